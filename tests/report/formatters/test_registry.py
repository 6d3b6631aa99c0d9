from __future__ import annotations

import json

import pytest

from odlint.lint.finding import Related
from odlint.report.formatters.registry import FORMATS, STATISTICS, formatter
from odlint.report.style import Style
from odlint.report.tally import Tally
from odlint.syntax.source import Source, decode
from tests.helpers.findings import CONFIG, example, finding, report_of

TEXT = """\
a b/pipeline.config:3:5: error[num-classes-below-label-map] num_classes is 2, but map.pbtxt goes up to id 3 (OD0101)
  |
3 |     num_classes: 2
  |     ^^^^^^^^^^^^^^
...
8 |   label_map_path: "map.pbtxt"
  |   --------------------------- the label map is named here
  ::: a b/map.pbtxt:2:7
  |
2 |   id: 3
  |       - the highest id
  = fix: set num_classes to 3

a b/pipeline.config:4:5: warning[resizer-missing] there is no resizer in it (OD0601)
  |
4 |     image_resizer { }
  |     ^^^^^^^^^^^^^
  = to decide: choose a resizer

"""
SUMMARY = """\
Found 1 error, 1 warning in 1 file; 1 can be repaired with odlint fix.
Note: taken for TensorFlow 2.
Not checked for lack of facts: 2 rules (label map /content/map.pbtxt; files of another machine).
"""
CONCISE = """\
a b/pipeline.config:3:5: error: num_classes is 2, but map.pbtxt goes up to id 3 [num-classes-below-label-map] (to 3:19)
a b/pipeline.config:4:5: warning: there is no resizer in it [resizer-missing] (to 4:18)
"""


def rendered(name: str, style: Style | None = None) -> str:
    made, tally, report = formatter(name, style or Style()), Tally(), example()
    tally.add(report)
    return made.file(report) + made.end(tally)


def test_text() -> None:
    assert rendered("text") == TEXT + SUMMARY


def test_concise() -> None:
    assert rendered("concise") == CONCISE + SUMMARY


def test_quiet_leaves_the_summary_out() -> None:
    assert rendered("text", Style(quiet=True)) == TEXT
    assert rendered("concise", Style(quiet=True)) == CONCISE


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


@pytest.mark.parametrize("name", FORMATS)
def test_colours_only_when_asked_for(name: str) -> None:
    assert "\x1b" not in rendered(name)


@pytest.mark.parametrize("name", STATISTICS)
def test_statistics_have_colours_only_when_asked_for(name: str) -> None:
    assert "\x1b" not in rendered(name, Style(statistics=True))


def test_colours() -> None:
    text = rendered("text", Style(color=True))
    assert "\x1b[1;31merror[num-classes-below-label-map]\x1b[0m" in text
    assert "\x1b[1;33m^^^^^^^^^^^^^\x1b[0m" in text


@pytest.mark.parametrize("name", ["text", "concise", "github", "azure", "pylint", "html", "junit", "checkstyle"])
def test_nothing_can_speak_to_the_terminal(name: str) -> None:
    bad = "\x1b]0;owned\x07\x9b31m\u202e\u2066\x08\x7f"
    source = Source(f"a{bad}.config", f"x: 1 {bad}\n")
    made = finding(source, "1", f"one{bad}\nforged.config:1:1: error", rule=f"rule{bad}")
    made.set_repair(lambda: None)
    printed, tally, report = formatter(name, Style()), Tally(), report_of(source, made)
    tally.add(report)
    text = printed.file(report) + printed.end(tally)
    assert not {char for char in text if not char.isprintable() and char != "\n"}
    assert "\\x1b]0;owned\\x07" in text
    assert "\nforged" not in text


def test_an_empty_file_shows_no_line() -> None:
    source = Source("empty.config", "")
    made = finding(source, "", "nothing is in it")
    assert formatter("text", Style()).file(report_of(source, made)) == (
        "empty.config:1:1: error[num-classes-below-label-map] nothing is in it (OD0101)\n\n"
    )


def test_the_end_of_a_file_can_be_marked() -> None:
    source = Source("x.config", "model {\n")
    made = finding(source, "model")
    made.start = made.end = len(source.text)
    text = formatter("text", Style()).file(report_of(source, made))
    assert text.endswith("  |\n2 |\n  | ^\n\n")


def test_a_span_over_several_lines_says_where_it_ends() -> None:
    source = Source("x.config", CONFIG)
    made = finding(source, CONFIG[CONFIG.index("ssd") : CONFIG.index("  }\n") + 4])
    text = formatter("text", Style()).file(report_of(source, made))
    assert "2 |   ssd {\n  |   ^^^^^ (to line 5)\n" in text


def test_one_line_between_two_marks_is_shown() -> None:
    config = Source("x.config", CONFIG)
    here = Related(config, CONFIG.index("image"), CONFIG.index("image") + 5, "here")
    text = formatter("text", Style()).file(report_of(config, finding(config, "ssd", related=(here,))))
    assert "2 |   ssd {\n  |   ^^^\n3 |     num_classes: 2\n4 |     image_resizer { }\n  |     ----- here\n" in text
