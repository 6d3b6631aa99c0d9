"""`--with-configs`: the configs of a project that point to label maps of a run: a changed map concerns them."""

from __future__ import annotations

import os
import re

from odlint.cli.run.file_discovery import walk
from odlint.cli.settings.layers import shown
from odlint.cli.settings.resolution import matching_overrides, run_settings
from odlint.report.summary import count
from odlint.schema import LABEL_MAP, PIPELINE
from odlint.syntax.parsing.literals import string
from odlint.syntax.source import decode
from odlint.workspace.file_kinds import kind_by_content
from odlint.workspace.files import DiskFiles
from odlint.workspace.workspace import ROOT_MARKERS, Workspace, folder_marked_by

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.analysis.settings import Settings
    from odlint.cli.run.file_discovery import Input
    from odlint.cli.run.file_run import FileRun

_PATH = re.compile(r"""\blabel_map_path\s*:\s*((?:\s*(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))+)""")
_REPOSITORY = (".git", ".hg")
_MOST_FILES = 20_000  # opened in search of configs
_MOST_FOLDERS = 20_000  # entered
_MOST_NAMED = 5  # configs, in the sentence about them


def with_configs(found: Sequence[Input], visiting: FileRun) -> list[Input]:
    """The inputs, and behind them the configs that point to the label maps among them."""
    maps = {os.path.realpath(one.path or ""): one for one in found if _is_label_map(one)}
    if not maps:
        return list(found)
    known = {os.path.realpath(one.path or "") for one in found}
    added = [one for one in _Search(visiting, set(maps)).configs() if os.path.realpath(one.path or "") not in known]
    if added and not visiting.arguments.flag("--quiet"):
        visiting.console.say(f"odlint: {_told(list(maps.values()), added)}")
    return [*found, *added]


def _told(maps: Sequence[Input], added: Sequence[Input]) -> str:
    meant = maps[0].name if len(maps) == 1 else f"these {len(maps)} label maps"
    point = "points" if len(added) == 1 else "point"
    names = ", ".join(one.name for one in added[:_MOST_NAMED])
    more = f" and {len(added) - _MOST_NAMED} more" if len(added) > _MOST_NAMED else ""
    return f"{count(len(added), 'more config')} looked at, which {point} to {meant}: {names}{more}"


def _is_label_map(one: Input) -> bool:
    if one.stdin or one.path is None:
        return False
    try:
        data = one.read()
    except OSError:  # said when its turn comes
        return False
    return data is not None and kind_by_content(decode(one.name, data).text) == LABEL_MAP


class _Search:
    """Looks for configs that point to label maps."""

    def __init__(self, visiting: FileRun, maps: set[str]) -> None:
        self._visiting = visiting
        self._maps = maps
        self._disk = DiskFiles()
        self._settings: dict[tuple[str, tuple[int, ...]], Settings] = {}
        self._folders = 0

    def configs(self) -> Iterator[Input]:
        """Those in the projects of the label maps, folders in their order."""
        opened = 0
        for top in _outermost({_project(path) for path in self._maps}):
            for one in walk(top, lambda _problem: None, self._leaves_out):
                opened += 1
                if opened > _MOST_FILES or self._folders > _MOST_FOLDERS:
                    self._visiting.console.say(
                        f"odlint: {top} is large: only its first {opened - 1} files were searched for configs that "
                        "point to the label map"
                    )
                    return
                if not self._visiting.finder.leaves_out(one.path or "", file=True) and self._points(one):
                    one.name = shown(one.path or "")
                    yield one

    def _leaves_out(self, folder: str) -> bool:
        self._folders += 1
        return self._folders > _MOST_FOLDERS or self._visiting.finder.leaves_out(folder)

    def _points(self, one: Input) -> bool:
        """Whether a file is a config that means one of the label maps."""
        try:
            data = one.read()
        except OSError:
            return False
        if data is None:
            return False
        text = decode(one.name, data).text
        if kind_by_content(text) != PIPELINE:
            return False
        settings = self._settings_of(one.path or "")
        if settings.label_map:
            return os.path.realpath(settings.label_map) in self._maps
        workspace = Workspace(one.path or "", self._disk, settings.path_map)
        places = (workspace.find(path) for path in set(_paths(text)))
        return any(place is not None and os.path.realpath(place) in self._maps for place in places)

    def _settings_of(self, path: str) -> Settings:
        finder = self._visiting.finder
        said = finder.peek(path)
        key = (finder.settings_file(path), matching_overrides(said, path))
        if key not in self._settings:
            self._settings[key] = run_settings(self._visiting.arguments, key[0], said, key[1]).engine
        return self._settings[key]


def _paths(text: str) -> Iterator[str]:
    """Paths of label maps in a config, also those in comments: looking at one config too many does no harm."""
    for match in _PATH.finditer(text):
        try:
            yield string(match[1])
        except ValueError:
            continue


def _project(path: str) -> str:
    """The folder of the project that a label map belongs to."""
    here = os.path.dirname(path)
    marked = folder_marked_by(_REPOSITORY, here) or folder_marked_by(ROOT_MARKERS, here)
    if marked:
        return marked
    current = os.path.realpath(os.curdir)
    return current if path.startswith(os.path.join(current, "")) else here


def _outermost(folders: set[str]) -> list[str]:
    """Folders that are not inside one another."""
    kept: list[str] = []
    for folder in sorted(folders):
        if not any(folder.startswith(os.path.join(one, "")) for one in kept):
            kept.append(folder)
    return kept
