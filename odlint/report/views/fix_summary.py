"""What `odlint fix` did, in words."""

from __future__ import annotations

from odlint.report.sanitize import clean
from odlint.report.summary import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.fixing.fixer import FixResult
    from odlint.report.tally import Tally


class Repaired:
    """Repairs of a run.

    Attributes:
        files: files that were changed, or would be; repairs: fixes made in them.
    """

    def __init__(self, unsafe: bool) -> None:
        self.unsafe = unsafe
        self.files = 0
        self.repairs = 0

    def add(self, result: FixResult) -> None:
        """Count a changed file."""
        self.files += 1
        self.repairs += len(result.applied)

    def lines(self, name: str, result: FixResult) -> Iterator[str]:
        """One line for the file, and one for each repair, with the row it had when it was made."""
        yield f"Repaired {clean(name)}:"
        width = max((len(str(one.row)) for one in result.applied), default=1)
        for one in result.applied:
            yield f"  line {one.row:>{width}}: {clean(one.title)} [{clean(one.rule)}]"
        yield ""

    def did(self, left: Tally, summarized: bool) -> str:
        """The last line of `odlint fix`; tells what is left, unless a summary of that stands above."""
        done = f"Made {self._made()}" if self.files else "Nothing was repaired"
        if summarized:
            return f"{done}."
        if not left.findings:
            return f"{done}; nothing is left."
        more = f", {left.unsafe} of them repairable with --unsafe-fixes" if left.unsafe and not self.unsafe else ""
        return f"{done}; {count(left.findings, 'finding')} left{more}."

    def would(self) -> str:
        """The last line of `odlint fix --diff`."""
        return f"Would make {self._made()}." if self.files else "Nothing to repair."

    def _made(self) -> str:
        return f"{count(self.repairs, 'repair')} in {count(self.files, 'file')}"


def stage_again(files: int) -> str:
    """What a hook says when it stops a commit because files were changed."""
    it = "it" if files == 1 else "them"
    return f"{count(files, 'file')} changed: look at {it}, stage {it} (git add) and commit again."
