"""Symptoms of the learning rate that was really used, by itself and beside the config's schedule."""

from __future__ import annotations

from collections.abc import Iterator

from odlint.diagnosis.symptoms.symptom import Plan, Point, Symptom, shown
from odlint.tf.events.runs import Run
from odlint.tf.events.series import Series
from odlint.tf.events.tags import LEARNING_RATE

ZERO = 1e-6  # of the peak: a rate that moves no weight; a cosine's last step is that, too, and is left out
ZERO_SHARE = 0.1  # of the run at its end that may pass at such a rate before it is worth a word
OFF = 0.05  # of the planned rate: TF1 writes the rate of the step before, float32 does the rest
OFF_SHARE = 0.2  # of the points that must be off


def rates(run: Run, plan: Plan) -> Iterator[Symptom]:
    """Every symptom of the learning rate."""
    series = run.trained(LEARNING_RATE)
    if series is None:
        return
    broken = series.first_broken
    if broken is not None:
        message = f"{series.tag} is {shown(broken[1])} from step {broken[0]} on"
        yield Symptom("rate-broken", message, 1.0, (Point(series.tag, *broken),), {"step": broken[0]})
    curve = series.finite
    if len(curve) < 2:
        return
    yield from _zero(series, curve)
    yield from _flat(series, curve, plan)
    yield from _warmup(series, curve, plan)
    yield from _other_than_planned(series, plan)


def _zero(series: Series, curve: list[tuple[int, float]]) -> Iterator[Symptom]:
    peak = max(rate for _, rate in curve)
    if peak <= 0:
        message = f"{series.tag} is 0 at every step: nothing is learned"
        yield Symptom("rate-zero", message, 1.0, (Point(series.tag, *curve[-1]),), {"step": curve[0][0]})
        return
    at_zero = None
    for step, rate in reversed(curve):
        if rate > ZERO * peak:
            break
        at_zero = step
    span = curve[-1][0] - curve[0][0]
    if at_zero is not None and span > 0 and curve[-1][0] - at_zero > ZERO_SHARE * span:
        message = f"{series.tag} is 0 from step {at_zero} to step {curve[-1][0]}: nothing is learned there"
        yield Symptom("rate-zero", message, 0.9, (Point(series.tag, at_zero, 0.0),), {"step": at_zero})


def _flat(series: Series, curve: list[tuple[int, float]], plan: Plan) -> Iterator[Symptom]:
    """The same rate throughout, though the config changes it within these steps."""
    low, high = min(rate for _, rate in curve), max(rate for _, rate in curve)
    planned = [rate for _, rate in plan.rates]
    meant = plan.changes and planned and max(planned) > 1.2 * max(min(planned), 1e-12)
    if high > 0 and high - low <= 1e-4 * high and len(curve) >= 5 and meant:
        message = (
            f"{series.tag} stays at {shown(high)} from step {curve[0][0]} to {curve[-1][0]}, "
            f"where the config goes from {shown(planned[0])} to {shown(planned[-1])}"
        )
        yield Symptom("rate-flat", message, 0.9, (Point(series.tag, *curve[-1]),))


def _warmup(series: Series, curve: list[tuple[int, float]], plan: Plan) -> Iterator[Symptom]:
    step, peak = max(curve, key=lambda point: point[1])
    last = curve[-1][0]
    if plan.warmup_steps and last <= plan.warmup_steps and step == last:
        over = last >= 0.9 * plan.num_steps
        name, verb = ("ends-in-warmup", "ends") if over else ("in-warmup", "is")
        message = f"the run {verb} at step {last} within its warm-up of {plan.warmup_steps} steps, at {shown(peak)}"
        yield Symptom(name, message, 0.8, (Point(series.tag, step, peak),), {"step": last})
    elif plan.warmup_steps > curve[0][0] and curve[0][1] >= 0.99 * peak and plan.rates and _rises(plan):
        message = f"{series.tag} begins at its highest, {shown(peak)}, though the config warms up"
        yield Symptom("no-warmup", message, 0.8, (Point(series.tag, *curve[0]),))


def _rises(plan: Plan) -> bool:
    return plan.rates[0][1] < 0.8 * max(rate for _, rate in plan.rates)


def _other_than_planned(series: Series, plan: Plan) -> Iterator[Symptom]:
    """Points at which the rate is not the config's, whichever of the two neighbouring steps it is of."""
    by_step = dict(plan.rates)
    off, compared = [], 0
    for number, (step, rate) in enumerate(series.finite):
        near = [by_step[at] for at in (step - 1, step, step + 1) if at in by_step]
        if not near or number == 0:
            continue
        compared += 1
        low, high = min(near), max(near)
        if not low * (1 - OFF) - 1e-9 <= rate <= high * (1 + OFF) + 1e-9:
            off.append((step, rate, near[len(near) // 2]))
    if len(off) >= 3 and len(off) > OFF_SHARE * compared:
        step, rate, planned = off[len(off) // 2]
        message = f"{series.tag} is {shown(rate)} at step {step}, where the config says {shown(planned)}"
        numbers = {"step": step, "rate": rate, "planned": planned}
        yield Symptom("rate-not-planned", message, 0.9, (Point(series.tag, step, rate),), numbers)
