"""Experiments checked, repaired, hidden and recorded like configs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from odlint.analysis.settings import Settings, Target
from odlint.fixing.fixer import fix_source
from odlint.fixing.suppression_comments import add_ignores
from odlint.lint.engine import Linter
from odlint.modelgarden.yaml.parser import parse
from odlint.modelgarden.yaml.verification import structure
from odlint.schema import EXPERIMENT
from odlint.syntax.source import decode
from tests.helpers.paths import ROOT

TEXT = """\
# ours
task:
  model:
    num_clases: 4
    anchor: 4
  losses:
    l2_weight_decay: 2.5e5
trainer:
  train_steps: 1e4
  train_steps: 20000  # more
"""


def linter(experiment: str = "retinanet_resnetfpn_coco") -> Linter:
    return Linter(Settings(target=Target(experiment=experiment)))


def rules_of(text: str, experiment: str = "retinanet_resnetfpn_coco") -> list[str]:
    return [one.rule for one in linter(experiment).check_source(decode("e.yaml", text.encode()), "").findings]


def test_all_mistakes_are_told_each_at_its_place() -> None:
    report = linter().check_source(decode("e.yaml", TEXT.encode()), "")
    assert report.kind == EXPERIMENT
    assert [(one.location, one.rule) for one in report.findings] == [
        ((4, 5), "experiment-key-unknown"),
        ((5, 13), "experiment-wrong-type"),
        ((7, 22), "experiment-number-is-text"),
        ((10, 3), "experiment-key-twice"),
    ]


def test_safe_repairs() -> None:
    fixed = fix_source(linter(), decode("e.yaml", TEXT.encode()), "")
    assert not fixed.failures
    assert fixed.source.text == TEXT.replace("num_clases", "num_classes").replace("2.5e5", "250000.0").replace(
        "  train_steps: 1e4\n", ""
    )


def test_comments_hide_findings() -> None:
    text = TEXT.replace("num_clases: 4", "num_clases: 4  # odlint: ignore[experiment-key-unknown] -- ours")
    assert "experiment-key-unknown" not in rules_of(text)
    assert "unused-suppression" in rules_of(text.replace("num_clases", "num_classes"))
    assert rules_of("# odlint: ignore-file[modelgarden]\n" + TEXT) == []


def test_comments_can_be_written() -> None:
    made = add_ignores(linter(), decode("e.yaml", TEXT.encode()), reason="known", path="")
    assert not made.report.findings
    assert made.added == 4
    assert structure(parse(made.source.text)) == structure(parse(TEXT))


def test_a_bom_and_utf_16() -> None:
    assert rules_of("\ufeff" + TEXT) == rules_of(TEXT)
    report = linter().check_source(decode("e.yaml", TEXT.encode("utf-16")), "")
    assert "utf-16-file" in [one.rule for one in report.findings]
    assert "experiment-key-unknown" in [one.rule for one in report.findings]


@pytest.mark.parametrize(
    "data", [b"", b"\x00\x01\x02" * 50, b"task:", b"task: [", b"- 1\n", b"task: 5\n", b"a: 1\n" * 50]
)
def test_odd_files_are_told_not_crashed_on(data: bytes) -> None:
    report = linter().check_source(decode("e.yaml", data), "")
    assert report.findings
    assert linter("").check_source(decode("e.yaml", data), "").findings


def test_repairs_inside_a_shared_anchor_are_given_up_aloud() -> None:
    text = "task:\n  init_checkpoint_modules: &m [bakbone]\n  name: x\ntrainer: {}\n"  # an anchor that nobody uses
    fixed = fix_source(linter(), decode("e.yaml", text.encode()), "", unsafe=True)
    assert "[backbone]" in fixed.source.text
    shared = (
        "task:\n  train_data: &d\n    parser: {aug_rand_hflip: true}\n    global_batch_size: 8\n"
        "    global_batch_size: 9\n  validation_data: *d\n"
    )
    fixed = fix_source(linter(), decode("e.yaml", shared.encode()), "", unsafe=True)
    assert fixed.source.text == shared
    assert any("used elsewhere" in failure for failure in fixed.failures)


def test_what_experiments_set_differently_is_not_judged() -> None:
    text = "task:\n  model:\n    head: {num_convs: 4}\n    anchor: {num_scales: 3}\n  losses: {focal_loss_gamma: 1.5}\n"
    assert rules_of(text, "") == ["experiment-inferred"]
    assert "experiment-num-classes-too-few" in rules_of(text, "retinanet")


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "odlint", *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )


def test_the_command_line_and_settings(tmp_path: Path) -> None:
    (tmp_path / "e.yaml").write_text(TEXT)
    (tmp_path / "other.yaml").write_text("on: push\njobs: {}\n")
    done = run("check", "e.yaml", "--experiment", "retinanet_resnetfpn_coco", folder=tmp_path)
    assert done.returncode == 1
    assert "e.yaml:4:5" in done.stdout
    assert "retinanet_resnetfpn_coco" in done.stdout
    (tmp_path / "odlint.toml").write_text(
        '[[overrides]]\nfiles = ["e*.yaml"]\nexperiment = "retinanet_resnetfpn_coco"\n'
    )
    found = json.loads(run("check", "--output-format", "json", folder=tmp_path).stdout)
    assert "experiment-key-unknown" in json.dumps(found)
    assert "other.yaml" not in json.dumps(found)
    assert run("fmt", folder=tmp_path).returncode == 0
    assert (tmp_path / "e.yaml").read_text() == TEXT
    assert "experiment of the Model Garden" in run("get", "e.yaml", "task", folder=tmp_path).stderr
    done = run("baseline", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert run("check", folder=tmp_path).returncode == 0
    done = run("check", "--ignore", "experiment-key-unknown", "e.yaml", folder=tmp_path)
    assert done.returncode == 0, done.stderr


def test_a_pipeline_check_takes_settings_that_name_these_rules(tmp_path: Path) -> None:
    (tmp_path / "odlint.toml").write_text('ignore = ["experiment-key-unknown", "modelgarden"]\n')
    (tmp_path / "pipeline.config").write_text("model { ssd { num_classes: 3 } }\n")
    done = run("check", "pipeline.config", folder=tmp_path)
    assert "there is no rule" not in done.stderr


WHOLE = """\
# odlint: experiment=retinanet_resnetfpn_coco
task: &task
  model:
    num_classes: 4  # three, and the background
    input_size: [640, 640, 3]
    backbone: {type: mobilenet, mobilenet: {model_id: 'MobileNetV2'}}
    norm_activation: {activation: relu6}
  losses:
    l2_weight_decay: 3.0e-05
  train_data: &data
    input_path: [a.record, b.record]
    global_batch_size: 8
    decoder:
      type: label_map_decoder
      label_map_decoder: {label_map: map.csv}
  validation_data:
    <<: *data
    is_training: false
