"""Changes that follow from others."""

from __future__ import annotations

from tests.helpers.adapting import (
    Adapt,
    config,
    read,
)


def test_super_categories_of_other_classes(adapt: Adapt) -> None:
    groups = 'eval_config { super_categories { key: "a" value: "cat,cow" } super_categories { key: "b" value: "cow" } }'
    root = read(adapt(config(evaluation=groups), label_map="label_map.pbtxt").source.text)
    assert [(one.key, one.value) for one in root.eval_config.super_categories] == [("a", "cat")]
