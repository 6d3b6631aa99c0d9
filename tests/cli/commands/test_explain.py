from __future__ import annotations

import pytest

from odlint.cli.commands.explain.schema_names import known_names, lookup
from odlint.schema import message_type
from odlint.schema.index import message_names
from tests.helpers.command_line import Odlint


@pytest.mark.parametrize("name", ["missing-colon", "OD0003", "od0003"])
def test_a_rule(name: str, odlint: Odlint) -> None:
    result = odlint("explain", name)
    assert result.code == 0
    assert result.out.startswith("missing-colon (OD0003)  error\n")
    for heading in ("Why", "Fix (safe)", "Example", "Repaired", "Evidence", "To suppress it"):
        assert f"\n{heading}\n" in result.out
    assert "# odlint: ignore[missing-colon] -- reason" in result.out


@pytest.mark.parametrize(
    "name",
    [
        "hold_base_rate_steps",
        "hold-base-rate-steps",
        "CosineDecayLearningRate.hold_base_rate_steps",
        "object_detection.protos.CosineDecayLearningRate.hold_base_rate_steps",
        "train_config.optimizer.adam_optimizer.learning_rate.cosine_decay_learning_rate.hold_base_rate_steps",
        "cosine_decay_learning_rate.hold_base_rate_steps",
    ],
)
def test_a_field(name: str, odlint: Odlint) -> None:
    result = odlint("explain", name)
    assert result.code == 0
    assert result.out.startswith("CosineDecayLearningRate.hold_base_rate_steps  uint32\n")
    assert "  Default    0\n" in result.out
    assert "  Unit       steps\n" in result.out
    assert "  Read by    TF1 and TF2\n" in result.out
    assert "train_config.optimizer.momentum_optimizer.learning_rate.cosine_decay_learning_rate" in result.out


def test_a_path_with_an_index(odlint: Odlint) -> None:
    assert odlint("explain", "eval_input_reader[0].label_map_path").out.startswith("InputReader.label_map_path  string")


def test_values_and_rules_of_a_field(odlint: Odlint) -> None:
    assert "`RELU_6`" in odlint("explain", "Hyperparams.activation").out
    assert "`ssd_mobilenet_v2_keras`" in odlint("explain", "SsdFeatureExtractor.type").out
    assert "num-classes-below-label-map (OD0101)" in odlint("explain", "model.ssd.num_classes").out


def test_a_message(odlint: Odlint) -> None:
    out = odlint("explain", "CosineDecayLearningRate").out
    assert out.startswith("CosineDecayLearningRate  message\n")
    assert "`learning_rate_base`: float, default 0.002" in out


@pytest.mark.parametrize("name", ["RELU_6", "relu_6", "Hyperparams.RELU_6", "Hyperparams.Activation.RELU_6"])
def test_an_enum_value(name: str, odlint: Odlint) -> None:
    assert odlint("explain", name).out.startswith("Hyperparams.Activation.RELU_6  enum value\n")


def test_an_enum(odlint: Odlint) -> None:
    assert odlint("explain", "Hyperparams.Activation").out.startswith("Hyperparams.Activation  enum\n")


def test_a_removed_field(odlint: Odlint) -> None:
    kind = next(kind for kind in map(message_type, message_names()) if kind.removed)
    name = next(iter(kind.removed))
    assert f"{kind.name}.{name}  removed\n" in odlint("explain", f"{kind.name}.{name}").out


def test_a_name_with_many_meanings_lists_them(odlint: Odlint) -> None:
    out = odlint("explain", "mask_height").out
    assert "meanings; ask for one of them" in out
    assert "`CenterNet.MaskEstimation.mask_height`: int32" in out


def test_an_error_message(odlint: Odlint) -> None:
    from odlint.lint.catalogue import rules

    rule = next(one for one in rules() if any(" " in text and len(text) > 12 for text in one.error_text))
    text = next(text for text in rule.error_text if " " in text and len(text) > 12)
    result = odlint("explain", f"ValueError: {text} [while running]")
    assert result.code == 0
    assert rule.name in result.out


def test_several_names(odlint: Odlint) -> None:
    result = odlint("explain", "missing-colon", "nonsense-zzz", "RELU_6")
    assert result.code == 2
    assert "missing-colon (OD0003)" in result.out
    assert "Hyperparams.Activation.RELU_6" in result.out
    assert "nothing is known by the name of 'nonsense-zzz'" in result.err


@pytest.mark.parametrize(
    ("name", "close"),
    [("learning_rate_bas", "learning_rate_base"), ("missing-colons", "missing-colon"), ("relu6", "RELU_6")],
)
def test_suggestions(name: str, close: str, odlint: Odlint) -> None:
    result = odlint("explain", name)
    assert (result.code, result.out) == (2, "")
    assert close in result.err


def test_no_name(odlint: Odlint) -> None:
    assert odlint("explain").code == 2


def test_lines_fit(odlint: Odlint) -> None:
    for line in odlint("explain", "missing-colon", "model.ssd.num_classes", "Ssd").out.split("\n"):
        assert len(line) <= 100 or " " not in line.strip()


def test_every_known_name_can_be_explained() -> None:
    for name in known_names():
        assert lookup(name).count, name


def test_every_page_can_be_made(odlint: Odlint) -> None:
    result = odlint("explain", *message_names())
    assert (result.code, result.err) == (0, "")
    fields = [f"{kind.name}.{field}" for kind in map(message_type, message_names()) for field in kind.fields]
    result = odlint("explain", *fields[::10])
    assert (result.code, result.err) == (0, "")
