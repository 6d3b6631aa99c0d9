"""A config of `odlint data`: its records are audited, then its rules are applied, with the audits as facts."""

from __future__ import annotations

from odlint.analysis.audits import GivenAudits, reader_of
from odlint.analysis.facts import Facts
from odlint.cli.commands.data.reading import REMOTE
from odlint.cli.framework.errors import CliError, reason
from odlint.cli.run.linter_factory import make_linter
from odlint.config.loading import refusals
from odlint.language.runtime import Unknown
from odlint.report.views.records import AuditedRecords, RecordsReport
from odlint.schema import LABEL_MAP, PIPELINE
from odlint.schema.binding import bind
from odlint.syntax.parsing.parser import parse
from odlint.syntax.source import decode
from odlint.tf.records.input_paths import reader_files
from odlint.tf.records.label_comparison import Labels
from odlint.tf.records.problems import problems
from odlint.workspace.workspace import is_placeholder, is_remote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from odlint.cli.commands.data.reading import Reading
    from odlint.lint.settings import Settings
    from odlint.schema.message import Message
    from odlint.tf.records.audit import Audit
    from odlint.workspace.files import Files

ROLES = {"train": "train_input_reader", "eval": "eval_input_reader"}


class ConfigRun:
    """One config.

    Args:
        path: the file.
        settings: settings of the linter.
        reading: reads the records.
        on_error: called with message and hint of each record file that is missing.
    """

    def __init__(self, path: str, settings: Settings, reading: Reading, on_error: Callable[[str, str], None]) -> None:
        self._path = path
        self._settings = settings
        self._reading = reading
        self._on_error = on_error
        self._workspace = reading.workspace(path, settings.path_map, settings.label_map)

    def report(self) -> RecordsReport:
        """Report on the records and on the config. Raises CliError or OSError."""
        source = decode(self._path, self._reading.files.read(self._path))
        bound = bind(parse(source.text), PIPELINE)
        refused = refusals(source, bound)
        if refused:
            row, column, message = refused[0]
            raise CliError(
                f"{self._path}:{row}:{column}: {message}", f"The API refuses the file: odlint check {self._path}"
            )
        facts = Facts(bound.root, self._workspace, self._settings.target)
        files = {role: paths for role in ROLES if (paths := self._files(bound.root, role))}
        if not files:
            raise CliError(f"{self._path}: none of its records is on this machine", _MAP)
        audits = self._reading.audits(list(files.values()))
        records = [self._records(facts, role, audit) for role, audit in zip(files, audits, strict=True)]
        linter = make_linter(self._settings)
        linter.audits = GivenAudits({reader.role: reader.audit for reader in records})
        report = linter.check_source(source, self._path, workspace=self._workspace)
        return RecordsReport(records, report, bound.root)

    def _files(self, root: Message, role: str) -> list[str]:
        reader = reader_of(root, role)
        if reader is None:
            return []
        paths, missing = reader_files(self._workspace, reader)
        for path in missing:
            self._report_missing(path, role)
        return paths

    def _records(self, facts: Facts, role: str, audit: Audit) -> AuditedRecords:
        labels = _labels(facts, role)
        # Rules compare the classes of training records with the label map. There are none for evaluation.
        record_problems = problems(audit, labels if role == "eval" else None)
        return AuditedRecords(f"{ROLES[role]} of {self._path}", role, audit, record_problems, labels)

    def _report_missing(self, path: str, role: str) -> None:
        field = f"{ROLES[role]}: {path}"
        if is_remote(path) and not self._reading.reaches_remote:
            self._on_error(f"{self._path}: {field}: files of another machine are not read", REMOTE)
        elif is_placeholder(path):
            self._on_error(f"{self._path}: {field}: nobody has filled in this path", "")
        else:
            where = "there" if is_remote(path) else "here"
            self._on_error(f"{self._path}: {field}: no file {where} matches", "" if is_remote(path) else _MAP)


_MAP = "Paths of another machine: --path-map /content=. tells where they are here."


def _labels(facts: Facts, role: str) -> Labels | None:
    try:
        fact = facts.get("label_map" if role == "train" else "eval_label_map")
    except Unknown:
        return None
    return Labels(list(zip(fact.ids, fact.names, fact.display_names, strict=True)))


def read_labels(path: str, files: Files) -> Labels:
    """The label map in a file. Raises CliError if it is broken."""
    try:
        source = decode(path, files.read(path))
    except OSError as problem:
        raise CliError(f"{path}: {reason(problem)}") from None
    bound = bind(parse(source.text), LABEL_MAP)
    refused = refusals(source, bound)
    if refused:
        row, column, message = refused[0]
        raise CliError(f"{path}:{row}:{column}: {message}", f"The API refuses the label map: odlint check {path}")
    items = bound.root.get("item")
    return Labels([(item.get("id"), item.get("name"), item.get("display_name")) for item in items])
