"""Which curves a diagnosis shows, whatever they are drawn with."""

from __future__ import annotations

from dataclasses import dataclass, replace

from odlint.diagnosis.diagnose import Diagnosis
from odlint.diagnosis.symptoms.symptom import Point
from odlint.tf.events.runs import Run
from odlint.tf.events.series import Series
from odlint.tf.events.tags import (
    LEARNING_RATE,
    MEAN_AP,
    MEAN_AP_50,
    REGULARIZATION,
    TERMS,
    TOTAL,
)

_MOST_MARKS = 30


@dataclass(frozen=True, slots=True)
class Picture:
    """Curves that are drawn over one another: (name, series), and the points that show symptoms. `wide`: the values may
    span powers of ten.
    """

    title: str
    unit: str
    series: list[tuple[str, Series]]
    marks: list[Point]
    wide: bool = True


def pictures(diagnosis: Diagnosis) -> list[Picture]:
    """Total loss of training and evaluation, the terms when one of them is suspicious, the rate, and the mAP."""
    run = diagnosis.run
    if run is None:
        return []
    names = {symptom.name for symptom in diagnosis.symptoms}
    marks = [point for symptom in diagnosis.symptoms for point in symptom.points]
    made = [_losses(run, marks)]
    if names & {"term-explodes", "term-zero", "regularization-grows", "regularization-dominates", "nan", "explosion"}:
        terms = [(series.tag, series) for role in (REGULARIZATION, *TERMS) if (series := run.trained(role)) is not None]
        made.append(Picture("parts of the loss", "loss", terms[:4], marks))
    rate = run.trained(LEARNING_RATE)
    if rate is not None:
        made.append(Picture("learning rate", "learning rate", [(rate.tag, rate)], marks))
    metric = run.evaluated(MEAN_AP) or run.evaluated(MEAN_AP_50)
    if metric is not None:
        made.append(Picture("mAP", "mAP", [(metric.tag, metric)], marks, wide=False))
    return [
        replace(picture, marks=_marks_of(picture))
        for picture in made
        if any(len(series.points) > 1 for _, series in picture.series)
    ]


def _losses(run: Run, marks: list[Point]) -> Picture:
    found = [("training", run.trained(TOTAL)), ("evaluation", run.evaluated(TOTAL))]
    return Picture("total loss", "loss", [(name, series) for name, series in found if series is not None], marks)


def _marks_of(picture: Picture) -> list[Point]:
    tags = {series.tag for _, series in picture.series}
    return [point for point in picture.marks if point.tag in tags][:_MOST_MARKS]
