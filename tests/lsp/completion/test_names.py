"""Completion of names and ids of classes."""

from __future__ import annotations

from tests.helpers.editor import Desk

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
