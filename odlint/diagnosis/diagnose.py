"""The whole way: a run and a config to symptoms and suspects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from odlint.diagnosis.causes import Cause, read_causes
from odlint.diagnosis.conditions import Conditions
from odlint.diagnosis.configs import ConfigView
from odlint.diagnosis.ranking import Suspect, rank
from odlint.diagnosis.symptoms.recognise import NOTES, recognise
from odlint.diagnosis.symptoms.symptom import Plan, Symptom
from odlint.tf.events.event_file import ReadError
from odlint.tf.events.runs import Run


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What is the matter with a run.

    Attributes:
        run: its numbers; None without event files.
        config: its config; None without one.
        symptoms: the strongest first.
        suspects: the likeliest first.
        troubles: what could not be read.
    """

    run: Run | None
    config: ConfigView | None
    symptoms: Sequence[Symptom]
    suspects: Sequence[Suspect]
    troubles: Sequence[ReadError] = field(default=())

    @property
    def curves(self) -> bool:
        """There is something to look at in the event files."""
        return self.run is not None and any(stream.by_tag for stream in self.run.streams.values())

    @property
    def telling(self) -> list[Symptom]:
        """Symptoms that are a sign of a fault."""
        return [symptom for symptom in self.symptoms if symptom.name not in NOTES]

    @property
    def well(self) -> bool:
        """Nothing wrong was found."""
        return not self.suspects and not self.telling


def diagnose(run: Run | None, config: ConfigView | None, causes: Sequence[Cause] | None = None) -> Diagnosis:
    """Connect what the curves show with what the config says."""
    plan = config.plan(run) if config is not None else Plan()
    symptoms = recognise(run, plan) if run is not None else []
    named = {symptom.name: symptom for symptom in reversed(symptoms)}  # of several the strongest
    suspects = rank(
        read_causes() if causes is None else causes,
        list(reversed(named.values())),
        Conditions(config, run, named),
        run is not None and bool(run.streams),
    )
    return Diagnosis(run, config, symptoms, suspects, tuple(run.troubles) if run is not None else ())
