"""YAML experiments of the Model Garden as the engine sees them."""

from __future__ import annotations

from odlint.lint.builtin import GARDEN, modelgarden_pack
from odlint.lint.front_ends import FrontEnd
from odlint.lint.ruleset import with_parents
from odlint.modelgarden.assignment import spelt, write
from odlint.modelgarden.facts import COMPUTE
from odlint.modelgarden.schema.binding import bind_experiment
from odlint.modelgarden.yaml.parser import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

    from odlint.lint.ruleset import CompiledPack, RuleSet
    from odlint.modelgarden.schema.binding import ExperimentBound
    from odlint.schema.binding import BoundFile
    from odlint.schema.index import FieldType
    from odlint.schema.message import Message
    from odlint.syntax.editing.operations import Operation
    from odlint.syntax.tree import Node, SyntaxProblem, Tree


class ExperimentFrontEnd(FrontEnd):
    """YAML, bound to the config classes of the Model Garden."""

    __slots__ = ()

    facts = COMPUTE
    has_rules = True

    def parse(self, text: str) -> Tree:
        """The tree of a text; never raises."""
        return parse(text)

    def bind(self, tree: Tree) -> ExperimentBound:
        """The tree as configs of the experiment that the settings, the file, or its keys name."""
        return bind_experiment(tree, self.target.experiment, "an option or the settings")  # type: ignore[arg-type]  # it is ours

    def suspicious_literals(self, _bound: BoundFile) -> Iterable[SyntaxProblem]:
        """None: what YAML reads otherwise than it looks is a wrong type here."""
        return ()

    def notes(self, bound: BoundFile) -> Iterable[str]:
        """Which experiment the file was taken for."""
        return (bound.choice.sentence(),)  # type: ignore[attr-defined]  # it is ours

    def skipped_rules(self, bound: BoundFile, rules: RuleSet) -> tuple[str, Sequence[str]]:
        """Without an experiment no rule on its task can be said to have been applied."""
        if bound.choice.names:  # type: ignore[attr-defined]  # it is ours
            return "", ()
        names = [rule.name for rule in rules.rules if GARDEN in with_parents(rule.area)]
        return "which experiment the file is for", names

    def pack(self) -> CompiledPack:
        """The rules of the Model Garden."""
        return modelgarden_pack()

    def spelt(self, text: str, field: FieldType, node: Node | None, value: Any) -> str:
        """A value as YAML."""
        return spelt(text, field, node, value)

    def write(self, text: str, target: Message, name: str, node: Node | None, value: str) -> Iterator[Operation]:
        """The operations that set a field to a value, given as YAML on one line."""
        return write(text, target, name, node, value)
