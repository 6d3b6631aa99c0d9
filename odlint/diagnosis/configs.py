"""The config of a run as a diagnosis needs it: what rules find in it, its facts, and the schedule it plans."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from odlint.diagnosis.symptoms.symptom import Plan
from odlint.language.runtime import FactUnavailable
from odlint.lint.engine import Linter
from odlint.lint.finding import FileReport, Finding
from odlint.odapi.curves import Curve, CurveError
from odlint.schema import PIPELINE
from odlint.schema.message import Message
from odlint.syntax.source import Source
from odlint.tf.events.runs import Run
from odlint.tf.events.tags import LEARNING_RATE
from odlint.workspace.file_kinds import kind_of

NAME = "pipeline.config"


class ConfigView:
    """A config that was checked.

    Attributes:
        path: where it is, as people see it.
        report: everything that the linter says.
        root: its values.
        facts: facts of the rules' language.
        tf: the TensorFlow generation that it is for, 1 or 2; 0 if unknown.
        refusal: why the API would not read it; "" when it would.
    """

    def __init__(self, source: Source, linter: Linter, path: str) -> None:
        self.path = path
        self.report: FileReport = linter.check_source(source, path)
        analyzed = self.report.analyzed or linter.analyze(source, path)
        self.root: Message = analyzed.root
        self.facts = analyzed.facts
        self.tf = analyzed.tf
        refusals = analyzed.refusals
        self.refusal = f"{path}:{refusals[0][0]}:{refusals[0][1]}: {refusals[0][2]}" if refusals else ""

    @property
    def findings(self) -> Sequence[Finding]:
        """What the rules found."""
        return self.report.findings

    def plan(self, run: Run | None) -> Plan:
        """What the config says of the steps that the run has taken."""
        train = self.root.get("train_config")
        resumes = train.get("fine_tune_checkpoint_type") == "full" and bool(train.get("fine_tune_checkpoint"))
        num_steps = max(train.get("num_steps"), 0)
        try:
            curve = Curve(self.path, self.root, tf=self.tf)
            warmup = self.facts.get("learning_rate").warmup_steps
        except (CurveError, FactUnavailable):
            return Plan(num_steps, resumes=resumes)
        series = run.trained(LEARNING_RATE) if run is not None else None
        steps = {at for step in (series.steps if series else ()) for at in (step - 1, step, step + 1) if at >= 0}
        rates = tuple((step, curve.rate(step)) for step in sorted(steps))
        changes = len({rate for _, rate in rates}) > 1
        return Plan(num_steps, warmup, rates, changes, resumes)


def find_config(folder: str) -> str | None:
    """The config of a run: in its folder, above it, or the only one beside it; None when there is none.

    `pipeline.config` goes before other names: that is what the API writes into a model_dir.
    """
    for place in (folder, os.path.dirname(os.path.abspath(folder))):
        named = os.path.join(place, NAME)
        if os.path.isfile(named):
            return os.path.normpath(named)
        found = list(_configs(place))
        if len(found) == 1:
            return os.path.normpath(found[0])
    return None


def _configs(folder: str) -> Iterable[str]:
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return
    for name in names:
        path = os.path.join(folder, name)
        if name.endswith(".config") and os.path.isfile(path):
            try:
                with open(path, encoding="utf-8", errors="replace") as file:
                    head = file.read(1 << 16)
            except OSError:
                continue
            if kind_of(name, head) == PIPELINE:
                yield path
