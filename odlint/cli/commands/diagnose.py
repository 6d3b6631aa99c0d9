"""`odlint diagnose`: find out why a training goes wrong, from its event files and its config."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CLEAN, COULD_NOT_RUN, FOUND, CliError, reason
from odlint.cli.framework.options import FLAG, VALUE, Command, Option
from odlint.cli.framework.shared_options import COLOR, TARGET
from odlint.cli.run.file_discovery import InputFile, OpenFile
from odlint.cli.run.lint_run import LintRun
from odlint.cli.run.report_file import write_report

if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.diagnosis.configs import ConfigView
    from odlint.diagnosis.diagnose import Diagnosis
    from odlint.tf.events.event_file import ReadError
    from odlint.tf.events.runs import Run

_EXAMPLE = "Example: odlint diagnose my_model"
_MOST_LISTED = 5


class DiagnoseRun(LintRun):
    """One run of `odlint diagnose`."""

    def run(self) -> int:
        """Read the training, print the diagnosis, and return the exit code."""
        from odlint.diagnosis.diagnose import diagnose

        path = self._operand()
        run = self._training_run(path)
        config = self._config(path, run)
        if run is None and config is None:
            raise CliError(
                f"{path}: neither event files (events.out.tfevents...) nor a pipeline.config are here",
                "Name the folder that training wrote to (model_dir), or the config: odlint diagnose DIR --config FILE",
            )
        diagnosis = diagnose(run, config)
        self._show(diagnosis)
        if self.failed and not diagnosis.curves and config is None:
            return COULD_NOT_RUN
        return CLEAN if diagnosis.well else FOUND

    def _operand(self) -> str:
        from odlint.workspace.workspace import is_remote

        operands = self.arguments.operands
        if len(operands) != 1:
            what = "a folder of a training" if not operands else "one folder: name them one after the other"
            raise CliError(f"diagnose needs {what}", _EXAMPLE)
        path = operands[0]
        if is_remote(path):
            raise CliError(
                f"{path}: remote folders cannot be read",
                f"Copy the event files first: gsutil -m rsync -r {path} my_run, then odlint diagnose my_run",
            )
        if not os.path.lexists(path):
            raise CliError(f"{path}: no such folder", _EXAMPLE)
        return path

    # -- reading --

    def _training_run(self, path: str) -> Run | None:
        from odlint.tf.events.runs import find_runs, is_event_file

        if os.path.isfile(path):
            if not is_event_file(os.path.basename(path)):
                return None  # probably a config
            return self._read_run(os.path.dirname(path) or os.curdir, [path])
        runs = find_runs(path, self._report_read_error)
        if len(runs) > 1:
            listed = [f"odlint diagnose {folder}" for folder in list(runs)[:_MOST_LISTED]]
            more = [f"and {len(runs) - _MOST_LISTED} more"] if len(runs) > _MOST_LISTED else []
            raise CliError(f"{path} holds {len(runs)} runs: name one of them", "; ".join([*listed, *more]))
        return next((self._read_run(folder, paths) for folder, paths in runs.items()), None)

    def _read_run(self, folder: str, paths: list[str]) -> Run:
        from odlint.tf.events.runs import read_run

        run = read_run(folder, paths)
        for problem in run.troubles:
            self._report_read_error(problem)
        return run

    def _report_read_error(self, problem: ReadError) -> None:
        if problem.harmless:
            self.console.say(f"odlint: {problem}")
        else:
            self.error(str(problem))

    def _config(self, path: str, run: Run | None) -> ConfigView | None:
        from odlint.diagnosis.configs import ConfigView, find_config
        from odlint.schema import PIPELINE
        from odlint.workspace.file_kinds import kind_of

        named = self.arguments.text("--config")
        if not named and os.path.isfile(path) and run is None:
            named = path
        config_path = named or find_config(run.folder if run is not None else path)
        if config_path is None:
            return None
        input_file = InputFile(config_path, config_path)
        try:
            source = OpenFile(input_file, input_file.read() or b"").source
        except OSError as problem:
            raise CliError(f"{config_path}: {reason(problem)}") from None
        if named and kind_of(source.name, source.text) != PIPELINE:
            raise CliError(f"{config_path}: this is no pipeline config", "Example: --config pipeline.config")
        linter_and_settings = self.linter_for(input_file)
        return ConfigView(source, linter_and_settings[0], config_path) if linter_and_settings is not None else None

    # -- showing --

    def _show(self, diagnosis: Diagnosis) -> None:
        kind = self.arguments.text("--output-format")
        text = self._text(diagnosis, kind)
        output = self.arguments.text("--output-file")
        if output:
            write_report(output, text)
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
    return DiagnoseRun(arguments, console).run()


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
