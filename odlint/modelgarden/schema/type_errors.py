"""Values that a field does not take, in words. Imported when there is one."""

from __future__ import annotations

from collections.abc import Sequence

from odlint.modelgarden.schema.config import Config
from odlint.modelgarden.schema.index import ConfigField
from odlint.modelgarden.yaml.tree import YamlNode
from odlint.schema.problems import SchemaProblem
from odlint.syntax.tree import LIST, MESSAGE, MISSING

_WORDS = {
    "int": "an integer",
    "float": "a number",
    "bool": "true or false",
    "str": "text",
    "map": "a mapping",
    "null": "null",
}


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
    """A value that the field does not take; for text that looks like a number, the number."""
    path = f"{config.path}.{field.name}".lstrip(".")
    value, start, end = node.value, node.value_start, node.value_end
    later = "The Model Garden takes it without a word, and fails or computes something else when it is used"
    kinds = [kind.partition("[")[0] for kind in field.kinds]
    if node.kind in (MESSAGE, LIST):
        what = "a mapping" if node.kind == MESSAGE else "a list"
        return SchemaProblem(
            "experiment-wrong-type", start, start + 1, f"{path} takes {wanted(field.kinds)}, not {what}. {later}", False
        )
    if isinstance(value, str) and ("int" in kinds or "float" in kinds):
        better = number_meant(value)
        if better is not None:
            if "float" not in kinds:
                better = str(int(float(better))) if float(better).is_integer() else None
            if better is not None:
                explanation = (
                    f"{path}: {text[start:end]} is text, not a number"
                    + (
                        ": YAML 1.1 wants a sign in the exponent of a number with a point"
                        if "e" in value.lower()
                        else ""
                    )
                    + f"; write {better}. {later}"
                )
                return SchemaProblem("experiment-number-is-text", start, end, explanation, False, (), better)
    if isinstance(value, float) and "int" in kinds:
        whole = value.is_integer()
        better = str(int(value)) if whole else None
        explanation = f"{path} takes an integer, and {text[start:end]} is a float" + (
            f"; write {better}" if whole else ""
        )
        return SchemaProblem("experiment-float-for-integer", start, end, f"{explanation}. {later}", False, (), better)
    glued = value.partition(":")[0] if isinstance(value, str) and ":" in value else ""
    if glued and field.type == "message" and glued in (field.message.fields if field.message else ()):
        explanation = f"{path}: a blank is missing after the colon of {glued}: YAML reads this line as one word"
        return SchemaProblem("experiment-wrong-type", start, end, explanation, False)
    explanation = f"{path} takes {wanted(field.kinds)}, not {_is(node, text)}. {later}"
    return SchemaProblem("experiment-wrong-type", start, end, explanation, False)


def number_meant(value: str) -> str | None:
    """The number that a text looks like, as YAML writes it; None for other text."""
    from odlint.modelgarden.yaml.spelling import literal

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
    """Null for a field that does not allow it."""
    path = f"{config.path}.{field.name}".lstrip(".")
    how = "nothing stands after the colon, which is null" if node.kind == MISSING else "null is written"
    explanation = (
        f"{path}: {how}, and it takes {wanted([kind for kind in field.kinds if kind != 'null'])}. Null takes the place "
        "of the experiment's value; leave the key out to keep that"
    )
    return SchemaProblem("experiment-null", node.start, max(node.value_end, node.name_end), explanation, False)


def length(config: Config, field: ConfigField, node: YamlNode, count: int) -> SchemaProblem:
    """A list of a declared length that has another one."""
    path = f"{config.path}.{field.name}".lstrip(".")
    explanation = f"{path} takes {wanted(field.kinds)}; {count} {'stands' if count == 1 else 'stand'} here"
    return SchemaProblem("experiment-list-length", node.value_start, node.value_start + 1, explanation, False)
