"""Messages that can be assigned to: `config.train_config.batch_size = 8; config.save()`.

An assignment changes the text at once, and what `load_pipeline` handed out follows (see views.py): a message or list
taken earlier shows the new state, also one that the file did not write then.

Plain `Message`s, which rules read, know nothing of this and stay as fast as they are.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from odlint.config.document import Document
from odlint.config.paths import Place
from odlint.config.views import FileRoot, Views, blank, fill, root_of, top_of, views_of
from odlint.schema.index import FieldType
from odlint.schema.message import Message


class Editable(Message):
    """A message of a loaded file. Assign to its fields, or delete them; see `Message` for how they are read."""

    __slots__ = ()

    def get(self, name: str) -> Any:
        """Effective value of a field, like `Message.get`; what is not written yet can be assigned to."""
        try:
            return self.values[name]
        except KeyError:
            field = self.message_type.fields[name]
            if field.repeated or field.type == "message":
                root = root_of(self)
                return blank(self, field, Editable) if root is None else root.views.unwritten(self, field)
            return field.default

    if not TYPE_CHECKING:  # the stubs say which fields there are

        def __setattr__(self, name: str, value: Any) -> None:
            field = _field(self, name)
            views_of(self).assign(self, field, None, value)

        def __delattr__(self, name: str) -> None:
            _field(self, name)
            views_of(self).remove([Place(self, name, None)])

    def __deepcopy__(self, _memo: dict[int, Any]) -> Editable:
        """The same message in a copy of the whole file; AssignmentError if it belongs to none any more."""
        message: Any = editable(views_of(self).document.copy())
        for name, index in Place(self, "", None).steps()[:-1]:
            message = message.get(name) if index is None else message.get(name)[index]
        copy: Editable = message
        return copy


class Root(Editable, FileRoot):
    """The whole of a loaded file."""

    __slots__ = ()

    def set(self, path: str, value: object, *, replace: bool = False) -> None:
        """Set every field that a path leads to, such as "model.*.num_classes" (see docs/editing.md).

        Args:
            path: as for `odlint set`.
            value: what may be assigned to the field; for messages also their text: "{ random_vertical_flip {} }".
            replace: another member of a oneof that is set makes room.

        Raises:
            TypeError, ValueError: the path or the value is not legal; nothing was changed.
        """
        self.document.set_object(path, value, replace)
        self.views.follow()

    def delete(self, *paths: str) -> None:
        """Take out every field that the paths lead to; nothing happens where none is written."""
        self.views.remove(self.document.removable(paths))

    def save(self, path: str | os.PathLike[str] | None = None) -> None:
        """Write the file it was loaded from, or a copy to another path. Never half a file.

        Raises:
            odlint.workspace.atomic_write.ChangedMeanwhile: the file changed after it was loaded.
            OSError: it cannot be written.
        """
        import os

        self.document.save(None if path is None else os.fspath(path))


def editable(document: Document) -> Root:
    """The root message of a document, ready for assignments."""
    root = Root.__new__(Root)
    object.__setattr__(root, "document", document)
    object.__setattr__(root, "views", Views(document, root, Editable))
    fill(root, document.bound.root.message_type, None, "")
    root.views.follow()
    return root


def _field(message: Message, name: str) -> FieldType:
    """The field that an assignment names; AttributeError, with a suggestion, where there is none."""
    field = message.message_type.fields.get(name)
    if field is None:
        from odlint.config.unknown_paths import unknown_name

        steps = [part for part in (*message.path.split("."), name) if part]
        raise AttributeError(unknown_name(top_of(message), [message.message_type], steps, len(steps) - 1))
    return field
