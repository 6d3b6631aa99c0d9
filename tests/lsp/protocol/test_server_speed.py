"""How long a keystroke takes. Benchmarks measure; this only notices when something is far off."""

from __future__ import annotations

import asyncio
import statistics

from benchmarks.editor import EXPERIMENT_LINES, LINES, config, experiment, keystrokes_in_yaml, measure

BUDGET = 10.0  # milliseconds of processor time, on a machine that does nothing else
SLACK = 5.0


def test_a_keystroke_in_a_file_of_300_lines() -> None:
    text = config()
    assert text.count("\n") == LINES
    times, size = asyncio.run(measure(40, text))
    assert size > 1000  # there were findings to tell
    for what, found in times.items():
        assert statistics.median(found) < BUDGET * SLACK, what


def test_a_keystroke_in_an_experiment_of_150_lines() -> None:
    text = experiment()
    assert text.count("\n") == EXPERIMENT_LINES
    times, _ = asyncio.run(measure(20, text, "experiment.yaml", keystrokes_in_yaml))
    for what, found in times.items():
        assert statistics.median(found) < BUDGET * SLACK, what
