"""The built-in pack, compiled when the wheel is built; from a source checkout, compiled again when a rule changed."""

from __future__ import annotations

import os

from odlint.lint.rules_folder import CHECKOUT, SHIPPED
from odlint.lint.ruleset import CompiledPack

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_HERE = os.path.dirname(os.path.abspath(__file__))
GARDEN = "modelgarden"  # area of the rules for experiments of the Model Garden: a pack of its own, for YAML only


def builtin_pack() -> CompiledPack:
    """The built-in rules for configs and label maps."""
    _refresh("_builtin", "")
    from odlint.lint import _builtin

    return CompiledPack(vars(_builtin), _load_details)


def modelgarden_pack() -> CompiledPack:
    """The built-in rules for experiments of the Model Garden."""
    _refresh("_modelgarden", GARDEN)
    from odlint.lint import _modelgarden

    return CompiledPack(vars(_modelgarden), _load_modelgarden_details)


AREA_PACKS = {GARDEN: modelgarden_pack}  # packs of an area whose rules only some front ends need


def _refresh(name: str, area: str) -> None:
    if not os.path.isdir(SHIPPED) and _stale(f"{name}.py", area):
        _write(CHECKOUT, name, area)


def write_compiled(folder: str) -> None:
    """Compile the rules in `folder` into the modules beside this one."""
    _write(folder, "_builtin", "")
    _write(folder, "_modelgarden", GARDEN)


def _is_garden(area: str) -> bool:
    return area == GARDEN or area.startswith(GARDEN + "/")


def _write(folder: str, name: str, area: str) -> None:
    """Compile the rules of one pack into its two modules."""
    from odlint.lint.pack.build import write_pack

    cache_file = os.path.join(os.path.dirname(folder), ".rule_cache", f"{name}.json")
    write_pack(folder, lambda place: _is_garden(place) == bool(area), os.path.join(_HERE, name), cache_file)


def _stale(name: str, area: str) -> bool:
    """A rule, table or the compiler is newer than what was compiled, or the number of rules differs."""
    try:
        compiled = os.stat(os.path.join(_HERE, name)).st_mtime_ns
        with open(os.path.join(_HERE, name), encoding="utf-8") as file:
            file.readline()
            file.readline()
            count = int(file.readline().removeprefix("FILES = "))
    except (OSError, ValueError):
        return True
    garden = os.path.join(CHECKOUT, GARDEN)
    newest, rules = _newest(garden if area else CHECKOUT, "" if area else garden)
    package = os.path.dirname(_HERE)
    compilers = max(
        _newest(os.path.join(package, *room))[0] for room in (("language",), ("lint", "pack"), ("analysis",))
    )
    return rules != count or max(newest, compilers) > compiled


def _newest(folder: str, but: str = "") -> tuple[int, int]:
    """(latest modification, number of rule files) below a folder, but not below `but`."""
    latest, rules, folders = 0, 0, [folder]
    while folders:
        place = folders.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__" and entry.path != but:
                        folders.append(entry.path)
                elif entry.name.endswith((".toml", ".py", ".lark")):
                    rules += entry.name.endswith(".toml") and not place.endswith("tables")
                    latest = max(latest, entry.stat().st_mtime_ns)
    return latest, rules


def _load_details() -> Mapping[str, Any]:
    from odlint.lint import _builtin_details

    return vars(_builtin_details)


def _load_modelgarden_details() -> Mapping[str, Any]:
    from odlint.lint import _modelgarden_details

    return vars(_modelgarden_details)
