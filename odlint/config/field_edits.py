"""From a place and its new values to operations on the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from odlint.config.assignment import add, nearest_written
from odlint.config.new_values import AssignmentError, Values
from odlint.config.paths import NEW, Place
from odlint.config.text_rendering import plain, same
from odlint.schema.message import Message
from odlint.syntax.editing.changes import parent_of
from odlint.syntax.editing.literal_text import quote
from odlint.syntax.editing.operations import Insert, Operation, Remove, Rename, SetValue
from odlint.syntax.editing.trivia import comments
from odlint.syntax.tree import MESSAGE, STRING, Node, Tree

_EMPTY = re.compile(r"^( *)(.*)\{\}$", re.MULTILINE)  # at a line's end: strings end with their quote


class OneofTaken(AssignmentError):
    """Another member of the oneof is set, and `replace` was not given.

    Attributes:
        taken: path of the member that is set.
    """

    def __init__(self, message: str, taken: str) -> None:
        super().__init__(message)
        self.taken = taken


def setting(tree: Tree, place: Place, values: Values, replace: bool = False) -> Iterator[Operation]:
    """Operations that give a place its values; none where it has them already.

    Args:
        tree: the file.
        place: where.
        values: what: one value, or for the whole of a repeated field any number.
        replace: another member of a oneof that is set makes room.
    """
    message, name = place.message, place.name
    if message.message_type.fields[name].repeated:
        yield from _setting_repeated(tree, place, values, replace)
        return
    if name in message.values:
        if not same(plain(message.values[name]), values.plain[0]):
            yield from _replace(tree, message.nodes[name], name, values.texts[0])
            # Of a message that is given twice the last one has the new value, and the others would add to it.
            earlier = occurrences(tree, message, name)[:-1]
            yield from (Remove(node) for node in earlier if node.kind == MESSAGE)
    else:
        yield from _add(tree, message, name, values.texts, replace)


def in_style(tree: Tree, values: Values) -> Values:
    """The values with empty messages as most of the file has them: `{}`, or closed on a line of their own."""
    if not any("{}" in text for text in values.texts):
        return values
    empty = [node for node in tree.root.walk() if node.kind == MESSAGE and not node.children and node.name]
    opened = sum("\n" in tree.text[node.value_start : node.value_end] for node in empty)
    if 2 * opened < len(empty):
        return values
    return Values([_EMPTY.sub(r"\1\2{\n\1}", text) for text in values.texts], values.plain)


def removing(tree: Tree, places: Sequence[Place]) -> list[Operation]:
    """Operations that take out everything at these places; none for what is not written."""
    nodes = [node for place in places for node in _written_at(tree, place)]
    gone = {id(node) for node in nodes}
    operations: dict[int, Operation] = {}
    for node in nodes:
        holder = node
        if not node.name:  # an element: of a list that would be empty nothing stays
            parent = parent_of(tree, node)
            holder = parent if all(id(child) in gone for child in parent.children) else node
        operations[id(holder)] = Remove(holder)
    # What is inside of something that is removed is not removed on its own.
    spans = [(operation.node.start, operation.node.value_end) for operation in operations.values()]
    return [
        operation
        for operation in operations.values()
        if not any(start < operation.node.start and operation.node.value_end <= end for start, end in spans)
    ]


def occurrences(tree: Tree, message: Message, name: str) -> list[Node]:
    """Every node that writes a field, in the order of the file: the API merges what is given twice."""
    return [child for parent in _parents(tree, message) for child in parent.children if child.name == name]


def _setting_repeated(tree: Tree, place: Place, values: Values, replace: bool) -> Iterator[Operation]:
    message, name, index = place.message, place.name, place.index
    held, nodes = message.values.get(name, []), message.nodes.get(name, [])
    if index == NEW:
        yield from _add(tree, message, name, values.texts, replace)
        return
    first = index if isinstance(index, int) else 0
    for at, (text, new) in enumerate(zip(values.texts, values.plain, strict=True), first):
        if at < len(held) and not same(plain(held[at]), new):
            yield from _replace(tree, nodes[at], name, text)
    if index is None:
        if len(held) > len(values.texts):
            gone = range(len(values.texts), len(held))
            yield from removing(tree, [Place(message, name, at) for at in gone])
        elif len(held) < len(values.texts):
            yield from _add(tree, message, name, values.texts[len(held) :], replace)


def _add(tree: Tree, message: Message, name: str, texts: Sequence[str], replace: bool) -> Iterator[Operation]:
    """Add a field; in a oneof, in the place of the member that is set."""
    outer, member, values = nearest_written(message, name, _in_quotes(tree, message, name, texts))
    rivals = _rivals(tree, outer, member)
    if not rivals:
        yield from add(outer, member, values)
        return
    if not replace:
        raise _taken(outer, member, rivals[-1].name)
    *others, last = rivals
    yield from (Remove(node) for node in others)
    if comments(tree.text, last.value_start, last.value_end):
        parent = parent_of(tree, last)
        yield Remove(last)
        yield Insert(parent, member, values[0], after=last)
    else:
        yield Rename(last, member)
        yield SetValue(last, values[0])


def _rivals(tree: Tree, message: Message, name: str) -> list[Node]:
    """What is written of the oneof that a field belongs to; the field itself only where another one has won."""
    kind = message.message_type
    members = kind.oneofs.get(kind.fields[name].oneof, ())
    if not any(member in message.values for member in members if member != name):
        return []
    nodes = [node for member in members for node in occurrences(tree, message, member)]
    return sorted(nodes, key=lambda node: node.start)


def _taken(message: Message, name: str, rival: str) -> OneofTaken:
    where = message.path or "the file"
    taken = Place(message, rival, None).path
    oneof = message.message_type.fields[name].oneof
    return OneofTaken(
        f"{where} has {rival}, and only one {oneof} can be set: delete {taken} before you set {name}", taken
    )


def _replace(tree: Tree, node: Node, name: str, text: str) -> Iterator[Operation]:
    """Give a node another value. Comments inside the old one go with it: that is what replacing it means."""
    if node.kind == STRING and text.startswith('"'):
        text = _requoted(text, tree.text[node.value_start])
    if node.kind == MESSAGE and node.children and "\n" not in tree.text[node.value_start : node.value_end]:
        text = " ".join(line.strip() for line in text.split("\n"))  # what stood on one line stays on it
    if node.name and comments(tree.text, node.value_start, node.value_end):
        yield Remove(node)
        yield Insert(parent_of(tree, node), name, text, after=node)
    else:
        yield SetValue(node, text)


def _in_quotes(tree: Tree, message: Message, name: str, texts: Sequence[str]) -> Sequence[str]:
    """Strings between the quotes of the values beside them, else those that most strings of the file have."""
    if message.message_type.fields[name].type != "string" or "'" not in tree.text:
        return texts
    beside = message.nodes.get(name)
    if isinstance(beside, list) and beside:
        mark = tree.text[beside[-1].value_start]
    else:
        from odlint.syntax.editing.layout import Layout

        mark = Layout(tree).quote
    return [_requoted(text, mark) for text in texts]


def _requoted(text: str, mark: str) -> str:
    if mark == '"':
        return text
    from odlint.syntax.parsing.literals import string

    return quote(string(text), mark)


def _written_at(tree: Tree, place: Place) -> list[Node]:
    message, name = place.message, place.name
    if name not in message.values:
        return []
    if isinstance(place.index, int):
        return [message.nodes[name][place.index]]
    return occurrences(tree, message, name)


def _parents(tree: Tree, message: Message) -> list[Node]:
    """Every node that a message was read from."""
    holder = message.holder
    if holder is None:
        return [tree.root]
    if message.node is None:
        return []
    if holder.message_type.fields[message.held_as].repeated:
        return [message.node]
    return [node for node in occurrences(tree, holder, message.held_as) if node.kind == MESSAGE]
