"""All recognisers, and what each symptom means."""

from __future__ import annotations

from odlint.diagnosis.symptoms.evaluations import evaluations
from odlint.diagnosis.symptoms.losses import losses
from odlint.diagnosis.symptoms.progress import progress
from odlint.diagnosis.symptoms.rates import rates
from odlint.diagnosis.symptoms.symptom import Plan, Symptom
from odlint.tf.events.runs import Run

# name -> what it looks like; causes may name no other. Those of NOTES are worth knowing and no sign of a fault alone.
SYMPTOMS: dict[str, str] = {
    "nan": "a loss is NaN or infinite",
    "explosion": "the total loss grows to ten times its start or more",
    "rise": "the total loss rises steadily from its lowest",
    "plateau": "the total loss never falls",
    "slow-fall": "the total loss hardly falls",
    "high-floor": "the total loss flattens at a high level",
    "oscillation": "the total loss swings by more than 0.6 of its level",
    "spikes": "the total loss jumps to many times its level and comes back",
    "early-hump": "the total loss rises to twice its start in the first third and comes down again",
    "high-start": "the total loss begins above 30",
    "term-explodes": "one term of the loss grows tenfold, the others do not",
    "term-zero": "the classification or localization loss is nothing from the first steps on",
    "regularization-grows": "the regularization loss grows until it is most of the total",
    "regularization-dominates": "the regularization loss is most of a large total",
    "still-falling": "the total loss still falls at the end",
    "rate-broken": "the learning rate is NaN or infinite",
    "rate-zero": "the learning rate is zero for a tenth of the run or more",
    "rate-flat": "the learning rate stays the same where the config changes it",
    "rate-not-planned": "the learning rate is another than the config's",
    "no-warmup": "the learning rate begins at its highest though the config warms up",
    "ends-in-warmup": "the run ends within the warm-up",
    "in-warmup": "the run has not left its warm-up yet",
    "eval-loss-rises": "the evaluation's loss rises while the training's does not",
    "train-eval-gap": "the evaluation's loss is twice the training's or more",
    "map-zero": "the mAP stays at zero",
    "map-minus-one": "the mAP is -1: the evaluation met no object",
    "map-low": "the mAP stops rising below 0.1",
    "map-falls": "the mAP falls by a fifth or more from its best",
    "falls-but-map-zero": "the training's loss falls while the mAP stays at zero",
    "classes-missed": "some classes are not found at all, others well",
    "restart": "training went back to an earlier step",
    "loss-jumps": "the loss is another one after a restart",
    "few-steps": "the run has less than 2000 steps",
    "unfinished": "the run has not reached the config's num_steps",
    "no-loss": "the training's event files hold no loss",
    "eval-empty": "the evaluation's event files hold neither metric nor loss",
}
NOTES = frozenset(("still-falling", "few-steps", "unfinished", "restart", "in-warmup"))


def recognise(run: Run, plan: Plan | None = None) -> list[Symptom]:
    """Every symptom of a run, the strongest first."""
    plan = plan or Plan()
    found = [symptom for look in (losses, rates, evaluations, progress) for symptom in look(run, plan)]
    return sorted(found, key=lambda symptom: (symptom.name in NOTES, -symptom.strength))
