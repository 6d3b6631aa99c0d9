"""The recorded facts about the text format: protobuf still behaves so, and odlint and the grammar agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import google.protobuf
import pytest

from tests.helpers.corpus import Case, cases
from tests.helpers.oracle import Accepted, lark_verdict, odlint_syntax, odlint_verdict, value_text, verdict
from tests.syntax.extract import to_protobuf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# The facts were recorded with this release. Another one may differ where a case is listed here, with the reason.
RECORDED_WITH = "7.36.2"
DIFFERS_IN_OTHER_RELEASES: dict[str, str] = {}

# odlint names the line with the mistake; protobuf the line where it noticed. Cases where these are different lines.
OTHER_LINE = {
    "file.yaml_like": "the field without a value, not the next word",
    "error.missing_value": "the field without a value, not the next word",
    "structure.value_is_next_line_name": "the field without a value, not the next word",
    "brace.unclosed_then_next_item": "the line after which the brace is missing, not the next field",
    "ext.comment_inside": "where the extension begins, not where it ends",
}

# FormatError by the grammar as syntax, and by odlint's binder, which has the better words for it.
REFUSED_BY_THE_BINDER = {
    "any.in_list_sep": "a separator after an expanded Any; nothing in the schema is an Any",
    "colon.scalar_list_without": "lists of scalars need a colon, lists of messages do not",
    "ext.number_part": "no extension is known, whatever its name",
    "number.superscript_two": "a digit to str.isdigit, not to int()",
    "structure.mixed_list": "messages and scalars in one list",
}

CASES = cases()


def only(wanted: Callable[[Case], object]) -> list[object]:
    """Parameters for the cases that fulfil a condition."""
    return [pytest.param(case, id=case.name) for case in CASES if wanted(case)]


def ours(case: Case) -> bool:
    """Text that odlint can be asked about."""
    return case.ours and isinstance(case.source, str)


def text(case: Case) -> str:
    """The text of a case that is not about bytes."""
    assert isinstance(case.source, str)
    return case.source


def test_names_are_unique() -> None:
    names = [case.name for case in CASES]
    assert len(names) == len(set(names))
    assert len(CASES) >= 600


def test_protobuf_still_gives_the_recorded_verdicts() -> None:
    version = google.protobuf.__version__
    allowed = DIFFERS_IN_OTHER_RELEASES if version != RECORDED_WITH else {}
    changed = [f"  {case.name}: {why}" for case in CASES if case.name not in allowed for why in _changes(case)]
    assert not changed, (
        f"protobuf {version} reads {len(changed)} recorded cases unlike {RECORDED_WITH}; where that is right, "
        "change odlint and the case, or list the case in DIFFERS_IN_OTHER_RELEASES:\n" + "\n".join(changed)
    )


def _changes(case: Case) -> Iterable[str]:
    parse = verdict(case.source, case.message, "Parse", **case.options)
    merge = verdict(case.source, case.message, "Merge", **case.options)
    for name, expected, got in (("Parse", case.parse, parse), ("Merge", case.merge, merge)):
        if isinstance(got, Accepted) != expected:
            yield f"{name} should {'accept' if expected else 'refuse'}, got {got}"
        elif isinstance(got, Accepted) and value_text(got.message) != case.value:
            yield f"{name} should read {case.value}, got {value_text(got.message)}"
    if not isinstance(parse, Accepted) and (parse.line, parse.column) != (case.line, case.column):
        yield f"the error should be at {case.line}:{case.column}, got {parse}"


@pytest.mark.parametrize("case", only(ours))
def test_odlint_accepts_what_merge_accepts(case: Case) -> None:
    result = odlint_verdict(text(case), case.message)
    assert result.merge == case.merge, result.errors


@pytest.mark.parametrize("case", only(ours))
def test_with_its_notes_odlint_accepts_what_parse_accepts(case: Case) -> None:
    result = odlint_verdict(text(case), case.message)
    assert result.parse == case.parse, [*result.errors, *result.notes]


@pytest.mark.parametrize("case", only(lambda case: ours(case) and case.merge))
def test_odlint_reads_the_same_values(case: Case) -> None:
    result = odlint_verdict(text(case), case.message)
    assert value_text(to_protobuf(result.bound, case.message)) == case.value


@pytest.mark.parametrize("case", only(lambda case: ours(case) and not case.merge and case.line))
def test_first_error_is_on_the_same_line(case: Case) -> None:
    result = odlint_verdict(text(case), case.message)
    same = result.errors[0].line == case.line
    assert same != (case.name in OTHER_LINE), f"protobuf: {case.line}, odlint: {result.errors}"


@pytest.mark.parametrize("case", only(lambda case: not case.ours and isinstance(case.source, str) and not case.options))
def test_good_syntax_beyond_the_schema(case: Case) -> None:
    problems = odlint_syntax(text(case))[1]
    assert not (case.merge and problems)


@pytest.mark.parametrize("case", only(lambda case: isinstance(case.source, str)))
def test_grammar_agrees_about_syntax(case: Case) -> None:
    grammar = lark_verdict(text(case))
    tree_problems = odlint_syntax(text(case))[1]
    if case.merge:
        assert grammar.error is None
    if case.name in REFUSED_BY_THE_BINDER:
        assert grammar.error is not None
        assert not tree_problems
    else:
        assert (grammar.error is None) == (not tree_problems), (grammar.error, tree_problems)


@pytest.mark.parametrize("case", only(lambda case: isinstance(case.source, str)))
def test_grammar_and_odlint_read_the_same_tree(case: Case) -> None:
    from tests.helpers.oracle import odlint_items

    grammar = lark_verdict(text(case))
    tree, problems = odlint_syntax(text(case))
    if grammar.error is None and not problems:
        assert odlint_items(tree) == grammar.items


@pytest.mark.parametrize("case", only(lambda case: case.ours and isinstance(case.source, bytes)))
def test_bytes(case: Case) -> None:
    """protobuf decodes UTF-8; odlint's reader gets text, so what does not decode is refused before it is parsed."""
    assert isinstance(case.source, bytes)
    try:
        decoded = case.source.decode("utf-8")
    except UnicodeDecodeError:
        assert not case.merge
        return
    assert odlint_verdict(decoded, case.message).merge == case.merge
