"""What is wrong between a YAML file and the config classes, in words. Imported when something is."""

from __future__ import annotations

from difflib import get_close_matches

from odlint.schema.experiments.config import Config
from odlint.schema.experiments.index import TYPE
from odlint.schema.problems import SchemaProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from odlint.schema.experiments.index import ConfigField
    from odlint.syntax.yaml.tree import YamlNode

UNKNOWN, IGNORED, WRONG, TEXT, FLOAT, NULL, LENGTH, TWICE, ONE_OF, IDLE, RESTRICTION, NO_MAPPING = (
    "experiment-key-unknown",
    "experiment-key-ignored",
    "experiment-wrong-type",
    "experiment-number-is-text",
    "experiment-float-for-integer",
    "experiment-null",
    "experiment-list-length",
    "experiment-key-twice",
    "experiment-type-unknown",
    "experiment-member-idle",
    "experiment-restriction-broken",
    "experiment-no-mapping",
)
_WORDS = {
    "int": "an integer",
    "float": "a number",
    "bool": "true or false",
    "str": "text",
    "map": "a mapping",
    "null": "null",
}
_MOST_NAMED = 12


def unknown_key(config: Config, node: YamlNode, root: Config, strict: bool) -> SchemaProblem:
    """A key that the class lacks: what was meant, or where it belongs."""
    kind, name = config.message_type, node.name
    where = f"{config.path} ({kind.short})" if config.path else "an experiment"
    written = {child.name for child in config.node.children} if config.node is not None else set()
    close = [one for one in get_close_matches(name, kind.fields, 2, 0.7) if one not in written]
    replacement = None
    if not isinstance(node.key, str):
        hint = f"; YAML reads it as {type(node.key).__name__}, not text"
    elif close:
        hint = f"; did you mean {close[0]}?"
        replacement = close[0]
    else:
        places = [place for place in _places(root, name) if place != config.path][:3]
        known = ", ".join(list(kind.fields)[:_MOST_NAMED]) + (", ..." if len(kind.fields) > _MOST_NAMED else "")
        hint = f"; it belongs into {' or '.join(places)}" if places else f"; it takes {known}"
    if strict:
        said = f"{where} has no {name!r}{hint}. The Model Garden stops at the first such key"
        return SchemaProblem(UNKNOWN, node.start, node.name_end, said, True, (), replacement)
    said = f"{where} has no {name!r}{hint}. The experiment has null there, so the key is added, and nobody reads it"
    return SchemaProblem(IGNORED, node.start, node.name_end, said, False, (), replacement)


def _places(config: Config, name: str) -> Iterator[str]:
    """Paths of the configs in use that have a field of this name."""
    stack = [config]
    while stack:
        one = stack.pop()
        if name in one.message_type.fields:
            yield one.path or "the top level"
        stack += [part for _, part in used_parts(one)]


def used_parts(config: Config) -> list[tuple[str, Config]]:
    """The configs inside a config that take part: not null, and of a one-of the chosen member only."""
    found = []
    for name, field in config.message_type.fields.items():
        if field.type != "message" or name in config.unread:
            continue
        value = config.values.get(name)
        if field.repeated:
            found += [(name, one) for one in value or () if isinstance(one, Config)]
        else:
            part = config.part(name)
            if not part.absent:
                found.append((name, part))
    return found


def wanted(kinds: Sequence[str]) -> str:
    """What a field takes, in words."""
    words = []
    for kind in kinds:
        name, bracket, length = kind.partition("[")
        if name.startswith("mg."):
            name = f"a mapping ({name.rpartition('.')[2]})"
        if bracket:
            count = length.rstrip("]")
            plural = {"int": "integers", "float": "numbers", "str": "texts", "bool": "true or false"}.get(
                name, "elements"
            )
            words.append(f"a list of {count + ' ' if count else ''}{plural}")
        else:
            words.append(_WORDS.get(name, name))
    return " or ".join(dict.fromkeys(words))


def _is(node: YamlNode, text: str) -> str:
    value = node.value
    raw = text[node.value_start : node.value_end]
    if isinstance(value, str):
        return f"the text {value!r}" if len(value) < 40 else "a text"
    name = {"bool": "true or false", "int": "an integer", "float": "a float", "date": "a date"}.get(
        type(value).__name__
    )
    return f"{raw} ({name})" if name else raw


