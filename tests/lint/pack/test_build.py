"""Building a pack: what did not change is not compiled again, and the result is the same as without a cache."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from odlint.lint.pack import build
from odlint.lint.pack.compile import compile_pack, compile_rule
from odlint.lint.pack.errors import RuleError
from odlint.lint.pack.object_code import RuleCode
from odlint.lint.pack.rulefile import RuleFile
from odlint.lint.pack.tables import Table

ROOT = Path(__file__).resolve().parents[3]
AREAS = ("augmentation", "classes", "tables")  # rules with rows, with named entries of tables, with fixes, of others


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    for area in AREAS:
        shutil.copytree(ROOT / "rules" / area, tmp_path / "rules" / area)
    return tmp_path / "rules"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the rules that are compiled."""
    names: list[str] = []

    def note(rule: RuleFile, tables: Mapping[str, Table]) -> RuleCode:
        names.append(rule.name)
        return compile_rule(rule, tables)

    monkeypatch.setattr(build, "compile_rule", note)
    return names


def written(rules: Path) -> tuple[str, str]:
    """The modules without their heads."""
    modules = rules.parent / "modules"
    build.write_pack(str(rules), lambda _: True, str(modules), str(rules.parent / "cache" / "pack.json"))
    checks, details = (Path(f"{modules}{end}.py").read_text(encoding="utf-8") for end in ("", "_details"))
    return checks.split("\n", 3)[3], details.split("\n", 3)[3]


def count(rules: Path) -> int:
    return sum(path.parent.name != "tables" for path in rules.rglob("*.toml"))


def test_only_the_edited_rule_is_compiled(rules: Path, compiled: list[str]) -> None:
    written(rules)
    assert len(compiled) == count(rules) > 20
    compiled.clear()
    before = written(rules)
    assert compiled == []
    rule = rules / "classes" / "label-map-duplicate-id.toml"
    rule.write_text(rule.read_text().replace("belongs to", "is that of"))
    after = written(rules)
    assert compiled == ["label-map-duplicate-id"]
    assert before != after and "is that of" in after[1]


def test_a_cached_build_equals_a_fresh_one(rules: Path, compiled: list[str]) -> None:
    pack = compile_pack(str(rules))
    assert written(rules) == (pack.checks, pack.details)
    (rules / "augmentation" / "channel-means-length.toml").unlink()  # the numbers of all others change
    pack = compile_pack(str(rules))
    compiled.clear()
    assert written(rules) == (pack.checks, pack.details)
    assert compiled == []


def test_an_edited_table_compiles_the_rules_that_name_it(rules: Path, compiled: list[str]) -> None:
    written(rules)
    compiled.clear()
    table = rules / "tables" / "mirrored_words.toml"
    table.write_text(table.read_text() + "\n# a comment\n")
    written(rules)
    assert compiled == ["flip-with-directional-classes"]


def test_another_compiler_compiles_everything(
    rules: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    written(rules)
    compiled.clear()
    monkeypatch.setattr(build, "_COMPILER", ("language",))
    written(rules)
    assert len(compiled) == count(rules)


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"classes/label-map-duplicate-id.toml": 3}', "\udcff"])
def test_a_damaged_cache_is_not_used(rules: Path, damage: str) -> None:
    expected = written(rules)
    (rules.parent / "cache" / "pack.json").write_bytes(damage.encode("utf-8", "surrogateescape"))
    assert written(rules) == expected


def test_a_wrong_rule_is_refused_and_the_cache_stays(rules: Path, compiled: list[str]) -> None:
    expected = written(rules)
    rule = rules / "classes" / "label-map-duplicate-id.toml"
    text = rule.read_text()
    rule.write_text(text.replace("parent.name", "parent.nam"))
    with pytest.raises(RuleError, match="nam"):
        written(rules)
    rule.write_text(text)
    compiled.clear()
    assert written(rules) == expected
    assert compiled == []


def test_names_are_unique_also_among_cached_rules(rules: Path) -> None:
    written(rules)
    copy = rules / "augmentation" / "label-map-duplicate-id.toml"
    shutil.copy(rules / "classes" / copy.name, copy)
    with pytest.raises(RuleError, match="is taken by"):
        written(rules)


def test_processes_build_at_the_same_time(rules: Path) -> None:
    pack = compile_pack(str(rules))
    with ProcessPoolExecutor(4, get_context("fork")) as pool:
        assert set(pool.map(written, [rules] * 4)) == {(pack.checks, pack.details)}
    assert sorted(path.name for path in (rules.parent / "cache").iterdir()) == ["pack.json"]
    assert written(rules) == (pack.checks, pack.details)
