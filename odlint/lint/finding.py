"""What rules find: a sentence, a place, further places, and perhaps a repair."""

from __future__ import annotations

from odlint.syntax.editing.text_format import TEXT_FORMAT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from odlint.analysis.analyzed_file import AnalyzedFile
    from odlint.syntax.editing.edit_format import EditFormat
    from odlint.syntax.editing.operations import Operation
    from odlint.syntax.source import Source
    from odlint.syntax.tree import Tree

ERROR, WARNING, INFO = "error", "warning", "info"
SEVERITIES = (INFO, WARNING, ERROR)  # rising
SAFE, UNSAFE, MANUAL = "safe", "unsafe", "manual"

DOCUMENTATION = "https://github.com/odlint/odlint/blob/main/rules/"


class Related:
    """A further place that a finding speaks of: offsets in `source`, and what is to be seen there."""

    __slots__ = ("end", "message", "source", "start")

    def __init__(self, source: Source, start: int, end: int, message: str) -> None:
        self.source = source
        self.start = start
        self.end = end
        self.message = message


class Repair:
    """How a finding can be repaired.

    Attributes:
        safety: "safe" (applied by default), "unsafe" (with --unsafe-fixes) or "manual" (a person must decide).
        title: what is done, or for manual repairs what to decide.
        operations: changes to the syntax tree; applied all together or not at all. Empty for manual repairs.
        replacements: plain text edits (start, end, text), for repairs of text that does not parse.
        tree: the tree whose nodes the operations name.
        edit_format: how operations on that tree become edits of its text.
        edits: ranges and texts (start, end, text) for reports, where they are known already; None elsewhere.
    """

    __slots__ = ("edit_format", "edits", "operations", "replacements", "safety", "title", "tree")

    def __init__(
        self,
        safety: str,
        title: str,
        operations: tuple[Operation, ...] = (),
        replacements: tuple[tuple[int, int, str], ...] = (),
        tree: Tree | None = None,
        edit_format: EditFormat[Any] = TEXT_FORMAT,
    ) -> None:
        self.tree = tree
        self.edit_format = edit_format
        self.safety = safety
        self.title = title
        self.operations = operations
        self.replacements = replacements
        self.edits: list[tuple[int, int, str]] | None = None


class Suppression:
    """The comment in a finding's file that hides it: offsets, and the reason it gives ("" for none)."""

    __slots__ = ("end", "reason", "start")

    def __init__(self, reason: str, start: int, end: int) -> None:
        self.reason = reason
        self.start = start
        self.end = end


class Finding:
    """One thing to say about one file.

    Attributes:
        rule, code: name and short code of the rule.
        severity: "error", "warning" or "info".
        message: what is wrong, with the numbers in it.
        source: the file; start, end: offsets in its text (end is exclusive).
        related: further places.
        area: folder of the rule, for its documentation.
        suppression: the comment that hides it, or None.
    """

    __slots__ = (
        "_repair", "area", "code", "end", "message", "related", "rule", "severity", "source", "start", "suppression",
    )  # fmt: skip

    def __init__(
        self,
        rule: str,
        code: str,
        severity: str,
        area: str,
        message: str,
        source: Source,
        start: int,
        end: int,
        related: tuple[Related, ...] = (),
    ) -> None:
        self.rule = rule
        self.code = code
        self.severity = severity
        self.area = area
        self.message = message
        self.source = source
        self.start = start
        self.end = end
        self.related = related
        self.suppression: Suppression | None = None
        self._repair: Repair | Callable[[], Repair | None] | None = None

    def set_repair(self, make: Callable[[], Repair | None]) -> None:
        """How to make the repair, when it is first asked for."""
        self._repair = make

    @property
    def repair(self) -> Repair | None:
        """How it can be repaired, or None."""
        if callable(self._repair):
            self._repair = self._repair()
        return self._repair

    @property
    def filename(self) -> str:
        """Name of the file as the user wrote it."""
        return self.source.name

    @property
    def location(self) -> tuple[int, int]:
        """1-based row and column where it begins."""
        return self.source.position(self.start)

    @property
    def end_location(self) -> tuple[int, int]:
        """1-based row and column just after its end."""
        return self.source.position(max(self.end, self.start))

    @property
    def url(self) -> str:
        """Where the rule is documented."""
        return f"{DOCUMENTATION}{self.area}/{self.rule}.toml"

    def __repr__(self) -> str:
        row, column = self.location
        return f"<{self.filename}:{row}:{column} {self.severity} {self.rule}: {self.message}>"


class FileReport:
    """Everything said about one file.

    Attributes:
        source: the file; None when it could not be read.
        name: the file's name, as the user wrote it.
        kind: root type ("TrainEvalPipelineConfig" or "StringIntLabelMap"), "" when it could not be read.
        findings: in the order of the file.
        skipped: what was unknown -> names of the rules that needed it and were not applied.
        failure: why the file could not be checked at all, else "".
        notes: things to know about how the file was taken, such as "taken for TF2 (feature extractor ...)".
        suppressed: findings that comments in the file hide.
        known: findings that a baseline holds back.
        tf: the generation of TensorFlow that a config was taken for, 0 when unknown.
        analyzed: the file as it was checked; None if it could not be read, or was checked by another process.
    """

    __slots__ = (
        "analyzed", "failure", "findings", "kind", "known", "name", "notes", "skipped", "source", "suppressed", "tf"
    )  # fmt: skip

    def __init__(
        self,
        name: str,
        source: Source | None = None,
        kind: str = "",
        failure: str = "",
        analyzed: AnalyzedFile | None = None,
    ) -> None:
        self.analyzed = analyzed
        self.name = name
        self.source = source
        self.kind = kind
        self.failure = failure
        self.findings: list[Finding] = []
        self.skipped: dict[str, list[str]] = {}
        self.notes: list[str] = []
        self.suppressed: list[Finding] = []
        self.known: list[Finding] = []
        self.tf = 0
