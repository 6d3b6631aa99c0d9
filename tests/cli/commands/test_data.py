"""`odlint data` as people run it, and what `odlint check` knows afterwards."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.helpers.command_line import Odlint, Result
from tests.helpers.tensorflow_records import example, write

MAP = "item { id: 1 name: 'cat' }\nitem { id: 2 name: 'dog' }\n"
CONFIG = """\
model {
  ssd {
    num_classes: 2
    image_resizer { fixed_shape_resizer { height: 300 width: 300 } }
    feature_extractor { type: "ssd_mobilenet_v2_keras" }
    anchor_generator { ssd_anchor_generator { aspect_ratios: 1.0 } }
  }
}
train_config { batch_size: 1 num_steps: 100 }
train_input_reader {
  label_map_path: "map.pbtxt"
  max_number_of_boxes: 2
  tf_record_input_reader { input_path: "train.record-?????-of-00002" }
}
eval_config { batch_size: 1 }
eval_input_reader {
  label_map_path: "map.pbtxt"
  tf_record_input_reader { input_path: "eval.record" }
}
"""


@pytest.fixture
def project(folder: Path) -> Path:
    (folder / "pyproject.toml").write_text("")  # the project's root
    (folder / "map.pbtxt").write_text(MAP)
    (folder / "pipeline.config").write_text(CONFIG)
    three = [(0.1, 0.5, 0.2, 0.6)] * 3
    write(folder / "train.record-00000-of-00002", [example(three, ["cat", "Dog", "cat"], seed=1), example(seed=2)])
    write(folder / "train.record-00001-of-00002", [example(seed=3)])
    write(folder / "eval.record", [example(seed=3)])
    return folder


def rules_of(ran: Result) -> set[str]:
    return {finding["rule"] for report in json.loads(ran.out)["reports"] for finding in report["findings"]}


def test_a_config_is_judged_with_its_records(project: Path, odlint: Odlint) -> None:
    ran = odlint("data", "pipeline.config", "--output-format", "json")
    assert ran.code == 1
    assert rules_of(ran) >= {
        "class-text-not-in-label-map", "more-boxes-than-read", "class-without-boxes", "train-images-in-evaluation",
        "few-examples",
    }  # fmt: skip
    found = json.loads(ran.out)["reports"][0]["findings"]
    told = next(one["message"] for one in found if one["rule"] == "class-text-not-in-label-map")
    assert "1 of 5 boxes" in told
    assert "nearest to the first: dog" in told
    told = next(one["message"] for one in found if one["rule"] == "train-images-in-evaluation")
    assert "1 of 1 images" in told


def test_a_check_uses_what_was_found_until_the_records_change(project: Path, odlint: Odlint) -> None:
    def known() -> bool:
        return "more-boxes-than-read" in odlint("check", "pipeline.config", "--output-format", "concise").out

    assert not known()
    assert odlint("data", "pipeline.config").code == 1
    assert known()
    assert "more-boxes-than-read" not in odlint("check", "pipeline.config", "--no-cache").out
    write(project / "train.record-00001-of-00002", [example(seed=4)])
    assert not known()
    odlint("data", "pipeline.config")
    assert known()


def test_fix_repairs_with_what_was_found(project: Path, odlint: Odlint) -> None:
    odlint("data", "pipeline.config")
    odlint("fix", "pipeline.config")
    assert "max_number_of_boxes: 3" in (project / "pipeline.config").read_text()


def test_nothing_is_remembered_of_samples_or_when_told_so(project: Path, odlint: Odlint) -> None:
    ran = odlint("data", "pipeline.config", "--limit", "2")
    assert "2 of 3 records looked at" in ran.out
    odlint("data", "pipeline.config", "--no-cache")
    assert not (project / ".odlint_cache").exists()


def test_a_second_run_does_not_read_again(project: Path, odlint: Odlint, monkeypatch: pytest.MonkeyPatch) -> None:
    first = odlint("data", "pipeline.config")

    def refuse(*_: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr("odlint.cli.commands.data.reading.audit_files", refuse)
    assert odlint("data", "pipeline.config").out == first.out
    stored = next((project / ".odlint_cache" / "records").glob("*.whole.json"))
    stored.write_bytes(stored.read_bytes()[:-5])
    assert "read again" in odlint("data", "pipeline.config").err  # what is damaged is not believed


def test_records_by_themselves(project: Path, odlint: Odlint) -> None:
    ran = odlint("data", "train.record@2", "--label-map", "map.pbtxt")
    assert "class-text-unknown" in ran.out
    assert "'Dog': did you mean 'dog'?" in ran.out
    assert "  train.record-00000-of-00002\n    record 0 (byte 0): 'Dog'" in ran.out
    assert ran.code == 1
    assert odlint("data", "eval.record").code == 0
    assert odlint("data", "eval.record", "--fail-on", "never").code == 0


def test_a_page(project: Path, odlint: Odlint) -> None:
    ran = odlint("data", "pipeline.config", "--output-format", "html", "--output-file", "data.html")
    assert ran.out == ""
    text = (project / "data.html").read_text(encoding="utf-8")
    assert "<svg" in text
    assert "Boxes of each class" in text
    assert "more-boxes-than-read" in text


def test_what_cannot_be_had_is_said_and_the_rest_read(project: Path, odlint: Odlint) -> None:
    ran = odlint("data", "gs://bucket/train.record", "none.record", "train.record@3", "eval.record")
    assert ran.code == 2
    assert "gs://bucket/train.record: files of another machine are not read" in ran.err
    assert "none.record: no such file" in ran.err
    assert "train.record@3: no file matches" in ran.err
    assert "1 record" in ran.out
    assert odlint("data").code == 2
    assert odlint("data", "eval.record", "--limit", "none").code == 2


def test_a_config_whose_records_are_elsewhere(project: Path, odlint: Odlint) -> None:
    path = project / "pipeline.config"
    path.write_text(CONFIG.replace("train.record-?????", "gs://bucket/train.record"))
    ran = odlint("data", "pipeline.config")
    assert ran.code == 2
    assert "eval_input_reader of pipeline.config" in ran.out
    path.write_text("model { ssd {")
    ran = odlint("data", "pipeline.config")
    assert ran.code == 2
    assert "pipeline.config:1:" in ran.err
