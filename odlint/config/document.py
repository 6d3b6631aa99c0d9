"""A config or label map that can be changed: text, tree and bound message move on together.

Every change is made on the text, parsed and bound again, and compared with what was asked, before it counts. A change
that fails leaves everything as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from odlint.config.field_edits import in_style, removing, setting
from odlint.config.new_values import AssignmentError, Values, from_object, from_text
from odlint.config.paths import NEW, NoMatch, PathError, Place, Step, find, parse_path
from odlint.config.text_rendering import plain, same, value_text, written
from odlint.schema.binding import BoundFile, bind, read_text
from odlint.schema.index import FieldType
from odlint.schema.message import Message
from odlint.syntax.editing.operations import Operation
from odlint.syntax.source import Source, decode
from odlint.syntax.text_edit import EditFailed


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one place: canonical text before and after, None where nothing is written."""

    path: str
    before: str | None
    after: str | None


class Document:
    """One file's text under change.

    Attributes:
        source: the text it began with.
        path: where it is saved; None for text that came from elsewhere.
        data: what the file holds, as far as we know.
        bound: the text as it is now.
    """

    __slots__ = ("bound", "data", "path", "source")

    def __init__(self, source: Source, kind: str, path: str | None = None, data: bytes = b"") -> None:
        self.source = source
        self.path = path
        self.data = data
        self.bound: BoundFile = read_text(source.text, kind)

    @property
    def text(self) -> str:
        """The text as it is now."""
        return self.bound.tree.text

    @property
    def kind(self) -> str:
        """Name of the root message's type."""
        return self.bound.root.message_type.name

    def set_text(self, path: str, raw: str, replace: bool = False) -> list[Change]:
        """Set every place that a path leads to, to a value given as text; returns what changed."""
        steps = parse_path(path)
        return self.assign(self._found(steps, path), lambda place: _from_text(place, raw), replace)

    def set_object(self, path: str, value: Any, replace: bool = False) -> list[Change]:
        """The same with a Python value."""
        steps = parse_path(path)
        return self.assign(self._found(steps, path), lambda place: _from_object(place, value), replace)

    def delete(self, paths: Sequence[str]) -> list[Change]:
        """Take out what the paths lead to, all at once: indexes mean the elements as they are now."""
        return self.remove(self.removable(paths))

    def removable(self, paths: Sequence[str]) -> list[Place]:
        """The places that `delete` empties."""
        return [place for path in paths for place in self._removable(path)]

    def assign(
        self, places: Sequence[Place], values_for: Callable[[Place], Values], replace: bool = False
    ) -> list[Change]:
        """Set places to what `values_for` makes of each, in one step."""
        operations: list[Operation] = []
        wanted: list[tuple[Place, list[tuple[str, Any]], Values, str | None]] = []
        for place in places:
            values = in_style(self.bound.tree, values_for(place))
            new = list(setting(self.bound.tree, place, values, replace))
            if new:
                operations += new
                wanted.append((place, _fixed(place), values, self._shown(place)))
        if not operations:
            return []
        bound = self._after(operations)
        changes = []
        for place, steps, values, before in wanted:
            if not _holds(bound.root, steps, place, values):
                raise AssignmentError(f"{place.path}: the file would not have the value that was asked for")
            changes.append(Change(_path(steps), before, _listed(values.texts, place)))
        self.bound = bound
        return changes

    def extend(self, message: Message, field: FieldType, values: Sequence[object]) -> None:
        """Add elements to a repeated field, in one step."""
        checked = [from_object(message.message_type, field, value, False) for value in values]
        everything = Values(
            [text for part in checked for text in part.texts], [new for part in checked for new in part.plain]
        )
        if checked:
            self.assign([Place(message, field.name, NEW)], lambda _: everything)

    def remove(self, places: Sequence[Place]) -> list[Change]:
        """Take out what is written at places, in one step."""
        operations = removing(self.bound.tree, places)
        if not operations:
            return []
        changes = [
            Change(place.path, self._shown(place), None) for place in places if place.name in place.message.values
        ]
        bound = self._after(operations)
        lasting = not any(index is not None for place in places for _, index in place.steps())  # else they may shift
        for place in places if lasting else ():
            if _at(bound.root, place.steps()[:-1], place.name) not in (None, []):
                raise AssignmentError(f"{place.path} is written more than once in a way that cannot be taken out")
        self.bound = bound
        return changes

    def copy(self) -> Document:
        """The same text, to be changed on its own."""
        document = Document(self.source, self.kind, self.path, self.data)
        document.bound = read_text(self.text, self.kind)
        return document

    def encoded(self) -> bytes:
        """The text as it is now, as bytes."""
        return self.source.encode(self.text)

    def save(self, path: str | None = None) -> None:
        """Write the file it came from, or a copy elsewhere; see `Root.save`."""
        from odlint.workspace.atomic_write import write_atomically, write_copy

        data = self.encoded()
        if path is not None and path != self.path:
            write_copy(path, data)
            return
        if self.path is None:
            raise ValueError("this text came from no file: say where it is to go, as in save('pipeline.config')")
        if data != self.data:
            write_atomically(self.path, data, self.data)
            self.data = data

    def _after(self, operations: Sequence[Operation]) -> BoundFile:
        """The file after operations, with no problem that it had not before."""
        from odlint.syntax.editing.edits import perform_tree

        try:
            bound = bind(perform_tree(self.bound.tree, operations), self.kind)
        except EditFailed as error:
            raise AssignmentError(f"this cannot be written into the file safely: {error}") from None
        known = [problem.code for problem in self.bound.problems]
        for problem in bound.problems:
            if problem.code not in known:
                raise AssignmentError(f"the file would have a mistake: {problem.message}")
            known.remove(problem.code)
        return bound

    def _found(self, steps: Sequence[Step], path: str) -> list[Place]:
        places = list(find(self.bound.root, steps))
        if not places:
            raise NoMatch(f"nothing in the file matches {path}: a wildcard stands for what is written")
        return places

    def _removable(self, path: str) -> list[Place]:
        steps = parse_path(path)
        if any(step.index == NEW for step in steps):
            raise PathError(f"{path}: [+] adds an element, and nothing can be deleted there: write [-1] for the last")
        try:
            return list(find(self.bound.root, steps))
        except NoMatch:
            return []

    def _shown(self, place: Place) -> str | None:
        """What is written at a place, as canonical text."""
        field = place.message.message_type.fields[place.name]
        texts = [value_text(field, value, node, self.text) for value, node in written(place.message, place.name)]
        if isinstance(place.index, int):
            return texts[place.index]
        return _listed(texts, place) if texts and place.index is None else None


