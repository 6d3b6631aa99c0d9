"""Settings for one kind of machine that another kind cannot use."""

from __future__ import annotations

from odlint.adapting.adapt_options import TPU
from odlint.adapting.draft import Draft

_TRAIN = "train_config"


def adapt_device(draft: Draft, device: str, tf: int) -> None:
    """Reset the settings for many TPU cores if the device is a GPU or CPU; set what a TPU needs.

    Args:
        draft: the config.
        device: "gpu", "cpu" or "tpu".
        tf: generation of TensorFlow (1 or 2); 0 if unknown.
    """
    if device == TPU:
        _tpu(draft)
        return
    train = draft.at(_TRAIN)
    if train.get("use_bfloat16"):
        draft.set(_TRAIN, "use_bfloat16", False, "works on TPUs only")
    for field, value in (("sync_replicas", False), ("replicas_to_aggregate", 1)):
        train = draft.at(_TRAIN)
        if train.has(field) and train.get(field) != value:
            why = "TF2 does not read it" if tf == 2 else "with one machine, TF1's old trainer would wait for others"
            draft.set(_TRAIN, field, value, f"for several replicas; {why}")


def _tpu(draft: Draft) -> None:
    """Make shapes static, which a TPU requires; only suggest bfloat16."""
    train = draft.at(_TRAIN)
    if train.get("unpad_groundtruth_tensors"):
        draft.set(
            _TRAIN, "unpad_groundtruth_tensors", False, "a TPU needs boxes padded to one number, as in TPU samples"
        )
    if not train.get("use_bfloat16"):
        draft.notes.append(
            "use_bfloat16 is off: on a TPU use_bfloat16: true saves memory, and most official TPU configs have it"
        )
