"""Edits on real configs, compared with protobuf making the same change to the message."""

from __future__ import annotations

import copy
import os
import random
import zlib
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from odlint.syntax.editing.edits import (
    EditFailed,
    Insert,
    Operation,
    Remove,
    Rename,
    SetValue,
    Split,
    append,
    comments,
    literal,
    message,
    perform,
    string,
)
from odlint.syntax.parsing.parser import parse
from odlint.syntax.tree import LIST, MESSAGE, Node, Tree
from tests.helpers.corpus import NO_CORPUS, Source, corpus, shared
from tests.helpers.oracle import Accepted, verdict

if TYPE_CHECKING:
    from google.protobuf.descriptor import Descriptor, FieldDescriptor

ROUNDS = int(os.environ.get("ODLINT_EDIT_ROUNDS", "3"))  # changes of each kind in each file
SIZE_LIMIT = 20_000  # protobuf needs most of the time; a large label map repeats one shape

pytestmark = pytest.mark.skipif(shared() is None, reason=NO_CORPUS)


class Place:
    """A node and where protobuf keeps the same value: a field of `owner`, for repeated ones at `index`."""

    def __init__(self, node: Node, parent: Node, owner: Any, field: FieldDescriptor, index: int | None) -> None:
        self.node = node
        self.parent = parent
        self.owner = owner
        self.field = field
        self.index = index


def places(tree: Tree, root: Any) -> list[Place]:
    """Every field and list element, beside protobuf's own message."""
    found: list[Place] = []
    stack: list[tuple[Node, Any]] = [(tree.root, root)]
    while stack:
        parent, owner = stack.pop()
        counts: Counter[str] = Counter()
        for child in parent.children:
            if is_map(owner.DESCRIPTOR, child.name):
                continue  # protobuf keeps maps without an order
            field = owner.DESCRIPTOR.fields_by_name[child.name]
            values = child.children if child.kind == LIST else [child]
            for node in values:
                index = counts[child.name] if field.is_repeated else None
                counts[child.name] += 1
                place = Place(node, child if child.kind == LIST else parent, owner, field, index)
                found.append(place)
                if node.kind == MESSAGE:
                    value = getattr(owner, field.name)
                    stack.append((node, value if index is None else value[index]))
    return found


def is_message(field: FieldDescriptor) -> bool:
    return field.message_type is not None


def is_map(kind: Descriptor | None, name: str) -> bool:
    entry = kind.fields_by_name[name].message_type if kind else None
    return entry is not None and bool(entry.GetOptions().map_entry)


def new_value(rng: random.Random, tree: Tree, field: FieldDescriptor, old: Node | None) -> tuple[Any, str]:
    """A random value for protobuf and its literal."""
    if field.enum_type is not None:
        value = rng.choice(field.enum_type.values)
        return value.number, value.name
    if field.cpp_type == field.CPPTYPE_BOOL:
        flag = rng.random() < 0.5
        return flag, literal(flag)
    if field.cpp_type == field.CPPTYPE_STRING:
        text = rng.choice(["/data/train.record", "C:\\tmp\\x", 'it\'s "x" # }', "é日"])
        return text, string(tree, text, old)
    if field.cpp_type == field.CPPTYPE_FLOAT:
        number = rng.choice([0.008, 1e-5, 25.0, 0.13333 * 5 / 512, rng.uniform(-1, 1)])
        return number, literal(number)
    whole = rng.randrange(0, 300)
    return whole, literal(whole)


def set_one(rng: random.Random, tree: Tree, found: list[Place]) -> Operation | None:
    place = rng.choice([place for place in found if not is_message(place.field)])
    value, text = new_value(rng, tree, place.field, place.node)
    if place.index is None:
        setattr(place.owner, place.field.name, value)
    else:
        getattr(place.owner, place.field.name)[place.index] = value
    return SetValue(place.node, text)


def remove_one(rng: random.Random, tree: Tree, found: list[Place]) -> Operation | None:
    place = rng.choice(found)
    if place.index is None:
        place.owner.ClearField(place.field.name)
    else:
        del getattr(place.owner, place.field.name)[place.index]
    return Remove(place.node)


def free_fields(owner: Any, kind: Descriptor) -> list[FieldDescriptor]:
    """Singular fields that are not written and would not push another one out of its oneof."""
    return [f for f in kind.fields if not f.is_repeated and f.containing_oneof is None and not owner.HasField(f.name)]


def insert_one(rng: random.Random, tree: Tree, found: list[Place]) -> Operation | None:
    place = rng.choice(found)
    parent = place.parent
    if parent.kind == LIST:
        return None
    free = free_fields(place.owner, place.owner.DESCRIPTOR)
    if not free:
        return None
    field = rng.choice(free)
    anchor = rng.choice([{}, {"after": place.node}, {"before": place.node}])
    if place.node not in parent.children:
        anchor = {}
    if not is_message(field):
        value, text = new_value(rng, tree, field, None)
        setattr(place.owner, field.name, value)
        return Insert(parent, field.name, text, **anchor)
    inner = getattr(place.owner, field.name)
    inner.SetInParent()
    scalars = [other for other in free_fields(inner, inner.DESCRIPTOR) if not is_message(other)][:2]
    lines = []
    for other in scalars:
        value, text = new_value(rng, tree, other, None)
        setattr(inner, other.name, value)
        lines.append(f"{other.name}: {text}")
    return Insert(parent, field.name, message("\n".join(lines)), **anchor)


