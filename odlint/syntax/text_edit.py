"""Edits of a text: ranges with their replacements. Text outside of all ranges never changes."""

from __future__ import annotations

from collections.abc import Iterable


class EditFailed(Exception):
    """An edit cannot be made, or would do something else than intended; nothing was changed."""


class Edit:
    """Replace text[start:end] with `text`; start == end inserts."""

    __slots__ = ("end", "start", "text")

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start = start
        self.end = end
        self.text = text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Edit) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        return f"Edit({self.start}, {self.end}, {self.text!r})"

    def _key(self) -> tuple[int, int, str]:
        return (self.start, self.end, self.text)


class EditConflict(EditFailed):
    """Two edits overlap."""

    def __init__(self, first: Edit, second: Edit) -> None:
        super().__init__(f"{first!r} and {second!r} overlap")
        self.first = first
        self.second = second


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Apply edits to a text; insertions at one offset keep their order.

    Raises:
        EditConflict: two edits overlap, or one inserts inside of a range that another replaces.
        ValueError: an edit lies outside of the text.
    """
    parts: list[str] = []
    done = 0
    previous: Edit | None = None
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if not 0 <= edit.start <= edit.end <= len(text):
            raise ValueError(f"{edit!r} lies outside a text of {len(text)} characters")
        if previous is not None and edit.start < previous.end:
            raise EditConflict(previous, edit)
        parts.append(text[done : edit.start])
        parts.append(edit.text)
        done = edit.end
        previous = edit
    parts.append(text[done:])
    return "".join(parts)


def merge_deletions(edits: Iterable[Edit]) -> list[Edit]:
    """Join overlapping deletions: the edits of two adjacent fields may both delete the blanks between them."""
    deletions = sorted((edit for edit in edits if not edit.text and edit.end > edit.start), key=lambda edit: edit.start)
    merged: list[Edit] = []
    for edit in deletions:
        if merged and edit.start < merged[-1].end:
            merged[-1] = Edit(merged[-1].start, max(merged[-1].end, edit.end), "")
        else:
            merged.append(edit)
    return [edit for edit in edits if edit.text] + merged
