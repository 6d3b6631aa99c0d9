"""The tables of a family put together. Of the rows that cover a field, the first one speaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from odlint.migration.families import RCNN, RETINANET, Target
from odlint.migration.tables import centernet, rcnn, retinanet
from odlint.migration.tables.augmentations import augmentations
from odlint.migration.tables.data import data
from odlint.migration.tables.evaluation import evaluation
from odlint.migration.tables.rows import Row
from odlint.migration.tables.training import training

# Path of the hyperparameters that a model takes; CenterNet has none to say.
LAYERS: Mapping[str, str] = {RETINANET: retinanet.MAIN, RCNN: rcnn.MAIN}


def table(target: Target) -> Sequence[Row]:
    """All rows for what a model becomes."""
    return family_table(target.family, target.masks)


@lru_cache(maxsize=8)
def family_table(family: str, masks: bool = False) -> Sequence[Row]:
    """All rows of a family."""
    if family == RETINANET:
        model = retinanet.model()
    elif family == RCNN:
        model = rcnn.model(masks)
    else:
        model = centernet.model()
    return (*model, *training(family), *augmentations(family), *data(family, masks), *evaluation(family, masks))
