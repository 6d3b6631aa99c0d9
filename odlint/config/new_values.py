"""New values for fields, checked against the schema before anything is touched.

A value comes as text, as on the command line, or as a Python object; either way it ends as canonical text that the
schema has bound, so what is wrong with it is said in the words that `odlint check` has for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from odlint.config.text_rendering import block, plain, value_text, written
from odlint.schema.binding import BoundFile, read_text
from odlint.schema.index import FieldType, MessageType
from odlint.schema.message import Message
from odlint.schema.suspicious_literals import suspicious_literals
from odlint.schema.type_errors import wanted
from odlint.syntax.editing.literal_text import literal, quote
from odlint.syntax.editing.trivia import comments
from odlint.syntax.parsing.literals import FLOAT32_MAX
from odlint.syntax.parsing.parser import parse
from odlint.syntax.tree import STRING


class AssignmentError(ValueError):
    """A value cannot be assigned to a field; the message says what can. Nothing was changed."""


class WrongType(AssignmentError, TypeError):
    """A value of another kind than the field takes."""


@dataclass(frozen=True, slots=True)
class Values:
    """Checked values for one field.

    Attributes:
        texts: each value as canonical text, strings in double quotes.
        plain: the same as Python data.
    """

    texts: list[str]
    plain: list[Any]


def from_text(kind: MessageType, field: FieldType, raw: str, whole: bool) -> Values:
    """The value that a text gives a field; the whole list of a repeated one where `whole`.

    Strings may go without quotes. Raises AssignmentError.
    """
    text = raw.strip()
    many = whole and field.repeated
    if field.type == "string" and not many:
        text = _quoted(field, raw)
    if not text:
        raise WrongType(f"{field.name} takes {wanted(field)}, and no value was given; to take it out, delete it")
    if many and not text.startswith("["):
        raise WrongType(
            f"{field.name} holds a list: {field.name}=[{text}] sets it all, {field.name}[+]={text} adds to it, "
            f"and {field.name}[0]={text} sets its first value"
        )
    if not many and field.repeated and text.startswith("["):
        raise WrongType(f"{field.name} takes a list only as a whole: one value of it is {wanted(field)}")
    if many and field.type == "string" and '"' not in text and "'" not in text:
        text = _quoted_list(field, text)
    bound = _bound(kind, field, text)
    if many and field.name not in bound.root.values:
        return Values([], [])
    return _values(bound, field)


def from_object(kind: MessageType, field: FieldType, value: Any, whole: bool) -> Values:
    """The same for a Python value: bool, int, float, str, an enum's name, a message or its text, or an iterable."""
    if not (whole and field.repeated):
        return _checked(kind, field, [object_text(field, value)])
    if isinstance(value, (str, bytes, Message)) or not hasattr(value, "__iter__"):
        raise WrongType(f"{field.name} takes a list, and {value!r} is none: assign [{value!r}]")
    return _checked(kind, field, [object_text(field, element) for element in value])


def object_text(field: FieldType, value: Any) -> str:
    """A Python value as text; WrongType or AssignmentError where the field does not take it."""
    if field.type == "message":
        return _message_text(field, value)
    if field.type == "string":
        return _string_text(field, value)
    if field.enum is not None:
        return value if isinstance(value, str) else str(_whole(field, value))
    if field.type == "bool":
        if not isinstance(value, bool) and type(value).__name__ not in ("bool_", "bool"):  # NumPy's has no base here
            raise _wrong(field, value, "True or False")
        return literal(bool(value))
    if field.type == "float":
        return _float_text(field, value)
    return literal(_whole(field, value))


def _checked(kind: MessageType, field: FieldType, texts: list[str]) -> Values:
    if not texts:
        return Values([], [])
    return _values(_bound(kind, field, "[" + ", ".join(texts) + "]" if field.repeated else texts[0]), field)


