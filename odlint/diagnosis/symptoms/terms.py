"""Symptoms of the parts of the total loss: one that explodes, one that is nothing, a regularization that is all."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from odlint.diagnosis.statistics import end_level, smoothed, start_level, strength
from odlint.diagnosis.symptoms.levels import EXPLODED, HIGH_START, LEAST, LOW
from odlint.diagnosis.symptoms.symptom import Point, Symptom, shown
from odlint.tf.events.runs import Run
from odlint.tf.events.tags import REGULARIZATION, TERMS, TOTAL

DOMINATES = 0.8  # share of the total (rule_candidates, regularization-dominates)
NO_OBJECTS = 0.01  # classification loss with which a run begins whose boxes never arrive: 0.002 measured, 0.2 without


def terms(run: Run) -> Iterator[Symptom]:
    """Every symptom of the parts of the training's loss."""
    yield from _exploding_term(run)
    yield from _regularization(run)
    yield from _no_objects(run)


def _exploding_term(run: Run) -> Iterator[Symptom]:
    """One term grows tenfold while none of the others does."""
    weights = run.trained(REGULARIZATION)
    most = max((value for _, value in weights.finite), default=0.0) if weights is not None else 0.0
    grown, quiet = [], 0
    for role in TERMS:
        series = run.trained(role)
        curve = series.finite if series is not None else []
        if series is None or len(curve) < LEAST:
            continue
        values = [value for _, value in smoothed(curve)]
        start, high = start_level(values), max(values)
        if high > EXPLODED * max(start, LOW) and end_level(values) > EXPLODED / 2 * max(start, LOW):
            grown.append((series, start, high))
        elif high < 3 * max(start, LOW):
            quiet += 1
    if len(grown) == 1 and quiet and grown[0][2] > most:
        series, start, high = grown[0]
        step = max(series.finite, key=lambda point: point[1])[0]
        message = f"of the loss terms only {series.tag} grows: from {shown(start)} to {shown(high)}"
        points = (Point(series.tag, step, high),)
        yield Symptom("term-explodes", message, strength(high / max(start, LOW), EXPLODED, 1000), points)


def _regularization(run: Run) -> Iterator[Symptom]:
    total, series = run.trained(TOTAL), run.trained(REGULARIZATION)
    if total is None or series is None or len(series.finite) < LEAST or len(total.finite) < LEAST:
        return
    weights = [value for _, value in series.finite]
    start, end = start_level(weights), end_level(weights)
    whole_start = start_level([value for _, value in total.finite])
    whole_end = end_level([value for _, value in total.finite])
    # A detector that has learned everything is left with its regularization, so the share alone says nothing: the term
    # must have grown, or be more than a loss should be.
    grew = end > DOMINATES * whole_end and end > 1.5 * start and end > LOW
    large = (end > DOMINATES * whole_end and end > 1.0) or (start > DOMINATES * whole_start and start > HIGH_START)
    if grew or large:
        message = (
            f"{series.tag} is most of the loss: {shown(start)} of {shown(whole_start)} at the start, "
            f"{shown(end)} of {shown(whole_end)} at the end"
        )
        points = (Point(series.tag, *series.finite[-1]),)
        name = "regularization-grows" if end > 1.5 * start else "regularization-dominates"
        yield Symptom(name, message, strength(max(end, start), 1, 50), points)


def _no_objects(run: Run) -> Iterator[Symptom]:
    """A term that is nothing from the first steps on: no object reaches the loss."""
    for role in TERMS[:2]:
        series = run.trained(role)
        curve = series.finite if series is not None else []
        if series is None or len(curve) < 3 or curve[0][0] > 500:
            continue
        early = [value for step, value in curve if step <= curve[0][0] + 500][:LEAST]
        if max(early) < NO_OBJECTS and median(value for _, value in curve) < NO_OBJECTS:
            message = f"{series.tag} is {shown(curve[0][1])} from the first steps on: no object reaches this loss"
            yield Symptom("term-zero", message, 1.0, (Point(series.tag, *curve[0]),))
            return
