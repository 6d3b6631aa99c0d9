"""A syntax tree bound to the schema: values read, names checked, every written message found by its type.

Reads like the API's own loader (`text_format.Merge`): the last scalar wins, messages given twice merge, the last member
of a oneof wins. Such things are noted, not refused. Nesting is bounded by the schema (9 levels, no recursive types), so
plain recursion is safe here: what is nested deeper has no type and is not entered.
"""

from __future__ import annotations

from odlint.schema.index import message_type
from odlint.schema.message import Message
from odlint.syntax.parsing.parser import parse
from odlint.syntax.tree import LIST, MESSAGE, MISSING, SCALAR, STRING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.schema.index import FieldType
    from odlint.schema.problems import SchemaProblem
    from odlint.syntax.source import Source
    from odlint.syntax.tree import Node, SyntaxProblem, Tree


class BoundFile:
    """Result of binding: the messages of a file by type, and what disagrees with the schema.

    Attributes:
        tree: the syntax tree it was made from.
        root: the file's root message.
        by_type: every written message, by the name of its type, in the order of the file (the root included).
        problems: disagreements with the schema, in the order of the file.
        unknown: unknown names already reported, by message.
        flagged_fields: written fields that are deprecated, unread by one generation, or new: (message, field, node).
    """

    __slots__ = ("_places", "by_type", "flagged_fields", "problems", "root", "tree", "unknown")

    def __init__(self, tree: Tree, root: Message) -> None:
        self.tree = tree
        self.root = root
        self.by_type: dict[str, list[Message]] = {root.message_type.name: [root]}
        self.problems: list[SchemaProblem] = []
        self._places: dict[int, tuple[Node, Node]] | None = None
        self.unknown: set[tuple[Message, str]] = set()
        self.flagged_fields: list[tuple[Message, FieldType, Node]] = []

    def field_at(self, offset: int) -> tuple[Node, Node] | None:
        """(field, the node around it) of the field whose name begins at this offset; None when none does."""
        if self._places is None:
            self._places = {child.start: (child, node) for node in self.tree.root.walk() for child in node.children}
        return self._places.get(offset)

    def drop(self, message: Message, name: str) -> None:
        """Forget a singular field and everything below it: the API ignores it, so no rule may judge it."""
        dropped = message.values.pop(name)
        del message.nodes[name]
        if isinstance(dropped, Message):
            below = set(map(id, dropped.walk()))
            for type_name, messages in self.by_type.items():
                self.by_type[type_name] = [part for part in messages if id(part) not in below]
            self.flagged_fields = [flagged for flagged in self.flagged_fields if id(flagged[0]) not in below]


def read_text(text: str, type_name: str) -> BoundFile:
    """Parse a text and bind it to its root type ("TrainEvalPipelineConfig" or "StringIntLabelMap"); never raises."""
    return bind(parse(text), type_name)


def refused_problems(source: Source, bound: BoundFile) -> list[SyntaxProblem]:
    """Problems for which the API refuses the file, in the order of the file."""
    problems = [*source.problems, *bound.tree.problems, *(problem for problem in bound.problems if problem.refused)]
    return sorted(problems, key=lambda problem: (problem.start, problem.message))


def bind(tree: Tree, type_name: str) -> BoundFile:
    """Bind a parsed file to its root type ("TrainEvalPipelineConfig" or "StringIntLabelMap")."""
    bound = BoundFile(tree, Message(message_type(type_name), tree.root, None, ""))
    _bind_fields(bound, bound.root, tree.root)
    return bound


def _bind_fields(bound: BoundFile, message: Message, parent: Node) -> None:
    fields, values, nodes, text = message.message_type.fields, message.values, message.nodes, bound.tree.text
    find = fields.get
    for node in parent.children:
        field = find(node.name)
        if field is None:
            _unknown(bound, message, node)
            continue
        if field.is_flagged:
            bound.flagged_fields.append((message, field, node))
        kind = node.kind
        if kind == MESSAGE and field.type == "message":
            _bind_message(bound, message, field, node)
        elif (
            kind <= STRING
            and field.read is not None
            and not field.repeated
            and (kind == STRING) == (field.type == "string")
        ):
            # The common case, inlined: a singular scalar of the right kind.
            try:
                value = field.read(text[node.value_start : node.value_end])
            except (ValueError, OverflowError) as error:
                _bad_value(bound, field, node, error)
                continue
            if field.oneof or node.name in values:
                _note_again(bound, message, field, node)
            values[node.name] = value
            nodes[node.name] = node
        elif kind != MISSING:
            _bind_other(bound, message, field, node)


