"""The experiment while it is made: values by path, remarks, and the YAML of both."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from odlint.modelgarden.schema.config import Config
from odlint.modelgarden.schema.index import ROOT, config_type, defaults_of
from odlint.modelgarden.yaml.spelling import literal

_WIDTH = 118


class Draft:
    """An experiment in the making.

    Attributes:
        experiment: the registered name that the file is laid over.
        values: what the file will say, by path.
    """

    def __init__(self, experiment: str) -> None:
        self.experiment = experiment
        self.values: dict[str, Any] = {}
        self._remarks: dict[str, dict[str, list[int]]] = {}

    def set(self, sets: Mapping[str, Any], remark: str = "", line: int = 0) -> None:
        """Set fields; a remark, with the line of the config that it speaks of, stands above the first of them."""
        self.values.update(sets)
        if remark and sets:
            lines = self._remarks.setdefault(next(iter(sets)), {}).setdefault(remark, [])
            if line and line not in lines:
                lines.append(line)

    def yaml(self, header: list[str]) -> str:
        """The file, its keys in the order of the Model Garden's classes.

        Raises:
            KeyError: a path that the experiment does not have; a mistake in a table.
        """
        lines = [f"# {line}".rstrip() for one in header for line in (textwrap.wrap(one, _WIDTH) or [""])]
        root = Config(config_type(ROOT), None, None, "", defaults_of(self.experiment))
        return "\n".join((*lines, *self._block(root, "", 0))) + "\n"

    def _block(self, config: Config, path: str, depth: int) -> Iterator[str]:
        indent = "  " * depth
        prefix = f"{path}." if path else ""
        below = {name.removeprefix(prefix).partition(".")[0] for name in self.values if name.startswith(prefix)}
        for name in below - set(config.message_type.fields):
            raise KeyError(f"{prefix}{name}")
        for name in config.message_type.fields:
            if name not in below:
                continue
            here = f"{prefix}{name}"
            yield from self._remarked(here, indent)
            if any(one.startswith(f"{here}.") for one in self.values):
                yield f"{indent}{name}:"
                yield from self._block(config.part(name), here, depth + 1)
            else:
                yield f"{indent}{name}: {literal(self.values[here])}"

    def _remarked(self, path: str, indent: str) -> Iterator[str]:
        for remark, lines in self._remarks.get(path, {}).items():
            if lines:
                said = ", ".join(map(str, lines))
                remark = f"{remark} (line{'s' if len(lines) > 1 else ''} {said})"  # noqa: PLW2901  # with its place
            for line in textwrap.wrap(remark, _WIDTH - len(indent) - 2):
                yield f"{indent}# {line}"