trainer:
  train_steps: 2000
  optimizer_config:
    learning_rate:
      type: stepwise
      stepwise:
        boundaries: [1000, 1500]
        values: [0.01, 0.001, 0.0001]
    warmup: {type: linear, linear: {warmup_steps: 100, warmup_learning_rate: 0.0}}
"""


def test_a_clean_file_is_clean() -> None:
    report = linter("").check_source(decode("e.yaml", WHOLE.encode()), "")
    assert [one.message for one in report.findings] == []


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_file_never_crashes_a_check_or_a_repair(data: st.DataObject) -> None:
    text = WHOLE
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text) - 1))
        end = start + data.draw(st.integers(0, 12))
        put = data.draw(
            st.sampled_from(["", "\n", "  ", ":", "- ", "[", "}", "'", "\t", "null", "1e4", "*data", "&x ", "#"])
        )
        text = text[:start] + put + text[end:]
    source = decode("e.yaml", text.encode())
    report = LINTER.check_source(source, "")
    for one in report.findings:
        assert 0 <= one.start <= one.end <= len(source.text)
        assert not one.message.startswith(one.rule), "a message that could not be made"
    fixed = fix_source(LINTER, source, "", unsafe=True)
    assert not any("please report" in failure for failure in fixed.failures)


LINTER = linter("")


def test_a_repair_writes_a_key_that_was_not_there() -> None:
    for value, made in (
        ("{type: cosine, cosine: {initial_learning_rate: 0.01}}", "{initial_learning_rate: 0.01, decay_steps: 33264}"),
        (
            "\n      type: cosine\n      cosine:\n        initial_learning_rate: 0.01",
            "0.01\n        decay_steps: 33264\n",
        ),
        ("{type: cosine}", "{type: cosine, cosine: {decay_steps: 33264}}"),
        ("\n      type: cosine", "type: cosine\n      cosine:\n        decay_steps: 33264\n"),
    ):
        text = f"task:\n  name: x\ntrainer:\n  optimizer_config:\n    learning_rate: {value}\n"
        only = Linter(Settings(["experiment-decay-steps-zero"], target=Target(experiment="retinanet_resnetfpn_coco")))
        fixed = fix_source(only, decode("e.yaml", text.encode()), "", unsafe=True)
        assert not fixed.failures
        assert made in fixed.source.text


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("map.pbtxt", "item { id: 1 name: 'a' }\nitem { id: 7 name: 'b' }\n", True),
        ("map.csv", "1,a\n7,b\n", True),
        ("map.csv", "1,a\n3,b\n", False),
        ("map.csv", "a,1\n", False),  # no label map: the rule waits
        ("map.csv", "", False),
        ("missing.csv", None, False),
    ],
)
def test_label_maps_that_the_user_names(tmp_path: Path, name: str, text: str | None, found: bool) -> None:
    if text is not None:
        (tmp_path / name).write_text(text)
    settings = Settings(
        ["experiment-num-classes-below-label-map"],
        label_map=str(tmp_path / name),
        target=Target(experiment="retinanet_resnetfpn_coco"),
    )
    report = Linter(settings).check_source(decode("e.yaml", b"task:\n  model: {num_classes: 4}\n"), "")
    assert [one.rule for one in report.findings] == ["experiment-num-classes-below-label-map"] * found
    if found:
        assert "8 are needed" in report.findings[0].message
        assert any(one.source.name.endswith(name) for one in report.findings[0].related)


def test_a_named_yaml_is_not_formatted_as_a_config(tmp_path: Path) -> None:
    (tmp_path / "e.yaml").write_text("task:\n  model: {}\n")
    done = run("fmt", "e.yaml", folder=tmp_path)
    assert done.returncode == 2
    assert "YAML" in done.stderr


def test_explain(tmp_path: Path) -> None:
    done = run(
        "explain", "task.model.num_classes", "regenerate_source_id", "experiment-decay-steps-zero", folder=tmp_path
    )
    assert done.returncode == 0
    assert "RetinaNet.num_classes" in done.stdout
    assert "91: retinanet" in done.stdout
    assert "true or false" in done.stdout
    assert run("explain", "task.nothing.here", folder=tmp_path).returncode == 2
