"""`odlint curve`: the learning rate over the steps, as a plot, a picture or numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CliError
from odlint.cli.framework.options import FLAG, VALUE, Command, Option
from odlint.cli.framework.shared_options import COLOR, INPUT, TARGET
from odlint.cli.run.command_run import CommandRun
from odlint.cli.run.file_discovery import STDIN, OpenFile, gather
from odlint.cli.run.write_back import write_errors
from odlint.cli.settings.resolution import SettingsResolver, run_settings
from odlint.odapi.curves import Curve, CurveError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.report.charts.curve_lines import Line

_POINTS, _PICTURE_POINTS = 101, 1000  # by default: rows of a table, steps of a line in a picture
_MOST_POINTS = 1_000_000
_MOST_STEPS = 2**31 - 1  # the API converts steps to 32-bit integers
_STDOUT = STDIN
_TABLES, _PICTURES = ("--csv", "--json"), ("--svg", "--png")


class CurveRun(CommandRun):
    """One run of `odlint curve`."""

    activity = "reading"

    def __init__(self, arguments: Arguments, console: Console) -> None:
        super().__init__(arguments, console)
        self._resolver = SettingsResolver(arguments)
        self._last_step = _number(arguments, "--steps", 1, _MOST_STEPS)
        self._points = _number(arguments, "--points", 2, _MOST_POINTS)
        self._log = arguments.flag("--log")
        self._configs = 0

    def run(self) -> int:
        """Draw the curves of all files and return the exit code."""
        self._check_arguments()
        curves = list(self._curves())
        if not self._configs and not self.failed:
            raise CliError(f"no config found in {', '.join(self.arguments.operands)}", _EXAMPLE)
        if curves:
            self._show(curves)
        return self.exit_code()

    def _check_arguments(self) -> None:
        arguments = self.arguments
        if not arguments.operands and not arguments.given("--stdin-filename"):
            raise CliError("curve needs a config", _EXAMPLE)
        if sum(arguments.text(name) == _STDOUT for name in (*_TABLES, *_PICTURES)) > 1:
            raise CliError(
                "only one of --csv, --json, --svg and --png can go to standard output: name files for the rest"
            )
        for name in (*_TABLES, *_PICTURES):
            _refuse_to_overwrite(name, arguments.text(name))
        if arguments.given("--svg") or arguments.given("--png"):
            _require_matplotlib("--svg" if arguments.given("--svg") else "--png")

    # -- reading --

    def _curves(self) -> Iterator[Curve]:
        for input_file in gather(self.arguments.operands, self.arguments.text("--stdin-filename"), self.error):
            curve = None
            with self.guard(input_file.name):
                data = input_file.read()
                curve = self._curve(OpenFile(input_file, data)) if data is not None else None
            if curve is not None:
                yield curve

    def _curve(self, file: OpenFile) -> Curve | None:
        """The curve of one file; None for a label map in a folder."""
        from odlint.analysis.analyzed_file import analyze
        from odlint.schema import LABEL_MAP, PIPELINE
        from odlint.workspace.file_kinds import kind_of

        source = file.source
        kind = kind_of(source.name, source.text)
        if kind != PIPELINE:
            if not file.input_file.named:
                return None
            what = (
                "a label map has no learning rate" if kind == LABEL_MAP else "this is an experiment of the Model Garden"
            )
            raise CliError(f"{file.name}: {what}: name a pipeline config")
        self._configs += 1
        keras_decay = self.arguments.switch("--keras-decay")
        settings = None
        if keras_decay is None:
            settings = run_settings(self.arguments, self._resolver.settings_file(file.path)).engine
        analyzed = analyze(source, settings, file.path)
        refusals = analyzed.refusals
        if refusals:
            row, column, message = refusals[0]
            more = f" (and {len(refusals) - 1} more)" if len(refusals) > 1 else ""
            raise CliError(
                f"{file.name}:{row}:{column}: {message}{more}", f"The API refuses the file: odlint check {file.name}"
            )
        tf = analyzed.tf if keras_decay is None else 2 if keras_decay else 1  # only Keras, of TF2, decays the rate
        try:
            return Curve(file.name, analyzed.root, self._last_step, tf)
        except CurveError as problem:
            raise CliError(f"{file.name}: {problem}") from None

    # -- showing --

    def _show(self, curves: Sequence[Curve]) -> None:
        arguments = self.arguments
        targets = [name for name in (*_TABLES, *_PICTURES) if arguments.given(name)]
        for name in targets:
            self._write(arguments.text(name), self._content(name, curves))
        if not targets:
            self._plot(curves)
        elif all(arguments.text(name) != _STDOUT for name in targets):
            self._notes(self._lines(curves, _POINTS))

    def _content(self, name: str, curves: Sequence[Curve]) -> bytes:
        if name in _PICTURES:
            from odlint.report.charts.matplotlib_figure import picture

            return picture(self._drawable(curves, _PICTURE_POINTS), self._log, name[2:])
        from odlint.report.charts.curve_table import as_csv, as_json

        table = as_csv if name == "--csv" else as_json
        return table(curves, self._points or _POINTS).encode("utf-8", "backslashreplace")

    def _plot(self, curves: Sequence[Curve]) -> None:
        from odlint.report.charts.terminal_curve import plot, samples_for

        style = self.console.style()
        lines = self._drawable(curves, samples_for(style))
        self.console.write(
            plot(lines, style, self._log, self.arguments.flag("--ascii") or self.console.is_plain()) + "\n"
        )
        self._notes(lines)

    def _notes(self, lines: Sequence[Line]) -> None:
        from odlint.report.charts.curve_notes import legend

        self.console.write(legend(lines, self.console.style()))

    def _lines(self, curves: Sequence[Curve], points: int) -> list[Line]:
        from odlint.report.charts.curve_lines import lines_of

        return lines_of(curves, max(points, self._points))

    def _drawable(self, curves: Sequence[Curve], points: int) -> list[Line]:
        from odlint.report.charts.curve_lines import MOST_LINES

        lines = self._lines(curves, points)
        if len(lines) > MOST_LINES:
            raise CliError(
                f"{len(lines)} different curves cannot be told apart in one plot: name at most {MOST_LINES} files",
                "The numbers of any number of files: --csv FILE or --json FILE",
            )
        return lines

    def _write(self, path: str, data: bytes) -> None:
        if path == _STDOUT:
            self.console.write_bytes(data)
            return
        with write_errors(path), open(path, "wb") as file:
            file.write(data)


_EXAMPLE = "Example: odlint curve pipeline.config"


def _number(arguments: Arguments, name: str, least: int, most: int) -> int:
    """The value of an option that takes a whole number; 0 if it is missing."""
    if not arguments.given(name):
        return 0
    text = arguments.text(name)
    if text.isascii() and text.isdigit() and len(text) <= len(str(most)) and least <= int(text) <= most:
        return int(text)
    raise CliError(f"{name} takes a whole number from {least} to {most}, such as {name} 50000, not {text!r}")


def _refuse_to_overwrite(option: str, path: str) -> None:
    """Raise if the output would replace a config: `--csv a.config b.config` is an easy mistake."""
    from os.path import lexists

    from odlint.workspace.file_kinds import is_candidate

    if path and is_candidate(path) and lexists(path):
        raise CliError(
            f"{option} would overwrite {path}: it takes the file to write, such as {option} rate.{option[2:]}",
            f"For standard output: odlint curve {path} {option} -",
        )


def _require_matplotlib(option: str) -> None:
    from importlib.util import find_spec

    if find_spec("matplotlib") is None:
        raise CliError(
            f"{option} needs matplotlib: pip install 'odlint[plot]'",
            "Without it there are the plot in the terminal, --csv and --json",
        )


def _run(arguments: Arguments, console: Console) -> int:
    return CurveRun(arguments, console).run()


_WHAT = (
    Option(
        "--steps", VALUE, "Show steps 0 to N. Default: num_steps, or the schedule's end where that is not set.", "N"
    ),
    Option("--points", VALUE, "Look at about N steps, beside those at which something changes (tables: 101).", "N"),
    Option("--log", FLAG, "A logarithmic scale for the rate."),
    Option(
        "--keras-decay",
        FLAG,
        "Divide by what Keras makes of rms_prop_optimizer.decay, or do not. Default: for configs of TensorFlow 2.",
        negative=True,
    ),
    *(option for option in TARGET if option.name == "--tf"),
)
_WHERE = (
    Option("--svg", VALUE, "Write a picture to FILE, - for standard output (needs odlint[plot]).", "FILE"),
    Option("--png", VALUE, "The same as PNG.", "FILE"),
    Option(
        "--csv", VALUE, "Write the numbers to FILE, - for standard output: file, step, learning_rate, event.", "FILE"
    ),
    Option("--json", VALUE, "The same as JSON, with the notes.", "FILE"),
    Option("--ascii", FLAG, "Draw with plain characters. Default: where the terminal has no others."),
    COLOR,
)
COMMAND = Command(
    "curve",
    _run,
    "FILES...",
    (("What to show", _WHAT), ("Input", INPUT), ("Output", _WHERE)),
    "Draws the learning rate as training will really have it: warm-up, holds, stairs, burn-in and the steps at 0 after "
    "the schedule's end, computed as the API computes it. Several files are drawn over one another.\n\n"
    "Exit codes: 0 drawn, 2 a file has no learning rate or could not be read.",
    (
        ("odlint curve pipeline.config", "plot in the terminal"),
        ("odlint curve before.config after.config --log", "two configs over one another"),
        ("odlint curve pipeline.config --svg rate.svg", "a picture"),
        ("odlint curve pipeline.config --steps 5000 --csv -", "the numbers of the first 5000 steps"),
    ),
)
