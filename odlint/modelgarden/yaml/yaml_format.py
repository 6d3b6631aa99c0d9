"""The edit format of YAML, for `odlint.syntax.editing.edits.perform`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from odlint.modelgarden.yaml.comments import comments
from odlint.modelgarden.yaml.parser import parse
from odlint.modelgarden.yaml.planning import plan
from odlint.modelgarden.yaml.tree import YamlTree
from odlint.modelgarden.yaml.verification import Row, structure, verify
from odlint.syntax.editing.operations import Operation
from odlint.syntax.text_edit import Edit


class YamlFormat:
    """YAML; see `EditFormat`."""

    def parse(self, text: str) -> YamlTree:
        """Parse a text; never raises."""
        return parse(text)

    def plan(self, tree: YamlTree, operations: Sequence[Operation]) -> list[Edit]:
        """Return the text edits that perform the operations; raises EditFailed if one cannot be performed."""
        return plan(tree, operations)

    def verify(self, before: YamlTree, after: YamlTree, operations: Sequence[Operation], edits: Sequence[Edit]) -> None:
        """Raise EditFailed if the trees differ in anything but the operations, or if a comment is lost."""
        verify(before, after, operations, edits)

    def structure(self, tree: YamlTree) -> list[Row]:
        """Return the content of a tree without its layout and comments."""
        return structure(tree)

    def comments(self, tree: YamlTree) -> Iterator[tuple[int, int]]:
        """Yield (start, end) of every comment in file order."""
        return comments(tree)


YAML_FORMAT = YamlFormat()
