"""Where reports go: standard output, and files."""

from __future__ import annotations

from odlint.cli.failure import CannotRun
from odlint.report.formats import FORMATS, formatter
from odlint.report.style import Style
from odlint.report.tally import Tally

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.console import Console
    from odlint.cli.options import Arguments
    from odlint.lint.finding import FileReport
    from odlint.report.formats import Formatter


class _FileTarget:
    """A report on its way into a file, written when it is whole."""

    def __init__(self, path: str, formatter: Formatter) -> None:
        self.path = path
        self.formatter = formatter
        self.parts: list[str] = []

    def write(self) -> None:
        """Create or replace the file; raises CannotRun."""
        try:
            with open(self.path, "w", encoding="utf-8", errors="backslashreplace") as file:
                file.write("".join(self.parts))
        except OSError as problem:
            raise CannotRun(f"{self.path}: cannot write the report: {problem.strerror or problem}") from None


class Output:
    """Hands every report to the formats that were asked for.

    Attributes:
        tally: counts over all reports.
        plain: what goes to standard output is for people, so that further lines may stand beside it.
    """

    def __init__(self, arguments: Arguments, console: Console) -> None:
        self.tally = Tally()
        self._console = console
        chosen = arguments.text("--output-format")
        quiet, statistics = arguments.flag("--quiet"), arguments.flag("--statistics")
        style = console.style(quiet, statistics)
        self._files: list[_FileTarget] = []
        printed: str | None = chosen
        for target in arguments.texts("--output-file"):
            name, equals, path = target.partition("=")
            if not equals or name not in FORMATS:
                name, path = chosen, target
                printed = None  # the file is instead of the terminal
            self._files.append(_FileTarget(path, formatter(name, Style(False, quiet=quiet, statistics=statistics))))
        self._printed = None if printed is None else formatter(printed, style)
        self.plain = printed in ("text", "concise")

    def file(self, report: FileReport) -> None:
        """Report on one file."""
        self.tally.add(report)
        if self._printed is not None:
            self._console.write(self._printed.file(report))
        for target in self._files:
            target.parts.append(target.formatter.file(report))

    def end(self) -> None:
        """Summaries, and the files; raises CannotRun when one cannot be written."""
        if self._printed is not None:
            self._console.write(self._printed.end(self.tally))
        for target in self._files:
            target.parts.append(target.formatter.end(self.tally))
            target.write()
