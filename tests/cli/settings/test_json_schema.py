"""The published JSON schema says what the reader says."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from odlint.cli.framework.errors import CliError
from odlint.cli.settings import keys
from odlint.cli.settings.json_schema import PATH, schema, text
from odlint.cli.settings.reader import read_settings_file
from tests.helpers.command_line import Odlint
from tests.helpers.paths import ROOT
from tests.helpers.settings_mistakes import MISTAKES

DOCS = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
VALIDATOR = jsonschema.Draft7Validator(schema())
# What only the reader can know: files, circles, globs, and what TOML is.
BEYOND = re.compile(r"extend: |circle|not valid TOML|begins with !|backslash")

VALUES: dict[str, list[Any]] = {
    "select": [["OD02"], [], "OD02", [1], [""]],
    "exclude": [["a/**"], "a"],
    "tf": [1, 2, 3, "1", None],
    "device": ["gpu", "npu", 1],
    "export": ["tflite", "onnx"],
    "template": [True, 1, "no"],
    "experiment": ["retinanet", 1],
    "label-map": ["a", 1],
    "baseline": ["a.json", []],
    "path-map": [{"/a": "b"}, {"/a": 1}, ["a"], {}],
    "severity": [{"classes": "off"}, {"classes": "warn"}, {"classes": {"max": 1}}, "off"],
    "fail-on": ["never", "off"],
    "require-reason": [True, "yes"],
    "mandatory": [["syntax"], "syntax"],
    "rule-packs": [["packs"], 3],
    "ignore": [["a"], {}],
    "extend-select": [["a"], True],
}


def test_the_file_is_fresh() -> None:
    assert Path(PATH).read_text(encoding="utf-8") == text(), "run python -m odlint.cli.settings.json_schema"
    jsonschema.Draft7Validator.check_schema(schema())


def test_the_command_prints_it(odlint: Odlint) -> None:
    assert json.loads(odlint("config", "--schema").out) == schema()


def test_every_key_is_tried_below() -> None:
    assert set(VALUES) == set(keys.KEYS)


@pytest.mark.parametrize("key", sorted(keys.KEYS))
@pytest.mark.parametrize("overriding", [False, True])
def test_it_agrees_with_the_reader(key: str, overriding: bool, folder: Path) -> None:
    for value in VALUES[key]:
        if value is None:
            continue
        table = {"overrides": [{"files": ["a"], key: value}]} if overriding else {key: value}
        body = f"{key} = {_toml(value)}\n"
        (folder / "odlint.toml").write_text(('[[overrides]]\nfiles = ["a"]\n' if overriding else "") + body)
        assert VALIDATOR.is_valid(table) == _is_read(folder / "odlint.toml"), (table, body)


@pytest.mark.parametrize(("body", "said"), MISTAKES)
def test_it_refuses_the_known_mistakes(body: str, said: str) -> None:
    if not BEYOND.search(said):
        assert not VALIDATOR.is_valid(tomllib.loads(body))


def test_the_examples_of_the_documentation(folder: Path) -> None:
    for number, example in enumerate(re.findall(r"```toml\n(.*?)```", DOCS, re.DOTALL)):
        table = tomllib.loads(example)
        table = table.get("tool", {}).get("odlint", table)
        VALIDATOR.validate(table)
        if "extend" not in table:
            path = folder / str(number) / ("pyproject.toml" if "[tool.odlint" in example else "odlint.toml")
            path.parent.mkdir()
            path.write_text(example)
            assert _is_read(path)


def test_the_documentation_has_every_key() -> None:
    for key in (*keys.KEYS, keys.EXTEND, keys.OVERRIDES):
        assert f"| `{key}` |" in DOCS, key


def _is_read(path: Path) -> bool:
    try:
        read_settings_file(str(path))
    except CliError:
        return False
    return True


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {_toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value)
