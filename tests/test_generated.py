"""Generated files that are committed are marked in .gitattributes, with the command that writes them.

Whether they are fresh is tested beside their generators.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from odlint.cli.settings import json_schema
from odlint.modelgarden.schema import build as garden_build
from odlint.schema import build as schema_build

ROOT = Path(__file__).resolve().parent.parent


def generators() -> Iterator[tuple[str, list[Path]]]:
    """Commands and the files that they write."""
    yield "python -m odlint.schema.build", [path for path, _ in schema_build.outputs()]
    yield "python -m odlint.modelgarden.schema.build", [Path(garden_build.SNAPSHOT)]
    yield "python -m odlint.cli.settings.json_schema", [Path(json_schema.PATH)]
    yield "odlint manpage > share/man/man1/odlint.1", [ROOT / "share" / "man" / "man1" / "odlint.1"]
    yield "python -m odlint.diagnosis.document docs/loss-causes.md", [ROOT / "docs" / "loss-causes.md"]
    yield "python -m tests.diagnosis.fixture_runs", list((ROOT / "fixtures").glob("*/*/events.out.tfevents.*"))
    yield "npm install", [ROOT / "editors" / "vscode" / "package-lock.json"]


def marked() -> dict[str, set[str]]:
    """Files that .gitattributes marks, by the command above them."""
    files: dict[str, set[str]] = {}
    command = ""
    for line in (ROOT / ".gitattributes").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            command = line.removeprefix("# ")
        elif line:
            pattern, attribute = line.split()[:2]
            assert attribute == "linguist-generated", line
            matches = {path.relative_to(ROOT).as_posix() for path in ROOT.glob(pattern)}
            assert matches, f"{pattern} matches no file"
            files.setdefault(command, set()).update(matches)
    return files


def test_what_the_generators_write_is_marked() -> None:
    written = {command: {path.relative_to(ROOT).as_posix() for path in paths} for command, paths in generators()}
    assert marked() == written


def test_a_file_that_says_it_is_generated_is_marked() -> None:
    done = subprocess.run(
        ["git", "grep", "-lE", '^(""")?Generated (from|by) .*`python -m '],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode > 1:
        pytest.skip("not a checkout of git")
    everything = {path for paths in marked().values() for path in paths}
    assert done.stdout.split()
    assert set(done.stdout.split()) <= everything | {"odlint/diagnosis/document.py"}


def test_the_script_that_reads_the_model_garden_exists() -> None:
    assert Path(garden_build.SCRIPT).is_file()
