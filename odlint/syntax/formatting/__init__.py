"""The canonical layout of a text: what `odlint fmt` writes.

    tree -> regions (off, on) -> printer -> parse -> proof

Like all of this room it knows no message types and no field names, so every text that parses can be formatted. The
result is parsed again and compared with the original before anyone sees it.
"""

from __future__ import annotations

from odlint.syntax.formatting.errors import FormatError, FormatVerificationError
from odlint.syntax.formatting.printer import MOST_LEVELS, Printer
from odlint.syntax.formatting.regions import regions
from odlint.syntax.formatting.verify import prove
from odlint.syntax.parsing.parser import parse
from odlint.syntax.tree import Tree

__all__ = ["MOST_LEVELS", "FormatError", "FormatVerificationError", "formatted"]


def formatted(tree: Tree) -> str:
    """The text in canonical layout: the same names, values and comments in the same order.

    Raises:
        FormatError: the text has syntax problems, or no layout is sensible; says where and why.
        FormatVerificationError: the result does not say the same as the text, which is a bug here.
    """
    if tree.problems:
        first = tree.problems[0]
        raise FormatError(first.start, first.message, True, len(tree.problems) - 1)
    kept = regions(tree)
    text = Printer(tree, kept).run()
    if text != tree.text:
        after = parse(text)
        prove(tree, kept, after, regions(after))
    return text