def append_one(rng: random.Random, tree: Tree, found: list[Place]) -> Operation | None:
    place = rng.choice(found)
    owner_node = place.parent
    repeated = [place.field] if place.field.is_repeated and not is_message(place.field) else []
    if owner_node.kind == LIST:
        owner_node = next(node for node in tree.root.walk() if place.parent in node.children)
    repeated += [f for f in place.owner.DESCRIPTOR.fields if f.is_repeated and not is_message(f)]
    if not repeated:
        return None
    value, text = new_value(rng, tree, repeated[0], None)
    getattr(place.owner, repeated[0].name).append(value)
    return append(owner_node, repeated[0].name, text)


def rename_one(rng: random.Random, tree: Tree, found: list[Place]) -> Operation | None:
    place = rng.choice(found)
    kin = (place.field.type, place.field.message_type, place.field.enum_type)
    free = free_fields(place.owner, place.owner.DESCRIPTOR)
    others = [field for field in free if (field.type, field.message_type, field.enum_type) == kin]
    if not others or place.index is not None:
        return None
    value = getattr(place.owner, place.field.name)
    if is_message(place.field):
        target = getattr(place.owner, others[0].name)
        target.SetInParent()
        target.CopyFrom(value)
    else:
        setattr(place.owner, others[0].name, value)
    place.owner.ClearField(place.field.name)
    return Rename(place.node, others[0].name)


def split_one(rng: random.Random, tree: Tree, found: list[Place]) -> Operation | None:
    """A repeated message field into one for each of its fields."""
    fit = [p for p in found if p.index is not None and len(p.node.children) > 1 and is_message(p.field)]
    fit = [p for p in fit if all(c.kind != LIST and not is_map(p.field.message_type, c.name) for c in p.node.children)]
    if not fit:
        return None
    place = rng.choice(fit)
    values = getattr(place.owner, place.field.name)
    old = list(values)
    del values[:]
    for index, value in enumerate(old):
        if index != place.index:
            values.add().CopyFrom(value)
            continue
        counts: Counter[str] = Counter()
        for child in place.node.children:
            one = values.add()
            part = getattr(value, child.name)
            if one.DESCRIPTOR.fields_by_name[child.name].is_repeated:
                part = part[counts[child.name]]
                counts[child.name] += 1
                getattr(one, child.name).append(part)
            elif one.DESCRIPTOR.fields_by_name[child.name].message_type is not None:
                getattr(one, child.name).SetInParent()
                getattr(one, child.name).CopyFrom(part)
            else:
                setattr(one, child.name, part)
    return Split(place.node)


CHANGES = (set_one, remove_one, insert_one, append_one, rename_one, split_one)


def plain_sources() -> list[Source]:
    """Files that `Parse` takes: with duplicates (`Merge` only) a node has no single place in the message."""
    if shared() is None:
        return []
    return [source for source in corpus() if len(source.text) < SIZE_LIMIT]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_real_files_change_as_protobuf_says(change: Any) -> None:
    made = refused = 0
    for source in plain_sources():
        tree = parse(source.text)
        if tree.problems or not tree.root.children:
            continue
        original = verdict(source.text, source.message, "Parse")
        if not isinstance(original, Accepted):
            continue
        rng = random.Random(zlib.crc32(f"{source.name} {change.__name__}".encode()))
        for _ in range(ROUNDS):
            before = copy.deepcopy(original.message)
            found = places(tree, before)
            operation = change(rng, tree, found)
            if operation is None:
                continue
            try:
                text = perform(tree, [operation])
            except EditFailed as error:
                assert "lose the comment" in str(error), source.name
                refused += 1
                continue
            after = verdict(text, source.message, "Parse")
            assert isinstance(after, Accepted), (source.name, operation)
            assert after.message == before, (source.name, operation)
            assert changed_lines_are_few(source.text, text, operation), (source.name, operation)
            made += 1
    print(f"{change.__name__}: {made} made, {refused} refused for a comment")
    assert made > 100 and refused * 100 <= made, (made, refused)


def changed_lines_are_few(old: str, new: str, operation: Operation) -> bool:
    """No line is touched but those of the node, and comments stay unless they were glued to what went."""
    if not isinstance(operation, Remove):
        kept = {old[start:end] for start, end in comments(old)} - {new[start:end] for start, end in comments(new)}
        assert not kept
    before, after = old.splitlines(), new.splitlines()
    while before and after and before[0] == after[0]:
        del before[0], after[0]
    while before and after and before[-1] == after[-1]:
        del before[-1], after[-1]
    height = old.count("\n", operation.node.start, operation.node.value_end) + 1
    if isinstance(operation, Remove):
        return len(after) <= 1 and len(before) <= height + 40
    if isinstance(operation, Split):
        return len(before) <= height and len(after) <= 3 * height + 4
    return len(before) <= 4 and len(after) <= 8
