"""Names and numbers of classes, from the label map that the field looks in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.lsp.completion.choices import Kind, choice, text_choice
from odlint.lsp.documents.label_maps import eval_map_path, keypoint_map_path, read_label_map, train_map_path
from odlint.odapi.label_map import NAME, SHOWN, key_field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lsprotocol import types as lsp

    from odlint.lsp.completion.completion_context import Situation
    from odlint.odapi.label_map import LabelMap
    from odlint.schema.message import Message

_KEYPOINT_ENTRIES = {
    "CocoKeypointMetrics.KeypointLabelToSigmasEntry": "class_label",
    "CenterNet.KeypointEstimation.KeypointLabelToStdEntry": "keypoint_class_name",
}
_IDS = {"DropLabelProbabilistically": ("label",), "RemapLabels": ("original_labels", "new_label")}


def name_choices(at: Situation) -> Iterator[lsp.CompletionItem]:
    """Classes and keypoints for a string that names one."""
    owner = at.owner.name if at.owner is not None else ""
    field = at.field.name if at.field is not None else ""
    root, workspace, message = at.facts.root, at.facts.workspace, at.message()
    if (owner, field) == ("CocoKeypointMetrics", "class_label"):
        yield from _classes(at, read_label_map(workspace, eval_map_path(root)), SHOWN)
    elif (owner, field) == ("EvalConfig.SuperCategoriesEntry", "value"):
        at.start += at.typed.rfind(",") + 1  # one name of several
        rest = at.document.text[at.offset : at.end]
        at.end = at.offset + (rest.find(",") if "," in rest else len(rest))
        yield from _classes(at, read_label_map(workspace, eval_map_path(root)), SHOWN)
    elif (owner, field) == ("CenterNet.KeypointEstimation", "keypoint_class_name") and message is not None:
        yield from _classes(at, read_label_map(workspace, keypoint_map_path(message), keypoints=True), NAME)
    elif owner in _KEYPOINT_ENTRIES and field == "key" and message is not None and message.holder is not None:
        yield from _keypoints(at, message.holder, _KEYPOINT_ENTRIES[owner])


def number_choices(at: Situation) -> Iterator[lsp.CompletionItem]:
    """Ids of classes for a number that means one."""
    owner = at.owner.name if at.owner is not None else ""
    if at.field is None or at.field.name not in _IDS.get(owner, ()):
        return
    label_map = read_label_map(at.facts.workspace, train_map_path(at.facts.root))
    for item in label_map.items if label_map is not None else ():
        number = item.get("id")
        yield choice(at, str(number), Kind.Value, _called(item), order=f"{number:06}")


def _classes(at: Situation, label_map: LabelMap | None, kind: str) -> Iterator[lsp.CompletionItem]:
    for number, item in enumerate(label_map.items if label_map is not None else ()):
        name = item.get(key_field(item, kind))
        if name:
            yield text_choice(at, name, Kind.Constant, f"class {item.get('id')}", _called(item), f"{number:04}")


def _keypoints(at: Situation, holder: Message, class_field: str) -> Iterator[lsp.CompletionItem]:
    by_name = class_field == "keypoint_class_name"
    path = keypoint_map_path(holder) if by_name else eval_map_path(at.facts.root)
    label_map = read_label_map(at.facts.workspace, path, keypoints=by_name)
    found = label_map.named(NAME if by_name else SHOWN, holder.get(class_field)) if label_map is not None else None
    for keypoint in found[0].get("keypoints") if found is not None else ():
        yield text_choice(at, keypoint.get("label"), Kind.Constant, f"keypoint {keypoint.get('id')}")


def _called(item: Message) -> str:
    name, shown = item.get("name"), item.get("display_name")
    return f"{shown} ({name})" if shown and name and shown != name else str(shown or name)
