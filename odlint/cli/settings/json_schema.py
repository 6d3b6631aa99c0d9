"""The JSON schema of settings files, generated from the keys by `python -m odlint.cli.settings.json_schema`.

It is committed and shipped as settings.schema.json, so that editors find it in the package. A test compares the two.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from odlint.cli.settings import keys

if TYPE_CHECKING:
    from typing import Any

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "settings.schema.json")
_STRINGS = {"type": "array", "items": {"type": "string", "minLength": 1}}
_RULE_NAME = "names, codes or areas of rules"


def schema() -> dict[str, Any]:
    """The schema of odlint.toml and of the table [tool.odlint]."""
    override = {key.name: _of(key) for key in keys.KEYS.values() if key.per_file}
    files = {**_STRINGS, "minItems": 1, "description": keys.ABOUT_FILES}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "https://github.com/odlint/odlint/raw/main/odlint/cli/settings/settings.schema.json",
        "title": "odlint settings",
        "description": "odlint.toml, or the table tool.odlint of pyproject.toml: see docs/settings.md.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            keys.EXTEND: {"type": "string", "minLength": 1, "description": keys.ABOUT_EXTEND},
            **{key.name: _of(key) for key in keys.KEYS.values()},
            keys.OVERRIDES: {
                "type": "array",
                "description": keys.ABOUT_OVERRIDES,
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": [keys.FILES],
                    "properties": {keys.FILES: files, **override},
                },
            },
        },
    }


def _of(key: keys.Key) -> dict[str, Any]:
    common: dict[str, Any] = {"description": key.about}
    if key.default is not None and key.default not in ("", [], {}):
        common["default"] = key.default
    if key.kind in (keys.RULES, keys.GLOBS, keys.FOLDERS):
        return {**_STRINGS, **common}
    if key.kind == keys.SWITCH:
        return {"type": "boolean", **common}
    if key.kind == keys.MAP:
        return {"type": "object", "additionalProperties": {"type": "string"}, **common}
    if key.kind == keys.LEVELS:
        levels = {"enum": list(keys.LEGAL_LEVELS)}
        return {
            "type": "object",
            "propertyNames": {"description": _RULE_NAME},
            "additionalProperties": levels,
            **common,
        }
    return {"enum": list(key.legal), **common} if key.legal else {"type": "string", **common}


def text() -> str:
    """The content of settings.schema.json."""
    return json.dumps(schema(), indent=2) + "\n"


if __name__ == "__main__":
    with open(PATH, "w", encoding="utf-8") as file:
        file.write(text())
