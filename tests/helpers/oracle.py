"""Second opinions on the text format: protobuf itself, the lark grammar, and odlint in a comparable form.

protobuf gets the project's own `.proto` files, compiled once per process into a private descriptor pool, so that a real
Object Detection API in the same interpreter cannot interfere.
"""

from __future__ import annotations

import re
import tempfile
import warnings
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from google.protobuf import descriptor_pb2, text_format
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass
from lark import Lark, Token
from lark.exceptions import UnexpectedInput

from tests.helpers.paths import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from google.protobuf.message import Message
    from lark.tree import Tree as LarkTree

    from odlint.syntax.tree import Node, Tree

PROTOS = ROOT / "odlint" / "schema" / "protos"
GRAMMAR = ROOT / "odlint" / "syntax" / "textproto.lark"

PACKAGE = "object_detection.protos."
PIPELINE = "TrainEvalPipelineConfig"
LABEL_MAP = "StringIntLabelMap"

Mode = Literal["Parse", "Merge"]


@dataclass(frozen=True, slots=True)
class Accepted:
    """The message protobuf read."""

    message: Message


@dataclass(frozen=True, slots=True)
class Rejected:
    """Where protobuf stopped (1-based; None where its error has no position) and its words."""

    line: int | None
    column: int | None
    text: str


# ------------------------------------------------------------------------------------------------------- protobuf


@cache
def pool() -> DescriptorPool:
    """The project's schema in a pool of its own."""
    from grpc_tools import protoc

    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "schema.pb"
        sources = sorted(str(path) for path in PROTOS.glob("*.proto"))
        status = protoc.main(["protoc", f"-I{PROTOS}", "--include_imports", f"--descriptor_set_out={out}", *sources])
        assert status == 0, f"protoc failed with {status}"
        files = descriptor_pb2.FileDescriptorSet.FromString(out.read_bytes())
    private = DescriptorPool()
    for file in files.file:  # protoc writes imports before importers
        private.Add(file)
    return private


@cache
def message_class(name: str) -> type[Message]:
    """Class of a message of the private pool; `name` as in the schema ("Ssd"), a dotted one is looked up as it is."""
    if name.startswith("google.protobuf."):
        from google.protobuf import any_pb2, duration_pb2, struct_pb2, wrappers_pb2  # noqa: F401
        from google.protobuf.descriptor_pool import Default

        return GetMessageClass(Default().FindMessageTypeByName(name))
    full = name if name.startswith(PACKAGE) else PACKAGE + name
    return GetMessageClass(pool().FindMessageTypeByName(full))


def verdict(text: str | bytes, message: str = PIPELINE, mode: Mode = "Merge", **options: Any) -> Accepted | Rejected:
    """What `text_format.Parse` or `text_format.Merge` says."""
    target = message_class(message)()
    call = text_format.Parse if mode == "Parse" else text_format.Merge
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # unknown escapes such as \d are deprecated in Python and read all the same
            call(text, target, **options)
    except text_format.ParseError as error:
        return Rejected(error.GetLine(), error.GetColumn(), str(error))
    except (UnicodeError, RecursionError, SystemError) as error:
        # These leave text_format bare; the last is upb's, when an enum value is looked up that is a lone surrogate.
        return Rejected(None, None, f"{type(error).__name__}: {error}")
    return Accepted(target)


def value_text(message: Message) -> str:
    """One line that is equal for equal messages (NaN included)."""
    return text_format.MessageToString(message, as_utf8=True, as_one_line=True)


# ----------------------------------------------------------------------------------------------- trees to compare


class Item(NamedTuple):
    """One node of a syntax tree in file order; depth instead of nesting, so that no comparison recurses."""

    depth: int
    name: str
    kind: str
    raw: str  # the value as written; empty for messages and lists
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Syntax:
    """A syntax verdict: the items of the tree, or why there is none."""

    items: list[Item] = field(default_factory=list)
    error: Rejected | None = None


@cache
def _lark() -> Lark:
    return Lark(GRAMMAR.read_text(encoding="utf-8"), parser="lalr", lexer="basic", propagate_positions=True)


def lark_verdict(text: str) -> Syntax:
    """What the normative grammar says."""
    try:
        tree = _lark().parse(text)
    except UnexpectedInput as error:
        line = getattr(error, "line", -1)
        column = getattr(error, "column", -1)
        return Syntax(error=Rejected(line, column, str(error)))
    return Syntax(items=list(_lark_items(tree, text)))


