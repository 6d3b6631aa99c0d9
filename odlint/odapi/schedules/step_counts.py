"""Step counts for a training of another length."""

from __future__ import annotations

from odlint.odapi.schedules import Assignment, StretchError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.schema.message import Message

_WARMUP_LIMIT = 0.10  # share of all steps; the official TF2 configs spend 0.8 to 10 % on the warm-up
_USUAL_WARMUP = 0.05  # share of all steps that the rules on warm-ups recommend


def stretched(count: int, old: int, new: int) -> int:
    """Return the number of steps that is the same share of `new` steps as `count` is of `old`; at least 1."""
    return max(1, round(count * new / old))


def same_part(what: str, old: int, new: int) -> str:
    """Return the reason for a count that was stretched."""
    return f"{what} comes at the same part of the training, {old} steps before and {new} now"


def unstretchable(what: str) -> StretchError:
    """Return the error for counts that cannot be stretched because num_steps is not set."""
    return StretchError(f"{what} were left alone: the config named no num_steps that they could be scaled from")


def stretched_warmup(warmup: int, old: int, new: int) -> int:
    """Return the length of a warm-up for a training of `new` steps.

    It is kept unless it takes more than a tenth of the training (or than its old share, if that was larger). Then it
    gets its old share, but at least the 5 % that the rules recommend.
    """
    share = warmup / old if old > 0 else _USUAL_WARMUP
    if share > 0.5:  # a mistake rather than a warm-up
        share = _USUAL_WARMUP
    if warmup <= max(share, _WARMUP_LIMIT) * new:
        return warmup
    return max(1, int(max(share, _USUAL_WARMUP) * new))


def stretch_warmup(message: Message, field: str, old: int, new: int) -> Iterator[Assignment]:
    """Yield the change of a warm-up that is too long for `new` steps."""
    warmup = message.get(field)
    shorter = stretched_warmup(warmup, old, new)
    if shorter != warmup:
        yield Assignment(message, field, shorter, f"{warmup} would be {warmup / new:.0%} of {new} steps")
