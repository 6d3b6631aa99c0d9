"""Experiments bound to their classes."""

from __future__ import annotations

import pytest

from odlint.modelgarden.schema.binding import bind_experiment
from odlint.modelgarden.schema.index import experiments
from odlint.modelgarden.yaml.parser import parse


def test_aliases_and_merges_are_read() -> None:
    text = (
        "task:\n  train_data: &data\n    global_batch_size: 8\n    input_path: a.record\n    drop_remaindr: true\n"
        "  validation_data:\n    <<: *data\n    global_batch_size: 4\n"
    )
    tree = parse(text)
    bound = bind_experiment(tree, "retinanet_resnetfpn_coco")
    task = bound.root.get("task")
    assert task.get("validation_data").get("global_batch_size") == 4
    assert task.get("validation_data").get("input_path") == ["a.record"]
    assert [one.code for one in bound.problems] == ["experiment-key-unknown"]  # once, though it is read twice


@pytest.mark.parametrize(
    "text",
    [
        "task: &t\n  model: *t\n",
        "task: &t\n  <<: *t\n  name: x\n",
        "a: &a {name: x, <<: &b {name: y}}\nb: *b\ntask: {<<: [*a, *b]}\n",
        "task: {losses: &l {<<: &m {l2_weight_decay: 1.0e-4}, huber_loss_delta: 0.1}, model: *l, train_data: *m}\n",
        "x: &x [" + "a, " * 50 + "]\ntask: {train_data: {input_path: [*x, *x]}}\n",
    ],
)
def test_circles_and_merges_of_merges(text: str) -> None:
    bound = bind_experiment(parse(text), "retinanet_resnetfpn_coco")
    if "huber" in text:
        assert bound.root.get("task").get("losses").get("l2_weight_decay") == 1e-4


@pytest.mark.parametrize("name", experiments())
def test_the_keys_of_an_experiment_tell_its_task(name: str) -> None:
    """What is inferred is the experiment, or several that it cannot be told from; never another task."""
    from odlint.modelgarden.schema.index import defaults_of, snapshot

    def plain(kind: str, given: dict[str, object]) -> dict[str, object]:
        made: dict[str, object] = {}
        for key, (_, default) in snapshot()["types"][kind]["fields"].items():
            value = given.get(key, default)
            if isinstance(value, dict):
                value = (
                    plain(value["@"], value) if value["@"] != "map" else {k: v for k, v in value.items() if k != "@"}
                )
            made[key] = value
        return made

    import yaml

    config = defaults_of(name)
    text = yaml.safe_dump({"task": plain(config["task"]["@"], config["task"])})
    bound = bind_experiment(parse(text))
    assert name in bound.choice.names or not bound.choice.names
    assert not [one for one in bound.problems if one.refused]


def test_who_says_which_experiment() -> None:
    text = "task:\n  model: {num_classes: 4}\n"

    def names(text: str, experiment: str = "") -> tuple[list[str], str]:
        choice = bind_experiment(parse(text), experiment, "an option").choice
        return list(choice.names), choice.source

    assert names(text, "retinanet") == (["retinanet"], "an option")
    for comment in (
        "# odlint: experiment=yolov7",
        "# train.py --experiment=yolov7 --mode=train",
        "# --experiment_type=yolov7",
    ):
        assert names(f"{comment}\n{text}") == (["yolov7"], "a comment in the file")
    assert names(f"# odlint: experiment=yolov7\n{text}", "retinanet") == (["retinanet"], "an option")
    assert names(text)[0] == []  # every detector has num_classes
