"""The list of a repeated field in a loaded file: a list to read, and every change to it is made in the file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, SupportsIndex, TypeVar  # only Python callers come here, no check does

from odlint.config.paths import Place

if TYPE_CHECKING:
    from odlint.config.editable import Editable
    from odlint.config.views import Views
    from odlint.schema.index import FieldType

T = TypeVar("T")


class Repeated(list[T]):
    """Values of a repeated field. Elements that stay keep their place in the file and their comments.

    Attributes:
        holder: the message whose field it is.
        field: the field's type.
    """

    __slots__ = ("field", "holder")

    def __init__(self, holder: Editable, field: FieldType) -> None:
        super().__init__()
        self.holder = holder
        self.field = field

    def show(self, values: Iterable[T]) -> None:
        """Take over what the file says. This changes no file."""
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
            self._views().remove([Place(self.holder, self.field.name, one) for one in chosen])

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
        from odlint.config.editable import views_of

        return views_of(self.holder)
