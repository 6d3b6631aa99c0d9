"""Globs of settings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odlint.cli.settings.globs import matches, refusal

GLOBS = [
    ("*.pbtxt", "a.pbtxt", True),
    ("*.pbtxt", "x/y/a.pbtxt", True),
    ("*.pbtxt", "a.pbtxt.old", False),
    ("legacy", "legacy/a/b", True),
    ("legacy", "x/legacy/a", True),
    ("legacy/", "x/legacy/a", True),
    ("legacy", "legacy2/a", False),
    ("legacy/**", "legacy/a/b", True),
    ("legacy/*", "legacy/a", True),
    ("legacy/*", "x/legacy/a", False),
    ("/legacy", "legacy/a", True),
    ("/legacy", "x/legacy/a", False),
    ("./a.config", "a.config", True),
    ("**/a.config", "a.config", True),
    ("**/a.config", "x/y/a.config", True),
    ("a/**/b", "a/b", True),
    ("a/**/b", "a/x/y/b", True),
    ("a?c.config", "abc.config", True),
    ("a?c.config", "a/c.config", False),
    ("[ab].config", "b.config", True),
    ("[!ab].config", "b.config", False),
    ("a.config", "aXconfig", False),
    ("a[.config", "a[.config", True),
]


@pytest.mark.parametrize(("glob", "path", "expected"), GLOBS)
def test_globs(glob: str, path: str, expected: bool) -> None:
    assert not refusal(glob)
    assert matches([glob], path) is expected


@pytest.mark.parametrize("glob", ["", "/", ".", "!a", "a\\b", "{a,b}", "../a", "a/../b"])
def test_globs_that_are_refused(glob: str) -> None:
    assert refusal(glob)


@given(
    st.lists(st.sampled_from(["a", "b", "*", "**", "?", "[ab]", "[!a]", "a*", "*b", ".", ""]), min_size=1, max_size=5),
    st.lists(st.sampled_from(["a", "b", "ab", "c"]), min_size=2, max_size=5),
)
def test_a_folder_is_left_out_only_with_all_that_is_in_it(parts: list[str], path: list[str]) -> None:
    glob = "/".join(parts)
    if refusal(glob):
        return
    for size in range(1, len(path)):
        near = "/".join(path[:size])
        if matches([glob], near) or matches([glob], near + "/"):
            assert matches([glob], "/".join(path)), f"{glob} leaves out {near}, but not all that is in it"
