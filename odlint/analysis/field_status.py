"""Written fields that do nothing, or not everywhere: dead, deprecated, read by one generation only, or new."""

from __future__ import annotations

from odlint.schema.index import NEW_SINCE
from odlint.schema.problems import SchemaProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from odlint.schema.index import FieldType
    from odlint.schema.message import Message
    from odlint.syntax.tree import Node


def field_status_problems(
    flagged_fields: Iterable[tuple[Message, FieldType, Node]], tf: int
) -> Iterable[SchemaProblem]:
    """At most one problem for each written field that is notable under this generation (0: unknown)."""
    for message, field, node in flagged_fields:
        found = _problem(message, field, tf)
        if found is not None:
            code, said = found
            yield SchemaProblem(code, node.start, node.name_end, said, False)


def _problem(message: Message, field: FieldType, tf: int) -> tuple[str, str] | None:
    name = f"{message.held_as}.{field.name}" if message.held_as else field.name
    if not field.readers:
        return "field-nobody-reads", f"{name} has no effect: no part of the API reads it"
    if tf and tf not in field.readers:
        other = field.readers[0]
        return (
            f"field-not-read-in-tf{tf}",
            f"{name} has no effect under TensorFlow {tf}: only the TF{other} code reads it",
        )
    if field.deprecated:
        return "field-deprecated", f"{name} is deprecated in the API"
    if field.since >= NEW_SINCE:
        return (
            "field-newer-than-api",
            f"{name} came to the API on {field.since}: an older installation refuses the whole file",
        )
    return None
