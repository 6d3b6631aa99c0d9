from __future__ import annotations

from odlint.report.pages.markdown import rendered
from odlint.report.style import Style

TEXT = """
A paragraph that is long enough
to be wrapped.

* first item, also long enough to be wrapped
* second with `some code`

1. numbered
```
  code   stays
```
End\x1b.
"""


def test_blocks() -> None:
    assert list(rendered(TEXT, Style(), 30, "  ")) == [
        "  A paragraph that is long",
        "  enough to be wrapped.",
        "",
        "  * first item, also long",
        "    enough to be wrapped",
        "  * second with `some code`",
        "",
        "  1. numbered",
        "      code   stays",
        "  End\\x1b.",
    ]


def test_code_is_coloured() -> None:
    assert list(rendered("a `b c`", Style(color=True), 80)) == ["a \x1b[36mb c\x1b[0m"]
