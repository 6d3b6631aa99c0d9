"""Errors for keys that a config does not have, has twice, or does not read. Imported only if there is one."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from odlint.modelgarden.schema.config import Config, used_parts
from odlint.modelgarden.schema.index import TYPE
from odlint.modelgarden.yaml.tree import YamlNode
from odlint.schema.problems import SchemaProblem

_MOST_NAMED = 12


def unknown_key(config: Config, node: YamlNode, root: Config, strict: bool) -> SchemaProblem:
    """An unknown key: a similar one, or where it belongs."""
    kind, name = config.message_type, node.name
    where = f"{config.path} ({kind.short})" if config.path else "an experiment"
    written = {child.name for child in config.node.children} if config.node is not None else set()
    close = [candidate for candidate in get_close_matches(name, kind.fields, 2, 0.7) if candidate not in written]
    replacement = None
    if not isinstance(node.key, str):
        hint = f"; YAML reads it as {type(node.key).__name__}, not text."
    elif close:
        hint = f"; did you mean {close[0]}?"
        replacement = close[0]
    else:
        places = [place for place in _places(root, name) if place != config.path][:3]
        known = ", ".join(list(kind.fields)[:_MOST_NAMED]) + (", ..." if len(kind.fields) > _MOST_NAMED else "")
        hint = f"; it belongs into {' or '.join(places)}." if places else f"; it takes {known}."
    if strict:
        explanation = f"{where} has no {name!r}{hint} The Model Garden stops at the first such key"
        return SchemaProblem("experiment-key-unknown", node.start, node.name_end, explanation, True, (), replacement)
    explanation = (
        f"{where} has no {name!r}{hint} The experiment has null there, so the key is added, and nobody reads it"
    )
    return SchemaProblem("experiment-key-ignored", node.start, node.name_end, explanation, False, (), replacement)


def _places(config: Config, name: str) -> Iterator[str]:
    """Paths of the configs in use that have a field of this name."""
    stack = [config]
    while stack:
        inner = stack.pop()
        if name in inner.message_type.fields:
            yield inner.path or "the top level"
        stack += [part for _, part in used_parts(inner)]


def twice(first: YamlNode, last: YamlNode) -> SchemaProblem:
    """A key written again in one mapping."""
    explanation = (
        f"{last.name} is written twice in this mapping; the last one counts, and the first is lost without a word"
    )
    related = ((first.start, first.name_end, "the first one is here"),)
    return SchemaProblem("experiment-key-twice", last.start, last.name_end, explanation, False, related)


def unknown_member(config: Config, node: YamlNode, value: Any) -> SchemaProblem:
    """A one-of whose type names no member."""
    members = config.message_type.oneofs[TYPE]
    close = get_close_matches(str(value), members, 1, 0.6)
    hint = f"did you mean {close[0]}?" if close else f"it takes {', '.join(members)}."
    explanation = f"{config.path} has no {str(value)!r}: {hint} The Model Garden refuses the file"
    return SchemaProblem(
        "experiment-type-unknown", node.value_start, node.value_end, explanation, True, (), close[0] if close else None
    )


def idle_member(config: Config, node: YamlNode, chosen: str) -> SchemaProblem:
    """A member of a one-of that is written and not chosen."""
    explanation = f"{config.path}.type is {chosen or 'null'}: what is written under {node.name} has no effect"
    return SchemaProblem("experiment-member-idle", node.start, node.name_end, explanation, False)
