"""Packs of other people: compiled when they are loaded, from text that only the language's compiler writes."""

from __future__ import annotations

from odlint.lint.pack.compile import Pack, compile_pack
from odlint.lint.ruleset import CompiledPack

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


def load_pack(folder: str) -> CompiledPack:
    """The rules of a folder; raises RuleError (odlint.lint.pack.errors) when one of them is refused."""
    return as_compiled(compile_pack(folder))


def as_compiled(pack: Pack) -> CompiledPack:
    """A pack ready to run."""
    return CompiledPack(_run(pack.checks, "checks"), lambda: _run(pack.details, "details"))


def _run(source: str, name: str) -> Mapping[str, Any]:
    """Run generated source. It holds nothing that a rule file could choose: see pack/link.py."""
    namespace: dict[str, Any] = {}
    exec(compile(source, f"<rule pack {name}>", "exec"), namespace)  # noqa: S102  # generated, never a rule's own text
    return namespace
