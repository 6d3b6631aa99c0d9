"""Which paths and values are legal, what they do to a file, and what is said about the others."""

from __future__ import annotations

import pytest

from odlint.config.new_values import AssignmentError, WrongType
from odlint.schema import LABEL_MAP
from tests.helpers.documents import CONFIG, document


def diff(before: str, after: str) -> list[str]:
    from difflib import ndiff

    return [line for line in ndiff(before.split("\n"), after.split("\n")) if line[0] in "+-"]


@pytest.mark.parametrize(
    ("path", "value", "changed"),
    [
        ("train_config.batch_size", "8", ["-   batch_size: 24", "+   batch_size: 8"]),
        ("train_config.batch_size", "24", []),
        ("model.*.num_classes", "4", ["-     num_classes: 3  # ours", "+     num_classes: 4  # ours"]),
        ("train_config.num_steps", "100", ["+   num_steps: 100"]),
        ("train_config.optimizer.use_moving_average", "0", ["+     use_moving_average: false"]),
        ("train_config.fine_tune_checkpoint", "a b/ckpt-0", ['+   fine_tune_checkpoint: \'a b/ckpt-0\'']),
        ("train_config.fine_tune_checkpoint", '"x"', ["+   fine_tune_checkpoint: 'x'"]),
        ("train_config.fine_tune_checkpoint", "", ["+   fine_tune_checkpoint: ''"]),
        ("train_config.fine_tune_checkpoint", "C:\\x", ["+   fine_tune_checkpoint: 'C:\\\\x'"]),
        ("train_config.fine_tune_checkpoint_version", "2", ["+   fine_tune_checkpoint_version: V2"]),
        ("model.ssd.image_resizer.fixed_shape_resizer.height", "512", [
            "-       fixed_shape_resizer { height: 300 width: 300 }",
            "+       fixed_shape_resizer { height: 512 width: 300 }",
        ]),
        ("model.ssd.image_resizer.fixed_shape_resizer.resize_method", "AREA", [
            "-       fixed_shape_resizer { height: 300 width: 300 }",
            "+       fixed_shape_resizer { height: 300 width: 300 resize_method: AREA }",
        ]),
        ("train_config.data_augmentation_options[+]", "{random_vertical_flip{}}", [
            "+   data_augmentation_options {", "+     random_vertical_flip {", "+     }", "+   }",
        ]),
        ("train_config.data_augmentation_options[0]", "{random_vertical_flip{}}", [
            "-     random_horizontal_flip {", "+     random_vertical_flip {",
        ]),
        ("eval_input_reader[*].num_epochs", "1", ["+   num_epochs: 1", "+   num_epochs: 1"]),
        ("eval_input_reader[+].shuffle", "false", ["+ eval_input_reader {", "+   shuffle: false", "+ }"]),
        ("train_input_reader.tf_record_input_reader.input_path", "[b, c]", [
            "-     input_path: 'a.record'", "+     input_path: 'b'", "+     input_path: 'c'",
        ]),
        ("train_input_reader.tf_record_input_reader.input_path", '["b"]', [
            "-     input_path: 'a.record'", "+     input_path: 'b'",
        ]),
        ("train_input_reader.tf_record_input_reader.input_path", "[]", ["-     input_path: 'a.record'"]),
        ("train_input_reader.tf_record_input_reader.input_path[+]", "b", ["+     input_path: 'b'"]),
        ("graph_rewriter.quantization.delay", "5", [
            "+ graph_rewriter {", "+   quantization {", "+     delay: 5", "+   }", "+ }",
        ]),
        ("train_config.optimizer", "{momentum_optimizer: {momentum_optimizer_value: .9}}", []),
        ("train_config.optimizer", "<momentum_optimizer <momentum_optimizer_value: 0.5>>", [
            "-       momentum_optimizer_value: 0.9", "+       momentum_optimizer_value: 0.5",
        ]),
    ],
)  # fmt: skip
def test_setting(path: str, value: str, changed: list[str]) -> None:
    one = document()
    made = one.set_text(path, value)
    assert bool(made) == bool(changed)
    assert sorted(diff(CONFIG, one.text)) == sorted(changed)
    again = one.text
    if "[+]" not in path:
        assert one.set_text(path, value) == []
        assert one.text == again


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("train_config.batch_size", "x", "takes a whole number that is not negative, such as 3, not x"),
        ("train_config.batch_size", "-1", "it takes whole numbers from 0 to 4294967295"),
        ("train_config.batch_size", "4294967296", "out of range"),
        ("train_config.batch_size", "010", "octal"),
        ("train_config.batch_size", '"8"', "without quotes"),
        ("train_config.batch_size", "8 9", "batch_size"),
        ("train_config.batch_size", "8 num_steps: 9", "more than one value"),
        ("train_config.batch_size", "8 # mine", "a comment cannot be set"),
        ("train_config.batch_size", "", "to take it out, delete it"),
        ("train_config.batch_size", "[8]", "takes one value, not a list"),
        ("train_config.optimizer.use_moving_average", "yes", "true or false"),
        ("train_config.fine_tune_checkpoint", '"x', "the quotes"),
        ("train_config.fine_tune_checkpoint_version", "V3", "legal values: UNKNOWN, V1, V2"),
        ("train_config.optimizer", "adam", "takes a message in braces"),
        ("train_config.optimizer", "{momentum_optimiser{}}", "did you mean momentum_optimizer?"),
        ("train_config.optimizer", "{momentum_optimizer{}", "brace"),
        ("train_config.optimizer.momentum_optimizer.momentum_optimizer_value", "1e39", "32-bit float"),
        ("train_config.data_augmentation_options", "{ssd_random_crop{}}", "data_augmentation_options[+]="),
        ("train_config.data_augmentation_options[0]", "[{ssd_random_crop{}}]", "only as a whole"),
        ("train_config.data_augmentation_options[+]", "{ssd_random_crop{} random_vertical_flip{}}", "share one"),
        ("train_config.data_augmentation_options[5]", "{ssd_random_crop{}}", "the last one is"),
        ("eval_input_reader.shuffle", "true", "there are 2"),
        ("model.faster_rcnn.num_classes", "3", "delete model.ssd before you set faster_rcnn"),
        ("train_config.optimizer.adam_optimizer", "{}", "only one optimizer can be set"),
        ("train_config.data_augmentation_options[0].ssd_random_crop", "{}", "only one preprocessing_step"),
        ("graph_rewriter.*.delay", "3", "nothing in the file matches"),
    ],
)
def test_values_that_are_refused(path: str, value: str, said: str) -> None:
    one = document()
    with pytest.raises(AssignmentError) as told:
        one.set_text(path, value)
    assert said in str(told.value)
    assert one.text == CONFIG


