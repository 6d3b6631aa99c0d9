"""A `Page` that becomes Markdown of the site."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

from docs_build.names import Names

_CODE_SPAN = re.compile(r"((?<!`)(?:`[^`\n]+`|`` .+? ``)(?!`))")
_SIGN = re.compile(r"([][_*`<>#|$])")  # of Markdown
_ALL = 1_000_000  # lines of context: the whole text


class MarkdownPage:
    """Collects Markdown. `path` counts from the root of the site, such as `rules/learning-rate-high.md`."""

    def __init__(self, path: str, names: Names, metadata: Sequence[str] = ("orphan: true",)) -> None:
        self.path = path
        self.level = 2
        self._names = names
        self._parts = ["---\n" + "".join(f"{line}\n" for line in metadata) + "---"] if metadata else []

    def title(self, text: str, remark: str = "") -> None:
        """The page's heading, and a line below it."""
        self._parts.append(f"# {_plain(text)}")
        self.raw(remark)

    def text(self, text: str, indent: str = "") -> None:
        """Paragraphs; what is indented in a terminal is an item of a list here."""
        prose = self._prose(text)
        if prose:
            self._parts.append("- " + prose.replace("\n", "\n  ") if indent else prose)

    def section(self, heading: str, text: str) -> None:
        """A heading and its text."""
        if text.strip():
            self.heading(heading)
            self.text(text)

    def literals(self, heading: str, texts: Sequence[str]) -> None:
        """A heading and a list of texts as they are."""
        if texts:
            self.heading(heading)
            self._parts.append("\n".join(f"- {literal(text)}" for text in texts))

    def heading(self, text: str) -> None:
        """A heading one level below what is at hand."""
        self._parts.append(f"{'#' * self.level} {_plain(text)}")

    def facts(self, pairs: Sequence[tuple[str, str]]) -> None:
        """A list of names and values."""
        rows = [f":{name}: {self._cell(value)}" for name, value in pairs if value]
        if rows:
            self._parts.append("\n".join(rows))

    def example(self, text: str, repaired: str | None) -> None:
        """A config, as the difference that its repair makes where there is one."""
        if repaired is None:
            self.code(text, "textproto")
        else:
            self.code(diff(text, repaired), "diff")

    def code(self, text: str, language: str) -> None:
        """A block of code."""
        fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
        body = text.strip("\n").replace("\r", "")
        self._parts.append(f"{fence}{language}\n{body}\n{fence}")

    def quote(self, message: str) -> None:
        """What odlint says: text, not Markdown."""
        self._parts.append("> " + _SIGN.sub(r"\\\1", message))

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """A table; cells are Markdown on one line."""
        lines = [head, ["---"] * len(head), *rows]
        self._parts.append("\n".join(f"| {' | '.join(self._cell(cell) for cell in line)} |" for line in lines))

    def raw(self, markdown: str) -> None:
        """Markdown as it is."""
        if markdown:
            self._parts.append(markdown)

    def blank(self) -> None:
        """Parts are apart already."""

    def __str__(self) -> str:
        return "\n\n".join(self._parts) + "\n"

    def _prose(self, text: str) -> str:
        return self._names.linked(_escaped(text.strip()), self.path)

    def _cell(self, text: str) -> str:
        if "\n" in text:
            return "\n" + "\n".join(f"  {line}" for line in self._prose(text).split("\n"))
        return re.sub(r"(?<!\\)\|", r"\\|", self._prose(text))


def literal(text: str) -> str:
    """Text as code, which may hold backquotes itself."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def diff(before: str, after: str) -> str:
    """All lines of `before`, with what changes marked by `-` and `+`."""
    lines = difflib.unified_diff(before.strip("\n").split("\n"), after.strip("\n").split("\n"), lineterm="", n=_ALL)
    return "\n".join(list(lines)[3:])


def _escaped(text: str) -> str:
    """Angle brackets outside of code are text: nothing in a rule file is HTML."""
    parts = _CODE_SPAN.split(text)
    return "".join(part if index % 2 else part.replace("<", "&lt;") for index, part in enumerate(parts))


def _plain(text: str) -> str:
    return text.replace("_", r"\_").replace("<", "&lt;")
