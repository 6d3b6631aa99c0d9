"""Regular expressions of the text format, as Python protobuf's tokenizer reads it.

`textproto.lark` beside this file says the same in a readable grammar; tests compare the two and protobuf itself.
All quantifiers that could overlap are possessive, so no input makes them backtrack.
"""

from __future__ import annotations

import re

# Python protobuf skips every character that str-level \s matches (NBSP, U+2028 ...), and comments end at LF only.
GAP = r"(?:\s++|\#[^\n]*+)*+"
IDENTIFIER = r"[A-Za-z_][0-9A-Za-z_+-]*+"
NUMBER = r"(?:[0-9+-]|\.[0-9])[0-9A-Za-z_.+-]*+"
# A string ends at its quote or, unterminated, at the end of the line (a lone backslash there belongs to it).
STRING = r"""(?:"(?:[^"\n\\]++|\\[^\n])*+(?:"|\\?(?=\n|\Z))|'(?:[^'\n\\]++|\\[^\n])*+(?:'|\\?(?=\n|\Z)))"""

SKIP = re.compile(GAP)
TOKEN = re.compile(f"({IDENTIFIER})|({NUMBER})|({STRING})")
IDENTIFIER_GROUP, STRING_GROUP = 1, 3  # of TOKEN

# The regular form of one element of a message, which is nearly every element of every file: groups are
# name, scalar, string without escapes, colon before a message, opening brace, closing brace.
# Whatever this does not match (lists, joined strings, extensions, every mistake) goes to recovery.py.
FIELD = re.compile(
    GAP
    + rf"(?:([A-Za-z_][0-9A-Za-z_]*+){GAP}"
    + rf"(?::{GAP}(?:({IDENTIFIER}|{NUMBER})|(\"[^\"\n\\]*+\"|'[^'\n\\]*+'))(?!{GAP}[:{{<\"'=])"
    + rf"|(:)?+{GAP}([{{<]))"
    + r"|([}>]))"
    + r"(?:[ \t]*+[,;])?+"
)
NAME, PLAIN, COLON, OPENER, CLOSER = 1, 2, 4, 5, 6

# A list of scalars, and its elements.
SCALAR_LIST = re.compile(rf"\[{GAP}(?:{IDENTIFIER}|{NUMBER})(?:{GAP},{GAP}(?:{IDENTIFIER}|{NUMBER}))*+{GAP}\]")
SCALAR_ELEMENT = re.compile(rf"{GAP}[\[,]{GAP}({IDENTIFIER}|{NUMBER})")


def skip(text: str, pos: int) -> int:
    """Offset of the next token at or after `pos`."""
    return SKIP.match(text, pos).end()  # type: ignore[union-attr]  # the pattern matches the empty string