_LARK_KINDS = {
    "scalar": "scalar",
    "string": "string",
    "message": "message",
    "empty_list": "list",
    "scalar_list": "list",
    "message_list": "list",
}


def _lark_items(root: LarkTree[Token], text: str) -> Iterator[Item]:
    stack: list[tuple[int, LarkTree[Token]]] = [(0, child) for child in reversed(_subtrees(root))]
    while stack:
        depth, tree = stack.pop()
        name, start, value = "", tree.meta.start_pos, tree
        if tree.data in ("field", "expanded_any"):
            label, value = _subtrees(tree)
            name = text[label.meta.start_pos : label.meta.end_pos]
            if name.startswith("["):
                name = _EXTENSION_GAP.sub("", name)
        kind = _LARK_KINDS[str(value.data)]
        end = value.meta.end_pos
        raw = text[value.meta.start_pos : end] if kind in ("scalar", "string") else ""
        yield Item(depth, name, kind, raw, start, end)
        if kind in ("message", "list"):
            stack.extend((depth + 1, child) for child in reversed(_subtrees(value)))


def _subtrees(tree: LarkTree[Token]) -> list[LarkTree[Token]]:
    return [child for child in tree.children if not isinstance(child, Token)]


# --------------------------------------------------------------------------------------------------------- odlint


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of odlint with its 1-based place."""

    code: str
    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class OdlintVerdict:
    """odlint's view of one text.

    Attributes:
        syntax: syntax problems.
        schema: errors of the binder.
        notes: the binder's notes about duplicates, which `text_format.Parse` takes for errors.
        items: the syntax tree.
        bound: the bound message.
    """

    syntax: list[Problem]
    schema: list[Problem]
    notes: list[Problem]
    items: list[Item]
    bound: Any

    @property
    def merge(self) -> bool:
        """odlint accepts what `text_format.Merge` accepts."""
        return not self.syntax and not self.schema

    @property
    def parse(self) -> bool:
        """With its notes as errors odlint accepts what `text_format.Parse` accepts."""
        return self.merge and not self.notes

    @property
    def errors(self) -> list[Problem]:
        """All errors in the order of the file."""
        return sorted([*self.syntax, *self.schema], key=lambda problem: (problem.line, problem.column))


def odlint_syntax(text: str) -> tuple[Tree, list[Problem]]:
    """odlint's tree and its syntax problems."""
    from odlint.syntax.parsing.parser import parse

    tree = parse(text)
    return tree, [_problem(text, problem) for problem in tree.problems]


def odlint_verdict(text: str, message: str = PIPELINE) -> OdlintVerdict:
    """What odlint says."""
    from odlint.schema.binding import bind

    tree, syntax = odlint_syntax(text)
    result = bind(tree, message)
    return OdlintVerdict(
        syntax=syntax,
        schema=[_problem(text, problem) for problem in result.problems if problem.refused],
        notes=[_problem(text, problem) for problem in result.problems if not problem.refused],
        items=odlint_items(tree),
        bound=result.root,
    )


def odlint_items(tree: Tree) -> list[Item]:
    """odlint's tree in the form of `lark_verdict`."""
    from odlint.syntax.tree import KIND_NAMES, LIST, MESSAGE

    text, items = tree.text, []
    stack: list[tuple[int, Node]] = [(0, child) for child in reversed(tree.root.children)]
    while stack:
        depth, node = stack.pop()
        nested = node.kind in (MESSAGE, LIST)
        raw = "" if nested else text[node.value_start : node.value_end]
        name = _EXTENSION_GAP.sub("", node.name) if node.name.startswith("[") else node.name
        items.append(Item(depth, name, KIND_NAMES[node.kind], raw, node.start, node.value_end))
        stack.extend((depth + 1, child) for child in reversed(node.children))
    return items


_EXTENSION_GAP = re.compile(r"\s+|#[^\n]*")


def line_column(text: str, offset: int) -> tuple[int, int]:
    """1-based line (LF only, as protobuf counts) and column in code points."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _problem(text: str, problem: Any) -> Problem:
    line, column = line_column(text, problem.start)
    return Problem(problem.code, line, column, problem.message)


def same_for_protobuf(before: str, after: str, message: str) -> bool:
    """protobuf reads equal messages, or refuses both; returns whether it reads them."""
    old, new = verdict(before, message), verdict(after, message)
    assert type(old) is type(new), (old, new)
    if isinstance(old, Accepted) and isinstance(new, Accepted):
        assert value_text(old.message) == value_text(new.message)
    return isinstance(old, Accepted)
