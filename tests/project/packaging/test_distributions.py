"""Wheel and source distribution: built, installed into an empty environment, and used there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from odlint._version import __version__
from odlint.cli.commands.manpage import page
from tests.helpers.paths import ROOT
from tests.helpers.project import copy_project, require_index, run

pytest.importorskip("build", reason="needs build")
CONSUMER = """\
import odlint

config = odlint.load_pipeline("pipeline.config")
classes: int = config.model.ssd.num_classes
reveal_type(config.train_config.batch_size)
for finding in odlint.check("pipeline.config").findings:
    print(finding.rule, finding.message)
config.model.ssd.num_clases
"""


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    require_index()
    made = tmp_path_factory.mktemp("dist")
    project = copy_project(tmp_path_factory.mktemp("project"))
    run(sys.executable, "-m", "build", "-q", "--outdir", made, project, cwd=project)
    return made


@pytest.fixture(scope="module")
def wheel(distributions: Path) -> Path:
    (found,) = distributions.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of an environment with the wheel in it."""
    made = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", made, cwd=made)
    programs = made / ("Scripts" if os.name == "nt" else "bin")
    run(programs / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check", wheel, cwd=made)
    return programs


@pytest.fixture
def case(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "fixtures" / "exploding", tmp_path / "case")
    return tmp_path / "case"


def test_what_the_wheel_holds(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "odlint/py.typed" in names
    assert "odlint/config/messages.pyi" in names
    assert "odlint/lint/_builtin.py" in names
    assert "odlint/cli/settings/settings.schema.json" in names
    assert f"odlint-{__version__}.data/data/share/man/man1/odlint.1" in names
    assert not [name for name in names if name.startswith(("tests", "docs", "fixtures")) or "__pycache__" in name]


def test_the_size_that_is_stated(wheel: Path) -> None:
    stated = re.search(r"The wheel has less than (\d+) MB", (ROOT / "docs" / "install.md").read_text())
    assert stated is not None
    assert wheel.stat().st_size < int(stated[1]) * 1_000_000


def test_the_source_distribution_builds_the_same_wheel(distributions: Path, wheel: Path, tmp_path: Path) -> None:
    (source,) = distributions.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
        archive.extractall(tmp_path, filter="data")
    assert {"hatch_build.py", "action.yml", ".pre-commit-hooks.yaml", "rules", "tests"} <= {
        name.split("/")[0] for name in names
    }
    (folder,) = tmp_path.iterdir()
    run(sys.executable, "-m", "build", "-q", "--wheel", "--outdir", tmp_path / "again", folder, cwd=tmp_path)
    (again,) = (tmp_path / "again").glob("*.whl")
    assert sorted(zipfile.ZipFile(again).namelist()) == sorted(zipfile.ZipFile(wheel).namelist())


def test_it_runs(environment: Path, case: Path) -> None:
    assert run(environment / "odlint", "--version", cwd=case) == f"odlint {__version__}\n"
    assert run(environment / "python", "-m", "odlint", "--version", cwd=case) == f"odlint {__version__}\n"
    assert "learning-rate-explodes" in run(environment / "odlint", "check", "pipeline.config", cwd=case, expect=1)
    run(environment / "odlint", "fix", "-q", "pipeline.config", cwd=case, expect=None)
    assert "OD0101" in run(environment / "odlint", "explain", "OD0101", cwd=case)
    run(environment / "odlint", "rules", "test", cwd=case)
    code = "import odlint; print(odlint.to_proto(odlint.load_pipeline('pipeline.config')).model.ssd.num_classes)"
    assert run(environment / "python", "-c", code, cwd=case).strip().isdigit()


def test_it_needs_little(environment: Path, case: Path) -> None:
    listed = run(environment / "python", "-m", "pip", "list", "--format", "freeze", cwd=case).lower().split()
    names = {line.split("==")[0].replace("_", "-") for line in listed if "==" in line}
    assert names - {"pip", "setuptools", "wheel"} == {"odlint", "lark", "protobuf", "google-crc32c", "pyyaml"}


def test_man_finds_the_page(environment: Path, case: Path) -> None:
    placed = environment.parent / "share" / "man" / "man1" / "odlint.1"
    assert placed.read_text() == page()
    if shutil.which("man") is None:
        pytest.skip("man is not here")
    env = {**os.environ, "MANPATH": str(environment.parent / "share" / "man"), "LC_ALL": "C.UTF-8", "MANPAGER": "cat"}
    assert "odlint check" in run("man", "odlint", cwd=case, env=env)


def test_mypy_knows_its_types(environment: Path, case: Path) -> None:
    pytest.importorskip("mypy", reason="needs mypy")
    (case / "use.py").write_text(CONSUMER)
    words = [sys.executable, "-m", "mypy", "--strict", "--python-executable", str(environment / "python"), "use.py"]
    done = subprocess.run(words, cwd=case, capture_output=True, text=True, check=False)
    lines = done.stdout.strip().split("\n")
    assert 'use.py:5: note: Revealed type is "' in done.stdout
    assert "int" in lines[0]
    assert [line for line in lines if ": error:" in line] == [
        'use.py:8: error: "Ssd" has no attribute "num_clases"; maybe "num_classes"?  [attr-defined]'
    ]
