"""Output of reports: to standard output and files."""

from __future__ import annotations

from odlint.cli.framework.errors import CliError
from odlint.report.formatters.registry import FORMATS, STATISTICS
from odlint.report.formatters.registry import formatter as make_formatter
from odlint.report.style import Style
from odlint.report.tally import Tally

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.report_file import ReportFile
    from odlint.lint.finding import FileReport
    from odlint.report.formatters.registry import Formatter

_STDOUT = "-"


def targets(arguments: Arguments) -> tuple[str, list[tuple[str, str]]]:
    """The destinations of reports.

    Returns:
        (format on standard output or "", (format, path) of each file). An --output-file without a format replaces
        standard output, unless another one is "-".

    Raises:
        CliError: two reports would go to one place.
    """
    default = arguments.text("--output-format")
    files: list[tuple[str, str]] = []
    printed: list[str] = []
    silent = False
    for target in arguments.texts("--output-file"):
        name, equals, path = target.partition("=")
        if not equals or name not in FORMATS:
            name, path, silent = default, target, True
        if path == _STDOUT:
            printed.append(name)
        else:
            files.append((name, path))
    if len(printed) > 1:
        raise CliError("only one report can go to standard output: name files for the others")
    _require_distinct([path for _, path in files])
    return printed[0] if printed else "" if silent else default, files


def _require_distinct(paths: list[str]) -> None:
    if len(paths) > 1:
        import os

        seen: set[str] = set()
        for path in paths:
            real = os.path.realpath(path)
            if real in seen:
                raise CliError(f"{path}: two reports cannot go to one file")
            seen.add(real)


class Output:
    """Prints every report in the requested formats.

    Attributes:
        tally: totals over all reports.
        plain: standard output is for people, so that further lines may be printed there.

    Raises:
        CliError: a report cannot be written, or has no statistics.
    """

    def __init__(self, arguments: Arguments, console: Console) -> None:
        self.tally = Tally()
        self._console = console
        quiet, statistics = arguments.flag("--quiet"), arguments.flag("--statistics")
        printed, files = targets(arguments)
        if statistics:
            for name in (printed, *(name for name, _ in files)):
                if name and name not in STATISTICS:
                    raise CliError(f"--statistics can be printed as {', '.join(STATISTICS)}, not as {name}")
        self._printed = make_formatter(printed, console.style(quiet, statistics)) if printed else None
        self.plain = printed in ("text", "concise")
        self._files: list[tuple[ReportFile, Formatter]] = []
        if files:
            from odlint.cli.run.report_file import ReportFile

            style = Style(False, quiet=quiet, statistics=statistics)
            self._files = [(ReportFile(path), make_formatter(name, style)) for name, path in files]

    def add(self, report: FileReport) -> None:
        """Print the report on one file. Raises CliError if a report cannot be written."""
        self.tally.add(report)
        if self._printed is not None:
            self._console.write(self._printed.file(report))
        for target, formatter in self._files:
            target.write(formatter.file(report))

    def end(self) -> None:
        """Print summaries and finish the files. Raises CliError if one cannot be written."""
        if self._printed is not None:
            self._console.write(self._printed.end(self.tally))
        for target, formatter in self._files:
            target.write(formatter.end(self.tally))
            target.finish()
