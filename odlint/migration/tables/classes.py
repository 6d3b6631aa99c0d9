"""Classes: what num_classes counts in each family, and the label map as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from odlint.analysis.label_map_fact import LabelMapFact
from odlint.migration.config_fields import Pipeline
from odlint.migration.families import CENTERNET
from odlint.migration.outcome import APPROXIMATE, EXACT, MigrationError, Outcome
from odlint.migration.tables.rows import Decide

_TARGET = "task.model.num_classes"


def class_count(family: str) -> Decide:
    """RetinaNet and R-CNN count the background as class 0: the highest id + 1. CenterNet has none: the highest id."""
    more = 0 if family == CENTERNET else 1
    counted = "the background is class 0" if more else "no class is the background"

    def decide(value: int, pipeline: Pipeline, _path: str) -> Outcome:
        highest = pipeline.highest_id
        if max(value, highest) < 1:
            raise MigrationError(f"num_classes is {value}: a detector has one class at least")
        if highest > value:
            return Outcome(
                APPROXIMATE,
                {_TARGET: highest + more},
                f"the label map's highest id is {highest}, above num_classes {value}, and counts; {counted}",
            )
        return Outcome(EXACT, {_TARGET: value + more}, counted)

    return decide


def as_csv(label_map: LabelMapFact) -> str:
    """The label map as `id,name` lines, in the order of the ids.

    Raises:
        MigrationError: a class has no name to be found by.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for number, name in _rows(label_map):
        writer.writerow((number, name))
    return out.getvalue()


def _rows(label_map: LabelMapFact) -> Sequence[tuple[int, str]]:
    rows: list[tuple[int, Any]] = []
    for number, name, shown in label_map.label_map.classes:
        if not (name or shown):
            raise MigrationError(
                f"{label_map.file}: the class with id {number} has neither name nor display_name",
                "Records with class names cannot be read by such a map: give it a name",
            )
        rows.append((number, name or shown))
    return sorted(rows)
