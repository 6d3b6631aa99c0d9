"""Runs: their folders, restarts and purges."""

from __future__ import annotations

from pathlib import Path

import pytest

from odlint.tf.events.runs import find_runs, read_run
from odlint.tf.events.tags import (
    MEAN_AP,
    TOTAL,
)  # fmt: skip
from tests.helpers.event_files import event, session_start, version, write


def test_a_restart_is_remembered_and_what_it_replaces_forgotten(tmp_path: Path) -> None:
    write(
        tmp_path / "events.out.tfevents.1", [version(1), *(event(step, step, loss=9.0) for step in range(0, 1001, 100))]
    )
    write(
        tmp_path / "events.out.tfevents.2",
        [version(5000), *(event(step, 5000 + step, loss=1.0) for step in range(500, 801, 100))],
    )
    train = read_run(str(tmp_path), sorted(map(str, tmp_path.iterdir()))).train
    assert train is not None
    assert [(one.reached, one.step) for one in train.restarts] == [(1000, 500)]
    (series,) = train.of(TOTAL)
    assert series.steps == [0, 100, 200, 300, 400, 500, 600, 700, 800]
    assert series.values == [9.0] * 5 + [1.0] * 4


def test_the_start_of_a_session_purges_like_tensorboard(tmp_path: Path) -> None:
    events = [version(), *(event(step, step, loss=9.0) for step in (0, 100, 200)), session_start(100, 300)]
    write(tmp_path / "events.out.tfevents.1", [*events, event(100, 301, loss=1.0)])
    train = read_run(str(tmp_path), [str(tmp_path / "events.out.tfevents.1")]).train
    assert train is not None and train.restarts[0].reached == 200
    assert train.of(TOTAL)[0].points == [(0, 9.0, 0.0), (100, 1.0, 301.0)]


def test_workers_that_write_at_once_are_no_restart(tmp_path: Path) -> None:
    write(
        tmp_path / "events.out.tfevents.1.a",
        [version(1), *(event(step, 10 + step, loss=2.0) for step in (0, 100, 200))],
    )
    write(
        tmp_path / "events.out.tfevents.1.b",
        [version(2), *(event(step, 10 + step, loss=2.0) for step in (0, 100, 200))],
    )
    train = read_run(str(tmp_path), sorted(map(str, tmp_path.iterdir()))).train
    assert train is not None and not train.restarts and train.of(TOTAL)[0].steps == [0, 100, 200]


def test_evaluations_in_any_order_are_no_restart(tmp_path: Path) -> None:
    folder = tmp_path / "eval"
    write(folder / "events.out.tfevents.1", [version(1), event(200, 2, AP=0.2), event(100, 3, AP=0.1)])
    run = read_run(str(tmp_path), [str(folder / "events.out.tfevents.1")])
    assert run.train is None
    assert [series.steps for series in run.evaluations[0].of(MEAN_AP)] == [[100, 200]]


def test_evaluations_of_replaced_checkpoints_are_forgotten(tmp_path: Path) -> None:
    train = [version(1), *(event(step, step, loss=2.0) for step in (0, 100, 200))]
    again = [version(900), event(100, 1000, loss=1.0)]
    write(tmp_path / "train" / "events.out.tfevents.1", train)
    write(tmp_path / "train" / "events.out.tfevents.2", again)
    write(tmp_path / "eval" / "events.out.tfevents.1", [version(1), event(50, 50, AP=0.1), event(200, 210, AP=0.9)])
    ((folder, paths),) = find_runs(str(tmp_path), lambda trouble: None).items()
    evaluated = read_run(folder, paths).evaluated(MEAN_AP)
    assert evaluated is not None and evaluated.steps == [50]


@pytest.mark.parametrize(
    ("train", "evaluation"),
    [("train", "eval"), ("", "eval_0"), ("train", "validation"), ("", "eval"), ("train", "eval_holdout")],
)
def test_folders_of_a_run(tmp_path: Path, train: str, evaluation: str) -> None:
    write(tmp_path / train / "events.out.tfevents.1.host", [version(), event(1, loss=2.0)])
    write(tmp_path / evaluation / "events.out.tfevents.2.host.v2", [version(), event(1, AP=0.5)])
    ((folder, paths),) = find_runs(str(tmp_path), lambda trouble: None).items()
    run = read_run(folder, paths)
    assert Path(folder) == tmp_path
    assert run.trained(TOTAL) is not None and run.evaluated(MEAN_AP) is not None


def test_a_folder_of_runs_is_told_apart(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(tmp_path / name / "train" / "events.out.tfevents.1", [version(), event(1, loss=2.0)])
    assert len(find_runs(str(tmp_path), lambda trouble: None)) == 2
