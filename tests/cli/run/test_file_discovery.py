from __future__ import annotations

from pathlib import Path

import pytest

from odlint.cli.run.file_discovery import gather
from tests.helpers.command_line import CLEAN, CONFIG, Odlint


def names(*operands: str) -> list[str]:
    complaints: list[str] = []
    found = [one.name for one in gather(operands, "", complaints.append)]
    assert not complaints
    return found


@pytest.fixture
def tree(folder: Path) -> Path:
    for name in (
        "b/pipeline.config",
        "b/deep/map.pbtxt",
        "a.config",
        "label map.txt",
        "README.txt",
        "code.py",
        ".git/x.config",
        ".hidden/x.config",
        "node_modules/x.config",
        "venv/x.config",
        "my env/pyvenv.cfg",
        "my env/x.config",
        "__pycache__/x.config",
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(CLEAN)
    return folder


def test_a_walk(tree: Path) -> None:
    assert names() == ["a.config", "label map.txt", "b/pipeline.config", "b/deep/map.pbtxt"]
    assert names("b") == ["b/pipeline.config", "b/deep/map.pbtxt"]
    assert names("./b/") == ["./b/pipeline.config", "./b/deep/map.pbtxt"]


def test_what_is_named_is_taken(tree: Path) -> None:
    assert names(".hidden", "venv/x.config", "code.py") == [".hidden/x.config", "venv/x.config", "code.py"]


def test_every_file_once(tree: Path) -> None:
    assert names("b/pipeline.config", "b", "./b", str(tree / "b")) == ["b/pipeline.config", "b/deep/map.pbtxt"]


def test_links_that_go_round(tree: Path) -> None:
    (tree / "b" / "again").symlink_to(tree)
    assert names("b") == ["b/pipeline.config", "b/deep/map.pbtxt"]


def test_a_folder_that_looks_like_a_config(folder: Path) -> None:
    (folder / "x.config").mkdir()
    assert names() == []


def test_what_is_neither_config_nor_label_map_is_passed_over(odlint: Odlint, folder: Path) -> None:
    (folder / "graph.pbtxt").write_text('node {\n  name "input"\n}\n' * 100_000)
    (folder / "app.config").write_text("<configuration></configuration>")
    (folder / "a.config").write_text(CONFIG)
    assert "1 error in 1 file" in odlint("check", "--select", "syntax").out
    assert odlint("check", "app.config", "--select", "syntax").code == 1


def test_large_configs_are_read_to_their_end(odlint: Odlint, folder: Path) -> None:
    (folder / "map.pbtxt").write_text("item { id: 1 name: 'a' }\n" * 20_000 + "item { id 2 }\n")
    assert "map.pbtxt:20001:8: error" in odlint("check", "--select", "missing-colon").out