def load(path: str, kind_of: Callable[[str, str], str]) -> Document:
    """Load a file; `kind_of` infers its type from name and text."""
    with open(path, "rb") as file:
        data = file.read()
    source = decode(path, data)
    return Document(source, kind_of(path, source.text), path, data)


def _from_text(place: Place, raw: str) -> Values:
    kind = place.message.message_type
    return from_text(kind, kind.fields[place.name], raw, place.index is None)


def _from_object(place: Place, value: Any) -> Values:
    kind = place.message.message_type
    return from_object(kind, kind.fields[place.name], value, place.index is None)


def _fixed(place: Place) -> list[tuple[str, Any]]:
    """Steps to a place after it is written: a new element is the one behind the last."""
    *above, (name, index) = place.steps()
    if index == NEW:
        index = len(place.message.values.get(name, ()))
    return [*above, (name, index)]


def _path(steps: Sequence[tuple[str, Any]]) -> str:
    return ".".join(name if index is None else f"{name}[{index}]" for name, index in steps)


def _at(root: Message, steps: Sequence[tuple[str, Any]], name: str) -> Any:
    """What the file writes for the field `name` of the message at `steps`; None for nothing."""
    value: Any = root
    for step, index in (*steps, (name, None)):
        value = value.values.get(step)
        if index is not None and value is not None:
            value = value[index] if index < len(value) else None
        if value is None:
            return None
    return value


def _holds(root: Message, steps: Sequence[tuple[str, Any]], place: Place, values: Values) -> bool:
    """Whether a place has its values; those that were added are at the end of their list."""
    *above, (name, index) = steps
    value = _at(root, above, name)
    if not place.message.message_type.fields[name].repeated:
        return same(plain(value), values.plain[0])
    elements = plain(value or [])
    if index is not None:
        elements = elements[index:] if place.index == NEW else elements[index : index + 1]
    return same(elements, values.plain)


def _listed(texts: Sequence[str], place: Place) -> str:
    repeated = place.message.message_type.fields[place.name].repeated
    return "[" + ", ".join(texts) + "]" if repeated and place.index is None else texts[0]
