"""The codes of the built-in rules: four digits, of which the first two are the area."""

from __future__ import annotations

import re
from collections import defaultdict

from odlint.lint.builtin import builtin_pack, modelgarden_pack
from tests.helpers.paths import ROOT

RULES = (*builtin_pack().rules, *modelgarden_pack().rules)
_CODE = re.compile(r"(?:OD|MG)[0-9]{4}\Z")
_PREFIX = 4  # length of "OD01"


def test_every_code_has_four_digits() -> None:
    assert [rule.code for rule in RULES if not _CODE.match(rule.code)] == []


def test_a_prefix_is_an_area_and_an_area_is_a_prefix() -> None:
    areas, prefixes = defaultdict(set), defaultdict(set)
    for rule in RULES:
        areas[rule.code[:_PREFIX]].add(rule.area)
        prefixes[rule.area].add(rule.code[:_PREFIX])
    assert {code: found for code, found in areas.items() if len(found) > 1} == {}
    assert {area: found for area, found in prefixes.items() if len(found) > 1} == {}


def test_the_documentation_lists_every_area() -> None:
    table = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8").partition("## Codes")[2]
    listed = set(re.findall(r"^\| ((?:OD|MG)[0-9]{2}) \| `([^`]+)`", table, re.MULTILINE))
    assert listed == {(rule.code[:_PREFIX], rule.area) for rule in RULES}


def test_no_page_or_module_names_a_code_that_no_rule_has() -> None:
    codes = {rule.code for rule in RULES}
    folders = (ROOT / "docs", ROOT / "odlint", ROOT / "share", ROOT / "rules")
    unknown = {
        (str(path.relative_to(ROOT)), code)
        for folder in folders
        for path in folder.rglob("*")
        if path.suffix in {".md", ".py", ".toml", ".json", ".1"} and not path.name.startswith("_builtin")
        for code in re.findall(r"\b(?:OD|MG)[0-9]+\b", path.read_text(encoding="utf-8"))
        if code not in codes and len(code) != _PREFIX
    }
    assert unknown == set()
