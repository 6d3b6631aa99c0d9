"""What workers exchange: the audit of some files, and the files that could not be read."""

from __future__ import annotations

import json
import zlib

from apache_beam import coders

from odlint.tf.records.audit import Audit, absorb
from odlint.tf.records.audit_json import from_json, to_json


class PartialAudit:
    """The audit of some files.

    Attributes:
        audit: of all that could be read.
        failures: file -> why it could not be opened.
    """

    __slots__ = ("audit", "failures")

    def __init__(self, audit: Audit | None = None, failures: dict[str, str] | None = None) -> None:
        self.audit = audit if audit is not None else Audit()
        self.failures = failures if failures is not None else {}

    def absorb(self, other: PartialAudit) -> None:
        """Add another one, which stays as it is."""
        absorb(self.audit, other.audit)
        self.failures.update(other.failures)

    def to_text(self) -> str:
        """One line of JSON, the same for the same content."""
        return json.dumps([dict(sorted(self.failures.items())), to_json(self.audit)], separators=(",", ":"))

    @classmethod
    def from_text(cls, text: str) -> PartialAudit:
        """Read such a line.

        Raises:
            ValueError, KeyError, TypeError: it is not a serialized partial audit.
        """
        failures, audit = json.loads(text)
        return cls(from_json(audit), {str(path): str(reason) for path, reason in failures.items()})

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PartialAudit):
            return NotImplemented
        return self.audit == other.audit and self.failures == other.failures

    __hash__ = None  # type: ignore[assignment]  # it changes


class PartialAuditCoder(coders.Coder):
    """Packed JSON: workers of different Python versions, and stored state, understand it; nothing is unpickled."""

    def encode(self, value: PartialAudit) -> bytes:
        """The bytes of a PartialAudit."""
        return zlib.compress(value.to_text().encode("ascii"), 1)

    def decode(self, encoded: bytes) -> PartialAudit:
        """The PartialAudit in some bytes."""
        return PartialAudit.from_text(zlib.decompress(encoded).decode("ascii"))

    def is_deterministic(self) -> bool:
        """The same content has the same bytes."""
        return True

    def to_type_hint(self) -> type[PartialAudit]:
        """What is coded."""
        return PartialAudit

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))


coders.registry.register_coder(PartialAudit, PartialAuditCoder)
