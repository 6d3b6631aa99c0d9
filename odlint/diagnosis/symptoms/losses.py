"""Symptoms of the training's losses. The thresholds stand in `levels.py`."""

from __future__ import annotations

import math
from collections.abc import Iterator
from statistics import median

from odlint.diagnosis.statistics import (
    end_level,
    noise,
    rising_share,
    slope,
    smoothed,
    start_level,
    strength,
)  # fmt: skip
from odlint.diagnosis.symptoms.levels import (
    EXPLODED,
    HARDLY_FALLEN,
    HIGH_START,
    HUGE_SPIKE,
    LEAST,
    LONG,
    LOW,
    NOT_FALLEN,
    OSCILLATES,
    RISEN,
    SPIKE,
)
from odlint.diagnosis.symptoms.symptom import Plan, Point, Symptom, shown
from odlint.diagnosis.symptoms.terms import terms
from odlint.tf.events.runs import Run
from odlint.tf.events.series import Series
from odlint.tf.events.tags import LOSSES, TOTAL


def losses(run: Run, plan: Plan) -> Iterator[Symptom]:
    """Every symptom of the training's losses."""
    yield from _broken(run)
    total = run.trained(TOTAL)
    if total is not None:
        yield from course(total, plan)
    yield from terms(run)


def course(total: Series, plan: Plan) -> Iterator[Symptom]:
    """How the total loss goes."""
    curve = total.finite
    if len(curve) < LEAST:
        if len(curve) >= 2:
            yield from _short_explosion(total.tag, curve)
        return
    values = [value for _, value in curve]
    start, end = start_level(values), end_level(values)
    if start > HIGH_START:
        message = f"{total.tag} begins at {shown(start)}, far above the 1 to 10 that detectors begin with"
        yield Symptom(
            "high-start", message, strength(start, HIGH_START, 1000), (Point(total.tag, *curve[0]),), {"start": start}
        )
    exploded = list(_explosion(total.tag, curve, start, end))
    yield from exploded
    yield from _spikes(total.tag, curve)
    if exploded:
        return
    yield from _hump(total.tag, curve, start)
    risen = list(_rise(total.tag, curve))
    yield from risen
    if not risen:
        yield from _standing(total.tag, curve, plan)
    yield from _oscillation(total.tag, curve)


def _broken(run: Run) -> Iterator[Symptom]:
    found = []
    for role in LOSSES:
        series = run.trained(role)
        first = series.first_broken if series is not None else None
        if series is not None and first is not None:
            found.append((first[0], role != TOTAL, series, first[1]))
    if not found:
        return
    step, _, series, value = min(found, key=lambda entry: entry[:2])
    before = [number for at, number in series.finite if at < step]
    told = f", after {shown(before[-1])}" if before else ", from the first step on"
    word = "NaN" if math.isnan(value) else "infinite"
    message = f"{series.tag} is {word} at step {step}{told}"
    yield Symptom("nan", message, 1.0, (Point(series.tag, step, value),), {"step": step})


def _short_explosion(tag: str, curve: list[tuple[int, float]]) -> Iterator[Symptom]:
    """Two to four points show an explosion when nothing else could."""
    start = curve[0][1]
    step, value = max(curve, key=lambda point: point[1])
    if value > EXPLODED * EXPLODED * max(start, LOW) and curve[-1][1] > EXPLODED * max(start, LOW):
        yield _exploded(tag, start, curve[0], step, value, curve[-1])


def _explosion(tag: str, curve: list[tuple[int, float]], start: float, end: float) -> Iterator[Symptom]:
    smooth = smoothed(curve)
    best_step, best = min(smooth, key=lambda point: point[1])
    base = max(min(start, best if best_step < smooth[-1][0] else start), 1e-6)
    # A small loss may rise tenfold and still be small: measured against what detectors have, that is no explosion.
    bound = EXPLODED * max(base, LOW)
    above = [step for step, value in smooth if value > bound]
    if not above or (max(above) < smooth[-1][0] and end < bound and len(above) < 3):
        return
    if end < bound and max(value for _, value in smooth) < EXPLODED * max(start, LOW):
        return
    if start > bound and end <= max(start, bound):
        return  # it begins high and falls
    onset = next((step for step, value in reversed(smooth) if value <= 2 * max(base, LOW) and step < max(above)), 0)
    step, value = max(curve, key=lambda point: point[1])
    yield _exploded(tag, start, (onset, dict(curve)[onset]) if onset else curve[0], step, value, curve[-1])


def _exploded(
    tag: str, start: float, left: tuple[int, float], step: int, value: float, last: tuple[int, float]
) -> Symptom:
    """`left` is the point at which the loss leaves its course."""
    onset = left[0]
    ended = f" and ends at {shown(last[1])} at step {last[0]}" if last[0] != step else ""
    message = f"{tag} goes from {shown(start)} to {shown(value)} at step {step}{ended}"
    message += f"; it leaves its course at step {onset}" if onset else ""
    points = (Point(tag, *left), Point(tag, step, value))
    ratio = value / max(start, LOW)
    return Symptom(
        "explosion", message, strength(ratio, EXPLODED, 1000), points, {"step": step, "onset": onset, "ratio": ratio}
    )


