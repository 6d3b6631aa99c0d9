"""Looks at the links of a built site: all inner ones lead somewhere, and nothing is loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_LOADED = {("script", "src"), ("link", "href"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("video", "src")}
_NOT_LOADED = {"canonical", "index", "search", "next", "prev", "author", "help", "contents", "copyright", "top"}


class _Reader(HTMLParser):
    """Collects anchors, links and what a page loads."""

    def __init__(self) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.links: list[str] = []
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Called for each tag."""
        values = {name: value or "" for name, value in attrs}
        self.anchors.update(values[name] for name in ("id", "name") if values.get(name))
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        for name, value in values.items():
            if (tag, name) in _LOADED and not (tag == "link" and values.get("rel", "") in _NOT_LOADED):
                self.loaded.append(value)


def problems_in(site: Path) -> list[str]:
    """A sentence for each dead link and for each thing that a page would load from another place."""

    @cache
    def read(path: Path) -> _Reader:
        reader = _Reader()
        reader.feed(path.read_text(encoding="utf-8"))
        return reader

    def problems() -> Iterator[str]:
        for page in sorted(site.rglob("*.html")):
            name = page.relative_to(site).as_posix()
            for address in dict.fromkeys(read(page).links):
                trouble = dead(page, address)
                if trouble:
                    yield f"{name}: {address}: {trouble}"
            for address in dict.fromkeys(read(page).loaded):
                if urlsplit(address).scheme not in ("", "data") or address.startswith("//"):
                    yield f"{name}: {address}: is loaded from another place"
                elif dead(page, address):
                    yield f"{name}: {address}: {dead(page, address)}"

    def dead(page: Path, address: str) -> str:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return ""
        target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
        target = target / "index.html" if target.is_dir() else target
        if not target.is_file():
            return "there is no such file"
        anchor = unquote(parts.fragment)
        if anchor and target.suffix == ".html" and anchor not in read(target).anchors:
            return "there is no such place on the page"
        return ""

    return list(problems())
