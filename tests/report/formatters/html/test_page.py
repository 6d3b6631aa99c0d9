from __future__ import annotations

from html.parser import HTMLParser

from odlint.report.formatters.html.page import Section, escape, page

VOID = {"meta", "link", "br", "hr", "img", "input"}


class Balanced(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def read(text: str) -> Balanced:
    parser = Balanced()
    parser.feed(text)
    parser.close()
    assert not parser.open
    return parser


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
