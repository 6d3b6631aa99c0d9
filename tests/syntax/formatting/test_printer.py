"""Golden tables: what each rule of the layout makes of a text."""

from __future__ import annotations

import pytest

from odlint.syntax.formatting import MOST_LEVELS, FormatError, formatted
from odlint.syntax.parsing.parser import parse
from tests.helpers.formatting import fmt
from tests.helpers.paths import ROOT

NUMBERS = ", ".join(str(index) for index in range(10, 60))


def filled(indent: str) -> str:
    """NUMBERS in lines of 24, which is what fits in 100 columns two or four spaces in."""
    numbers = [str(index) for index in range(10, 60)]
    rows = [", ".join(numbers[start : start + 24]) for start in range(0, 50, 24)]
    return ",\n".join(indent + row for row in rows) + "\n"


STRINGS = ", ".join(f'"shard-{index:05}"' for index in range(7))

LAYOUT = {
    "nothing": ("", ""),
    "only white space": (" \n\n\t\n", ""),
    "only a comment": ("\n\n#c  \n\n", "#c\n"),
    "field": ("  a  :1", "a: 1\n"),
    "a field on each line": ("a:1 b:2", "a: 1\nb: 2\n"),
    "separators": ("a: 1, b: 2; c {} , d: 3\n;", "a: 1\nb: 2\nc {}\nd: 3\n"),
    "message": ("a{b:1}", "a {\n  b: 1\n}\n"),
    "colon before a brace": ("a : {\n\tb : {\n\t\tc: 1\n\t}\n}", "a {\n  b {\n    c: 1\n  }\n}\n"),
    "brace on its own line": ("a\n{\n b: 1\n}", "a {\n  b: 1\n}\n"),
    "angles": ("a <b: <c: 1> >", "a {\n  b {\n    c: 1\n  }\n}\n"),
    "empty message": ("a {\n\n}\nb <>", "a {}\nb {}\n"),
    "extension": ("[a.b]:{c:1}", "[a.b] {\n  c: 1\n}\n"),
    "odd white space": ("a:\u00a01\u2028b:\x0c2", "a: 1\nb: 2\n"),
    # blank lines
    "one blank line": ("a: 1\n\n\n \n\nb: 2", "a: 1\n\nb: 2\n"),
    "none where a message begins or ends": ("a {\n\n b: 1\n\n}\n\n\n", "a {\n  b: 1\n}\n"),
    "none below the comment of a brace": ("a {  # c\n\n b: 1\n}", "a {  # c\n  b: 1\n}\n"),
    "a separator is no line": ("a: 1\n,\nb: 2", "a: 1\nb: 2\n"),
    "around comments": (
        "# head\n\n\n# about a\na: 1\n\n# end\n\n",
        "# head\n\n# about a\na: 1\n\n# end\n",
    ),
    # strings
    "quotes stay": ("a: 'x' b: \"it's\" c: '\"'", "a: 'x'\nb: \"it's\"\nc: '\"'\n"),
    "joined": ("a: 'x' \"y\"", "a:\n  'x'\n  \"y\"\n"),
    "joined, with comments": (
        "a: # all\n 'x' # first\n\n # second\n 'y' # end",
        "a:  # all\n  'x'  # first\n\n  # second\n  'y'  # end\n",
    ),
    "joined in a list": (
        "a: ['x' 'y', 'z']",
        "a: [\n  'x'\n    'y',\n  'z'\n]\n",
    ),
    # lists
    "list": ("a:[ 1,\n2 ,.5 ]", "a: [1, 2, 0.5]\n"),
    "empty list": ("a: [\n]", "a: []\n"),
    "empty list without a colon": ("a [ ]", "a []\n"),
    "numbers are filled": (f"m {{ a: [{NUMBERS}] }}", f"m {{\n  a: [\n{filled('    ')}  ]\n}}\n"),
    "strings get a line each": (f"a: [{STRINGS}]", "a: [\n  " + STRINGS.replace(", ", ",\n  ") + "\n]\n"),
    "list of messages": (
        "a: [{b:1},\n{b:2}]",
        "a: [\n  {\n    b: 1\n  },\n  {\n    b: 2\n  }\n]\n",
    ),
    "list of messages gets a colon": ("a [{}, {}]", "a: [\n  {},\n  {}\n]\n"),
    "comments in a list": (
        "a: [ # all\n 1, # one\n # two\n 2 # zwei\n , 3\n # end\n ]",
        "a: [  # all\n  1,  # one\n  # two\n  2,  # zwei\n  3\n  # end\n]\n",
    ),
    "comment above all elements": (f"a: [  # scales\n{NUMBERS}]", f"a: [  # scales\n{filled('  ')}]\n"),
    # comments
    "trailing": ("a: 1# c", "a: 1  # c\n"),
    "trailing, behind a separator": ("a: 1, # c\nb: 2 # d\n;", "a: 1  # c\nb: 2  # d\n"),
    "trailing twice": ("a: 1 # c\n, # d\nb: 2", "a: 1  # c\n# d\nb: 2\n"),
    "trailing a brace": ("a { # c\n b: 1\n} # d", "a {  # c\n  b: 1\n}  # d\n"),
    "before the closing brace": ("a {\n b: 1\n# end\n}", "a {\n  b: 1\n  # end\n}\n"),
    "alone in a message": ("a {\n# c\n}", "a {\n  # c\n}\n"),
    "alone behind the brace": ("a { # c\n}", "a {  # c\n}\n"),
    "continued in its column": (
        "a: 1    # first\n        # second\n        # third\n  # b\nb: 2",
        "a: 1  # first\n      # second\n      # third\n# b\nb: 2\n",
    ),
    "not continued where the next field stands": ("a { # c\n    # d\n    b: 1\n}", "a {  # c\n  # d\n  b: 1\n}\n"),
    "before the value": ("a: # c\n  1 # d\n", "# c\na: 1  # d\n"),
    "before the colon and the brace": ("a # c\n : # d\n { b: 1 }", "# c\n# d\na {\n  b: 1\n}\n"),
    "behind a message on one line": ("item { id: 1 } # cat", "item {  # cat\n  id: 1\n}\n"),
    "behind nested messages on one line": ("a { b { c: 1 } } # c", "a {  # c\n  b {\n    c: 1\n  }\n}\n"),
    "behind a list on one line": ("a: [{b: 1}, {}] # c", "a: [  # c\n  {\n    b: 1\n  },\n  {}\n]\n"),
    "behind joined strings on one line": ("a: 'x' 'y' # c", "a:  # c\n  'x'\n  'y'\n"),
    "in an extension": ("[a. # c\n\tb] : 1", "[a. # c\n\tb]: 1\n"),
    "text stays": ("#no blank\n##  two\t# c\na: 1", "#no blank\n##  two\t# c\na: 1\n"),
    # line ends
    "CRLF": ("a{\r\n b:1 # c\r\n\r\n\r\n c: 'x' 'y'}", "a {\r\n  b: 1  # c\r\n\r\n  c:\r\n    'x'\r\n    'y'\r\n}\r\n"),
    "mixed: the first one wins": ("a: 1\r\nb: 2\nc: 3\n", "a: 1\r\nb: 2\r\nc: 3\r\n"),
}


