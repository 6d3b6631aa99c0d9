"""The checkpoint to start from: path, type and version go together."""

from __future__ import annotations

from odlint.adapting.checkpoint_files import CLASSIFICATION, DETECTION, TF1

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.adapting.checkpoint_files import Checkpoint
    from odlint.adapting.draft import Draft

_TRAIN = "train_config"
_TYPE, _OLD_TYPE, _ALL_VARS = (
    "fine_tune_checkpoint_type",
    "from_detection_checkpoint",
    "load_all_detection_checkpoint_vars",
)


def adapt_checkpoint(draft: Draft, checkpoint: Checkpoint, tf: int, extractor: str) -> None:
    """Start from this checkpoint; what it is decides how it is loaded."""
    if tf == 2 and checkpoint.kind == TF1:
        draft.problems.append(
            f"--checkpoint {checkpoint.path}: this is a checkpoint of TF1 ({checkpoint.why}), which a TF2 model cannot "
            "load: take the model of the same kind from the TF2 zoo"
        )
        return
    draft.set(_TRAIN, "fine_tune_checkpoint", checkpoint.path, "the checkpoint to start from")
    kind = CLASSIFICATION if checkpoint.kind == CLASSIFICATION else DETECTION
    if kind == CLASSIFICATION and extractor.startswith("hourglass_"):
        kind = DETECTION  # the API knows no classification backbone of this family
    if tf == 1:
        _tf1(draft, kind, checkpoint)
    else:
        _tf2(draft, kind, checkpoint)


def _tf2(draft: Draft, kind: str, checkpoint: Checkpoint) -> None:
    if kind == DETECTION:
        reason = f"{checkpoint.why}: all but the prediction heads is restored"
    else:
        reason = f"{checkpoint.why}: only the feature extractor is restored"
    whole = draft.at(_TRAIN).get(_TYPE) == "full" and kind == DETECTION
    if not whole:  # "full" was meant by somebody; a new number of classes has made it "detection" already
        draft.set(_TRAIN, _TYPE, kind, reason)
    draft.set(_TRAIN, "fine_tune_checkpoint_version", "V2", "TF2 loads no other version")
    draft.remove(_TRAIN, _OLD_TYPE, f"{_TYPE} says it now")
    if draft.at(_TRAIN).get(_ALL_VARS):
        draft.remove(_TRAIN, _ALL_VARS, "TF2 refuses it")


def _tf1(draft: Draft, kind: str, checkpoint: Checkpoint) -> None:
    """APIs before March 2018 know `from_detection_checkpoint` only, later ones prefer the type where it is written."""
    train = draft.at(_TRAIN)
    reason = checkpoint.why
    typed, flagged = bool(train.get(_TYPE)), train.has(_OLD_TYPE)
    if typed:
        draft.set(_TRAIN, _TYPE, kind, reason)
    if flagged or not typed:
        wanted = kind == DETECTION
        if draft.at(_TRAIN).get(_OLD_TYPE) != wanted:
            draft.set(_TRAIN, _OLD_TYPE, wanted, reason)
