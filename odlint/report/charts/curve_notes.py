"""What a learning-rate curve says, in words."""

from __future__ import annotations

from odlint.odapi.schedules.events import Event
from odlint.report.number_format import brief
from odlint.report.sanitize import clean
from odlint.report.style import BOLD

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.odapi.curves import Curve
    from odlint.report.charts.curve_lines import Line
    from odlint.report.style import Style

_MOST_BOUNDARIES = 6  # told one by one
_LEAST_WIDTH = 40


def heading(curve: Curve) -> str:
    """Optimizer, schedule, batch and length: `momentum, cosine decay, batch 128, 50000 steps`."""
    optimizer = curve.optimizer.removesuffix("_optimizer").replace("_", " ")
    kind = curve.schedule.kind.removesuffix("_learning_rate").replace("_", " ")
    steps = f"{curve.num_steps} steps" if curve.num_steps else "num_steps not set"
    return f"{optimizer}, {kind}, batch {curve.batch_size}, {steps}"


def notes(curve: Curve) -> list[str]:
    """Sentences about one curve, the most important first."""
    return [*_broken(curve), *_peak(curve), *_decay(curve), *_stages(curve), *_end(curve)]


def _broken(curve: Curve) -> Iterator[str]:
    found = curve.broken_steps()
    if found is None:
        return
    first, last = found
    rate = "NaN" if curve.rate(first) != curve.rate(first) else "infinite"
    where = f"at step {first}" if first == last else f"from step {first} to {last}"
    trained = not curve.num_steps or first < curve.num_steps
    yield f"{rate} {where}: " + (
        "the loss is NaN from there on" if trained else f"training stops before, at step {curve.num_steps}"
    )


def _peak(curve: Curve) -> Iterator[str]:
    peak = curve.peak()
    if peak is None:
        return
    step, rate = peak
    if rate == 0:
        yield "0 at every step: nothing is trained"
        return
    per_image = f", {brief(rate / curve.batch_size)} per image at batch {curve.batch_size}" if curve.batch_size else ""
    yield f"peak {brief(rate)} at step {step}{per_image}"


def _stages(curve: Curve) -> Iterator[str]:
    """Warm-up, hold and boundaries, as far as the training gets."""
    finish = min(curve.num_steps or curve.last, curve.last)
    changes = [(step, event) for step, event in curve.changes() if step]
    boundaries = [step for step, event in changes if event is Event.BOUNDARY and step < finish]
    for step, event in changes:
        if event in (Event.WARMUP_END, Event.BURNIN_END):
            yield _warmup(curve, step, finish, event)
        elif event is Event.HOLD_END and step <= finish:
            yield f"held at {brief(curve.rate(step))} until step {step}"
    if len(boundaries) > _MOST_BOUNDARIES:
        yield f"{len(boundaries)} jumps from step {boundaries[0]} on, down to {brief(curve.rate(finish))}"
    else:
        yield from (f"{brief(curve.rate(step))} from step {step} on" for step in boundaries)
    missed = [step for step in curve.schedule.boundaries if step >= finish]
    if missed:
        yield f"the change at step {missed[0]} is never reached"


def _warmup(curve: Curve, step: int, finish: int, event: Event) -> str:
    name = "warm-up" if event is Event.WARMUP_END else "burn-in"
    if step > finish:
        return f"the {name} lasts until step {step}, but training ends at step {finish}"
    if event is Event.BURNIN_END:
        return f"{name} at {brief(curve.rate(0))} until step {step}"
    return f"warm-up from {brief(curve.rate(0))} to {brief(curve.rate(step))} until step {step}"


def _end(curve: Curve) -> Iterator[str]:
    """How the training ends: at 0, long after 0, or far from it."""
    finish = curve.num_steps
    if not finish:
        yield "num_steps is not set: shown as far as the schedule goes (--steps shows more or less)"
        return
    zero = curve.zero_from() if curve.last >= finish else None
    end = next((step for step, event in curve.changes() if event is Event.SCHEDULE_END), 0)
    rate, schedule = curve.rate(max(finish - 1, 0)), curve.schedule
    if zero and zero < finish:
        yield f"0 from step {zero} on (num_steps {finish}): a dead tail of {finish - zero} steps"
    elif end and end == finish and curve.rate(finish) == 0:
        yield f"down to 0 at step {finish}, where training ends"
    elif end > finish:
        yield f"training ends at step {finish} with the rate at {brief(rate)}; it would be 0 at step {end}"
    elif schedule.decay_steps is not None and rate == curve.rate(schedule.warmup_steps):
        yield f"it never decays: decay_steps is {schedule.decay_steps}, num_steps {finish}"
    else:
        yield f"training ends at step {finish} with the rate at {brief(rate)}"


def _decay(curve: Curve) -> Iterator[str]:
    if curve.decay:
        yield (
            f"Keras (TF2) divides the rate by 1 + {curve.decay:g} x step, because it takes rms_prop_optimizer.decay "
            "for a decay of the rate: write decay: 0.0 (--no-keras-decay shows the schedule alone)"
        )


def legend(lines: Sequence[Line], style: Style) -> str:
    """Each line's files, what they are, and the notes on them; line ends included."""
    from textwrap import wrap

    several = len(lines) > 1
    indent = "    " if several else "  "
    parts: list[str] = []
    for line in lines:
        letter = style.paint(line.letter, f"1;{line.color}") + "  " if several else ""
        parts.append(f"{letter}{style.paint(clean(line.label), BOLD)}: {heading(line.curve)}")
        for note in notes(line.curve):
            parts += wrap(
                f"- {note}", max(style.width, _LEAST_WIDTH), initial_indent=indent, subsequent_indent=indent + "  "
            )
    return "\n".join(parts) + "\n"
