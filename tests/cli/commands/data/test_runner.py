"""`odlint data --runner`: the report, the findings and the exit code of the local command, wherever the files are."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("apache_beam", reason="needs Apache Beam (the beam extra)")

from odlint.beam.running import PipelineFailed, Pipelines
from tests.beam import far  # registers the service
from tests.helpers.command_line import Odlint
from tests.helpers.paths import ROOT
from tests.helpers.record_files import all_kinds, records

DIRECT = ("--runner", "DirectRunner", "--no-cache")
WORKERS = ("--", "--direct_num_workers", "2", "--direct_running_mode", "multi_processing")
MAP = "item { id: 1 name: 'a' }\nitem { id: 2 name: 'bb' }\n"
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
  label_map_path: "WHERE/map.pbtxt"
  max_number_of_boxes: 2
  tf_record_input_reader { input_path: "WHERE/train.record-?????-of-00002" }
}
eval_config { batch_size: 1 }
eval_input_reader {
  label_map_path: "WHERE/map.pbtxt"
  tf_record_input_reader { input_path: "WHERE/eval.record" }
}
"""


@pytest.fixture
def project(folder: Path) -> Path:
    """A config with label map and records in data/."""
    (folder / "pyproject.toml").write_text("")
    data = folder / "data"
    data.mkdir()
    (data / "map.pbtxt").write_text(MAP)
    (data / "train.record-00000-of-00002").write_bytes(records(0, 40))
    (data / "train.record-00001-of-00002").write_bytes(gzip.compress(records(40, 40)))
    (data / "eval.record").write_bytes(records(30, 20))
    (folder / "pipeline.config").write_text(CONFIG.replace("WHERE", "data"))
    return folder


