"""`odlint checkpoint`, as people use it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.helpers.checkpoints import CONFIG, DETECTOR, V, write
from tests.helpers.command_line import Odlint


@pytest.mark.parametrize("operand", ["m/ckpt-3", "m/ckpt-3.index", "m/ckpt-3.data-00000-of-00002", "m", "m/checkpoint"])
def test_however_it_is_named(odlint: Odlint, folder: Path, operand: str) -> None:
    write(folder / "m" / "ckpt-3", DETECTOR)
    (folder / "m" / "checkpoint").write_text('model_checkpoint_path: "/content/elsewhere/ckpt-3"')
    result = odlint("checkpoint", operand)
    assert (result.code, result.out.split("\n")[0]) == (0, "m/ckpt-3  object-based (TF2)")
    assert "architecture  ssd" in result.out
    assert "classes       3, and the background" in result.out
    assert "4 tensors" in result.out


def test_tensors_by_pattern_and_part(odlint: Odlint, folder: Path) -> None:
    write(folder / "ckpt-1", DETECTOR)
    for pattern in ("*class_predictor*", "_class_predictor_layers"):
        out = odlint("checkpoint", "ckpt-1", "--filter", pattern).out
        assert "1 of 4 tensors" in out
        assert out.rstrip().endswith("float32  [1, 1, 8, 12]")
    assert "4 of 4 tensors" in odlint("checkpoint", "ckpt-1", "--tensors").out
    assert odlint("checkpoint", "ckpt-1", "--filter", "nothing").code == 0


def test_json(odlint: Odlint, folder: Path) -> None:
    write(folder / "ckpt-1", DETECTOR)
    one = json.loads(odlint("checkpoint", "ckpt-1", "--json", "--filter", "_feature_extractor").out)["checkpoints"][0]
    assert (one["format"], one["holds"], one["class_slots"], one["step"]) == ("objects", "detector", 4, -1)
    assert [(tensor["name"], tensor["dtype"], tensor["shape"]) for tensor in one["tensors"]] == [
        ("model/_feature_extractor/kernel" + V, "float32", [3, 3, 3, 8])
    ]


def test_what_does_not_fit_the_config(odlint: Odlint, folder: Path) -> None:
    write(folder / "m" / "ckpt-3", DETECTOR)
    (folder / "pipeline.config").write_text(CONFIG)
    result = odlint("checkpoint", "pipeline.config")
    assert result.code == 1
    assert "pipeline.config:5: error: m/ckpt-3.index holds a detector for 3 classes" in result.out
    assert "[full-checkpoint-class-count]" in result.out
    (folder / "pipeline.config").write_text(CONFIG.replace('"full"', '"detection"'))
    assert odlint("checkpoint", "pipeline.config").code == 0


@pytest.mark.parametrize(
    ("operand", "said"),
    [
        ("gone/ckpt-0", "there is no checkpoint gone/ckpt-0"),
        ("m/ckpt-4", "In its folder: ckpt-3"),
        ("empty", "there is no checkpoint in this folder"),
        ("exported", "It is a SavedModel"),
        ("exported/saved_model.pb", "this is a frozen graph or a SavedModel"),
        ("broken", "broken.index: it does not end like an index"),
        ("pipeline.config", "its checkpoint m/ckpt-9 is not here"),
        ("bare.config", "it names no fine_tune_checkpoint"),
        ("run/checkpoint", "points to /content/ckpt-5, which is not here"),
    ],
)
def test_what_cannot_be_shown(odlint: Odlint, folder: Path, operand: str, said: str) -> None:
    write(folder / "m" / "ckpt-3", DETECTOR)
    for name in ("empty", "exported", "run"):
        (folder / name).mkdir()
    (folder / "exported" / "saved_model.pb").write_bytes(b"x")
    (folder / "broken.index").write_bytes(b"x" * 100)
    (folder / "pipeline.config").write_text(CONFIG.replace("ckpt-3", "ckpt-9"))
    (folder / "bare.config").write_text("model { ssd { } }")
    (folder / "run" / "checkpoint").write_text('model_checkpoint_path: "/content/ckpt-5"')
    result = odlint("checkpoint", operand)
    assert result.code == 2
    assert said in result.err
    assert "Traceback" not in result.err


def test_one_bad_operand_does_not_hide_the_others(odlint: Odlint, folder: Path) -> None:
    write(folder / "m" / "ckpt-3", DETECTOR)
    result = odlint("checkpoint", "gone", "m")
    assert result.code == 2
    assert "m/ckpt-3" in result.out


def test_a_checkpoint_must_be_named(odlint: Odlint) -> None:
    assert "needs a checkpoint's prefix" in odlint("checkpoint").err
