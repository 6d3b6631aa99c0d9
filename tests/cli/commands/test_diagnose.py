"""`odlint diagnose` from the outside: what it prints, writes and exits with."""

from __future__ import annotations

import contextlib
import html.parser
import io
import json
import math
import re
import shutil
from pathlib import Path

import pytest

from odlint.cli.main import main
from tests.helpers.event_files import event, version, write
from tests.helpers.paths import FIXTURES
from tests.helpers.record_files import frame


def odlint(*words: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(["diagnose", *words])
    return code, out.getvalue(), err.getvalue()


@pytest.fixture
def exploding(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FIXTURES / "exploding", tmp_path / "my_model"))


def test_the_case_that_began_odlint(exploding: Path) -> None:
    code, out, err = odlint(str(exploding))
    assert code == 1 and not err
    assert out.startswith(f"{exploding}: the learning rate is too high (very likely)\n")
    assert "from 4.605 to 1.47e11" in " ".join(out.split())
    first, second = out.split("\n2. ")
    assert f"odlint fix --select OD0201 {exploding}/pipeline.config" in first
    assert "0.0078" in first and "0.8" in first
    assert second.startswith("num_classes and the label map disagree") and "--select OD0102" in second


def test_the_repairs_it_names_work(exploding: Path) -> None:
    _, out, _ = odlint(str(exploding), "--no-plot")
    commands = re.findall(r"repair\s+odlint (fix .*)", out)
    assert len(commands) == 2
    for command in commands:
        with contextlib.redirect_stdout(io.StringIO()):
            main(command.split())
    text = (exploding / "pipeline.config").read_text(encoding="utf-8")
    assert "learning_rate_base: 0.0078" in text and "num_classes: 5" in text


def test_a_healthy_run() -> None:
    code, out, err = odlint(str(FIXTURES / "healthy"))
    assert code == 0 and not err
    assert "nothing wrong is to be seen" in out


def test_plain_pictures(exploding: Path) -> None:
    _, out, _ = odlint(str(exploding), "--ascii")
    assert out.isascii() and "|" in out


def test_json(exploding: Path) -> None:
    code, out, _ = odlint(str(exploding), "--output-format", "json")
    found = json.loads(out, parse_constant=pytest.fail)
    assert code == 1 and not found["well"]
    assert found["causes"][0]["name"] == "learning-rate-too-high"
    assert found["causes"][0]["repairs"][0]["command"].startswith("odlint fix --select OD0201 ")
    assert found["streams"]["train"]["series"]["Loss/total_loss"]["max"] == pytest.approx(1.47e11, rel=1e-3)


def test_html(exploding: Path, tmp_path: Path) -> None:
    page = tmp_path / "why.html"
    code, out, _ = odlint(str(exploding), "--output-format", "html", "--output-file", str(page))
    text = page.read_text(encoding="utf-8")
    assert code == 1 and not out
    html.parser.HTMLParser().feed(text)
    assert text.count("<svg") >= 3 and "<script" not in text
    assert "odlint fix --select OD0201" in text


def test_names_from_files_cannot_break_the_page(tmp_path: Path) -> None:
    tag = "Loss/<script>alert(1)</script>/classification_loss"
    series = [version(), *(event(step, step, **{tag: 3.0, "loss": math.nan}) for step in range(0, 1000, 100))]
    write(tmp_path / "train" / "events.out.tfevents.1", series)
    _, out, _ = odlint(str(tmp_path), "--output-format", "html")
    assert "<script>alert" not in out


def test_without_events_the_config_alone_is_judged(exploding: Path) -> None:
    shutil.rmtree(exploding / "train")
    code, out, _ = odlint(str(exploding))
    assert code == 1 and "event files: none" in out and "(in the config)" in out
    assert odlint(str(exploding / "pipeline.config"))[0] == 1


def test_without_a_config_the_curves_alone_are_judged(exploding: Path) -> None:
    (exploding / "pipeline.config").unlink()
    code, out, _ = odlint(str(exploding))
    assert code == 1 and "the learning rate is too high (likely)" in out and "config: none found" in out


