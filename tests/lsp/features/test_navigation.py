"""Hover, outline, folding, formatting, definitions, links, renaming."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types as lsp

from odlint.lsp.documents.document import Document, path_of
from odlint.lsp.features.definition import definitions, links
from odlint.lsp.features.folding import folds
from odlint.lsp.features.formatting import format_document, format_range
from odlint.lsp.features.hover import hover
from odlint.lsp.features.related_documents import around
from odlint.lsp.features.rename import CannotRename, edit, rename, renamed_at
from odlint.lsp.features.symbols import flat, outline
from odlint.syntax.formatting import FormatError, formatted
from odlint.syntax.parsing.parser import parse
from odlint.syntax.text_edit import apply
from tests.helpers.editor import MARK, Desk, client

LABEL_MAP = """item {
  id: 1
  name: "/m/01"
  display_name: "person"
  keypoints { id: 0 label: "nose" }
}
item { id: 2 name: "dog" ancestor_ids: 1 }
"""
CONFIG = """model {
  center_net {
    keypoint_label_map_path: "map.pbtxt"
    keypoint_estimation_task {
      keypoint_class_name: "/m/01"
      keypoint_label_to_std { key: "nose" value: 0.5 }
    }
  }
}
train_config {
  batch_size: 8
  fine_tune_checkpoint: "ckpt/ckpt-5"
  data_augmentation_options { drop_label_probabilistically { label: 2 } }
}
train_input_reader {
  label_map_path: "map.pbtxt"
  tf_record_input_reader { input_path: "train.record-?????-of-00002" }
}
eval_config {
  super_categories { key: "all" value: "person,dog" }
  parameterized_metric {
    coco_keypoint_metrics { class_label: "person" keypoint_label_to_sigmas { key: "nose" value: 0.1 } }
  }
}
eval_input_reader { label_map_path: "map.pbtxt" }
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.save("map.pbtxt", LABEL_MAP)
    made.save("pipeline.config", CONFIG)
    for number in range(2):
        made.save(f"train.record-0000{number}-of-00002", "")
    made.save("ckpt/ckpt-5.index", "")
    return made


def at(text: str, before: str, after: str = "") -> str:
    """The text with the cursor between two words."""
    assert before + after in text
    return text.replace(before + after, before + MARK + after, 1)


def hovered(desk: Desk, text: str, name: str = "pipeline.config") -> str:
    document, offset = desk.marked(name, text)
    project, _ = desk.checker.projects.of(document.path)
    assert project is not None
    found = hover(document, offset, desk.checker.facts(document), project.linter)
    return found[0] if found is not None else ""


# -- hover --


def test_a_field_with_value_and_default(desk: Desk) -> None:
    said = hovered(desk, at(CONFIG, "batch_", "size"))
    assert "**TrainConfig.batch_size**: uint32" in said
    assert "Value: `8`" in said
    assert "Default" in said


def test_a_field_written_twice(desk: Desk) -> None:
    said = hovered(desk, "train_config {\n  batch_si¦ze: 8\n  batch_size: 16\n}\n")
    assert "Value: `16` (line 3)" in said
    assert "the last one counts" in said


def test_allowed_values_and_the_default_said_as_such(desk: Desk) -> None:
    said = hovered(desk, "model { ssd { post_processing { score_converter: IDENT¦ITY } } }")
    assert "`IDENTITY` (the default)" in said
    assert "`SOFTMAX`" in said
    assert "`IDENTITY`: " in said  # what this value means
    assert "`ssd_mobilenet_v2_keras`" in hovered(desk, 'model { ssd { feature_extractor { ty¦pe: "x" } } }')


def test_a_learning_rate_is_summed_up(desk: Desk) -> None:
    said = hovered(
        desk,
        "train_config { batch_size: 8 num_steps: 100 optimizer { adam_optimizer { learning_¦rate { "
        "constant_learning_rate { learning_rate: 0.008 } } } } }",
    )
    assert "Peak `0.008`" in said
    assert "Per image `0.001`" in said
    said = hovered(desk, "train_config { optimizer { adam_optimizer { learning_¦rate { } } } }")
    assert "No learning rate" in said


def test_a_rule_named_in_a_comment(desk: Desk) -> None:
    said = hovered(desk, "model {  # odlint: ignore[num-classes-zero, learning-rate-¦explodes]\n}")
    assert said.startswith("**learning-rate-explodes** (")
    assert "**Why.**" in said
    assert "rules" in hovered(desk, "model {  # odlint: ignore[learning_¦rate]\n}")
    assert hovered(desk, "model {  # odlint: ignore[no-such-¦rule]\n}") == ""


