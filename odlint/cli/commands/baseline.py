"""`odlint baseline`: record the current findings, so that only new ones are reported."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CLEAN, COULD_NOT_RUN, CliError
from odlint.cli.framework.options import VALUE, Command, Option
from odlint.cli.framework.shared_options import COLOR, INPUT, RULES, TARGET
from odlint.cli.run.lint_run import LintRun
from odlint.cli.run.write_back import write_back
from odlint.cli.settings.resolution import BASELINE
from odlint.lint.baseline import Baseline, BaselineError, counted, is_mandatory, judged, read_baseline
from odlint.report.summary import count

if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments
    from odlint.cli.run.lint_run import LintFile
    from odlint.lint.baseline import Counts

_FILE = Option("--baseline", VALUE, "Where to write. Default: the settings' word, or beside them.", "FILE")


class BaselineRun(LintRun):
    """One run of `odlint baseline`."""

    def __init__(self, arguments: Arguments, console: Console) -> None:
        super().__init__(arguments, console)
        self._old: dict[str, Baseline] = {}  # by path of the baseline file
        self._new: dict[str, dict[str, Counts]] = {}
        self._mandatory = 0  # findings that no baseline may contain

    def run(self) -> int:
        """Check all files, then write. Nothing is written if a file could not be checked."""
        for file in self.files():
            with self.guard(file.name):
                self._record(file)
        if self.failed:
            self.console.say("odlint: nothing was written")
            return COULD_NOT_RUN
        if not self._new:
            self.say_nothing_found()
            return CLEAN
        for path in self._new:
            with self.guard(path):
                self._write(path)
        if self._mandatory:
            left_out = f"{count(self._mandatory, 'finding')} of mandatory rules"
            self.console.write(f"Left out: {left_out}, which no baseline holds back.\n")
        return COULD_NOT_RUN if self.failed else CLEAN

    def _record(self, file: LintFile) -> None:
        if not file.path:
            raise CliError("standard input has no path that a baseline could name", "Name it with --stdin-filename")
        values, engine = file.settings.values, file.settings.engine
        path = values.get("baseline") or os.path.join(os.path.dirname(values.path), BASELINE)
        baseline = self._baseline(path)
        report = file.check()
        rules = file.linter.rules_for(report.kind)
        findings = [finding for finding in report.findings if not is_mandatory(finding, rules, engine)]
        self._mandatory += len(report.findings) - len(findings)
        counts = counted(report, findings)
        key = baseline.key(file.path)
        for entry, number in baseline.files.get(key, {}).items():
            # Entries of rules that did not run are kept.
            if entry not in counts and not judged(entry[0], report, rules, engine):
                counts[entry] = number
        self._new.setdefault(path, {})[key] = counts

    def _baseline(self, path: str) -> Baseline:
        if path not in self._old:
            try:
                self._old[path] = read_baseline(path)
            except FileNotFoundError:
                self._old[path] = Baseline(path)
            except BaselineError as problem:
                raise CliError(str(problem).replace("make it anew", "remove it first, then"), "") from None
        return self._old[path]

    def _write(self, path: str) -> None:
        old = self._old[path]
        files = {key: counts for key, counts in old.files.items() if os.path.exists(old.place(key))}
        files.update(self._new[path])
        new = Baseline(path, {key: counts for key, counts in files.items() if counts}, old.data)
        data = new.text().encode("utf-8")
        if data != old.data:
            write_back(path, data, old.data or None)
        before, after = _total(old), _total(new)
        added = sum(max(0, number - old.files.get(key, {}).get(entry, 0)) for key, entry, number in _rows(new))
        changes = f" ({added} new, {before + added - after} gone)" if old.data else ""
        self.console.write(f"{path} knows {count(after, 'finding')} in {count(len(new.files), 'file')}{changes}.\n")


def _rows(baseline: Baseline) -> list[tuple[str, tuple[str, str, str], int]]:
    """(file, entry, count) of every entry."""
    return [(key, entry, number) for key, counts in baseline.files.items() for entry, number in counts.items()]


def _total(baseline: Baseline) -> int:
    return sum(number for _, _, number in _rows(baseline))


def _run(arguments: Arguments, console: Console) -> int:
    return BaselineRun(arguments, console).run()


COMMAND = Command(
    "baseline",
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
