"""Paths to fields: `train_config.batch_size`, `model.*.num_classes`, `eval_input_reader[0].shuffle`, `item[+]`.

A step is the name of a field or `*`, which matches every message that the file writes there (of a oneof that is the
member that is set). A repeated field takes an index: `[0]`, `[-1]` from the end, `[*]` for all, `[+]` for a new one;
without any it is the whole list at the end of a path, and on the way its only element.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from odlint.config.new_values import AssignmentError
from odlint.config.unknown_paths import below_scalar, unknown_name
from odlint.schema.index import MessageType
from odlint.schema.message import Message

ANY = "*"
NEW = "+"

_STEP = re.compile(r"(\*|[A-Za-z_]\w*)(?:\[(-?\d{1,9}|\*|\+)\])?")


class PathError(AssignmentError):
    """The schema has no such path, or it is not written as a path is."""


class NoMatch(AssignmentError):
    """The path is legal, and this file has nothing there."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: a field's name or `*`, and an index: None, a number, ANY or NEW."""

    name: str
    index: int | str | None

    def __str__(self) -> str:
        return self.name if self.index is None else f"{self.name}[{self.index}]"


@dataclass(frozen=True, slots=True)
class Place:
    """One field that a path leads to.

    Attributes:
        message: holds it; perhaps a message that the file does not write.
        name: the field.
        index: of a repeated field: which element, NEW, or None for the whole list.
    """

    message: Message
    name: str
    index: int | str | None

    @property
    def path(self) -> str:
        """Its full path, without wildcards."""
        return ".".join(str(Step(*step)) for step in self.steps())

    def steps(self) -> list[tuple[str, int | str | None]]:
        """Names and indexes from the root; a message that is yet to be added has the index it will get."""
        upwards = [(self.name, self.index)]
        message = self.message
        while message.holder is not None:
            upwards.append((message.held_as, _index_of(message)))
            message = message.holder
        return upwards[::-1]


def parse_path(path: str) -> list[Step]:
    """Parse a path; raises PathError if it is malformed."""
    steps = []
    for part in path.strip().split("."):
        match = _STEP.fullmatch(part)
        if match is None:
            raise PathError(_misread(path, part))
        name, index = match.groups()
        if name == ANY and index is not None:
            raise PathError(f"{path}: * already stands for all elements: leave [{index}] away")
        steps.append(Step(name, int(index) if index and index not in (ANY, NEW) else index))
    return steps


def check_path(root: Message, steps: Sequence[Step]) -> None:
    """Raise PathError where the schema has no such path."""
    kinds = [root.message_type]
    for number, step in enumerate(steps):
        following = list(_kinds_below(kinds, step))
        known = [field for kind in kinds for field in kind.fields.values() if step.name in (ANY, field.name)]
        if not known:
            raise PathError(unknown_name(root, kinds, [str(name) for name in steps], number))
        if step.index is not None and not any(field.repeated for field in known):
            raise PathError(f"{step.name} takes one value: leave [{step.index}] away")
        if number < len(steps) - 1 and not following:
            raise PathError(below_scalar(known[0], [str(name) for name in steps], number))
        kinds = following


def find(root: Message, steps: Sequence[Step]) -> Iterator[Place]:
    """Every place that the path leads to in this file; NoMatch where an index is out of range.

    Plain messages on the way need not be written. After a wildcard, types that lack a field are passed over.
    """
    check_path(root, steps)
    messages = [root]
    for step in steps[:-1]:
        messages = [below for message in messages for below in _below(message, step)]
    last = steps[-1]
    for message in messages:
        names = list(message.values) if last.name == ANY else [last.name]
        for name in names:
            field = message.message_type.fields.get(name)
            if field is None or (last.index is not None and not field.repeated):
                continue
            for index in _indexes(message, name, last.index) if field.repeated else (None,):
                yield Place(message, name, index)


def _below(message: Message, step: Step) -> Iterator[Message]:
    """The messages that one step on the way leads to."""
    if step.name == ANY:
        for value in message.values.values():
            yield from (
                element for element in (value if isinstance(value, list) else (value,)) if isinstance(element, Message)
            )
        return
    field = message.message_type.fields.get(step.name)
    if field is None or field.message is None or (step.index is not None and not field.repeated):
        return
    if not field.repeated:
        written = message.values.get(step.name)
        yield written if written is not None else Message(field.message, None, message, step.name)
        return
    elements = message.values.get(step.name, [])
    for index in _indexes(message, step.name, _only(message, step, len(elements))):
        yield Message(field.message, None, message, step.name) if isinstance(index, str) else elements[index or 0]


def _only(message: Message, step: Step, count: int) -> int | str:
    """The index on the way: where none is written, there must be one element."""
    if step.index is not None:
        return step.index
    if count == 1:
        return 0
    where = Place(message, step.name, None).path
    if count:
        raise NoMatch(f"there are {count} {step.name}: write {where}[0], {where}[-1] or, for all, {where}[*]")
    raise NoMatch(f"there is no {step.name} yet: {where}[+] adds one")


def _indexes(message: Message, name: str, index: int | str | None) -> Sequence[int | str | None]:
    """Which elements of a repeated field an index means."""
    count = len(message.values.get(name, ()))
    if index == ANY:
        return range(count)
    if isinstance(index, int):
        if not -count <= index < count:
            where = Place(message, name, None).path
            last = f"the last one is {where}[{count - 1}]" if count else "there is none yet"
            raise NoMatch(f"there is no {where}[{index}]: {last}, and {where}[+] adds one")
        return (index % count,)
    return (index,)


def _kinds_below(kinds: Sequence[MessageType], step: Step) -> Iterator[MessageType]:
    seen = set()
    for kind in kinds:
        for field in kind.fields.values():
            below = field.message if step.name in (ANY, field.name) else None
            if below is not None and below.name not in seen:
                seen.add(below.name)
                yield below


def _index_of(message: Message) -> int | None:
    holder = message.holder
    if holder is None or not holder.message_type.fields[message.held_as].repeated:
        return None
    siblings = holder.values.get(message.held_as, [])
    return next((index for index, sibling in enumerate(siblings) if sibling is message), len(siblings))


def _misread(path: str, part: str) -> str:
    if not part:
        return f"{path!r} is no path: write names with one dot between them, such as train_config.batch_size"
    if "[" in part or "]" in part:
        return f"{part!r} is no step of a path: an index is written [0], [-1] (the last), [*] (all) or [+] (a new one)"
    candidate = part.replace("-", "_")
    if _STEP.fullmatch(candidate):
        return f"{part!r} is no name of a field: did you mean {candidate}?"
    return f"{part!r} is no step of a path: write a field's name, or * for every message that the file writes there"
