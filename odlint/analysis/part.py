"""A part of a training: something that a config names or that lies around it, as far as it could be read."""

from __future__ import annotations

from odlint.schema.message import FactUnavailable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Generic, Literal, TypeVar

    from odlint.syntax.source import Source
    from odlint.syntax.tree import SyntaxProblem

    T = TypeVar("T")
    Status = Literal["known", "absent", "broken", "out of reach"]
else:
    T = None

    class Generic:
        """`typing.Generic` without importing typing."""

        __slots__ = ()

        def __class_getitem__(cls, _parameter):
            return cls


KNOWN: Status = "known"
ABSENT: Status = "absent"  # the config names none, or it does not exist
BROKEN: Status = "broken"  # it exists and cannot be used
OUT_OF_REACH: Status = "out of reach"  # it may exist, but not where it can be read from here


class Part(Generic[T]):
    """A part of a training.

    Attributes:
        status: KNOWN, ABSENT, BROKEN or OUT_OF_REACH.
        value: what rules may ask; None if there is nothing to ask.
        reason: why it is not known, for the summary of skipped rules; "" for one that is.
        source: the file of a broken part that is text, which `problems` are in; else None.
        problems: what makes it broken.
    """

    __slots__ = ("problems", "reason", "source", "status", "value")

    def __init__(self, status: Status, value: T | None = None, reason: str = "") -> None:
        self.status = status
        self.value = value
        self.reason = reason
        self.source: Source | None = None
        self.problems: Sequence[SyntaxProblem] = ()

    def get(self) -> T:
        """Return the value.

        Raises:
            Unknown: there is none; `what` is the reason.
        """
        if self.value is None:
            raise FactUnavailable(self.reason)
        return self.value

    def __repr__(self) -> str:
        return f"<{self.status}{': ' if self.reason else ''}{self.reason}>"


def known(value: T) -> Part[T]:
    """A part that could be read."""
    return Part(KNOWN, value)


def absent(reason: str) -> Part[T]:
    """A part that the config does not name, or that does not exist."""
    return Part(ABSENT, None, reason)


def out_of_reach(reason: str) -> Part[T]:
    """A part that cannot be read from here."""
    return Part(OUT_OF_REACH, None, reason)


def attempt(read: Callable[[], T], status: Status = OUT_OF_REACH) -> Part[T]:
    """The part that `read` returns; one of this status if it raises FactUnavailable."""
    try:
        return Part(KNOWN, read())
    except FactUnavailable as unknown:
        return Part(status, None, unknown.what)
