"""Expressions and templates of causes: the language of the rules, with the run and its symptoms as further names."""

from __future__ import annotations

import shlex
from functools import cached_property, lru_cache
from typing import Any

from odlint.analysis.analyzed_file import analyze
from odlint.analysis.facts import Facts
from odlint.analysis.front_ends import front_end
from odlint.analysis.vocabulary import environment
from odlint.diagnosis.configs import ConfigView
from odlint.diagnosis.symptoms.symptom import Symptom
from odlint.language import runtime
from odlint.language.compiler import Compiled, compile_expression
from odlint.language.environment import Environment, Let, Variable
from odlint.language.grammar import parse
from odlint.language.template import Template, compile_template
from odlint.language.types import BOOL, DOUBLE, INT, STRING, ListType, MessageType, RecordType
from odlint.lint.builtin import builtin_pack
from odlint.lint.pack.tables import read_tables, tables_variable
from odlint.lint.rules_folder import rules_folder
from odlint.schema import PIPELINE
from odlint.schema.index import message_type
from odlint.syntax.source import Source
from odlint.tf.events.runs import Run
from odlint.tf.events.tags import LEARNING_RATE, TOTAL

_WITHOUT_CONFIG = frozenset(("run", "symptoms"))
RUN_RECORD = RecordType("run", {"last_step": INT, "rate": DOUBLE, "onset": INT, "best_step": INT, "loss": DOUBLE})

# Names for what several causes speak of.
LETS = {
    "train": "config.train_config",
    "batch": "config.train_config.batch_size",
    "augmentations": "size(config.train_config.data_augmentation_options)",
    "schedule_path": "'train_config.optimizer.' + optimizer + '.learning_rate.' + learning_rate.kind",
    "rate_field": "learning_rate.base_field",
}


class RunNumbers:
    """The record `run`; -1 stands for what the curves do not tell.

    Attributes:
        last_step: of the training; loss: the total loss there.
        rate: the learning rate when the loss left its course, or else at the last step.
        onset: the step at which it did.
        best_step: the step with the best evaluation.
    """

    def __init__(self, run: Run | None, symptoms: dict[str, Symptom]) -> None:
        total = run.trained(TOTAL) if run is not None else None
        rate = run.trained(LEARNING_RATE) if run is not None else None
        self.last_step = total.last_step if total is not None else -1
        self.loss = total.values[-1] if total is not None else -1.0
        onsets = [symptom.numbers["onset"] for symptom in symptoms.values() if "onset" in symptom.numbers]
        bests = [symptoms[name].numbers["best"] for name in ("eval-loss-rises", "map-falls") if name in symptoms]
        self.onset = int(onsets[0]) if onsets else -1
        self.best_step = int(bests[0]) if bests else -1
        at = rate.at(self.onset if self.onset >= 0 else self.last_step) if rate is not None else None
        self.rate = at if at is not None else -1.0


class Conditions:
    """Evaluates what causes say about one config and run."""

    def __init__(self, config: ConfigView | None, run: Run | None, symptoms: dict[str, Symptom]) -> None:
        self.config = config
        self._run = run
        self._symptoms = symptoms

    def holds(self, expression: str) -> bool:
        """Whether an expression is surely true; what asks for a config that is not there is not."""
        return not expression or self._value(_expression(expression)) is True

    def text(self, template: str) -> str:
        """A finished template; "" when it asks for a config that is not there."""
        if "{" not in template:
            return template
        text = self._value(_template(template))
        return text if isinstance(text, str) else ""

    @property
    def file(self) -> str:
        """The config's path as a shell takes it."""
        return shlex.quote(self.config.path) if self.config is not None else "pipeline.config"

    def _value(self, compiled: Compiled | Template) -> Any:
        if self.config is None and not compiled.names <= _WITHOUT_CONFIG:
            return None
        self._facts.start_evaluation(-1)
        try:
            # The source was made by the rules' compiler, which lets nothing through but what it has checked.
            return eval(compiled.python, self._names)  # noqa: S307
        except (runtime.Unknown, runtime.OutOfSteps):
            return None

    @cached_property
    def _facts(self) -> Facts:
        if self.config is not None:
            return self.config.facts
        return analyze(Source("", ""), front=front_end(PIPELINE)).facts

    @cached_property
    def _names(self) -> dict[str, Any]:
        builtin_pack()  # compiles the tables where that is needed
        from odlint.lint import _builtin

        return {
            "R": runtime,
            "F": self._facts,
            "root": self._facts.root,
            "TABLES": _builtin.TABLES,
            "RUN": RunNumbers(self._run, self._symptoms),
            "SYMPTOMS": list(self._symptoms),
            "FILE": self.file,
        }


@lru_cache(maxsize=1)
def cause_environment() -> Environment:
    """The names that causes may use."""
    base = environment()
    names: dict[str, Any] = {
        "config": Variable(MessageType(message_type("TrainEvalPipelineConfig")), "root"),
        "run": Variable(RUN_RECORD, "RUN"),
        "symptoms": Variable(ListType(STRING), "SYMPTOMS"),
        "file": Variable(STRING, "FILE"),
    }
    tables = tables_variable(read_tables(rules_folder()))
    if tables is not None:
        names["tables"] = tables
    known = base.extended(names)
    for name, text in LETS.items():
        known = known.extended({name: Let(parse(text))})
    return known


@lru_cache(maxsize=512)
def _expression(expression: str) -> Compiled:
    return compile_expression(expression, cause_environment(), BOOL)


@lru_cache(maxsize=512)
def _template(template: str) -> Template:
    return compile_template(template, cause_environment())
