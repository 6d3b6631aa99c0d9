"""The sentences at the end of a run."""

from __future__ import annotations

from odlint.report.sanitize import clean
from odlint.report.style import BOLD, DIM, GREEN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.report.style import Style
    from odlint.report.tally import Tally

_MOST_REASONS = 3  # named in the line of skipped checks
_MOST_NOTES = 4
_MOST_STALE = 3


def summary(tally: Tally, style: Style) -> str:
    """The lines at the end of a run, line ends included."""
    if not tally.files:
        return ""
    first = found(tally)
    painted = style.paint(first, BOLD) if tally.findings else style.paint(first, f"{BOLD};{GREEN}")
    rest = [style.paint(line, DIM) for line in (*_notes(tally), *_stale(tally), *_skipped(tally))]
    return "\n".join((painted, *rest)) + "\n"


def found(tally: Tally) -> str:
    """`Found 3 errors, 2 warnings, 1 info in 4 files; ...`."""
    if not tally.findings:
        new = "new " if tally.known else ""
        return f"No {new}problems found in {count(tally.files, 'file')}{_hidden(tally)}."
    kinds = ", ".join(
        f"{number} info" if name == "info" else count(number, name)
        for name, number in tally.severities.items()
        if number
    )
    return f"Found {kinds} in {count(tally.with_findings, 'file')}{_hidden(tally)}{_repairs(tally)}."


def count(number: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _hidden(tally: Tally) -> str:
    """What was found and is not shown."""
    parts = [
        f"{number} {word}"
        for number, word in ((tally.suppressed, "suppressed"), (tally.known, "in the baseline"))
        if number
    ]
    return f" ({', '.join(parts)})" if parts else ""


def _repairs(tally: Tally) -> str:
    if tally.safe:
        more = f" ({tally.unsafe} more with --unsafe-fixes)" if tally.unsafe else ""
        return f"; {tally.safe} can be repaired with odlint fix{more}"
    return f"; {tally.unsafe} can be repaired with odlint fix --unsafe-fixes" if tally.unsafe else ""


def _notes(tally: Tally) -> Iterator[str]:
    for number, (note, names) in enumerate(tally.notes.items()):
        if number == _MOST_NOTES:
            yield f"Note: and {len(tally.notes) - _MOST_NOTES} more notes."
            return
        where = "" if tally.files == 1 else f" ({clean(names[0])})" if len(names) == 1 else f" ({len(names)} files)"
        yield f"Note: {clean(note)}{where}."


def _stale(tally: Tally) -> Iterator[str]:
    """Entries of baselines that are of no more use."""
    number = len(tally.stale)
    if number:
        what = "1 finding of the baseline is" if number == 1 else f"{number} findings of the baseline are"
        listed = "; ".join(map(clean, tally.stale[:_MOST_STALE])) + ("; ..." if number > _MOST_STALE else "")
        yield f"Note: {what} gone ({listed}): odlint baseline takes note of it."


def _skipped(tally: Tally) -> Iterator[str]:
    """One line for all checks that could not be made: silence would look like a pass."""
    if not tally.skipped:
        return
    rules = {rule for names in tally.skipped.values() for rule in names}
    reasons = [clean(what) for what in tally.skipped]
    more = f"; {len(reasons) - _MOST_REASONS} more" if len(reasons) > _MOST_REASONS else ""
    yield f"Not checked for lack of facts: {count(len(rules), 'rule')} ({'; '.join(reasons[:_MOST_REASONS])}{more})."
