"""What an experiment is told whatever the config says: where its own defaults are not the API's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from odlint.migration.families import CENTERNET, RCNN, RETINANET, Target
from odlint.migration.schedules import CONFIG

_PRECISE = {
    "runtime.mixed_precision_dtype": "float32",
    "task.train_data.dtype": "float32",
    "task.validation_data.dtype": "float32",
}
_COMMON: Mapping[str, Any] = {
    **_PRECISE,
    "task.model.norm_activation.use_sync_bn": False,
    "task.train_data.is_training": True,
    "task.validation_data.is_training": False,
    "task.validation_data.drop_remainder": False,
    "task.annotation_file": None,
    "task.init_checkpoint": None,
    "trainer.max_to_keep": 7,
    "trainer.validation_steps": -1,
    f"{CONFIG}.ema": None,
}
_PYRAMID: Mapping[str, Any] = {
    "task.model.decoder.type": "fpn",
    "task.losses.l2_weight_decay": 0.0,
    "task.train_data.parser.aug_rand_hflip": False,
    "task.train_data.parser.aug_scale_min": 1.0,
    "task.train_data.parser.aug_scale_max": 1.0,
}
_OWN: Mapping[str, Mapping[str, Any]] = {
    RETINANET: {**_PYRAMID, "task.model.decoder.fpn.num_filters": 256},
    RCNN: _PYRAMID,
    CENTERNET: {
        "task.weight_decay": 0.0,
        "task.gradient_clip_norm": 0.0,
        "task.train_data.parser.aug_rand_hflip": False,
        "task.validation_data.parser.aug_rand_hflip": False,
    },
}
REMARKS: Mapping[str, str] = {
    "task.annotation_file": "evaluation takes the boxes from the records",
    "task.init_checkpoint": "training begins from nothing; name a checkpoint of the Model Garden to begin from",
    "task.weight_decay": "the API's CenterNet has no regularizer",
    "trainer.max_to_keep": "as many as the API keeps under TF2",
}


def base(target: Target) -> dict[str, Any]:
    """What is set first; tables set over it."""
    sets = {**_COMMON, **_OWN[target.family], **target.backbone}
    if target.family == RCNN:
        sets["task.model.include_mask"] = target.masks
    return sets
