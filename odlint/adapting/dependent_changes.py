"""Fields that depend on a change, adapted with the fixes of the rules that report them.

So the values agree with `odlint check`. Only findings that result from what was asked for are fixed; all others are
left to `odlint fix` and the user.
"""

from __future__ import annotations

from odlint.adapting.adapt_options import AdaptOptions
from odlint.adapting.draft import Draft
from odlint.lint.engine import Linter
from odlint.lint.finding import MANUAL, Finding
from odlint.syntax.text_edit import EditFailed

_PASS_LIMIT = 20
_SIZES = "images of one batch must have one size"
_RATE = "the config's own rate per image was too high: the official one"

# rule -> why it is fixed
_AFTER_BATCH = {
    "learning-rate-above-one": _RATE,
    "learning-rate-explodes": _RATE,
    "learning-rate-high": _RATE,
    "adam-learning-rate-high": "Adam does not bear the config's own rate: the official one, for this batch size",
    "rmsprop-learning-rate-high": _RATE,
    "warmup-rate-above-base": "the warm-up must begin at or below the base rate",
    "gradient-clipping-absent": "official two-stage configs with batches of 16 or fewer all clip at 10",
    "keep-aspect-ratio-without-padding": _SIZES,
    "keep-aspect-ratio-in-tf1": _SIZES,
    "rmsprop-decay-in-tf2": "TF2 takes RMSProp's decay for a fall of the learning rate",
}
_AFTER_STEPS = {
    "warmup-longer-than-schedule": "the warm-up is a small part of the training",
    "warmup-longer-than-training": "the warm-up is a small part of the training",
    "quantization-after-training": "quantization has to begin before the training ends",
}
AFTER_SIZE = {
    "square-output-differs": "the augmentation makes images of the model's size",
    "keep-aspect-ratio-without-padding": _SIZES,
    "keep-aspect-ratio-in-tf1": _SIZES,
}
_AFTER_EVAL = {"eval-batch-above-one": "a larger batch leaves images out of the evaluation"}
_AFTER_CHECKPOINT = {
    "checkpoint-version-not-v2": "TF2 loads no other version",
    "checkpoint-type-invalid": "the type that exists",
    "centernet-fine-tune-type": "the API gave the old name up",
}


def adapt_dependents(draft: Draft, options: AdaptOptions, linter: Linter, path: str) -> None:
    """Fix what the rules report because of the changes, until nothing changes; each rule is fixed once.

    Args:
        draft: the config, with the changes.
        options: what was asked for.
        linter: finds and fixes.
        path: where the config will be.
    """
    reasons = _reasons(options)
    done: set[str] = set()
    for _ in range(_PASS_LIMIT if reasons else 0):
        if not any(_fix(draft, finding, reasons, done) for finding in _findings(draft, linter, path)):
            return


def _reasons(options: AdaptOptions) -> dict[str, str]:
    return {
        **(_AFTER_BATCH if options.batch_size else {}),
        **(_AFTER_STEPS if options.steps else {}),
        **(AFTER_SIZE if options.size is not None else {}),
        **(_AFTER_CHECKPOINT if options.checkpoint else {}),
        **(_AFTER_EVAL if options.evaluation or options.batch_size else {}),
    }


def _findings(draft: Draft, linter: Linter, path: str) -> list[Finding]:
    return linter.check_source(draft.source, path, bound=draft.bound).findings


def _fix(draft: Draft, finding: Finding, reasons: dict[str, str], done: set[str]) -> bool:
    """Fix one finding; return True if the text changed."""
    reason = reasons.get(finding.rule)
    if reason is None or finding.rule in done:
        return False
    repair = finding.repair
    done.add(finding.rule)
    if repair is None or repair.safety == MANUAL or repair.tree is None:
        return False
    before = draft.bound
    try:
        draft.apply_to(repair.tree, repair.operations, f"{reason} [{finding.rule}]")
    except (EditFailed, ValueError):
        return False
    return draft.bound is not before
