"""A singular field or a oneof that is set more than once.

The API trains with the last one (`text_format.Merge`) and its TFLite exporter refuses the file (`text_format.Parse`).
"""

from __future__ import annotations

from odlint.schema.message import Message
from odlint.schema.problems import SchemaProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.schema.binding import BoundFile
    from odlint.schema.index import FieldType
    from odlint.syntax.tree import Node


def set_again(bound: BoundFile, message: Message, field: FieldType, node: Node) -> list[SchemaProblem]:
    """Notes on `node`, which sets what is set already; earlier members of the oneof are dropped from `message`."""
    notes = []
    for member in message.message_type.oneofs.get(field.oneof, ()):
        if member != field.name and member in message.values:
            notes.append(_oneof(message, field, node, member))
            _drop(bound, message, member)
    if field.name in message.values:
        notes.append(_twice(bound.tree.text, message, field, node))
    return notes


def _drop(bound: BoundFile, message: Message, member: str) -> None:
    """Forget a member of a oneof, and everything below it: the API does, and no rule may judge it."""
    dropped = message.values.pop(member)
    del message.nodes[member]
    if isinstance(dropped, Message):
        gone = set(map(id, dropped.walk()))
        for name, messages in bound.by_type.items():
            bound.by_type[name] = [one for one in messages if id(one) not in gone]
        bound.flagged_fields = [entry for entry in bound.flagged_fields if id(entry[0]) not in gone]


def _oneof(message: Message, field: FieldType, node: Node, earlier: str) -> SchemaProblem:
    first = message.nodes[earlier]
    if message.message_type.name == "PreprocessingStep":
        code = "several-augmentations-in-one-block"
        said = (
            f"{field.name} and {earlier} share one data_augmentation_options block: only the last, {field.name}, counts"
        )
    else:
        code = "oneof-set-twice"
        said = f"only one of {field.oneof} can be set: {field.name} replaces {earlier} without a word"
    return SchemaProblem(
        code, node.start, node.name_end, said, False, ((first.start, first.name_end, f"{earlier} is ignored"),)
    )


def _twice(text: str, message: Message, field: FieldType, node: Node) -> SchemaProblem:
    first = message.nodes[field.name]
    place = ((first.start, first.name_end, "first given here"),)
    if field.type == "message":
        said = f"{field.name} is given twice: the API merges both, so every field has the value that comes last"
        return SchemaProblem("message-given-twice", node.start, node.name_end, said, False, place)
    old, new = text[first.value_start : first.value_end], text[node.value_start : node.value_end]
    holder = message.message_type.name
    if holder == "StringIntLabelMapItem" and field.name in ("id", "name"):
        said = (
            f"{field.name} is given twice in one item: only the last ({new}) counts, and the class with {old} is lost"
        )
        return SchemaProblem("several-classes-in-one-item", node.start, node.name_end, said, False, place)
    said = f"{field.name} is given twice: the last value, {new}, counts and {old} is ignored"
    return SchemaProblem("field-given-twice", node.start, node.name_end, said, False, place)
