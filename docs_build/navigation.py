"""Which pages of docs/ stand where in the menu. A page that is not there (yet) is left out of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

HOME = "index"
MENU: dict[str, tuple[str, ...]] = {
    "Begin": ("start", "tutorial", "install", "comparison"),
    "Use": (
        "formatting",
        "editing",
        "adapt",
        "curve",
        "data",
        "checkpoints",
        "diagnose",
        "loss-causes",
        "modelgarden",
        "migrate",
        "suppressions",
        "settings",
        "formats",
        "scale",
    ),
    "Where you work": ("pre-commit", "ci", "editors"),
    "Reference": ("rules/index", "rules/severity", "rules/errors", "fields/index", "fields/names", "fields/enums"),
    "Your own rules": ("rule-packs", "rules", "expressions"),
    "The project": ("architecture", "coverage"),
}
GENERATED = ("rules/", "fields/")


def menu(pages: Iterable[str]) -> dict[str, list[str]]:
    """The menu of those pages which there are; what has no place in it goes to the end."""
    known = set(pages)
    chosen = {heading: [page for page in entries if page in known] for heading, entries in MENU.items()}
    rest = sorted(without_place(known))
    return {heading: entries for heading, entries in (*chosen.items(), ("More", rest)) if entries}


def without_place(pages: Iterable[str]) -> Iterator[str]:
    """Handwritten pages that the menu does not name."""
    placed = {page for entries in MENU.values() for page in entries}
    return (page for page in pages if page != HOME and page not in placed and not page.startswith(GENERATED))


def as_markdown(chosen: dict[str, list[str]]) -> str:
    """The menu as Sphinx wants it at the end of the front page."""
    blocks = []
    for heading, entries in chosen.items():
        lines = "\n".join(entries)
        blocks.append(f"```{{toctree}}\n:hidden:\n:caption: {heading}\n\n{lines}\n```\n")
    return "\n" + "\n".join(blocks)
