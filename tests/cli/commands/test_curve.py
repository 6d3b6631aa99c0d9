"""`odlint curve` as people and programs call it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.helpers.command_line import CLEAN, Odlint
from tests.helpers.schedules import COSINE, DECAY, NAN, STEPS, config_text


@pytest.fixture
def cosine(folder: Path) -> str:
    (folder / "cosine.config").write_text(config_text(COSINE, 60000))
    return "cosine.config"


@pytest.fixture
def steps(folder: Path) -> str:
    (folder / "steps.config").write_text(config_text(STEPS, 140000, optimizer="adam_optimizer"))
    return "steps.config"


def test_plot_and_notes(odlint: Odlint, cosine: str) -> None:
    result = odlint("curve", cosine)
    assert (result.code, result.err) == (0, "")
    plot, _, notes = result.out.partition("\n\n")
    assert "⠉" in plot
    assert plot.endswith("learning rate over steps")
    assert notes == (
        "cosine.config: momentum, cosine decay, batch 128, 60000 steps\n"
        "  - peak 0.08 at step 2000, 6.25e-4 per image at batch 128\n"
        "  - warm-up from 0.02667 to 0.08 until step 2000\n"
        "  - 0 from step 50000 on (num_steps 60000): a dead tail of 10000 steps\n"
    )


def test_several_files_have_letters(odlint: Odlint, cosine: str, steps: str) -> None:
    result = odlint("curve", cosine, steps, "--color", "always")
    assert result.code == 0
    assert "A\x1b[0m  \x1b[1mcosine.config\x1b[0m: momentum" in result.out
    assert "B\x1b[0m  \x1b[1msteps.config\x1b[0m: adam" in result.out


def test_a_folder(odlint: Odlint, folder: Path, cosine: str, steps: str) -> None:
    (folder / "map.pbtxt").write_text(CLEAN)
    result = odlint("curve", ".")
    assert (result.code, result.err) == (0, "")
    assert "cosine.config: " in result.out
    assert "steps.config: " in result.out


@pytest.mark.parametrize("environ", [{"TERM": "dumb"}, {"TERM": "linux"}])
def test_terminals_without_braille(environ: dict[str, str], odlint: Odlint, cosine: str) -> None:
    assert odlint("curve", cosine, environ=environ).out.isascii()
    assert odlint("curve", cosine, "--ascii").out.isascii()


def test_standard_input(odlint: Odlint) -> None:
    result = odlint("curve", "-", stdin=config_text(COSINE).encode())
    assert result.code == 0
    assert "<stdin>: momentum, cosine decay" in result.out


def test_csv(odlint: Odlint, cosine: str, steps: str) -> None:
    result = odlint("curve", cosine, steps, "--csv", "-", "--points", "3")
    rows = list(csv.DictReader(io.StringIO(result.out)))
    assert result.out.startswith("file,step,learning_rate,event\ncosine.config,0,0.026666,start\n")
    assert {"file": "cosine.config", "step": "2000", "learning_rate": "0.08", "event": "warm-up ends"} in rows
    assert {"file": "cosine.config", "step": "50001", "learning_rate": "0.0", "event": ""} in rows
    assert {"file": "steps.config", "step": "89999", "learning_rate": "0.001", "event": ""} in rows
    assert {"file": "steps.config", "step": "90000", "learning_rate": "0.0001", "event": "boundary"} in rows
    assert rows[-1]["step"] == "140000"


def test_json(odlint: Odlint, cosine: str) -> None:
    found = json.loads(odlint("curve", cosine, "--json", "-").out)
    assert len(found) == 1
    points = found[0].pop("points")
    assert found[0] == {
        "file": "cosine.config",
        "optimizer": "momentum_optimizer",
        "schedule": "cosine_decay_learning_rate",
        "batch_size": 128,
        "num_steps": 60000,
        "keras_decay": 0.0,
        "peak": {"step": 2000, "learning_rate": 0.08},
        "zero_from": 50000,
        "notes": [
            "peak 0.08 at step 2000, 6.25e-4 per image at batch 128",
            "warm-up from 0.02667 to 0.08 until step 2000",
            "0 from step 50000 on (num_steps 60000): a dead tail of 10000 steps",
        ],
    }
    assert {"step": 2000, "learning_rate": 0.08, "event": "warm-up ends"} in points
    assert len(points) >= 101


def test_not_a_number(odlint: Odlint, folder: Path) -> None:
    (folder / "nan.config").write_text(config_text(NAN, 2000))
    assert "nan.config,1000,nan,schedule ends\n" in odlint("curve", "nan.config", "--csv", "-").out
    points = json.loads(odlint("curve", "nan.config", "--json", "-").out)[0]["points"]
    assert {"step": 1000, "learning_rate": None, "event": "schedule ends"} in points
    assert "NaN at step 1000: the loss is NaN from there on" in odlint("curve", "nan.config").out


def test_files_stand_in_for_the_plot(odlint: Odlint, folder: Path, cosine: str) -> None:
    result = odlint("curve", cosine, "--csv", "out.csv", "--json", "out.json")
    assert result.out.startswith("cosine.config: momentum")
    assert (folder / "out.csv").read_text().count("\n") > 100
    assert json.loads((folder / "out.json").read_text())[0]["file"] == cosine
    result = odlint("curve", cosine, "--csv", "out.csv", "--json", "-")
    json.loads(result.out)


def test_steps(odlint: Odlint, cosine: str) -> None:
    assert (
        odlint("curve", cosine, "--steps", "1000", "--csv", "-").out.splitlines()[-1].startswith("cosine.config,1000,")
    )
    beyond = odlint("curve", cosine, "--steps", "90000").out
    assert "┊ num_steps 60000" in beyond


def test_keras_decay_follows_the_generation(odlint: Odlint, folder: Path) -> None:
    (folder / "rms.config").write_text(config_text(DECAY, 200, 24, "rms_prop_optimizer"))
    assert "Keras (TF2) divides" in odlint("curve", "rms.config").out  # told by the extractor
    assert "Keras (TF2) divides" not in odlint("curve", "rms.config", "--tf", "1").out
    assert "Keras (TF2) divides" not in odlint("curve", "rms.config", "--no-keras-decay").out
    (folder / "odlint.toml").write_text("tf = 1\n")
    assert "Keras (TF2) divides" not in odlint("curve", "rms.config").out
    assert "Keras (TF2) divides" in odlint("curve", "rms.config", "--keras-decay").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "curve needs a config\n  Example: odlint curve pipeline.config"),
        (("nowhere.config",), "nowhere.config: no such file or folder"),
        (("cosine.config", "--steps", "0"), "--steps takes a whole number from 1 to 2147483647, such as --steps 50000"),
        (("cosine.config", "--steps", "1e5"), "not '1e5'"),
        (("cosine.config", "--points", "1"), "--points takes a whole number from 2 to 1000000"),
        (("cosine.config", "--csv"), "--csv needs a value: --csv FILE"),
        (
            ("cosine.config", "--csv", "-", "--json", "-"),
            "only one of --csv, --json, --svg and --png can go to standard",
        ),
        (("cosine.config", "--csv", "no/such/folder.csv"), "no/such/folder.csv: cannot be written: No such file"),
        (("empty.config",), "empty.config: train_config has no optimizer: write optimizer {"),
        (("map.pbtxt",), "map.pbtxt: a label map has no learning rate: name a pipeline config"),
        (("broken.config",), "broken.config:1:"),
        (("broken.config",), "The API refuses the file: odlint check broken.config"),
        (("sub",), "no config found in sub"),
        (("--csv", "cosine.config", "map.pbtxt"), "--csv would overwrite cosine.config: it takes the file to write"),
    ],
)
def test_wrong_use(words: tuple[str, ...], said: str, odlint: Odlint, folder: Path, cosine: str) -> None:
    (folder / "empty.config").write_text("train_config { num_steps: 5 }\n")
    (folder / "map.pbtxt").write_text(CLEAN)
    (folder / "broken.config").write_text("train_config { batch_size 8 }\n")
    (folder / "sub").mkdir()
    result = odlint("curve", *words)
    assert said in result.err
    assert (result.code, result.out) == (2, "")


def test_one_bad_file_does_not_stop_the_others(odlint: Odlint, cosine: str) -> None:
    result = odlint("curve", "nowhere.config", cosine)
    assert result.code == 2
    assert "peak 0.08" in result.out


def test_too_many_curves_for_a_plot(odlint: Odlint, folder: Path) -> None:
    names = [f"{number}.config" for number in range(1, 10)]
    for number, name in enumerate(names, 1):
        (folder / name).write_text(config_text(f"constant_learning_rate {{ learning_rate: 0.00{number} }}"))
    result = odlint("curve", *names)
    assert result.code == 2
    assert "9 different curves cannot be told apart in one plot: name at most 8 files" in result.err
    assert odlint("curve", *names, "--csv", "-").code == 0


def test_help_names_it(odlint: Odlint) -> None:
    assert "draw the learning rate over the steps" in odlint("--help").out
    assert "--[no-]keras-decay" in odlint("curve", "--help").out
