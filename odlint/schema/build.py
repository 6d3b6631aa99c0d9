"""Compile `protos/*.proto` into everything that is generated from them: `python -m odlint.schema.build [--check]`.

The messages that TensorFlow writes (`odlint/tf/wire/tensorflow.proto`) are compiled along with them.

Needs grpcio-tools and protobuf (the `dev` extra). Its output is committed, so that installing odlint needs neither;
a test runs it with --check and fails when a file is stale.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from google.protobuf import descriptor_pb2

HERE = Path(__file__).parent
WIRE = HERE.parent / "tf" / "wire"
PACKAGE = "object_detection.protos."
TYPES = {2: "float", 5: "int32", 13: "uint32", 8: "bool", 9: "string", 14: "enum", 11: "message"}
REPEATED = 3
TAG = re.compile(r"^(Unit|Range|Read by|Since|Removed|Removed-message): ?(.*)$")
REMOVED = re.compile(r"^(\w+) \((\S+) to (\S+)\): (.*)$")


def compile_protos(folder: Path) -> descriptor_pb2.FileDescriptorSet:
    """Run protoc over the sources in a folder, comments included."""
    from grpc_tools import protoc

    with tempfile.TemporaryDirectory() as scratch:
        out = os.path.join(scratch, "all.binpb")
        names = sorted(path.name for path in folder.glob("*.proto"))
        arguments = ["protoc", f"-I{folder}", "--include_source_info", f"--descriptor_set_out={out}", *names]
        if protoc.main(arguments) != 0:
            raise SystemExit("protoc refused the .proto sources (see above)")
        return descriptor_pb2.FileDescriptorSet.FromString(Path(out).read_bytes())


class Comment:
    """A doc comment taken apart: its text and its tags."""

    def __init__(self, raw: str) -> None:
        text: list[str] = []
        self.tags: dict[str, str] = {}
        self.removed: list[tuple[str, str, str, str]] = []
        current = ""
        for line in (piece.strip() for piece in raw.splitlines()):
            tag = TAG.match(line)
            if tag is None:
                if current and line:
                    self._extend(current, line)
                elif line:
                    text.append(line)
                continue
            current, value = tag.groups()
            if current == "Removed":
                removal = REMOVED.match(value)
                if removal is None:
                    raise SystemExit(f"unreadable tag: {line}")
                name, since, until, replacement = removal.groups()
                self.removed.append((name, since, until, "" if replacement == "nothing replaces it" else replacement))
            else:
                self.tags[current] = value
        self.text = " ".join(text)

    def _extend(self, tag: str, line: str) -> None:
        if tag == "Removed":
            name, since, until, replacement = self.removed[-1]
            self.removed[-1] = (name, since, until, f"{replacement} {line}")
        else:
            self.tags[tag] += " " + line


def comments(file: descriptor_pb2.FileDescriptorProto) -> dict[tuple[int, ...], Comment]:
    """Leading comments by descriptor path."""
    return {
        tuple(place.path): Comment(place.leading_comments)
        for place in file.source_code_info.location
        if place.leading_comments
    }


def readers(comment: Comment, where: str) -> tuple[int, ...]:
    """Generations of the API that read a field, from its `Read by:` tag."""
    tag = comment.tags.get("Read by", "")
    for words, result in (("TF1 and TF2", (1, 2)), ("TF1", (1,)), ("TF2", (2,)), ("nobody", ())):
        if tag.startswith(words):
            return result
    raise SystemExit(f"{where}: the comment needs a 'Read by:' line that starts with TF1 and TF2, TF1, TF2 or nobody")


class Collector:
    """Walks descriptors and gathers the rows of the index and the documentation."""

    def __init__(self) -> None:
        self.messages: dict[str, tuple[Any, ...]] = {}
        self.enums: dict[str, tuple[tuple[str, int], ...]] = {}
        self.documentation: dict[str, dict[str, str]] = {}

    def file(self, file: descriptor_pb2.FileDescriptorProto) -> None:
        """One source file."""
        notes = comments(file)
        for number, enum in enumerate(file.enum_type):
            self.enum(enum, "", (5, number), notes)
        for number, message in enumerate(file.message_type):
            self.message(message, "", (4, number), notes)

    def enum(self, enum: Any, prefix: str, path: tuple[int, ...], notes: dict[tuple[int, ...], Comment]) -> None:
        """One enum and its values."""
        name = prefix + enum.name
        self.enums[name] = tuple((value.name, value.number) for value in enum.value)
        self.document(name, notes.get(path))
        for number, value in enumerate(enum.value):
            self.document(f"{name}.{value.name}", notes.get((*path, 2, number)))

    def message(self, message: Any, prefix: str, path: tuple[int, ...], notes: dict[tuple[int, ...], Comment]) -> None:
        """One message type, its fields and what is nested in it."""
        name = prefix + message.name
        comment = notes.get(path, Comment(""))
        rows = []
        is_entry = message.options.map_entry
        for number, field in enumerate(message.field):
            note = notes.get((*path, 2, number), Comment(""))
            rows.append(self.field(message, field, note, f"{name}.{field.name}", is_entry))
        self.messages[name] = (tuple(rows), tuple(comment.removed), bool(message.extension_range))
        self.document(name, comment)
        for number, oneof in enumerate(message.oneof_decl):
            self.document(f"{name}.{oneof.name}", notes.get((*path, 8, number)))
        for number, enum in enumerate(message.enum_type):
            self.enum(enum, name + ".", (*path, 4, number), notes)
        for number, nested in enumerate(message.nested_type):
            self.message(nested, name + ".", (*path, 3, number), notes)

    def field(self, message: Any, field: Any, note: Comment, where: str, is_entry: bool) -> tuple[Any, ...]:
        """The row of one field (see FieldType)."""
        kind = TYPES[field.type]
        reference = field.type_name.removeprefix("." + PACKAGE)
        repeated = field.label == REPEATED
        oneof = message.oneof_decl[field.oneof_index].name if field.HasField("oneof_index") else ""
        self.document(where, note)
        read_by = (1, 2) if is_entry else readers(note, where)
        default = None if repeated or kind == "message" else default_of(field, kind, reference)
        since = note.tags.get("Since", "")
        deprecated = field.options.deprecated
        return (field.name, field.number, kind, repeated, reference, default, oneof, deprecated, since, read_by)

    def document(self, name: str, comment: Comment | None) -> None:
        """Store the text and tags of a comment."""
        if comment is not None and (comment.text or comment.tags):
            tags = {key.lower().replace(" ", "_"): value for key, value in comment.tags.items()}
            self.documentation[name] = {"text": comment.text, **tags}


def default_of(field: Any, kind: str, reference: str) -> bool | int | float | str | tuple[str]:
    """Effective default of a scalar field; of an enum as a one-tuple with its type when its first value is meant."""
    raw: str = field.default_value
    if kind == "enum":
        return str(raw) or (reference,)
    if kind == "string":
        return str(raw)
    if kind == "bool":
        return raw == "true"
    return (float(raw) if kind == "float" else int(raw)) if raw else (0.0 if kind == "float" else 0)


def resolve_enum_defaults(collector: Collector) -> None:
    """Replace each (enum type,) default by the enum's first value, now that all enums are known."""
    for name, (rows, removed, extendable) in collector.messages.items():
        resolved = tuple(
            (*row[:5], collector.enums[row[5][0]][0][0], *row[6:]) if isinstance(row[5], tuple) else row for row in rows
        )
        collector.messages[name] = (resolved, removed, extendable)