def test_a_config_elsewhere(exploding: Path, tmp_path: Path) -> None:
    moved = tmp_path / "ssd.config"
    (exploding / "pipeline.config").rename(moved)
    shutil.copy(exploding / "label_map.pbtxt", tmp_path)
    code, out, _ = odlint(str(exploding), "--config", str(moved), "--label-map", str(tmp_path / "label_map.pbtxt"))
    assert code == 1 and f"config: {moved}" in out and "num_classes is 90" in out


def test_inside_the_folder_of_the_run(exploding: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(exploding)
    assert "--select OD0201 pipeline.config" in odlint(".")[1]
    monkeypatch.chdir(exploding / "train")
    assert "the learning rate is too high" in odlint(".")[1]


def test_a_run_in_progress(exploding: Path) -> None:
    (path,) = (exploding / "train").iterdir()
    data = path.read_bytes()
    path.write_bytes(data[:-7])
    code, out, err = odlint(str(exploding))
    assert code == 1 and "the learning rate is too high" in out
    assert "normal while a run is writing" in err and "error" not in err


def test_a_damaged_file_beside_a_good_one(exploding: Path) -> None:
    (exploding / "train" / "events.out.tfevents.2").write_bytes(b"this is no event file at all")
    code, out, err = odlint(str(exploding))
    assert code == 1 and "the learning rate is too high" in out
    assert "events.out.tfevents.2 at byte 0" in err and "no event file" in err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "diagnose needs a folder of a training"),
        (("a", "b"), "diagnose needs one folder"),
        (("gs://bucket/run",), "gsutil"),
        (("nowhere",), "nowhere: no such folder"),
    ],
)
def test_wrong_use(words: tuple[str, ...], message: str) -> None:
    code, out, err = odlint(*words)
    assert code == 2 and not out and message in err


def test_neither_events_nor_config(tmp_path: Path) -> None:
    code, _, err = odlint(str(tmp_path))
    assert code == 2 and "neither event files" in err and "--config" in err


def test_several_runs(exploding: Path) -> None:
    shutil.copytree(exploding / "train", exploding.parent / "other" / "train")
    code, _, err = odlint(str(exploding.parent))
    assert code == 2 and "holds 2 runs" in err and f"odlint diagnose {exploding}" in err


def test_only_unreadable_files(tmp_path: Path) -> None:
    write(tmp_path / "train" / "events.out.tfevents.1", [])
    (tmp_path / "train" / "events.out.tfevents.1").write_bytes(b"x" * 50)
    code, _, err = odlint(str(tmp_path))
    assert code == 2 and "at byte 0" in err


def test_a_config_that_is_none(exploding: Path) -> None:
    code, _, err = odlint(str(exploding), "--config", str(exploding / "label_map.pbtxt"))
    assert code == 2 and "no pipeline config" in err
    code, _, err = odlint(str(exploding), "--config", "gone.config")
    assert code == 2 and "gone.config" in err


def test_a_broken_config_is_said(exploding: Path) -> None:
    config = exploding / "pipeline.config"
    config.write_text(config.read_text(encoding="utf-8").replace("num_classes", "num_clases"), encoding="utf-8")
    code, out, _ = odlint(str(exploding))
    assert code == 1 and "the API refuses this config" in out


def test_odd_names_do_no_harm(tmp_path: Path) -> None:
    folder = tmp_path / "a run; rm -rf \x1b[31m"
    shutil.copytree(FIXTURES / "exploding", folder)
    _, out, _ = odlint(str(folder))
    assert "\x1b" not in out and "--select OD0201 '" in out


def test_a_frame_that_is_no_event(tmp_path: Path) -> None:
    good = b"".join(frame(event(step, step, loss=4.0).SerializeToString()) for step in range(0, 500, 100))
    path = tmp_path / "events.out.tfevents.1"
    path.write_bytes(frame(b"\xff" * 9) + good)
    code, out, err = odlint(str(tmp_path))
    assert "is no event" in err and "4 at step 0" in out and code == 0
