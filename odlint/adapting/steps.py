"""The length of the training, and everything that is counted in its steps."""

from __future__ import annotations

from odlint.adapting.draft import Draft
from odlint.adapting.rates import apply_changes, schedule_of_draft
from odlint.odapi.schedules import StretchError
from odlint.odapi.schedules.step_counts import same_part, stretched

_TRAIN = "train_config"
_QUANTIZATION = "graph_rewriter.quantization"


def adapt_steps(draft: Draft, steps: int) -> None:
    """Set num_steps, and fit the learning-rate schedule and the start of the quantization to it."""
    old = draft.at(_TRAIN).get("num_steps")
    draft.set(_TRAIN, "num_steps", steps, "--steps")
    schedule = schedule_of_draft(draft)
    if schedule is not None:
        try:
            apply_changes(draft, schedule.stretch(old, steps))
        except StretchError as problem:
            draft.notes.append(str(problem))
    quantization = draft.at(_QUANTIZATION)
    if quantization.has("delay") and old > 0 and old != steps:
        delay = stretched(quantization.get("delay"), old, steps)
        draft.set(_QUANTIZATION, "delay", delay, same_part("quantization", old, steps))
