"""Messages that remember which fields were read, so that a finding can point at every place its sentence speaks of."""

from __future__ import annotations

from odlint.schema.message import Message

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class TrackedMessage:
    """Reads like the message it wraps and notes each field that is read."""

    __slots__ = ("log", "message")

    def __init__(self, message: Message, log: list[tuple[Message, str]]) -> None:
        self.message = message
        self.log = log

    def get(self, name: str) -> Any:
        """Effective value; messages come wrapped, too."""
        value = self.message.get(name)
        if isinstance(value, Message):
            return TrackedMessage(value, self.log)
        if value.__class__ is list and value and isinstance(value[0], Message):
            return value  # what a macro reads of each element is not what the sentence speaks of
        self.log.append((self.message, name))
        return value

    def has(self, name: str) -> bool:
        """Whether the file writes this field."""
        return self.message.has(name)

    def which(self, oneof: str) -> str:
        """Name of the member of this oneof that is set."""
        return self.message.which(oneof)


def tracked(message: Message | None, log: list[tuple[Message, str]]) -> TrackedMessage | None:
    """The tracked form of a message."""
    return None if message is None else TrackedMessage(message, log)