def test_kinds_of_refusal() -> None:
    with pytest.raises(TypeError):
        document().set_text("train_config.batch_size", "x")
    with pytest.raises(ValueError, match="out of range") as told:
        document().set_text("train_config.batch_size", "-1")
    assert not isinstance(told.value, WrongType)


def test_replacing_a_member_of_a_oneof_takes_its_place() -> None:
    one = document()
    one.set_text("train_config.optimizer.adam_optimizer.epsilon", "1e-7", replace=True)
    old = "    momentum_optimizer {\n      momentum_optimizer_value: 0.9\n    }\n"
    assert one.text == CONFIG.replace(old, "    adam_optimizer {\n      epsilon: 1e-7\n    }\n")


def test_replacing_takes_every_earlier_member_out() -> None:
    text = "model {\n  ssd { num_classes: 1 }\n  faster_rcnn { # two\n    num_classes: 2\n  }\n}\n"
    one = document(text)
    one.set_text("model.ssd.num_classes", "5", replace=True)
    assert one.text == "model {\n  ssd {\n    num_classes: 5\n  }\n}\n"


@pytest.mark.parametrize(
    ("text", "paths", "after"),
    [
        ("train_config {\n  batch_size: 1\n  # why\n  num_steps: 2\n}\n", ["train_config.num_steps"],
         "train_config {\n  batch_size: 1\n}\n"),
        ("train_config {\n  num_steps: 1\n  num_steps: 2\n}\n", ["train_config.num_steps"], "train_config {\n}\n"),
        ("train_config { num_steps: 1 }\ntrain_config { num_steps: 2 }\n", ["train_config.num_steps"],
         "train_config { }\ntrain_config { }\n"),
        ("eval_config { metrics_set: ['a', 'b'] }", ["eval_config.metrics_set[0]"],
         "eval_config { metrics_set: ['b'] }"),
        ("eval_config { metrics_set: ['a', 'b'] }", ["eval_config.metrics_set[0]", "eval_config.metrics_set[1]"],
         "eval_config { }"),
        ("eval_config { metrics_set: ['a', 'b'] }", ["eval_config.metrics_set[*]"], "eval_config { }"),
        ("eval_config { metrics_set: ['a', 'b'] }", ["eval_config.metrics_set"], "eval_config { }"),
        ("eval_config { metrics_set: ['a', 'b'] }", ["eval_config", "eval_config.metrics_set[0]"], ""),
        ("eval_config {}", ["train_config.num_steps", "eval_input_reader[0]", "model.*.num_classes"], "eval_config {}"),
    ],
)  # fmt: skip
def test_deleting(text: str, paths: list[str], after: str) -> None:
    one = document(text)
    one.delete(paths)
    assert one.text == after