def wrong_type(config: Config, field: ConfigField, node: YamlNode, text: str) -> SchemaProblem:
    """A value that the field does not take; for text that looks like a number, what was meant."""
    path = f"{config.path}.{field.name}".lstrip(".")
    value, start, end = node.value, node.value_start, node.value_end
    later = "The Model Garden takes it without a word, and fails or computes something else when it is used"
    kinds = [kind.partition("[")[0] for kind in field.kinds]
    if node.kind in (2, 3):
        what = "a mapping" if node.kind == 2 else "a list"
        return SchemaProblem(WRONG, start, start + 1, f"{path} takes {wanted(field.kinds)}, not {what}. {later}", False)
    if isinstance(value, str) and ("int" in kinds or "float" in kinds):
        better = number_meant(value)
        if better is not None:
            if "float" not in kinds:
                better = str(int(float(better))) if float(better).is_integer() else None
            if better is not None:
                said = (
                    f"{path}: {text[start:end]} is text, not a number"
                    + (
                        ": YAML 1.1 wants a sign in the exponent of a number with a point"
                        if "e" in value.lower()
                        else ""
                    )
                    + f"; write {better}. {later}"
                )
                return SchemaProblem(TEXT, start, end, said, False, (), better)
    if isinstance(value, float) and "int" in kinds:
        whole = value.is_integer()
        better = str(int(value)) if whole else None
        said = f"{path} takes an integer, and {text[start:end]} is a float" + (f"; write {better}" if whole else "")
        return SchemaProblem(FLOAT, start, end, f"{said}. {later}", False, (), better)
    glued = value.partition(":")[0] if isinstance(value, str) and ":" in value else ""
    if glued and field.type == "message" and glued in (field.message.fields if field.message else ()):
        said = f"{path}: a blank is missing after the colon of {glued}: YAML reads this line as one word"
        return SchemaProblem(WRONG, start, end, said, False)
    said = f"{path} takes {wanted(field.kinds)}, not {_is(node, text)}. {later}"
    return SchemaProblem(WRONG, start, end, said, False)


def number_meant(value: str) -> str | None:
    """The number that a text looks like, as YAML writes it; None for other text."""
    from odlint.syntax.yaml.spelling import literal

    plain = value.strip().replace(",", ".") if value.count(",") == 1 and "." not in value else value.strip()
    try:
        number = float(plain)
    except ValueError:
        return None
    if number != number or number in (float("inf"), float("-inf")):  # noqa: PLR0124
        return None
    if "e" not in plain.lower() and "." not in plain and plain.lstrip("+-").isdigit():
        return str(int(plain))
    return literal(number)


def null(config: Config, field: ConfigField, node: YamlNode) -> SchemaProblem:
    """Null where nothing says that it may be."""
    path = f"{config.path}.{field.name}".lstrip(".")
    how = "nothing stands after the colon, which is null" if node.kind == 4 else "null is written"
    said = (
        f"{path}: {how}, and it takes {wanted([kind for kind in field.kinds if kind != 'null'])}. Null takes the place "
        "of the experiment's value; leave the key out to keep that"
    )
    return SchemaProblem(NULL, node.start, max(node.value_end, node.name_end), said, False)


def length(config: Config, field: ConfigField, node: YamlNode, count: int) -> SchemaProblem:
    """A list of a declared length that has another one."""
    path = f"{config.path}.{field.name}".lstrip(".")
    said = f"{path} takes {wanted(field.kinds)}; {count} {'stands' if count == 1 else 'stand'} here"
    return SchemaProblem(LENGTH, node.value_start, node.value_start + 1, said, False)


def twice(first: YamlNode, last: YamlNode) -> SchemaProblem:
    """A key written again in one mapping."""
    said = f"{last.name} is written twice in this mapping; the last one counts, and the first is lost without a word"
    related = ((first.start, first.name_end, "the first one is here"),)
    return SchemaProblem(TWICE, last.start, last.name_end, said, False, related)


def unknown_member(config: Config, node: YamlNode, value: Any) -> SchemaProblem:
    """A one-of whose type names no member."""
    members = config.message_type.oneofs[TYPE]
    close = get_close_matches(str(value), members, 1, 0.6)
    hint = f"did you mean {close[0]}?" if close else f"it takes {', '.join(members)}"
    said = (
        f"{config.path} has no {str(value)!r}: {hint} The Model Garden refuses the file"
        if close
        else (f"{config.path} has no {str(value)!r}: {hint}. The Model Garden refuses the file")
    )
    return SchemaProblem(ONE_OF, node.value_start, node.value_end, said, True, (), close[0] if close else None)


def idle_member(config: Config, node: YamlNode, chosen: str) -> SchemaProblem:
    """A member of a one-of that is written and not chosen."""
    said = f"{config.path}.type is {chosen or 'null'}: what is written under {node.name} has no effect"
    return SchemaProblem(IDLE, node.start, node.name_end, said, False)
