"""A training: each part is known, absent, broken or out of reach, with the reason, and is read at most once."""

from __future__ import annotations

import builtins
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from odlint.analysis.analyzed_file import AnalyzedFile, analyze
from odlint.analysis.part import ABSENT, BROKEN, KNOWN, OUT_OF_REACH
from odlint.analysis.settings import Settings
from odlint.analysis.stage import Stage
from odlint.analysis.training import EVAL, KEYPOINTS, TRAIN, Training
from odlint.schema.binding import BoundFile, read_text
from odlint.schema.message import FactUnavailable
from odlint.syntax.source import Source
from odlint.tf.records.audit_cache import key_of, store
from odlint.workspace.files import DiskFiles
from tests.helpers.checkpoints import V, write
from tests.helpers.command_line import Odlint
from tests.helpers.record_files import local_audit, records

MAP = "item { id: 1 name: 'cat' }\nitem { id: 2 name: 'dog' display_name: 'Dog' }\n"
CONFIG = """\
model { ssd { num_classes: 2 } center_net { keypoint_label_map_path: "keypoints.pbtxt" } }
train_config { fine_tune_checkpoint: "m/ckpt-3" }
train_input_reader {
  label_map_path: "map.pbtxt"
  tf_record_input_reader { input_path: "train.record" }
}
eval_input_reader { label_map_path: "gs://bucket/map.pbtxt" }
"""


class CountingFiles(DiskFiles):
    """The disk, counting what is read."""

    def __init__(self) -> None:
        super().__init__()
        self.reads: Counter[str] = Counter()

    def read(self, path: str) -> bytes:
        self.reads[os.path.basename(path)] += 1
        return super().read(path)


def analyzed(folder: Path, text: str = CONFIG, settings: Settings | None = None) -> AnalyzedFile:
    """A config in a folder, with files that count."""
    path = str(folder / "pipeline.config")
    return analyze(Source(path, text), settings, path, CountingFiles())


def training_of(folder: Path, text: str = CONFIG, settings: Settings | None = None) -> Training:
    """The training of such a config."""
    return analyzed(folder, text, settings).training


def test_a_known_label_map_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "map.pbtxt").write_text(MAP)
    training = training_of(tmp_path)
    part = training.label_map(TRAIN)
    assert (part.status, part.reason) == (KNOWN, "")
    assert part.get().label_map.classes == [(1, "cat", ""), (2, "dog", "Dog")]
    assert training.label_map(TRAIN) is part
    assert isinstance(training.workspace.files, CountingFiles)
    assert training.workspace.files.reads["map.pbtxt"] == 1


def test_a_broken_label_map_says_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "map.pbtxt").write_text("item { id: x name: 'cat' }\n")
    part = training_of(tmp_path).label_map(TRAIN)
    assert part.status == BROKEN
    assert part.value is None and part.source is not None
    (problem,) = part.problems
    assert part.source.text[problem.start : problem.end] == "x"
    with pytest.raises(FactUnavailable, match="it has errors of its own"):
        part.get()


def test_label_maps_that_are_not_there(tmp_path: Path) -> None:
    (tmp_path / "keypoints.pbtxt").write_text(MAP)
    training = training_of(tmp_path)
    assert training.label_map(TRAIN).status == ABSENT  # beside the config, where it would be
    assert training.label_map(EVAL).status == OUT_OF_REACH
    assert training.label_map(EVAL).reason == "label map gs://bucket/map.pbtxt (remote)"
    assert training.label_map(KEYPOINTS).status == KNOWN
    nameless = training_of(tmp_path, "model { }\n")
    assert {nameless.label_map(role).status for role in (TRAIN, EVAL, KEYPOINTS)} == {ABSENT}
    assert "no eval_input_reader" in nameless.label_map(EVAL).reason


def test_a_label_map_of_the_settings_replaces_those_of_the_readers_only(tmp_path: Path) -> None:
    (tmp_path / "own.pbtxt").write_text("item { id: 9 name: 'bird' }\n")
    (tmp_path / "keypoints.pbtxt").write_text(MAP)
    training = training_of(tmp_path, settings=Settings(label_map=str(tmp_path / "own.pbtxt")))
    assert [training.label_map(role).get().label_map.max_id for role in (TRAIN, EVAL, KEYPOINTS)] == [9, 9, 2]


def test_checkpoints(tmp_path: Path) -> None:
    elsewhere = CONFIG.replace("m/ckpt-3", "/home/ann/m/ckpt-3")
    assert training_of(tmp_path, elsewhere).checkpoint.status == OUT_OF_REACH
    assert training_of(tmp_path).checkpoint.status == ABSENT
    write(tmp_path / "m" / "ckpt-3", {"model/head/bias" + V: (3,)})
    part = training_of(tmp_path).checkpoint
    assert part.status == KNOWN and part.get().prefix == str(tmp_path / "m" / "ckpt-3")
    index = tmp_path / "m" / "ckpt-3.index"
    index.write_bytes(index.read_bytes()[:-20])
    part = training_of(tmp_path).checkpoint
    assert part.status == BROKEN
    assert part.get().damage == part.reason  # rules ask for it
    assert training_of(tmp_path, "train_config { }\n").checkpoint.status == ABSENT