LAYOUTS = [
    ("tabs", "train_config {\n\tbatch_size: 1\n}\n", "train_config {\n\tbatch_size: 1\n\tnum_steps: 7\n}\n"),
    (
        "crlf",
        "train_config {\r\n  batch_size: 1\r\n}\r\n",
        "train_config {\r\n  batch_size: 1\r\n  num_steps: 7\r\n}\r\n",
    ),
    ("one line", "train_config { batch_size: 1 }", "train_config { batch_size: 1 num_steps: 7 }"),
    ("commas", "train_config { batch_size: 1, }", "train_config { batch_size: 1, num_steps: 7, }"),
    ("tight", "train_config{batch_size:1}", "train_config{batch_size:1 num_steps:7}"),
    ("empty", "train_config {\n}\n", "train_config {\n  num_steps: 7\n}\n"),
    ("nothing", "", "train_config {\n  num_steps: 7\n}\n"),
    ("comment only", "# header\n", "# header\ntrain_config {\n  num_steps: 7\n}\n"),
    ("byte order mark", "\ufefftrain_config {\n}\n", "\ufefftrain_config {\n  num_steps: 7\n}\n"),
    ("angle brackets", "train_config <\n  batch_size: 1\n>\n", "train_config <\n  batch_size: 1\n  num_steps: 7\n>\n"),
    (
        "a comment behind",
        "train_config {\n  batch_size: 1  # one\n  # next\n}\n",
        "train_config {\n  batch_size: 1  # one\n  num_steps: 7\n  # next\n}\n",
    ),
]


@pytest.mark.parametrize(("text", "after"), [row[1:] for row in LAYOUTS], ids=[row[0] for row in LAYOUTS])
def test_layouts(text: str, after: str) -> None:
    one = document(text)
    one.set_text("train_config.num_steps", "7")
    assert one.text == after
    one.set_text("train_config.num_steps", "8")
    assert one.text == after.replace("7", "8")


def test_replaced_messages_may_hold_comments() -> None:
    one = document("train_config {\n  # above\n  optimizer {\n    # inside\n  }  # behind\n}\n")
    one.set_text("train_config.optimizer", "{use_moving_average: false}")
    assert one.text == ("train_config {\n  # above\n  optimizer {\n    use_moving_average: false\n  }  # behind\n}\n")


def test_given_twice() -> None:
    one = document("train_config { batch_size: 1 batch_size: 2 }\ntrain_config { num_steps: 1 }\n")
    one.set_text("train_config.batch_size", "3")
    assert one.text == "train_config { batch_size: 1 batch_size: 3 }\ntrain_config { num_steps: 1 }\n"
    one.set_text("train_config", "{batch_size: 9}")
    assert one.text == "train_config { batch_size: 9 }\n"


def test_label_maps() -> None:
    one = document("item {\n  id: 1\n  name: 'cat'\n}\n", LABEL_MAP)
    one.set_text("item[+]", '{id: 4 name: "dog"}')
    assert one.text.endswith('item {\n  id: 4\n  name: "dog"\n}\n')
    one.set_text("item[-1].display_name", "a dog")
    assert one.text.endswith('  name: "dog"\n  display_name: "a dog"\n}\n')


def test_a_mistake_elsewhere_does_not_disturb() -> None:
    one = document("train_config { batch_sise: 1 }")
    one.set_text("train_config.num_steps", "7")
    assert one.text == "train_config { num_steps: 7 batch_sise: 1 }"
