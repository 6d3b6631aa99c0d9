"""Colours for configs: protobuf's text format, for Pygments."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import RegexLexer
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text


class TextprotoLexer(RegexLexer):
    """Colours whatever it is given: pages also show text that is wrong."""

    name = "Protocol Buffer text format"
    aliases: ClassVar = ["textproto"]
    tokens: ClassVar = {
        "root": [
            (r"\s+", Text),
            (r"#.*", Comment.Single),
            (r'"(\\.|[^"\\\n])*"?', String.Double),
            (r"'(\\.|[^'\\\n])*'?", String.Single),
            (r"[A-Za-z_]\w*(?=\s*[:{<])", Name.Attribute),
            (r"\b(true|false|inf|nan)\b", Keyword.Constant),
            (r"[-+]?(0[xX][0-9a-fA-F]+|(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?f?)", Number),
            (r"[A-Z][A-Z0-9_]+\b", Keyword.Constant),
            (r"[{}<>\[\]:;,]", Punctuation),
            (r".", Text),
        ]
    }
