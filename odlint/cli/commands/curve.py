"""`odlint curve`: the learning rate over the steps, as a plot, a picture or numbers."""

from __future__ import annotations

from odlint.cli.framework.errors import CLEAN, COULD_NOT_RUN, CliError
from odlint.cli.framework.options import FLAG, VALUE, Command, Option
from odlint.cli.framework.shared_options import COLOR, INPUT, TARGET
from odlint.odapi.curves import Curve, CurveError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.file_discovery import Input
    from odlint.report.charts.curve_lines import Line
    from odlint.schema.message import Message
    from odlint.syntax.source import Source

_POINTS, _PICTURE_POINTS = 101, 1000  # by default: rows of a table, steps of a line in a picture
_MOST_POINTS = 1_000_000
_LAST_STEP = 2**31 - 1  # the API turns steps into 32-bit numbers
_STDOUT = "-"
_TABLES, _PICTURES = ("--csv", "--json"), ("--svg", "--png")


class _Drawing:
    """One run of `odlint curve`."""

    def __init__(self, arguments: Arguments, console: Console) -> None:
        self.arguments = arguments
        self.console = console
        self.last = _number(arguments, "--steps", 1, _LAST_STEP)
        self.points = _number(arguments, "--points", 2, _MOST_POINTS)
        self.log = arguments.flag("--log")
        self.failed = False
        self.read = 0  # configs

    def run(self) -> int:
        """Read, draw, write; returns the exit code."""
        self._refuse_wrong_use()
        curves = list(self._curves())
        if not self.read and not self.failed:
            raise CliError(f"no config found in {', '.join(self.arguments.operands)}", _EXAMPLE)
        if curves:
            self._show(curves)
        return COULD_NOT_RUN if self.failed else CLEAN

    def _refuse_wrong_use(self) -> None:
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
        from odlint.cli.run.file_discovery import as_source, gather
        from odlint.cli.settings.resolution import SettingsResolver

        finder = SettingsResolver(self.arguments)
        for one in gather(self.arguments.operands, self.arguments.text("--stdin-filename"), self._complain):
            try:
                data = one.read()
                if data is None:
                    continue
                curve = self._curve(one, as_source(one, data), finder.settings_file(one.path))
            except OSError as problem:
                self._complain(f"{one.name}: {problem.strerror or problem}")
            except CurveError as problem:
                self._complain(f"{one.name}: {problem}")
            except CliError as problem:
                self._complain(problem.message, problem.hint)
            else:
                if curve is not None:
                    yield curve

    def _curve(self, one: Input, source: Source, settings_file: str) -> Curve | None:
        """The curve of one file; None for a label map met in a folder."""
        from odlint.config.loading import refusals
        from odlint.schema import LABEL_MAP, PIPELINE
        from odlint.schema.binding import bind
        from odlint.syntax.parsing.parser import parse
        from odlint.workspace.file_kinds import kind_of

        kind = kind_of(source.name, source.text)
        if kind != PIPELINE:
            if one.named and kind == LABEL_MAP:
                raise CurveError("a label map has no learning rate: name a pipeline config")
            if one.named:
                raise CurveError("this is an experiment of the Model Garden: name a pipeline config")
            return None
        self.read += 1
        bound = bind(parse(source.text), PIPELINE)
        wrong = refusals(source, bound)
        if wrong:
            row, column, message = wrong[0]
            more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
            raise CliError(
                f"{one.name}:{row}:{column}: {message}{more}", f"The API refuses the file: odlint check {one.name}"
            )
        return Curve(one.name, bound.root, self.last, self._generation(one, bound.root, settings_file))

    def _generation(self, one: Input, root: Message, settings_file: str) -> int:
        """The TensorFlow whose Keras decays the rate: 2, or anything else for no decay."""
        from odlint.analysis.facts import Facts
        from odlint.cli.settings.resolution import run_settings
        from odlint.language.runtime import FactUnavailable
        from odlint.workspace.workspace import Workspace

        wanted = self.arguments.switch("--keras-decay")
        if wanted is not None:
            return 2 if wanted else 1
        settings = run_settings(self.arguments, settings_file).engine
        try:
            return int(Facts(root, Workspace(one.path or ""), settings.target).get("tf"))
        except FactUnavailable:
            return 0

    def _complain(self, message: str, hint: str = "") -> None:
        self.failed = True
        self.console.error(message, hint)

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

            return picture(self._drawable(curves, _PICTURE_POINTS), self.log, name[2:])
        from odlint.report.charts.curve_table import as_csv, as_json

        table = as_csv if name == "--csv" else as_json
        return table(curves, self.points or _POINTS).encode("utf-8", "backslashreplace")

    def _plot(self, curves: Sequence[Curve]) -> None:
        from odlint.report.charts.terminal_curve import plot, samples_for

        style = self.console.style()
        lines = self._drawable(curves, samples_for(style))
        self.console.write(
            plot(lines, style, self.log, self.arguments.flag("--ascii") or self.console.is_plain()) + "\n"
        )
        self._notes(lines)

    def _notes(self, lines: Sequence[Line]) -> None:
        from odlint.report.charts.curve_notes import legend

        self.console.write(legend(lines, self.console.style()))

    def _lines(self, curves: Sequence[Curve], points: int) -> list[Line]:
        from odlint.report.charts.curve_lines import lines_of

        return lines_of(curves, max(points, self.points))

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
        try:
            with open(path, "wb") as file:
                file.write(data)
        except OSError as problem:
            raise CliError(f"{path}: cannot be written: {problem.strerror or problem}") from None


_EXAMPLE = "Example: odlint curve pipeline.config"


def _number(arguments: Arguments, name: str, least: int, most: int) -> int:
    """The whole number that an option was given; 0 when it was not."""
    if not arguments.given(name):
        return 0
    text = arguments.text(name)
    if text.isascii() and text.isdigit() and len(text) <= len(str(most)) and least <= int(text) <= most:
        return int(text)
    raise CliError(f"{name} takes a whole number from {least} to {most}, such as {name} 50000, not {text!r}")


def _refuse_to_overwrite(option: str, path: str) -> None:
    """Raise when the output would replace a config: `--csv a.config b.config` is easily written by mistake."""
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
    return _Drawing(arguments, console).run()


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
    "draw the learning rate over the steps",
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
