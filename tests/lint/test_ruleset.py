"""Selection: what is not selected is not evaluated."""

from __future__ import annotations

from pathlib import Path

import pytest

from odlint.analysis.facts import Facts
from odlint.analysis.settings import Settings
from odlint.lint.builtin import builtin_pack
from odlint.lint.engine import Linter
from odlint.lint.ruleset import RuleSet
from odlint.syntax.source import decode

EXPLODING = Path(__file__).resolve().parents[2] / "fixtures" / "exploding" / "pipeline.config"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Names of the facts that rules ask for."""
    names: set[str] = set()
    for method in ("get", "missing"):

        def ask(facts: Facts, name: str, original: object = getattr(Facts, method)) -> object:
            names.add(name)
            return original(facts, name)  # type: ignore[operator]  # it is a method

        monkeypatch.setattr(Facts, method, ask)
    return names


def check(settings: Settings) -> set[str]:
    report = Linter(settings).check_source(decode("pipeline.config", EXPLODING.read_bytes()), str(EXPLODING))
    return {finding.rule for finding in report.findings}


def test_only_selected_conditions_are_evaluated(asked: set[str]) -> None:
    everything = check(Settings())
    assert {"records", "checkpoint", "learning_rate"} <= asked
    asked.clear()
    assert check(Settings(select=("num-classes-above-label-map",))) == {"num-classes-above-label-map"} < everything
    assert "label_map" in asked and not asked & {"records", "checkpoint", "learning_rate"}


def test_ignored_conditions_are_not_evaluated(asked: set[str]) -> None:
    assert check(Settings(ignore=("ALL",), select=("num-classes-above-label-map",))) == {"num-classes-above-label-map"}
    assert "label_map" in asked and not asked & {"records", "checkpoint", "learning_rate"}


def test_a_rule_without_condition_visits_nothing() -> None:
    ((_, chosen, visits),) = RuleSet([builtin_pack()], Settings(select=("missing-colon",))).packs
    assert sum(chosen) == 1
    assert visits == {}


def test_only_the_types_of_selected_rules_are_visited() -> None:
    ((pack, _, visits),) = RuleSet([builtin_pack()], Settings(select=("label-map-duplicate-id",))).packs
    assert list(visits) == ["StringIntLabelMapItem"]
    assert len(pack.visits) > 50


@pytest.mark.parametrize("name", ["learning-rate-explodes", "num-classes-above-label-map", "label_map"])
def test_a_selected_rule_finds_what_it_finds_among_all(name: str) -> None:
    linter = Linter()
    rules = {rule.name for rule in linter.rules.named(name)}
    assert check(Settings(select=(name,))) == check(Settings()) & rules
