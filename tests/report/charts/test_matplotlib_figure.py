"""Pictures by matplotlib (extra `plot`), and what is said without it."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.helpers.command_line import Odlint
from tests.helpers.schedules import COSINE, NAN, STEPS, config_text

needs_matplotlib = pytest.mark.skipif(
    importlib.util.find_spec("matplotlib") is None, reason="needs matplotlib: pip install 'odlint[plot]'"
)


@pytest.fixture
def configs(folder: Path) -> Path:
    (folder / "cosine.config").write_text(config_text(COSINE, 60000))
    (folder / "_$steps$.config").write_text(config_text(STEPS, 140000))
    (folder / "nan.config").write_text(config_text(NAN, 2000))
    return folder


def words(path: Path) -> str:
    """All text of a picture."""
    return "\n".join(ElementTree.fromstring(path.read_text(encoding="utf-8")).itertext())


@needs_matplotlib
def test_svg(odlint: Odlint, configs: Path) -> None:
    result = odlint("curve", "cosine.config", "--svg", "one.svg")
    assert (result.code, result.err) == (0, "")
    text = words(configs / "one.svg")
    for label in ("cosine.config", "momentum, cosine decay, batch 128, 60000 steps", "learning rate", "step", "40000"):
        assert label in text
    for label in ("peak 0.08 at step 2000", "0 from step 50000 on"):
        assert label in text
    odlint("curve", "cosine.config", "--svg", "again.svg")
    assert (configs / "again.svg").read_bytes() == (configs / "one.svg").read_bytes()


@needs_matplotlib
@pytest.mark.parametrize("log", [(), ("--log",)])
def test_several_files(log: tuple[str, ...], odlint: Odlint, configs: Path) -> None:
    result = odlint("curve", "cosine.config", "_$steps$.config", "nan.config", "--svg", "all.svg", *log)
    assert (result.code, result.err) == (0, "")
    text = words(configs / "all.svg")
    for label in ("cosine.config (", "./_$steps$.config (", "nan.config (", "num_steps 60000", "num_steps 2000"):
        assert label in text


@needs_matplotlib
def test_not_a_number(odlint: Odlint, configs: Path) -> None:
    assert odlint("curve", "nan.config", "--svg", "nan.svg").code == 0
    assert "NaN at step 1000" in words(configs / "nan.svg")


@needs_matplotlib
def test_png(odlint: Odlint, configs: Path) -> None:
    assert odlint("curve", "cosine.config", "--png", "one.png").code == 0
    assert (configs / "one.png").read_bytes().startswith(b"\x89PNG")
    assert odlint("curve", "cosine.config", "--png", "-").bytes.startswith(b"\x89PNG")


@pytest.mark.parametrize("option", ["--svg", "--png"])
def test_without_matplotlib(option: str, odlint: Odlint, configs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def without(name: str) -> None:
        assert name == "matplotlib"

    monkeypatch.setattr(importlib.util, "find_spec", without)
    result = odlint("curve", "cosine.config", option, "one.out")
    assert result.code == 2
    assert f"{option} needs matplotlib: pip install 'odlint[plot]'" in result.err
    assert not (configs / "one.out").exists()


def test_the_plot_in_the_terminal_needs_no_matplotlib(odlint: Odlint, configs: Path) -> None:
    loaded = "matplotlib" in sys.modules
    assert odlint("curve", "cosine.config").code == 0
    assert ("matplotlib" in sys.modules) == loaded
