"""What to say about a path that the schema lacks, and where the name at fault is to be found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from odlint.schema.index import FieldType, MessageType
from odlint.schema.message import Message
from odlint.schema.type_errors import wanted

_CLOSE = 0.75
_MOST_PLACES = 3
_MOST_NAMES = 12


def unknown_name(root: Message, kinds: Sequence[MessageType], steps: Sequence[str], number: int) -> str:
    """The step at `number` names no field of the types before it."""
    name = steps[number].partition("[")[0]
    before = ".".join(steps[:number])
    where = f"{before} ({kinds[0].name})" if len(kinds) == 1 and before else before or "the file"
    explanation = f"{where} has no field named {name}"
    if name == "*":
        return f"{where} holds no fields"
    removed = next((kind.removed[name] for kind in kinds if name in kind.removed), None)
    if removed is not None:
        return f"{name} was part of {where} from {removed[0]} to {removed[1]} and is gone: " + (
            removed[2] or "nothing replaces it"
        )
    rest = steps[number + 1 :]
    names = {field: None for kind in kinds for field in kind.fields}
    close = get_close_matches(name.lower(), names, 1, _CLOSE)
    if close:
        return (
            f"{explanation}: did you mean {'.'.join((*steps[:number], close[0] + steps[number][len(name) :], *rest))}?"
        )
    places = _places(root, name)
    if places:
        return f"{explanation}: did you mean {' or '.join('.'.join((place, *rest)) for place in places)}?"
    listed = list(names)
    more = f", ... ({len(listed)} in all)" if len(listed) > _MOST_NAMES else ""
    return f"{explanation}; it has {', '.join(listed[:_MOST_NAMES])}{more}"


def below_scalar(field: FieldType, steps: Sequence[str], number: int) -> str:
    """The path continues after a field that is not a message."""
    rest = ".".join(steps[number + 1 :])
    return f"{field.name} takes {wanted(field)}: there is no {rest} in it"


def _places(root: Message, name: str) -> list[str]:
    """Paths to fields of this name: in messages that the file writes, else anywhere in its schema."""
    written = [message for message in root.walk() if name in message.message_type.fields]
    if written:
        paths = [f"{message.path}.{name}".lstrip(".") for message in written]
        return paths[:_MOST_PLACES]
    return list(_in_schema(root.message_type, name))[:_MOST_PLACES]


def _in_schema(root: MessageType, name: str) -> Iterator[str]:
    """Paths to fields of this name, the shortest first. Every type is looked at once, so there are few."""
    seen = {root.name}
    queue: list[tuple[MessageType, str]] = [(root, "")]
    for kind, path in queue:
        for field in kind.fields.values():
            if field.name == name:
                yield path + name
            below = field.message
            if below is not None and below.name not in seen:
                seen.add(below.name)
                queue.append((below, f"{path}{field.name}{'[0]' if field.repeated else ''}."))
