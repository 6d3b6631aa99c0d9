"""The tables of a family put together. Of the rows that cover a field, the first one speaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from odlint.migration import centernet_table, rcnn_table, retinanet_table
from odlint.migration.augmentations import augmentations
from odlint.migration.data_table import data
from odlint.migration.evaluation_table import evaluation
from odlint.migration.families import RCNN, RETINANET, Target
from odlint.migration.rows import Row
from odlint.migration.training_table import training

# Path of the hyperparameters that a model takes; CenterNet has none to say.
LAYERS: Mapping[str, str] = {RETINANET: retinanet_table.MAIN, RCNN: rcnn_table.MAIN}


def table(target: Target) -> Sequence[Row]:
    """All rows for what a model becomes."""
    return family_table(target.family, target.masks)


@lru_cache(maxsize=8)
def family_table(family: str, masks: bool = False) -> Sequence[Row]:
    """All rows of a family."""
    if family == RETINANET:
        model = retinanet_table.model()
    elif family == RCNN:
        model = rcnn_table.model(masks)
    else:
        model = centernet_table.model()
    return (*model, *training(family), *augmentations(family), *data(family, masks), *evaluation(family, masks))
