"""YAML experiments of the Model Garden in the editor."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from odlint.lsp.features import definition, folding, symbols
from odlint.lsp.features.hover import hover
from odlint.lsp.features.language_service import service_of
from tests.helpers.editor import Desk
from tests.helpers.language_client import Talk, applied, codes
from tests.helpers.paths import ROOT

NAMED = "# odlint: experiment=retinanet_resnetfpn_coco\n"
TEXT = """\
# odlint: experiment=retinanet_resnetfpn_coco
# two lines of comment
task:
  annotation_file: 'data/val.json'
  model:
    num_clases: 4
    num_classes: 91
    input_size: [640, 640, 3]
  losses:
    l2_weight_decay: 2.5e5
  train_data:
    input_path: data/a.tfrecord,data/b-*
    decoder:
      type: label_map_decoder
      label_map_decoder:
        label_map: data/labels.csv
trainer:
  train_steps: 20000
  optimizer_config: {optimizer: {type: sgd,
      sgd: {momentum: 0.9}}}
"""
COMPOSE = "services:\n  web:\n    image: x\n    runtime: nvidia\n"
WHOLE = {"start": {"line": 0, "character": 0}, "end": {"line": 999, "character": 0}}


def line_of(word: str, text: str = TEXT) -> int:
    return next(number for number, line in enumerate(text.split("\n")) if word in line)


@pytest.fixture
def talk(folder: Path) -> Iterator[Talk]:
    with Talk(cwd=folder) as talk:
        yield talk
        assert talk.end() == 0
        assert "internal error" not in json.dumps(talk.messages)
        assert "window/showMessage" not in {one.get("method") for one in talk.messages}


def test_findings_repairs_and_ignoring(talk: Talk, folder: Path) -> None:
    talk.start(folder)
    uri = (folder / "e.yaml").as_uri()
    talk.open(uri, TEXT, 1)
    found = talk.diagnostics(uri, 1)
    assert {"experiment-key-unknown", "experiment-number-is-text"} <= codes(found)
    number = next(one for one in found if one["code"] == "experiment-number-is-text")
    assert number["range"]["start"] == {"line": line_of("2.5e5"), "character": 21}

    def actions(line: int, only: list[str] | None = None) -> list[dict[str, Any]]:
        place = {"line": line, "character": 22}
        context: dict[str, Any] = {"diagnostics": [], **({"only": only} if only else {})}
        asked = {"textDocument": {"uri": uri}, "range": {"start": place, "end": place}, "context": context}
        answer: list[dict[str, Any]] = talk.result("textDocument/codeAction", asked)
        return answer

    def after(action: dict[str, Any]) -> str:
        (change,) = action["edit"]["documentChanges"]
        return applied(TEXT, change["edits"])

    by_title = {one["title"]: one for one in actions(line_of("2.5e5"))}
    repair = next(one for title, one in by_title.items() if one.get("isPreferred"))
    assert "l2_weight_decay: 250000.0\n" in after(repair)
    ignored = after(by_title["Ignore experiment-number-is-text here"])
    assert "# odlint: ignore[experiment-number-is-text]" in ignored
    (everything,) = actions(0, ["source.fixAll.odlint"])
    assert "l2_weight_decay: 250000.0\n" in after(everything)
    talk.replace(uri, 2, ignored)
    assert "experiment-number-is-text" not in codes(talk.diagnostics(uri, 2))


def test_formatting_and_renaming_answer_nothing(talk: Talk, folder: Path) -> None:
    talk.start(folder)
    uri = (folder / "e.yaml").as_uri()
    talk.open(uri, TEXT)
    options = {"tabSize": 2, "insertSpaces": True}
    about = {"textDocument": {"uri": uri}}
    assert not talk.result("textDocument/formatting", {**about, "options": options})
    assert not talk.result("textDocument/rangeFormatting", {**about, "options": options, "range": WHOLE})
    assert talk.at("textDocument/prepareRename", uri, 6, 6) is None
    assert talk.at("textDocument/rename", uri, 6, 6, newName="x") is None
    assert not talk.result("textDocument/inlayHint", {**about, "range": WHOLE})


def test_answers_by_the_server(talk: Talk, folder: Path) -> None:
    talk.start(folder)
    uri = (folder / "e.yaml").as_uri()
    talk.open(uri, TEXT)
    about = {"textDocument": {"uri": uri}}
    said = talk.at("textDocument/hover", uri, line_of("num_classes"), 6)["contents"]["value"]
    assert said.startswith("**RetinaNet.num_classes**: takes an integer")
    assert [one["name"] for one in talk.result("textDocument/documentSymbol", about)] == ["task", "trainer"]
    links = [one["target"] for one in talk.result("textDocument/documentLink", about)]
    names = ("val.json", "a.tfrecord", "b-1", "labels.csv")
    assert sorted(links) == sorted((folder / "data" / name).as_uri() for name in names)
    (target,) = talk.at("textDocument/definition", uri, line_of("labels.csv"), 25)
    assert target["uri"] == (folder / "data" / "labels.csv").as_uri()
    assert talk.result("textDocument/foldingRange", about)
    items = talk.at("textDocument/completion", uri, line_of("type: sgd"), 42)["items"]
    assert "adamw_experimental" in {one["label"] for one in items}


def test_the_settings_name_the_experiment_and_may_change(talk: Talk, folder: Path) -> None:
    settings = folder / "odlint.toml"
    settings.write_text('experiment = "retinanet_resnetfpn_coco"\n')
    talk.start(folder)
    uri = (folder / "e.yaml").as_uri()
    talk.open(uri, "task:\n  model:\n    num_classes: 91\n")

    def experiment() -> str:
        text: str = talk.at("textDocument/hover", uri, 2, 6)["contents"]["value"]
        return text

    assert "experiment-inferred" not in codes(talk.diagnostics(uri, 1))
    assert "`91` (retinanet_resnetfpn_coco)" in experiment()
    settings.write_text('experiment = "centernet_hourglass_coco"\n')
    talk.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": settings.as_uri(), "type": 2}]})
    talk.diagnostics(uri)
    assert "`90` (centernet_hourglass_coco)" in experiment()


def test_a_label_map_that_is_open_counts(talk: Talk, folder: Path) -> None:
    talk.start(folder)
    uri, labels = (folder / "e.yaml").as_uri(), (folder / "data" / "labels.csv").as_uri()
    talk.open(uri, TEXT)
    below = "experiment-num-classes-below-label-map"
    assert below not in codes(talk.diagnostics(uri, 1))
    talk.open(labels, "1,cat\n200,dog\n")
    assert below in codes(talk.diagnostics(uri))


def test_other_yaml_is_left_alone(talk: Talk, folder: Path) -> None:
    talk.start(folder)
    for name, text in (
        ("docker-compose.yaml", COMPOSE),
        ("azure-pipelines.yml", "trigger:\n- main\n"),
        ("labels.yaml", "- bug\n"),
        ("empty.yaml", ""),
        ("broken.yml", "a:\n\tb: 'c\n"),
    ):
        uri = (folder / name).as_uri()
        talk.open(uri, text)
        assert talk.diagnostics(uri, 1) == []
        about = {"textDocument": {"uri": uri}}
        for method in ("documentSymbol", "foldingRange", "documentLink"):
            assert talk.result(f"textDocument/{method}", about) is None
        for method in ("hover", "completion", "definition"):
            assert talk.at(f"textDocument/{method}", uri, 0, 0) is None


def test_typing_into_an_empty_file(talk: Talk, folder: Path) -> None:
    """Every prefix of a file is answered, and what was recognised once stays so."""
    talk.start(folder)
    uri = (folder / "e.yaml").as_uri()
    text = 'task:\n  model:\n    num_classes: 3\n\tx: "y\n'
    talk.open(uri, "", 0)
    recognised = False
    for length in range(1, len(text) + 1):
        talk.replace(uri, length, text[:length])
        found = talk.diagnostics(uri, length)
        row, column = text[:length].count("\n"), length - text[:length].rfind("\n") - 1
        items = talk.at("textDocument/completion", uri, row, column)
        assert recognised is False or items is not None
        recognised = items is not None
        talk.at("textDocument/hover", uri, row, column)
        assert recognised or not found
    assert recognised
    assert "experiment-yaml-broken" in codes(found)


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("  model:", "\tmodel:"),
        TEXT.replace("'data/val.json'", "'data/val.json"),
        TEXT.replace("[640, 640, 3]", "[640, 640"),
        TEXT.replace("task:", "task"),
        TEXT + "---\na: 1\n",
        NAMED + "- a\n- b\n",
        NAMED + "&a [*a]\n",
        NAMED + "a: &a\n  <<: *a\n",
        NAMED + "task: &t\n  model: *t\n",
        NAMED + "task:\n  train_data:\n    input_path: ''\n",
        NAMED + "task:\n  train_data:\n    input_path: []\n",
        NAMED,
        NAMED + "\ufefftask:\n\r  \x00: 1",
    ],
)
def test_damaged_files_are_answered_everywhere(desk: Desk, text: str) -> None:
    document = desk.open("e.yaml", text)
    assert document.ours
    checked = desk.check(document)
    assert not checked.problem
    facts, workspace = desk.checker.facts(document), desk.checker.workspace(document)
    linter = checked.project.linter if checked.project is not None else None
    symbols.outline(document)
    folding.folds(document)
    definition.links(document, workspace)
    for offset in range(0, len(text) + 1, 3):
        hover(document, offset, facts, linter)
        definition.definitions(document, offset, workspace)
        service_of(document).choices(document, offset, facts, desk.client, [], checked.report)


def examples() -> list[tuple[str, str]]:
    """(text, experiment) of some examples of the rules."""
    found = []
    for path in sorted((ROOT / "rules" / "modelgarden").rglob("*.toml")):
        rule = tomllib.loads(path.read_text(encoding="utf-8"))
        for one in rule.get("invalid", ())[:1]:
            if "experiment" in one:
                found.append((one["experiment"], one.get("settings", {}).get("experiment", "yolo")))
    return found[::4]


@pytest.mark.parametrize(("text", "experiment"), examples())
def test_what_rules_speak_of_is_answered_everywhere(desk: Desk, text: str, experiment: str) -> None:
    document = desk.open("e.yaml", f"# odlint: experiment={experiment}\n{text}")
    checked = desk.check(document)
    assert checked.report.findings
    assert checked.project is not None
    facts, workspace = desk.checker.facts(document), desk.checker.workspace(document)
    assert symbols.outline(document)
    definition.links(document, workspace)
    for offset in range(0, len(document.text) + 1, 7):
        hover(document, offset, facts, checked.project.linter)
        definition.definitions(document, offset, workspace)
        service_of(document).choices(document, offset, facts, desk.client, [], checked.report)


def test_folding_from_the_key_on(desk: Desk) -> None:
    document = desk.open("e.yaml", TEXT)
    ranges = {(one.start_line, one.end_line) for one in folding.folds(document)}
    assert (0, 1) in ranges  # the comments
    assert (line_of("task:"), line_of("labels.csv")) in ranges
    assert (line_of("losses:"), line_of("2.5e5")) in ranges
    listed = desk.open("l.yaml", NAMED + "task:\n  model:\n    input_size: [1,\n      2, 3]\n")
    assert (1, 4) in {(one.start_line, one.end_line) for one in folding.folds(listed)}


def test_the_outline(desk: Desk) -> None:
    task, trainer = symbols.outline(desk.open("e.yaml", TEXT))
    assert [one.name for one in task.children or ()] == ["annotation_file", "model", "losses", "train_data"]
    assert trainer.children is not None
    assert trainer.children[0].detail == "20000"


@pytest.mark.parametrize(
    ("name", "text", "ours"),
    [
        ("e.yaml", TEXT, True),
        ("e.yml", NAMED, True),
        ("params.yaml", "task:\n  model:\n    num_classes: 1\n", True),
        ("pipeline.yaml", "stages: [a]\n", False),
        ("label_map.yml", "cat: 1\n", False),
        ("docker-compose.yml", COMPOSE, False),
        ("e.yaml", "model {\n}\n", False),
    ],
)
def test_which_yaml_is_ours(desk: Desk, name: str, text: str, ours: bool) -> None:
    assert desk.open(name, text).ours is ours
