"""Keeps what was handed out of a file true while the file changes.

After every change the text is bound anew, and the messages and lists that callers may hold take over the new state.
A message is the same object for as long as its file is loaded, written or not; an element of a list for as long as it
stays in the list. One that was deleted keeps its last state, and assigning to it is refused.
"""

from __future__ import annotations

from odlint.config.new_values import from_object
from odlint.config.paths import Place
from odlint.config.repeated import Repeated
from odlint.schema.message import Message

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from odlint.config.document import Document
    from odlint.config.editable import Editable, Root
    from odlint.schema.index import FieldType, MessageType

    Gone = frozenset[int]  # ids of elements that were deleted

_put = object.__setattr__  # past the __setattr__ of editable messages, which is for fields


class Views:
    """Everything that was handed out of one file.

    Attributes:
        document: the file.
        root: its root message.
    """

    __slots__ = ("_unwritten", "document", "root")

    def __init__(self, document: Document, root: Root) -> None:
        self.document = document
        self.root = root
        self._unwritten: dict[tuple[int, str], Any] = {}  # by the id of the holder, which the view keeps alive

    def assign(self, message: Message, field: FieldType, index: int | str | None, value: object) -> None:
        """Set a field of one of the file's messages, or an element of it."""
        place = Place(message, field.name, index)
        self.document.assign([place], lambda _: from_object(message.message_type, field, value, index is None))
        self.follow()

    def extend(self, message: Message, field: FieldType, values: Sequence[object]) -> None:
        """Add elements to a repeated field, all or none."""
        self.document.extend(message, field, values)
        self.follow()

    def remove(self, places: Sequence[Place]) -> None:
        """Take out fields or elements."""
        gone = frozenset(
            id(place.message.values[place.name][place.index]) for place in places if isinstance(place.index, int)
        )
        self.document.remove(places)
        self.follow(gone)

    def unwritten(self, holder: Editable, field: FieldType) -> Any:
        """The one view of a message or list that the file does not write."""
        view = self._unwritten.get((id(holder), field.name))
        if view is None:
            view = self._unwritten[id(holder), field.name] = blank(holder, field)
        return view

    def follow(self, gone: Gone = frozenset()) -> None:
        """Bring everything that was handed out up to date."""
        if self.document.bound.root is not self.root:
            self._adopt(self.root, self.document.bound.root, gone)
            self.document.bound.root = self.root

    def _adopt(self, old: Editable, new: Message, gone: Gone) -> None:
        """Let a message take over the state of the one that was bound from the new text."""
        values: dict[str, Any] = {}
        before = old.values
        for name, value in new.values.items():
            field = old.message_type.fields[name]
            if not field.repeated and field.type != "message":
                values[name] = value
                continue
            view = before[name] if name in before else self._unwritten.pop((id(old), name), None)
            values[name] = view = blank(old, field) if view is None else view
            if not field.repeated:
                self._adopt(view, value, gone)
            elif field.type == "message":
                view.show(self._elements(view, value, gone))
            else:
                view.show(value)
        for name, view in before.items():
            if name not in values and isinstance(view, (Message, Repeated)):
                self._vacate(old, name, view, gone)
        _put(old, "values", values)
        _put(old, "nodes", new.nodes)
        _put(old, "node", new.node)

    def _elements(self, old: Repeated[Any], new: Sequence[Message], gone: Gone) -> list[Editable]:
        """The elements of a list: those that stay, in their order, and new ones behind them."""
        staying = [one for one in old if id(one) not in gone]
        for one in (*(one for one in old if id(one) in gone), *staying[len(new) :]):
            _put(one, "holder", None)
        del staying[len(new) :]
        staying += [_made(one.message_type, old.holder, one.held_as) for one in new[len(staying) :]]
        for one, fresh in zip(staying, new, strict=True):
            self._adopt(one, fresh, gone)
        return staying

    def _vacate(self, holder: Editable, name: str, view: Any, gone: Gone) -> None:
        """A message or list is no longer written: who holds it sees that, and may write it again."""
        if not isinstance(view, Repeated):
            self._adopt(view, Message(view.message_type, None, holder, name), gone)
        elif view.field.type == "message":
            view.show(self._elements(view, (), gone))
        else:
            view.show(())
        self._unwritten[id(holder), name] = view


def fill(made: Message, kind: MessageType, holder: Message | None, name: str) -> None:
    """What `Message.__init__` does, past `__setattr__`."""
    _put(made, "message_type", kind)
    _put(made, "node", None)
    _put(made, "holder", holder)
    _put(made, "held_as", name)
    _put(made, "values", {})
    _put(made, "nodes", {})


def blank(holder: Editable, field: FieldType) -> Any:
    """A message or list that is not written."""
    if field.repeated or field.message is None:
        return Repeated(holder, field)
    return _made(field.message, holder, field.name)


def _made(kind: MessageType, holder: Message, name: str) -> Editable:
    from odlint.config.editable import Editable

    made = Editable.__new__(Editable)
    fill(made, kind, holder, name)
    return made
