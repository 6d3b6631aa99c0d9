"""Baselines of a run: each file's findings are compared with the record that its settings name."""

from __future__ import annotations

import os

from odlint.cli.framework.errors import CliError
from odlint.lint.baseline import Baseline, BaselineError, read_baseline

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.settings.resolution import RunSettings
    from odlint.lint.baseline import Counts
    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport


class BaselineStore:
    """The baselines that a run met, read once each."""

    def __init__(self) -> None:
        self._read: dict[str, Baseline | CliError] = {}
        self._asked: set[tuple[str, str]] = set()

    def apply_baseline(self, report: FileReport, path: str, linter: Linter, settings: RunSettings) -> list[str]:
        """Take known findings out of a report; returns what is stale. Raises CliError for a broken baseline."""
        baseline = self.baseline(settings)
        self._asked.add((baseline.path, baseline.key(path)))
        left = baseline.apply_baseline(report, path, linter.rules_for(report.kind), settings.engine)
        return _words(report.name, left)

    def baseline(self, settings: RunSettings) -> Baseline:
        """The baseline that settings name; raises CliError."""
        found = self._read.get(settings.baseline)
        if found is None:
            found = self._read[settings.baseline] = _load(settings.baseline)
        if isinstance(found, CliError):
            raise found
        return found

    def of_missing_files(self) -> list[str]:
        """What is known of files that are not there any more."""
        return [
            words
            for baseline in self._read.values()
            if isinstance(baseline, Baseline)
            for key, counts in baseline.files.items()
            if (baseline.path, key) not in self._asked and not os.path.exists(baseline.place(key))
            for words in _words(key, counts)
        ]


def _words(name: str, counts: Counts) -> list[str]:
    """One for each finding."""
    return [
        f"{name}: {rule}{f' at {at}' if at else ''}" for (rule, at, _), number in counts.items() for _ in range(number)
    ]


def _load(path: str) -> Baseline | CliError:
    try:
        return read_baseline(path)
    except FileNotFoundError:
        return CliError(f"{path}: there is no such baseline", f"To make it: odlint baseline --baseline {path}")
    except OSError as problem:
        return CliError(f"{path}: {problem.strerror or problem}")
    except BaselineError as problem:
        return CliError(str(problem))
