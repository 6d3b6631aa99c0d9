"""Comments of a YAML file: every `#` outside of scalars."""

from __future__ import annotations

import re
from collections.abc import Iterator

from odlint.modelgarden.yaml.tree import YamlTree
from odlint.syntax.tree import MISSING, SCALAR, STRING

_COMMENT = re.compile(r"(?:^|(?<=[\s]))#[^\r\n]*")


def comments(tree: YamlTree) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of every comment in file order; end is exclusive."""
    spans = []
    for node in tree.root.walk():
        spans.append((node.start, node.name_end))
        if node.kind in (SCALAR, STRING, MISSING):
            spans.append((node.value_start, node.value_end))
    scalars = sorted(span for span in spans if span[1] > span[0])
    at = 0
    for match in _COMMENT.finditer(tree.text):
        start = match.start()
        while at < len(scalars) and scalars[at][1] <= start:
            at += 1
        if at < len(scalars) and scalars[at][0] <= start:
            end = scalars[at][1]
            # A block of text that looks like a comment; what follows text on its line is one, after the scan.
            inner = _COMMENT.search(tree.text, end, match.end())
            if inner is not None:
                yield inner.span()
            continue
        yield match.span()
