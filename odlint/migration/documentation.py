"""The tables of docs/migrate.md: `python -m odlint.migration.documentation [--check]`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from odlint.migration.families import CENTERNET, RCNN, RETINANET
from odlint.migration.outcome import APPROXIMATE, EXACT, IMPOSSIBLE, UNREAD
from odlint.migration.tables.registry import family_table
from odlint.migration.tables.rows import Row

PAGE = Path(__file__).resolve().parents[2] / "docs" / "migrate.md"
BEGIN, END = "<!-- made by python -m odlint.migration.documentation -->", "<!-- end -->"
_FAMILIES = (
    ("RetinaNet, from `model.ssd`", RETINANET, "model.ssd."),
    ("Faster and Mask R-CNN, from `model.faster_rcnn`", RCNN, "model.faster_rcnn."),
    ("CenterNet, from `model.center_net`", CENTERNET, "model.center_net."),
)
_KINDS = {EXACT: "exact", APPROXIMATE: "approximate", IMPOSSIBLE: "impossible", UNREAD: "unread"}


def tables() -> str:
    """All tables, in Markdown."""
    lines: list[str] = []
    for title, family, prefix in _FAMILIES:
        lines += ["", f"### {title}", ""]
        lines += _table([row for row in family_table(family, family == RCNN) if row.source.startswith(prefix)], prefix)
    lines += ["", "### Training, data and evaluation, in all families", ""]
    lines += _table(list(_others()), "")
    return "\n".join(lines) + "\n"


def _others() -> Iterator[Row]:
    """Rows beside the model's, each once, though families differ in a target or two."""
    seen = set()
    for _, family, _ in _FAMILIES:
        for row in family_table(family, family == RCNN):
            if not row.source.startswith("model.") and row.source not in seen:
                seen.add(row.source)
                yield row


def _table(rows: list[Row], prefix: str) -> Iterator[str]:
    yield "| field | kind | experiment | note |"
    yield "|---|---|---|---|"
    for row in rows:
        kind = _KINDS[row.kind] + ("*" if row.decide is not None else "")
        targets = ", ".join(f"`{target}`" for target in row.targets)
        yield f"| `{row.source.removeprefix(prefix)}` | {kind} | {targets} | {row.reason} |"


def page(text: str) -> str:
    """The page with fresh tables between the marks."""
    head, _, rest = text.partition(BEGIN)
    return f"{head}{BEGIN}\n{tables()}\n{END}{rest.partition(END)[2]}"


def main(arguments: list[str]) -> int:
    """Write the page, or with --check say whether it is fresh."""
    text = PAGE.read_text(encoding="utf-8")
    fresh = page(text)
    if "--check" in arguments:
        return int(fresh != text)
    PAGE.write_text(fresh, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
