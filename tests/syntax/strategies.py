"""Hypothesis strategies for text format: valid documents drawn from the schema, nearly valid ones, and token soup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from google.protobuf.descriptor import FieldDescriptor
from hypothesis import strategies as st

from tests.helpers.oracle import message_class
from tests.syntax.mutations import CHARACTERS, SNIPPETS, tokens

if TYPE_CHECKING:
    from typing import Any

GAPS = st.sampled_from(
    ["", "", " ", " ", " ", "\n", "\n  ", "\r\n", "\t", "  ", " # c\n", "#\n", "\x0c", "\xa0", "\u2028", "\x1f", "\x85"]
)
SPACES = st.sampled_from([" ", " ", "\n", "\n  ", "\r\n", "\t", ' # comment { " \n', "\x0b", "\u3000"])
SEPARATORS = st.sampled_from(["", "", "", "", ",", ";", " ,", "\n;", " # c\n,"])

INTEGERS = st.one_of(
    st.integers(-300, 300).map(str),
    st.sampled_from(["0", "00", "010", "0x1F", "0X1f", "0o17", "0b101", "1_000", "+7", "07"]),
    st.sampled_from(["2147483647", "4294967295", "-0", "-1", "-2147483648", "\u0661", "-0x10", "-010"]),
)
FLOATS = st.one_of(
    st.floats(width=32).map(repr),
    st.integers(-1000, 1000).map(str),
    st.sampled_from([".5", "5.", "1e-4", "1E4", "1.5f", "1F", "inf", "-inf", "nan", "nanf", "inff", "+1.5", "1e39"]),
    st.sampled_from(["-Infinity", "1_0.5", "infinityf", "1.5ff", "0.0", "-0.0", "1e-50", "0e0", "\u0663", "4e-05"]),
)
BOOLS = st.sampled_from(["true", "false", "True", "False", "t", "f", "1", "0"])
STRING_PIECES = st.one_of(
    st.text(st.characters(exclude_characters="\"'\\\n", exclude_categories=["Cs"]), max_size=8),
    st.sampled_from(
        [r"\n", r"\t", r"\\", r"\"", r"\'", r"\x41", r"\x4", r"\101", r"\0", r"\u00e9", r"\U0001F600", r"\d"]
    ),
    st.sampled_from([r"\xc3\xa9", "\t", "\r", "\0", "# {", r"C:\tmp\new", r"\m", r"\u005cn", r"\?"]),
)


@st.composite
def strings(draw: st.DrawFn) -> str:
    """One string or several adjacent ones."""
    parts = []
    for _ in range(draw(st.sampled_from((1, 1, 1, 2, 3)))):
        quote = draw(st.sampled_from("\"'"))
        parts.append(quote + "".join(draw(st.lists(STRING_PIECES, max_size=4))) + quote)
    return draw(GAPS).join(parts)


@st.composite
def documents(draw: st.DrawFn, message: str) -> str:
    """A document of `message` that is valid, but for an odd number that does not fit its field's range."""
    return draw(GAPS) + draw(_fields(message_class(message).DESCRIPTOR, depth=0)) + draw(GAPS)


@st.composite
def _fields(draw: st.DrawFn, descriptor: Any, depth: int) -> str:
    names = sorted(descriptor.fields_by_name)
    if not names:
        return ""
    most = 4 if depth < 4 else 2
    chosen = draw(st.lists(st.sampled_from(names), max_size=most))
    parts = []
    for name in chosen:
        field = descriptor.fields_by_name[name]
        if field.message_type is not None and depth > 8:
            continue
        parts.append(name + draw(_value(field, depth)) + draw(SEPARATORS))
    return draw(SPACES).join(parts)


@st.composite
def _value(draw: st.DrawFn, field: Any, depth: int) -> str:
    message = field.message_type is not None
    colon = ":" if not message or draw(st.booleans()) else ""
    one = _message(field.message_type, depth) if field.message_type is not None else _scalar(field)
    if field.is_repeated and draw(st.integers(0, 3)) == 0:
        elements = draw(st.lists(one, max_size=3))
        inner = (draw(GAPS) + "," + draw(GAPS)).join(elements)
        value = f"[{draw(GAPS)}{inner}{draw(GAPS)}]"
    else:
        value = draw(one)
    return draw(GAPS) + colon + draw(GAPS) + value


@st.composite
def _message(draw: st.DrawFn, descriptor: Any, depth: int) -> str:
    opener, closer = draw(st.sampled_from((("{", "}"), ("{", "}"), ("<", ">"))))
    return opener + draw(GAPS) + draw(_fields(descriptor, depth + 1)) + draw(GAPS) + closer


def _scalar(field: Any) -> st.SearchStrategy[str]:
    if field.enum_type is not None:
        names = [value.name for value in field.enum_type.values]
        return st.sampled_from([*names, *names, *(str(value.number) for value in field.enum_type.values), "0x1"])
    if field.cpp_type == FieldDescriptor.CPPTYPE_STRING:
        return strings()
    if field.cpp_type == FieldDescriptor.CPPTYPE_BOOL:
        return BOOLS
    if field.cpp_type in (FieldDescriptor.CPPTYPE_FLOAT, FieldDescriptor.CPPTYPE_DOUBLE):
        return FLOATS
    return INTEGERS


@st.composite
def nearly_valid(draw: st.DrawFn, message: str) -> str:
    """A valid document with a few tokens left out, doubled, put in or exchanged."""
    parts = tokens(draw(documents(message)))
    for _ in range(draw(st.integers(1, 3))):
        if not parts:
            break
        at = draw(st.integers(0, len(parts) - 1))
        match draw(st.sampled_from(("delete", "double", "insert", "replace", "swap"))):
            case "delete":
                parts.pop(at)
            case "double":
                parts.insert(at, parts[at])
            case "insert":
                parts.insert(at, draw(_words()))
            case "replace":
                parts[at] = draw(_words())
            case _:
                parts[at : at + 2] = parts[at : at + 2][::-1]
    return "".join(parts)


def _words() -> st.SearchStrategy[str]:
    return st.one_of(st.sampled_from(SNIPPETS), st.sampled_from(CHARACTERS), INTEGERS, FLOATS, BOOLS, strings())


@st.composite
def soup(draw: st.DrawFn, message: str) -> str:
    """Tokens in any order: names of the schema, values, punctuation, odd characters."""
    names = sorted(message_class(message).DESCRIPTOR.fields_by_name)
    marks = st.sampled_from(list("{}:{}<>[]:,;"))
    word = st.one_of(st.sampled_from(names), marks, marks, _words(), SPACES)
    return draw(st.sampled_from(("", " "))).join(draw(st.lists(word, max_size=25)))


def texts(message: str) -> st.SearchStrategy[str]:
    """Documents of every degree of damage."""
    return st.one_of(documents(message), nearly_valid(message), soup(message), st.text(max_size=60))
