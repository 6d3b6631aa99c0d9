"""YAML experiments of the Model Garden in the editor."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from odlint.lsp import definition, folding, symbols
from odlint.lsp.documents import Document
from odlint.lsp.hover import hover
from odlint.lsp.service import service_of
from tests.lsp.desk import Desk
from tests.lsp.talk import Talk, applied, codes

ROOT = Path(__file__).resolve().parents[2]
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
def folder(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    for name, text in (("val.json", "{}"), ("a.tfrecord", ""), ("b-1", ""), ("labels.csv", "1,cat\n2,dog\n")):
        (tmp_path / "data" / name).write_text(text)
    return tmp_path


@pytest.fixture
def desk(folder: Path) -> Desk:
    return Desk(folder)


@pytest.fixture
def talk(folder: Path) -> Iterator[Talk]:
    with Talk(cwd=folder) as made:
        yield made
        assert made.end() == 0
        assert "internal error" not in json.dumps(made.messages)
        assert "window/showMessage" not in {one.get("method") for one in made.messages}


def offered(desk: Desk, text: str, name: str = "e.yaml") -> dict[str, Any]:
    """Choices by label, with what each makes of the text."""
    document, offset = desk.marked(name, text)
    facts = desk.checker.facts(document)
    items = service_of(document).choices(document, offset, facts, desk.client, [], None)
    return {one.label: made(document, one) for one in items}


def made(document: Document, item: Any) -> str:
    start, end = document.lines.span(item.text_edit.range)
    new: str = item.text_edit.new_text
    return document.text[:start] + new + document.text[end:]


# -- the server --


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


# -- hover --


def at(desk: Desk, text: str) -> str:
    document, offset = desk.marked("e.yaml", text)
    project, _ = desk.checker.projects.of(document.path)
    assert project is not None
    found = hover(document, offset, desk.checker.facts(document), project.linter)
    return found[0] if found is not None else ""


def test_a_field_says_type_defaults_and_what_counts(desk: Desk) -> None:
    said = at(desk, NAMED + "task:\n  model:\n    num_cla¦sses: 7\n")
    assert "**RetinaNet.num_classes**: takes an integer" in said
    assert "Value: `7`" in said
    assert "- Default of the class: `0`" in said
    assert "- Experiment: `91` (retinanet_resnetfpn_coco)" in said


def test_a_member_that_is_not_chosen_has_no_effect(desk: Desk) -> None:
    said = at(
        desk, NAMED + "task:\n  model:\n    backbone:\n      type: resnet\n      mobile¦net:\n        model_id: x\n"
    )
    assert "Without effect here" in said
    assert "`resnet`" in at(desk, NAMED + "task:\n  model:\n    backbone:\n      ty¦pe: resnet\n")


def test_without_an_experiment_no_default_is_claimed(desk: Desk) -> None:
    said = at(desk, "trainer:\n  train_st¦eps: 5\n")
    assert "takes an integer" in said
    assert "Experiment" not in said
    several = at(
        desk, "task:\n  model:\n    head:\n      num_co¦nvs: 4\n    anchor:\n      num_scales: 3\n  num_classes: 1\n"
    )
    assert "takes an integer" in several


def test_a_rule_in_a_comment(desk: Desk) -> None:
    text = "task:\n  model:\n    num_classes: a  # odlint: ignore[experiment-wrong-¦type]\n"
    assert at(desk, NAMED + text).startswith("**experiment-wrong-type** (MG")
    assert "MG" not in at(desk, NAMED + text.replace("  # odlint", "#odlint"))  # within a word that is no comment


# -- completion --


def test_keys_of_the_class_at_the_cursor(desk: Desk) -> None:
    found = offered(desk, NAMED + "task:\n  model:\n    num_classes: 3\n    ¦\n    anchor:\n      num_scales: 3\n")
    assert {"input_size", "backbone", "head"} <= set(found)
    assert not {"num_classes", "anchor", "task", "train_steps"} & set(found)
    assert "\n    input_size: \n" in found["input_size"]
    assert "\n    head:\n  $0\n" in found["head"]


def test_what_an_experiment_has_in_place_of_the_base_class(desk: Desk) -> None:
    centernet = "# odlint: experiment=centernet_hourglass_coco\ntask:\n  model:\n    ¦"
    assert "max_num_instances" in offered(desk, centernet)


@pytest.mark.parametrize(
    ("text", "label", "after"),
    [
        ("¦", "task", "task:\n  $0"),
        ("trainer:\n  train¦: 3\n", "train_steps", "trainer:\n  train_steps: 3\n"),
        ("task:\n  model:\n    backbone:\n      type: ¦\n", "spinenet", "      type: spinenet\n"),
        ("task:\n  model:\n    backbone: {type: ¦}\n", "spinenet", "{type: spinenet}"),
        ("task:\n  model:\n    backbone: {type: resnet, resnet: {¦}}", "model_id", "{model_id: }}"),
        ("task:\n  model:\n    backbone:\n      resnet:\n        model_id: 1¦\n", "101", "model_id: 101\n"),
        ("task:\n  model:\n    backbone:\n      type: 'sp¦'\n", "spinenet", "'spinenet'\n"),
        ('task:\n  model:\n    backbone:\n      type: "sp¦\n', "spinenet", '"spinenet"\n'),
        ("task:\n  train_data:\n    is_training: t¦\n", "true", "is_training: true\n"),
        ("task:\n  annotation_file: da¦\n", "data/", "annotation_file: data/\n"),
        ("task:\n  annotation_file: data/¦\n", "data/val.json", "annotation_file: data/val.json\n"),
        ("task:\n  train_data:\n    input_path:\n    - data/¦\n", "data/a.tfrecord", "- data/a.tfrecord\n"),
        ("task:\n  train_data:\n    input_path: [data/¦]\n", "data/a.tfrecord", "[data/a.tfrecord]\n"),
        ("# odlint: experiment=reti¦x\n", "detr_coco", "# odlint: experiment=detr_coco\n"),
        ("# odlint: ¦\n", "ignore[]", "# odlint: ignore[$0]\n"),
    ],
)
def test_choices(desk: Desk, text: str, label: str, after: str) -> None:
    assert after in offered(desk, NAMED + text)[label]


@pytest.mark.parametrize(
    "text",
    [
        "task: ¦",
        "task:\n  model:\n    num_classes: 3 ¦",
        "task:\n  model:\n    num_classes: 3\n      ¦",
        "task:\n  model:\n    num_classes:¦",
        "task:\n  name: |\n    ¦",
        "task:\n  nobody:\n    ¦",
        "# a comment for people ¦",
        "task:\n  model:\n    num_classes: 'a'¦\n",
    ],
)
def test_nothing_where_nothing_fits(desk: Desk, text: str) -> None:
    assert offered(desk, NAMED + text) == {}


def test_a_label_map_is_a_csv_file_here(desk: Desk) -> None:
    text = "task:\n  train_data:\n    decoder:\n      label_map_decoder:\n        label_map: data/¦\n"
    assert set(offered(desk, NAMED + text)) == {"data/labels.csv"}


# -- outline, folding --


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


# -- which files --


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
