"""Completion in comments."""

from __future__ import annotations

from tests.helpers.editor import Desk

EVAL = 'eval_input_reader { label_map_path: "map.pbtxt" }\n'


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
