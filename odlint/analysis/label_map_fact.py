"""The label map as rules know it: found through the workspace, read once."""

from __future__ import annotations

import os

from odlint.language.runtime import FactUnavailable
from odlint.workspace.workspace import Workspace, is_placeholder, is_remote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.schema.message import Message
    from odlint.syntax.source import Source


class LabelMapFact:
    """A label map that could be read: what rules know of it, and where its highest id stands."""

    __slots__ = (
        "count",
        "display_names",
        "file",
        "guessed",
        "ids",
        "keypoint_display_names",
        "keypoint_ids",
        "keypoint_labels",
        "keypoint_names",
        "max_id",
        "min_id",
        "names",
        "path",
        "place",
        "shown_names",
        "source",
    )

    def __init__(self, path: str, file: str, guessed: bool, source: Source, root: Message) -> None:
        self.guessed = guessed
        items = root.get("item")
        self.path = path
        self.file = file
        self.source = source
        self.count = len(items)
        self.ids: list[int] = [item.get("id") for item in items]
        self.names: list[str] = [item.get("name") for item in items]
        # One entry for each keypoint of each item: its own label and id, and how its item is called.
        keypoints = [(number, one) for number, item in enumerate(items) for one in item.get("keypoints")]
        self.keypoint_labels: list[str] = [one.get("label") for _, one in keypoints]
        self.keypoint_ids: list[int] = [one.get("id") for _, one in keypoints]
        self.keypoint_names: list[str] = [items[number].get("name") for number, _ in keypoints]
        self.keypoint_display_names: list[str] = [_displayed(items[number]) for number, _ in keypoints]
        self.shown_names: list[str] = [_displayed(item) for item in items]
        self.display_names: list[str] = [item.get("display_name") for item in items]
        self.max_id = max(self.ids, default=0)
        self.min_id = min(self.ids, default=0)
        top = items[self.ids.index(self.max_id)] if items else root
        span = top.field_span("id") if items else None
        self.place: tuple[int, int] = span or top.span or (0, 0)


def read_label_map(workspace: Workspace, path: str) -> LabelMapFact:
    """The label map that a path of the config means; raises FactUnavailable when it cannot be had."""
    from odlint.config.loading import refusals
    from odlint.schema import LABEL_MAP
    from odlint.schema.binding import bind
    from odlint.syntax.parsing.parser import parse
    from odlint.syntax.source import decode

    named = workspace.label_map
    if not named and not path:
        raise FactUnavailable("label map: no label_map_path is given")
    if not named and is_placeholder(path):
        raise FactUnavailable(f"label map: {path} is a placeholder")
    place = named or workspace.find(path)
    if place is None:
        raise FactUnavailable(f"label map {path}" + (" (remote)" if is_remote(path) else ""))
    try:
        data = workspace.read(place)
    except OSError as error:
        raise FactUnavailable(f"label map {place}: {error.strerror or error}") from None
    source = decode(named or _openable(place), data)
    bound = bind(parse(source.text), LABEL_MAP)
    if refusals(source, bound):
        raise FactUnavailable(f"label map {source.name}: it has errors of its own")
    guessed = not named and workspace.is_guess(path)
    return LabelMapFact(path, shown(workspace, place), guessed, source, bound.root)


def _displayed(item: Message) -> str:
    """The name of a class as evaluation shows it."""
    name: str = item.get("display_name") if item.has("display_name") else item.get("name")
    return name


def _openable(place: str) -> str:
    """A path as editors and shells can open it from here."""
    relative = place if is_remote(place) else os.path.relpath(place)
    return place if relative.startswith(os.pardir) else relative


def shown(workspace: Workspace, place: str) -> str:
    """A path the way a sentence names it: from where the user is, else from the config, else whole."""
    if is_remote(place):
        return place
    for start in (os.curdir, workspace.folder or os.curdir):
        relative = os.path.relpath(place, start)
        if not relative.startswith(os.pardir):
            return relative
    return place
