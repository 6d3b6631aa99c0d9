"""JSON."""

from __future__ import annotations

import json

from odlint.report.formatters.registry import formatter
from odlint.report.style import Style
from odlint.report.tally import Tally
from odlint.syntax.source import Source, decode
from tests.helpers.command_line import Odlint
from tests.helpers.findings import example, finding, report_of
from tests.helpers.formats import printed, rendered
from tests.helpers.odd_files import BROKEN


def test_json_lists_what_comments_hide(odlint: Odlint, many: list[str]) -> None:
    found = json.loads(printed(odlint, "json", "two words.config"))
    (hidden,) = (one for one in found if one["suppressed"] is not None)
    assert hidden["suppressed"]["reason"] == "known, see ticket 12"
    row, column = hidden["suppressed"]["location"].values()
    assert BROKEN.split("\n")[row - 1][column - 1 :].startswith("# odlint: ignore")
    assert found == sorted(found, key=lambda one: tuple(one["location"].values()))
    again = json.loads(printed(odlint, "json", "two words.config", "--no-ignores"))
    assert len(again) == len(found)
    assert not any(one["suppressed"] for one in again)


def test_json() -> None:
    found = json.loads(rendered("json"))
    assert found[0] == {
        "filename": "a b/pipeline.config",
        "rule": "num-classes-below-label-map",
        "code": "OD0101",
        "severity": "error",
        "message": "num_classes is 2, but map.pbtxt goes up to id 3",
        "location": {"row": 3, "column": 5},
        "end_location": {"row": 3, "column": 19},
        "related": [
            {
                "filename": "a b/pipeline.config",
                "location": {"row": 8, "column": 3},
                "end_location": {"row": 8, "column": 30},
                "message": "the label map is named here",
            },
            {
                "filename": "a b/map.pbtxt",
                "location": {"row": 2, "column": 7},
                "end_location": {"row": 2, "column": 8},
                "message": "the highest id",
            },
        ],
        "url": found[0]["url"],
        "fix": {
            "safety": "safe",
            "title": "set num_classes to 3",
            "edits": [{"location": {"row": 3, "column": 18}, "end_location": {"row": 3, "column": 19}, "content": "3"}],
        },
        "suppressed": None,
    }
    assert found[0]["url"].endswith("classes/num-classes-below-label-map.toml")
    assert found[1]["fix"] == {"safety": "manual", "title": "choose a resizer", "edits": []}


def test_json_of_nothing_is_an_empty_array() -> None:
    assert formatter("json", Style()).end(Tally()) == "[]\n"


def test_json_of_several_files_is_one_array() -> None:
    made = formatter("json", Style())
    text = made.file(example()) + made.file(report_of(Source("x", ""))) + made.file(example()) + made.end(Tally())
    assert [one["code"] for one in json.loads(text)] == ["OD0101", "OD0601", "OD0101", "OD0601"]


def test_json_survives_bytes_that_are_no_text() -> None:
    source = decode("x.config", b'a: "\xe9"\n')
    text = formatter("json", Style()).file(report_of(source, finding(source, source.text[4:5], source.text))) + "]"
    assert text.isascii()
    assert json.loads(text)[0]["message"] == 'a: "\udce9"\n'
