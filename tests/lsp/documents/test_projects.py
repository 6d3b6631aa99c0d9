"""Settings as the editor's server has them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.helpers.editor import Desk

PIPELINE = "model { ssd { num_classes: 0 } }\n"


def rules(desk: Desk, name: str = "pipeline.config") -> set[str]:
    return {finding.rule for finding in desk.check(desk.open(name, PIPELINE)).report.findings}


def test_settings_are_those_of_the_nearest_file(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.save("odlint.toml", 'ignore = ["num-classes-zero"]\n')
    desk.save("sub/pyproject.toml", "[tool.odlint]\n")
    assert "num-classes-zero" not in rules(desk)
    assert "num-classes-zero" in rules(desk, "sub/pipeline.config")


def test_overrides_and_exclusions(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.save(
        "odlint.toml",
        'exclude = ["old/**"]\n[[overrides]]\nfiles = ["special.*"]\nignore = ["num-classes-zero"]\n',
    )
    assert "num-classes-zero" in rules(desk)
    assert "num-classes-zero" not in rules(desk, "special.pipeline.config")
    assert rules(desk, "old/pipeline.config") == set()


def test_isolated_reads_none(tmp_path: Path) -> None:
    desk = Desk(tmp_path, isolated=["yes"])
    desk.save("odlint.toml", 'ignore = ["num-classes-zero"]\n')
    assert "num-classes-zero" in rules(desk)


def test_a_rule_that_does_not_exist_is_a_message(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.save("odlint.toml", 'ignore = ["num-clases-zero"]\n')
    checked = desk.check(desk.open("pipeline.config", PIPELINE))
    assert "num-clases-zero" in checked.problem
    assert checked.report.findings == []
    desk.save("odlint.toml", "")
    desk.checker.projects.forget()
    assert "num-classes-zero" in rules(desk)
    desk.save("odlint.toml", 'baseline = "missing.json"\n')
    desk.checker.projects.forget()
    checked = desk.check(desk.open("pipeline.config", PIPELINE))
    assert "missing.json" in checked.problem
    assert "num-classes-zero" in {finding.rule for finding in checked.report.findings}


def test_asking_from_many_threads(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for number in range(20):
        desk.save(f"p{number}/odlint.toml", "")
    projects = desk.checker.projects

    def ask(number: int) -> bool:
        if number % 7 == 0:
            projects.changed()
        if number % 11 == 0:
            projects.forget()
        return projects.of(str(tmp_path / f"p{number % 20}" / "pipeline.config"))[0] is not None

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(ask, range(400)))
