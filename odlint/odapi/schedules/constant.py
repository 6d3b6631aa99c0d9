"""The constant learning rate."""

from __future__ import annotations

from odlint.odapi.schedules import Schedule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from odlint.odapi.schedules import Assignment
    from odlint.odapi.schedules.events import Event
    from odlint.schema.message import Message


class Constant(Schedule):
    """The same rate at every step."""

    __slots__ = ()
    kind = "constant_learning_rate"
    base_field = "learning_rate"
    display_steps = 10_000

    def __init__(self, message: Message) -> None:
        super().__init__(message, message.get("learning_rate"), (message, "learning_rate"))

    def _rate_function(self) -> Callable[[int], float]:
        from odlint.odapi.float32 import float32

        rate = float32(self.peak)
        return lambda _step: rate

    def events(self) -> Iterator[tuple[int, Event]]:
        """Yield nothing."""
        return iter(())

    def rates(self) -> Iterator[tuple[Message, str, float]]:
        """Yield the only rate."""
        yield self.message, "learning_rate", self.peak

    def stretch(self, old: int, new: int) -> Iterator[Assignment]:  # noqa: ARG002  # the same for any length
        """Yield nothing: no field counts steps."""
        return iter(())
