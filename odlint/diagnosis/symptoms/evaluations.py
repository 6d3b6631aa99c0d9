"""Symptoms of evaluations: metrics that stay at nothing, and losses that part from the training's."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from odlint.diagnosis.statistics import end_level, noise, smoothed, start_level, strength
from odlint.diagnosis.symptoms.symptom import Plan, Point, Symptom, shown
from odlint.tf.events.runs import Run
from odlint.tf.events.series import Series
from odlint.tf.events.tags import CATEGORY_AP, MEAN_AP, MEAN_AP_50, REGULARIZATION, TOTAL

NOTHING = 0.005  # mAP: an untrained detector of the corpus has 4e-5
LEARNED_BY = 500  # steps before which a mAP of nothing is no news
POOR = 0.1  # mAP that no finished training on its own classes should have
GAP = 2.0  # evaluation loss against training loss; somewhat more is usual on unseen images
LEAST_GAP, LEAST_RISE = 0.4, 0.05  # in numbers: below, both losses are small
TURNED, SURELY_TURNED = 1.2, 1.1  # the last three evaluations against the lowest: their median, and each of them
FORGOTTEN = 0.8  # of its best: the metric has fallen


def evaluations(run: Run, _plan: Plan) -> Iterator[Symptom]:
    """Every symptom of the evaluations."""
    yield from _metric(run)
    yield from _categories(run)
    train, held_out = _detection_loss(run, False), _detection_loss(run, True)
    if held_out:
        yield from _turned(held_out, train, run)
        if len(train) >= 3:
            yield from _gap(train, held_out)


def _metric(run: Run) -> Iterator[Symptom]:
    series = run.evaluated(MEAN_AP) or run.evaluated(MEAN_AP_50)
    curve = series.finite if series is not None else []
    if series is None or not curve:
        return
    late = [point for point in curve if point[0] >= LEARNED_BY]
    if all(value < 0 for _, value in curve):
        message = f"{series.tag} is {shown(curve[-1][1])} in every evaluation: it met no object to be found"
        yield Symptom("map-minus-one", message, 1.0, (Point(series.tag, *curve[-1]),))
    elif late and max(value for _, value in late) <= NOTHING:
        times = f"in {len(late)} evaluations up to" if len(late) > 1 else "at"
        message = f"{series.tag} is {shown(late[-1][1])} {times} step {late[-1][0]}"
        yield Symptom("map-zero", message, min(0.5 + 0.2 * len(late), 1.0), (Point(series.tag, *late[-1]),))
        if _fell(run):
            message = f"the training's loss falls, while {series.tag} stays at {shown(late[-1][1])}"
            yield Symptom("falls-but-map-zero", message, 1.0, (Point(series.tag, *late[-1]),))
    elif late:
        yield from _poor(series, late)


def _poor(series: Series, late: list[tuple[int, float]]) -> Iterator[Symptom]:
    step, best = max(late, key=lambda point: point[1])
    if len(late) >= 3 and best < POOR and end_level([value for _, value in late]) < 1.5 * late[len(late) // 2][1]:
        message = f"{series.tag} comes no higher than {shown(best)} (step {step}) and has stopped rising"
        yield Symptom("map-low", message, strength(POOR / best, 1, 5), (Point(series.tag, step, best),))
    end = end_level([value for _, value in late])
    if len(late) >= 4 and best >= POOR and end < FORGOTTEN * best and late[-1][0] > step:
        message = f"{series.tag} falls from {shown(best)} at step {step} to {shown(end)} at step {late[-1][0]}"
        points = (Point(series.tag, step, best), Point(series.tag, *late[-1]))
        yield Symptom("map-falls", message, strength(best / max(end, 1e-9), 1.25, 3), points, {"best": step})


def _fell(run: Run) -> bool:
    total = run.trained(TOTAL)
    values = [value for _, value in total.finite] if total is not None else []
    return len(values) >= 5 and end_level(values) < 0.7 * start_level(values)


def _categories(run: Run) -> Iterator[Symptom]:
    """Classes that are not found at all beside classes that are."""
    last = {}
    for stream in run.evaluations:
        for series in stream.of(CATEGORY_AP):
            known = [value for _, value in series.finite if value >= 0]
            if known:
                last[series.tag] = (series.last_step, known[-1])
    missed = [tag for tag, (step, value) in last.items() if value <= NOTHING and step >= LEARNED_BY]
    found = [value for _, value in last.values() if value > 0.3]
    if missed and len(found) >= max(len(missed), 1):
        names = ", ".join(tag.rpartition("/")[2] for tag in missed[:3]) + (" ..." if len(missed) > 3 else "")
        message = (
            f"{len(missed)} of {len(last)} classes are not found at all ({names}), others reach {shown(max(found))}"
        )
        points = tuple(Point(tag, *last[tag]) for tag in missed[:3])
        yield Symptom("classes-missed", message, 0.9, points, {"missed": len(missed)})


def _detection_loss(run: Run, evaluated: bool) -> list[tuple[int, float]]:
    """The total loss without its regularization, which is the same number in both."""
    pick = run.evaluated if evaluated else run.trained
    total, weights = pick(TOTAL), pick(REGULARIZATION)
    if total is None:
        return []
    curve = total.finite
    if weights is None:
        return curve
    return [(step, value - (weights.at(step) or 0.0)) for step, value in curve]


def _turned(held_out: list[tuple[int, float]], train: list[tuple[int, float]], run: Run) -> Iterator[Symptom]:
    """The evaluation's loss rises from its lowest while the training's does not."""
    if len(held_out) < 5:
        return
    smooth = smoothed(held_out)
    step, best = min(smooth, key=lambda point: point[1])
    end = median(value for _, value in held_out[-3:])
    after = [value for at, value in held_out if at > step]
    if len(after) < 3 or best <= 0 or end < TURNED * best or end - best < max(3 * noise(held_out), LEAST_RISE):
        return
    if min(value for _, value in held_out[-3:]) < SURELY_TURNED * best:
        return
    later = [value for at, value in train if at >= step]
    earlier = [value for at, value in train if at < step]
    if len(later) >= 3 and earlier and end_level(later) > 1.1 * median(earlier[-max(len(earlier) // 10, 1) :]):
        return  # both rise: that is no overfitting
    tag = _tag(run)
    message = f"the evaluation's loss rises from {shown(best)} at step {step} to {shown(end)} at step {held_out[-1][0]}"
    message += ", while the training's does not" if later else ""
    points = (Point(tag, step, best), Point(tag, *held_out[-1]))
    yield Symptom("eval-loss-rises", message, strength(end / best, TURNED, 2), points, {"best": step})


def _tag(run: Run) -> str:
    series = run.evaluated(TOTAL)
    return series.tag if series is not None else ""


def _gap(train: list[tuple[int, float]], held_out: list[tuple[int, float]]) -> Iterator[Symptom]:
    """The two losses of the same steps: a training may have gone on since its last evaluation."""
    last = held_out[-1][0]
    near = max((train[-1][0] - train[0][0]) // 10, 1)
    around = [value for step, value in train if abs(step - last) <= near]
    if last < LEARNED_BY or len(around) < 5:
        return
    low, high = (
        median(around),
        median(value for step, value in held_out[-3:] if last - step <= 2 * near or step == last),
    )
    if low <= 0 or high < GAP * low or high - low < LEAST_GAP or high <= max(around):
        return
    message = (
        f"at step {last} the evaluation's loss is {shown(high)}, {high / low:.1f} times the training's {shown(low)}"
    )
    yield Symptom("train-eval-gap", message, strength(high / low, GAP, 8), (), {"ratio": high / low})
