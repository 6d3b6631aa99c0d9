"""A file, analyzed: the one way from a text to a tree, its typed messages, and the facts around it."""

from __future__ import annotations

from odlint.analysis.facts import Facts
from odlint.analysis.front_ends import front_end
from odlint.analysis.settings import Settings
from odlint.schema.binding import refused_problems
from odlint.workspace.file_kinds import kind_of
from odlint.workspace.workspace import Workspace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from odlint.analysis.front_ends import FrontEnd
    from odlint.analysis.training import Audits, Training
    from odlint.schema.binding import BoundFile
    from odlint.schema.message import Message
    from odlint.syntax.source import Source
    from odlint.syntax.tree import SyntaxProblem, Tree
    from odlint.workspace.files import Files


class AnalyzedFile:
    """A file that was read once: everything about it that does not depend on the rules.

    Attributes:
        source: its text.
        front: its front end.
        bound: its typed messages.
        training: what it names and what lies around it.
    """

    __slots__ = ("_facts", "_refused", "bound", "front", "source", "training")

    def __init__(self, source: Source, front: FrontEnd[Any, Any], bound: BoundFile, training: Training) -> None:
        self.source = source
        self.front = front
        self.bound = bound
        self.training = training
        self._facts: Facts | None = None
        self._refused: Sequence[SyntaxProblem] | None = None

    @property
    def kind(self) -> str:
        """Name of the root type."""
        return self.front.kind

    @property
    def tree(self) -> Tree:
        """The syntax tree."""
        return self.bound.tree

    @property
    def root(self) -> Message:
        """The root message."""
        return self.bound.root

    @property
    def facts(self) -> Facts:
        """What rules may ask."""
        if self._facts is None:
            self._facts = Facts(self.root, self.training, self.front.facts)
        return self._facts

    @property
    def tf(self) -> int:
        """The TensorFlow generation that the file is for, 1 or 2; 0 if unknown or if there is none."""
        return self.front.generation(self.facts)

    @property
    def problems(self) -> Sequence[SyntaxProblem]:
        """What decoder, parser and schema report, including what is legal and suspicious."""
        bound = self.bound
        return (*self.source.problems, *bound.tree.problems, *bound.problems, *self.front.suspicious_literals(bound))

    @property
    def refused(self) -> Sequence[SyntaxProblem]:
        """Problems for which the API refuses the file, in the order of the file."""
        if self._refused is None:
            self._refused = refused_problems(self.source, self.bound)
        return self._refused

    @property
    def refusals(self) -> list[tuple[int, int, str]]:
        """(row, column, message) of the problems for which the API refuses the file; both numbers begin at 1."""
        return [(*self.source.position(problem.start), problem.message) for problem in self.refused]


def analyze(
    source: Source,
    settings: Settings | None = None,
    path: str | None = None,
    files: Files | None = None,
    *,
    workspace: Workspace | None = None,
    front: FrontEnd[Any, Any] | None = None,
    bound: BoundFile | None = None,
    audits: Audits | None = None,
) -> AnalyzedFile:
    """Read a file, with what lies around it at hand.

    Args:
        source: the file's text.
        settings: what the user says of the run.
        path: where the file is, for finding what it points to; by default the source's name.
        files: the file system to look in; by default the disk.
        workspace: the files around it, in place of `path` and `files`.
        front: its front end, if its content need not tell.
        bound: the text as the front end has read it, if it has.
        audits: where audits of records come from; by default the folder that the settings name.
    """
    settings = settings or Settings()
    if front is None:
        front = front_end(kind_of(source.name, source.text), settings.target)
    if bound is None:
        bound = front.read(source.text)
    if workspace is None:
        place = path if path is not None else source.name
        workspace = Workspace(place, files, settings.path_map, settings.label_map)
    if audits is None and settings.audits:
        from odlint.analysis.audits import StoredAudits

        audits = StoredAudits(settings.audits)
    return AnalyzedFile(source, front, bound, front.training(bound.root, workspace, settings.target, audits))
