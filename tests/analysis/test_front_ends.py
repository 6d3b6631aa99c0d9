"""The table of front ends: every row names modules that exist and have what is asked of them."""

from __future__ import annotations

import pytest

from odlint.analysis.front_ends import FRONT_ENDS, front_end, load
from odlint.lint.builtin import AREA_PACKS

TEXTS = {
    "TrainEvalPipelineConfig": "train_config { }\n",
    "StringIntLabelMap": "item { id: 1 name: 'cat' }\n",
    "mg.config_definitions.ExperimentConfig": "# odlint: experiment=retinanet_resnetfpn_coco\ntask: {}\n",
}


@pytest.mark.parametrize("kind", FRONT_ENDS)
def test_a_kind_of_file_has_a_front_end_a_vocabulary_and_a_service(kind: str) -> None:
    _, vocabulary, service = FRONT_ENDS[kind]
    front = front_end(kind)
    assert front.kind == kind
    assert load(vocabulary).find_type(kind).name == kind
    assert load(service).SERVICE.targets
    assert not front.rule_area or front.rule_area in AREA_PACKS


@pytest.mark.parametrize("kind", FRONT_ENDS)
def test_a_front_end_reads_a_text_and_binds_its_tree_alike(kind: str) -> None:
    front = front_end(kind)
    read = front.read(TEXTS[kind])
    bound = front.bind(front.edit_format.parse(TEXTS[kind]))
    assert read.root.message_type.name == bound.root.message_type.name == kind
    assert not read.tree.problems
    assert [message.path for message in read.root.walk()] == [message.path for message in bound.root.walk()]


def test_label_maps_have_no_generation_and_no_fields_of_one() -> None:
    front = front_end("StringIntLabelMap")
    bound = front.read(TEXTS["StringIntLabelMap"])
    assert list(front.field_problems(bound, 2)) == []
