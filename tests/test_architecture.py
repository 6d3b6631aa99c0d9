"""The plan of the house: imports run one way, and nothing heavy is imported by a check."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from odlint.lint.builtin import builtin_pack
from tests.helpers.paths import ROOT

PACKAGE = ROOT / "odlint"
ROOMS = (
    "syntax",
    "schema",
    "workspace",
    "config",
    "odapi",
    "tf",
    "beam",
    "language",
    "modelgarden/yaml",
    "modelgarden/schema",
    "analysis",
    "lint",
    "modelgarden",
    "fixing",
    "adapting",
    "migration",
    "report",
    "diagnosis",
    "cli",
    "lsp",
    "modelgarden/editor",
)  # each may import those before it
FORBIDDEN = {
    "argparse", "asyncio", "concurrent.futures", "ctypes", "dataclasses", "google.protobuf", "importlib.metadata",
    "inspect", "json", "lark", "logging", "pathlib", "socket", "subprocess", "tempfile", "tomllib", "typing", "urllib",
    "yaml",
}  # fmt: skip


def imports(path: Path) -> set[str]:
    """Modules of this package that a file imports, lazily or for typing included."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("odlint"):
            found.add(node.module)
            found.update(
                f"{node.module}.{name.name}"
                for name in node.names
                if (PACKAGE / "/".join(node.module.split(".")[1:])).is_dir()
            )
        elif isinstance(node, ast.Import):
            found.update(name.name for name in node.names if name.name.startswith("odlint."))
    return found


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_to_the_left(path: Path) -> None:
    room = room_of(path.relative_to(PACKAGE).with_suffix("").as_posix())
    if not room:
        return  # api.py, rule_tests.py, __init__.py and __main__.py drive the rooms
    allowed = ROOMS[: ROOMS.index(room) + 1]
    drivers = ("api", "rule_tests") if room in ("cli", "lsp", "modelgarden/editor") else ()
    for module in imports(path):
        name = module.removeprefix("odlint").removeprefix(".").replace(".", "/")
        if name not in ("", "_version", *drivers):
            assert room_of(name) in allowed, f"{room} must not import {module}"


def room_of(name: str) -> str:
    """The room that a module lies in: the longest of their paths that it begins with, or ""."""
    return max((room for room in ROOMS if f"{name}/".startswith(f"{room}/")), key=len, default="")


def module_graph() -> dict[str, set[str]]:
    """Each module of the package with those that it imports."""
    paths = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in PACKAGE.rglob("*.py")}
    return {name: {module for module in imports(path) if module in paths} for name, path in paths.items()}


def reachable(graph: dict[str, set[str]], start: str) -> set[str]:
    """Modules that a module imports, directly or not; itself only if it is on a cycle."""
    modules: set[str] = set()
    waiting = list(graph[start])
    while waiting:
        module = waiting.pop()
        if module not in modules:
            modules.add(module)
            waiting += graph[module]
    return modules


def test_there_are_no_import_cycles() -> None:
    """Not within a room either, and not through imports inside functions or for type checkers."""
    graph = module_graph()
    assert [module for module in graph if module in reachable(graph, module)] == []


def test_no_folder_has_more_than_20_modules() -> None:
    counts = Counter(path.parent for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")
    generated = {PACKAGE / "lint": 4}
    assert {str(folder): count for folder, count in counts.items() if count - generated.get(folder, 0) > 20} == {}


def test_a_check_imports_nothing_heavy() -> None:
    builtin_pack()  # compiled now if a rule has changed, not by the run below
    config = ROOT / "fixtures" / "exploding" / "pipeline.config"
    code = (
        "import sys, io; before = set(sys.modules); from odlint.cli.main import main; sys.stdout = io.StringIO(); "
        f"main(['check', {str(config)!r}]); sys.stdout = sys.__stdout__; print(' '.join(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); {code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stdout.split())
    assert "odlint.lint.engine" in loaded
    assert not [module for module in loaded if "experiments" in module or "modelgarden" in module]
    heavy = {module for module in loaded for name in FORBIDDEN if module == name or module.startswith(name + ".")}
    assert not heavy


def test_nothing_of_the_workplace_is_in_the_repository() -> None:
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    for name in done.stdout.split("\n"):
        path = ROOT / name
        if name and path.suffix in (".py", ".md", ".toml", ".yaml", ".config", ".pbtxt", ".proto") and path.exists():
            text = path.read_text(encoding="utf-8", errors="replace")
            for word in ("/work" + "/", "/root" + "/", "python" + "hosted"):
                assert word not in text, f"{name} names {word}"
