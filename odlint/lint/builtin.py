"""The built-in pack, compiled when the wheel is built; from a source checkout, compiled again when a rule changed."""

from __future__ import annotations

import os

from odlint.lint.ruleset import CompiledPack

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_HERE = os.path.dirname(os.path.abspath(__file__))
_CHECKS, _DETAILS = os.path.join(_HERE, "_builtin.py"), os.path.join(_HERE, "_builtin_details.py")
_SHIPPED = os.path.join(os.path.dirname(_HERE), "_rules")  # in an installed wheel
_CHECKOUT = os.path.join(os.path.dirname(os.path.dirname(_HERE)), "rules")  # in a source checkout


def rules_folder() -> str:
    """Folder of the built-in rule files."""
    return _SHIPPED if os.path.isdir(_SHIPPED) else _CHECKOUT


def builtin_pack() -> CompiledPack:
    """The built-in rules."""
    if not os.path.isdir(_SHIPPED) and _stale():
        write_compiled(_CHECKOUT)
    from odlint.lint import _builtin

    return CompiledPack(vars(_builtin), _load_details)


def write_compiled(folder: str) -> None:
    """Compile the rules in `folder` into the two modules beside this one."""
    from odlint.lint.pack.compile import compile_pack

    pack = compile_pack(folder)
    head = '"""Generated from rules/ when odlint is built: do not edit."""\n\n'
    for path, body in ((_DETAILS, pack.details), (_CHECKS, pack.checks)):
        beside = f"{path}.{os.getpid()}"  # several processes may compile at once; each replaces the whole file
        with open(beside, "w", encoding="utf-8") as file:
            file.write(f"{head}FILES = {len(pack.rules)}\n{body}")
        os.replace(beside, path)


def _stale() -> bool:
    """A rule, table or the compiler is newer than what was compiled, or the number of rules differs."""
    try:
        compiled = os.stat(_CHECKS).st_mtime_ns
        with open(_CHECKS, encoding="utf-8") as file:
            file.readline()
            file.readline()
            count = int(file.readline().removeprefix("FILES = "))
    except (OSError, ValueError):
        return True
    newest, rules = _newest(_CHECKOUT)
    compilers = max(_newest(os.path.join(_HERE, room))[0] for room in ("language", "pack"))
    return (
        rules != count or max(newest, compilers, os.stat(os.path.join(_HERE, "vocabulary.py")).st_mtime_ns) > compiled
    )


def _newest(folder: str) -> tuple[int, int]:
    """(latest modification, number of rule files) below a folder."""
    latest, rules, folders = 0, 0, [folder]
    while folders:
        place = folders.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        folders.append(entry.path)
                elif entry.name.endswith((".toml", ".py", ".lark")):
                    rules += entry.name.endswith(".toml") and not place.endswith("tables")
                    latest = max(latest, entry.stat().st_mtime_ns)
    return latest, rules


def _load_details() -> Mapping[str, Any]:
    from odlint.lint import _builtin_details

    return vars(_builtin_details)
