"""The page: whole, without requests, with everything that a report says."""

from __future__ import annotations

import re

import pytest

from odlint.lint.finding import Finding, Repair
from odlint.report.formatters.registry import formatter
from odlint.report.style import Style
from odlint.report.tally import Tally
from odlint.syntax.source import Source
from tests.helpers.command_line import Odlint
from tests.helpers.findings import finding, report_of
from tests.helpers.html import Balanced, read
from tests.helpers.odd_files import ODD, PLAIN
from tests.helpers.paths import FIXTURES


def body(text: str) -> str:
    return text.partition("</style>")[2]


def page_of(*findings: Finding) -> str:
    made, tally, report = formatter("html", Style()), Tally(), report_of(findings[0].source, *findings)
    tally.add(report)
    text = made.file(report) + made.end(tally)
    read(text)
    return body(text)


def test_it_is_whole_and_asks_for_nothing(odlint: Odlint, many: list[str]) -> None:
    text = odlint("check", ".", "--output-format", "html").out
    seen: Balanced = read(text)
    assert not {"script", "link", "img", "iframe"} & set(seen.seen)
    assert len(set(seen.ids)) == len(seen.ids)
    assert all(link.startswith(("#", "https://github.com/")) for link in seen.links)
    assert {link[1:] for link in seen.links if link.startswith("#")} <= set(seen.ids)
    assert "url(" not in text


def test_findings_repairs_and_what_is_hidden(odlint: Odlint, many: list[str]) -> None:
    text = body(odlint("check", ODD[0], "nowhere", "--output-format", "html").out)
    assert '<mark class="error">“model/ckpt-0”</mark>' in text
    assert re.search(r'<tr class="old">.*“model/ckpt-0”', text)
    assert re.search(r'<tr class="new">.*&quot;model/ckpt-0&quot;', text)
    assert "1 finding hidden by comments" in text
    assert "known, see ticket 12" in text
    assert "nowhere: no such file or folder" in text
    assert "Files without problems" not in text


def test_names_are_text(odlint: Odlint, many: list[str]) -> None:
    text = body(odlint("check", ".", "--output-format", "html").out)
    assert "<h2>q&#x27;&quot;&amp;&lt;.config</h2>" in text
    assert f"<h2>{PLAIN}</h2>" in text
    assert "<li><code>map.pbtxt</code></li>" in text


def test_related_places_and_the_learning_rate(odlint: Odlint) -> None:
    text = body(odlint("check", str(FIXTURES / "exploding"), "--isolated", "--output-format", "html").out)
    assert "the highest id, 5, is here" in text
    assert "Learning rate: momentum, cosine decay, batch 5, 50000 steps" in text
    assert text.count('<svg class="chart"') == 1
    assert "peak 0.8 at step 2000" in text
    assert "Rules that were not applied" in text


def test_a_config_without_findings_shows_its_rate(odlint: Odlint) -> None:
    words = ("--select", "OD01", "--isolated", "--output-format", "html")
    text = body(odlint("check", str(FIXTURES / "healthy" / "pipeline.config"), *words).out)
    assert "No problems found" in text
    assert text.count('<svg class="chart"') == 1


def test_text_of_files_cannot_speak_html() -> None:
    source = Source("x.config", 'a: "<script>alert(1)</script>" \x1b \u202e b\n')
    made = finding(source, "<script>", "it says <script>")
    text = page_of(made)
    assert "<script" not in text
    assert '<mark class="error">&lt;script&gt;</mark>' in text
    assert '<span class="odd">\\x1b</span>' in text


def test_marks_of_ranges_over_lines_and_of_points() -> None:
    source = Source("x.config", "model {\n  ssd {\n  }\n}\n")
    text = page_of(finding(source, "ssd {\n  }"))
    assert '  <mark class="error">ssd {</mark></td>' in text
    assert '<mark class="error">  }</mark></td>' in text
    point = finding(source, "model")
    point.start = point.end = len(source.text)
    assert '<mark class="error"></mark>' in page_of(point)


def test_long_lines_are_cut_around_the_mark() -> None:
    source = Source("x.config", "a: " + "x" * 5000 + "HERE" + "y" * 5000 + "\n")
    text = page_of(finding(source, "HERE"))
    assert '<mark class="error">HERE</mark>' in text
    assert len(text) < 8000


def test_ranges_within_ranges_lose_no_text() -> None:
    from odlint.report.formatters.html.source import Range, source_lines

    source = Source("x", "abcdef\n")
    drawn = source_lines(source, [Range(1, 5, "error"), Range(2, 3, "related"), Range(4, 6, "related")])
    assert re.sub(r"<[^>]*>", "", drawn) == "1abcdef"


@pytest.mark.parametrize("text", ["a\nb\nc\nd\ne\nf\n", "a\nb\nc\nd\ne\nf", "a\r\nb\r\nc\r\nd\r\ne\r\nf\r\n"])
@pytest.mark.parametrize("where", [0, 3, 5])
def test_differences_show_the_change_and_what_is_around_it(text: str, where: int) -> None:
    letters = "abcdef"
    at = text.index(letters[where])
    source = Source("x", text)
    made = finding(source, letters[where])
    made.set_repair(lambda: Repair("safe", "t", (), ((at, at + 1, "Z"),)))
    rows = re.findall(r'<tr[^>]*><td class="n">(\d*)</td><td class="n">(.)</td><td>(.*?)</td></tr>', page_of(made))
    assert (str(where + 1), "−", letters[where]) in rows  # noqa: RUF001
    assert ("", "+", "Z") in rows
    around = {(str(row + 1), " ", letters[row]) for row in range(max(where - 2, 0), min(where + 3, 6)) if row != where}
    assert around == {row for row in rows if row[1] == " "}
