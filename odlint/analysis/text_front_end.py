"""The front ends of the protobuf text format: pipeline configs and label maps of the Object Detection API."""

from __future__ import annotations

from odlint.analysis.fact_providers import COMPUTE
from odlint.analysis.training import Training
from odlint.schema import PIPELINE
from odlint.schema.binding import bind, read_text
from odlint.schema.message import FactUnavailable
from odlint.schema.suspicious_literals import suspicious_literals
from odlint.syntax.editing.text_format import TEXT_FORMAT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any

    from odlint.analysis.facts import Facts
    from odlint.analysis.settings import Target
    from odlint.schema.binding import BoundFile
    from odlint.schema.index import FieldType
    from odlint.schema.message import Message
    from odlint.syntax.editing.edit_format import EditFormat
    from odlint.syntax.editing.operations import Operation
    from odlint.syntax.tree import Node, SyntaxProblem, Tree


class TextFrontEnd:
    """Files in the text format; see FrontEnd. By itself, it is the one of label maps."""

    __slots__ = ("kind", "target")

    edit_format: EditFormat[Tree] = TEXT_FORMAT
    facts: Mapping[str, Callable[[Facts], Any]] = COMPUTE
    training: type[Training] = Training
    rule_area = ""

    def __init__(self, kind: str, target: Target) -> None:
        self.kind = kind
        self.target = target

    def read(self, text: str) -> BoundFile:
        """See FrontEnd."""
        return read_text(text, self.kind)

    def bind(self, tree: Tree) -> BoundFile:
        """See FrontEnd."""
        return bind(tree, self.kind)

    def suspicious_literals(self, bound: BoundFile) -> Iterable[SyntaxProblem]:
        """See FrontEnd."""
        return suspicious_literals(bound)

    def field_problems(self, _bound: BoundFile, _tf: int) -> Iterable[SyntaxProblem]:
        """None: every generation reads label maps alike."""
        return ()

    def generation(self, _facts: Facts) -> int:
        """0: every generation reads label maps."""
        return 0

    def notes(self, _bound: BoundFile, _facts: Facts) -> Iterable[str]:
        """None."""
        return ()

    def skipped_rules(self, _bound: BoundFile) -> tuple[str, str]:
        """See FrontEnd."""
        return "", ""

    def format_value(self, text: str, field: FieldType, node: Node | None, value: Any) -> str:
        """See FrontEnd."""
        from odlint.config.assignment import format_value

        return format_value(text, field, node, value)

    def write(self, text: str, target: Message, name: str, node: Node | None, value: str) -> Iterator[Operation]:
        """See FrontEnd."""
        from odlint.config.assignment import write

        return write(text, target, name, node, value)


class PipelineFrontEnd(TextFrontEnd):
    """Pipeline configs; see FrontEnd."""

    __slots__ = ()

    def field_problems(self, bound: BoundFile, tf: int) -> Iterable[SyntaxProblem]:
        """See FrontEnd."""
        if not bound.flagged_fields:
            return ()
        from odlint.analysis.field_status import field_status_problems

        return field_status_problems(bound.flagged_fields, tf)

    def generation(self, facts: Facts) -> int:
        """See FrontEnd."""
        try:
            return int(facts.get("tf"))
        except FactUnavailable:
            return 0

    def notes(self, _bound: BoundFile, facts: Facts) -> Iterable[str]:
        """See FrontEnd."""
        tf = self.generation(facts)
        if tf and not self.target.tf:
            yield f"taken for TensorFlow {tf}"
        if facts.get("template"):
            yield "taken for a template: its paths are not filled in"


def front_end(kind: str, target: Target) -> TextFrontEnd:
    """The front end for configs or label maps."""
    return PipelineFrontEnd(kind, target) if kind == PIPELINE else TextFrontEnd(kind, target)
