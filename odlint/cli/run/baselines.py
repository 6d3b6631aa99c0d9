"""The baselines of a run."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CliError, reason
from odlint.lint.baseline import Baseline, BaselineError, read_baseline

if TYPE_CHECKING:
    from odlint.cli.settings.resolution import RunSettings
    from odlint.lint.baseline import Counts
    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport


class BaselineStore:
    """The baselines of a run, each read once."""

    def __init__(self) -> None:
        self._baselines: dict[str, Baseline | CliError] = {}
        self._applied: set[tuple[str, str]] = set()

    def apply_baseline(self, report: FileReport, path: str, linter: Linter, settings: RunSettings) -> list[str]:
        """Remove the findings in a file's baseline from its report.

        Returns:
            A description of each baseline entry that matches no finding.

        Raises:
            CliError: the baseline is broken.
        """
        baseline = self.baseline(settings)
        self._applied.add((baseline.path, baseline.key(path)))
        stale = baseline.apply_baseline(report, path, linter.rules_for(report.kind), settings.engine)
        return _descriptions(report.name, stale)

    def baseline(self, settings: RunSettings) -> Baseline:
        """The baseline in use.

        Raises:
            CliError: it cannot be read.
        """
        baseline = self._baselines.get(settings.baseline)
        if baseline is None:
            baseline = self._baselines[settings.baseline] = _load(settings.baseline)
        if isinstance(baseline, CliError):
            raise baseline
        return baseline

    def of_missing_files(self) -> list[str]:
        """A description of each entry for a file that no longer exists."""
        return [
            description
            for baseline in self._baselines.values()
            if isinstance(baseline, Baseline)
            for key, counts in baseline.files.items()
            if (baseline.path, key) not in self._applied and not os.path.exists(baseline.place(key))
            for description in _descriptions(key, counts)
        ]


def _descriptions(name: str, counts: Counts) -> list[str]:
    """`FILE: RULE at PLACE`, once per finding."""
    return [
        f"{name}: {rule}{f' at {at}' if at else ''}" for (rule, at, _), number in counts.items() for _ in range(number)
    ]


def _load(path: str) -> Baseline | CliError:
    try:
        return read_baseline(path)
    except FileNotFoundError:
        return CliError(f"{path}: there is no such baseline", f"To make it: odlint baseline --baseline {path}")
    except OSError as problem:
        return CliError(f"{path}: {reason(problem)}")
    except BaselineError as problem:
        return CliError(str(problem))
