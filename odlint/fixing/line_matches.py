"""Which lines of two texts are the same, in time that grows with the length of the texts, not with its square."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from difflib import Match, SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MAX_PRODUCT = 4_000_000
"""Lines of the one text times lines of the other up to which difflib compares them as a whole."""


class LineMatcher(SequenceMatcher[str]):
    """Compares texts as difflib does, but cuts long ones at lines that surely belong together."""

    def __init__(self, before: Sequence[str], after: Sequence[str]) -> None:
        super().__init__(None, before, after)
        self.before = before
        self.after = after

    def get_matching_blocks(self) -> list[Match]:
        """Runs of equal lines, ascending and never adjacent, and an empty one at the end; see difflib."""
        end = Match(len(self.before), len(self.after), 0)
        return [*_merged(_blocks(self.before, self.after)), end]


def _blocks(before: Sequence[str], after: Sequence[str]) -> Iterator[Match]:
    """Runs of equal lines, of which two may be adjacent."""
    if len(before) * len(after) <= MAX_PRODUCT:
        yield from SequenceMatcher(None, before, after).get_matching_blocks()[:-1]
        return
    row, new_row = 0, 0
    for anchor, new_anchor in [*_anchors(before, after), (len(before), len(after))]:
        for block in _gap_blocks(before[row:anchor], after[new_row:new_anchor]):
            yield Match(row + block.a, new_row + block.b, block.size)
        if anchor < len(before):
            yield Match(anchor, new_anchor, 1)
        row, new_row = anchor + 1, new_anchor + 1


def _gap_blocks(before: Sequence[str], after: Sequence[str]) -> Iterator[Match]:
    """Runs of equal lines between two anchors; where that is much text, only at its beginning and end."""
    if len(before) * len(after) <= MAX_PRODUCT:
        if before and after:
            yield from _blocks(before, after)
        return
    shorter = min(len(before), len(after))
    head = next((row for row in range(shorter) if before[row] != after[row]), shorter)
    tail = next((row for row in range(shorter - head) if before[-1 - row] != after[-1 - row]), shorter - head)
    yield Match(0, 0, head)
    yield Match(len(before) - tail, len(after) - tail, tail)


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Rows of lines that belong together: those that occur as often in both texts, in the order of both."""
    counts, new_counts = Counter(before), Counter(after)
    new_rows: dict[str, list[int]] = {}
    for row, line in enumerate(after):
        if counts[line] == new_counts[line]:
            new_rows.setdefault(line, []).append(row)
    pending = {line: iter(rows) for line, rows in new_rows.items()}
    return _longest_ascent([(row, next(pending[line])) for row, line in enumerate(before) if line in pending])


def _longest_ascent(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs whose second numbers ascend, as the first ones do."""
    lowest: list[int] = []  # by length of an ascent: the lowest number that one can end with
    ends: list[int] = []  # by length: index of the pair with that number
    previous: list[int] = []  # by index of a pair: the pair before it
    for index, (_, number) in enumerate(pairs):
        length = bisect_left(lowest, number)
        previous.append(ends[length - 1] if length else -1)
        lowest[length : length + 1] = [number]
        ends[length : length + 1] = [index]
    ascent = []
    index = ends[-1] if ends else -1
    while index >= 0:
        ascent.append(pairs[index])
        index = previous[index]
    return ascent[::-1]


def _merged(blocks: Iterable[Match]) -> Iterator[Match]:
    """The same blocks, adjacent ones joined."""
    last: Match | None = None
    for block in blocks:
        if not block.size:
            continue
        if last is not None and (last.a + last.size, last.b + last.size) == (block.a, block.b):
            last = Match(last.a, last.b, last.size + block.size)
            continue
        if last is not None:
            yield last
        last = block
    if last is not None:
        yield last
