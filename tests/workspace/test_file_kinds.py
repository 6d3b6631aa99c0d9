"""Kinds of files."""

from __future__ import annotations

from odlint.schema import EXPERIMENT, PIPELINE
from odlint.workspace.file_kinds import kind_by_content, kind_of


def test_kinds() -> None:
    assert kind_by_content("task:\n  model:\n    num_classes: 3\n") == EXPERIMENT
    assert kind_by_content("task:\n  model: {num_classes: 3}\n") == EXPERIMENT
    assert kind_by_content("{task: {train_data: {}}}") == EXPERIMENT
    assert kind_by_content("model { ssd { num_classes: 3 } }\n") == PIPELINE
    assert kind_by_content("model: {\n ssd {} }\ntrain_config: {}\n") == PIPELINE
    assert kind_by_content("task:\n  - name: install\ntrainer: x\n") is None
    assert kind_by_content("trainer:\n  max_epochs: 3\n") is None
    assert kind_of("x.yaml", "anything: 1\n") == EXPERIMENT
