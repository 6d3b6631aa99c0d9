"""`odlint baseline`: take note of today's findings, so that only new ones are reported."""

from __future__ import annotations

import os

from odlint.cli.commands.check import nothing_found
from odlint.cli.framework.errors import CLEAN, COULD_NOT_RUN, CliError
from odlint.cli.framework.options import VALUE, Command, Option
from odlint.cli.framework.shared_options import COLOR, INPUT, RULES, TARGET
from odlint.cli.run.session import Session
from odlint.cli.settings.resolution import BASELINE
from odlint.lint.baseline import Baseline, BaselineError, counted, is_mandatory, judged, read_baseline
from odlint.report.summary import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.file_discovery import Input
    from odlint.lint.baseline import Counts
    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport
    from odlint.syntax.source import Source

_FILE = Option("--baseline", VALUE, "Where to write. Default: the settings' word, or beside them.", "FILE")


class _Recording:
    """One run of `odlint baseline`."""

    def __init__(self, arguments: Arguments, console: Console) -> None:
        self.arguments = arguments
        self.console = console
        self.session = Session(arguments, console)
        self.old: dict[str, Baseline] = {}  # by path of the baseline file
        self.new: dict[str, dict[str, Counts]] = {}
        self.mandatory = 0

    def run(self) -> int:
        """Look at all inputs, then write; nothing is written when one of them could not be looked at."""
        self.session.each(self._note)
        if self.session.failed:
            self.console.say("odlint: nothing was written")
            return COULD_NOT_RUN
        if not self.new:
            self.console.say(nothing_found(self.arguments))
            return CLEAN
        for path in self.new:
            self._write(path)
        if self.mandatory:
            kept = f"{count(self.mandatory, 'finding')} of mandatory rules"
            self.console.write(f"Left out: {kept}, which no baseline holds back.\n")
        return COULD_NOT_RUN if self.session.failed else CLEAN

    def _note(self, linter: Linter, one: Input, source: Source, _data: bytes) -> FileReport | None:
        settings = self.session.settings
        if one.path is None or settings is None:
            raise CliError("standard input has no path that a baseline could name", "Name it with --stdin-filename")
        path = settings.said.get("baseline") or os.path.join(os.path.dirname(settings.said.path), BASELINE)
        baseline = self._baseline(path)
        report = linter.check_source(source, one.path)
        recorded = [
            one for one in report.findings if not is_mandatory(one, linter.rules_for(report.kind), settings.engine)
        ]
        self.mandatory += len(report.findings) - len(recorded)
        counts = counted(report, recorded)
        key = baseline.key(one.path)
        for entry, number in baseline.files.get(key, {}).items():
            # What this run did not look for stays known.
            if entry not in counts and not judged(entry[0], report, linter.rules_for(report.kind), settings.engine):
                counts[entry] = number
        self.new.setdefault(path, {})[key] = counts
        return None

    def _baseline(self, path: str) -> Baseline:
        if path not in self.old:
            try:
                self.old[path] = read_baseline(path)
            except FileNotFoundError:
                self.old[path] = Baseline(path)
            except BaselineError as problem:
                raise CliError(str(problem).replace("make it anew", "remove it first, then"), "") from None
        return self.old[path]

    def _write(self, path: str) -> None:
        old = self.old[path]
        files = {key: counts for key, counts in old.files.items() if os.path.exists(old.place(key))}
        files.update(self.new[path])
        made = Baseline(path, {key: counts for key, counts in files.items() if counts}, old.data)
        data = made.text().encode("utf-8")
        if data != old.data:
            try:
                _replace(path, data, old.data)
            except (OSError, RuntimeError) as problem:
                reason = getattr(problem, "strerror", None) or problem
                self.session.complain(f"{path}: cannot be written: {reason}")
                return
        before, after = _total(old), _total(made)
        new = sum(max(0, number - old.files.get(key, {}).get(entry, 0)) for key, entry, number in _rows(made))
        changes = f" ({new} new, {before + new - after} gone)" if old.data else ""
        self.console.write(f"{path} knows {count(after, 'finding')} in {count(len(made.files), 'file')}{changes}.\n")


def _replace(path: str, data: bytes, expected: bytes) -> None:
    from odlint.workspace.atomic_write import ChangedMeanwhile, create, write_atomically

    try:
        if expected:
            write_atomically(path, data, expected)
        else:
            create(path, data)
    except ChangedMeanwhile as problem:
        raise RuntimeError(str(problem)) from None


def _rows(baseline: Baseline) -> list[tuple[str, tuple[str, str, str], int]]:
    return [(key, entry, number) for key, counts in baseline.files.items() for entry, number in counts.items()]


def _total(baseline: Baseline) -> int:
    return sum(number for _, _, number in _rows(baseline))


def _run(arguments: Arguments, console: Console) -> int:
    return _Recording(arguments, console).run()


COMMAND = Command(
    "baseline",
    "take note of today's findings, so that check reports only new ones",
    _run,
    "[PATHS...]",
    (
        ("Baseline", (_FILE,)),
        ("Rules", RULES),
        ("What the config is for", TARGET),
        ("Input", INPUT),
        ("Output", (COLOR,)),
    ),
    f"Writes today's findings to {BASELINE} beside the settings file (else in this folder), or to where the settings "
    "say. odlint check then reports what is not in it. Findings are recorded by file, rule, field and value: they stay "
    "known when lines move, and are new when the value changes. Run it again when findings are gone: files that it is "
    "not told to look at keep their entries as long as they exist.",
    (
        ("odlint baseline", "all configs and label maps below this folder"),
        ("odlint baseline configs/old.config", "note what one file has, and leave the rest of the record alone"),
        ("odlint check --no-baseline", "see everything again"),
    ),
)
