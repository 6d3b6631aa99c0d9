"""Completion of values."""

from __future__ import annotations

from odlint.lint.catalogue import rules
from odlint.lsp.documents.known_strings import METRICS
from tests.helpers.editor import Desk


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
