"""Source of `messages.pyi`: one class per message type, so that editors complete and mypy checks config fields.

Only `odlint.schema.build` uses this module. At run time every message is a `Message`; the classes exist for typing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

SCALARS = {"float": "float", "int32": "int", "uint32": "int", "bool": "bool", "string": "str"}
HEADER = '''"""Generated from odlint/schema/protos by `python -m odlint.schema.build`: do not edit.

At run time every one of these is an `Editable` message; the classes tell editors and mypy which fields it has, and
what may be assigned to them.
"""

from collections.abc import Iterable
from typing import Literal

from odlint.config.editable import Editable, Root
from odlint.config.views import Repeated
'''
ROOTS = ("TrainEvalPipelineConfig", "StringIntLabelMap")


def class_name(name: str) -> str:
    """Python name of a message type: nested ones are joined with an underscore."""
    return name.replace(".", "_")


def stub_source(
    messages: Mapping[str, tuple[Any, ...]],
    enums: Mapping[str, tuple[tuple[str, int], ...]],
    documentation: Mapping[str, Mapping[str, str]],
) -> str:
    """The whole stub file."""
    lines = [HEADER]
    lines += [f"{class_name(name)} = Literal[{', '.join(repr(value) for value, _ in enums[name])}]" for name in enums]
    for name, (rows, _, _) in messages.items():
        lines += ["", f"class {class_name(name)}({'Root' if name in ROOTS else 'Editable'}):"]
        text = documentation.get(name, {}).get("text", "")
        body = [f'    """{_escaped(text)}"""'] if text else []
        for row in rows:
            body += _field(row, enums, documentation.get(f"{name}.{row[0]}", {}))
        lines += body or ["    ..."]
    return "\n".join([*lines, ""])


def _field(
    row: tuple[Any, ...], enums: Mapping[str, tuple[tuple[str, int], ...]], notes: Mapping[str, str]
) -> Iterator[str]:
    field, _, kind, repeated, reference, default = row[:6]
    type_name = class_name(reference) if kind in ("message", "enum") else SCALARS[kind]
    assigned = type_name
    if repeated:
        type_name, assigned = f"Repeated[{type_name}]", f"Iterable[{type_name}]"
    yield "    @property"
    yield f"    def {field}(self) -> {type_name}:"
    text = notes.get("text", "")
    if kind == "enum":
        text += " One of " + ", ".join(value for value, _ in enums[reference]) + "."
    if default is not None:
        text += f" Default: {default!r}."
    yield f'        """{_escaped(text.strip())}"""' if text.strip() else "        ..."
    yield f"    @{field}.setter"
    yield f"    def {field}(self, value: {assigned}) -> None: ..."
    yield f"    @{field}.deleter"
    yield f"    def {field}(self) -> None: ..."


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"""', "'''").rstrip('"')
