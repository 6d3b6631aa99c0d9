"""Edits sent to an editor."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from odlint.lsp.documents.positions import Lines
from odlint.lsp.documents.workspace_edits import differences, text_edits
from odlint.syntax.text_edit import apply

TEXT = st.text(alphabet="ab {}\n\r中😀\u2028", max_size=60)


@given(TEXT, TEXT)
def test_differences_make_the_new_text(old: str, new: str) -> None:
    assert apply(old, differences(old, new)) == new


@given(TEXT, TEXT, st.sampled_from(("utf-8", "utf-16", "utf-32")))
def test_edits_sent_to_an_editor_make_the_new_text(old: str, new: str, encoding: str) -> None:
    """As an editor would make them: by its positions, the last one first."""
    lines = Lines(old, encoding)
    text = old
    for edit in reversed(text_edits(lines, differences(old, new))):
        start, end = lines.span(edit.range)
        text = text[:start] + edit.new_text + text[end:]
    assert text == new or "\r" in old + new  # nobody can point between CR and LF
