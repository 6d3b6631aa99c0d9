"""The front end of YAML experiments of the Model Garden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.modelgarden.assignment import format_value, write
from odlint.modelgarden.facts import COMPUTE
from odlint.modelgarden.schema.binding import bind_experiment
from odlint.modelgarden.training import ExperimentTraining
from odlint.modelgarden.yaml.parser import parse
from odlint.modelgarden.yaml.yaml_format import YAML_FORMAT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any

    from odlint.analysis.facts import Facts
    from odlint.analysis.settings import Target
    from odlint.analysis.training import Training
    from odlint.modelgarden.schema.binding import BoundExperiment
    from odlint.modelgarden.yaml.tree import YamlTree
    from odlint.schema.index import FieldType
    from odlint.schema.message import Message
    from odlint.syntax.editing.edit_format import EditFormat
    from odlint.syntax.editing.operations import Operation
    from odlint.syntax.tree import Node, SyntaxProblem

AREA = "modelgarden"  # of the rules for experiments


class ExperimentFrontEnd:
    """YAML, bound to the config classes of the Model Garden; see FrontEnd."""

    __slots__ = ("kind", "target")

    edit_format: EditFormat[YamlTree] = YAML_FORMAT
    facts: Mapping[str, Callable[[Facts], Any]] = COMPUTE
    training: type[Training] = ExperimentTraining
    rule_area = AREA

    def __init__(self, kind: str, target: Target) -> None:
        self.kind = kind
        self.target = target

    def read(self, text: str) -> BoundExperiment:
        """See FrontEnd."""
        return self.bind(parse(text))

    def bind(self, tree: YamlTree) -> BoundExperiment:
        """Bind a tree to the experiment that the settings, the file, or its keys name."""
        return bind_experiment(tree, self.target.experiment, "an option or the settings")

    def suspicious_literals(self, _bound: BoundExperiment) -> Iterable[SyntaxProblem]:
        """None: what YAML reads otherwise than it looks is a wrong type here."""
        return ()

    def field_problems(self, _bound: BoundExperiment, _tf: int) -> Iterable[SyntaxProblem]:
        """None."""
        return ()

    def generation(self, _facts: Facts) -> int:
        """0: the Model Garden has one generation."""
        return 0

    def notes(self, bound: BoundExperiment, _facts: Facts) -> Iterable[str]:
        """Which experiment the file was taken for."""
        return (bound.choice.sentence(),)

    def skipped_rules(self, bound: BoundExperiment) -> tuple[str, str]:
        """Without an experiment, the type of its task is unknown, and so is what rules on it would say."""
        return ("", "") if bound.choice.names else ("which experiment the file is for", AREA)

    def format_value(self, text: str, field: FieldType, node: Node | None, value: Any) -> str:
        """See FrontEnd."""
        return format_value(text, field, node, value)

    def write(self, text: str, target: Message, name: str, node: Node | None, value: str) -> Iterator[Operation]:
        """See FrontEnd; the value is YAML on one line."""
        return write(text, target, name, node, value)


def front_end(kind: str, target: Target) -> ExperimentFrontEnd:
    """The front end for experiments."""
    return ExperimentFrontEnd(kind, target)
