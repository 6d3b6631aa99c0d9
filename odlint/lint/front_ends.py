"""What differs between kinds of files, in one place: how their text is read, bound, changed, and which facts it has.

The engine, the fixer and the comments that hide findings speak to a front end and do not ask which one it is.
"""

from __future__ import annotations

from odlint.analysis.fact_providers import COMPUTE
from odlint.analysis.settings import Target
from odlint.schema import EXPERIMENT
from odlint.schema.binding import bind
from odlint.schema.suspicious_literals import suspicious_literals
from odlint.syntax.editing.text_format import TEXT_FORMAT
from odlint.syntax.parsing.parser import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from odlint.analysis.facts import Facts
    from odlint.lint.ruleset import CompiledPack, RuleSet
    from odlint.schema.binding import BoundFile
    from odlint.schema.index import FieldType
    from odlint.schema.message import Message
    from odlint.syntax.editing.edit_format import EditFormat
    from odlint.syntax.editing.operations import Operation
    from odlint.syntax.tree import Node, SyntaxProblem, Tree


class FrontEnd:
    """Pipeline configs and label maps: the protobuf text format, bound to the Object Detection API's messages.

    Attributes:
        kind: name of the root type.
        edit_format: how trees are changed and compared, and where their comments are.
        facts: how each fact is computed, by name.
        has_rules: `pack` holds rules that only such files need.
    """

    __slots__ = ("kind", "target")

    edit_format: EditFormat[Any] = TEXT_FORMAT
    facts: Mapping[str, Callable[[Facts], Any]] = COMPUTE
    has_rules = False

    def __init__(self, kind: str, target: Target) -> None:
        self.kind = kind
        self.target = target

    def parse(self, text: str) -> Tree:
        """The tree of a text; never raises."""
        return parse(text)

    def bind(self, tree: Tree) -> BoundFile:
        """The tree as typed messages."""
        return bind(tree, self.kind)

    def suspicious_literals(self, bound: BoundFile) -> Iterable[SyntaxProblem]:
        """What is legal and not what it looks like."""
        return suspicious_literals(bound)

    def notes(self, _bound: BoundFile) -> Iterable[str]:
        """How the file was taken."""
        return ()

    def skipped_rules(self, _bound: BoundFile, _rules: RuleSet) -> tuple[str, Sequence[str]]:
        """(what is not known, names of the rules that could not be applied for that)."""
        return "", ()

    def pack(self) -> CompiledPack:
        """The rules that only such files need."""
        raise LookupError(self.kind)

    def spelt(self, text: str, field: FieldType, node: Node | None, value: Any) -> str:
        """A value as text, in the quotes of the value it replaces in `text`."""
        from odlint.config.assignment import format_value

        return format_value(text, field, node, value)

    def write(self, text: str, target: Message, name: str, node: Node | None, value: str) -> Iterator[Operation]:
        """The operations that set a field to a value, given as text."""
        from odlint.config.assignment import write

        return write(text, target, name, node, value)


def front_end(kind: str, target: Target | None = None) -> FrontEnd:
    """The front end for a kind of file."""
    if kind == EXPERIMENT:
        from odlint.modelgarden.front_end import ExperimentFrontEnd

        return ExperimentFrontEnd(kind, target or Target())
    return FrontEnd(kind, target or Target())
