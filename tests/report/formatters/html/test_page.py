from __future__ import annotations

from odlint.report.formatters.html.page import Section, escape, page
from tests.helpers.html import read


def test_a_page_asks_for_nothing_from_elsewhere() -> None:
    text = page("Title", [Section("One", "<p>body</p>", "one"), Section("", "<p>more</p>")], "what it is")
    seen = read(text)
    assert not {"script", "link", "img"} & set(seen.seen)
    assert all(link.startswith("#") for link in seen.links)
    assert "url(" not in text and "@import" not in text
    assert text.startswith("<!doctype html>")


def test_sections_are_listed_when_there_are_several() -> None:
    one, two = Section("One", "", "one"), Section("Two", "", "two")
    assert read(page("t", [one, two])).links == ["#one", "#two"]
    assert read(page("t", [one])).links == []


def test_titles_are_text() -> None:
    text = page("a<b> & \x1b", [Section("x</h2>", "", 'y"')], "z<i>")
    read(text)
    assert "a&lt;b&gt; &amp; \\x1b" in text
    assert 'id="y&quot;"' in text
    assert "z&lt;i&gt;" in text
    assert escape('"') == "&quot;"
