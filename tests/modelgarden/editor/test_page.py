"""Hover in experiments."""

from __future__ import annotations

from odlint.lsp.features.hover import hover
from tests.helpers.editor import Desk

NAMED = "# odlint: experiment=retinanet_resnetfpn_coco\n"


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
