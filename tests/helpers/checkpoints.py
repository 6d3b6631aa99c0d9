"""Small checkpoints written without TensorFlow."""

from __future__ import annotations

from pathlib import Path

from odlint.tf.checkpoints.writing import Variable, checkpoint_files

V = "/.ATTRIBUTES/VARIABLE_VALUE"
DETECTOR: dict[str, tuple[int, ...]] = {
    "model/_box_predictor/_prediction_heads/box_encodings/0/_box_encoder_layers/0/kernel" + V: (1, 1, 8, 12),
    "model/_box_predictor/_prediction_heads/class_predictions_with_background/0/_class_predictor_layers/0/kernel" + V: (
        1,
        1,
        8,
        12,
    ),
    "model/_feature_extractor/kernel" + V: (3, 3, 3, 8),
}
CONFIG = """model { ssd { num_classes: 7 feature_extractor { type: "ssd_mobilenet_v2_keras" }
  box_coder { faster_rcnn_box_coder { } } } }
train_config {
  fine_tune_checkpoint: "m/ckpt-3"
  fine_tune_checkpoint_type: "full"
  fine_tune_checkpoint_version: V2
}
"""


def write(prefix: Path, variables: dict[str, tuple[int, ...]], full_names: dict[str, str] | None = None) -> Path:
    """Write a checkpoint with the project's own writer, which test_tensorflow compares with TensorFlow's reader."""
    prefix.parent.mkdir(parents=True, exist_ok=True)
    names = full_names or {}
    files = checkpoint_files(
        str(prefix), [Variable(name, shape, names.get(name, "")) for name, shape in variables.items()]
    )
    for name, data in files.items():
        Path(name).write_bytes(data)
    return prefix
