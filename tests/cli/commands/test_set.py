"""`odlint get` and `odlint set`."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from odlint.workspace import atomic_write
from tests.helpers.command_line import Odlint
from tests.helpers.documents import CONFIG
from tests.helpers.paths import ROOT

FLIP = "train_config.data_augmentation_options[+]={random_vertical_flip{}}"


@pytest.fixture
def config(folder: Path) -> Path:
    path = folder / "pipeline.config"
    path.write_text(CONFIG)
    return path


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (["train_config.batch_size"], "24\n"),
        (["train_input_reader.tf_record_input_reader.input_path"], "a.record\n"),
        (["train_config.optimizer"], "momentum_optimizer {\n  momentum_optimizer_value: 0.9\n}\n"),
        (["train_config.data_augmentation_options[1]"], "ssd_random_crop {}\n"),
        (
            ["train_config.data_augmentation_options"],
            "data_augmentation_options {\n  random_horizontal_flip {}\n}\n"
            "data_augmentation_options {\n  ssd_random_crop {}\n}\n",
        ),
        (["model.*.num_classes"], "model.ssd.num_classes=3\n"),
        (["eval_input_reader[*].shuffle"], "eval_input_reader[0].shuffle=false\neval_input_reader[1].shuffle=true\n"),
        (["eval_config.ignore_groundtruth"], "false\n"),
        (["train_config.batch_size", "train_config.optimizer"],
         "train_config.batch_size=24\n"
         "train_config.optimizer={ momentum_optimizer { momentum_optimizer_value: 0.9 } }\n"),
        (["--json", "train_config.batch_size"], "24\n"),
        (["--json", "train_input_reader.tf_record_input_reader.input_path"], '[\n  "a.record"\n]\n'),
    ],
)  # fmt: skip
def test_get(odlint: Odlint, config: Path, words: list[str], printed: str) -> None:
    result = odlint("get", "pipeline.config", *words)
    assert (result.code, result.out, result.err) == (0, printed, "")


def test_get_json(odlint: Odlint, config: Path) -> None:
    result = odlint("get", "--json", "pipeline.config", "eval_input_reader[*]", "train_config.optimizer")
    assert json.loads(result.out) == {
        "eval_input_reader[0]": {"shuffle": False},
        "eval_input_reader[1]": {"shuffle": True},
        "train_config.optimizer": {"momentum_optimizer": {"momentum_optimizer_value": 0.9}},
    }
    config.write_text("train_config { optimizer { adam_optimizer { epsilon: nan } } }")
    assert json.loads(odlint("get", "--json", "pipeline.config", "train_config").out) == {
        "optimizer": {"adam_optimizer": {"epsilon": "NaN"}}
    }


def test_what_get_prints_set_takes(odlint: Odlint, config: Path) -> None:
    lines = odlint("get", "--written", "pipeline.config", "train_config.*", "model.*.*", "eval_input_reader[*]").out
    assert odlint("set", "pipeline.config", *lines.splitlines()).out == "nothing to change\n"


def test_get_finds_nothing(odlint: Odlint, config: Path) -> None:
    for path in ("model.faster_rcnn", "model.faster_rcnn.num_classes", "eval_input_reader[7].shuffle", "eval_config"):
        result = odlint("get", "pipeline.config", path)
        assert (result.code, result.out) == (1, "")
        assert path in result.err
    assert odlint("get", "--written", "pipeline.config", "train_config.num_steps").code == 1
    result = odlint("get", "pipeline.config", "train_config.batch_size", "eval_config")
    assert (result.code, result.out) == (1, "train_config.batch_size=24\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["get", "pipeline.config", "train_config.batchsize"], "did you mean train_config.batch_size?"),
        (["get", "pipeline.config", "eval_input_reader[+]"], "write [-1] for the last one"),
        (["get", "pipeline.config"], "get needs a path"),
        (["get"], "get needs a file"),
        (["get", "train_config.batch_size"], "get needs a path"),
        (["get", "nowhere.config", "train_config"], "The file comes first"),
        (["get", ".", "train_config"], "directory"),
        (["set"], "set needs a file"),
        (["set", "pipeline.config"], "set needs an assignment"),
        (["set", "train_config.batch_size=8"], "The file comes first"),
        (["set", "pipeline.config", "train_config.batch_size"], "--delete train_config.batch_size"),
        (["set", "pipeline.config", "train_config.batch_size", "=", "8"], "is no assignment"),
        (["set", "pipeline.config", "train_config.batch_size+=8"], "train_config.batch_size[+]=8"),
        (["set", "pipeline.config", "train_config.batch_size=x"], "Nothing was written."),
        (["set", "pipeline.config", "model.faster_rcnn.num_classes=3"], "--replace does both"),
        (["set", "pipeline.config", "--delete", "train_config.batchsize"], "did you mean"),
        (["set", "pipeline.config", "--delete", "eval_input_reader[+]"], "write [-1] for the last"),
        (["set", "pipeline.config", "model.*.nms=3"], "has no field named nms"),
    ],
)
def test_wrong_use(odlint: Odlint, config: Path, words: list[str], said: str) -> None:
    result = odlint(*words)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert config.read_text() == CONFIG


def test_set(odlint: Odlint, config: Path) -> None:
    result = odlint("set", "pipeline.config", "train_config.batch_size=8", "model.*.num_classes=4")
    assert result.code == 0
    assert result.out == "train_config.batch_size: 24 -> 8\nmodel.ssd.num_classes: 3 -> 4\n"
    assert config.read_text() == CONFIG.replace("24", "8").replace("num_classes: 3", "num_classes: 4")


def test_what_is_so_already_leaves_the_file_alone(odlint: Odlint, config: Path) -> None:
    os.utime(config, ns=(1, 1))
    result = odlint("set", "pipeline.config", "train_config.batch_size=24", "--delete", "train_config.num_steps")
    assert (result.code, result.out) == (0, "nothing to change\n")
    assert config.stat().st_mtime_ns == 1


def test_all_or_nothing(odlint: Odlint, config: Path) -> None:
    for wrong in ("train_config.num_steps=x", "num_classes=3", "model.faster_rcnn.num_classes=3"):
        assert odlint("set", "pipeline.config", "train_config.batch_size=8", FLIP, wrong).code == 2
        assert config.read_text() == CONFIG


def test_deletions_come_first(odlint: Odlint, config: Path) -> None:
    result = odlint(
        "set", "pipeline.config", "train_config.optimizer.adam_optimizer.epsilon=0.1", FLIP, "-q",
        "--delete", "train_config.optimizer.momentum_optimizer",
        "--delete", "train_config.data_augmentation_options[0]",
        "--delete", "train_config.data_augmentation_options[1]",
    )  # fmt: skip
    assert (result.code, result.out, result.err) == (0, "", "")
    assert odlint("get", "pipeline.config", "train_config").out == (
        "batch_size: 24\ndata_augmentation_options {\n  random_vertical_flip {}\n}\n"
        "optimizer {\n  adam_optimizer {\n    epsilon: 0.1\n  }\n}\n"
    )


def test_a_patch(odlint: Odlint, config: Path) -> None:
    result = odlint("set", "--diff", "pipeline.config", "train_config.batch_size=8")
    assert result.code == 1
    assert result.out.startswith("--- a/pipeline.config\n+++ b/pipeline.config\n@@")
    assert "-  batch_size: 24\n+  batch_size: 8\n" in result.out
    assert config.read_text() == CONFIG
    assert odlint("set", "--diff", "pipeline.config", "train_config.batch_size=24").code == 0


def test_standard_input(odlint: Odlint) -> None:
    result = odlint("set", "-", "train_config.batch_size=8", stdin=CONFIG.encode())
    assert result.out == CONFIG.replace("24", "8")
    assert result.err == "train_config.batch_size: 24 -> 8\n"
    assert odlint("set", "-", "train_config.batch_size=24", stdin=CONFIG.encode()).out == CONFIG
    assert odlint("get", "-", "train_config.batch_size", stdin=CONFIG.encode()).out == "24\n"
    refused = odlint("set", "-", "train_config.batch_size=x", stdin=CONFIG.encode())
    assert (refused.code, refused.out) == (2, "")


def test_label_maps(odlint: Odlint, folder: Path) -> None:
    path = folder / "classes.pbtxt"
    path.write_text("")
    assert odlint("set", "classes.pbtxt", 'item[+]={id: 1 name: "cat"}', "item[+].id=2", "item[-1].name=dog").code == 0
    assert path.read_text() == 'item {\n  id: 1\n  name: "cat"\n}\nitem {\n  id: 2\n  name: "dog"\n}\n'
    assert odlint("get", "classes.pbtxt", "item[*].name").out == 'item[0].name="cat"\nitem[1].name="dog"\n'
    made = odlint("set", "-", "item[+]={id: 1}", stdin=b"")
    assert made.out == "item {\n  id: 1\n}\n"


def test_a_broken_file_is_not_touched(odlint: Odlint, folder: Path) -> None:
    path = folder / "pipeline.config"
    path.write_text("train_config {\n  batch_size 8\n}\n")
    for words in (["set", "pipeline.config", "train_config.num_steps=8"], ["get", "pipeline.config", "train_config"]):
        result = odlint(*words)
        assert result.code == 2
        assert "pipeline.config:2:" in result.err
    assert path.read_text() == "train_config {\n  batch_size 8\n}\n"


def test_bytes_stay(odlint: Odlint, folder: Path) -> None:
    path = folder / "pipeline.config"
    data = b"# caf\xc3\xa9\r\ntrain_config {\r\n\tbatch_size: 8 # x\r\n}"
    path.write_bytes(data)
    path.chmod(0o640)
    assert odlint("set", "pipeline.config", "train_config.batch_size=9").code == 0
    assert path.read_bytes() == data.replace(b"8 #", b"9 #")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_file_that_changed_underneath(odlint: Odlint, config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = atomic_write.write_atomically

    def late(path: str, data: bytes, expected: bytes) -> None:
        config.write_text("other")
        write(path, data, expected)

    monkeypatch.setattr(atomic_write, "write_atomically", late)
    result = odlint("set", "pipeline.config", "train_config.batch_size=8")
    assert result.code == 2
    assert "changed while odlint was at work" in result.err
    assert config.read_text() == "other"


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_killed_at_any_moment(tmp_path: Path) -> None:
    """The file is the old one or the new one, whenever the process ends."""
    path = tmp_path / "pipeline.config"
    rng = random.Random(1)
    old = CONFIG + "# filler\n" * 200_000
    seen = set()
    for number in range(12):
        path.write_text(old)
        process = subprocess.Popen(
            [sys.executable, "-m", "odlint", "set", "-q", str(path), "train_config.batch_size=8"],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        if number:  # the first one has all the time
            time.sleep(rng.uniform(0.02, 0.5))
            process.send_signal(signal.SIGKILL)
        process.wait()
        text = path.read_text()
        assert text in (old, old.replace("batch_size: 24", "batch_size: 8"))
        seen.add(text == old)
    assert False in seen


@pytest.mark.skipif(sys.platform == "win32", reason="exec of Unix")
@pytest.mark.parametrize("step", ["os.open", "os.fsync", "os.chmod", "os.replace", "after"])
def test_killed_at_each_step_of_writing(tmp_path: Path, step: str) -> None:
    path = tmp_path / "pipeline.config"
    path.write_text(CONFIG)
    target = "os.replace" if step == "after" else step
    die = "os.kill(os.getpid(), 9)"
    body = f"r = real(*a, **k); {die}; return r" if step == "after" else f"{die}"
    code = (
        "import os, sys\n"
        "import odlint.workspace.atomic_write, odlint.config.document\n"
        "from odlint.cli.main import main\n"
        f"real = {target}\n"
        f"def fake(*a, **k):\n    {body}\n"
        f"{target} = fake\n"
        f"main(['set', {str(path)!r}, 'train_config.batch_size=8'])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    assert done.returncode == -9
    assert path.read_text() == (CONFIG.replace("24", "8") if step == "after" else CONFIG)
    # What a killed run left behind does not stop the next one.
    again = subprocess.run(
        [sys.executable, "-m", "odlint", "set", str(path), "train_config.batch_size=9"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert again.returncode == 0
    assert path.read_text() == CONFIG.replace("24", "9")
