"""Findings with the lines of the file."""

from __future__ import annotations

from odlint.lint.finding import Related
from odlint.report.formatters.registry import formatter
from odlint.report.style import Style
from odlint.syntax.source import Source
from tests.helpers.findings import CONFIG, SUMMARY, finding, report_of
from tests.helpers.formats import rendered

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


def test_text() -> None:
    assert rendered("text") == TEXT + SUMMARY


def test_quiet_leaves_the_summary_out() -> None:
    assert rendered("text", Style(quiet=True)) == TEXT


def test_colours() -> None:
    text = rendered("text", Style(color=True))
    assert "\x1b[1;31merror[num-classes-below-label-map]\x1b[0m" in text
    assert "\x1b[1;33m^^^^^^^^^^^^^\x1b[0m" in text


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
