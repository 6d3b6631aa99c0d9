"""Where what is known of records comes from: audits of an earlier `odlint data`, or of this one."""

from __future__ import annotations

from odlint.language.runtime import FactUnavailable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol

    from odlint.analysis.facts import Facts
    from odlint.analysis.records_fact import RecordsFact
    from odlint.schema.message import Message
    from odlint.tf.records.audit import Audit

    class Audits(Protocol):
        """What facts ask."""

        def look_up(self, facts: Facts, role: str) -> RecordsFact:
            """What is known of the records of a role, "train" or "eval"; raises FactUnavailable."""


def reader_of(root: Message, role: str) -> Message | None:
    """The reader of a role; None when the config has none. TF2 evaluates the first of several."""
    if role == "train":
        reader: Message = root.get("train_input_reader")
        return reader
    readers = root.get("eval_input_reader")
    return readers[0] if readers else None


class StoredAudits:
    """Audits in a folder, found by the marks of the record files."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def look_up(self, facts: Facts, role: str) -> RecordsFact:
        """See Audits."""
        from odlint.analysis.records_fact import RecordsFact

        audit = self._audit(facts, role, False)

        def both() -> tuple[Audit, Audit]:
            return self._audit(facts, role, True), self._audit(facts, "train", True)

        return RecordsFact(facts, role, audit, both if role == "eval" else None)

    def _audit(self, facts: Facts, role: str, whole: bool) -> Audit:
        from odlint.tf.records.audit_cache import key_of, load
        from odlint.tf.records.input_paths import reader_files

        files = facts.workspace.files
        reader = reader_of(facts.root, role)
        paths, missing = reader_files(facts.workspace, reader) if reader is not None else ([], [])
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

    def look_up(self, facts: Facts, role: str) -> RecordsFact:
        """See Audits."""
        from odlint.analysis.records_fact import RecordsFact

        if role not in self._audits:
            raise FactUnavailable("records: none could be read")
        audit, train = self._audits[role], self._audits.get("train")
        if role != "eval" or train is None:
            return RecordsFact(facts, role, audit, None)
        return RecordsFact(facts, role, audit, lambda: (audit, train))
