"""`--with-configs`: finds the configs of a project that refer to the label maps of a run."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from odlint.cli.run.file_discovery import walk
from odlint.cli.settings.layers import display_path
from odlint.cli.settings.resolution import matching_overrides, run_settings
from odlint.report.summary import count
from odlint.schema import LABEL_MAP, PIPELINE
from odlint.syntax.parsing.literals import string
from odlint.syntax.source import decode
from odlint.workspace.file_kinds import kind_by_content
from odlint.workspace.files import DiskFiles
from odlint.workspace.workspace import ROOT_MARKERS, Workspace, folder_marked_by

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.analysis.settings import Settings
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.file_discovery import InputFile
    from odlint.cli.settings.resolution import SettingsResolver

_PATH = re.compile(r"""\blabel_map_path\s*:\s*((?:\s*(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))+)""")
_REPOSITORY = (".git", ".hg")
_MOST_FILES = 20_000  # read to find configs
_MOST_FOLDERS = 20_000  # searched
_MOST_NAMED = 5  # configs listed in the message


def with_configs(
    inputs: Sequence[InputFile], resolver: SettingsResolver, arguments: Arguments, console: Console
) -> list[InputFile]:
    """The inputs, followed by the configs that refer to the label maps among them."""
    maps = {os.path.realpath(input_file.path): input_file for input_file in inputs if _is_label_map(input_file)}
    if not maps:
        return list(inputs)
    known = {os.path.realpath(input_file.path) for input_file in inputs}
    configs = _Search(resolver, arguments, console, set(maps)).configs()
    added = [config for config in configs if os.path.realpath(config.path) not in known]
    if added and not arguments.flag("--quiet"):
        console.say(f"odlint: {_message(list(maps.values()), added)}")
    return [*inputs, *added]


def _message(maps: Sequence[InputFile], added: Sequence[InputFile]) -> str:
    target = maps[0].name if len(maps) == 1 else f"these {len(maps)} label maps"
    point = "points" if len(added) == 1 else "point"
    names = ", ".join(config.name for config in added[:_MOST_NAMED])
    more = f" and {len(added) - _MOST_NAMED} more" if len(added) > _MOST_NAMED else ""
    return f"{count(len(added), 'more config')} looked at, which {point} to {target}: {names}{more}"


def _is_label_map(input_file: InputFile) -> bool:
    if input_file.stdin:
        return False
    text = _text(input_file)
    return text is not None and kind_by_content(text) == LABEL_MAP


def _text(input_file: InputFile) -> str | None:
    """The text of a file, None if it is not supported or cannot be read. The check itself reports the error."""
    try:
        data = input_file.read()
    except OSError:
        return None
    return decode(input_file.name, data).text if data is not None else None


class _Search:
    """Finds configs that refer to label maps.

    Args:
        resolver: finds the settings of each config.
        arguments: the command line.
        console: for a message if the project is too large.
        maps: real paths of the label maps.
    """

    def __init__(self, resolver: SettingsResolver, arguments: Arguments, console: Console, maps: set[str]) -> None:
        self._resolver = resolver
        self._arguments = arguments
        self._console = console
        self._maps = maps
        self._disk = DiskFiles()
        self._settings: dict[tuple[str, tuple[int, ...]], Settings] = {}
        self._folders = 0

    def configs(self) -> Iterator[InputFile]:
        """Yield the configs in the projects of the label maps."""
        files = 0
        for top in _outermost({_project(path) for path in self._maps}):
            for candidate in walk(top, lambda _message: None, self._skips_folder):
                files += 1
                if files > _MOST_FILES or self._folders > _MOST_FOLDERS:
                    self._console.say(
                        f"odlint: {top} is large: only its first {files - 1} files were searched for configs that "
                        "point to the label map"
                    )
                    return
                if not self._resolver.excludes_file(candidate.path) and self._refers_to_map(candidate):
                    candidate.name = display_path(candidate.path)
                    yield candidate

    def _skips_folder(self, folder: str) -> bool:
        self._folders += 1
        return self._folders > _MOST_FOLDERS or self._resolver.excludes_folder(folder)

    def _refers_to_map(self, candidate: InputFile) -> bool:
        """Whether a file is a config that refers to one of the label maps."""
        text = _text(candidate)
        if text is None or kind_by_content(text) != PIPELINE:
            return False
        settings = self._settings_of(candidate.path)
        if settings.label_map:
            return os.path.realpath(settings.label_map) in self._maps
        workspace = Workspace(candidate.path, self._disk, settings.path_map)
        paths = (workspace.find(path) for path in set(_label_map_paths(text)))
        return any(path is not None and os.path.realpath(path) in self._maps for path in paths)

    def _settings_of(self, path: str) -> Settings:
        settings_file = self._resolver.settings_file(path)
        file_settings = self._resolver.load_valid(path)
        overrides = matching_overrides(file_settings, path)
        key = (settings_file, overrides)
        if key not in self._settings:
            self._settings[key] = run_settings(self._arguments, settings_file, file_settings, overrides).engine
        return self._settings[key]


def _label_map_paths(text: str) -> Iterator[str]:
    """Label map paths in a config, including those in comments: checking one config too many is harmless."""
    for match in _PATH.finditer(text):
        try:
            yield string(match[1])
        except ValueError:
            continue


def _project(path: str) -> str:
    """The root folder of the project that a label map belongs to."""
    folder = os.path.dirname(path)
    marked = folder_marked_by(_REPOSITORY, folder) or folder_marked_by(ROOT_MARKERS, folder)
    if marked:
        return marked
    current = os.path.realpath(os.curdir)
    return current if path.startswith(os.path.join(current, "")) else folder


def _outermost(folders: set[str]) -> list[str]:
    """Folders that are not inside another one."""
    outermost: list[str] = []
    for folder in sorted(folders):
        if not any(folder.startswith(os.path.join(outer, "")) for outer in outermost):
            outermost.append(folder)
    return outermost
