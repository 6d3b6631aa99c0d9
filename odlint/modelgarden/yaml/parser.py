"""Parses YAML to a tree with offsets, by PyYAML's events; reports syntax errors and reads the rest of the file."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml import events

from odlint.modelgarden.yaml.mistakes import BROKEN, understood
from odlint.modelgarden.yaml.scalars import MERGE, construct, tag_of
from odlint.modelgarden.yaml.tree import YamlNode, YamlTree
from odlint.syntax.tree import LIST, MESSAGE, MISSING, SCALAR, STRING, SyntaxProblem

MOST_MISTAKES = 20
DEEPEST = 100  # PyYAML's own composer recurses: what nests deeper crashes the Model Garden
SEVERAL = "experiment-several-documents"
_UNREADABLE = re.compile("[^\x09\x0a\x0d\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def parse(text: str) -> YamlTree:
    """Parse a file; never raises. Like yaml.load, it reads one document."""
    problems: list[SyntaxProblem] = []
    readable = _UNREADABLE.sub(_unreadable(problems), text)
    said_until = -1
    for _ in range(MOST_MISTAKES):
        reading = _Reading(readable)
        try:
            reading.run()
            break
        except yaml.YAMLError as error:
            mistake = understood(readable, error)
            if mistake.start > said_until:  # what follows at once follows from it
                problems.append(SyntaxProblem(BROKEN, mistake.start, mistake.end, mistake.message, (), mistake.better))
            readable, said_until = mistake.without(readable)
            if not readable.strip():
                break
    problems += reading.problems
    problems.sort(key=lambda problem: problem.start)
    root = reading.root or YamlNode("", MESSAGE, 0, 0, 0, len(text))
    root.value_end = max(root.value_end, len(text)) if problems else root.value_end
    return YamlTree(text, root, problems, bool(problems))


def _unreadable(problems: list[SyntaxProblem]) -> Callable[[re.Match[str]], str]:
    """Blanks for characters that YAML refuses; reports the first (bytes that are not text are reported elsewhere)."""

    def blank(match: re.Match[str]) -> str:
        char = match[0]
        if not problems and not "\ud800" <= char <= "\udfff" and not (char == "\ufeff" and match.start() == 0):
            message = f"the control character {char!r} may not stand in YAML: delete it"
            problems.append(SyntaxProblem(BROKEN, match.start(), match.end(), message, (), ""))
        return " " if char != "\ufeff" else char

    return blank


def _at(event: events.Event) -> tuple[int, int]:
    """Offsets of an event; those that PyYAML reads from text always have marks."""
    start, end = event.start_mark, event.end_mark
    return (start.index if start is not None else 0, end.index if end is not None else 0)


def _refusal(message: str, event: events.Event) -> yaml.MarkedYAMLError:
    mark: Any = event.start_mark
    return yaml.MarkedYAMLError(None, None, message, mark)


class _Reading:
    """One pass over the events."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.problems: list[SyntaxProblem] = []
        self.root: YamlNode | None = None
        self.anchors: dict[str, YamlNode] = {}
        self._stack: list[YamlNode] = []  # collections that are open
        self._waiting: YamlNode | None = None  # a key whose value comes next
        self._ended = False

    def run(self) -> None:
        """Build the tree; raises yaml.YAMLError, and leaves what was read before it."""
        for event in yaml.parse(self.text, Loader=yaml.FullLoader):
            if isinstance(event, events.DocumentStartEvent) and self._ended:
                self._second_document(event)
                return
            if isinstance(event, events.DocumentEndEvent):
                self._ended = True
            elif isinstance(event, events.CollectionEndEvent):
                self._close(event)
            elif isinstance(event, events.NodeEvent):
                self._take(event)

    def _second_document(self, event: events.Event) -> None:
        at, end = _at(event)
        message = (
            "a second document begins here, and the Model Garden reads files of one document only: it "
            "refuses this file; make it one, or two files given by two --config_file"
        )
        self.problems.append(SyntaxProblem(SEVERAL, at, max(end, at + 1), message))

    def _close(self, event: events.CollectionEndEvent) -> None:
        node = self._stack.pop()
        last = node.children[-1].value_end if node.children else node.value_start
        node.value_end = _at(event)[1] if node.flow else last
        self._waiting = None

    def _take(self, event: events.NodeEvent) -> None:
        """A key, a value, an element, or the beginning of a collection."""
        holder = self._stack[-1] if self._stack else None
        if holder is not None and holder.kind == MESSAGE and self._waiting is None:
            if isinstance(event, events.CollectionStartEvent):
                raise _refusal("a key must be a word, not a list or mapping", event)
            self._waiting = self._key(event)
            return
        node = self._node(event, self._waiting)
        self._waiting = None
        if holder is not None:
            holder.children.append(node)
        else:
            self.root = node
        if isinstance(event, events.CollectionStartEvent):
            if len(self._stack) >= DEEPEST:
                raise _refusal(f"nested deeper than {DEEPEST} levels", event)
            self._stack.append(node)

    def _key(self, event: events.NodeEvent) -> YamlNode:
        start, end = _at(event)
        key = YamlNode(self.text[start:end], SCALAR, start, end, end, end)
        if isinstance(event, events.ScalarEvent):
            tag = tag_of(event.value, event.tag, event.implicit)
            key.key = event.value if tag == MERGE else self._constructed(event, tag)
            key.merge = tag == MERGE
            key.name = event.value or self.text[start:end]
        return key

    def _node(self, event: events.NodeEvent, key: YamlNode | None) -> YamlNode:
        start, end = _at(event)
        node = YamlNode(
            key.name if key else "", SCALAR, key.start if key else start, key.name_end if key else start, start, end
        )
        if key is not None:
            node.key, node.merge = key.key, key.merge
        node.tag = getattr(event, "tag", None) or ""
        if isinstance(event, events.AliasEvent):
            node.alias = self.anchors.get(event.anchor or "")
            if node.alias is None:
                raise _refusal(f"there is no anchor &{event.anchor} before this", event)
            return node
        if event.anchor:
            node.anchor = event.anchor
        if isinstance(event, events.ScalarEvent):
            self._scalar(event, node)
        else:
            node.kind = MESSAGE if isinstance(event, events.MappingStartEvent) else LIST
            node.flow = bool(getattr(event, "flow_style", False))
        if event.anchor:
            self.anchors[event.anchor] = node
        return node

    def _scalar(self, event: events.ScalarEvent, node: YamlNode) -> None:
        if event.style is not None:
            node.kind = STRING
            text = self.text
            if event.style in "|>":
                while node.value_end > node.value_start and text[node.value_end - 1] in " \t\r\n":
                    node.value_end -= 1
        elif not event.value and node.value_start == node.value_end:
            node.kind = MISSING
        node.value = self._constructed(event, tag_of(event.value, event.tag, event.implicit))

    def _constructed(self, event: events.ScalarEvent, tag: str) -> Any:
        try:
            return construct(event.value, tag)
        except ValueError as error:
            start, end = _at(event)
            self.problems.append(SyntaxProblem(BROKEN, start, end, f"{error}: the Model Garden cannot load this file"))
            return event.value
