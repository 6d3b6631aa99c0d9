"""`odlint diagnose`: why a training goes wrong, from its event files and its config together."""

from __future__ import annotations

import os

from odlint.cli.framework.errors import CLEAN, COULD_NOT_RUN, FOUND, CliError
from odlint.cli.framework.options import FLAG, VALUE, Command, Option
from odlint.cli.framework.shared_options import COLOR, TARGET
from odlint.cli.run.report_file import write_report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.diagnosis.configs import ConfigView
    from odlint.diagnosis.diagnose import Diagnosis
    from odlint.tf.events.event_file import ReadError
    from odlint.tf.events.runs import Run

_EXAMPLE = "Example: odlint diagnose my_model"
_MOST_LISTED = 5


class _Session:
    """One run of `odlint diagnose`."""

    def __init__(self, arguments: Arguments, console: Console) -> None:
        self.arguments = arguments
        self.console = console
        self.failed = False

    def run(self) -> int:
        """Read, judge, print; returns the exit code."""
        from odlint.diagnosis.diagnose import diagnose

        place = self._place()
        run = self._run_of(place)
        config = self._config(place, run)
        if run is None and config is None:
            raise CliError(
                f"{place}: neither event files (events.out.tfevents...) nor a pipeline.config are here",
                "Name the folder that training wrote to (model_dir), or the config: odlint diagnose DIR --config FILE",
            )
        diagnosis = diagnose(run, config)
        self._show(diagnosis)
        if self.failed and not diagnosis.curves and config is None:
            return COULD_NOT_RUN
        return CLEAN if diagnosis.well else FOUND

    def _place(self) -> str:
        from odlint.workspace.workspace import is_remote

        operands = self.arguments.operands
        if len(operands) != 1:
            what = "a folder of a training" if not operands else "one folder: name them one after the other"
            raise CliError(f"diagnose needs {what}", _EXAMPLE)
        place = operands[0]
        if is_remote(place):
            raise CliError(
                f"{place}: remote folders cannot be read",
                f"Copy the event files first: gsutil -m rsync -r {place} my_run, then odlint diagnose my_run",
            )
        if not os.path.lexists(place):
            raise CliError(f"{place}: no such folder", _EXAMPLE)
        return place

    # -- reading --

    def _run_of(self, place: str) -> Run | None:
        from odlint.tf.events.runs import find_runs, is_event_file, read_run

        if os.path.isfile(place):
            if not is_event_file(os.path.basename(place)):
                return None  # a config, perhaps
            return self._told(read_run(os.path.dirname(place) or os.curdir, [place]))
        found = find_runs(place, self._trouble)
        if len(found) > 1:
            listed = [f"odlint diagnose {folder}" for folder in list(found)[:_MOST_LISTED]]
            more = [f"and {len(found) - _MOST_LISTED} more"] if len(found) > _MOST_LISTED else []
            raise CliError(f"{place} holds {len(found)} runs: name one of them", "; ".join([*listed, *more]))
        return next((self._told(read_run(folder, paths)) for folder, paths in found.items()), None)

    def _told(self, run: Run) -> Run:
        for trouble in run.troubles:
            self._trouble(trouble)
        return run

    def _trouble(self, trouble: ReadError) -> None:
        if trouble.harmless:
            self.console.say(f"odlint: {trouble}")
            return
        self.failed = True
        self.console.error(str(trouble))

    def _config(self, place: str, run: Run | None) -> ConfigView | None:
        from odlint.cli.run.file_discovery import Input, as_source
        from odlint.cli.run.session import Session
        from odlint.diagnosis.configs import ConfigView, find_config
        from odlint.schema import PIPELINE
        from odlint.workspace.file_kinds import kind_of

        named = self.arguments.text("--config")
        if not named and os.path.isfile(place) and run is None:
            named = place
        path = named or find_config(run.folder if run is not None else place)
        if path is None:
            return None
        one = Input(path, path)
        try:
            data = one.read() or b""
        except OSError as problem:
            raise CliError(f"{path}: {problem.strerror or problem}") from None
        source = as_source(one, data)
        if named and kind_of(source.name, source.text) != PIPELINE:
            raise CliError(f"{path}: this is no pipeline config", "Example: --config pipeline.config")
        ready = Session(self.arguments, self.console).linter(one)
        return ConfigView(source, ready[0], path) if ready is not None else None

    # -- showing --

    def _show(self, diagnosis: Diagnosis) -> None:
        kind = self.arguments.text("--output-format")
        text = self._text(diagnosis, kind)
        path = self.arguments.text("--output-file")
        if path:
            write_report(path, text)
        else:
            self.console.write(text)

    def _text(self, diagnosis: Diagnosis, kind: str) -> str:
        if kind == "json":
            from odlint.diagnosis.reports.as_json import as_json

            return as_json(diagnosis)
        if kind == "html":
            from odlint.diagnosis.reports.as_html import as_html

            return as_html(diagnosis)
        from odlint.diagnosis.reports.as_text import as_text

        plain = self.arguments.flag("--ascii") or self.console.is_plain()
        return as_text(diagnosis, self.console.style(), plain, not self.arguments.flag("--no-plot"))


def _run(arguments: Arguments, console: Console) -> int:
    return _Session(arguments, console).run()


_WHAT = (
    Option(
        "--config",
        VALUE,
        "The config that the run was trained with. Default: pipeline.config in the folder or above it.",
        "FILE",
    ),
    *(option for option in TARGET if option.name in ("--tf", "--device", "--label-map", "--path-map")),
    Option("--isolated", FLAG, "Ignore all settings files."),
)
_OUTPUT = (
    Option("--output-format", VALUE, "How to print the diagnosis.", "FORMAT", ("text", "json", "html"), "text"),
    Option("--output-file", VALUE, "Write the diagnosis to FILE instead of printing it.", "FILE"),
    Option("--no-plot", FLAG, "Leave the pictures of the curves out."),
    Option("--ascii", FLAG, "Draw with plain characters. Default: where the terminal has no others."),
    COLOR,
)
COMMAND = Command(
    "diagnose",
    "say why a training goes wrong, from its event files and config",
    _run,
    "RUN_DIR",
    (("What to look at", _WHAT), ("Output", _OUTPUT)),
    "Reads the event files below a folder (TF1, TF2, Model Garden), finds its config, and connects what the curves "
    "show with what the rules find. Works without event files (the config alone) and without a config (the curves "
    "alone); a run that is still writing can be looked at.\n\n"
    "Exit codes: 0 nothing wrong found, 1 something found, 2 nothing could be read.",
    (
        ("odlint diagnose my_model", "the run in a model_dir"),
        ("odlint diagnose runs/7 --config configs/ssd.config", "a config that lies elsewhere"),
        ("odlint diagnose my_model --output-format html --output-file why.html", "a page with the curves"),
        ("odlint diagnose pipeline.config", "what the config alone makes likely"),
    ),
)
