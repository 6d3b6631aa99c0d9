"""The edit format of protobuf text format.

A check loads this module and seldom needs it: each method imports its implementation.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from odlint.syntax.editing.operations import Operation
    from odlint.syntax.editing.verification import Row
    from odlint.syntax.text_edit import Edit
    from odlint.syntax.tree import Tree


class TextFormat:
    """Protobuf text format, for `perform`; see `EditFormat`."""

    __slots__ = ()

    def parse(self, text: str) -> Tree:
        """Parse a text; never raises."""
        from odlint.syntax.parsing.parser import parse

        return parse(text)

    def plan(self, tree: Tree, operations: Iterable[Operation]) -> list[Edit]:
        """Return the text edits that perform the operations; raises EditFailed if one cannot be performed."""
        from odlint.syntax.editing.planning import plan

        return plan(tree, operations)

    def verify(self, before: Tree, after: Tree, operations: Sequence[Operation], _edits: Sequence[Edit]) -> None:
        """Raise EditFailed if the trees differ in anything but the operations, or if a comment is lost."""
        from odlint.syntax.editing.verification import verify

        verify(before, after, operations)

    def structure(self, tree: Tree) -> list[Row]:
        """Return the content of a tree without its layout and comments."""
        from odlint.syntax.editing.verification import structure

        return structure(tree)

    def comments(self, tree: Tree) -> list[tuple[int, int]]:
        """Return (start, end) of every comment in file order."""
        from odlint.syntax.editing.trivia import comments

        return comments(tree.text, 1 if tree.text.startswith("\ufeff") else 0)


TEXT_FORMAT = TextFormat()
