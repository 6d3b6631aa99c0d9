"""The conditions that the Model Garden itself checks when a file has been read: `a.b == c.d`, `a.b != None`."""

from __future__ import annotations

import operator
import re
from collections.abc import Iterator, Sequence
from typing import Any

from odlint.modelgarden.schema.config import Config
from odlint.modelgarden.schema.index import TYPE
from odlint.schema.message import Unknown
from odlint.schema.problems import SchemaProblem

_FORM = re.compile(r"(\S+)\s*(==|!=|<=|>=|<|>)\s*(\S+)\Z")
_COMPARE = {
    "==": operator.eq,
    "!=": operator.ne,
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}
CODE = "experiment-restriction-broken"


class _Missing(Exception):
    """A path through a member of a one-of that is not the chosen one: the Model Garden stops with a KeyError."""


def broken_restrictions(root: Config, restrictions: Sequence[str]) -> Iterator[SchemaProblem]:
    """One problem for each restriction that does not hold; those on unknown values are skipped."""
    for restriction in restrictions:
        form = _FORM.match(restriction)
        if form is None:
            continue
        left, sign, right = form.groups()
        try:
            values = [_value(root, side) for side in (left, right)]
            if _COMPARE[sign](*values):
                continue
            message = f"{left} is {_shown(values[0])}" + (
                "" if right == "None" else f" and {right} is {_shown(values[1])}"
            )
            message = f"the experiment wants {restriction}, and {message}"
        except (Unknown, TypeError):
            continue
        except _Missing as missing:
            message = f"the experiment wants {restriction}, and {missing} is not the chosen type"
        start, end = _place(root, (left, right))
        yield SchemaProblem(CODE, start, end, f"{message}. The Model Garden refuses the file with a KeyError")


def _shown(value: Any) -> str:
    return "null" if value is None else str(value)


def _value(root: Config, path: str) -> Any:
    """Effective value at a path, or the constant that it is."""
    if path == "None":
        return None
    if re.fullmatch(r"[-+]?[\d.]+", path):
        return float(path)
    *names, last = path.split(".")
    config = root
    for name in names:
        if config.message_type.oneofs and name != TYPE and config.get(TYPE) != name:
            raise _Missing(".".join((config.path, name)))
        if name not in config.message_type.fields or name in config.unread:
            raise Unknown(path)
        config = config.part(name)
    if last not in config.message_type.fields:
        raise Unknown(path)
    return config.get(last) if config.has(last) else None


def _place(root: Config, paths: Sequence[str]) -> tuple[int, int]:
    """The first of the paths' values that the file writes, else the deepest key on the way that it does."""
    best: tuple[int, int, int] = (-1, 0, 0)
    for path in paths:
        config = root
        for depth, name in enumerate(path.split(".")):
            node = config.nodes.get(name)
            if node is None or isinstance(node, list):
                break
            if depth > best[0]:
                best = (depth, node.start, node.name_end)
            field = config.message_type.fields.get(name)
            if field is None or field.type != "message" or field.repeated or name in config.unread:
                break
            config = config.part(name)
    return best[1], best[2]