@pytest.mark.parametrize("text", ["¦", "model { ¦ }", "modell¦ { }", "model { ssd { x { y¦: 1 } } }", "# a¦ comment"])
def test_nothing_to_say(desk: Desk, text: str) -> None:
    assert hovered(desk, text) == ""


# -- outline, folding --


def test_the_outline(desk: Desk) -> None:
    tree = outline(desk.open("pipeline.config", CONFIG))
    assert [symbol.name for symbol in tree] == [
        "model",
        "train_config",
        "train_input_reader",
        "eval_config",
        "eval_input_reader",
    ]
    assert tree[1].children
    assert (tree[1].children[0].name, tree[1].children[0].detail) == ("batch_size", "8")
    items = outline(desk.open("map.pbtxt", LABEL_MAP))
    assert [(symbol.name, symbol.detail) for symbol in items] == [
        ("item[0]", '1, "/m/01", "person"'),
        ("item[1]", '2, "dog"'),
    ]
    for symbol in items:
        assert symbol.range.start <= symbol.selection_range.start
        assert symbol.selection_range.end <= symbol.range.end


def test_the_flat_outline(desk: Desk) -> None:
    document = desk.open("map.pbtxt", LABEL_MAP)
    found = flat(document, outline(document))
    assert [one.name for one in found[:3]] == ["item[0]", "id", "name"]
    assert found[1].container_name == "item[0]"


def test_outlines_and_folds_of_monsters_end(desk: Desk) -> None:
    document = desk.open("pipeline.config", "model {\n" * 50_000 + "}\n" * 50_000)
    assert outline(document)
    assert folds(document)
    assert len(outline(desk.open("map.pbtxt", "item { id: 1 }\n" * 50_000))) <= 10_000


def test_folds(desk: Desk) -> None:
    text = "# one\n# two\nmodel {\n  ssd {\n    # alone\n  }\n}\ntrain_config { }\n"
    found = [(one.start_line, one.end_line, one.kind) for one in folds(desk.open("pipeline.config", text))]
    assert found == [(0, 1, lsp.FoldingRangeKind.Comment), (2, 5, None), (3, 4, None)]


# -- formatting --


def test_formatting_is_that_of_fmt(desk: Desk) -> None:
    text = "model{ssd{num_classes:5}}\ntrain_config {\n    batch_size:8 # eight\n}\n"
    document = desk.open("pipeline.config", text)
    assert apply(text, format_document(document)) == formatted(parse(text))
    only = apply(text, format_range(document, 0, 5))
    assert "num_classes: 5" in only
    assert "    batch_size:8" in only


def test_what_does_not_parse_is_refused(desk: Desk) -> None:
    with pytest.raises(FormatError):
        format_document(desk.open("pipeline.config", "model { ssd {\n"))


# -- definitions, links --


def target(desk: Desk, text: str, name: str = "pipeline.config") -> list[tuple[str, str]]:
    """(file, text there) of every place that is gone to."""
    document, offset = desk.marked(name, text)
    found = []
    for place in definitions(document, offset, desk.checker.workspace(document)):
        path = Path(path_of(place.uri))
        shown = Document(place.uri, path.read_text())
        start, end = shown.lines.span(place.range)
        found.append((path.name, shown.text[start:end]))
    return found


@pytest.mark.parametrize(
    ("before", "after", "where"),
    [
        ('  label_map_path: "map', ".pbtxt", [("map.pbtxt", "")]),
        ('keypoint_label_map_path: "map', ".pbtxt", [("map.pbtxt", "")]),
        ('input_path: "train', ".record", [("train.record-00000-of-00002", ""), ("train.record-00001-of-00002", "")]),
        ('fine_tune_checkpoint: "ckpt', "/", [("ckpt-5.index", "")]),
        ('keypoint_class_name: "/m', "/01", [("map.pbtxt", '"/m/01"')]),
        ('class_label: "per', "son", [("map.pbtxt", '"person"')]),
        ('value: "person,d', "og", [("map.pbtxt", '"dog"')]),
        ('value: "pers', "on,dog", [("map.pbtxt", '"person"')]),
        ('std { key: "no', "se", [("map.pbtxt", '"nose"')]),
        ('sigmas { key: "no', "se", [("map.pbtxt", '"nose"')]),
        ("label: ", "2", [("map.pbtxt", "2")]),
        ("batch_size: ", "8", []),
        ('key: "a', 'll"', []),
    ],
)
def test_where_things_are(desk: Desk, before: str, after: str, where: list[tuple[str, str]]) -> None:
    assert target(desk, at(CONFIG, before, after)) == where


