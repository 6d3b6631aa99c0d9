"""The tree that the checker makes and the emitter prints: every node has a type, every name a meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy

from odlint.language.environment import Emit
from odlint.language.types import MessageType, Type

DEFAULT_BITS = 64


class Typed:
    """An expression that is well-typed.

    A `let` that is used twice is one node with two parents, so a tree may be much larger printed than in memory; `size`
    and `height` count what is printed.

    Attributes:
        type: type of the value.
        offset: where errors about it are shown.
        children: the expressions directly inside.
        may_be_unknown: evaluating it may raise `runtime.FactUnavailable`.
        bits: how many bits an int in the value can have.
        size: number of nodes; height: how deep they nest.
    """

    __slots__ = ("bits", "children", "height", "may_be_unknown", "offset", "size", "type")

    children: tuple[Typed, ...]
    may_be_unknown: bool
    size: int
    height: int

    def __init__(
        self,
        type_: Type,
        offset: int,
        children: Sequence[Typed] = (),
        *,
        may_be_unknown: bool = False,
        bits: int = DEFAULT_BITS,
    ) -> None:
        self.type = type_
        self.offset = offset
        self.children = tuple(children)
        self.may_be_unknown = may_be_unknown or any(child.may_be_unknown for child in children)
        self.bits = bits
        self.size = 1 + sum(child.size for child in children)
        self.height = 1 + max((child.height for child in children), default=0)

    def walk(self) -> Iterator[Typed]:
        """This node and those below it, each once, however often it is used."""
        seen: set[int] = set()
        stack = [self]
        while stack:
            node = stack.pop()
            if id(node) not in seen:
                seen.add(id(node))
                yield node
                stack.extend(reversed(node.children))

    def names(self) -> frozenset[str]:
        """The variables of the environment that the expression reads, those inside its `let` names included."""
        return frozenset(node.name for node in self.walk() if isinstance(node, Read))

    def fields(self) -> frozenset[str]:
        """The fields that the expression looks at, as `Type.field`; not those that only lead to others."""
        members = [node for node in self.walk() if isinstance(node, Member)]
        on_the_way = {id(node.children[0]) for node in members}
        return frozenset(
            f"{node.children[0].type.message.name}.{node.name}"
            for node in members
            if node.verb != "which" and id(node) not in on_the_way and isinstance(node.children[0].type, MessageType)
        )


class Const(Typed):
    """A literal; a list of literals is a tuple. Children, if any, are the elements as they were written."""

    __slots__ = ("value",)

    def __init__(self, type_: Type, offset: int, value: object, children: Sequence[Typed] = ()) -> None:
        super().__init__(type_, offset, children, bits=_bits(value))
        self.value = value


class Read(Typed):
    """A variable of the environment."""

    __slots__ = ("name", "python")

    def __init__(self, type_: Type, offset: int, name: str, python: str, may_be_unknown: bool) -> None:
        super().__init__(type_, offset, may_be_unknown=may_be_unknown)
        self.name = name
        self.python = python


class Binder:
    """The element that a macro is looking at; identity is what counts, the name is never printed."""

    __slots__ = ("bits", "type")

    def __init__(self, type_: Type, bits: int) -> None:
        self.type = type_
        self.bits = bits


class Local(Typed):
    """The element of an enclosing macro."""

    __slots__ = ("binder",)

    def __init__(self, offset: int, binder: Binder) -> None:
        super().__init__(binder.type, offset, bits=binder.bits)
        self.binder = binder


class Member(Typed):
    """`target.get("name")`, or with other verbs `has` and `which`: a question to a message."""

    __slots__ = ("name", "verb")

    def __init__(self, type_: Type, offset: int, target: Typed, verb: str, name: str) -> None:
        doubtful = isinstance(target.type, MessageType) and target.type.message.doubtful
        super().__init__(type_, offset, (target,), may_be_unknown=doubtful)
        self.verb = verb
        self.name = name


class Attribute(Typed):
    """`target.name` of a record."""

    __slots__ = ("name",)

    def __init__(self, type_: Type, offset: int, target: Typed, name: str, may_be_unknown: bool) -> None:
        super().__init__(type_, offset, (target,), may_be_unknown=may_be_unknown)
        self.name = name


class ListOf(Typed):
    """`[a, b]` where not all elements are literals."""

    __slots__ = ()


class Operator(Typed):
    """A Python operator between the children, or before the only child."""

    __slots__ = ("operator",)

    def __init__(
        self, type_: Type, offset: int, operator: str, children: Sequence[Typed], bits: int = DEFAULT_BITS
    ) -> None:
        super().__init__(type_, offset, children, bits=bits)
        self.operator = operator


class Logic(Typed):
    """A chain of `and` or of `or`, in which unknown values count as the document says."""

    __slots__ = ("operator",)

    def __init__(self, type_: Type, offset: int, operator: str, children: Sequence[Typed]) -> None:
        super().__init__(type_, offset, children)
        self.operator = operator


class Choice(Typed):
    """`condition ? then : otherwise`; the children in this order."""

    __slots__ = ()


class Helper(Typed):
    """A call of a function of the runtime; `counts` says that it counts steps and so wants to have F."""

    __slots__ = ("counts", "helper")

    def __init__(
        self,
        type_: Type,
        offset: int,
        helper: str,
        children: Sequence[Typed],
        *,
        counts: bool = False,
        may_be_unknown: bool = False,
        bits: int = DEFAULT_BITS,
    ) -> None:
        super().__init__(type_, offset, children, may_be_unknown=may_be_unknown, bits=bits)
        self.helper = helper
        self.counts = counts


class TextMethod(Typed):
    """A method of Python's str on the first child."""

    __slots__ = ("method",)

    def __init__(self, type_: Type, offset: int, method: str, children: Sequence[Typed]) -> None:
        super().__init__(type_, offset, children)
        self.method = method


class HostCall(Typed):
    """A call of a function of the environment."""

    __slots__ = ("emit",)

    def __init__(self, type_: Type, offset: int, emit: Emit, children: Sequence[Typed], may_be_unknown: bool) -> None:
        super().__init__(type_, offset, children, may_be_unknown=may_be_unknown)
        self.emit = emit


class Loop(Typed):
    """A macro: the children are the list and the body, which is evaluated once for each element."""

    __slots__ = ("binder", "helper")

    def __init__(self, type_: Type, offset: int, helper: str, binder: Binder, children: Sequence[Typed]) -> None:
        source, body = children
        # Ints in the result come out of the body with `map`, out of the list with `filter`.
        super().__init__(type_, offset, children, bits=max(source.bits, body.bits))
        self.helper = helper
        self.binder = binder


def _bits(value: object) -> int:
    if isinstance(value, tuple):
        return max(map(_bits, value), default=1)
    return value.bit_length() if isinstance(value, int) else DEFAULT_BITS


def relocated(node: Typed, offset: int) -> Typed:
    """The same expression with errors about it shown elsewhere: where a `let` is used, not inside the `let`."""
    moved = copy(node)
    moved.offset = offset
    if isinstance(node, (Const, ListOf, Choice)):
        # The only nodes of which a user's operator looks at the parts.
        moved.children = tuple(relocated(child, offset) for child in node.children)
    return moved
