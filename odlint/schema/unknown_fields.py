"""Errors for unknown field names: removed, at the wrong level, misspelled, or unknown altogether."""

from __future__ import annotations

import difflib
import re
from functools import lru_cache

from odlint.schema.index import message_names, message_type
from odlint.schema.problems import SchemaProblem
from odlint.syntax.tree import LIST, MESSAGE, STRING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.schema.index import FieldType, MessageType
    from odlint.schema.message import Message
    from odlint.syntax.tree import Node

_CLOSE = 0.75  # similarity above which a name counts as misspelt
_CERTAIN = 2  # edits up to which a single candidate is certain
_MOST_PLACES = 3  # other places named in a message
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def unknown_field(message: Message, node: Node) -> SchemaProblem:
    """The problem for a field that the type of `message` does not have."""
    kind, name = message.message_type, node.name
    where = f"{message.held_as or 'the top level'} ({kind.name})"
    start, end = node.start, node.name_end
    if name.startswith("["):
        explanation = f"the extension {name} is not part of the API: a plain installation refuses it"
        return SchemaProblem("unknown-field", start, end, explanation)
    if name in kind.removed:
        since, until, instead = kind.removed[name]
        explanation = (
            f"{name} was part of {where} from {since} to {until} and is gone: {instead or 'nothing replaces it'}"
        )
        return SchemaProblem("removed-field", start, end, explanation)
    replacement = _misspelt(kind, node)
    if replacement is not None:
        close, certain = replacement
        explanation = f"{where} has no field named {name}: did you mean {close}?"
        return SchemaProblem("unknown-field", start, end, explanation, True, (), close if certain else None)
    outer = _outer(message, name)
    if outer is not None:
        explanation = f"{name} belongs to {outer}, not to {where}: is a closing brace missing above, or one too few?"
        place = ((message.node.start, message.node.name_end, f"{message.held_as} begins here"),) if message.node else ()
        return SchemaProblem("misplaced-field", start, end, explanation, True, place)
    places = _places(kind, name)
    if places:
        explanation = f"{where} has no field named {name}; it belongs to {places}"
        return SchemaProblem("misplaced-field", start, end, explanation)
    return SchemaProblem("unknown-field", start, end, f"{where} has no field named {name}; it takes {_listed(kind)}")


def _misspelt(kind: MessageType, node: Node) -> tuple[str, bool] | None:
    """(the field that was probably intended, whether that is certain)."""
    name = node.name
    snake = _CAMEL.sub("_", name).replace("-", "_").lower()
    if snake in kind.fields:
        return snake, True
    close = difflib.get_close_matches(snake, kind.fields, 2, _CLOSE)
    if not close or (_exists_elsewhere(name) and _distance(snake, close[0]) > 1):
        return None
    alone = len(close) == 1 or _distance(snake, close[1]) > _distance(snake, close[0])
    certain = alone and _distance(snake, close[0]) <= _CERTAIN and _fits(kind.fields[close[0]], node)
    return close[0], certain


def _fits(field: FieldType, node: Node) -> bool:
    if node.kind == LIST:
        return field.repeated
    return (node.kind == MESSAGE) == (field.type == "message") and (node.kind == STRING) == (field.type == "string")


def _distance(a: str, b: str) -> int:
    """Edits (insert, delete, replace, swap neighbours) from one word to the other."""
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before, last = last, row
    return last[-1]


def _exists_elsewhere(name: str) -> bool:
    return name in _homes()


@lru_cache(maxsize=1)
def _homes() -> dict[str, list[str]]:
    """Message types by the names of their fields."""
    homes: dict[str, list[str]] = {}
    for type_name in message_names():
        for name in message_type(type_name).fields:
            homes.setdefault(name, []).append(type_name)
    return homes


def _outer(message: Message, name: str) -> str | None:
    """The enclosing message that has this field, in words."""
    holder = message.holder
    while holder is not None:
        if name in holder.message_type.fields:
            return holder.held_as or "the top level"
        holder = holder.holder
    return None


def _places(kind: MessageType, name: str) -> str:
    """Where a field of this name exists: first in messages that are fields of this one, then anywhere."""
    inner = [field.name for field in kind.fields.values() if field.message is not None and name in field.message.fields]
    if inner:
        return " or ".join(inner[:_MOST_PLACES]) + f" inside {kind.name}"
    others = _homes().get(name, [])
    more = f" and {len(others) - _MOST_PLACES} other messages" if len(others) > _MOST_PLACES else ""
    return ", ".join(others[:_MOST_PLACES]) + more


def _listed(kind: MessageType) -> str:
    names = list(kind.fields)
    most = 8
    more = f", ... ({len(names)} in all)" if len(names) > most else ""
    return (", ".join(names[:most]) + more) or "no fields at all"
