"""Tests mirror the rooms: `tests/<room>/test_<module>.py` tests `odlint/<room>/<module>.py`.

A test of one aspect of a module is `test_<module>_<aspect>.py`. Tests of the whole project are in tests/ itself and in
tests/project. `python -m tests.test_layout` lists the modules without a test file of their own: tests of
their neighbors or of commands run them.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.helpers.paths import ROOT

PACKAGE = ROOT / "odlint"
TESTS = ROOT / "tests"
FILES = sorted(path for path in TESTS.glob("*/**/test_*.py") if path.relative_to(TESTS).parts[0] != "project")
OF_A_ROOM = {
    "lsp/features/test_any_file.py",  # all features, on any text
    "modelgarden/test_rules_against_model_garden.py",  # all rules for experiments, against the Model Garden itself
    "report/formatters/test_experiments.py",  # all formats, on an experiment
    "tf/checkpoints/test_tensorflow.py",  # all readers of checkpoints, against TensorFlow
}


def modules(room: Path) -> set[str]:
    """Names of the modules, packages and data files of a room."""
    return {path.stem for path in room.iterdir() if path.suffix != ".pyc"} if room.is_dir() else set()


def module_of(file: Path) -> str:
    """The module that a test file tests, as a path below odlint/; "" for none."""
    room, name = file.parent.relative_to(TESTS), file.stem.removeprefix("test_")
    fitting = [module for module in modules(PACKAGE / room) if f"{name}_".startswith(f"{module}_")]
    return (room / max(fitting, key=len)).as_posix() if fitting else ""


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(TESTS).as_posix())
def test_a_test_file_has_the_path_of_its_module(file: Path) -> None:
    name = file.relative_to(TESTS).as_posix()
    assert (name in OF_A_ROOM) != bool(module_of(file)), f"odlint/ has no module for tests/{name}, or it is exempt"


def test_exemptions_exist() -> None:
    assert {path.relative_to(TESTS).as_posix() for path in FILES} >= OF_A_ROOM


def test_folders_are_packages() -> None:
    """So that two rooms may have test files of the same name."""
    assert [file.parent for file in FILES if not (file.parent / "__init__.py").exists()] == []


def test_helpers_are_not_in_test_files() -> None:
    """What several files use is in tests/helpers, or in a module of its own beside them."""
    importing = re.compile(r"^\s*from tests[\w.]*\.test_\w+ import", re.MULTILINE)
    assert [path for path in sorted(TESTS.rglob("*.py")) if importing.search(path.read_text(encoding="utf-8"))] == []


def untested() -> list[str]:
    """Modules without a test file of their own."""
    tested = {module_of(file) for file in FILES}
    paths = (path.relative_to(PACKAGE) for path in sorted(PACKAGE.rglob("*.py")) if not path.stem.startswith("_"))
    return [path.as_posix() for path in paths if path.with_suffix("").as_posix() not in tested]


if __name__ == "__main__":
    print("\n".join(untested()))
