"""Symptoms of the run as a whole: that it went back, ended early, or never wrote a loss."""

from __future__ import annotations

from collections.abc import Iterator

from odlint.diagnosis.statistics import end_level
from odlint.diagnosis.symptoms.symptom import Plan, Point, Symptom, shown
from odlint.tf.events.runs import Run
from odlint.tf.events.streams import Restart
from odlint.tf.events.tags import METRICS, TOTAL

FEW = 2000  # steps: the shortest of the official fine-tuning schedules take several times as many
JUMP = 2.0  # the loss after a restart against that before it


def progress(run: Run, plan: Plan) -> Iterator[Symptom]:
    """Every symptom of the run as a whole."""
    train = run.train
    if train is not None:
        if not any(stream.by_tag for stream in run.streams.values()):
            message = (
                "the training's event files hold no loss: it ended before its first summary, or still has to write it"
            )
            yield Symptom("no-loss", message, 1.0)
        for restart in train.restarts[:3]:
            yield _restarted(restart)
        yield from _length(run, plan)
    for stream in run.evaluations:
        if stream.files and not any(stream.of(role) for role in (*METRICS, TOTAL)):
            message = f"the evaluation in {stream.name} wrote no metric and no loss: it stopped at its first batches"
            yield Symptom("eval-empty", message, 0.9)
    yield from _jump(run)


def _restarted(restart: Restart) -> Symptom:
    message = f"training went back from step {restart.reached} to step {restart.step} and was done again from there"
    numbers = {"reached": restart.reached, "step": restart.step}
    return Symptom("restart", message, 0.6, (), numbers)


def _length(run: Run, plan: Plan) -> Iterator[Symptom]:
    total = run.trained(TOTAL)
    last = total.last_step if total is not None else -1
    if last < 0:
        return
    if last < FEW and (plan.num_steps == 0 or plan.num_steps < FEW or last >= 0.95 * plan.num_steps):
        message = f"the run has {last} steps"
        yield Symptom("few-steps", message, 0.6, (), {"steps": last})
    elif plan.num_steps and last < 0.9 * plan.num_steps:
        message = f"the run is at step {last} of {plan.num_steps}"
        yield Symptom("unfinished", message, 0.5, (), {"steps": last, "planned": plan.num_steps})


def _jump(run: Run) -> Iterator[Symptom]:
    """The loss is another one after training was continued in a new file."""
    train, total = run.train, run.trained(TOTAL)
    if train is None or total is None:
        return
    for restart in train.restarts:
        before = [value for step, value in total.finite if step < restart.step]
        after = [value for step, value in total.finite if step >= restart.step]
        if len(before) < 5 or len(after) < 3:
            continue
        low, high = end_level(before), max(after[:5])
        if min(after[:5]) > JUMP * max(low, 0.5):
            message = (
                f"{total.tag} jumps from {shown(low)} to {shown(high)} where training went on at step {restart.step}"
            )
            yield Symptom("loss-jumps", message, 0.9, (Point(total.tag, restart.step, high),), {"step": restart.step})
