"""A config of `odlint data`: its records are audited, then its rules are applied with what was found."""

from __future__ import annotations

from odlint.cli.data_operands import REMOTE
from odlint.cli.engine_access import make_linter
from odlint.cli.failure import CannotRun
from odlint.lint.audits import GivenAudits, reader_of
from odlint.lint.facts import Facts
from odlint.lint.language.runtime import Unknown
from odlint.model.pipeline import refusals
from odlint.model.workspace import Workspace, is_placeholder, is_remote
from odlint.records.concluding import problems
from odlint.records.labels import Labels
from odlint.records.resolving import reader_files
from odlint.report.records import AuditedRecords, RecordsReport
from odlint.schema import LABEL_MAP, PIPELINE
from odlint.schema.binding import bind
from odlint.syntax.parser import parse
from odlint.syntax.source import decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from odlint.cli.data_reading import Reading
    from odlint.lint.settings import Settings
    from odlint.schema.message import Message

ROLES = {"train": "train_input_reader", "eval": "eval_input_reader"}


class ConfigRun:
    """One config."""

    def __init__(self, path: str, settings: Settings, reading: Reading, complain: Callable[[str, str], None]) -> None:
        self._path = path
        self._settings = settings
        self._reading = reading
        self._complain = complain
        self._workspace = Workspace(path, None, settings.path_map, settings.label_map)

    def report(self) -> RecordsReport:
        """What is wrong with its records, and with the config in view of them. Raises CannotRun or OSError."""
        with open(self._path, "rb") as file:
            source = decode(self._path, file.read())
        bound = bind(parse(source.text), PIPELINE)
        wrong = refusals(source, bound)
        if wrong:
            row, column, message = wrong[0]
            raise CannotRun(
                f"{self._path}:{row}:{column}: {message}", f"The API refuses the file: odlint check {self._path}"
            )
        facts = Facts(bound.root, self._workspace, self._settings.target)
        records = [one for role in ROLES if (one := self._records(facts, bound.root, role)) is not None]
        if not records:
            raise CannotRun(f"{self._path}: none of its records is on this machine", _MAP)
        linter = make_linter(self._settings)
        linter.audits = GivenAudits({one.role: one.audit for one in records})
        report = linter.check_source(source, self._path)
        return RecordsReport(records, report, bound.root)

    def _records(self, facts: Facts, root: Message, role: str) -> AuditedRecords | None:
        reader = reader_of(root, role)
        if reader is None:
            return None
        paths, missing = reader_files(self._workspace, reader)
        for path in missing:
            self._say_missing(path, role)
        if not paths:
            return None
        audit = self._reading.audit(paths)
        labels = _labels(facts, role)
        # What classes of training do not fit the label map, rules say; for evaluation there are none.
        found = problems(audit, labels if role == "eval" else None)
        return AuditedRecords(f"{ROLES[role]} of {self._path}", role, audit, found, labels)

    def _say_missing(self, path: str, role: str) -> None:
        field = f"{ROLES[role]}: {path}"
        if is_remote(path):
            self._complain(f"{self._path}: {field}: files of another machine are not read", REMOTE)
        elif is_placeholder(path):
            self._complain(f"{self._path}: {field}: nobody has filled in this path", "")
        else:
            self._complain(f"{self._path}: {field}: no file here matches", _MAP)


_MAP = "Paths of another machine: --path-map /content=. tells where they are here."


def _labels(facts: Facts, role: str) -> Labels | None:
    try:
        fact = facts.get("label_map" if role == "train" else "eval_label_map")
    except Unknown:
        return None
    return Labels(list(zip(fact.ids, fact.names, fact.display_names, strict=True)))


def read_labels(path: str) -> Labels:
    """The label map in a file; raises CannotRun."""
    try:
        with open(path, "rb") as file:
            source = decode(path, file.read())
    except OSError as problem:
        raise CannotRun(f"{path}: {problem.strerror or problem}") from None
    bound = bind(parse(source.text), LABEL_MAP)
    wrong = refusals(source, bound)
    if wrong:
        row, column, message = wrong[0]
        raise CannotRun(f"{path}:{row}:{column}: {message}", f"The API refuses the label map: odlint check {path}")
    items = bound.root.get("item")
    return Labels([(item.get("id"), item.get("name"), item.get("display_name")) for item in items])
