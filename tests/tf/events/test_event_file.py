"""Event files: what stands in them, whatever state they are in."""

from __future__ import annotations

import math
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from odlint.tf.events.event_file import ReadError, read_file
from odlint.tf.events.runs import find_runs, read_run
from odlint.tf.events.series import EXTREMES, MOST, Series
from odlint.tf.events.streams import Stream
from odlint.tf.events.tags import (
    CATEGORY_AP,
    CLASSIFICATION,
    LEARNING_RATE,
    LOCALIZATION,
    MASK,
    MEAN_AP,
    MEAN_AP_50,
    REGULARIZATION,
    RPN_LOCALIZATION,
    RPN_OBJECTNESS,
    STEPS_PER_SECOND,
    TOTAL,
    role_of,
)  # fmt: skip
from tests.helpers.event_files import event, session_start, version, write
from tests.helpers.record_files import frame

TAGS = {
    "Loss/total_loss": TOTAL,
    "Loss/normalized_total_loss": TOTAL,
    "Losses/TotalLoss": TOTAL,
    "loss": TOTAL,
    "loss_1": TOTAL,
    "loss_2": TOTAL,
    "total_loss": TOTAL,
    "training_loss": TOTAL,
    "validation_loss": TOTAL,
    "Loss/classification_loss": CLASSIFICATION,
    "Losses/clone_0/Loss/classification_loss/mul_1": CLASSIFICATION,
    "Losses/Loss/classification_loss": CLASSIFICATION,
    "Loss/BoxClassifierLoss/classification_loss": CLASSIFICATION,
    "Loss/object_center": CLASSIFICATION,
    "cls_loss": CLASSIFICATION,
    "frcnn_cls_loss": CLASSIFICATION,
    "Loss/localization_loss": LOCALIZATION,
    "Loss/box/scale": LOCALIZATION,
    "Losses/clone_0//clone_0/Loss/localization_loss/mul_1": LOCALIZATION,
    "box_loss": LOCALIZATION,
    "Loss/RPNLoss/objectness_loss": RPN_OBJECTNESS,
    "rpn_score_loss": RPN_OBJECTNESS,
    "Loss/RPNLoss/localization_loss": RPN_LOCALIZATION,
    "rpn_box_loss": RPN_LOCALIZATION,
    "Loss/BoxClassifierLoss/mask_loss": MASK,
    "mask_loss": MASK,
    "Loss/regularization_loss": REGULARIZATION,
    "Losses/regularization_loss_1": REGULARIZATION,
    "learning_rate": LEARNING_RATE,
    "learning_rate_1": LEARNING_RATE,
    "LearningRate/LearningRate/learning_rate": LEARNING_RATE,
    "DetectionBoxes_Precision/mAP": MEAN_AP,
    "AP": MEAN_AP,
    "DetectionBoxes_Precision/mAP@.50IOU": MEAN_AP_50,
    "PascalBoxes_Precision/mAP@0.5IOU": MEAN_AP_50,
    "Precision/mAP@0.5IOU": MEAN_AP_50,
    "AP50": MEAN_AP_50,
    "PascalBoxes_PerformanceByCategory/AP@0.5IOU/pawn": CATEGORY_AP,
    "DetectionBoxes_PerformanceByCategory/mAP/keypoint": CATEGORY_AP,
    "global_step/sec": STEPS_PER_SECOND,
    "steps_per_sec": STEPS_PER_SECOND,
    "DetectionBoxes_Precision/mAP (small)": "",
    "DetectionBoxes_Recall/AR@100": "",
    "queue/fraction_of_32_full": "",
    "": "",
}


def numbers(path: Path) -> tuple[list[tuple[int, str, float]], list[ReadError]]:
    troubles: list[ReadError] = []
    return [(one.step, one.tag, one.value) for one in read_file(str(path), troubles.append)], troubles


@pytest.mark.parametrize(("tag", "role"), TAGS.items())
def test_names_have_roles(tag: str, role: str) -> None:
    assert role_of(tag)[0] == role


