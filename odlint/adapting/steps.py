"""The length of the training, and everything that is counted in its steps."""

from __future__ import annotations

from odlint.adapting.rates import schedule_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.adapting.draft import Draft

_TRAIN = "train_config"
_DELAY = "graph_rewriter.quantization"
_MOST_WARMUP = 0.10  # share of the steps; the official TF2 configs spend 0.8 to 10 % on the warm-up
_USUAL_WARMUP = 0.05  # what the rules on warm-ups recommend


def adapt_steps(draft: Draft, steps: int) -> None:
    """Train for so many steps."""
    old = draft.at(_TRAIN).get("num_steps")
    draft.set(_TRAIN, "num_steps", steps, "--steps")
    path = schedule_path(draft)
    kind = draft.at(path).held_as if path else ""
    if kind == "cosine_decay_learning_rate":
        _cosine(draft, path, steps)
    elif kind == "manual_step_learning_rate":
        _manual(draft, path, old, steps)
    elif kind == "exponential_decay_learning_rate":
        _exponential(draft, path, old, steps)
    delay = draft.at(_DELAY)
    if delay.has("delay") and old > 0 and old != steps:
        draft.set(_DELAY, "delay", _scaled(delay.get("delay"), old, steps), _scaled_reason("quantization", old, steps))


def _cosine(draft: Draft, path: str, steps: int) -> None:
    schedule = draft.at(path)
    total, hold = schedule.get("total_steps"), schedule.get("hold_base_rate_steps")
    warmup = schedule.get("warmup_steps")
    draft.set(path, "total_steps", steps, "the rate has to come down by the end of the training")
    if hold > 0 and total > 0 and total != steps:
        hold = _scaled(hold, total, steps)
        draft.set(path, "hold_base_rate_steps", hold, f"the same share of {steps} steps")
    shorter = _warmup(warmup, total, steps)
    if shorter != warmup:
        draft.set(path, "warmup_steps", shorter, f"{warmup} would be {warmup / steps:.0%} of {steps} steps")


def _warmup(warmup: int, total: int, steps: int) -> int:
    """The warm-up stays as it is unless it takes more than a tenth (or than its old share, where that was larger).

    Then it gets its old share, but not less than the 5 % that the rules recommend.
    """
    share = warmup / total if total > 0 else _USUAL_WARMUP
    if share > 0.5:  # no warm-up of a training, but a mistake
        share = _USUAL_WARMUP
    if warmup <= max(share, _MOST_WARMUP) * steps:
        return warmup
    return max(1, int(max(share, _USUAL_WARMUP) * steps))


def _manual(draft: Draft, path: str, old: int, steps: int) -> None:
    entries = draft.at(path).get("schedule")
    if old == steps:
        return
    if old <= 0:
        _unscaled(draft, "the steps of the manual schedule")
        return
    reason = _scaled_reason("this change of the rate", old, steps)
    least = 1
    for number, entry in enumerate(entries):
        step = entry.get("step")
        if step > 0:  # a first step of 0 is refused by the API, which check says
            step = max(least, _scaled(step, old, steps))
            draft.set(f"{path}.schedule[{number}]", "step", step, reason)
        least = step + 1


def _exponential(draft: Draft, path: str, old: int, steps: int) -> None:
    schedule = draft.at(path)
    if old == steps:
        return
    if old <= 0:
        if schedule.has("decay_steps"):
            _unscaled(draft, "decay_steps")
        return
    burnin = schedule.get("burnin_steps")
    if schedule.has("decay_steps") and schedule.get("decay_steps") > 0:
        scaled = _scaled(schedule.get("decay_steps"), old, steps)
        draft.set(path, "decay_steps", scaled, _scaled_reason("the decay", old, steps))
    if burnin > 0 and (shorter := _warmup(burnin, old, steps)) != burnin:
        draft.set(path, "burnin_steps", shorter, f"{burnin} would be {burnin / steps:.0%} of {steps} steps")


def _scaled(count: int, old: int, new: int) -> int:
    return max(1, round(count * new / old))


def _scaled_reason(what: str, old: int, new: int) -> str:
    return f"{what} comes at the same part of the training, {old} steps before and {new} now"


def _unscaled(draft: Draft, what: str) -> None:
    draft.notes.append(f"{what} were left alone: the config named no num_steps that they could be scaled from")
