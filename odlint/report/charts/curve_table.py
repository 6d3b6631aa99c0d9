"""The numbers of learning-rate curves, for spreadsheets and programs."""

from __future__ import annotations

import csv
import io
import json
import math

from odlint.report.charts.curve_notes import notes
from odlint.report.number_format import exact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from odlint.odapi.curves import Curve

COLUMNS = ("file", "step", "learning_rate", "event")


def as_csv(curves: Sequence[Curve], points: int) -> str:
    """A row for each step that is looked at; rates that are no numbers are nan and inf."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for curve in curves:
        writer.writerows((curve.name, step, exact(rate), event) for step, rate, event in _rows(curve, points))
    return text.getvalue()


def as_json(curves: Sequence[Curve], points: int) -> str:
    """An array with an object for each file; null stands for rates that are no numbers, which JSON lacks."""
    return json.dumps([_object(curve, points) for curve in curves], indent=2) + "\n"


def _rows(curve: Curve, points: int) -> Iterator[tuple[int, float, str]]:
    events = curve.events
    for step in curve.samples(points):
        yield step, curve.rate(step), events.get(step, "")


def _object(curve: Curve, points: int) -> dict[str, Any]:
    peak = curve.peak()
    return {
        "file": curve.name,
        "optimizer": curve.optimizer,
        "schedule": curve.schedule.kind,
        "batch_size": curve.batch_size,
        "num_steps": curve.num_steps,
        "keras_decay": curve.decay,
        "peak": None if peak is None else {"step": peak[0], "learning_rate": _number(peak[1])},
        "zero_from": curve.zero_from(),
        "notes": notes(curve),
        "points": [
            {"step": step, "learning_rate": _number(rate), **({"event": event} if event else {})}
            for step, rate, event in _rows(curve, points)
        ],
    }


def _number(rate: float) -> float | None:
    return float(exact(rate)) if math.isfinite(rate) else None
