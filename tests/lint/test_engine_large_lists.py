"""Long lists: what compares their elements takes time that grows with their length, and no rule runs out of steps."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

SMALL, LARGE = 1_000, 20_000
MOST = LARGE / SMALL  # how much longer the large file may take
ROOT = Path(__file__).resolve().parents[2]

MAPS = {
    "distinct": "item { id: %n name: 'class %n' display_name: 'shown %n' }",
    "same id": "item { id: 1 name: 'class %n' }",
    "same name": "item { id: %n name: 'a' }",
    "same display name": "item { id: %n name: 'class %n' display_name: 'a' }",
    "display name only": "item { id: %n display_name: 'class %n' }",
    "equal": "item { id: 1 name: 'a' }",
    "id 0": "item { id: 0 name: 'class %n' }",
    "no id": "item { name: 'class %n' }",
    "text of two classes": "item { id: %n name: 'a' }\nitem { id: 5%n name: 'class %n' display_name: 'a' }",
    "name of the next": "item { id: %n name: 'class %n' display_name: 'class 1%n' }",
    "same keypoint": "item { id: %n name: 'class %n' keypoints { id: 1 label: 'nose' } }",
    "missing colon": "item { id %n name: 'class %n' }",
    "unknown field": "item { idd: %n name: 'class %n' }",
    "field twice": "item { id: %n id: 1 name: 'class %n' }",
}
CONFIG = """
model { ssd { num_classes: 3 feature_extractor { type: "ssd_mobilenet_v2_keras" } %s } }
train_config { batch_size: 8 fine_tune_checkpoint: "x/ckpt" %s }
train_input_reader { label_map_path: "map.pbtxt" tf_record_input_reader { input_path: "train.record" %s } }
eval_config { %s }
%s
"""
ANCHORS, STEPS, RECORDS, EVALUATION, READERS = range(5)  # places in CONFIG
LISTS = {
    "anchors": (ANCHORS, "anchor_generator { ssd_anchor_generator { aspect_ratios: [", "1.%n,", "1] } }"),
    "augmentations": (STEPS, "", "data_augmentation_options { random_horizontal_flip { } }", ""),
    "frozen variables": (STEPS, "", "freeze_variables: 'a'", ""),
    "schedule": (
        STEPS,
        "optimizer { momentum_optimizer { learning_rate { manual_step_learning_rate { initial_learning_rate: 0.01 ",
        "schedule { step: 7 learning_rate: 0.1 }",
        " } } } }",
    ),
    "records": (RECORDS, "", "input_path: 'a'", ""),
    "super categories": (EVALUATION, "", "super_categories { key: 'a%n' value: 'b' }", ""),
    "keypoint metrics": (
        EVALUATION,
        "",
        "parameterized_metric { coco_keypoint_metrics { class_label: 'a' } }",
        "",
    ),
    "evaluation readers": (
        READERS,
        "",
        "eval_input_reader { label_map_path: 'map.pbtxt' tf_record_input_reader { input_path: 'b' } }",
        "",
    ),
}


def label_map(kind: str, count: int) -> str:
    return "".join(MAPS[kind].replace("%n", str(number)) + "\n" for number in range(1, count + 1))


def config(kind: str, count: int) -> str:
    place, start, element, end = LISTS[kind]
    parts = ["", "", "", "", ""]
    elements = "\n".join(element.replace("%n", str(number)) for number in range(1, count + 1))
    parts[place] = f"{start}{elements}{end}"
    return CONFIG % tuple(parts)


def seconds(path: Path, *command: str) -> float:
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "odlint", *command, str(path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    taken = time.perf_counter() - started
    assert done.returncode in (0, 1), done.stderr
    assert "too many steps" not in done.stdout + done.stderr
    return taken


def grows_linearly(path: Path, small: str, large: str, *command: str) -> None:
    path.write_text(small)
    quick = seconds(path, *command)
    path.write_text(large)
    assert seconds(path, *command) <= MOST * quick


@pytest.mark.parametrize("kind", MAPS)
def test_label_maps(tmp_path: Path, kind: str) -> None:
    command = ("check", "--output-format", "concise")
    grows_linearly(tmp_path / "map.pbtxt", label_map(kind, SMALL), label_map(kind, LARGE), *command)


@pytest.mark.parametrize("kind", LISTS)
def test_configs(tmp_path: Path, kind: str) -> None:
    (tmp_path / "map.pbtxt").write_text(label_map("distinct", 3))
    command = ("check", "--output-format", "concise")
    grows_linearly(tmp_path / "pipeline.config", config(kind, SMALL), config(kind, LARGE), *command)


@pytest.mark.parametrize("format_", ["text", "json", "sarif", "junit", "html"])
def test_reports_of_equal_findings(tmp_path: Path, format_: str) -> None:
    command = ("check", "--output-format", format_)
    grows_linearly(tmp_path / "map.pbtxt", label_map("same id", SMALL), label_map("same id", LARGE), *command)


def test_suppressed_findings(tmp_path: Path) -> None:
    small, large = (
        label_map("same id", count).replace("\n", "  # odlint: ignore[label-map-duplicate-id]\n")
        for count in (SMALL, LARGE)
    )
    grows_linearly(tmp_path / "map.pbtxt", small, large, "check")


def test_known_findings(tmp_path: Path) -> None:
    path, known = tmp_path / "map.pbtxt", ("--baseline", str(tmp_path / "known.json"))
    times = []
    for count in (SMALL, LARGE):
        path.write_text(label_map("same id", count))
        times.append(seconds(path, "baseline", *known) + seconds(path, "check", *known))
    assert times[1] <= MOST * times[0]


@pytest.mark.parametrize("kind", ["display name only", "missing colon", "unknown field", "field twice"])
def test_repairs(tmp_path: Path, kind: str) -> None:
    small, large = (label_map(kind, count).replace(" name", "\n  name") for count in (SMALL, LARGE))
    command = ("fix", "--unsafe-fixes", "--diff")
    grows_linearly(tmp_path / "map.pbtxt", small, large, *command)
