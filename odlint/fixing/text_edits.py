"""The text edits of a repair, for output formats and editors that apply them elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.syntax.text_edit import Edit, EditFailed

if TYPE_CHECKING:
    from odlint.lint.finding import Repair


def edits_of(repair: Repair) -> list[Edit]:
    """Edits (start, end, text) of one repair, ascending; empty for manual ones and those that cannot be made."""
    if repair.replacements:
        return [Edit(start, end, text) for start, end, text in sorted(repair.replacements)]
    if not repair.operations or repair.tree is None:
        return []
    from odlint.syntax.editing.edits import verified_edits

    try:
        return verified_edits(repair.tree, repair.operations, repair.edit_format)
    except (EditFailed, ValueError):
        return []
