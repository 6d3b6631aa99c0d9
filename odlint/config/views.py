"""Keeps the messages and lists that callers hold up to date while their file changes.

After every change the text is bound anew, and the messages and lists that callers may hold take over the new state.
A message is the same object for as long as its file is loaded, written or not; an element of a list for as long as it
stays in the list. One that was deleted keeps its last state, and assigning to it is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, SupportsIndex, TypeVar

from odlint.config.new_values import AssignmentError, from_object
from odlint.config.paths import Place
from odlint.schema.message import Message

if TYPE_CHECKING:
    from odlint.config.document import Document
    from odlint.schema.index import FieldType, MessageType

    Removed = frozenset[int]  # ids of list elements that were deleted

T = TypeVar("T")
_put = object.__setattr__  # past the __setattr__ of editable messages, which is for fields


class FileRoot(Message):
    """The root message of a loaded file.

    Attributes:
        document: its text and what is known of its file.
        views: what was handed out of it.
    """

    __slots__ = ("document", "views")

    if TYPE_CHECKING:
        document: Document
        views: Views


class Views:
    """Everything that was handed out of one file.

    Attributes:
        document: the file.
        root: its root message.
        message_class: class of the messages that are handed out.
    """

    __slots__ = ("_unwritten", "document", "message_class", "root")

    def __init__(self, document: Document, root: FileRoot, message_class: type[Message]) -> None:
        self.document = document
        self.root = root
        self.message_class = message_class
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
        removed = frozenset(
            id(place.message.values[place.name][place.index]) for place in places if isinstance(place.index, int)
        )
        self.document.remove(places)
        self.follow(removed)

    def unwritten(self, holder: Message, field: FieldType) -> Any:
        """The one view of a message or list that the file does not write."""
        view = self._unwritten.get((id(holder), field.name))
        if view is None:
            view = self._unwritten[id(holder), field.name] = blank(holder, field, self.message_class)
        return view

    def follow(self, removed: Removed = frozenset()) -> None:
        """Bring everything that was handed out up to date."""
        if self.document.bound.root is not self.root:
            self._adopt(self.root, self.document.bound.root, removed)
            self.document.bound.root = self.root

    def _adopt(self, old: Message, new: Message, removed: Removed) -> None:
        """Let a message take over the state of the one that was bound from the new text."""
        values: dict[str, Any] = {}
        before = old.values
        for name, value in new.values.items():
            field = old.message_type.fields[name]
            if not field.repeated and field.type != "message":
                values[name] = value
                continue
            view = before[name] if name in before else self._unwritten.pop((id(old), name), None)
            values[name] = view = blank(old, field, self.message_class) if view is None else view
            if not field.repeated:
                self._adopt(view, value, removed)
            elif field.type == "message":
                view.show(self._elements(view, value, removed))
            else:
                view.show(value)
        for name, view in before.items():
            if name not in values and isinstance(view, (Message, Repeated)):
                self._vacate(old, name, view, removed)
        _put(old, "values", values)
        _put(old, "nodes", new.nodes)
        _put(old, "node", new.node)

    def _elements(self, old: Repeated[Any], new: Sequence[Message], removed: Removed) -> list[Message]:
        """The elements of a list: those that stay, in their order, and new ones behind them."""
        staying = [element for element in old if id(element) not in removed]
        for element in (*(element for element in old if id(element) in removed), *staying[len(new) :]):
            _put(element, "holder", None)
        del staying[len(new) :]
        for element in new[len(staying) :]:
            staying.append(_new_message(self.message_class, element.message_type, old.holder, element.held_as))
        for element, after in zip(staying, new, strict=True):
            self._adopt(element, after, removed)
        return staying

    def _vacate(self, holder: Message, name: str, view: Any, removed: Removed) -> None:
        """Mark a message or list as no longer written; it can be assigned to again."""
        if not isinstance(view, Repeated):
            self._adopt(view, Message(view.message_type, None, holder, name), removed)
        elif view.field.type == "message":
            view.show(self._elements(view, (), removed))
        else:
            view.show(())
        self._unwritten[id(holder), name] = view


class Repeated(list[T]):
    """Values of a repeated field. Elements that stay keep their place in the file and their comments.

    Attributes:
        holder: the message whose field it is.
        field: the field's type.
    """

    __slots__ = ("field", "holder")

    def __init__(self, holder: Message, field: FieldType) -> None:
        super().__init__()
        self.holder = holder
        self.field = field

    def show(self, values: Iterable[T]) -> None:
        """Take over new values. This does not change the file."""
        super().__setitem__(slice(None), values)

    def add(self, text: str = "") -> T:
        """Add a message, empty or with the fields that a text gives it; returns it."""
        self.append(text)  # type: ignore[arg-type]  # the text of a message
        return self[-1]

    def append(self, value: T) -> None:
        """Add an element."""
        self.extend((value,))

    def extend(self, values: Iterable[T]) -> None:
        """Add elements."""
        self._views().extend(self.holder, self.field, list(values))

    def insert(self, index: SupportsIndex, value: T) -> None:
        """Put an element before another one; those behind it move on by one place."""
        changed: list[Any] = list(self)
        changed.insert(index, value)
        self._set(changed)

    def pop(self, index: SupportsIndex = -1) -> T:
        """Take out an element and return it."""
        value = self[index]
        del self[index]
        return value

    def remove(self, value: T) -> None:
        """Take out the first element that is equal."""
        del self[self.index(value)]

    def clear(self) -> None:
        """Take out all elements."""
        del self[:]

    def sort(self, **how: Any) -> None:
        """Sort the values."""
        self._set(sorted(self, **how))

    def reverse(self) -> None:
        """Turn the order of the values round."""
        self._set(list(self)[::-1])

    def __setitem__(self, index: Any, value: Any) -> None:
        if isinstance(index, slice):
            changed: list[Any] = list(self)
            changed[index] = value
            self._set(changed)
        else:
            self._views().assign(self.holder, self.field, range(len(self))[index], value)

    def __delitem__(self, index: SupportsIndex | slice) -> None:
        chosen = range(len(self))[index] if isinstance(index, slice) else (range(len(self))[index],)
        if len(chosen):
            self._views().remove([Place(self.holder, self.field.name, number) for number in chosen])

    def __iadd__(self, values: Iterable[T]) -> Repeated[T]:  # type: ignore[misc,override]  # + takes lists only
        self.extend(values)
        return self

    def __imul__(self, times: SupportsIndex) -> Repeated[T]:
        self._set(list(self) * times)
        return self

    def __reduce__(self) -> tuple[type[list[T]], tuple[list[T]]]:
        return list, (list(self),)  # a copy belongs to no file

    def _set(self, values: list[Any]) -> None:
        self._views().assign(self.holder, self.field, None, values)

    def _views(self) -> Views:
        return views_of(self.holder)


def fill(message: Message, kind: MessageType, holder: Message | None, name: str) -> None:
    """What `Message.__init__` does, past `__setattr__`."""
    _put(message, "message_type", kind)
    _put(message, "node", None)
    _put(message, "holder", holder)
    _put(message, "held_as", name)
    _put(message, "values", {})
    _put(message, "nodes", {})


def blank(holder: Message, field: FieldType, message_class: type[Message]) -> Any:
    """A message or list that is not written."""
    if field.repeated or field.message is None:
        return Repeated(holder, field)
    return _new_message(message_class, field.message, holder, field.name)


def _new_message(message_class: type[Message], kind: MessageType, holder: Message, name: str) -> Message:
    message = message_class.__new__(message_class)
    fill(message, kind, holder, name)
    return message


def views_of(message: Message) -> Views:
    """Where assignments to a message go.

    Raises:
        AssignmentError: the message was deleted from its list and belongs to no file any more.
    """
    root = root_of(message)
    if root is None:
        raise AssignmentError(
            f"this {message.message_type.name} was deleted from its list and belongs to no file any more: "
            "take the element that you mean from the list again"
        )
    return root.views


def root_of(message: Message) -> FileRoot | None:
    """The root of the file that a message belongs to; None for one that was deleted from its list."""
    root = top_of(message)
    return root if isinstance(root, FileRoot) else None


def top_of(message: Message) -> Message:
    """The outermost message around this one."""
    while message.holder is not None:
        message = message.holder
    return message
