"""Files around a config where other machines' paths can be read, and where the config itself may be on one."""

from __future__ import annotations

from collections.abc import Mapping

from odlint.beam.files import BeamFiles
from odlint.workspace.workspace import Workspace, is_remote


class RemoteWorkspace(Workspace):
    """A workspace that resolves remote paths such as gs://bucket/train.record."""

    def __init__(self, config_path: str, files: BeamFiles, path_map: Mapping[str, str], label_map: str) -> None:
        remote = is_remote(config_path)
        super().__init__("" if remote else config_path, files, path_map, label_map)
        self._remote_folder = config_path.rpartition("/")[0] if remote else ""

    def matches(self, pattern: str) -> list[str]:
        """See Workspace."""
        for place in self._remote_places(pattern):
            paths = sorted(self.files.matches(place))
            if paths:
                return paths
        return super().matches(pattern)

    def _search(self, path: str) -> tuple[str, bool] | None:
        for place in self._remote_places(path):
            if self.files.is_file(place):
                return place, False
        return super()._search(path)

    def _remote_places(self, path: str) -> list[str]:
        if is_remote(path):
            return [path]
        relative = path and not path.startswith(("/", "~"))
        return [f"{self._remote_folder}/{path}"] if relative and self._remote_folder else []
