"""Errors for values that do not fit the type of their field, with the repair if it is certain."""

from __future__ import annotations

import difflib

from odlint.schema.problems import SchemaProblem
from odlint.syntax.parsing.literals import INT32
from odlint.syntax.tree import KIND_NAMES, LIST, MESSAGE, SCALAR, STRING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.schema.index import EnumType, FieldType
    from odlint.syntax.tree import Node

WANTED = {
    "float": "a number, such as 0.5",
    "int32": "a whole number, such as 3",
    "uint32": "a whole number that is not negative, such as 3",
    "bool": "true or false",
    "string": 'text in quotes, such as "path/to/file"',
    "message": "a message in braces: { ... }",
}
_TRUE = frozenset(("true", "yes", "on", "y"))
_FALSE = frozenset(("false", "no", "off", "n", "none"))
_MOST_NAMES = 12  # enum values listed in a message


def wanted(field: FieldType) -> str:
    """What kind of value a field takes, in words."""
    if field.enum is not None:
        return f"one of {_listed(field.enum)}"
    return WANTED[field.type]


def wrong_kind(text: str, field: FieldType, node: Node) -> SchemaProblem:
    """A string for a number, a list for a single value, braces for a scalar, and so on."""
    raw = text[node.value_start : node.value_end]
    start, end = node.value_start, node.value_end
    replacement = None
    if node.kind == LIST and not field.repeated:
        explanation = f"{field.name} takes one value, not a list: {wanted(field)}"
        if len(node.children) == 1 and field.type != "message":
            only = node.children[0]
            replacement = text[only.value_start : only.value_end]
        end = min(end, text.find("\n", start) if "\n" in raw else end)
    elif node.kind == MESSAGE or field.type == "message":
        end = start + 1 if node.kind == MESSAGE else end
        explanation = f"{field.name} takes {wanted(field)}, not a {KIND_NAMES[node.kind]}"
    elif node.kind == STRING:
        inner = raw[1:-1]
        explanation = f"{field.name} takes {wanted(field)}, without quotes"
        if _reads(field, inner):
            replacement = inner
    else:
        explanation = f"{field.name} takes {wanted(field)}, and {raw} has no quotes"
        if field.type == "string" and node.kind == SCALAR:
            replacement = f'"{raw}"'
    return SchemaProblem("wrong-type", start, end, explanation, True, (), replacement)


def missing_colon(field: FieldType, node: Node) -> SchemaProblem:
    """A list of scalars without its colon."""
    explanation = f"a colon is missing between {field.name} and its list"
    return SchemaProblem("missing-colon", node.start, node.name_end, explanation, True, (), field.name + ":")


def bad_value(text: str, field: FieldType, node: Node, error: Exception) -> SchemaProblem:
    """A value of the right kind that cannot be read: an enum name, a number out of range, a broken escape."""
    raw = text[node.value_start : node.value_end]
    start, end = node.value_start, node.value_end
    if field.enum is not None:
        return _bad_enum(field, field.enum, raw, start, end)
    if isinstance(error, OverflowError):
        low, high = INT32 if field.type == "int32" else (0, 2**32 - 1)
        explanation = f"{field.name}: {raw} is out of range, it takes whole numbers from {low} to {high}"
        return SchemaProblem("value-out-of-range", start, end, explanation)
    if field.type == "string":
        return _bad_string(field, raw, start, end, error)
    replacement = _repaired(field, raw)
    explanation = f"{field.name} takes {wanted(field)}, not {raw}"
    if field.type == "float" and raw[:1] in "0-" and raw.lstrip("-")[:2].isdigit():
        explanation = f"{field.name}: {raw} starts with a zero, which the API refuses in a decimal number"
    return SchemaProblem("wrong-type", start, end, explanation, True, (), replacement)


def _bad_enum(field: FieldType, enum: EnumType, raw: str, start: int, end: int) -> SchemaProblem:
    names = list(enum.values)
    upper = raw.upper().replace("-", "_")
    close = [upper] if upper in names else difflib.get_close_matches(upper, names, 1, 0.7)
    stem = upper.replace("_", "")
    close = close or [name for name in names if name.replace("_", "") == stem]
    hint = f": did you mean {close[0]}?" if close else f"; legal values: {_listed(enum)}"
    explanation = f"{field.name} has no value {raw}{hint}"
    certain = close[0] if close and close[0].replace("_", "") == stem else None
    return SchemaProblem("unknown-enum-value", start, end, explanation, True, (), certain)


def _bad_string(field: FieldType, raw: str, start: int, end: int, error: Exception) -> SchemaProblem:
    if "\\" in raw:
        explanation = (
            f"{field.name}: a backslash starts an escape here and this one cannot be read ({_reason(error)}): "
            "write paths with forward slashes"
        )
        plain = raw.replace("\\\\", "/").replace("\\", "/")
        return SchemaProblem("backslash-in-path", start, end, explanation, True, (), plain)
    return SchemaProblem("bad-string", start, end, f"{field.name}: this string cannot be read ({_reason(error)})")


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError) and error.encoding == "utf-8":
        return "its bytes are not valid UTF-8"
    reason = getattr(error, "reason", "") or str(error)
    return str(reason)


def _repaired(field: FieldType, raw: str) -> str | None:
    """The literal that was certainly intended, or None."""
    lower = raw.lower()
    if field.type == "bool":
        return "true" if lower in _TRUE else "false" if lower in _FALSE else None
    if field.type in ("int32", "uint32"):
        try:
            number = float(raw)
        except ValueError:
            return None
        whole = abs(number) < 2**31 and number.is_integer() and (number >= 0 or field.type == "int32")
        return str(int(number)) if whole else None
    return None


def _reads(field: FieldType, raw: str) -> bool:
    if field.enum is not None:
        return raw in field.enum.values
    try:
        return field.read is not None and raw.strip() == raw and raw != "" and field.read(raw) is not None
    except (ValueError, OverflowError):
        return False


def _listed(enum: EnumType) -> str:
    names = list(enum.values)
    more = f", ... ({len(names)} in all)" if len(names) > _MOST_NAMES else ""
    return ", ".join(names[:_MOST_NAMES]) + more
