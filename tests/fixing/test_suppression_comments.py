"""--add-ignores: what it adds hides everything, and leaves no trace when it is taken out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from odlint.fixing.fixer import fix_source
from odlint.fixing.suppression_comments import add_ignores
from odlint.lint.directives import directives, without
from odlint.lint.engine import Linter
from odlint.lint.suppressions import REPORTER
from odlint.syntax.editing.verification import structure
from odlint.syntax.parsing.parser import parse
from odlint.syntax.source import Source, decode
from tests.helpers.command_line import BROKEN
from tests.helpers.paths import ROOT

LINTER = Linter()
FILES = sorted((ROOT / "fixtures").rglob("*.config")) + sorted((ROOT / "fixtures").rglob("*.pbtxt"))
TEXTS = [
    BROKEN,
    "model { ssd { num_classes: 0 } }",
    "model { ssd {\n  num_classes: 0   \n} }",  # blanks at the end of a line
    "model { ssd {\n  num_classes: 0  # why\n} }\n",
    "# odlint: ignore-file[files]\nmodel { ssd {\n  num_classes: 0 # odlint: ignore[classes]\n} }\n",
    "model { ssd {\n  num_classes: 0 # odlint: ignore[classes,OD0204]  -- x\n} }\n",
    'train_config {\n  fine_tune_checkpoint: "/a/b\n}\n',  # an unterminated string
    "\ufeffmodel {\n ssd { num_classes: 0\n } }\n",
    "model {\n  ssd {\n    num_classes: 0\n  }\n",  # an unbalanced brace
    "item {\n  id: 0\n  name: 'a'\n}\nitem {\n  id: 0\n  name: 'a'\n}",
    "<<<<<<< HEAD\nmodel { ssd { num_classes: 1 } }\n=======\nmodel { ssd { num_classes: 2 } }\n>>>>>>> b\n",
    "// a comment\nmodel { ssd { num_classes: 1 } }\n",
    "model: { ssd = { num_classes = 3, } };\n",
    "model { ssd { anchor_generator { ssd_anchor_generator { aspect_ratios: [1.0,\n  2.0,\n] } } } }\n",
    "",
    "<html>\n<body>\n</body>\n",
]


def ordinary(linter: Linter, source: Source) -> list[str]:
    """Rules of what is found, those about comments left away."""
    report = linter.check_source(source, "/nowhere/" + source.name)
    return [
        one.rule for one in report.findings if all(row.reported_by != REPORTER for row in linter.rules.named(one.rule))
    ]


def bare(text: str, before: str) -> str:
    """The text without the directives that `before` does not have."""
    there = {before[one.start : one.end] for one in directives(before)}
    for one in reversed(directives(text)):
        if text[one.start : one.end] not in there:
            start, end = without(text, one)
            text = text[:start] + text[end:]
    return text


def hides_everything(source: Source, reason: str = "") -> str:
    made = add_ignores(LINTER, source, None, reason, "/nowhere/" + source.name)
    assert not ordinary(LINTER, made.source), made.source.text
    assert structure(parse(made.source.text)) == structure(parse(source.text))
    again = add_ignores(LINTER, made.source, None, reason, "/nowhere/" + source.name)
    assert again.source.text == made.source.text
    assert not again.added
    return made.source.text


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", ["pipeline.config", "map.pbtxt"])
def test_texts(text: str, ends: str, name: str) -> None:
    text = text.replace("\n", ends)
    made = hides_everything(Source(name, text), "for now")
    assert made.count("\r") - text.count("\r") in (0, *range(20)) if ends == "\r\n" else "\r" not in made
    assert made.replace("\r\n", "").count("\n") == text.replace("\r\n", "").count("\n") or ends == "\n"
    if not directives(text):
        assert bare(made, text) == text


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT / "fixtures")))
def test_files(path: Path) -> None:
    source = decode(path.name, path.read_bytes())
    assert bare(hides_everything(source), source.text) == source.text


EXPLODING = (ROOT / "fixtures" / "exploding" / "pipeline.config").read_text(encoding="utf-8")
PIECES = [
    *EXPLODING.splitlines()[:60],
    "  # why",
    "num_classes: 0   ",
    '  fine_tune_checkpoint: "/a',
    "}",
    "{",
    "id: -1",
    "x y",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=12), st.sampled_from(["\n", "\r\n"]))
def test_any_lines(lines: list[str], ends: str) -> None:
    text = ends.join(lines)
    source = Source("pipeline.config", text)
    before = ordinary(LINTER, source)
    made = add_ignores(LINTER, source, None, "", "/nowhere/pipeline.config")
    left = ordinary(LINTER, made.source)
    assert len(left) <= len(before)
    assert not left
    assert structure(parse(made.source.text)) == structure(parse(text))
    assert bare(made.source.text, text) == text


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("kept", ["", "  # why", " # odlint: ignore[num-classes-below-label-map]"])
def test_what_is_of_no_use_any_more_goes_without_a_trace(ends: str, kept: str) -> None:
    wrong = f"model {{\n  ssd {{\n    num_classes: 0{kept}\n  }}\n}}\n".replace("\n", ends)
    right = wrong.replace(": 0", ": 3")
    linter = Linter()
    hidden = hides_everything(Source("pipeline.config", wrong))
    mended = Source("pipeline.config", hidden.replace(": 0", ": 3"))
    # Comments on what is missing elsewhere stay; those on the value that was repaired go.
    expected = hides_everything(Source("pipeline.config", right))
    assert fix_source(linter, mended, "/nowhere/pipeline.config").source.text == expected
