"""A message of a file bound to its type: the typed, located view that the model, rules and callers read."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from odlint.schema.index import MessageType
    from odlint.syntax.tree import Node


class Unknown(Exception):
    """A value or fact that is not available.

    Attributes:
        what: the name of what is missing, for the summary.
    """

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class Message:
    """Effective values of one message, with presence and place.

    Fields are read as attributes (`config.train_config.batch_size`) or with `get`. What the file does not write has its
    default: the API's default for scalars, "" or the first enum value, an empty list, an empty message. A scalar that
    the file writes twice has its last value, as in training.

    Attributes:
        message_type: its type.
        node: where it is written; None for a message that the file does not write.
        nodes: by field, the last node that writes it (a list of nodes, one per element, for repeated fields).
        values: by field, what the file writes (without defaults).
        holder: the message around it; None for the root.
        held_as: name of the field of `holder` that this message is the value of.
    """

    __slots__ = ("held_as", "holder", "message_type", "node", "nodes", "values")

    def __init__(self, message_type: MessageType, node: Node | None, holder: Message | None, held_as: str) -> None:
        self.message_type = message_type
        self.node = node
        self.holder = holder
        self.held_as = held_as
        self.values: dict[str, Any] = {}
        self.nodes: dict[str, Any] = {}

    def get(self, name: str) -> Any:
        """Effective value of a field: what the file writes, or the default. KeyError if there is no such field."""
        try:
            return self.values[name]
        except KeyError:
            field = self.message_type.fields[name]
            if field.repeated:
                return []
            if field.type == "message":
                return Message(field.message, None, self, name)  # type: ignore[arg-type]  # message fields have a type
            return field.default

    def has(self, name: str) -> bool:
        """Whether the file writes this field. KeyError if there is no such field."""
        if name not in self.message_type.fields:
            raise KeyError(name)
        return name in self.values

    def which(self, oneof: str) -> str:
        """Name of the member of this oneof that is set; "" when none is."""
        values = self.values
        for member in self.message_type.oneofs[oneof]:
            if member in values:
                return member
        return ""

    if (
        not TYPE_CHECKING
    ):  # the stubs of odlint.config.messages say which fields there are; a name they lack is a mistake

        def __getattr__(self, name: str) -> Any:
            try:
                return self.get(name)
            except KeyError:
                raise AttributeError(f"{self.message_type.name} has no field named {name!r}") from None

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self.message_type.fields]

    def __bool__(self) -> bool:
        """True when the file writes this message, be it empty."""
        return self.node is not None

    @property
    def span(self) -> tuple[int, int] | None:
        """Offsets of the message in its file, name included; None when the file does not write it."""
        return None if self.node is None else (self.node.start, self.node.value_end)

    def field_span(self, name: str) -> tuple[int, int] | None:
        """Offsets of a field's value (the last one written); None when the file does not write it."""
        node = self.nodes.get(name)
        if not node:
            return None
        last = node[-1] if isinstance(node, list) else node
        return (last.value_start, last.value_end)

    @property
    def path(self) -> str:
        """Path from the root, such as "model.ssd.box_predictor"; "" for the root."""
        names: list[str] = []
        message: Message | None = self
        while message is not None and message.holder is not None:
            holder = message.holder
            name = message.held_as
            if holder.message_type.fields[name].repeated:
                siblings = holder.values.get(name, [])
                name += f"[{next((i for i, sibling in enumerate(siblings) if sibling is message), 0)}]"
            names.append(name)
            message = holder
        return ".".join(reversed(names))

    def walk(self) -> Iterator[Message]:
        """This message and every written message below it."""
        yield self
        for value in self.values.values():
            for element in value if isinstance(value, list) else (value,):
                if isinstance(element, Message):
                    yield from element.walk()

    def __repr__(self) -> str:
        return f"<{self.message_type.name} {self.values!r}>"
