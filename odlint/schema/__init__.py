"""The messages of the Object Detection API: their types, and files bound to them.

`protos/*.proto` are this project's own sources; `python -m odlint.schema.build` turns them into `_index.py`,
`descriptors.binpb`, `documentation.json` and the stubs of `odlint.config`, all of which are committed.
"""

from __future__ import annotations

from odlint.schema.index import EnumType, FieldType, MessageType, message_type

PIPELINE = "TrainEvalPipelineConfig"
LABEL_MAP = "StringIntLabelMap"
EXPERIMENT = "mg.config_definitions.ExperimentConfig"  # YAML of the Model Garden: see odlint.modelgarden.schema
PACKAGE = "object_detection.protos."

__all__ = ["EXPERIMENT", "LABEL_MAP", "PACKAGE", "PIPELINE", "EnumType", "FieldType", "MessageType", "message_type"]
