"""What a checkpoint holds, for the terminal and as JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from odlint.report.pages.terminal_page import Document
from odlint.report.sanitize import clean
from odlint.report.style import Style
from odlint.tf.checkpoints.bundle import Tensor
from odlint.tf.checkpoints.contents import BACKBONE, DETECTOR, NAMES, OBJECTS, Contents
from odlint.tf.checkpoints.dtypes import DTYPES
from odlint.tf.checkpoints.heads import VALUE

_FORMATS = {OBJECTS: "object-based (TF2)", NAMES: "variables by name (TF1)"}
_SINGLE = "a single file (TF1 before 2017): TF2 cannot load it"
_HOLDS = {
    DETECTOR: "a detector of the Object Detection API",
    BACKBONE: "a classification backbone",
    "saved_model": "the variables of a SavedModel, from which the API cannot train",
    "model_garden": "a model of the model garden's own trainers, which the API cannot load",
    "keras": "a Keras model, which the API cannot load",
    "empty": "no weights, only counters",
    "other": "something else than a model of the API",
}
_CLASSES = {"center_net": "{0}", "faster_rcnn": "{1}, and the background"}
_SLOTS = "{1}, and the background ({0} with add_background_class: false)"
_WIDTHS = dict(DTYPES.values())


def page(contents: Contents, shown: Sequence[Tensor] | None, style: Style) -> str:
    """The page of one checkpoint; `shown` are the tensors to list, None for a summary of them."""
    document = Document(style)
    document.title(contents.prefix, _FORMATS.get(contents.format, _SINGLE))
    document.facts(_facts(contents))
    tensors = list(contents.index.tensors.values())
    if shown is None:
        document.heading(f"{len(tensors):,} tensors, {_size(sum(map(_bytes, tensors)))}")
        document.code("\n".join(_groups(tensors)), "")
        return str(document)
    document.heading(f"{len(shown):,} of {len(tensors):,} tensors")
    document.code("\n".join(_rows([(one.name, one.dtype, _shape(one)) for one in shown])), "")
    return str(document)


def as_json(found: Sequence[tuple[Contents, Sequence[Tensor] | None]]) -> str:
    """All of it, for programs."""
    return json.dumps({"checkpoints": [_document(*one) for one in found]}, indent=2, ensure_ascii=False) + "\n"


def _document(contents: Contents, shown: Sequence[Tensor] | None) -> Mapping[str, Any]:
    names = ("prefix", "format", "holds", "architecture", "backbone", "class_slots", "step", "missing", "damage")
    values = {name: getattr(contents, name) for name in names}
    tensors = contents.index.tensors.values() if shown is None else shown
    return {
        **values,
        "file": contents.index.file,
        "shards": contents.index.shards,
        "roots": list(contents.roots),
        "parts": list(contents.parts),
        "tensors": [{**one._asdict(), "shape": list(one.shape)} for one in tensors],
    }


def _facts(contents: Contents) -> list[tuple[str, str]]:
    slots, index = contents.class_slots, contents.index
    return [
        ("holds", _HOLDS[contents.holds]),
        ("architecture", contents.architecture),
        ("backbone", contents.backbone),
        ("classes", "" if slots < 0 else _CLASSES.get(contents.architecture, _SLOTS).format(slots, slots - 1)),
        ("step", f"{contents.step:,}" if contents.step >= 0 else ""),
        ("objects", ", ".join(contents.roots) if contents.format == OBJECTS else ""),
        ("data files", f"{index.shards}, of which {', '.join(contents.missing)} missing" if contents.missing else ""),
        ("damage", contents.damage),
    ]


def _groups(tensors: Sequence[Tensor]) -> list[str]:
    """How many tensors lie below each beginning of two parts."""
    groups: dict[str, list[Tensor]] = {}
    for one in tensors:
        parts = one.name.removesuffix(VALUE).split("/")
        groups.setdefault("/".join(parts[:2]) + ("/…" if len(parts) > 2 else ""), []).append(one)
    return _rows([(name, f"{len(few):,}", _size(sum(map(_bytes, few)))) for name, few in groups.items()])


def _rows(rows: Sequence[tuple[str, str, str]]) -> list[str]:
    widths = [max((len(clean(row[column])) for row in rows), default=0) for column in (0, 1)]
    return [f"  {clean(one):<{widths[0]}}  {two:<{widths[1]}}  {three}" for one, two, three in rows]


def _shape(one: Tensor) -> str:
    shape = f"[{', '.join(map(str, one.shape))}]"
    return f"{shape} in {one.slices} parts" if one.slices else shape


def _bytes(one: Tensor) -> int:
    return one.size if one.size >= 0 else math.prod(one.shape) * _WIDTHS.get(one.dtype, 0)


def _size(count: int) -> str:
    for unit, size in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if count >= size:
            return f"{count / size:.1f} {unit}"
    return f"{count} bytes"
