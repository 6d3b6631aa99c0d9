"""A singular field or a oneof that is set more than once.

The API trains with the last one (`text_format.Merge`) and its TFLite exporter refuses the file (`text_format.Parse`).
"""

from __future__ import annotations

from odlint.schema.problems import SchemaProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.schema.index import FieldType
    from odlint.schema.message import Message
    from odlint.syntax.tree import Node


def duplicates(text: str, message: Message, field: FieldType, node: Node) -> Iterator[SchemaProblem]:
    """Yield a problem for each value that `node` sets again or, as another member of its oneof, replaces.

    Args:
        text: the file.
        message: the message so far, without the value of `node`.
        field: a singular field; node: where it is set again.
    """
    for member in message.message_type.oneofs.get(field.oneof, ()):
        if member != field.name and member in message.values:
            yield _oneof(message, field, node, member)
    if field.name in message.values:
        yield _twice(text, message, field, node)


def _oneof(message: Message, field: FieldType, node: Node, earlier: str) -> SchemaProblem:
    first = message.nodes[earlier]
    if message.message_type.name == "PreprocessingStep":
        code = "several-augmentations-in-one-block"
        explanation = (
            f"{field.name} and {earlier} share one data_augmentation_options block: only the last, {field.name}, counts"
        )
    else:
        code = "oneof-set-twice"
        explanation = f"only one of {field.oneof} can be set: {field.name} replaces {earlier} without a word"
    return SchemaProblem(
        code, node.start, node.name_end, explanation, False, ((first.start, first.name_end, f"{earlier} is ignored"),)
    )


def _twice(text: str, message: Message, field: FieldType, node: Node) -> SchemaProblem:
    first = message.nodes[field.name]
    place = ((first.start, first.name_end, "first given here"),)
    if field.type == "message":
        explanation = f"{field.name} is given twice: the API merges both, so every field has the value that comes last"
        return SchemaProblem("message-given-twice", node.start, node.name_end, explanation, False, place)
    old, new = text[first.value_start : first.value_end], text[node.value_start : node.value_end]
    holder = message.message_type.name
    if holder == "StringIntLabelMapItem" and field.name in ("id", "name"):
        explanation = (
            f"{field.name} is given twice in one item: only the last ({new}) counts, and the class with {old} is lost"
        )
        return SchemaProblem("several-classes-in-one-item", node.start, node.name_end, explanation, False, place)
    explanation = f"{field.name} is given twice: the last value, {new}, counts and {old} is ignored"
    return SchemaProblem("field-given-twice", node.start, node.name_end, explanation, False, place)
