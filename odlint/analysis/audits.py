"""Where audits of records come from: those that an earlier `odlint data` stored, or those of this one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from odlint.analysis.records_fact import RecordsFact, RecordsSource
from odlint.analysis.training import EVAL, TRAIN
from odlint.schema.message import FactUnavailable
from odlint.tf.records.audit_cache import key_of, load
from odlint.tf.records.input_paths import reader_files

if TYPE_CHECKING:
    from collections.abc import Mapping

    from odlint.analysis.facts import Facts
    from odlint.analysis.records_fact import Both
    from odlint.analysis.training import Training
    from odlint.tf.records.audit import Audit


@dataclass(frozen=True, slots=True)
class AuditedRecords:
    """Records that were audited; `both` as for RecordsSource."""

    audit: Audit
    both: Both | None = None

    def fact(self, facts: Facts, role: str) -> RecordsFact:
        """What rules may ask of them."""
        return RecordsFact(RecordsSource(facts, role, self.audit, self.both))


class StoredAudits:
    """Audits in a folder, found by the marks of the record files."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def look_up(self, training: Training, role: str) -> AuditedRecords:
        """See `training.Audits`."""
        audit = self._audit(training, role, False)

        def both() -> tuple[Audit, Audit]:
            return self._audit(training, role, True), self._audit(training, TRAIN, True)

        return AuditedRecords(audit, both if role == EVAL else None)

    def _audit(self, training: Training, role: str, whole: bool) -> Audit:
        files = training.workspace.files
        reader = training.reader(role)
        paths, missing = reader_files(training.workspace, reader) if reader is not None else ([], [])
        if not paths or missing:
            raise FactUnavailable("records: not all are on this machine")
        try:
            audit = load(self._folder, key_of(paths, files), files, whole)
        except OSError:
            audit = None
        if audit is None:
            raise FactUnavailable("records: odlint data has not read them since they changed")
        return audit


class GivenAudits:
    """Audits that were just made, by role."""

    def __init__(self, audits: Mapping[str, Audit]) -> None:
        self._audits = dict(audits)

    def look_up(self, _training: Training, role: str) -> AuditedRecords:
        """See `training.Audits`."""
        if role not in self._audits:
            raise FactUnavailable("records: none could be read")
        audit, train = self._audits[role], self._audits.get(TRAIN)
        if role != EVAL or train is None:
            return AuditedRecords(audit)
        return AuditedRecords(audit, lambda: (audit, train))
