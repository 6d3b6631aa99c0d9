"""Access to `documentation.json`: the documentation of message types, fields, enums and their values."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping


def documentation() -> Mapping[str, Mapping[str, str]]:
    """By name (`Type`, `Type.field`, `Enum.VALUE`): `text`, `unit`, `range`, `read_by`, `since`, as far as known."""
    path = os.path.join(os.path.dirname(__file__), "documentation.json")
    with open(path, encoding="utf-8") as file:
        texts: dict[str, dict[str, str]] = json.load(file)
    return texts
