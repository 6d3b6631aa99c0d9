"""Reports in each output format, and the foreign schemas that they must keep."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

import jsonschema

from odlint.report.formatters.registry import formatter
from odlint.report.style import Style
from odlint.report.tally import Tally
from tests.helpers.command_line import Odlint
from tests.helpers.findings import example
from tests.helpers.paths import ROOT

SCHEMAS = ROOT / "tests" / "report" / "formatters"
SCHEMA = SCHEMAS / "sarif-2.1.0.json"
GITHUB_DATA = {"%0D": "\r", "%0A": "\n", "%25": "%"}
AZURE_DATA = {"%0D": "\r", "%0A": "\n", "%AZP25": "%"}
REVIEWDOG = SCHEMAS / "reviewdog-DiagnosticResult.json"


def reported(odlint: Odlint, *words: str) -> list[dict[str, Any]]:
    """What is to be found in the formats, from the JSON format."""
    found = json.loads(odlint("check", *(words or (".",)), "--output-format", "json").out)
    return [one for one in found if one["suppressed"] is None]


def printed(odlint: Odlint, name: str, *words: str) -> str:
    return odlint("check", *(words or (".",)), "--output-format", name).out


def undone(text: str, table: dict[str, str]) -> str:
    for code, char in table.items():
        text = text.replace(code, char)
    return text


def strict_reviewdog() -> Any:
    """Reviewdog's schema, which allows any further key, without that: a misspelt key would go unseen."""
    text = REVIEWDOG.read_text(encoding="utf-8").replace(
        '"additionalProperties": true', '"additionalProperties": false'
    )
    return jsonschema.Draft4Validator(json.loads(text))


@lru_cache
def validator() -> Any:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    return kind(schema, format_checker=kind.FORMAT_CHECKER)


def valid(text: str) -> Any:
    assert text.isascii()
    log = json.loads(text)
    assert [error.message for error in validator().iter_errors(log)] == []
    (run,) = log["runs"]
    return run


def rendered(name: str, style: Style | None = None) -> str:
    made, tally, report = formatter(name, style or Style()), Tally(), example()
    tally.add(report)
    return made.file(report) + made.end(tally)
