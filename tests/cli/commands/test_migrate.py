"""odlint migrate at the command line."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
import yaml

from odlint.cli.main import main
from tests.helpers.migrations import FIXTURES


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own with a config and its label map."""
    shutil.copy(FIXTURES / "ssd_mobilenet_v2_fpnlite.config", tmp_path / "pipeline.config")
    shutil.copy(FIXTURES / "label_map.pbtxt", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> int:
    return main(["migrate", *arguments])


def test_a_folder_gets_experiment_and_label_map(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("pipeline.config", "-o", "garden") == 0
    made = yaml.safe_load((folder / "garden" / "experiment.yaml").read_text())
    assert made["task"]["train_data"]["decoder"]["label_map_decoder"]["label_map"] == os.path.join(
        "garden", "label_map.csv"
    )
    assert (folder / "garden" / "label_map.csv").read_text().startswith("1,cup\n")
    said = capsys.readouterr().out
    assert "Impossible: lost" in said
    assert "pipeline.config:" in said
    assert "share_prediction_tower" in said
    assert " exact, " in said.splitlines()[-3] + said.splitlines()[-2] + said.splitlines()[-1]
    assert main(["check", "--fail-on", "error", "garden/experiment.yaml"]) == 0


def test_again_is_refused_without_force(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("pipeline.config", "-q") == 0
    before = (folder / "experiment.yaml").read_bytes()
    assert run("pipeline.config", "-q") == 2
    assert "--force" in capsys.readouterr().err
    assert run("pipeline.config", "-q", "--force") == 0
    assert (folder / "experiment.yaml").read_bytes() == before


def test_another_label_map_is_not_written_over(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "label_map.csv").write_text("1,mine\n")
    assert run("pipeline.config", "-q") == 2
    assert "with other classes" in capsys.readouterr().err
    assert not (folder / "experiment.yaml").exists()
    assert (folder / "label_map.csv").read_text() == "1,mine\n"


def test_standard_output_holds_the_experiment_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("pipeline.config", "--output", "-") == 0
    said = capsys.readouterr()
    assert yaml.safe_load(said.out)["trainer"]["train_steps"] == 3000
    assert "share_prediction_tower" in said.err
    assert sorted(path.name for path in folder.iterdir()) == ["label_map.pbtxt", "pipeline.config"]


def test_reports(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("pipeline.config", "-q", "--report", "fields.json") == 0
    document = json.loads((folder / "fields.json").read_text())
    assert sum(document["counts"].values()) == len(document["fields"])
    one = next(field for field in document["fields"] if field["path"] == "train_config.num_steps")
    assert one["kind"] == "exact"
    assert one["sets"]["trainer.train_steps"] == 3000
    assert one["line"] > 1
    assert run("pipeline.config", "-q", "--output", "second.yaml", "--report", "fields.md") == 0
    text = (folder / "fields.md").read_text()
    assert "| `train_config.num_steps` | `3000` |" in text
    capsys.readouterr()
    assert run("pipeline.config", "--output", "third.yaml", "--report", "-") == 0
    assert capsys.readouterr().out.startswith("# pipeline.config as retinanet")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "needs a config"),
        (("pipeline.config", "other.config"), "one config"),
        (("nowhere.config",), "No such file"),
        (("label_map.pbtxt",), "no pipeline config"),
        (("pipeline.config", "-o", "a", "--output", "b"), "one of them"),
        (("pipeline.config", "--output", "pipeline.config", "--force"), "the config itself"),
        (("pipeline.config", "--output", "."), "is a folder"),
        (("pipeline.config", "--label-map", "nowhere.pbtxt"), "no such file"),
        (("garden.yaml",), "an experiment of the Model Garden already"),
        (("binary.config",), "binary"),
        (("empty.config",), "no model"),
        (("broken.config",), "broken.config:1:"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_written(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    (folder / "garden.yaml").write_text("task:\n  model:\n    num_classes: 3\n")
    (folder / "binary.config").write_bytes(bytes(range(256)) * 20)
    (folder / "empty.config").write_text("")
    (folder / "broken.config").write_text("model { ssd { num_classes: }")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert run(*arguments) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert "Traceback" not in captured.err
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_model_without_counterpart_needs_the_option(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = folder / "pipeline.config"
    config.write_text(config.read_text().replace("ssd_mobilenet_v2_fpn_keras", "ssd_mobilenet_v2_keras"))
    assert run("pipeline.config") == 2
    assert "--approximate" in capsys.readouterr().err
    assert run("pipeline.config", "--approximate", "-q") == 0
    assert "not the same model" in capsys.readouterr().out


def test_records_tell_whether_names_are_needed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import google_crc32c

    from odlint.tf.wire.framing import masked
    from odlint.tf.wire.messages import message_class

    def record(**features: object) -> bytes:
        example = message_class("Example")()
        for name, value in features.items():
            feature = example.features.feature["image/object/class/" + name]
            (feature.int64_list if name == "label" else feature.bytes_list).value.append(value)
        payload: bytes = example.SerializeToString()
        head = len(payload).to_bytes(8, "little")
        return b"".join(part + masked(google_crc32c.value(part)).to_bytes(4, "little") for part in (head, payload))

    def decoder() -> str:
        assert run("pipeline.config", "-q", "--force") == 0
        made = yaml.safe_load((folder / "experiment.yaml").read_text())
        return str(made["task"]["train_data"]["decoder"]["type"])

    (folder / "train.record").write_bytes(record(text=b"cup"))
    assert decoder() == "label_map_decoder"
    (folder / "train.record").write_bytes(record(text=b"cup", label=1))
    assert decoder() == "simple_decoder"
    (folder / "train.record").write_bytes(b"damaged")
    assert decoder() == "label_map_decoder"
    assert run("pipeline.config", "-q", "--force", "--classes-by", "ids") == 0
    assert "simple_decoder" in (folder / "experiment.yaml").read_text()