def _bind_message(bound: BoundFile, message: Message, field: FieldType, node: Node) -> None:
    """A field with a message as its value."""
    name = field.name
    if not field.repeated:
        if field.oneof or name in message.values:
            _note_again(bound, message, field, node)
        child = message.values.get(name)
        if child is not None:  # given twice: merged field by field, as the API does
            message.nodes[name] = child.node = node
            _bind_fields(bound, child, node)
            return
    child = Message(field.message, node, message, name)  # type: ignore[arg-type]  # message fields have a type
    if field.repeated:
        message.values.setdefault(name, []).append(child)
        message.nodes.setdefault(name, []).append(node)
    else:
        message.values[name] = child
        message.nodes[name] = node
    bound.by_type.setdefault(child.message_type.name, []).append(child)
    _bind_fields(bound, child, node)


def _bind_other(bound: BoundFile, message: Message, field: FieldType, node: Node) -> None:
    """Lists, repeated scalars, enums, and values of the wrong kind."""
    if node.kind == LIST:
        _bind_list(bound, message, field, node)
        return
    if field.type == "message":
        _wrong_kind(bound, field, node)
        return
    value = _scalar(bound, field, node)
    if value is None:
        return
    if field.repeated:
        message.values.setdefault(field.name, []).append(value)
        message.nodes.setdefault(field.name, []).append(node)
        return
    if field.oneof or field.name in message.values:
        _note_again(bound, message, field, node)
    message.values[field.name] = value
    message.nodes[field.name] = node


def _bind_list(bound: BoundFile, message: Message, field: FieldType, node: Node) -> None:
    if not field.repeated:
        _wrong_kind(bound, field, node)
        return
    if field.type != "message" and not node.colon:
        _missing_colon(bound, field, node)
    for element in node.children:
        if element.kind == MISSING:
            continue
        if element.kind == MESSAGE and field.type == "message":
            _bind_message(bound, message, field, element)
        elif element.kind in (MESSAGE, LIST) or field.type == "message":
            _wrong_kind(bound, field, element)
        else:
            value = _scalar(bound, field, element)
            if value is not None:
                message.values.setdefault(field.name, []).append(value)
                message.nodes.setdefault(field.name, []).append(element)


def _scalar(bound: BoundFile, field: FieldType, node: Node) -> bool | int | float | str | None:
    """Value of one scalar; None when it is refused, which is noted."""
    if node.kind not in (SCALAR, STRING) or (node.kind == STRING) != (field.type == "string"):
        _wrong_kind(bound, field, node)
        return None
    raw = bound.tree.text[node.value_start : node.value_end]
    if field.enum is not None:
        if raw in field.enum.values:
            return raw
        try:
            return field.enum.names[int(raw, 0)]
        except (KeyError, ValueError) as error:
            _bad_value(bound, field, node, error)
            return None
    try:
        return field.read(raw)  # type: ignore[misc]  # every scalar type but enum has a reader
    except (ValueError, OverflowError) as error:
        _bad_value(bound, field, node, error)
        return None


# What follows runs only when something is wrong; the explanations are imported then.


def _unknown(bound: BoundFile, message: Message, node: Node) -> None:
    if not node.name:
        return  # braces without a name: the parser has reported them
    from odlint.schema.unknown_fields import unknown_field

    if (message, node.name) not in bound.unknown:  # a frozen graph has thousands of `node`: reported once
        bound.unknown.add((message, node.name))
        bound.problems.append(unknown_field(message, node))


def _wrong_kind(bound: BoundFile, field: FieldType, node: Node) -> None:
    from odlint.schema.type_errors import wrong_kind

    bound.problems.append(wrong_kind(bound.tree.text, field, node))


def _missing_colon(bound: BoundFile, field: FieldType, node: Node) -> None:
    from odlint.schema.type_errors import missing_colon

    bound.problems.append(missing_colon(field, node))


def _bad_value(bound: BoundFile, field: FieldType, node: Node, error: Exception) -> None:
    from odlint.schema.type_errors import bad_value

    bound.problems.append(bad_value(bound.tree.text, field, node, error))


def _note_again(bound: BoundFile, message: Message, field: FieldType, node: Node) -> None:
    """Report a singular field that is set already, and forget an earlier member of its oneof."""
    values = message.values
    replaced = [name for name in message.message_type.oneofs.get(field.oneof, ()) if name in values]
    if field.name not in values and not replaced:
        return
    from odlint.schema.duplicate_fields import duplicates

    bound.problems += duplicates(bound.tree.text, message, field, node)
    for name in replaced:
        if name != field.name:
            bound.drop(message, name)
