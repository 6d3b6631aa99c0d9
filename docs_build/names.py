"""Which page of the site a name stands for: rules, message types, fields and enums."""

from __future__ import annotations

import re
from collections.abc import Iterator

from odlint.cli.commands.explain.schema_names import paths_to
from odlint.lint.catalogue import rules
from odlint.schema._index import ENUMS
from odlint.schema.index import message_names, message_type

# Code in double backquotes is taken whole and left alone, since it holds backquotes itself.
_CODE = re.compile(r"`` .+? ``|(?<![`\[])`(?P<name>[^`\n]+)`(?![`\]])")
_MOST_PLACES = 1  # a field name with more owners is linked nowhere


class Names:
    """Targets of names, relative to the root of the site."""

    def __init__(self) -> None:
        self._targets: dict[str, str] = {}
        owners: dict[str, list[str]] = {}
        for enum in ENUMS:
            self._targets[enum] = f"fields/enums.md#{slug(enum)}"
        for name in message_names():
            kind = message_type(name)
            self._targets[name] = f"fields/{name}.md"
            for field in (*kind.fields, *kind.removed):
                target = f"fields/{name}.md#{slug(field)}"
                self._targets[f"{name}.{field}"] = target
                owners.setdefault(field, []).append(target)
            for field in kind.fields:
                for path in paths_to(kind, field):
                    self._targets[path] = f"fields/{name}.md#{slug(field)}"
        for field, targets in owners.items():
            if len(targets) <= _MOST_PLACES and "_" in field:
                self._targets.setdefault(field, targets[0])
        for rule in rules():
            self._targets[rule.name] = f"rules/{rule.name}.md"
            self._targets[rule.code] = f"rules/{rule.name}.md"

    def link(self, name: str, page: str) -> str:
        """Markdown of a name, linked from `page` (such as `rules/num-classes.md`) when it has a page of its own."""
        target = self._targets.get(name.removesuffix(": true").removesuffix(": false"), "")
        if not target or target.partition("#")[0] == page:
            return f"`{name}`"
        return f"[`{name}`]({relative(target, page)})"

    def linked(self, text: str, page: str) -> str:
        """Markdown with links on the names in backquotes; code blocks stay as they are."""
        return "".join(
            part if code else _CODE.sub(lambda found: self._span(found, page), part) for part, code in _parts(text)
        )

    def _span(self, found: re.Match[str], page: str) -> str:
        return self.link(found["name"], page) if found["name"] else found[0]


def relative(target: str, page: str) -> str:
    """`target` as `page` has to write it; both count from the root of the site."""
    folder = page.rpartition("/")[0]
    if folder and target.startswith(f"{folder}/"):
        return target[len(folder) + 1 :]
    return "../" * page.count("/") + target


def slug(heading: str) -> str:
    """The anchor of a heading that is one name, as GitHub and MyST make it."""
    return re.sub(r"[^a-z0-9_ -]", "", heading.lower()).replace(" ", "-")


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Text outside and inside of fenced blocks in turn."""
    fenced = False
    for line in text.splitlines(keepends=True):
        fence = line.lstrip().startswith("```")
        yield line, fenced or fence
        fenced ^= fence