def test_relatives_inside_a_label_map(desk: Desk) -> None:
    assert target(desk, at(LABEL_MAP, "ancestor_ids: ", "1"), "map.pbtxt") == [("map.pbtxt", "1")]


def test_links(desk: Desk) -> None:
    document = desk.open("pipeline.config", CONFIG)
    found = {
        document.text[slice(*document.lines.span(link.range))]: (Path(path_of(link.target or "")).name, link.tooltip)
        for link in links(document, desk.checker.workspace(document))
    }
    assert found == {
        "map.pbtxt": ("map.pbtxt", "Open the label map"),
        "train.record-?????-of-00002": ("train.record-00000-of-00002", "Open the records and 1 more"),
        "ckpt/ckpt-5": ("ckpt-5.index", "Open the checkpoint"),
    }


# -- renaming --


def renamed(desk: Desk, text: str, new: str, name: str = "pipeline.config") -> dict[str, str]:
    """Files after a class was renamed at the cursor, by name."""
    document, offset = desk.marked(name, text)
    what = renamed_at(document, offset, desk.checker.workspace(document))
    assert what is not None
    everything = around(what, [str(desk.folder)], list(desk.documents), "utf-16")
    found = rename(what, new, everything, desk.checker.workspace)
    assert edit(found, client()).document_changes
    assert edit(found, client({})).changes
    return {Path(one.path).name: apply(one.text, edits) for one, edits in found}


def test_a_shown_name_is_renamed_everywhere(desk: Desk) -> None:
    desk.save("other/pipeline.config", 'eval_input_reader { label_map_path: "elsewhere.pbtxt" }\n')
    desk.save("sub/experiment.yaml", "task:\n  model:\n    num_classes: 2\n")
    desk.save("sub/second.config", CONFIG.replace('"map.pbtxt"', '"../map.pbtxt"'))
    for text, name in (
        (at(LABEL_MAP, "per", "son"), "map.pbtxt"),
        (at(CONFIG, 'class_label: "per', "son"), "pipeline.config"),
    ):
        after = renamed(desk, text, 'human "being"', name)
        assert set(after) == {"map.pbtxt", "pipeline.config", "second.config"}
        assert 'display_name: "human \\"being\\""' in after["map.pbtxt"]
        assert 'class_label: "human \\"being\\""' in after["pipeline.config"]
        assert 'value: "human \\"being\\",dog"' in after["second.config"]
        assert 'keypoint_class_name: "/m/01"' in after["pipeline.config"]
        desk.documents.close((desk.folder / "map.pbtxt").as_uri())


def test_a_name_and_a_keypoint(desk: Desk) -> None:
    after = renamed(desk, at(LABEL_MAP, "/m", "/01"), "man", "map.pbtxt")
    assert 'keypoint_class_name: "man"' in after["pipeline.config"]
    assert 'class_label: "person"' in after["pipeline.config"]
    after = renamed(desk, at(LABEL_MAP, "no", "se"), "Nase", "map.pbtxt")
    assert after["pipeline.config"].count('key: "Nase"') == 2
    after = renamed(desk, at(LABEL_MAP, '"d', "og"), "cat", "map.pbtxt")
    assert 'value: "person,cat"' in after["pipeline.config"]


def test_open_texts_count_more_than_saved_ones(desk: Desk) -> None:
    desk.open("map.pbtxt", LABEL_MAP.replace("person", "figure"))
    after = renamed(desk, at(CONFIG.replace("person", "figure"), 'class_label: "fig', "ure"), "person")
    assert after["map.pbtxt"] == LABEL_MAP


@pytest.mark.parametrize(
    ("new", "why"), [("", "needs a name"), ("  ", "needs"), ("a\nb", "one line"), ("dog", "already"), ("a,b", "commas")]
)
def test_names_that_cannot_be(desk: Desk, new: str, why: str) -> None:
    text = LABEL_MAP.replace('name: "/m/01"\n  display_name: "person"', 'name: "person"')
    desk.save("map.pbtxt", text)
    desk.save("pipeline.config", CONFIG.replace('"/m/01"', '"person"'))
    with pytest.raises(CannotRename, match=why):
        renamed(desk, at(text, "per", "son"), new, "map.pbtxt")


def test_what_cannot_be_renamed(desk: Desk) -> None:
    for text, name in ((at(LABEL_MAP, "id: ", "1"), "map.pbtxt"), (at(CONFIG, "batch_", "size"), "pipeline.config")):
        document, offset = desk.marked(name, text)
        assert renamed_at(document, offset, desk.checker.workspace(document)) is None
