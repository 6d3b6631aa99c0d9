"""All Markdown of the site, put into one folder for Sphinx."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docs_build import coverage
from docs_build.evidence import Evidence
from docs_build.field_pages import field_pages
from docs_build.handwritten import handwritten
from docs_build.markdown_page import MarkdownPage
from docs_build.names import Names
from docs_build.rule_indexes import rule_indexes
from docs_build.rule_pages import rule_pages
from odlint.lint.catalogue import rules
from odlint.lint.pack.compile import compile_rules
from odlint.lint.pack.tables import read_tables
from odlint.lint.rules_folder import rules_folder

DOCS = Path(__file__).resolve().parent.parent / "docs"


def write_sources(folder: Path) -> int:
    """Writes what has changed, takes out what is no page any more, and returns the number of pages."""
    wanted = dict(pages())
    for old in folder.rglob("*.md"):
        if old.relative_to(folder).as_posix() not in wanted:
            old.unlink()
    for name, text in wanted.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return len(wanted)


def pages() -> Iterator[tuple[str, str]]:
    """(path, Markdown) of every page."""
    names = Names()
    texts = {page.path: str(page) for page in generated(names)}
    texts[coverage.PAGE] = names.linked(coverage.page(), coverage.PAGE)
    yield from texts.items()
    yield from handwritten(DOCS, iter(texts))


def generated(names: Names) -> Iterator[MarkdownPage]:
    """The pages of rules, message types, fields and enums."""
    tables = read_tables(rules_folder())
    packs = [compile_rules([rule], tables) for rule in rules()]
    fields = {name: fields for pack in packs for name, fields in pack.fields.items()}
    yield from rule_pages(packs, names, Evidence(coverage.rows()))
    yield from rule_indexes(rules(), names)
    yield from field_pages(names, rules(), fields)
