"""Random documents with random layout, and what may never happen to them."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from odlint.syntax.editing.edits import comments
from odlint.syntax.formatting import FormatError, formatted
from odlint.syntax.parsing.parser import parse
from odlint.syntax.tree import Tree
from tests.helpers.corpus import Case, cases
from tests.helpers.formatting import fmt
from tests.helpers.oracle import LABEL_MAP, PIPELINE, lark_verdict, same_for_protobuf
from tests.syntax.random_layout import documents
from tests.syntax.strategies import documents as schema_documents
from tests.syntax.strategies import texts

QUICK = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
THOROUGH = settings(QUICK, max_examples=600)
DIRECTIVES = ("# odlint: off", "  # odlint: off -- why", "# odlint: on", "\t# odlint: on")


def skeleton(text: str) -> list[tuple[int, str, str]]:
    """Depth, name and kind of everything, as the lark grammar reads it."""
    read = lark_verdict(text)
    assert read.error is None
    return [(item.depth, "".join(item.name.split()), item.kind) for item in read.items]


@THOROUGH
@given(documents())
def test_structure_comments_and_line_ends_stay(tree: Tree) -> None:
    text = fmt(tree.text)
    assert skeleton(text) == skeleton(tree.text)
    assert [text[a:b] for a, b in comments(text)] == [tree.text[a:b] for a, b in comments(tree.text)]
    if "\n" in tree.text and "\n" not in tree.text.replace("\r\n", ""):
        assert "\n" not in text.replace("\r\n", "")


@QUICK
@given(documents())
def test_the_look_of_a_formatted_text(tree: Tree) -> None:
    text = fmt(tree.text).replace("\r\n", "\n")
    assert text == "" or (text.endswith("\n") and not text.endswith("\n\n") and not text.startswith("\n"))
    assert "\n\n\n" not in text
    for line in text.split("\n"):
        assert line == line.rstrip()
        blanks = len(line) - len(line.lstrip())
        assert line[:blanks] == " " * blanks
        if not line.lstrip().startswith("#"):  # a comment that continues another one stands in its column
            assert blanks % 2 == 0
    assert not re.search(r"^[^#\n]*[{\[]\n\n|\n\n *[}\]]", text, re.MULTILINE)


@THOROUGH
@given(schema_documents(PIPELINE))
def test_protobuf_reads_the_same(text: str) -> None:
    event("read" if same_for_protobuf(text, fmt(text), PIPELINE) else "refused")


@QUICK
@given(schema_documents(LABEL_MAP))
def test_protobuf_reads_the_same_label_map(text: str) -> None:
    same_for_protobuf(text, fmt(text), LABEL_MAP)


@THOROUGH
@given(documents(), st.lists(st.tuples(st.integers(0, 40), st.sampled_from(DIRECTIVES)), min_size=1, max_size=4))
def test_regions_are_kept_or_refused(tree: Tree, directives: list[tuple[int, str]]) -> None:
    lines = tree.text.split("\n")
    for at, directive in directives:
        lines.insert(min(at, len(lines)), directive)
    text = "\n".join(lines)
    assert not parse(text).problems
    try:
        after = fmt(text)
    except FormatError:
        event("refused")
        return
    event("kept")
    assert skeleton(after) == skeleton(text)
    for kept in re.findall(r"^[ \t]*# odlint: off[^\n]*\n(.*?)^[ \t]*# odlint: on", text, re.MULTILINE | re.DOTALL):
        assert "# odlint: off" in kept or kept in after  # an off that its own message ended


@THOROUGH
@given(texts(PIPELINE))
def test_any_text_is_formatted_or_refused(text: str) -> None:
    tree = parse(text)
    if tree.problems:
        with pytest.raises(FormatError):
            formatted(tree)
    else:
        fmt(text)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_recorded_cases(case: Case) -> None:
    if not isinstance(case.source, str) or parse(case.source).problems:
        return
    try:
        after = fmt(case.source)
    except FormatError as refused:
        assert "levels deep" in refused.message
        return
    # protobuf takes no separator behind an Any; we do, and the API has no such field.
    if not case.options and (case.ours or case.merge):
        same_for_protobuf(case.source, after, case.message)
