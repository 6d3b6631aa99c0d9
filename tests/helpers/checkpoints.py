"""Small checkpoints written without TensorFlow."""

from __future__ import annotations

from pathlib import Path

from odlint.tf.checkpoints.writing import Variable, checkpoint_files

V = "/.ATTRIBUTES/VARIABLE_VALUE"


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