def _hump(tag: str, curve: list[tuple[int, float]], start: float) -> Iterator[Symptom]:
    """A rise in the first third that comes down again: what too short a warm-up does."""
    smooth = smoothed(curve)
    third = smooth[: max(len(smooth) // 3, 3)]
    step, peak = max(third, key=lambda point: point[1])
    later = [value for at, value in smooth if at > step]
    if peak > 2 * max(start, LOW) and later and min(later) < 0.6 * peak and step > curve[0][0]:
        message = f"{tag} rises from {shown(start)} to {shown(peak)} at step {step} and comes down again"
        yield Symptom("early-hump", message, strength(peak / start, 2, 8), (Point(tag, step, peak),), {"step": step})


def _rise(tag: str, curve: list[tuple[int, float]]) -> Iterator[Symptom]:
    smooth = smoothed(curve)
    step, best = min(smooth, key=lambda point: point[1])
    end = end_level([value for _, value in curve])
    after = [point for point in curve if point[0] >= step]
    spread = noise(curve)
    if len(after) < max(LEAST, len(curve) // 5) or end <= RISEN * best or end - best <= 3 * spread:
        return
    # Of few points, all must rise: half of the pairs do in pure noise, by a root of their number more or less.
    certain = max(0.65, 0.5 + 1.3 / math.sqrt(len(after) // 2))
    if end <= LOW or rising_share(after) < min(certain, 1.0) or slope(after) <= 0:
        return
    ratio = end / best
    message = f"{tag} rises from {shown(best)} at step {step} to {shown(end)} at step {curve[-1][0]}"
    points = (Point(tag, step, best), Point(tag, *curve[-1]))
    yield Symptom("rise", message, strength(ratio, RISEN, 3), points, {"step": step, "ratio": ratio})


def _standing(tag: str, curve: list[tuple[int, float]], plan: Plan) -> Iterator[Symptom]:
    """A loss that never fell, fell too little, or still falls at the end."""
    values = [value for _, value in curve]
    start, end, spread = start_level(values), end_level(values), noise(curve)
    smooth = smoothed(curve)
    best = min(value for _, value in smooth)
    # Before a hundred steps nothing has to be learned, and few points must be calm to tell of a course.
    calm = max(values) - min(values) < 0.2 * start
    enough = curve[-1][0] - curve[0][0] >= 100 and len(curve) >= (10 if calm else 20)
    early = plan.num_steps == 0 or curve[0][0] <= max(plan.num_steps // 20, 1000)
    points = (Point(tag, *curve[0]), Point(tag, *curve[-1]))
    told = f"from {shown(start)} at step {curve[0][0]} to {shown(end)} at step {curve[-1][0]}"
    if enough and early and start > LOW and not plan.resumes:
        fallen = -slope(curve) * (curve[-1][0] - curve[0][0])  # the ends alone may mislead
        if end >= NOT_FALLEN * start and fallen < 0.1 * start:
            fell = "" if best >= NOT_FALLEN * start else f", with {shown(best)} in between"
            yield Symptom("plateau", f"{tag} does not fall: {told}{fell}", 1.0, points, {"level": end})
            return
        begun = max(values[:3])  # a low first point must not make a fall look small
        if end >= HARDLY_FALLEN * max(start, begun) and fallen < 0.25 * start and (calm or len(curve) >= 8 * LEAST):
            yield Symptom("slow-fall", f"{tag} hardly falls: {told}", 0.7, points, {"level": end})
    late = curve[-max(len(curve) // 4, LEAST) :]
    drop = -slope(late) * (late[-1][0] - late[0][0])
    if len(curve) >= 2 * LEAST and drop > max(0.08 * end, 1.5 * spread) and rising_share(late) < 0.3:
        message = f"{tag} still falls at the end: by {shown(drop)} over the last {late[-1][0] - late[0][0]} steps"
        yield Symptom("still-falling", message, strength(drop / end, 0.08, 0.3), points, {"drop": drop})
        return
    high = end > max(0.6 * max(values[:3]) + 2 * spread, 2 * LOW)  # noise alone may lower the start or lift the end
    if early and high and not plan.resumes and _has_flattened(curve, end):
        message = f"{tag} flattens at a high level: {told}"
        yield Symptom("high-floor", message, 0.6, points, {"level": end})


def _has_flattened(curve: list[tuple[int, float]], end: float) -> bool:
    """Whether nothing was gained over the second half of a run long enough to have learned something."""
    half = curve[len(curve) // 2 :]
    gained = -slope(half) * (half[-1][0] - half[0][0])
    return len(curve) >= 8 * LEAST and curve[-1][0] - curve[0][0] >= LONG and gained < 0.05 * end


def _oscillation(tag: str, curve: list[tuple[int, float]]) -> Iterator[Symptom]:
    half = curve[len(curve) // 2 :]
    if len(half) < 2 * LEAST:
        return
    level, spread = median(value for _, value in half), noise(half)
    if level > LOW / 2 and spread > OSCILLATES * level:
        low, high = min(value for _, value in half), max(value for _, value in half)
        message = f"{tag} swings between {shown(low)} and {shown(high)} over the last {half[-1][0] - half[0][0]} steps"
        yield Symptom("oscillation", message, strength(spread / level, OSCILLATES, 1.2), (), {"noise": spread / level})


def _spikes(tag: str, curve: list[tuple[int, float]]) -> Iterator[Symptom]:
    """Points far above both neighbours' level; the loss comes back."""
    smooth, spread = smoothed(curve), noise(curve)
    found = [
        (step, value, value / level)
        for (step, value), (_, level) in list(zip(curve, smooth, strict=True))[1:-1]
        if level > 0 and value > SPIKE * max(level, LOW / 5) and value - level > 20 * spread
    ]
    worst = max(found, key=lambda spike: spike[2], default=None)
    if worst is None or (len(found) < 3 and worst[2] < HUGE_SPIKE):
        return
    times = f"{len(found)} times" if len(found) > 1 else "once"
    message = f"{tag} jumps {times} and comes back, the highest to {shown(worst[1])} at step {worst[0]}"
    points = tuple(Point(tag, step, value) for step, value, _ in found[:20])
    yield Symptom("spikes", message, strength(worst[2], SPIKE, 1000), points, {"count": len(found), "step": worst[0]})
