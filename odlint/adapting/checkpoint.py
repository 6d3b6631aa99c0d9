"""The checkpoint to start from: path, type and version go together."""

from __future__ import annotations

from odlint.adapting.checkpoint_files import Checkpoint, CheckpointKind
from odlint.adapting.draft import Draft

_TRAIN = "train_config"
_TYPE, _OLD_TYPE, _ALL_VARS = (
    "fine_tune_checkpoint_type",
    "from_detection_checkpoint",
    "load_all_detection_checkpoint_vars",
)


def adapt_checkpoint(draft: Draft, checkpoint: Checkpoint, tf: int, extractor: str) -> None:
    """Start the training from a checkpoint, and set how its kind is to be loaded."""
    if tf == 2 and checkpoint.kind is CheckpointKind.TF1:
        draft.problems.append(
            f"--checkpoint {checkpoint.path}: this is a checkpoint of TF1 ({checkpoint.evidence}), which a TF2 "
            "model cannot load: take the model of the same kind from the TF2 zoo"
        )
        return
    draft.set(_TRAIN, "fine_tune_checkpoint", checkpoint.path, "the checkpoint to start from")
    hourglass = extractor.startswith("hourglass_")  # the API has no classification backbone of this family
    detection = hourglass or checkpoint.kind is not CheckpointKind.CLASSIFICATION
    if tf == 1:
        _tf1(draft, detection, checkpoint.evidence)
    else:
        _tf2(draft, detection, checkpoint.evidence)


def _tf2(draft: Draft, detection: bool, evidence: str) -> None:
    full = draft.at(_TRAIN).get(_TYPE) == "full" and detection
    if not full:  # keep "full" as the user's choice; adapting the classes has changed it to "detection" if necessary
        restored = "all but the prediction heads is restored" if detection else "only the feature extractor is restored"
        draft.set(_TRAIN, _TYPE, _type(detection), f"{evidence}: {restored}")
    draft.set(_TRAIN, "fine_tune_checkpoint_version", "V2", "TF2 loads no other version")
    draft.remove(_TRAIN, _OLD_TYPE, f"{_TYPE} says it now")
    if draft.at(_TRAIN).get(_ALL_VARS):
        draft.remove(_TRAIN, _ALL_VARS, "TF2 refuses it")


def _tf1(draft: Draft, detection: bool, evidence: str) -> None:
    """Set the type, the older flag, or both: before March 2018 the API reads only the flag, later the type first."""
    train = draft.at(_TRAIN)
    has_type = bool(train.get(_TYPE))
    if has_type:
        draft.set(_TRAIN, _TYPE, _type(detection), evidence)
    if (train.has(_OLD_TYPE) or not has_type) and train.get(_OLD_TYPE) != detection:
        draft.set(_TRAIN, _OLD_TYPE, detection, evidence)


def _type(detection: bool) -> str:
    return (CheckpointKind.DETECTION if detection else CheckpointKind.CLASSIFICATION).value
