"""A file is analyzed in one place, and once: parses are counted, and the source is searched for second ways."""

from __future__ import annotations

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import odlint
from odlint.analysis.analyzed_file import analyze
from odlint.analysis.settings import Settings, Target
from odlint.fixing.fixer import fix_source
from odlint.lint.engine import Linter
from odlint.syntax.parsing.parser import parse
from odlint.syntax.source import Source, decode
from odlint.syntax.tree import Tree
from tests.helpers.command_line import Odlint
from tests.helpers.editor import Desk
from tests.helpers.paths import ROOT
from tests.helpers.record_files import records

PACKAGE = Path(odlint.__file__).parent
BINDERS = {"bind", "bind_experiment"}
EXPLODING = ROOT / "fixtures" / "exploding"


def calls(function: ast.AST) -> Iterator[str]:
    """Names of what a function calls, those in functions inside it included."""
    for node in ast.walk(function):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id
            elif isinstance(node.func, ast.Attribute):
                yield node.func.attr


def functions() -> Iterator[tuple[str, set[str]]]:
    """(module:function, names that it calls) of the whole package."""
    for path in PACKAGE.rglob("*.py"):
        if path.name.startswith("_"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield f"{path.relative_to(PACKAGE).as_posix()}:{node.name}", set(calls(node))


def test_text_is_parsed_and_bound_in_one_place_for_each_format() -> None:
    both = {name for name, called in functions() if "parse" in called and called & BINDERS}
    assert both == {"schema/binding.py:read_text", "modelgarden/front_end.py:read"}


def test_facts_are_made_in_one_place() -> None:
    assert [name for name, called in functions() if "Facts" in called] == ["analysis/analyzed_file.py:facts"]


@pytest.fixture
def parses(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each text is parsed as a file; values that edits write are short, and left out."""
    counter: Counter[str] = Counter()

    def counting(text: str) -> Tree:
        if "\n" in text and not text.startswith("x: "):
            counter[text] += 1
        return parse(text)

    for name, module in list(sys.modules.items()):
        if name.startswith("odlint.") and getattr(module, "parse", None) is parse:
            monkeypatch.setattr(module, "parse", counting)
    return counter


def test_fix_parses_a_file_once_for_each_text(parses: Counter[str], tmp_path: Path) -> None:
    source = decode(str(tmp_path / "pipeline.config"), (EXPLODING / "pipeline.config").read_bytes())
    result = fix_source(Linter(), source)
    assert result.changed
    assert set(parses.values()) == {1}
    assert len(parses) == 2  # one pass: the file, and the repaired text


def test_fixing_broken_text_parses_each_text_once(parses: Counter[str]) -> None:
    text = (EXPLODING / "pipeline.config").read_text().replace("num_classes:", "num_classes")
    result = fix_source(Linter(), Source("pipeline.config", text))
    assert result.changed
    assert set(parses.values()) == {1}


def test_data_analyzes_a_config_once(parses: Counter[str], folder: Path, odlint: Odlint) -> None:
    config = """\
model { ssd { num_classes: 1 } }
train_input_reader {
  label_map_path: "map.pbtxt"
  tf_record_input_reader { input_path: "train.record" }
}
"""
    (folder / "map.pbtxt").write_text("item {\n  id: 1 name: 'cat'\n}\n")
    (folder / "pipeline.config").write_text(config)
    (folder / "train.record").write_bytes(records(1, 3))
    assert "train.record" in odlint("data", "pipeline.config").out
    assert parses[config] == 1
    assert set(parses.values()) == {1}


def test_checking_parses_once_and_adding_comments_once_for_each_text(
    parses: Counter[str], folder: Path, odlint: Odlint
) -> None:
    (folder / "pipeline.config").write_text("model {\n  ssd { num_classes: 0 }\n}\n")
    odlint("check", "--add-ignores", "pipeline.config")
    assert "ignore[" in (folder / "pipeline.config").read_text()
    assert set(parses.values()) == {1}


def test_a_document_is_parsed_once_for_its_check_and_its_answers(parses: Counter[str], tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    document = desk.open("pipeline.config", "model {\n  ssd { num_classes: 0 }\n}\n")
    assert desk.checker.check(document.copy()).report.findings
    assert desk.checker.check(document).report.findings
    assert desk.checker.facts(document).get("architecture") == "ssd"
    assert parses[document.text] <= 2  # by the copy, which another thread may check, and by the document
    assert desk.checker.check(document.copy()).report.findings
    assert parses[document.text] <= 2


def test_a_report_keeps_the_file_that_was_checked() -> None:
    source = Source("pipeline.config", "model { ssd { num_classes: 0 } }\n")
    report = Linter().check_source(source)
    assert report.analyzed is not None
    assert report.analyzed.source is source
    assert report.analyzed.root.get("model").get("ssd").get("num_classes") == 0


def test_what_an_analysis_says_without_rules() -> None:
    analyzed = analyze(Source("pipeline.config", "model { ssd { num_classes: x } }\n"), Settings(target=Target(tf=1)))
    assert analyzed.kind == "TrainEvalPipelineConfig"
    assert analyzed.tf == 1
    ((row, column, message),) = analyzed.refusals
    assert (row, column) == (1, 28)
    assert "num_classes" in message
    assert [problem.message for problem in analyzed.refused] == [message]


def test_a_tree_that_was_read_is_not_read_again(parses: Counter[str]) -> None:
    linter, source = Linter(), Source("a.config", "model {\n}\n")
    bound = linter.analyze(source).bound
    assert linter.analyze(source, bound=bound).bound is bound
    assert sum(parses.values()) == 1


def test_a_bound_file_of_another_kind_is_not_taken() -> None:
    linter = Linter()
    config = linter.analyze(Source("a.config", "model {\n}\n")).bound
    label_map = linter.analyze(Source("map.pbtxt", "item {\n}\n"), bound=config)
    assert label_map.root.message_type.name == "StringIntLabelMap"
