"""Hover."""

from __future__ import annotations

import pytest

from odlint.lsp.features.hover import hover
from tests.helpers.editor import Desk, at
from tests.helpers.keypoint_config import CONFIG


def hovered(desk: Desk, text: str, name: str = "pipeline.config") -> str:
    document, offset = desk.marked(name, text)
    project, _ = desk.checker.projects.of(document.path)
    assert project is not None
    found = hover(document, offset, desk.checker.facts(document), project.linter)
    return found[0] if found is not None else ""


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
