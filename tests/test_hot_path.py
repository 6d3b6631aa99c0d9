"""The modules that start with every check, fix and format of a file, and the habits that only those may have.

`import typing` and `import dataclasses` cost about 5 and 9 ms of a start of 40, so the modules listed here do without:
they write `TYPE_CHECKING = False` and spell out their data classes. Everywhere else that is a defect.

`python -m tests.test_hot_path` prints the lists as they are now.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from odlint.lint.builtin import builtin_pack, modelgarden_pack

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "odlint"
FIXTURES = ROOT / "fixtures"
HEAVY = {"argparse", "dataclasses", "inspect", "json", "pathlib", "typing"}
GENERATED = {"lint/_builtin.py", "lint/_builtin_details.py", "lint/_modelgarden.py", "lint/_modelgarden_details.py"}

# Wrong types, duplicate fields and unknown names, so that the modules that explain them are loaded, too.
MISTAKES = """\
model { ssd { num_classes: "3" nonsense: 1 num_classes: 4 } faster_rcnn {} }
train_config { batch_size: 010 fine_tune_checkpoint: a/b }
"""

CHECK = """
odlint: __init__ _version
odlint/analysis: __init__ analyzed_file fact_providers facts field_status front_ends label_map_fact part settings
odlint/analysis: text_front_end tracking training
odlint/cli: __init__ main
odlint/cli/commands: __init__ check
odlint/cli/framework: __init__ console errors options parsing registry shared_options
odlint/cli/run: __init__ command_run file_discovery file_run lint_run linter_factory output report_run
odlint/cli/settings: __init__ cache_folder layers resolution
odlint/config: __init__ assignment
odlint/language: __init__ runtime
odlint/lint: __init__ _builtin _builtin_details builtin directives engine finding repairs rules_folder ruleset
odlint/lint: suppressions violation
odlint/lint/pack: __init__ record
odlint/odapi: __init__ extractors label_map
odlint/odapi/schedules: __init__ constant cosine_decay exponential_decay manual_step rate_fields
odlint/report: __init__ display_width sanitize style summary tally
odlint/report/formatters: __init__ registry text
odlint/report/formatters/support: __init__ finding_text snippet
odlint/schema: __init__ _index binding duplicate_fields index message problems suspicious_literals type_errors
odlint/schema: unknown_fields values
odlint/syntax: __init__ lines locate source tree
odlint/syntax/editing: __init__ literal_text operations text_format trivia
odlint/syntax/parsing: __init__ braces common_mistakes literals parser parser_state recovery tokens
odlint/workspace: __init__ file_kinds files workspace
"""

FIX_AND_FORMAT = """
odlint/cli/commands: fix fmt
odlint/cli/run: write_back
odlint/fixing: __init__ diff fixer line_matches
odlint/report: patch
odlint/report/views: __init__ fix_summary
odlint/syntax: text_edit
odlint/syntax/editing: changes edits insertion layout lists planning removal splitting verification
odlint/syntax/formatting: __init__ errors lists numbers printer regions strings verify
odlint/workspace: atomic_write
"""

# Rooms that are still to be converted. A room without offenders must leave this list.
NOT_CONVERTED = frozenset(
    [
        "cli/commands",
        "cli/run",
        "language",
        "lsp/completion",
        "lsp/documents",
        "modelgarden",
        "report/charts",
        "report/formatters",
        "report/formatters/html",
        "report/views",
    ]
)


def listed(text: str) -> set[str]:
    """Modules of one of the lists above: a folder, a colon and its modules."""
    modules: set[str] = set()
    for line in text.split("\n"):
        folder, _, names = line.partition(":")
        modules.update(f"{folder}/{name}.py" for name in names.split())
    return modules


def as_list(modules: set[str]) -> str:
    folders: dict[str, list[str]] = {}
    for module in sorted(modules):
        folder, _, name = module.rpartition("/")
        folders.setdefault(folder, []).append(name.removesuffix(".py"))
    lines = []
    for folder, names in sorted(folders.items()):
        lines += textwrap.wrap(" ".join(names), 118, initial_indent=f"{folder}: ", subsequent_indent=f"{folder}: ")
    return "\n".join(lines)


def imported(arguments: list[str], expected: set[int]) -> set[str]:
    """Names of the modules that a run of odlint imports in a fresh interpreter."""
    code = (
        "import io, sys; before = set(sys.modules); from odlint.cli.main import main; sys.stdout = io.StringIO(); "
        f"code = main({arguments!r}); sys.stdout = sys.__stdout__; print(code, *(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); {code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    exit_code, *modules = done.stdout.split()
    assert int(exit_code) in expected, done.stderr
    return set(modules)


def own(modules: set[str]) -> set[str]:
    """Files of the modules of this package, relative to the root of the repository."""
    files = set()
    for module in modules:
        if module.partition(".")[0] == "odlint":
            path = Path(module.replace(".", "/"))
            files.add((path / "__init__.py" if (ROOT / path).is_dir() else path.with_suffix(".py")).as_posix())
    return files


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    builtin_pack(), modelgarden_pack()  # compiled now if a rule has changed, not by the runs below
    return sample_files(tmp_path_factory.mktemp("samples"))


def sample_files(folder: Path) -> list[str]:
    """Configs and label maps that are right, that rules find something in, and that cannot be read."""
    mistakes = folder / "mistakes.config"
    mistakes.write_text(MISTAKES, encoding="utf-8")
    for name in ("constant", "exponential_decay", "manual_step"):
        schedule = f"learning_rate {{ {name}_learning_rate {{ }} }}"
        (folder / f"{name}.config").write_text(
            f"train_config {{ optimizer {{ momentum_optimizer {{ {schedule} }} }} }}\n", encoding="utf-8"
        )
    fixtures = [path for kind in ("healthy", "exploding", "broken") for path in (FIXTURES / kind).glob("*.*")]
    return [str(path) for path in (*sorted(fixtures), *sorted(folder.iterdir()))]


def check_imports(samples: list[str]) -> set[str]:
    return set().union(*(imported(["check", "--no-cache", path], {0, 1}) for path in samples))


def fix_and_format_imports(samples: list[str]) -> set[str]:
    runs = (["fix", "--diff"], ["fmt", "--diff"])
    return set().union(*(imported([*run, path], {0, 1, 2}) for run in runs for path in samples))


def test_a_check_imports_exactly_these(samples: list[str]) -> None:
    modules = check_imports(samples)
    assert own(modules) == listed(CHECK), "run python -m tests.test_hot_path, and see whether the start is still fast"
    assert not modules & HEAVY


def test_fix_and_format_import_exactly_these_besides(samples: list[str]) -> None:
    modules = fix_and_format_imports(samples)
    assert own(modules) - listed(CHECK) == listed(FIX_AND_FORMAT), "run python -m tests.test_hot_path"
    assert not modules & HEAVY


def test_habits_of_the_hot_path_stay_there() -> None:
    offenders = sorted(offences())
    unexpected = [f"{path}: {habit}" for path, habit in offenders if room(path) not in NOT_CONVERTED]
    assert not unexpected
    assert {room(path) for path, _ in offenders} == NOT_CONVERTED, "a converted room leaves the list"


def room(path: str) -> str:
    """The folder of a file below the package: "cli/run", or "" for those on top."""
    return path.removeprefix("odlint/").rpartition("/")[0]


def offences() -> Iterator[tuple[str, str]]:
    """(file, what is wrong) for files off the hot path."""
    hot = listed(CHECK) | listed(FIX_AND_FORMAT)
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if name in hot or name.removeprefix("odlint/") in GENERATED:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if any(ast.unparse(statement) == "TYPE_CHECKING = False" for statement in tree.body):
            yield name, "TYPE_CHECKING = False; write `from typing import TYPE_CHECKING`, or import at run time"
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and is_handwritten_data_class(node):
                yield name, f"class {node.name} only stores what it is given: write a dataclass"


def is_handwritten_data_class(node: ast.ClassDef) -> bool:
    """True for a class without bases whose __init__ does nothing but store each of its arguments."""
    init = next((item for item in node.body if isinstance(item, ast.FunctionDef) and item.name == "__init__"), None)
    if init is None or node.bases:
        return False
    arguments = {argument.arg for argument in (*init.args.args[1:], *init.args.kwonlyargs)}
    stored = set()
    for statement in init.body[1:] if ast.get_docstring(init) else init.body:
        value = statement.value if isinstance(statement, ast.Assign | ast.AnnAssign) else None
        target = ast.unparse(statement).partition("=")[0]
        if not isinstance(value, ast.Name) or not target.startswith("self.") or target.startswith("self._"):
            return False
        stored.add(value.id)
    return bool(stored) and stored == arguments


@pytest.mark.parametrize(
    ("source", "verdict"),
    [
        ("class A:\n def __init__(self, a, b):\n  self.a = a\n  self.b = b", True),
        ("class A:\n def __init__(self, a):\n  self.a = a + 1", False),
        ("class A(B):\n def __init__(self, a):\n  self.a = a", False),
        ("class A:\n def __init__(self, a):\n  self._a = a", False),
        ("class A:\n x = 1", False),
    ],
)
def test_handwritten_data_classes_are_recognized(source: str, verdict: bool) -> None:
    (node,) = ast.parse(source).body
    assert isinstance(node, ast.ClassDef)
    assert is_handwritten_data_class(node) == verdict


def main() -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        samples = sample_files(Path(folder))
        check = own(check_imports(samples))
        print("CHECK\n" + as_list(check))
        print("\nFIX_AND_FORMAT\n" + as_list(own(fix_and_format_imports(samples)) - check))
    print("\nNOT_CONVERTED\n" + " ".join(sorted({room(path) for path, _ in offences()})))


if __name__ == "__main__":
    main()
