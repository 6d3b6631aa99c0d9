"""Computed facts beside the text: learning rate per image, epochs, sizes of feature maps. Only what is certain."""

from __future__ import annotations

from functools import cache

from lsprotocol import types as lsp

from odlint.lsp.documents.checking import known
from odlint.lsp.features.anchor_geometry import feature_maps, input_size, shown
from odlint.lsp.features.documentation import texts
from odlint.lsp.features.records_per_epoch import images
from odlint.odapi.schedules import LearningRate
from odlint.schema import PIPELINE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.analysis.facts import Facts
    from odlint.lsp.documents.document import Document
    from odlint.schema.message import Message
    from odlint.syntax.tree import Node

    Hint = tuple[int, str, str]  # offset, what is shown, why


def hints(document: Document, start: int, end: int, facts: Facts) -> list[lsp.InlayHint]:
    """Hints between two offsets."""
    if document.too_big or document.bound.root.message_type.name != PIPELINE:
        return []
    made = [*_rate(facts), *_epochs(document, facts), *_maps(document)]
    made.sort()
    return [
        lsp.InlayHint(document.lines.position(offset), label, tooltip=why, padding_left=True)
        for offset, label, why in made
        if start <= offset <= end
    ]


def _rate(facts: Facts) -> Iterator[Hint]:
    """The peak learning rate for each image of a batch: what official configs of all batch sizes can be compared by."""
    rate = known(facts, "learning_rate")
    train = facts.root.get("train_config")
    if not isinstance(rate, LearningRate) or not train.has("batch_size") or train.get("batch_size") <= 0:
        return
    batch = train.get("batch_size")
    message, field = rate.peak_at
    node = _node(message, field)
    if node is not None:
        yield node.value_end, f"= {rate.peak / batch:.3g} per image", f"peak {rate.peak:g} / batch size {batch}"


def _epochs(document: Document, facts: Facts) -> Iterator[Hint]:
    train = facts.root.get("train_config")
    fields = [
        (node, message.get(name))
        for owner, name in _step_fields()
        for message in document.bound.by_type.get(owner, ())
        if (node := _node(message, name)) is not None and message.get(name) > 0
    ]
    if not fields or not train.has("batch_size") or train.get("batch_size") <= 0:
        return
    count = images(facts.root, facts.workspace)
    if count is None:
        return
    batch = train.get("batch_size")
    for node, steps in fields:
        epochs = steps * batch / count
        many = f"{epochs:,.0f}" if epochs >= 100 else f"{epochs:.3g}"
        yield node.value_end, f"= {many} epochs", f"{steps:,} steps x batch size {batch} / {count:,} images"


@cache
def _step_fields() -> list[tuple[str, str]]:
    """(message type, field) of each field that counts training steps."""
    fields = (name.rpartition(".") for name, entry in texts().items() if entry.get("unit") == "steps")
    return [(owner, name) for owner, _, name in fields]


def _maps(document: Document) -> Iterator[Hint]:
    """Sizes at the anchor generator of an SSD, beside the braces that open it."""
    for ssd in document.bound.by_type.get("Ssd", ()):
        size = input_size(ssd.get("image_resizer"))
        sizes = feature_maps(ssd)
        generator = ssd.get("anchor_generator")
        which = generator.which("anchor_generator_oneof")
        node = generator.nodes.get(which) if which else None
        if size is None or sizes is None or node is None:
            continue
        why = f"feature maps of an image of {size[0]}x{size[1]} pixels, height x width"
        yield node.value_start + 1, f"{len(sizes)} maps: {shown(sizes)}", why


def _node(message: Message | object, field: str) -> Node | None:
    nodes = getattr(message, "nodes", {})
    node: Node | None = nodes.get(field)
    return node
