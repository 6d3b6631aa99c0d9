"""What `odlint adapt` did, in words."""

from __future__ import annotations

from odlint.adapting.differences import NOT_SET
from odlint.report.sanitize import clean
from odlint.report.style import BOLD, DIM, SEVERITY_COLORS
from odlint.report.summary import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.adapting.adapt import Adaptation
    from odlint.adapting.draft import Change
    from odlint.lint.finding import Finding
    from odlint.report.style import Style

_SHOWN = ("error", "warning")
_REMOVED = "removed"


def adapted_lines(name: str, adapted: Adaptation, style: Style) -> Iterator[str]:
    """One line for the file, one for each change and for what is left to do."""
    if not adapted.changes:
        yield f"{clean(name)}: nothing had to change."
    else:
        yield f"Adapted {style.paint(clean(name), BOLD)}:"
        for change in adapted.changes:
            yield f"  {_change(change, style)}"
    for note in adapted.notes:
        yield f"  {style.paint('left to you:', SEVERITY_COLORS['warning'])} {clean(note)}"


def verdict_lines(adapted: Adaptation, style: Style) -> Iterator[str]:
    """What check says about the outcome: findings of weight in a line each, and the counts."""
    findings = adapted.report.findings if adapted.report is not None else []
    for finding in findings:
        if finding.severity in _SHOWN:
            row, column = finding.location
            severity = style.paint(f"{finding.severity}:", SEVERITY_COLORS[finding.severity])
            rule = style.paint(f"[{clean(finding.rule)}]", DIM)
            yield f"{clean(finding.filename)}:{row}:{column}: {severity} {clean(finding.message)} {rule}"
    yield f"{_changed(adapted)}; {_left(findings)}."


def _change(change: Change, style: Style) -> str:
    new = change.new if change.new != NOT_SET else _REMOVED
    reason = style.paint(f"({clean(change.reason)})", DIM)
    return f"{clean(change.path)}: {clean(change.old)} → {style.paint(clean(new), BOLD)} {reason}"


def _changed(adapted: Adaptation) -> str:
    return f"Made {count(len(adapted.changes), 'change')}" if adapted.changes else "Nothing was changed"


def _left(findings: list[Finding]) -> str:
    weighty = [finding for finding in findings if finding.severity in _SHOWN]
    if not findings:
        return "odlint check finds nothing"
    if not weighty:
        return f"odlint check finds no error or warning ({len(findings)} info)"
    kinds = [(kind, sum(finding.severity == kind for finding in weighty)) for kind in _SHOWN]
    return "odlint check finds " + " and ".join(count(number, kind) for kind, number in kinds if number)
