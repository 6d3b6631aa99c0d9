"""Lines of keys in TOML."""

from __future__ import annotations

from odlint.cli.settings.toml_positions import key_rows, row_of


def test_rows_of_keys() -> None:
    found = key_rows('a = 1\n[t."x.y"]\nb.c = 2\n[[o]]\nk = 1\n[[o]]\nk = 2\n[o.s]\nz = 1\ninline = { q = 1 }\n')
    assert row_of(found, ("a",)) == 1
    assert row_of(found, ("t", "x.y", "b", "c")) == 3
    assert row_of(found, ("o", 0, "k")) == 5
    assert row_of(found, ("o", 1, "k")) == 7
    assert row_of(found, ("o", 1, "s", "z")) == 9
    assert row_of(found, ("o", 1, "s", "inline", "q")) == 10
    assert row_of(found, ("nothing",)) == 0
