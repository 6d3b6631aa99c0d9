from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types as lsp

from odlint.lint.catalogue import rules
from odlint.lsp.completion.cursor_context import COMMENT, FIELD, NOWHERE, STRING, VALUE, context_at
from odlint.lsp.documents.known_strings import METRICS
from tests.helpers.editor import MARK, Desk, client

LABEL_MAP = """
item { id: 1 name: "/m/01" display_name: "person" keypoints { id: 0 label: "nose" } keypoints { id: 1 label: "eye" } }
item { id: 2 name: "dog's" }
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.save("map.pbtxt", LABEL_MAP)
    return made


# -- where the cursor is --


@pytest.mark.parametrize(
    ("text", "kind", "path", "field"),
    [
        ("¦", FIELD, [], ""),
        ("model { ssd { nu¦", FIELD, ["model", "ssd"], ""),
        ("model { ssd { num_classes: 1 ¦ } }", FIELD, ["model", "ssd"], ""),
        ("model { ssd { } ¦", FIELD, ["model"], ""),
        ("model: < ssd < ¦", FIELD, ["model", "ssd"], ""),
        ("train_config { batch_size: ¦", VALUE, ["train_config"], "batch_size"),
        ("train_config { batch_size:\n  num_steps: ¦", VALUE, ["train_config"], "num_steps"),
        ("train_config { batch_size:\n  optimizer { ¦", FIELD, ["train_config", "optimizer"], ""),
        ("a { b: [1, ¦", VALUE, ["a"], "b"),
        ("a { b: [1, 2] ¦", FIELD, ["a"], ""),
        ("a { b: [1, 2\n c: ¦", VALUE, ["a"], "c"),
        ("a { b [{ c: 1 }, { ¦", FIELD, ["a", "b"], ""),
        ("a { b: [{ c: 1 }] d { ¦", FIELD, ["a", "d"], ""),
        ("a { b: ¦", VALUE, ["a"], "b"),
        ("a { b: X c { ¦", FIELD, ["a", "c"], ""),
        ("a { b: ['x', '¦", STRING, ["a"], "b"),
        ('a { b: "x¦"', STRING, ["a"], "b"),
        ('a { b: "x{" ¦', FIELD, ["a"], ""),
        ('a { b: "x \\" ¦', STRING, ["a"], "b"),
        ("a { b: 'it\n c: ¦", VALUE, ["a"], "c"),
        ("a { # b: ¦", COMMENT, ["a"], ""),
        ("a { # b: {\n ¦", FIELD, ["a"], ""),
        ("} } a { ¦", FIELD, ["a"], ""),
        ("a { batch_size ¦", NOWHERE, ["a"], "batch_size"),
        ("a { b { c: 1 } } ¦", FIELD, [], ""),
        ("a { x: -1.5e3, y: TRU¦", VALUE, ["a"], "y"),
    ],
)
def test_the_context_is_told_from_what_stands_before(text: str, kind: str, path: list[str], field: str) -> None:
    found = context_at(text.replace(MARK, ""), text.index(MARK))
    assert (found.kind, [frame.name for frame in found.frames[1:]], found.field) == (kind, path, field)


@given(st.text(alphabet="ab:{}<>[]\"'\\#\n ,;1", max_size=60), st.integers(0, 60))
def test_any_text_has_a_context(text: str, offset: int) -> None:
    context_at(text, min(offset, len(text)))


# -- fields --


def test_fields_not_yet_written_and_repeated_ones(desk: Desk) -> None:
    found = desk.labels("train_config {\n  batch_size: 8\n  data_augmentation_options { }\n  ¦\n  num_steps: 5\n}\n")
    assert "optimizer" in found
    assert "data_augmentation_options" in found
    assert not {"batch_size", "num_steps"} & set(found)


def test_of_a_oneof_only_one(desk: Desk) -> None:
    assert {"ssd", "faster_rcnn", "center_net"} <= set(desk.labels("model { ¦ }"))
    assert not {"faster_rcnn", "center_net"} & set(desk.labels("model { ssd { }\n ¦ }"))


def test_the_field_being_typed_is_offered_itself(desk: Desk) -> None:
    assert "num_classes" in desk.labels("model { ssd { num_classes¦: 5 } }")
    assert desk.chosen("model { ssd { num¦: 5 } }", "num_classes") == "model { ssd { num_classes: 5 } }"


@pytest.mark.parametrize(
    "broken", ["", "} }", "\n num_classes: 5\n box_coder {", '\n name: "unfinished\n', "\n ]:::{{"]
)
def test_text_that_does_not_parse(desk: Desk, broken: str) -> None:
    assert "anchor_generator" in desk.labels(f"model {{ ssd {{ ¦ {broken}")


def test_messages_come_with_braces(desk: Desk) -> None:
    assert desk.chosen("model { ¦ }", "ssd") == "model { ssd {\n  $0\n} }"
    item = next(one for one in desk.items("model { ¦ }") if one.label == "ssd")
    assert item.insert_text_format == lsp.InsertTextFormat.Snippet
    desk.client = client({})
    assert desk.chosen("model { ¦ }", "ssd") == "model { ssd { }"
    assert all(one.insert_text_format is None for one in desk.items("model { ¦ }"))


def test_documentation_and_deprecation(desk: Desk) -> None:
    items = {item.label: item for item in desk.items("train_config { ¦ }")}
    assert isinstance(items["batch_size"].documentation, lsp.MarkupContent)
    assert "Default" in items["batch_size"].documentation.value
    assert "uint32" in (items["batch_size"].detail or "")
    assert items["from_detection_checkpoint"].tags == [lsp.CompletionItemTag.Deprecated]
    order = sorted(items.values(), key=lambda item: item.sort_text or "")
    assert order[-1].sort_text and order[-1].sort_text.startswith("9")


def test_label_maps_have_fields_too(desk: Desk) -> None:
    assert desk.labels("item { id: 1\n ¦ }", "other.pbtxt")[:2] == ["name", "display_name"]


# -- values --


def test_booleans_and_enums(desk: Desk) -> None:
    assert desk.labels("train_config { sync_replicas: ¦ }") == ["true", "false"]
    found = desk.items("model { ssd { post_processing { score_converter: ¦ } } }")
    assert [item.label for item in found] == ["IDENTITY", "SIGMOID", "SOFTMAX"]
    assert found[0].detail == "the default"
    changed = desk.chosen("model { ssd { post_processing { score_converter: SIG¦MA } } }", "SIGMOID")
    assert "score_converter: SIGMOID }" in changed


def test_extractors_of_the_generation(desk: Desk) -> None:
    both = desk.labels('model { ssd { feature_extractor { type: "¦" } } }')
    assert {"ssd_mobilenet_v2", "ssd_mobilenet_v2_keras"} <= set(both)
    second = desk.labels(
        'model { ssd { feature_extractor { type: "¦" } } }\ntrain_config { fine_tune_checkpoint_version: V2 }'
    )
    assert "ssd_mobilenet_v2_keras" in second
    assert "ssd_mobilenet_v2" not in second
    first = Desk(desk.folder, tf=["1"]).labels('model { ssd { feature_extractor { type: "¦" } } }')
    assert "ssd_mobilenet_v2" in first
    assert "ssd_mobilenet_v2_keras" not in first
    assert "resnet_v1_50_fpn" in desk.labels('model { center_net { feature_extractor { type: "¦" } } }')


def test_quotes_are_added_where_they_are_missing(desk: Desk) -> None:
    written = 'eval_config { metrics_set: "coco_detection_metrics" }'
    assert desk.chosen("eval_config { metrics_set: ¦ }", "coco_detection_metrics") == written
    assert desk.chosen('eval_config { metrics_set: "coco¦xx" }', "coco_detection_metrics") == written
    assert desk.chosen('eval_config { metrics_set: "¦\n}', "coco_detection_metrics").startswith(written[:-2])


def test_metrics_are_those_that_the_rule_accepts() -> None:
    let = next(rule for rule in rules() if rule.name == "metric-unknown").let
    assert all(f'"{name}"' in let["known"] for name in METRICS)
    assert let["known"].count('"') == 2 * len(METRICS)


def test_words_of_the_rules_tables(desk: Desk) -> None:
    found = desk.labels('model { center_net { keypoint_estimation_task { candidate_ranking_mode: "¦" } } }')
    assert "score_distance_ratio" in found
    assert "full" in desk.labels('train_config { fine_tune_checkpoint_type: "¦" }')


# -- names of classes --

EVAL = 'eval_input_reader { label_map_path: "map.pbtxt" }\n'


def test_class_names_as_evaluation_shows_them(desk: Desk) -> None:
    text = EVAL + 'eval_config { parameterized_metric { coco_keypoint_metrics { class_label: "¦" } } }'
    assert desk.labels(text) == ["person", "dog's"]
    single = EVAL + "eval_config { parameterized_metric { coco_keypoint_metrics { class_label: '¦' } } }"
    assert "class_label: 'dog\\'s' }" in desk.chosen(single, "dog's")


def test_class_names_of_keypoint_tasks(desk: Desk) -> None:
    text = (
        'model { center_net { keypoint_label_map_path: "map.pbtxt" keypoint_estimation_task { '
        'keypoint_class_name: "%s" keypoint_label_to_std { key: "%s" } } } }'
    )
    assert desk.labels(text % ("¦", "")) == ["/m/01", "dog's"]
    assert desk.labels(text % ("/m/01", "¦")) == ["nose", "eye"]


def test_one_of_several_class_names(desk: Desk) -> None:
    text = EVAL + 'eval_config { super_categories { key: "pets" value: "person,¦,x" } }'
    assert 'value: "person,dog\'s,x"' in desk.chosen(text, "dog's")


def test_class_ids(desk: Desk) -> None:
    text = (
        'train_input_reader { label_map_path: "map.pbtxt" }\n'
        "train_config { data_augmentation_options { drop_label_probabilistically { label: ¦ } } }"
    )
    assert [(item.label, item.detail) for item in desk.items(text)] == [("1", "person (/m/01)"), ("2", "dog's")]


def test_class_names_come_from_the_label_map_in_the_editor(desk: Desk) -> None:
    desk.open("map.pbtxt", 'item { id: 7 name: "unsaved" }')
    text = EVAL + 'eval_config { parameterized_metric { coco_keypoint_metrics { class_label: "¦" } } }'
    assert desk.labels(text) == ["unsaved"]


# -- paths --


def test_paths_by_kind(desk: Desk) -> None:
    (desk.folder / ".git").mkdir()
    for name in (
        "data/train.record-00000-of-00002",
        "data/train.record-00001-of-00002",
        "data/val.record",
        "data/labels.pbtxt",
        "ckpt/ckpt-2.index",
        "ckpt/ckpt-10.index",
        "ckpt/ckpt-10.data-00000-of-00001",
        "runs/notes.md",
    ):
        desk.save(name, "")
    reader = "train_input_reader { label_map_path: %s tf_record_input_reader { input_path: %s } }"
    label_maps = desk.labels(reader % ('"data/¦"', '""'), "runs/pipeline.config")
    assert label_maps == ["data/labels.pbtxt"]
    records = desk.labels(reader % ('""', '"data/¦"'), "runs/pipeline.config")
    assert records == ["data/train.record-?????-of-00002", "data/val.record"]
    checkpoints = desk.items('train_config { fine_tune_checkpoint: "ckpt/¦" }', "runs/pipeline.config")
    checkpoints.sort(key=lambda item: item.sort_text or "")
    assert [item.label for item in checkpoints] == ["ckpt/ckpt-10", "ckpt/ckpt-2"]
    assert {"map.pbtxt", "data/", "ckpt/", "runs/"} <= set(desk.labels(reader % ('"¦"', '""'), "pipeline.config"))


def test_paths_through_the_path_map(desk: Desk) -> None:
    desk.save("odlint.toml", '[path-map]\n"/content" = "."\n')
    desk.save("data/labels.pbtxt", "")
    text = 'train_input_reader { label_map_path: "/content/data/¦" }'
    assert desk.labels(text) == ["/content/data/labels.pbtxt"]


@pytest.mark.parametrize("typed", ["\0", "~/", "gs://x/", "../" * 30, "no/such/folder/", "/" * 50])
def test_odd_paths_are_harmless(desk: Desk, typed: str) -> None:
    desk.labels(f'train_input_reader {{ label_map_path: "{typed}¦" }}')


# -- comments --


def test_rule_names_in_comments(desk: Desk) -> None:
    items = desk.items(EVAL + "train_config {\n  batch_size: -1  # odlint: ignore[¦]\n}\n")
    names = {item.label for item in items}
    assert "learning-rate-explodes" in names
    first = min(items, key=lambda item: item.sort_text or "")
    assert first.sort_text and first.sort_text.startswith("1")  # what is found in this line
    text = desk.chosen("model {  # odlint: ignore[num-classes-zero, batch-si¦] -- why\n}", "batch-size-missing")
    assert "ignore[num-classes-zero, batch-size-missing] -- why" in text


def test_words_in_comments(desk: Desk) -> None:
    assert desk.labels("model { # odlint: ¦\n}")[:2] == ["ignore[]", "ignore-block[]"]
    assert desk.chosen("model { # odlint: ign¦\n}", "ignore[]") == "model { # odlint: ignore[$0]\n}"
    assert desk.labels("model { # just a remark ¦\n}") == []
