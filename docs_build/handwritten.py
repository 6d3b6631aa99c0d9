"""The pages of docs/ as the site takes them: links that leave docs/ lead to the repository."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from docs_build import navigation

REPOSITORY = "https://github.com/odlint/odlint/blob/main/"
_LINK = re.compile(r"(\]\()([^)\s]+)(\))")


def handwritten(docs: Path, generated: Iterator[str]) -> Iterator[tuple[str, str]]:
    """(path from the root of the site, Markdown) of each page. `generated`: paths of the pages beside them."""
    paths = sorted(docs.glob("*.md"))
    pages = [path.stem for path in paths] + [path.removesuffix(".md") for path in generated]
    for path in paths:
        text = links_to_repository(path.read_text(encoding="utf-8"), docs)
        if path.stem == navigation.HOME:
            text += navigation.as_markdown(navigation.menu(pages))
        yield path.name, text


def links_to_repository(text: str, docs: Path) -> str:
    """Links of a page in docs/ to files that are no pages of the site lead to GitHub."""

    def moved(found: re.Match[str]) -> str:
        target, mark, anchor = found[2].partition("#")
        place = (docs / target).resolve()
        root = docs.resolve().parent
        on_the_site = place.suffix == ".md" and place.parent == docs.resolve()
        if not target or ":" in target or on_the_site or not place.exists():
            return found[0]
        return f"{found[1]}{REPOSITORY}{place.relative_to(root).as_posix()}{mark}{anchor}{found[3]}"

    return _LINK.sub(moved, text)
