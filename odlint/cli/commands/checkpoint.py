"""`odlint checkpoint`: show the contents of a checkpoint, and what does not match a config."""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CliError, reason
from odlint.cli.framework.options import FLAG, VALUE, Command, Option
from odlint.cli.framework.shared_options import COLOR, TARGET
from odlint.cli.run.command_run import CommandRun
from odlint.tf.checkpoints.bundle import Tensor
from odlint.tf.checkpoints.contents import Contents
from odlint.tf.checkpoints.discovery import (
    INDEX,
    STATE,
    newest_in,
    prefixes_in,
    read_checkpoint,
    read_state,
    single_files,
    without_ending,
)  # fmt: skip
from odlint.tf.checkpoints.errors import CheckpointError
from odlint.workspace.files import DiskFiles

if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.lint.finding import Finding

_EXAMPLE = "Example: odlint checkpoint model/checkpoint/ckpt-0"
_CONFIGS = (".config", ".pbtxt", ".prototxt", ".txt")
_SAVED_MODEL = "saved_model.pb"


def _run(arguments: Arguments, console: Console) -> int:
    if not arguments.operands:
        raise CliError("checkpoint needs a checkpoint's prefix, a folder or a config", _EXAMPLE)
    return CheckpointRun(arguments, console).run()


class CheckpointRun(CommandRun):
    """One run of `odlint checkpoint`."""

    activity = "reading"

    def __init__(self, arguments: Arguments, console: Console) -> None:
        super().__init__(arguments, console)
        self._files = DiskFiles()

    def run(self) -> int:
        """Read and print all checkpoints, and return the exit code."""
        from odlint.report.views.checkpoint import as_json, page

        pages: list[tuple[Contents, Sequence[Tensor] | None]] = []
        for operand in self.arguments.operands:
            with self.guard(operand):
                contents, findings = self._read(operand)
                pages.append((contents, self._listed_tensors(contents)))
                if not self.arguments.flag("--json"):
                    self.console.write("\n" * (len(pages) > 1) + page(*pages[-1], self.console.style()))
                    self._report(operand, findings)
        if self.arguments.flag("--json"):
            self.console.write(as_json(pages))
        return self.exit_code()

    def _read(self, operand: str) -> tuple[Contents, list[Finding]]:
        """The checkpoint that an operand names, and what does not match if the operand is a config."""
        try:
            prefix, findings = self._prefix(operand)
            return read_checkpoint(prefix, self._files), findings
        except CheckpointError as damage:
            raise CliError(str(damage)) from None
        except FileNotFoundError as missing:
            prefix = str(missing.args[0])
            raise CliError(f"there is no checkpoint {prefix}", self._siblings_hint(prefix)) from None

    def _listed_tensors(self, contents: Contents) -> list[Tensor] | None:
        """The tensors to list; None for a summary."""
        pattern = self.arguments.text("--filter")
        if not pattern and not self.arguments.flag("--tensors"):
            return None
        pattern = pattern if any(sign in pattern for sign in "*?[") else f"*{pattern}*"
        return [tensor for name, tensor in contents.index.tensors.items() if fnmatch.fnmatchcase(name, pattern)]

    def _prefix(self, operand: str) -> tuple[str, list[Finding]]:
        """The prefix of the checkpoint that an operand names, and what does not match if the operand is a config."""
        if os.path.isdir(operand) and not os.path.isfile(operand + INDEX):
            return self._in_folder(operand), []
        if os.path.basename(operand) == STATE and os.path.isfile(operand) and not single_files(operand, self._files):
            return self._of_state(operand), []
        if os.path.isfile(operand) and operand.lower().endswith(".pb"):
            raise CliError(
                f"{operand}: this is a frozen graph or a SavedModel, not a checkpoint: nothing can be trained from it",
                "Exported models keep their checkpoint in checkpoint/ckpt-0",
            )
        if os.path.isfile(operand) and operand.lower().endswith(_CONFIGS):
            return self._of_config(operand)
        return without_ending(operand), []

    def _in_folder(self, folder: str) -> str:
        for inner in (folder, os.path.join(folder, STATE)):
            if newest := newest_in(inner, self._files):
                return newest
        hint = "A checkpoint is a file that ends in .index, and its .data files"
        if os.path.isfile(os.path.join(folder, _SAVED_MODEL)):
            hint = f"It is a SavedModel, which cannot be trained on: {folder}/variables/variables are its weights"
        raise CliError(f"{folder}: there is no checkpoint in this folder", hint)

    def _of_state(self, path: str) -> str:
        folder = os.path.dirname(path)
        state = read_state(folder or os.curdir, self._files)
        if state is None:
            raise CliError(f"{path}: this file names no checkpoint")
        prefix = os.path.join(folder, state.newest)
        if not self._files.is_file(prefix + INDEX) and not single_files(prefix, self._files):
            sibling = newest_in(folder or os.curdir, self._files)
            if sibling and os.path.basename(sibling) == os.path.basename(state.newest):
                self.console.say(f"{path} points to {state.newest}; this is the one beside it:")
                return sibling
            raise CliError(
                f"{path} points to {state.newest}, which is not here", self._siblings_hint(sibling or prefix)
            )
        return prefix

    def _of_config(self, path: str) -> tuple[str, list[Finding]]:
        from odlint.cli.settings.resolution import run_settings
        from odlint.lint.engine import Linter
        from odlint.syntax.source import decode

        try:
            source = decode(path, self._files.read(path))
        except OSError as problem:
            raise CliError(f"{path}: {reason(problem)}") from None
        settings = run_settings(self.arguments, "").engine
        linter = Linter(settings)
        analyzed = linter.analyze(source, path, self._files)
        checkpoint = analyzed.training.checkpoint.value
        if checkpoint is None:
            written = analyzed.training.checkpoint_path()
            raise CliError(
                f"{path}: "
                + (f"its checkpoint {written} is not here" if written else "it names no fine_tune_checkpoint"),
                "--path-map tells where paths of another machine are found here" if written else "",
            ) from None
        findings = linter.check(analyzed).findings
        return checkpoint.prefix, [finding for finding in findings if "checkpoint" in finding.rule]

    def _report(self, path: str, findings: Sequence[Finding]) -> None:
        for finding in findings:
            self.has_findings = True
            row = finding.location[0]
            self.console.write(f"\n{path}:{row}: {finding.severity}: {finding.message} [{finding.rule}]\n")

    def _siblings_hint(self, prefix: str) -> str:
        names = prefixes_in(os.path.dirname(prefix) or os.curdir, self._files)
        return f"In its folder: {', '.join(names[-5:])}" if names else _EXAMPLE


COMMAND = Command(
    "checkpoint",
    _run,
    "PREFIX|FOLDER|CONFIG...",
    (
        (
            "Output",
            (
                Option("--tensors", FLAG, "List all tensors with their types and shapes."),
                Option(
                    "--filter",
                    VALUE,
                    "List the tensors whose names match: a pattern, or a part of the name.",
                    "PATTERN",
                ),
                Option("--json", FLAG, "Print everything as JSON."),
                COLOR,
            ),
        ),
        ("Target", TARGET),
    ),
    "Reads the index of a checkpoint, without TensorFlow: its format, what kind of model it holds, for how many "
    "classes, at which step. For a config, also what of its checkpoint does not fit it.",
    (
        ("odlint checkpoint model/checkpoint/ckpt-0", "what it holds"),
        ("odlint checkpoint training/", "the newest one in a folder"),
        ("odlint checkpoint pipeline.config", "the one that a config starts from, and what does not fit"),
        ("odlint checkpoint training/ --filter '*class_predictor*'", "names, types and shapes of some tensors"),
        ("odlint checkpoint model/checkpoint/ckpt-0 --json", "everything, for programs"),
    ),
)
