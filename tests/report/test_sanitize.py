"""Text without control characters."""

from __future__ import annotations

from odlint.report.sanitize import clean, clean_block


def test_clean() -> None:
    assert clean("plain ü 名") == "plain ü 名"
    assert clean("a\tb\r\nc\x00\u200b") == "a b c\\x00\\u200b"
    assert clean_block("a\x1b\n\tb") == "a\\x1b\n    b"
