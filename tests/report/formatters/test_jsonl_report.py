"""JSON, one finding a line."""

from __future__ import annotations

import json

from tests.helpers.command_line import Odlint
from tests.helpers.formats import printed


def test_jsonl_is_json_in_lines(odlint: Odlint, many: list[str]) -> None:
    lines = printed(odlint, "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == json.loads(printed(odlint, "json"))
