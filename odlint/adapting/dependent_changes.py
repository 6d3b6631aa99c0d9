"""What a change brings about elsewhere: told by the rules, and repaired as they repair it.

So the numbers cannot disagree with `odlint check`. Only rules whose finding follows from what was asked are heeded;
everything else that they find is left to `odlint fix` and the user.
"""

from __future__ import annotations

from odlint.lint.finding import MANUAL
from odlint.syntax.text_edit import EditFailed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.adapting.adapt_options import AdaptOptions
    from odlint.adapting.draft import Draft
    from odlint.lint.engine import Linter
    from odlint.lint.finding import Finding

_MOST_PASSES = 20
_SIZES = "images of one batch must have one size"
_RATE = "the config's own rate per image was too high: the official one"

# rule -> why its repair is made
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


def adapt_what_follows(draft: Draft, wishes: AdaptOptions, linter: Linter, path: str) -> None:
    """Repair what the rules find wrong because of what was changed, to a fixpoint."""
    reasons = _reasons(wishes)
    given_up: set[str] = set()
    for _ in range(_MOST_PASSES if reasons else 0):
        if not any(_repaired(draft, finding, reasons, given_up) for finding in _findings(draft, linter, path)):
            return


def _reasons(wishes: AdaptOptions) -> dict[str, str]:
    wanted = {
        **(_AFTER_BATCH if wishes.batch_size else {}),
        **(_AFTER_STEPS if wishes.steps else {}),
        **(AFTER_SIZE if wishes.size is not None else {}),
        **(_AFTER_CHECKPOINT if wishes.checkpoint else {}),
    }
    return {**wanted, **_AFTER_EVAL} if wishes.evaluation or wishes.batch_size else wanted


def _findings(draft: Draft, linter: Linter, path: str) -> list[Finding]:
    return linter.check_source(draft.source, path, bound=draft.bound).findings


def _repaired(draft: Draft, finding: Finding, reasons: dict[str, str], given_up: set[str]) -> bool:
    """Make the repair of one finding; True when the text changed."""
    reason = reasons.get(finding.rule)
    if reason is None or finding.rule in given_up:
        return False
    repair = finding.repair
    given_up.add(finding.rule)
    if repair is None or repair.safety == MANUAL or repair.tree is None:
        return False
    before = draft.bound
    try:
        draft.apply_to(repair.tree, repair.operations, f"{reason} [{finding.rule}]")
    except (EditFailed, ValueError):
        return False
    return draft.bound is not before