def test_values_that_are_no_numbers_stay_what_they_are(tmp_path: Path) -> None:
    path = write(tmp_path / "events.out.tfevents.1", [version(), event(1, loss=math.nan), event(2, loss=math.inf)])
    found, troubles = numbers(path)
    assert math.isnan(found[0][2]) and found[1][2] == math.inf
    assert not troubles


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_half_written_tail_costs_itself_alone(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    whole = [frame(event(step, loss=float(step)).SerializeToString()) for step in range(5)]
    content = b"".join(whole)
    cut = data.draw(st.integers(1, len(content) - 1))
    path = tmp_path_factory.mktemp("run") / "events.out.tfevents.1"
    path.write_bytes(content[:cut])
    found, troubles = numbers(path)
    ends = [sum(map(len, whole[: number + 1])) for number in range(5)]
    assert [step for step, _, _ in found] == [step for step, end in enumerate(ends) if end <= cut]
    if cut not in ends:
        assert [trouble.harmless for trouble in troubles] == [True]
        assert troubles[0].offset == max((end for end in ends if end <= cut), default=0)
        assert str(path) in str(troubles[0]) and "byte" in str(troubles[0])


def test_a_damaged_record_costs_itself_alone(tmp_path: Path) -> None:
    first, second, third = (frame(event(step, loss=1.0).SerializeToString()) for step in (1, 2, 3))
    broken = bytearray(second)
    broken[-6] ^= 0xFF
    path = tmp_path / "events.out.tfevents.1"
    path.write_bytes(first + bytes(broken) + third)
    found, troubles = numbers(path)
    assert [step for step, _, _ in found] == [1, 3]
    assert troubles[0].offset == len(first) and not troubles[0].harmless


def test_a_record_that_is_no_event_costs_itself_alone(tmp_path: Path) -> None:
    path = tmp_path / "events.out.tfevents.1"
    path.write_bytes(frame(b"\xff\xff\xff\xff") + frame(event(7, loss=1.0).SerializeToString()))
    found, troubles = numbers(path)
    assert [step for step, _, _ in found] == [7]
    assert troubles[0].offset == 0


@pytest.mark.parametrize("content", [b"model {\n", b"\x00" * 40, b"PNG" * 99])
def test_a_file_of_something_else_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "events.out.tfevents.1"
    path.write_bytes(content)
    found, troubles = numbers(path)
    assert not found and len(troubles) == 1 and str(path) in str(troubles[0])


def test_an_empty_file_is_a_run_that_has_written_nothing_yet(tmp_path: Path) -> None:
    (tmp_path / "events.out.tfevents.1").touch()
    assert numbers(tmp_path / "events.out.tfevents.1") == ([], [])


def test_a_vanished_or_closed_file_is_named(tmp_path: Path) -> None:
    _, troubles = numbers(tmp_path / "gone.tfevents")
    assert "cannot be read" in troubles[0].message
    os.mkdir(tmp_path / "folder.tfevents")
    assert "cannot be read" in numbers(tmp_path / "folder.tfevents")[1][0].message


# -- restarts --


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


# -- folders --


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


# -- thinning --


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 60_000), st.integers(0, 10**6))
def test_long_series_keep_their_extremes(count: int, seed: int) -> None:
    series = Series("loss")
    peak, low, broken = seed % count, (seed // 3) % count, (seed // 7) % count
    for step in range(count):
        value = 1e9 if step == peak else -1e9 if step == low else math.nan if step == broken else math.sin(step)
        series.add(step, value, float(step))
    assert series.seen == count
    assert len(series.points) <= 2 * MOST + 3 * EXTREMES + 1
    assert series.steps == sorted(set(series.steps))
    assert series.last_step == count - 1
    assert max(value for _, value in series.finite) == (1e9 if count else 0) or count == 0
    if low != peak:
        assert min(value for _, value in series.finite) == -1e9
    if broken not in (peak, low):
        assert series.first_broken is not None and series.first_broken[0] == broken


def test_a_purge_takes_extremes_along() -> None:
    series = Series("loss")
    for step in range(20_000):
        series.add(step, 1e6 if step == 19_001 else 1.0, float(step))
    series.forget(19_000)
    assert max(series.values) == 1.0 and series.last_step < 19_000


def test_memory_is_bounded_by_roles() -> None:
    stream = Stream("train", False)
    from odlint.tf.events.event_file import EventValue

    for number in range(5000):
        stream.add(EventValue(1, 0.0, f"weights/layer_{number}", 1.0))
    assert not stream.by_tag and stream.events == 5000