def index_source(collector: Collector) -> str:
    """Python source of `_index.py`: constants only, so that the interpreter's bytecode cache loads it fast."""
    lines = [
        '"""Generated from protos/*.proto by `python -m odlint.schema.build`: do not edit."""',
        "",
        "MESSAGES: dict = {",
    ]
    lines += [f"    {name!r}: {row!r}," for name, row in collector.messages.items()]
    lines += ["}", "", "ENUMS: dict = {"]
    lines += [f"    {name!r}: {values!r}," for name, values in collector.enums.items()]
    return "\n".join([*lines, "}", ""])


def outputs() -> Iterator[tuple[Path, bytes]]:
    """Every generated file and its content."""
    from odlint.schema.stubs import stub_source

    compiled = compile_protos(HERE / "protos")
    collector = Collector()
    for file in compiled.file:
        collector.file(file)
    resolve_enum_defaults(collector)
    yield HERE / "_index.py", index_source(collector).encode()
    documentation = json.dumps(collector.documentation, indent=0, ensure_ascii=False, sort_keys=True)
    yield HERE / "documentation.json", (documentation + "\n").encode()
    yield HERE / "descriptors.binpb", descriptors(compiled)
    yield WIRE / "tensorflow.binpb", descriptors(compile_protos(WIRE))
    yield (
        HERE.parent / "config" / "messages.pyi",
        stub_source(collector.messages, collector.enums, collector.documentation).encode(),
    )


def descriptors(compiled: descriptor_pb2.FileDescriptorSet) -> bytes:
    """What a program needs of the compiled sources: everything but their comments."""
    for file in compiled.file:
        file.ClearField("source_code_info")
    return compiled.SerializeToString(deterministic=True)


def main() -> int:
    """Write the generated files, or with --check only print which of them are stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 when a file is stale")
    check = parser.parse_args().check
    stale = [(path, content) for path, content in outputs() if not path.exists() or path.read_bytes() != content]
    for path, content in stale:
        print(("stale: " if check else "wrote ") + os.path.relpath(path))
        if not check:
            path.write_bytes(content)
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
