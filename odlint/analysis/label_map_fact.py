"""The label map of a config as rules know it: found through the workspace."""

from __future__ import annotations

import os

from odlint.analysis.part import BROKEN, Part, absent, known, out_of_reach
from odlint.odapi.label_map import read_label_map
from odlint.workspace.workspace import is_placeholder, is_remote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from odlint.odapi.label_map import LabelMap
    from odlint.workspace.workspace import Workspace

    Reader = Callable[[str, bytes], LabelMap]


class LabelMapFact:
    """A label map and how the config refers to it. Rules read the attributes of `label_map` as those of the fact.

    Attributes:
        label_map: the file's classes.
        path: as the config writes it.
        file: the path that messages show.
        guessed: True if the file was found by its bare name only.
    """

    __slots__ = ("file", "guessed", "label_map", "path")

    def __init__(self, label_map: LabelMap, path: str, file: str, guessed: bool) -> None:
        self.label_map = label_map
        self.path = path
        self.file = file
        self.guessed = guessed

    if not TYPE_CHECKING:  # for rules; Python code asks `label_map`

        def __getattr__(self, name: str) -> Any:
            return getattr(self.label_map, name)


def label_map_part(
    workspace: Workspace, path: str, replaced: bool = True, reader: Reader = read_label_map
) -> Part[LabelMapFact]:
    """Find and read the label map that a path of the config means.

    Args:
        workspace: where to look.
        path: as the config writes it; "" only if the settings name a label map.
        replaced: a label map that the settings name replaces the one of the config.
        reader: reads a file from its name and content.
    """
    replacement = workspace.label_map if replaced else ""
    if not replacement and is_placeholder(path):
        return absent(f"label map: {path} is a placeholder")
    place = replacement or workspace.find(path)
    if place is None:
        reason = f"label map {path}" + (" (remote)" if is_remote(path) else "")
        return absent(reason) if workspace.absent(path) else out_of_reach(reason)
    try:
        label_map = reader(replacement or _openable(place), workspace.read(place))
    except OSError as error:
        return out_of_reach(f"label map {place}: {error.strerror or error}")
    if label_map.problems:
        return _broken(label_map)
    guessed = not replacement and workspace.is_guess(path)
    return known(LabelMapFact(label_map, path, shown(workspace, place), guessed))


def _broken(label_map: LabelMap) -> Part[LabelMapFact]:
    reason = f"label map {label_map.source.name}: it has errors of its own"
    part: Part[LabelMapFact] = Part(BROKEN, None, reason)
    part.source = label_map.source
    part.problems = label_map.problems
    return part


def _openable(place: str) -> str:
    """A path as editors and shells can open it from here."""
    relative = place if is_remote(place) else os.path.relpath(place)
    return place if relative.startswith(os.pardir) else relative


def shown(workspace: Workspace, place: str) -> str:
    """A path the way a message shows it: from where the user is, else from the config, else whole."""
    if is_remote(place):
        return place
    for start in (os.curdir, workspace.folder or os.curdir):
        relative = os.path.relpath(place, start)
        if not relative.startswith(os.pardir):
            return relative
    return place
