from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types as lsp

from odlint.lsp.documents.positions import UTF_8, UTF_16, UTF_32, Lines

ENCODINGS = (UTF_8, UTF_16, UTF_32)
TEXT = st.text(alphabet="ab\n\r\u2028\x0c\x85é中😀\ud800", max_size=40)


@pytest.mark.parametrize(("encoding", "column"), [(UTF_8, 9), (UTF_16, 5), (UTF_32, 4)])
def test_columns_count_units_of_the_encoding(encoding: str, column: int) -> None:
    lines = Lines("x\na中😀b: 1\n", encoding)
    assert lines.position(6) == lsp.Position(1, column)
    assert lines.offset(lsp.Position(1, column)) == 6


def test_only_the_protocol_s_line_ends_end_lines() -> None:
    lines = Lines("a\u2028b\x0cc\x85d\r\ne\rf\ng")
    assert lines.starts == [0, 9, 11, 13]
    assert lines.offset(lsp.Position(0, 99)) == 7  # before CR LF


@given(TEXT, st.sampled_from(ENCODINGS), st.integers(0, 45))
def test_offsets_survive_the_round_trip(text: str, encoding: str, at: int) -> None:
    lines = Lines(text, encoding)
    at = min(at, len(text))
    if 0 < at < len(text) and text[at - 1] == "\r" and text[at] == "\n":
        at -= 1  # nobody can point between the two
    assert lines.offset(lines.position(at)) == at


@given(TEXT, st.sampled_from(ENCODINGS), st.integers(0, 50), st.integers(0, 50))
def test_any_position_is_somewhere_in_the_text(text: str, encoding: str, line: int, character: int) -> None:
    assert 0 <= Lines(text, encoding).offset(lsp.Position(line, character)) <= len(text)


def test_a_position_inside_a_character_is_before_it() -> None:
    assert Lines("😀b", UTF_16).offset(lsp.Position(0, 1)) == 0
    assert Lines("é", UTF_8).offset(lsp.Position(0, 1)) == 0
