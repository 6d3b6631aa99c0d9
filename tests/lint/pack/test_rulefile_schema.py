"""The JSON schema of rule files says what the loader says."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import jsonschema
import pytest

from odlint.lint.pack import examples, patches, rulefile
from tests.helpers.paths import ROOT

SCHEMA: dict[str, Any] = json.loads(
    (ROOT / "odlint" / "lint" / "pack" / "rule.schema.json").read_text(encoding="utf-8")
)
RULES = [path for path in sorted((ROOT / "rules").rglob("*.toml")) if "tables" not in path.parts]


def test_the_schema_itself_is_valid() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)


def test_its_keys_are_the_loaders() -> None:
    assert set(SCHEMA["properties"]) == {*rulefile._TEXT, *rulefile._DOCUMENTATION, *rulefile._OTHER}
    assert set(SCHEMA["properties"]["fix"]["properties"]) == set(rulefile._FIX_KEYS)
    assert set(SCHEMA["properties"]["fix"]["properties"]["steps"]["items"]["properties"]) == set(rulefile._STEP_KEYS)
    example = SCHEMA["definitions"]["example"]["properties"]
    assert set(example) == set(examples.EXAMPLE_KEYS)
    assert set(example["fixed"]["oneOf"][1]["properties"]) == set(patches.PATCH_KEYS)
    assert all(SCHEMA["properties"][key]["items"] == {"$ref": "#/definitions/example"} for key in ("valid", "invalid"))


def test_every_built_in_rule_is_valid() -> None:
    validator = jsonschema.Draft7Validator(SCHEMA)
    for path in RULES:
        problems = [error.message for error in validator.iter_errors(tomllib.loads(path.read_text(encoding="utf-8")))]
        assert not problems, (path.name, problems)


@pytest.mark.parametrize(
    "example",
    [
        {"set": {"train_config.batch_size": 1}},
        {"config": "", "base": "ssd"},
        {"base": "ssd", "sett": {}},
        {"base": "ssd", "fixed": {}},
        {"note": "no file"},
    ],
)
def test_it_refuses_examples_that_the_loader_refuses(example: dict[str, Any]) -> None:
    rule = tomllib.loads(RULES[0].read_text(encoding="utf-8"))
    assert list(jsonschema.Draft7Validator(SCHEMA).iter_errors({**rule, "valid": [example]}))


@pytest.mark.parametrize("change", [{"severity": "fatal"}, {"sevrity": "error"}, {"code": "101"}, {"tf": 3}])
def test_it_refuses_what_the_loader_refuses(change: dict[str, Any]) -> None:
    rule = tomllib.loads(RULES[0].read_text(encoding="utf-8"))
    assert list(jsonschema.Draft7Validator(SCHEMA).iter_errors({**rule, **change}))
