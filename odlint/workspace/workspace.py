"""Which file a path in a config means on this machine.

Configs are written for another machine as often as not (`/content/...`, `C:/Users/...`). A path is looked for, in this
order: through `path_map`; as written; relative to the config and to each folder above it up to the project's root; and
for paths of another machine by its ending: `/home/ann/proj/annotations/map.pbtxt` is `annotations/map.pbtxt` beside or
above the config, if that exists. What is not found stays unknown, which is no error by itself.
"""

from __future__ import annotations

import os

from odlint.workspace.files import DiskFiles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from odlint.workspace.files import Files

_PLACEHOLDERS = ("PATH_TO_", "path/to/", "<path", "YOUR_")
ROOT_MARKERS = (".git", ".hg", "pyproject.toml", "odlint.toml")
_MOST_LEVELS = 12  # folders walked up from the config, looking for a marker
_UNMARKED_LEVELS = 4  # folders that count where there is none


def is_remote(path: str) -> bool:
    """A path that another machine or service holds: gs://, s3://, http://, hdfs:// and the like."""
    head = path.split("://", 1)[0]
    return "://" in path and head.isalnum()


def is_placeholder(path: str) -> bool:
    """A placeholder in place of a path."""
    return any(mark in path for mark in _PLACEHOLDERS) or (path.startswith(("${", "{{")))


def folder_marked_by(markers: Sequence[str], folder: str) -> str:
    """The nearest folder, this one or above, that holds one of the markers; "" when there is none."""
    while not any(os.path.exists(os.path.join(folder, marker)) for marker in markers):
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above
    return folder


class Workspace:
    """Files around one config.

    Attributes:
        folder: absolute folder of the config ("" when it has none, as for text from a pipe).
        root: the project's root: the nearest folder above with a marker such as .git; else the topmost one looked at.
        label_map: path of a label map that the user named, which takes precedence over the config's; "" for none.
        path_map: prefixes of paths -> the folders here that they mean, relative to the root.
    """

    def __init__(
        self,
        config_path: str,
        files: Files | None = None,
        path_map: Mapping[str, str] | None = None,
        label_map: str = "",
    ) -> None:
        self.files: Files = files if files is not None else DiskFiles()
        self.folder = os.path.dirname(os.path.abspath(config_path)) if config_path else ""
        self.label_map = label_map
        self.path_map = dict(path_map or {})
        self._found: dict[str, tuple[str, bool] | None] = {}
        self._folders: list[str] | None = None

    @property
    def folders(self) -> list[str]:
        """The config's folder and those above it up to the project's root."""
        if self._folders is None:
            self._folders = list(self._walk_up()) if self.folder else []
        return self._folders

    @property
    def root(self) -> str:
        """The project's root folder."""
        return self.folders[-1] if self.folders else ""

    def find(self, path: str) -> str | None:
        """The existing file that `path` means, or None when it is unknown here."""
        location = self._look_up(path)
        return None if location is None else location[0]

    def matches(self, pattern: str) -> list[str]:
        """The existing files that a glob pattern of the config means, sorted; looked for like the file of a path."""
        if not pattern or "\0" in pattern or is_remote(pattern):
            return []
        pattern = pattern.replace("\\", "/")
        for place in (*self._as_written(pattern), *(place for place, _ in self._by_ending(pattern))):
            paths = [path for path in self.files.matches(place) if self.files.is_file(path)]
            if paths:
                return sorted(paths)
        return []

    def is_guess(self, path: str) -> bool:
        """The file was found by nothing but its bare name in a folder above: it may be another one's."""
        location = self._look_up(path)
        return location is not None and location[1]

    def absent(self, path: str) -> bool:
        """The file is surely not there: its folder can be seen and the file cannot.

        A path whose folder is not on this machine is inconclusive: the config may be for another machine.
        """
        if not path or is_remote(path) or self.find(path) is not None:
            return False
        place = path if os.path.isabs(path) else os.path.join(self.folder, path)
        return self.files.is_folder(os.path.dirname(place)) or (
            not _foreign(path) and self.files.is_folder(self.folder)
        )

    def read(self, path: str) -> bytes:
        """Content of a file found by `find`; OSError when it cannot be read."""
        return self.files.read(path)

    def _look_up(self, path: str) -> tuple[str, bool] | None:
        if path not in self._found:
            self._found[path] = self._search(path)
        return self._found[path]

    def _search(self, path: str) -> tuple[str, bool] | None:
        """(existing file, whether it is a guess)."""
        if not path or "\0" in path or is_remote(path):
            return None
        path = path.replace("\\", "/")
        exact = next((place for place in self._as_written(path) if self.files.is_file(place)), None)
        if exact is not None:
            return exact, False
        return next(((place, guess) for place, guess in self._by_ending(path) if self.files.is_file(place)), None)

    def _as_written(self, path: str) -> Iterator[str]:
        """Where a path points to, without looking at the disk."""
        for prefix, instead in self.path_map.items():
            if path == prefix or path.startswith(prefix.rstrip("/") + "/"):
                yield os.path.join(self.root, instead, path[len(prefix) :].lstrip("/"))
        if os.path.isabs(path) or not self.folder:
            yield path
        else:
            for folder in self.folders:
                yield os.path.normpath(os.path.join(folder, path))

    def _by_ending(self, path: str) -> Iterator[tuple[str, bool]]:
        """Where the endings of another machine's path are found here, longest first; the bare name above is a guess."""
        parts = [part for part in path.split("/") if part not in ("", ".", "..")]
        for start in range(1, len(parts)):
            ending = os.path.join(*parts[start:])
            for folder in self.folders:
                yield os.path.join(folder, ending), start == len(parts) - 1 and folder != self.folder

    def _walk_up(self) -> Iterator[str]:
        """The config's folder and those above it, up to one that is marked as a project's root.

        Where none is marked, only the nearest few count: a folder far above may belong to anybody.
        """
        folder, walked = self.folder, []
        for _ in range(_MOST_LEVELS):
            walked.append(folder)
            if any(self._exists(os.path.join(folder, marker)) for marker in ROOT_MARKERS):
                return iter(walked)
            above = os.path.dirname(folder)
            if above == folder:
                break
            folder = above
        return iter(walked[:_UNMARKED_LEVELS])

    def _exists(self, path: str) -> bool:
        return self.files.is_file(path) or self.files.is_folder(path)


def _foreign(path: str) -> bool:
    """An absolute path, of this or another operating system."""
    return path.startswith(("/", "\\", "~")) or path[1:3] in (":/", ":\\")
