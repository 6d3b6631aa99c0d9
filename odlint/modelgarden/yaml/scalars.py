"""What a plain word means in a YAML file of the Model Garden: `1e4` is a float, `2.5e5` text, `on` a bool, `010` eight.

The Model Garden reads with PyYAML's FullLoader (YAML 1.1) and one more pattern for floats, of which only the form
without a point works: its other branches ask for a backslash.
"""

from __future__ import annotations

import re
from typing import Any

from yaml.constructor import ConstructorError, SafeConstructor
from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

MERGE = "tag:yaml.org,2002:merge"
TEXT = "tag:yaml.org,2002:str"
FLOAT = "tag:yaml.org,2002:float"
_STANDARD = "tag:yaml.org,2002:"


class _Resolver(Resolver):
    """PyYAML's implicit types with the Model Garden's own."""


_Resolver.add_implicit_resolver(FLOAT, re.compile(r"^[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+$"), list("-+0123456789"))
_resolver = _Resolver()


def tag_of(value: str, tag: str | None, implicit: tuple[bool, bool]) -> str:
    """The full tag of a scalar event."""
    if tag is not None and tag != "!":
        return tag
    resolved: str = _resolver.resolve(ScalarNode, value, implicit)  # type: ignore[no-untyped-call]
    return resolved


def construct(value: str, tag: str) -> Any:
    """The Python value of a scalar with this tag; raises ValueError when there is none."""
    if tag in (TEXT, MERGE):
        return value
    if not tag.startswith(_STANDARD):
        raise ValueError(f"the tag {tag} makes an object that no experiment takes")
    try:
        return SafeConstructor().construct_object(ScalarNode(tag, value))
    except (ConstructorError, ValueError, KeyError, IndexError, OverflowError) as error:
        raise ValueError(f"{value!r} is no {tag.removeprefix(_STANDARD)}") from error


def read(value: str) -> Any:
    """The value of a plain word."""
    try:
        return construct(value, tag_of(value, None, (True, False)))
    except ValueError:
        return value
