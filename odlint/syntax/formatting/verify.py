"""Whether two texts say the same, by comparing them node by node and comment by comment.

Knows nothing of how the printer works: what a number means is asked from the functions that read it for a check.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from odlint.syntax.editing.trivia import comments
from odlint.syntax.formatting.errors import FormatVerificationError
from odlint.syntax.formatting.regions import Region
from odlint.syntax.formatting.strings import parts
from odlint.syntax.parsing.literals import boolean, floating, integer
from odlint.syntax.tree import LIST, MESSAGE, STRING, Node, Tree


def prove(before: Tree, kept_before: Mapping[int, Region], after: Tree, kept_after: Mapping[int, Region]) -> None:
    """Raise FormatVerificationError unless the two trees have the same structure, values, comments and kept regions."""
    if after.problems:
        raise FormatVerificationError(f"the formatted text does not parse: {after.problems[0].message}")
    # Equal numbers of children all along the walk are equal trees.
    for old, new in zip(before.root.walk(), after.root.walk(), strict=False):
        if not _same(before.text, old, after.text, new):
            row = before.text.count("\n", 0, old.start) + 1
            raise FormatVerificationError(f"{old.name or 'the value'} of line {row} would change")
    if _comments(before.text) != _comments(after.text):
        raise FormatVerificationError("a comment would change")
    if [_verbatim(before.text, region) for region in kept_before.values()] != [
        _verbatim(after.text, region) for region in kept_after.values()
    ]:
        raise FormatVerificationError("text after '# odlint: off' would change")


def _same(old_text: str, old: Node, new_text: str, new: Node) -> bool:
    if old.kind != new.kind or len(old.children) != len(new.children):
        return False
    if old.name != new.name and old.name.split() != new.name.split():
        return False
    if old.kind == MESSAGE:
        return True
    if old.kind == LIST:  # see needs_colon
        return old.colon == new.colon or (bool(old.children) and old.children[0].kind == MESSAGE)
    old_raw, new_raw = old_text[old.value_start : old.value_end], new_text[new.value_start : new.value_end]
    if old_raw == new_raw:
        return True
    if old.kind == STRING:
        return _strings(old_text, old) == _strings(new_text, new)
    return _meaning(old_raw) == _meaning(new_raw)


def _strings(text: str, node: Node) -> list[str]:
    return [text[start:end] for start, end in parts(text, node)]


def _meaning(raw: str) -> tuple[str, ...]:
    """What a field of any type would make of a scalar; floats by `repr`, so that -0.0 is not 0.0 and nan is nan."""
    readers: tuple[Callable[[str], object], ...] = (floating, integer, boolean)
    return (raw if raw.isidentifier() else "", *(_read(reader, raw) for reader in readers))


def _read(reader: Callable[[str], object], raw: str) -> str:
    try:
        return repr(reader(raw))
    except ValueError:
        return "refused"


def _comments(text: str) -> list[str]:
    return [text[start:end] for start, end in comments(text)]


def _verbatim(text: str, region: Region) -> str:
    # A region that ends before a brace on its own last line gets a line end behind it.
    return text[region.start : region.end].rstrip("\r\n")