def test_records(tmp_path: Path) -> None:
    assert training_of(tmp_path).records(TRAIN).status == OUT_OF_REACH  # no audits are asked for
    settings = Settings(audits=str(tmp_path / "audits"))
    path = tmp_path / "train.record"
    assert training_of(tmp_path, settings=settings).records(TRAIN).reason == "records: not all are on this machine"
    path.write_bytes(records(1, 5))
    part = training_of(tmp_path, settings=settings).records(TRAIN)
    assert part.status == OUT_OF_REACH and "odlint data has not read them" in part.reason
    store(settings.audits, key_of([str(path)], DiskFiles()), local_audit([str(path)])[0])
    known = analyzed(tmp_path, settings=settings)
    assert known.training.records(TRAIN).status == KNOWN
    assert known.facts.get("records").records == 5
    assert training_of(tmp_path, "model { }\n", settings).records(EVAL).status == ABSENT


def test_events_and_stages(tmp_path: Path) -> None:
    ready = CONFIG.replace("gs://bucket", "maps")
    assert training_of(tmp_path).events.status == ABSENT
    assert training_of(tmp_path, ready).stage is Stage.READY
    assert training_of(tmp_path, ready.replace("train.record", "PATH_TO_BE_CONFIGURED")).stage is Stage.DRAFT
    template = "train_input_reader { label_map_path: 'PATH_TO_MAP' }\n"
    assert training_of(tmp_path, template).stage is Stage.TEMPLATE
    (tmp_path / "train").mkdir()
    (tmp_path / "train" / "events.out.tfevents.1.a").touch()
    assert training_of(tmp_path).events.get() == [str(tmp_path / "train" / "events.out.tfevents.1.a")]
    assert training_of(tmp_path, ready).stage is Stage.RECORD


def test_an_exported_model_beside_a_config_makes_it_a_record(tmp_path: Path) -> None:
    (tmp_path / "saved_model").mkdir()
    (tmp_path / "saved_model" / "saved_model.pb").touch()
    assert training_of(tmp_path).stage is Stage.RECORD


def test_a_label_map_names_nothing(tmp_path: Path) -> None:
    path = str(tmp_path / "map.pbtxt")
    training = analyze(Source(path, MAP), None, path).training
    assert training.stage is Stage.READY
    assert training.checkpoint.status == ABSENT
    assert {training.label_map(role).status for role in (TRAIN, EVAL, KEYPOINTS)} == {ABSENT}


def test_an_experiment_has_a_csv_label_map(tmp_path: Path) -> None:
    text = """\
task:
  train_data:
    input_path: PATH_TO_RECORDS
    decoder:
      type: label_map_decoder
      label_map_decoder: {label_map: map.csv}
"""
    path = str(tmp_path / "retinanet_resnetfpn_coco.yaml")
    source = Source(path, f"# odlint: experiment=retinanet_resnetfpn_coco\n{text}")
    (tmp_path / "map.csv").write_text("1,cat\n12,dog\n")
    training = analyze(source, None, path).training
    label_map = training.label_map(TRAIN).get().label_map
    assert label_map.classes == [(1, "cat", "cat"), (12, "dog", "dog")]
    assert label_map.source.text[slice(*label_map.place)] == "12"
    assert training.is_template
    (tmp_path / "map.csv").write_text("1,cat\ndog\n")
    part = analyze(source, None, path).training.label_map(TRAIN)
    assert part.status == BROKEN
    assert [problem.message for problem in part.problems] == ["line 2 is not id,name"]


def test_a_run_reads_a_label_map_once_for_all_configs(
    folder: Path, odlint: Odlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "map.pbtxt").write_text("item { id: 1 name: 'cat' }\n" * 2)
    long_ago = 1_700_000_000
    os.utime(folder / "map.pbtxt", (long_ago, long_ago))
    for name in ("a", "b", "c"):
        (folder / f"{name}.config").write_text(CONFIG)
    (folder / "below").mkdir()
    (folder / "below" / "odlint.toml").write_text("tf = 2\n")  # other settings: another linter
    (folder / "below" / "d.config").write_text(CONFIG.replace("map.pbtxt", "../map.pbtxt"))
    opened: Counter[str] = Counter()
    parsed: Counter[str] = Counter()
    open_file = builtins.open

    def counting_open(path: Any, *arguments: Any, **options: Any) -> Any:
        opened[os.path.basename(str(path))] += 1
        return open_file(path, *arguments, **options)

    def counting_read(text: str, kind: str) -> BoundFile:
        parsed[text] += 1
        return read_text(text, kind)

    monkeypatch.setattr("odlint.odapi.label_map.read_text", counting_read)
    monkeypatch.setattr(builtins, "open", counting_open)
    ran = odlint("check", "a.config", "b.config", "c.config", "below/d.config", "--output-format", "concise")
    assert ran.out.count("label-map-duplicate-id") + ran.out.count("num-classes") >= 4, ran.out
    assert opened["map.pbtxt"] == 1
    assert list(parsed.values()) == [1]
