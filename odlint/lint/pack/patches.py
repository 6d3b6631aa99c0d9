"""Changes to a text: what an example has other than its base, and what a fix makes of an example.

Paths are those of `odlint set`. A path may also begin at any field that the text writes once: `batch_size` stands for
`train_config.batch_size` where nothing else of this name is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from odlint.config.document import Document
from odlint.config.new_values import AssignmentError
from odlint.config.paths import ANY, Place, find, parse_path
from odlint.lint.pack.toml_reader import TableReader
from odlint.schema.message import Message
from odlint.syntax.source import decode

CONFIG, LABEL_MAP, EXPERIMENT, BYTES = "config", "label_map", "experiment", "bytes"
PATCH_KEYS = ("set", "remove", "replace")

_ROOTS = {CONFIG: "TrainEvalPipelineConfig", LABEL_MAP: "StringIntLabelMap"}


class PatchError(Exception):
    """A patch that cannot be made; `part` is the text of it that the rule file is searched for."""

    def __init__(self, message: str, part: str) -> None:
        super().__init__(message)
        self.part = part


@dataclass(frozen=True)
class Patch:
    """Fields are removed, then fields are set, then pieces of text are replaced.

    Attributes:
        remove: paths of the fields that are taken out.
        set: new values by path.
        replace: new texts by old texts, each of which stands in the file once.
    """

    remove: Sequence[str] = ()
    set: Mapping[str, Any] = field(default_factory=dict)
    replace: Mapping[str, str] = field(default_factory=dict)

    def apply(self, text: str, kind: str) -> str:
        """The text after the changes; raises PatchError."""
        if self.remove or self.set:
            document = document_of(text, kind)
            for path in self.remove:
                _remove(document, path)
            for path, value in self.set.items():
                _set(document, path, value)
            text = document.text
        for old, new in self.replace.items():
            if (count := text.count(old)) != 1:
                raise PatchError(f"replace: {old!r} stands in the text {_times(count)}, and must stand there once", old)
            text = text.replace(old, new)
        return text


def read_patch(reader: TableReader) -> Patch:
    """The patch in the keys of a table; raises RuleError."""
    replace = reader.mapping("replace")
    if not all(isinstance(new, str) for new in replace.values()):
        raise reader.fail("replace holds texts: { 'old text' = 'new text' }", "replace")
    return Patch(reader.texts("remove"), dict(_flat(reader.mapping("set"))), replace)


def document_of(text: str, kind: str) -> Document:
    """A config or label map to be changed or searched; raises PatchError for other kinds of files."""
    if kind not in _ROOTS:
        raise PatchError(f"paths lead into configs and label maps, not into {kind}: write replace", "set")
    return Document(decode("example", text.encode()), _ROOTS[kind])


def place_of(document: Document, path: str) -> Place:
    """The one place that a path leads to; raises PatchError."""
    try:
        places = list(find(document.bound.root, parse_path(full_path(document.bound.root, path))))
    except AssignmentError as error:
        raise PatchError(str(error), path) from None
    if len(places) != 1:
        raise PatchError(f"{path} leads to {len(places)} places, and one is needed", path)
    return places[0]


def full_path(root: Message, path: str) -> str:
    """A path from the root, for one that may begin at a field which is written once; raises PatchError."""
    first = parse_path(path)[0].name
    if first == ANY or first in root.message_type.fields:
        return path
    holders = [message for message in root.walk() if first in message.values]
    if not holders:
        raise PatchError(f"{path}: no {first} is written here: write the whole path, from the root on", path)
    if len(holders) > 1:
        places = " and ".join(f"{holder.path}.{first}" for holder in holders[:3])
        raise PatchError(f"{path}: {first} is written {_times(len(holders))} ({places}): write more of the path", path)
    return f"{holders[0].path}.{path}"


def _remove(document: Document, path: str) -> None:
    try:
        changes = document.delete([full_path(document.bound.root, path)])
    except AssignmentError as error:
        raise PatchError(f"remove: {error}", path) from None
    if not changes:
        raise PatchError(f"remove: {path} is not written", path)


def _set(document: Document, path: str, value: Any) -> None:
    try:
        document.set_object(full_path(document.bound.root, path), value, replace=True)
    except AssignmentError as error:
        message = str(error)
        raise PatchError(f"set: {message if path in message else f'{path}: {message}'}", path) from None


def _flat(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Paths and values; a table stands for fields below its path."""
    for name, value in table.items():
        path = f"{above}.{name}" if above else name
        if isinstance(value, dict) and value:
            yield from _flat(value, path)
        else:
            yield path, value


def _times(count: int) -> str:
    return {0: "nowhere", 1: "once", 2: "twice"}.get(count, f"{count} times")
