from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odlint.report.formatters.support.locations import folder_uri, portable, uri


@pytest.mark.parametrize(
    ("name", "path", "found"),
    [
        ("a/b.config", "a/b.config", "a/b.config"),
        ("./a//b.config", "a/b.config", "a/b.config"),
        ("/w/p/a.config", "a.config", "a.config"),
        ("../a.config", "/w/a.config", "file:///w/a.config"),
        ("/else/ü #?.config", "/else/ü #?.config", "file:///else/%C3%BC%20%23%3F.config"),
        ("c:3.config", "c:3.config", "c%3A3.config"),
        ("C:\\x\\y.config", "C:\\x\\y.config", "C%3A%5Cx%5Cy.config"),
        ("100%.config", "100%.config", "100%25.config"),
        ("bad\udce9.config", "bad\udce9.config", "bad%E9.config"),
        ("<stdin>", "<stdin>", "%3Cstdin%3E"),
        ("..config", "..config", "..config"),
    ],
)
def test_names(name: str, path: str, found: str) -> None:
    assert portable(name, "/w/p", windows=False) == path
    assert uri(name, "/w/p", windows=False) == found


@pytest.mark.parametrize(
    ("name", "path", "found"),
    [
        ("a\\b.config", "a/b.config", "a/b.config"),
        ("C:\\w\\p\\a b.config", "a b.config", "a%20b.config"),
        ("c:\\W\\p\\a.config", "a.config", "a.config"),
        ("C:\\else\\a.config", "C:/else/a.config", "file:///C:/else/a.config"),
        ("D:\\a.config", "D:/a.config", "file:///D:/a.config"),
        ("\\\\host\\share\\a.config", "//host/share/a.config", "file://host/share/a.config"),
    ],
)
def test_names_of_windows(name: str, path: str, found: str) -> None:
    assert portable(name, "C:\\w\\p", windows=True) == path
    assert uri(name, "C:\\w\\p", windows=True) == found


def test_folders() -> None:
    assert folder_uri("/a b", windows=False) == "file:///a%20b/"
    assert folder_uri("/", windows=False) == "file:///"
    assert folder_uri("C:\\a b", windows=True) == "file:///C:/a%20b/"


@given(st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1))
def test_a_uri_leads_back_to_the_name(name: str) -> None:
    found = uri(name, "/w", windows=False)
    parts = urlsplit(found)
    assert found.isascii()
    if name == ".." or name == ".":
        return
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
    assert unquote(parts.path) == name
