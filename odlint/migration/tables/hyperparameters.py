"""Hyperparameters of convolutions: the Model Garden has one set for the whole model, the API one for each part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from odlint.migration.config_fields import Pipeline
from odlint.migration.outcome import APPROXIMATE, EXACT, IMPOSSIBLE, UNREAD, Outcome
from odlint.migration.tables.rows import Decide, Row, decided, near, none, unread

_NORM = "task.model.norm_activation"
ACTIVATIONS = {"NONE": "linear", "RELU": "relu", "RELU_6": "relu6", "SWISH": "swish"}
_ONE_SET = "the model has one set of these for backbone, decoder and head"


def hyperparams(main: str, *others: str, decay: str = "task.losses.l2_weight_decay") -> Sequence[Row]:
    """Rows for the hyperparameters of a model.

    Args:
        main: path of those that the experiment takes; the convolutions of the feature extractor.
        others: paths of further ones, which are lost where they differ.
        decay: field for the weight of the regularizer; "" where the model has none.
    """
    parts = (main, *others)
    rows: list[Row] = []
    for path in parts:
        rows += _of_part(path, main, parts, decay)
    return rows


def _of_part(path: str, main: str, parts: Sequence[str], decay: str) -> Sequence[Row]:
    shared: Sequence[tuple[str, str, Callable[[Any], Any]]] = (
        ("activation", f"{_NORM}.activation", ACTIVATIONS.__getitem__),
        ("batch_norm.decay", f"{_NORM}.norm_momentum", float),
        ("batch_norm.epsilon", f"{_NORM}.norm_epsilon", float),
    )
    rows = [
        decided(f"{path}.{name}", _one_for_all(name, main, parts, target, convert), _ONE_SET, to=target)
        for name, target, convert in shared
    ]
    return [
        *rows,
        decided(f"{path}.batch_norm.scale", _switch("scale"), "batch norm always has a scale (gamma)"),
        decided(f"{path}.batch_norm.center", _switch("center"), "batch norm always has a centre (beta)"),
        decided(f"{path}.batch_norm.train", _trained, "batch norm is always trained; TF2 does not read the field"),
        decided(
            f"{path}.regularizer.l2_regularizer.weight", _weight_decay(main, parts, decay), "one weight for all parts",
            to=decay,
        ),
        none(f"{path}.regularizer.l1_regularizer.*", "there is only L2"),
        near(f"{path}.initializer.*", reason="initial weights come from the layers' own initializers", default=False),
        decided(f"{path}.op", _operation, "the layers are what they are"),
        none(f"{path}.sync_batch_norm.*", "use_sync_bn: true averages over replicas; momentum and epsilon are lost"),
        none(f"{path}.group_norm.*", "there is only batch norm"),
        unread(f"{path}.regularize_depthwise", "nobody reads it"),
        decided(f"{path}.force_use_bias", _bias, "convolutions in front of batch norm have no bias"),
    ]  # fmt: skip


def _one_for_all(name: str, main: str, parts: Sequence[str], target: str, convert: Callable[[Any], Any]) -> Decide:
    def decide(value: Any, pipeline: Pipeline, path: str) -> Outcome:
        own = path.removesuffix(f".{name}")
        taken = _taken(name, main, parts, pipeline)
        others = [one for one in parts if pipeline.has(one)]
        values = {_read(one, name, pipeline) for one in others if _normalized(one, name, pipeline)}
        if own != taken:
            chosen = _read(taken, name, pipeline)
            if value == chosen:
                return Outcome(EXACT, {}, f"the same as {taken}")
            return Outcome(IMPOSSIBLE, {}, f"{_ONE_SET}: it gets {chosen} of {taken}")
        if len(values) > 1:
            return Outcome(APPROXIMATE, {target: convert(value)}, f"{_ONE_SET}: other parts lose their own")
        return Outcome(EXACT, {target: convert(value)})

    return decide


def _taken(name: str, main: str, parts: Sequence[str], pipeline: Pipeline) -> str:
    """The part whose value the model gets: the feature extractor, or the first that says something."""
    for part in parts:
        if pipeline.has(part) and _normalized(part, name, pipeline):
            return part
    return main


def _normalized(part: str, name: str, pipeline: Pipeline) -> bool:
    return not name.startswith("batch_norm") or pipeline.has(f"{part}.batch_norm")


def _read(part: str, name: str, pipeline: Pipeline) -> Any:
    return pipeline.get(f"{part}.{name}")


def applied_defaults(main: str, pipeline: Pipeline) -> dict[str, Any]:
    """Values of the API's own defaults, where the part that the model takes leaves them out."""
    found: dict[str, Any] = {}
    if not pipeline.has(main):
        return found
    if not pipeline.has(f"{main}.activation"):
        found[f"{_NORM}.activation"] = ACTIVATIONS[pipeline.get(f"{main}.activation")]
    if pipeline.has(f"{main}.batch_norm"):
        for name, target in (("decay", "norm_momentum"), ("epsilon", "norm_epsilon")):
            if not pipeline.has(f"{main}.batch_norm.{name}"):
                found[f"{_NORM}.{target}"] = pipeline.get(f"{main}.batch_norm.{name}")
    return found


def _switch(what: str) -> Decide:
    def decide(value: Any, _pipeline: Pipeline, _path: str) -> Outcome:
        if value:
            return Outcome(EXACT, {}, "so it always is")
        return Outcome(IMPOSSIBLE, {}, f"batch norm without {what} cannot be had")

    return decide


def _trained(value: Any, pipeline: Pipeline, _path: str) -> Outcome:
    if pipeline.tf == 2:
        return Outcome(UNREAD, {}, "under TF2 nobody reads it")
    return Outcome(EXACT if value else IMPOSSIBLE, {}, "batch norm is always trained")


def _operation(_value: Any, pipeline: Pipeline, _path: str) -> Outcome:
    if pipeline.tf == 2:
        return Outcome(UNREAD, {}, "under TF2 nobody reads it")
    return Outcome(EXACT, {}, "the layers are what they are")


def _bias(value: Any, _pipeline: Pipeline, _path: str) -> Outcome:
    if value:
        return Outcome(IMPOSSIBLE, {}, "convolutions in front of batch norm have no bias, and need none")
    return Outcome(EXACT, {}, "so it always is")


def _weight_decay(main: str, parts: Sequence[str], target: str) -> Decide:
    def decide(value: Any, pipeline: Pipeline, path: str) -> Outcome:
        own = path.removesuffix(".regularizer.l2_regularizer.weight")
        weights = {part: weight_of(part, pipeline) for part in parts if pipeline.has(part)}
        taken = next((part for part in parts if part in weights and part == main), next(iter(weights)))
        given = weights[taken]
        if own != taken:
            if value == given:
                return Outcome(EXACT, {}, f"the same as {taken}")
            return Outcome(IMPOSSIBLE, {}, f"one weight holds for all parts: it gets {given:g} of {taken}")
        if len(set(weights.values())) > 1:
            return Outcome(APPROXIMATE, {target: value}, "one weight holds for all parts; others lose their own")
        return Outcome(EXACT, {target: value}, "both halve it")

    return decide


def weight_of(part: str, pipeline: Pipeline) -> float:
    """Weight of the L2 regularizer of a part; 0.0 for none."""
    if not pipeline.has(f"{part}.regularizer.l2_regularizer"):
        return 0.0
    return float(pipeline.get(f"{part}.regularizer.l2_regularizer.weight"))
