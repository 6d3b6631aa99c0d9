"""One event file: its numbers in the order in which they were written, and what could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from google.protobuf.message import DecodeError

from odlint.tf.events.tensors import scalar
from odlint.tf.wire.framing import Damage, DamageKind, frames
from odlint.tf.wire.messages import message_class

MARK = "tfevents"  # in the name of every event file
_SESSION_START = 1


@dataclass(frozen=True, slots=True)
class ReadError:
    """Something that could not be read.

    Attributes:
        path: the file.
        offset: byte at which the unreadable part begins; -1 when it concerns the file as a whole.
        message: what is the matter, and what it costs.
        harmless: it is the end of a file that is still being written, which is normal for a run in progress.
    """

    path: str
    offset: int
    message: str
    harmless: bool = False

    def __str__(self) -> str:
        place = f" at byte {self.offset:,}" if self.offset >= 0 else ""
        return f"{self.path}{place}: {self.message}"


@dataclass(frozen=True, slots=True)
class EventValue:
    """A number that one event writes, or the start of a session.

    Attributes:
        step, wall: the step, and the time in seconds.
        tag, value: a number that was written; the tag is "" for the start of a session.
    """

    step: int
    wall: float
    tag: str
    value: float = 0.0


def read_file(path: str, report: Callable[[ReadError], None]) -> Iterator[EventValue]:
    """Every number and every session start of a file, in constant memory."""
    event_class = message_class("Event")
    try:
        with open(path, "rb") as stream:
            for offset, payload in frames(stream, lambda damage: report(_read_error(path, damage))):
                try:
                    event = event_class.FromString(payload)
                except DecodeError:
                    report(ReadError(path, offset, "this record is no event: it is left out, the others are read"))
                    continue
                yield from _numbers(event)
    except OSError as problem:
        report(ReadError(path, -1, f"cannot be read: {problem.strerror or problem}"))


def first_wall_time(path: str) -> float:
    """The time at which a file was begun, by its first event; infinity when it has none."""
    try:
        with open(path, "rb") as stream:
            for _, payload in frames(stream, lambda _damage: None):
                return float(message_class("Event").FromString(payload).wall_time)
    except (OSError, DecodeError):
        pass
    return float("inf")


def _numbers(event: object) -> Iterator[EventValue]:
    what = event.WhichOneof("what")  # type: ignore[attr-defined]  # a message of a private pool
    step, wall = event.step, event.wall_time  # type: ignore[attr-defined]
    if what == "session_log":
        if event.session_log.status == _SESSION_START:  # type: ignore[attr-defined]
            yield EventValue(step, wall, "")
    elif what == "summary":
        for value in event.summary.value:  # type: ignore[attr-defined]
            number = scalar(value)
            if number is not None:
                yield EventValue(step, wall, value.tag, number)


def _read_error(path: str, damage: Damage) -> ReadError:
    if damage.kind is DamageKind.CUT_OFF:
        message = f"{damage.reason}; what stands before it was read (normal while a run is writing)"
        return ReadError(path, damage.offset, message, harmless=True)
    if damage.number == 0 and damage.fatal:
        return ReadError(path, damage.offset, "this is no event file: TensorFlow did not write it, or it is damaged")
    lost = "the rest of the file cannot be read" if damage.fatal else "this record is left out, the others are read"
    return ReadError(path, damage.offset, f"{damage.reason}: {lost}")
