"""Statistics."""

from __future__ import annotations

import json

import pytest

from odlint.report.formatters.registry import STATISTICS
from odlint.report.style import Style
from tests.helpers.formats import rendered


def test_statistics_take_the_place_of_findings() -> None:
    text = rendered("text", Style(statistics=True))
    assert text.startswith(
        "1  OD0101  error    num-classes-below-label-map  [1 repairable]\n"
        "1  OD0601  warning  resizer-missing\n\nFound 1 error"
    )
    assert json.loads(rendered("json", Style(statistics=True)))[0] == {
        "rule": "num-classes-below-label-map",
        "code": "OD0101",
        "severity": "error",
        "count": 1,
        "safe_fixes": 1,
        "unsafe_fixes": 0,
    }


@pytest.mark.parametrize("name", STATISTICS)
def test_statistics_have_colours_only_when_asked_for(name: str) -> None:
    assert "\x1b" not in rendered(name, Style(statistics=True))