def _bound(kind: MessageType, field: FieldType, text: str) -> BoundFile:
    """The text as the value of the field in an otherwise empty message."""
    prefix = f"{field.name}: "
    bound = read_text(prefix + text, kind.name)
    tree = bound.tree
    if tree.problems:
        raise AssignmentError(f"{field.name}: {text} is no value: {tree.problems[0].message}")
    only = tree.root.children[0] if len(tree.root.children) == 1 else None
    if only is None or only.value_end != len(tree.text) or only.value_start != len(prefix):
        if comments(tree.text):
            raise AssignmentError(f"{field.name}: a comment cannot be set; write the value without it")
        raise AssignmentError(f"{field.name}: {text} is more than one value; it takes {wanted(field)}")
    if comments(tree.text):
        raise AssignmentError(f"{field.name}: a comment cannot be set; write the value without it")
    problem = next(iter((*bound.problems, *suspicious_literals(bound))), None)
    if problem is not None:
        raise (WrongType if problem.code == "wrong-type" else AssignmentError)(problem.message)
    return bound


def _values(bound: BoundFile, field: FieldType) -> Values:
    values, texts = [], []
    for value, node in written(bound.root, field.name):
        values.append(plain(value))
        # A boolean may be given as 1 and an enum by its number; files get their names.
        keep = field.type not in ("bool", "enum")
        texts.append(value_text(field, value, node if keep else None, bound.tree.text))
    return Values(texts, values)


def _quoted(field: FieldType, raw: str) -> str:
    """A string literal for text with or without quotes."""
    text = raw.strip()
    if text[:1] not in ('"', "'") or not text:
        try:
            return quote(raw)
        except ValueError as error:
            raise AssignmentError(f"{field.name}: {error}") from None
    tree = parse(f"x: {text}")
    node = tree.root.children[0] if len(tree.root.children) == 1 else None
    if tree.problems or node is None or node.kind != STRING or node.value_end != len(tree.text):
        raise AssignmentError(
            f"{field.name}: the quotes of {text} do not match; write the text without quotes, or one pair around it"
        )
    return text


def _quoted_list(field: FieldType, text: str) -> str:
    """A list of texts whose quotes are gone, as after `path=["a","b"]` in a shell."""
    inner = text.removeprefix("[").removesuffix("]").strip()
    return "[" + ", ".join(_quoted(field, element.strip()) for element in inner.split(",")) + "]" if inner else text


def _message_text(field: FieldType, value: Any) -> str:
    if isinstance(value, Message):
        if value.message_type is not field.message:
            wanted_type = field.message.name if field.message is not None else ""
            raise WrongType(f"{field.name} takes a message of type {wanted_type}, not {value.message_type.name}")
        return block(value)
    if isinstance(value, str):
        return value if value.lstrip().startswith(("{", "<")) else "{" + value + "\n}"
    raise WrongType(
        f"{field.name} takes a message: assign its fields one by one, a message of the same type, or its text, "
        f"such as '{{ ... }}', not {value!r}"
    )


def _string_text(field: FieldType, value: Any) -> str:
    if not isinstance(value, str):
        hint = f": write {value.__fspath__()!r}" if hasattr(value, "__fspath__") else ""
        raise _wrong(field, value, f"a str{hint}")
    try:
        return quote(value)
    except ValueError as error:
        raise AssignmentError(f"{field.name}: {error}") from None


def _float_text(field: FieldType, value: Any) -> str:
    if isinstance(value, (bool, str, bytes)) or not (hasattr(value, "__float__") or hasattr(value, "__index__")):
        raise _wrong(field, value, wanted(field))
    number = float(value)
    if abs(number) > FLOAT32_MAX and number not in (float("inf"), float("-inf")):
        raise AssignmentError(f"{field.name}: {value!r} is larger than any 32-bit float, which goes up to 3.4e38")
    return literal(number)


def _whole(field: FieldType, value: Any) -> int:
    index = getattr(value, "__index__", None)
    if index is None or isinstance(value, bool):
        raise _wrong(field, value, wanted(field))
    return int(index())


def _wrong(field: FieldType, value: Any, takes: str) -> WrongType:
    return WrongType(f"{field.name} takes {takes}, not {value!r} ({type(value).__name__})")
