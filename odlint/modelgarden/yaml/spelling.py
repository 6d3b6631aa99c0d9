"""Python values as YAML that the Model Garden reads back as the same values."""

from __future__ import annotations

import re
from typing import Any

import yaml

from odlint.modelgarden.yaml.scalars import read

_PLAIN = re.compile(r"[A-Za-z0-9_./\\$~^+*=][A-Za-z0-9_./\\$~^+*=@%()-]*(?::(?=[^\s])[A-Za-z0-9_./-]+)*\Z")


def literal(value: Any, quote: str = "'") -> str:
    """A value as one line of YAML: scalars plain where that reads back, lists and mappings with brackets."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _float(value)
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(literal(element, quote) for element in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{text(key, quote)}: {literal(element, quote)}" for key, element in value.items()) + "}"
    return text(str(value), quote)


def text(value: str, quote: str = "'") -> str:
    """A string: plain where it reads back as itself, else in quotes."""
    # YAML 1.1 gives a lone `=` a type of its own, which PyYAML refuses to construct.
    if (
        _PLAIN.match(value)
        and value != "="
        and value[0] not in "*&!"
        and read(value) == value
        and isinstance(read(value), str)
    ):
        return value
    if quote == '"' or not value.isprintable():
        written: str = yaml.dump(value, default_style='"', width=float("inf"), allow_unicode=value.isprintable())
        return written.rstrip("\n")
    return "'" + value.replace("'", "''") + "'"


def _float(value: float) -> str:
    if value != value:  # noqa: PLR0124  # only NaN differs from itself
        return ".nan"
    if value in (float("inf"), float("-inf")):
        return ".inf" if value > 0 else "-.inf"
    spelling = repr(value)
    if "e" in spelling:  # YAML 1.1 wants a point and a sign: 1.0e-05
        mantissa, _, exponent = spelling.partition("e")
        spelling = (
            f"{mantissa if '.' in mantissa else mantissa + '.0'}e{exponent if exponent[0] in '+-' else '+' + exponent}"
        )
    return spelling


def block(value: dict[str, Any], quote: str = "'") -> str:
    """A mapping in block style: a line end, then its lines, indented by two blanks a level."""
    lines = []
    for key, element in value.items():
        if isinstance(element, dict) and element:
            lines.append(f"{text(key, quote)}:" + block(element, quote).replace("\n", "\n  "))
        else:
            lines.append(f"{text(key, quote)}: {literal(element, quote)}")
    return "".join(f"\n{line}" for line in lines)
