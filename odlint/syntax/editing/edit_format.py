"""What an edit needs to know of a file format, so that `perform` works for the text format and for YAML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol, TypeVar

from odlint.syntax.editing.operations import Operation
from odlint.syntax.text_edit import Edit
from odlint.syntax.tree import Tree

TreeT = TypeVar("TreeT", bound=Tree)


class EditFormat(Protocol[TreeT]):
    """How trees of one format are read, changed and compared. Offsets count characters of `tree.text`."""

    def parse(self, text: str) -> TreeT:
        """Parse a text; never raises."""

    def plan(self, tree: TreeT, operations: Sequence[Operation]) -> list[Edit]:
        """Return the text edits that perform the operations.

        Raises:
            EditFailed: an operation cannot be performed.
        """

    def verify(self, before: TreeT, after: TreeT, operations: Sequence[Operation], edits: Sequence[Edit]) -> None:
        """Compare the trees before and after the edits of these operations.

        Raises:
            EditFailed: they differ in anything but the operations, or a comment is lost.
        """

    def structure(self, tree: TreeT) -> Sequence[Any]:
        """Return the content of a tree without its layout and comments, as rows that can be compared."""

    def comments(self, tree: TreeT) -> Iterable[tuple[int, int]]:
        """Yield (start, end) of every comment in file order; end is exclusive."""
