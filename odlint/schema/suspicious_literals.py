"""Numbers that the API silently reads differently than they look: `010` is 8, `1e39` is infinite."""

from __future__ import annotations

from odlint.schema.message import Message
from odlint.schema.problems import SchemaProblem
from odlint.schema.values import ODD

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.schema.binding import BoundFile
    from odlint.syntax.tree import Node


def suspicious_literals(bound: BoundFile) -> Iterator[SchemaProblem]:
    """One problem for each odd number of the file; asks nothing of files while no odd number was ever met."""
    if not ODD:
        return
    for message in bound.root.walk():
        for name, written in message.nodes.items():
            kind = message.message_type.fields[name].type
            for node in written if isinstance(written, list) else (written,):
                code = ODD.get((kind, bound.tree.text[node.value_start : node.value_end]))
                if code is not None:
                    yield _problem(bound, message, name, node, code)


def _problem(bound: BoundFile, message: Message, name: str, node: Node, code: str) -> SchemaProblem:
    raw = bound.tree.text[node.value_start : node.value_end]
    value = message.get(name)
    if isinstance(value, list):
        value = value[message.nodes[name].index(node)]
    plain = None
    if code == "octal-number":
        explanation = (
            f"{name}: a number that begins with 0 is octal here, so {raw} is read as {value}; write it without the 0"
        )
    elif code == "number-overflows":
        explanation = f"{name}: {raw} is larger than any 32-bit float and becomes infinite without a word"
    else:
        plain = str(value) if isinstance(value, int) else raw.lstrip("+").replace("_", "")
        explanation = (
            f"{name}: only the Python parser takes {raw}; other readers of the format refuse it; write {plain}"
        )
    return SchemaProblem(code, node.value_start, node.value_end, explanation, False, (), plain)
