"""What a run amounts to, counted while its reports pass by."""

from __future__ import annotations

from odlint.lint.finding import ERROR, INFO, SAFE, UNSAFE, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.lint.finding import FileReport


class RuleCount:
    """How often one rule found something, and how much of that can be repaired."""

    __slots__ = ("code", "count", "rule", "safe", "severity", "unsafe")

    def __init__(self, rule: str, code: str, severity: str) -> None:
        self.rule = rule
        self.code = code
        self.severity = severity
        self.count = self.safe = self.unsafe = 0


class Tally:
    """Counts of a run.

    Attributes:
        files: files that were checked; with_findings: those in which something was found.
        severities: findings by severity.
        safe, unsafe: findings with a repair of that safety.
        rules: counts by rule name.
        skipped: rules that were not applied, by what was unknown.
        suppressed: findings that comments hide; known: those that a baseline holds back.
        failures: what could not be read or done, a sentence each.
        packs: folders of further rules that were applied.
        stale: known findings that were not met, "FILE: RULE at PLACE".
        notes: how often each note was made, and the first file it was made for.
    """

    def __init__(self) -> None:
        self.files = 0
        self.with_findings = 0
        self.severities = {ERROR: 0, WARNING: 0, INFO: 0}
        self.safe = 0
        self.unsafe = 0
        self.rules: dict[str, RuleCount] = {}
        self.skipped: dict[str, set[str]] = {}
        self.notes: dict[str, list[str]] = {}
        self.suppressed = self.known = 0
        self.stale: list[str] = []
        self.failures: list[str] = []
        self.packs: list[str] = []

    @property
    def findings(self) -> int:
        """All findings."""
        return sum(self.severities.values())

    def add(self, report: FileReport) -> None:
        """Count one file's report."""
        self.files += 1
        self.with_findings += bool(report.findings)
        self.suppressed += len(report.suppressed)
        self.known += len(report.known)
        for finding in report.findings:
            self.severities[finding.severity] += 1
            count = self.rules.get(finding.rule)
            if count is None:
                count = self.rules[finding.rule] = RuleCount(finding.rule, finding.code, finding.severity)
            count.count += 1
            safety = finding.repair.safety if finding.repair is not None else ""
            count.safe += safety == SAFE
            count.unsafe += safety == UNSAFE
            self.safe += safety == SAFE
            self.unsafe += safety == UNSAFE
        for what, rules in report.skipped.items():
            self.skipped.setdefault(what, set()).update(rules)
        for note in report.notes:
            self.notes.setdefault(note, []).append(report.name)