@pytest.fixture
def service(project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same on far://bucket, and nothing of it here."""
    storage = tmp_path_factory.mktemp("far")
    shutil.move(project / "data", storage / "bucket")
    config = CONFIG.replace("WHERE", "far://bucket")
    (project / "pipeline.config").write_text(config)
    (storage / "bucket" / "pipeline.config").write_text(CONFIG.replace("WHERE/", ""))
    monkeypatch.setenv(far.FOLDER, str(storage))
    return storage


@pytest.mark.parametrize(
    ("style", "options"),
    [("json", ()), ("text", ()), ("html", ()), ("json", WORKERS)],
    ids=["json", "text", "html", "workers"],
)
def test_the_report_on_records_is_the_local_one(
    folder: Path, odlint: Odlint, style: str, options: tuple[str, ...]
) -> None:
    all_kinds(folder / "all")
    for more in ((), ("--limit", "70")):
        local = odlint("data", "all", "--no-cache", "--output-format", style, *more)
        ran = odlint("data", "all", *DIRECT, "--output-format", style, *more, *options)
        assert (ran.code, ran.out) == (local.code, local.out)
        assert ran.code == 1
        assert "DirectRunner audits 10 files" in ran.err
        assert "DirectRunner has read" in ran.err
        assert len(ran.err.splitlines()) == 2


def test_a_config_is_judged_alike(project: Path, odlint: Odlint) -> None:
    local = odlint("data", "pipeline.config", "--no-cache", "--output-format", "json")
    ran = odlint("data", "pipeline.config", *DIRECT, "--output-format", "json")
    assert (ran.code, ran.out) == (local.code, local.out)
    rules = {finding["rule"] for finding in json.loads(ran.out)["reports"][0]["findings"]}
    assert rules >= {"class-text-not-in-label-map", "more-boxes-than-read", "train-images-in-evaluation"}
    assert ran.err.count("audits") == 1  # one pipeline for both readers


def test_what_was_found_is_remembered_like_that_of_a_local_run(project: Path, odlint: Odlint) -> None:
    odlint("data", "pipeline.config", "--runner", "DirectRunner")
    assert "more-boxes-than-read" in odlint("check", "pipeline.config", "--output-format", "concise").out
    assert not odlint("data", "pipeline.config", "--runner", "DirectRunner").err


def test_records_of_a_service(project: Path, service: Path, odlint: Odlint) -> None:
    shutil.copytree(service / "bucket", project / "near")
    local = odlint("data", "near", "--no-cache", "--output-format", "json", "--label-map", "near/map.pbtxt")
    labels = ("--label-map", "far://bucket/map.pbtxt")
    for operands in (
        ("far://bucket",),
        ("far://bucket/",),
        ("far://bucket/*record*",),
        ("far://bucket/train.record@2", "far://bucket/eval.record"),
    ):
        ran = odlint("data", *operands, *DIRECT, "--output-format", "json", *labels)
        assert ran.code == local.code == 1
        found = json.loads(ran.out.replace("far://bucket/", "near/"))["reports"][0]["records"][0]
        expected = json.loads(local.out)["reports"][0]["records"][0]
        del found["name"], expected["name"]
        assert found == expected


def test_workers_of_their_own_reach_the_service_too(
    service: Path, odlint: Odlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", ""))))
    one = odlint("data", "far://bucket/train.record@2", *DIRECT, "--output-format", "json")
    two = odlint("data", "far://bucket/train.record@2", *DIRECT, "--output-format", "json", *WORKERS)
    assert (one.code, one.out) == (two.code, two.out)
    assert json.loads(one.out)["reports"][0]["records"][0]["counts"]["records"] == 80


@pytest.mark.parametrize("config", ["pipeline.config", "far://bucket/pipeline.config"])
def test_a_config_that_names_a_service_or_lies_there(project: Path, service: Path, odlint: Odlint, config: str) -> None:
    ran = odlint("data", config, *DIRECT, "--output-format", "json")
    shutil.copytree(service / "bucket", project / "data")
    (project / "local.config").write_text(CONFIG.replace("WHERE", "data"))
    local = odlint("data", "local.config", "--no-cache", "--output-format", "json")

    def messages(text: str) -> list[str]:
        findings = json.loads(text)["reports"][0]["findings"]
        return [one["message"].replace("far://bucket/", "data/") for one in findings]

    assert ran.code == local.code == 1
    assert messages(ran.out) == [message.replace("far://bucket/", "data/") for message in messages(local.out)]
    assert len(messages(ran.out)) > 5


def test_what_a_service_refuses_or_breaks_off_is_told_and_the_rest_audited(service: Path, odlint: Odlint) -> None:
    shutil.copy(service / "bucket" / "eval.record", service / "bucket" / "breaks.record")
    shutil.copy(service / "bucket" / "eval.record", service / "bucket" / "forbidden.record")
    ran = odlint("data", "far://bucket", *DIRECT, "--output-format", "json")
    assert ran.code == 2
    assert "far://bucket/forbidden.record: 403 you may not read this" in ran.err
    report = json.loads(ran.out)["reports"][0]["records"][0]
    assert report["counts"]["records"] == 100
    assert "the connection was reset" in ran.out


def test_what_is_not_there(service: Path, odlint: Odlint) -> None:
    ran = odlint("data", "far://bucket/gone*.record", "far://bucket/gone.record", "nowhere://bucket/x", *DIRECT)
    assert ran.code == 2
    assert "far://bucket/gone*.record: no file matches" in ran.err
    assert "far://bucket/gone.record: no such file" in ran.err
    assert "nowhere://bucket/x: Unable to get filesystem" in ran.err
    assert "audits" not in ran.err
    (service / "bucket" / "eval.record").unlink()
    ran = odlint("data", "pipeline.config", *DIRECT)
    assert ran.code == 2
    assert "eval_input_reader: far://bucket/eval.record: no file there matches" in ran.err


def test_without_a_runner_a_service_is_out_of_reach(service: Path, odlint: Odlint) -> None:
    ran = odlint("data", "far://bucket/eval.record")
    assert ran.code == 2
    assert "--runner DirectRunner" in ran.err


def test_results_go_where_pipeline_options_say_and_are_taken_away(service: Path, odlint: Odlint) -> None:
    for place, seen in (("far://tmp", service / "tmp"), (str(service / "here"), service / "here")):
        ran = odlint("data", "far://bucket/eval.record", *DIRECT, "--", "--temp_location", place)
        assert ran.code == 1
        assert seen.is_dir()
        assert not [path for path in seen.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--", "--direct_num_worker", "2"), "did you mean direct_num_workers?"),
        (("--", "--direct_num_workers", "many"), "invalid int value: 'many'"),
        (("--", "--direct_running_mode", "fast"), "invalid choice: 'fast'"),
        (("--jobs", "2"), "--direct_num_workers"),
        (("--runner", "FlinkRunner"), "--temp_location"),
        (("--runner", "DataflowRunner"), "Dataflow do not see files of this machine"),
        (("--runner", "PortableRunner", "--", "--environment_type=LOOPBACK"), "--job_endpoint"),
        (("--runner", "directrunner"), "did you mean DirectRunner?"),
    ],
)
def test_what_a_runner_does_not_take(project: Path, odlint: Odlint, words: tuple[str, ...], told: str) -> None:
    ran = odlint("data", "data/eval.record", *DIRECT, *words)
    assert ran.code == 2
    assert told in ran.err
    assert "Traceback" not in ran.err
    assert not ran.out


@pytest.fixture
def job_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A job server such as Flink's and Spark's, by Beam's own implementation in Python."""
    place = tmp_path_factory.mktemp("jobs")
    command = [sys.executable, "-m", "apache_beam.runners.portability.local_job_service_main", "--port", "0"]
    with open(place / "log", "wb") as log:
        process = subprocess.Popen([*command, "--port_file", str(place / "port")], stdout=log, stderr=log)
    try:
        for _ in range(600):
            if (place / "port").exists() and (port := (place / "port").read_text().strip()):
                break
            time.sleep(0.1)
        yield f"localhost:{port}"
    finally:
        process.kill()
        process.wait()


def test_a_job_server_gets_the_job_and_the_report_is_the_local_one(
    project: Path, odlint: Odlint, job_service: str
) -> None:
    words = ("data", "pipeline.config", "--no-cache", "--output-format", "json")
    local = odlint(*words)
    flags = ("--", "--job_endpoint", job_service, "--environment_type=LOOPBACK")
    ran = odlint(*words, "--runner", "PortableRunner", *flags)
    assert (ran.code, ran.out) == (local.code, local.out)
    assert "Job state changed to DONE" in ran.err


def test_a_pipeline_that_fails_is_told_in_a_sentence(
    project: Path, odlint: Odlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError("worker lost\nwith many\nlines")

    monkeypatch.setattr("odlint.beam.transform.audit_piece", fails)
    ran = odlint("data", "data/eval.record", *DIRECT)
    assert ran.code == 2
    assert "DirectRunner failed: " in ran.err
    assert "worker lost" in ran.err
    assert "Traceback" not in ran.err
    shown = odlint("data", "data/eval.record", *DIRECT, environ={"ODLINT_DEBUG": "1"})
    assert "Traceback" in shown.err
    ran = odlint("data", "pipeline.config", *DIRECT)
    assert (ran.code, ran.err.count("error:")) == (2, 1)


def test_a_pipeline_that_does_not_end_well(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Result:
        state = "CANCELLED"

        def wait_until_finish(self) -> None:
            return None

    monkeypatch.setattr("apache_beam.Pipeline.run", lambda *_, **__: Result())
    with pytest.raises(PipelineFailed, match="DirectRunner ended as CANCELLED"):
        Pipelines("DirectRunner", [], print).audit([["data/eval.record"]])


def test_who_interrupts_ends_the_job(project: Path, odlint: Odlint, monkeypatch: pytest.MonkeyPatch) -> None:
    cancelled: list[bool] = []

    class Result:
        def wait_until_finish(self) -> None:
            raise KeyboardInterrupt

        def cancel(self) -> None:
            cancelled.append(True)
            raise RuntimeError("it is gone already")

    monkeypatch.setattr("apache_beam.Pipeline.run", lambda *_, **__: Result())
    assert odlint("data", "data/eval.record", *DIRECT).code == 130
    assert cancelled


def test_without_beam_it_says_what_to_install(project: Path, odlint: Odlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "apache_beam", None)
    ran = odlint("data", "data/eval.record", *DIRECT)
    assert ran.code == 2
    assert 'pip install "odlint[beam]"' in ran.err


def test_without_a_runner_words_after_two_dashes_are_operands(project: Path, odlint: Odlint) -> None:
    shutil.copy("data/eval.record", "--direct_num_workers")
    assert odlint("data", "--no-cache", "--", "--direct_num_workers").code == 1
