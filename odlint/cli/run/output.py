"""Where reports go: standard output, and files."""

from __future__ import annotations

from odlint.cli.framework.errors import CliError
from odlint.report.formatters.registry import FORMATS, STATISTICS, formatter
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
    """(format that is printed, "" for none; the format and path of every file). Raises CliError.

    A file without a format is in place of the terminal; so is what goes to "-".
    """
    chosen = arguments.text("--output-format")
    files: list[tuple[str, str]] = []
    printed: list[str] = []
    silent = False
    for target in arguments.texts("--output-file"):
        name, equals, path = target.partition("=")
        if not equals or name not in FORMATS:
            name, path, silent = chosen, target, True
        if path == _STDOUT:
            printed.append(name)
        else:
            files.append((name, path))
    if len(printed) > 1:
        raise CliError("only one report can go to standard output: name files for the others")
    _refuse_one_file_twice([path for _, path in files])
    return printed[0] if printed else "" if silent else chosen, files


def _refuse_one_file_twice(paths: list[str]) -> None:
    if len(paths) > 1:
        import os

        seen: set[str] = set()
        for path in paths:
            place = os.path.realpath(path)
            if place in seen:
                raise CliError(f"{path}: two reports cannot go to one file")
            seen.add(place)


class Output:
    """Hands every report to the formats that were asked for.

    Attributes:
        tally: counts over all reports.
        plain: what goes to standard output is for people, so that further lines may stand beside it.
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
        self._printed = formatter(printed, console.style(quiet, statistics)) if printed else None
        self.plain = printed in ("text", "concise")
        self._files: list[tuple[ReportFile, Formatter]] = []
        if files:
            from odlint.cli.run.report_file import ReportFile

            style = Style(False, quiet=quiet, statistics=statistics)
            self._files = [(ReportFile(path), formatter(name, style)) for name, path in files]

    def file(self, report: FileReport) -> None:
        """Report on one file. Raises CliError when a report cannot be written."""
        self.tally.add(report)
        if self._printed is not None:
            self._console.write(self._printed.file(report))
        for target, made in self._files:
            target.write(made.file(report))

    def end(self) -> None:
        """Summaries, and the files; raises CliError when one cannot be written."""
        if self._printed is not None:
            self._console.write(self._printed.end(self.tally))
        for target, made in self._files:
            target.write(made.end(self.tally))
            target.finish()
