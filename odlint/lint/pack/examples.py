"""The examples in a rule file: files that the rule passes over or reports, which are its tests and its documentation.

An example is a text, or a base and what differs from it; what the fix makes of it is a text, or what the fix changes.
Bases and changes are put together when somebody asks: compiling rules needs none of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from odlint.lint.pack.bases import Base, Bases
from odlint.lint.pack.patches import (
    BYTES,
    CONFIG,
    EXPERIMENT,
    LABEL_MAP,
    PATCH_KEYS,
    Patch,
    PatchError,
    document_of,
    place_of,
    read_patch,
)
from odlint.lint.pack.toml_reader import TableReader

RECORDS_KEYS = ("records", "eval_records")
_TEXTS = (CONFIG, LABEL_MAP, EXPERIMENT, BYTES)
EXAMPLE_KEYS = (
    *_TEXTS,
    "base",
    *PATCH_KEYS,
    "files",
    "checkpoints",
    "settings",
    "line",
    "at",
    "message",
    "fixed",
    "findings",
    "note",
    *RECORDS_KEYS,
)


@dataclass(frozen=True)
class Example:
    """A file that the rule must pass over (valid) or report (invalid).

    Attributes:
        reader: the table that it is written in.
        written: the file, where the example holds it.
        base: else the name of what it begins with, `patch` being what differs.
        patch: see `base`.
        expected: the file after the fix, or what the fix changes; None where the example does not tell.
        files: further files beside it, by name.
        checkpoints: checkpoints beside it, by prefix: shapes (or tables) by the names of tensors.
        settings: the target that it states.
        line: of the finding, from 1; 0 where the example does not tell.
        at: the same as a path; "" where the example does not tell.
        message: a part of the message.
        findings: how many there are.
        note: why the example is there.
        records: attributes of the facts on records, by fact.
    """

    reader: TableReader = field(repr=False)
    bases: Bases = field(repr=False)
    written: tuple[str, bytes] | None
    base: str
    patch: Patch
    expected: str | Patch | None
    files: Mapping[str, str]
    checkpoints: Mapping[str, Mapping[str, Any]]
    settings: Mapping[str, Any]
    line: int
    at: str
    message: str
    findings: int
    note: str
    records: Mapping[str, Mapping[str, Any]]

    @property
    def kind(self) -> str:
        """The key that such a file is written under: config, label_map, experiment or bytes."""
        return self._base.kind if self.written is None else self.written[0]

    @cached_property
    def data(self) -> bytes:
        """The file; raises RuleError where base and changes do not fit."""
        if self.written is not None:
            return self.written[1]
        return self._patched(self.patch, self._base.text).encode()

    @cached_property
    def fixed(self) -> str | None:
        """The file after the fix, None where the example does not tell; raises RuleError as `data` does."""
        if not isinstance(self.expected, Patch):
            return self.expected
        return self._patched(self.expected, self.data.decode("utf-8", "replace"))

    @property
    def location(self) -> tuple[int, int] | None:
        """(row, column) of `at`, from 1; None where the example does not tell. Raises RuleError."""
        if not self.at:
            return None
        try:
            document = document_of(self.data.decode("utf-8", "replace"), self.kind)
            place = place_of(document, self.at)
        except PatchError as error:
            raise self.reader.fail_near(f"at: {error}", error.part) from None
        nodes = place.message.nodes.get(place.name)
        if not nodes:
            raise self.reader.fail_near(f"at: {self.at} is not written in the example", self.at)
        node = nodes[int(place.index or 0)] if isinstance(nodes, list) else nodes
        return document.source.position(node.start)

    @property
    def _base(self) -> Base:
        base = self.bases.find(self.base)
        if base is None:
            raise self.reader.fail(f"there is no base {self.base!r}: {self.bases.hint(self.base)}", "base")
        return base

    def _patched(self, patch: Patch, text: str) -> str:
        try:
            return patch.apply(text, self.kind)
        except PatchError as error:
            raise self.reader.fail_near(str(error), error.part) from None


def read_example(reader: TableReader, bases: Bases) -> Example:
    """One example; raises RuleError."""
    reader.only(EXAMPLE_KEYS)
    base = reader.text("base", "")
    if "at" in reader.table and "line" in reader.table:
        raise reader.fail("an example has either line or at", "line")
    return Example(
        reader=reader,
        bases=bases,
        written=_written(reader),
        base=base,
        patch=read_patch(reader),
        expected=_expected(reader),
        files=_files(reader),
        checkpoints=_checkpoints(reader),
        settings=reader.mapping("settings"),
        line=reader.number("line", 0),
        at=reader.text("at", ""),
        message=reader.text("message", ""),
        findings=reader.number("findings", 1),
        note=reader.text("note", ""),
        records={key: reader.mapping(key) for key in RECORDS_KEYS if key in reader.table},
    )


def _written(reader: TableReader) -> tuple[str, bytes] | None:
    """(key, file) of an example that holds its file; None for one with a base."""
    keys = [key for key in (*_TEXTS, "base") if key in reader.table]
    if len(keys) != 1:
        choice = "config, label_map, experiment, bytes and base"
        raise reader.fail(f"an example has one of {choice} (further files go to files)", keys[1] if keys else "")
    patches = [key for key in PATCH_KEYS if key in reader.table]
    if keys == ["base"]:
        return None
    if patches:
        raise reader.fail(f"{patches[0]} changes a base, and this example has none", patches[0])
    text = reader.text(keys[0])
    if keys[0] != BYTES:
        return keys[0], text.encode()
    try:
        return BYTES, bytes.fromhex(text)
    except ValueError:
        raise reader.fail("bytes holds hexadecimal digits", BYTES) from None


def _expected(reader: TableReader) -> str | Patch | None:
    value = reader.table.get("fixed")
    if value is None or isinstance(value, str):
        return value
    if not isinstance(value, dict) or not value:
        raise reader.fail("fixed is the whole file, or has set, remove or replace", "fixed")
    inner = reader.inner(value, "fixed")
    inner.only(PATCH_KEYS)
    return read_patch(inner)


def _files(reader: TableReader) -> dict[str, str]:
    files = reader.mapping("files")
    if not all(isinstance(text, str) for text in files.values()):
        raise reader.fail("files holds texts by name", "files")
    return dict(files)


def _checkpoints(reader: TableReader) -> Mapping[str, Mapping[str, Any]]:
    """Checkpoints beside the config, by prefix: each a table of shapes by the names of tensors."""
    checkpoints = reader.mapping("checkpoints")
    if not all(isinstance(tensors, dict) for tensors in checkpoints.values()):
        raise reader.fail("checkpoints of an example are tables of shapes by names of tensors", "checkpoints")
    entries = [entry for tensors in checkpoints.values() for entry in tensors.values()]
    shapes = [entry.get("shape") if isinstance(entry, dict) else entry for entry in entries]
    if not all(isinstance(shape, list) and all(type(size) is int and size >= 0 for size in shape) for shape in shapes):
        raise reader.fail("the shape of a tensor is a list of numbers: [3, 3, 512, 12]", "checkpoints")
    return checkpoints


def read_examples(reader: TableReader, key: str, bases: Bases) -> tuple[Example, ...]:
    """All examples of one kind; raises RuleError."""
    return tuple(read_example(inner, bases) for inner in reader.elements(key))
