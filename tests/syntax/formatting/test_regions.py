"""`# odlint: off` and `# odlint: on`."""

from __future__ import annotations

import pytest

from odlint.syntax.formatting import FormatError, formatted
from odlint.syntax.parsing.parser import parse
from tests.helpers.formatting import fmt

KEPT = {
    "between two fields": (
        "a:1\n   # odlint: off\n b:2 ;\n\n\n\tc : [1,\n  2]   \n  # odlint: on\nd:3",
        "a: 1\n# odlint: off\n b:2 ;\n\n\n\tc : [1,\n  2]   \n# odlint: on\nd: 3\n",
    ),
    "inside a message": (
        "m{\n# odlint: off -- a table\na:1  b:2\n# odlint: on\nc:3}",
        "m {\n  # odlint: off -- a table\na:1  b:2\n  # odlint: on\n  c: 3\n}\n",
    ),
    "to the end of the message": (
        "m {\n# odlint: off\n    a:1\n  }\nb:2",
        "m {\n  # odlint: off\n    a:1\n}\nb: 2\n",
    ),
    "to a brace on the same line": ("m {\n# odlint: off\n a:1 }\nb:2", "m {\n  # odlint: off\n a:1 \n}\nb: 2\n"),
    "to the end of the file": ("a:1\n# odlint: off\nb:2\n\n\n c:3  ", "a: 1\n# odlint: off\nb:2\n\n\n c:3  "),
    "the whole file": ("\n# odlint: off\na:1\r\nb  {}", "# odlint: off\na:1\r\nb  {}"),
    "messages with comments of their own": (
        "# odlint: off\nm{ # c\n# odlint: off\n}\n# odlint: on\n# d\na:1",
        "# odlint: off\nm{ # c\n# odlint: off\n}\n# odlint: on\n# d\na: 1\n",
    ),
    "nothing": ("a:1\n# odlint: off\n# odlint: on\n\nb:2", "a: 1\n# odlint: off\n# odlint: on\n\nb: 2\n"),
    "line ends as they are": (
        "a:1\r\n#odlint: off\r\nb:2\n#odlint: on",
        "a: 1\r\n#odlint: off\r\nb:2\n#odlint: on\r\n",
    ),
    "two": (
        "# odlint: off\na:1\n# odlint: on\nb:1\n#odlint:off\nc:1\n# odlint: on\nd:1",
        "# odlint: off\na:1\n# odlint: on\nb: 1\n#odlint:off\nc:1\n# odlint: on\nd: 1\n",
    ),
    "a message in a list": (
        "a: [{\n# odlint: off\n b:1\n}, {b:2}]",
        "a: [\n  {\n    # odlint: off\n b:1\n  },\n  {\n    b: 2\n  }\n]\n",
    ),
    "only comments are meant": ("a: '# odlint: off'\nb:1", "a: '# odlint: off'\nb: 1\n"),
    "another word": ("# odlint: ignore[x]\na:1 # odlint: offline", "# odlint: ignore[x]\na: 1  # odlint: offline\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", KEPT)
def test_kept(name: str) -> None:
    before, after = KEPT[name]
    assert fmt(before) == after


REFUSED = {
    "on without off": ("a: 1\n# odlint: on\n", 5, "there is no '# odlint: off' above this in the same message"),
    "on after the message of its off": ("m {\n# odlint: off\n}\n# odlint: on", 20, "there is no '# odlint: off' above"),
    "on in an inner message": ("# odlint: off\nm {\n# odlint: on\n}", 18, "of line 1 stands outside this message"),
    "behind a field": ("a: 1 # odlint: off\n", 5, "behind other text: write it on a line of its own"),
    "in a list": ("a: [1,\n# odlint: off\n2]", 7, "not inside a list: write them above and below"),
    "in a list of messages": ("a: [{},\n# odlint: off\n{}]", 8, "not inside a list"),
    "before a value": ("a:\n# odlint: off\n2", 3, "not inside the field a:"),
    "before a message": ("a\n# odlint: off\n{}", 2, "not inside the field a:"),
    "between joined strings": ("a: 'x'\n# odlint: off\n'y'", 7, "not inside the field a:"),
    "another form": ("# odlint: off please\na: 1", 0, "write '# odlint: off' and '# odlint: on' exactly so"),
    "capitals": ("# ODLINT: OFF\na: 1", 0, "write '# odlint: off' and '# odlint: on' exactly so"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_wrong_use_is_refused_with_a_way_out(name: str) -> None:
    text, at, message = REFUSED[name]
    with pytest.raises(FormatError) as caught:
        formatted(parse(text))
    assert message in caught.value.message
    assert (caught.value.start, caught.value.syntax) == (at, False)
