"""Random changes of real files, compared with protobuf making the same change to its message."""

from __future__ import annotations

import os
import random
import zlib
from pathlib import Path
from typing import Any

import pytest

from odlint.config.document import Document
from odlint.config.editable import editable
from odlint.config.new_values import AssignmentError
from odlint.schema.binding import bind
from odlint.schema.index import FieldType, MessageType, message_type
from odlint.schema.message import Message
from odlint.syntax.editing.edits import comments
from odlint.syntax.parsing.parser import parse
from odlint.syntax.source import Source
from tests.helpers.corpus import NO_CORPUS, corpus, shared
from tests.helpers.oracle import Accepted, verdict

ROUNDS = int(os.environ.get("ODLINT_EDIT_ROUNDS", "3"))  # changes of each kind in each file
SIZE_LIMIT = 20_000
MAPS = ("super_categories", "keypoint_label_to_sigmas", "keypoint_label_to_std", "class_id_xy_pairs_map")

pytestmark = pytest.mark.skipif(shared() is None, reason=NO_CORPUS)


def files() -> list[Any]:
    return [one for one in corpus() if len(one.text) <= SIZE_LIMIT]


def new_value(rng: random.Random, field: FieldType) -> Any:
    """A value for a scalar field."""
    if field.enum is not None:
        return rng.choice(list(field.enum.values))
    if field.type == "bool":
        return rng.random() < 0.5
    if field.type == "string":
        return rng.choice(["/data/train.record", "C:\\tmp\\x", 'it\'s "x" # }', "é日", ""])
    if field.type == "float":
        return rng.choice([0.008, 1e-5, 25.0, 0.13333 * 5 / 512, rng.uniform(-1, 1)])
    return rng.randrange(-300 if field.type == "int32" else 0, 300)


def proto_value(field: FieldType, value: Any) -> Any:
    return value if field.enum is None else field.enum.values[value]


def owner_of(proto: Any, message: Message) -> Any:
    """protobuf's message for one of ours, made where it is not written."""
    if message.holder is None:
        return proto
    above = getattr(owner_of(proto, message.holder), message.held_as)
    if not message.holder.message_type.fields[message.held_as].repeated:
        return above
    siblings = message.holder.values[message.held_as]
    return above[next(at for at, one in enumerate(siblings) if one is message)]


def in_map(message: Message) -> bool:
    while message.holder is not None:
        if message.message_type.fields.keys() == {"key", "value"}:
            return True
        message = message.holder
    return message.message_type.fields.keys() == {"key", "value"}


def choose(rng: random.Random, root: Message) -> tuple[Message, FieldType]:
    """A scalar field of a written message, or of one below it that is not."""
    message = rng.choice([one for one in root.walk() if not in_map(one)])
    for _ in range(8):
        field = rng.choice(list(message.message_type.fields.values()) or [None])
        if field is None:
            return choose(rng, root)
        if field.type != "message":
            return message, field
        if field.repeated:
            continue
        message = message.get(field.name)
    return choose(rng, root)


def taken(message: Message, field: FieldType) -> bool:
    """Writing the field would push out a member of a oneof, here or above."""
    while True:
        rivals = message.message_type.oneofs.get(field.oneof, ())
        if any(one != field.name and one in message.values for one in rivals):
            return True
        if message.node is not None or message.holder is None:
            return False
        field = message.holder.message_type.fields[message.held_as]
        message = message.holder


def reparsed(text: str, kind: str) -> Any:
    read = verdict(text, kind, "Merge")
    assert isinstance(read, Accepted)
    return read.message


@pytest.mark.parametrize("one", files() if shared() is not None else [], ids=lambda one: Path(one.name).name)
def test_random_changes_equal_protobufs(one: Any) -> None:
    first = verdict(one.text, one.message, "Merge")
    if not isinstance(first, Accepted):
        pytest.skip("protobuf refuses this file")
    proto = first.message
    rng = random.Random(zlib.crc32(one.text.encode("utf-8", "replace")))
    root = editable(Document(Source(one.name, one.text), one.message))
    before = [one.text[start:end] for start, end in comments(one.text)]
    refused = 0
    for _ in range(2 * ROUNDS):
        message, field = choose(rng, root)
        owner = owner_of(proto, message)
        text = root.document.text
        if field.repeated:
            values = [new_value(rng, field) for _ in range(rng.randrange(4))]
            assign = values
        else:
            assign = new_value(rng, field)
        blocked = taken(message, field) and assign != []
        try:
            setattr(message, field.name, assign)
        except AssignmentError as error:
            refused += 1
            assert blocked or "comment" in str(error), error
            assert root.document.text == text
            proto = reparsed(text, one.message)  # asking protobuf for an owner may have made it
            continue
        assert not blocked
        if field.repeated:
            del getattr(owner, field.name)[:]
            getattr(owner, field.name).extend(proto_value(field, value) for value in assign)
        else:
            setattr(owner, field.name, proto_value(field, assign))
        now = reparsed(root.document.text, one.message)
        if field.repeated and not assign:
            proto = now  # an empty list writes nothing, and protobuf made the messages around it
        assert now == proto
        if field.type != "float":  # the file has as many digits of them as 32 bits hold
            assert message.get(field.name) == assign
    assert consistent(root, one.message)
    if not refused:
        after = [root.document.text[start:end] for start, end in comments(root.document.text)]
        assert set(after) <= set(before)


@pytest.mark.parametrize("one", files() if shared() is not None else [], ids=lambda one: Path(one.name).name)
def test_random_deletions_equal_protobufs(one: Any) -> None:
    first = verdict(one.text, one.message, "Merge")
    if not isinstance(first, Accepted):
        pytest.skip("protobuf refuses this file")
    proto = first.message
    rng = random.Random(zlib.crc32(one.text.encode("utf-8", "replace")))
    root = editable(Document(Source(one.name, one.text), one.message))
    for _ in range(ROUNDS):
        written = [m for m in root.walk() if m.values and not in_map(m)]
        if not written:
            break
        message = rng.choice(written)
        name = rng.choice(list(message.values))
        owner = owner_of(proto, message)
        field = message.message_type.fields[name]
        hidden = hides(root.document, message, field)
        if field.repeated and rng.random() < 0.7:
            at = rng.randrange(len(message.values[name]))
            if not (field.message is not None and field.message.fields.keys() == {"key", "value"}):
                del message.get(name)[at]
                del getattr(owner, name)[at]
        else:
            delattr(message, name)
            owner.ClearField(name)
        now = reparsed(root.document.text, one.message)
        if hidden:
            proto = now
        assert now == proto
        assert consistent(root, one.message)


def hides(document: Document, message: Message, field: FieldType) -> bool:
    """Another member of the oneof is written, too, and comes to life again without this one."""
    members = message.message_type.oneofs.get(field.oneof, ())
    return message.node is not None and any(
        child.name in members and child.name != field.name for child in message.node.children
    )


def consistent(root: Any, kind: str) -> bool:
    """What was handed out says the same as the text read afresh."""
    fresh = bind(parse(root.document.text), kind).root
    return repr(fresh) == repr(root) and same_places(fresh, root)


def same_places(fresh: Message, held: Message) -> bool:
    ours = [(one.path, one.span) for one in held.walk()]
    return ours == [(one.path, one.span) for one in fresh.walk()]


def test_the_schema_has_no_field_that_a_method_hides() -> None:
    from odlint.config.editable import Root

    def names(kind: MessageType) -> set[str]:
        return set(kind.fields)

    from odlint.schema.index import message_names

    hidden = {name for kind in message_names() for name in names(message_type(kind)) if hasattr(Root, name)}
    assert not hidden