@pytest.mark.parametrize("name", LAYOUT)
def test_layout(name: str) -> None:
    before, after = LAYOUT[name]
    assert fmt(before) == after


def test_a_list_is_wrapped_at_100_columns() -> None:
    fits = f"abc: ['{'x' * 88}', 1]"
    assert len(fits) == 100
    assert fmt(fits) == fits + "\n"
    assert fmt(f"{fits} # comments do not count") == f"{fits}  # comments do not count\n"
    assert fmt(f"x{fits}") == f"xabc: [\n  '{'x' * 88}',\n  1\n]\n"
    assert fmt(f"m {{{fits}}}").count("\n") == 6


@pytest.mark.parametrize(
    ("text", "at", "message"),
    [
        ("a: 1\nb 2\n", 5, "a colon is missing between b and its value"),
        ("\ufeffa: 1", 0, "the file starts with a byte order mark, which protobuf refuses: remove it"),
        ("a {", 2, "a closing brace is missing"),
    ],
)
def test_broken_text_is_refused(text: str, at: int, message: str) -> None:
    with pytest.raises(FormatError) as caught:
        formatted(parse(text))
    assert caught.value.syntax
    assert message in caught.value.message
    assert caught.value.start == at


def test_the_example_of_the_documentation() -> None:
    page = (ROOT / "docs" / "formatting.md").read_text(encoding="utf-8")
    before, after = (page.split(f"{word}:\n\n```textproto\n")[1].split("```")[0] for word in ("Before", "After"))
    assert fmt(before) == after


def test_depth() -> None:
    deep = "a {" * MOST_LEVELS + "}" * MOST_LEVELS
    assert fmt(deep).count("{") == MOST_LEVELS
    for levels in (MOST_LEVELS + 2, 100_000):
        with pytest.raises(FormatError, match="200 levels deep"):
            formatted(parse("a {" * levels + "}" * levels))
