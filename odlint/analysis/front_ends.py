"""The front ends: how each kind of file is read, judged and changed. A further kind is a row of FRONT_ENDS.

The engine, the fixer and the editor ask the front end of a file and never its kind.
"""

from __future__ import annotations

from odlint.analysis.settings import Target
from odlint.schema import EXPERIMENT, LABEL_MAP, PIPELINE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any, Protocol, TypeVar

    from odlint.analysis.facts import Facts
    from odlint.analysis.training import Training
    from odlint.schema.binding import BoundFile
    from odlint.schema.index import FieldType
    from odlint.schema.message import Message
    from odlint.syntax.editing.edit_format import EditFormat
    from odlint.syntax.editing.operations import Operation
    from odlint.syntax.tree import Node, SyntaxProblem, Tree

    TreeT = TypeVar("TreeT", bound=Tree)
    BoundT = TypeVar("BoundT", bound=BoundFile)

    class FrontEnd(Protocol[TreeT, BoundT]):
        """A kind of file.

        Attributes:
            kind: name of the root type.
            edit_format: how its trees are changed and compared, and where their comments are.
            facts: how each fact is computed, by name.
            training: makes the training of a file.
            rule_area: area of the rules that only such files need; "" for none.
        """

        kind: str
        edit_format: EditFormat[TreeT]
        facts: Mapping[str, Callable[[Facts], Any]]
        training: type[Training]
        rule_area: str

        def read(self, text: str) -> BoundT:
            """Parse a text and bind it to its type; never raises."""

        def bind(self, tree: TreeT) -> BoundT:
            """Bind a tree that has been parsed to its type; never raises."""

        def suspicious_literals(self, bound: BoundT) -> Iterable[SyntaxProblem]:
            """Yield values that are legal and do not mean what they look like."""

        def field_problems(self, bound: BoundT, tf: int) -> Iterable[SyntaxProblem]:
            """Yield written fields without effect under TensorFlow `tf`, 1 or 2; 0 if unknown."""

        def generation(self, facts: Facts) -> int:
            """Return the TensorFlow generation that the file is for, 1 or 2; 0 if unknown or if there is none."""

        def notes(self, bound: BoundT, facts: Facts) -> Iterable[str]:
            """Yield what was inferred, such as the TensorFlow generation."""

        def skipped_rules(self, bound: BoundT) -> tuple[str, str]:
            """Return what is unknown about the file and the area of the rules that need it; ("", "") for nothing."""

        def format_value(self, text: str, field: FieldType, node: Node | None, value: Any) -> str:
            """Format a value for the file, in the quotes of the value at `node` of `text`, which it replaces."""

        def write(self, text: str, target: Message, name: str, node: Node | None, value: str) -> Iterator[Operation]:
            """Yield the operations that set a field to a formatted value."""


# root type -> modules: the front end (`front_end`), the names that rules may use (see lint/pack/anchors.py), and what
# editors ask (`SERVICE`)
FRONT_ENDS: dict[str, tuple[str, str, str]] = {
    PIPELINE: (
        "odlint.analysis.text_front_end",
        "odlint.analysis.vocabulary",
        "odlint.lsp.features.text_service",
    ),
    LABEL_MAP: (
        "odlint.analysis.text_front_end",
        "odlint.analysis.vocabulary",
        "odlint.lsp.features.text_service",
    ),
    EXPERIMENT: (
        "odlint.modelgarden.front_end",
        "odlint.modelgarden.vocabulary",
        "odlint.modelgarden.editor.language_service",
    ),
}


def front_end(kind: str, target: Target | None = None) -> FrontEnd[Any, Any]:
    """Return the front end for files with this root type."""
    front: FrontEnd[Any, Any] = load(FRONT_ENDS[kind][0]).front_end(kind, target or Target())
    return front


def load(module: str) -> Any:
    """Import a module of the table by its name: a statement would load the modules of every kind of file."""
    return __import__(module, fromlist=("",))
