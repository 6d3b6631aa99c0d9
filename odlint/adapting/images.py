"""The size of the model's input."""

from __future__ import annotations

from odlint.adapting.adapt_options import Size
from odlint.adapting.dependent_changes import AFTER_SIZE
from odlint.adapting.draft import Draft
from odlint.lint.engine import Linter
from odlint.lint.finding import ERROR, Finding

_KEEP, _FIXED = "keep_aspect_ratio_resizer", "fixed_shape_resizer"


def adapt_size(draft: Draft, size: Size, architecture: str, linter: Linter, path: str) -> None:
    """Resize images to `size`.

    If the rules report that the model cannot take this size, draft.problems gets their messages.

    Args:
        draft: the config.
        size: in pixels.
        architecture: "ssd", "faster_rcnn", "center_net", or "" if the model is another one.
        linter: finds which sizes the model can take.
        path: where the config will be.
    """
    if not architecture:
        draft.problems.append(
            f"{draft.original.name}: --image-size has no place: there is no ssd, faster_rcnn or center_net"
        )
        return
    holder = f"model.{architecture}.image_resizer"
    kind = draft.at(holder).which("image_resizer_oneof")
    reason = f"--image-size {size}"
    old_errors = {finding.rule for finding in _errors(draft, linter, path)}
    if kind in (_FIXED, ""):
        draft.set(f"{holder}.{_FIXED}", "height", size.height, reason)
        draft.set(f"{holder}.{_FIXED}", "width", size.width, reason)
    elif kind == _KEEP:
        shorter, longer = sorted((size.height, size.width))
        if size.square:
            reason += ": the longer side, the shorter one in proportion"
        draft.set(f"{holder}.{_KEEP}", "min_dimension", shorter, reason)
        draft.set(f"{holder}.{_KEEP}", "max_dimension", longer, reason)
    else:
        draft.problems.append(
            f"{draft.original.name}: {kind} leaves images as large as they are: write {_FIXED} {{ height: "
            f"{size.height} width: {size.width} }} in its place"
        )
        return
    for finding in _errors(draft, linter, path):
        if finding.rule not in old_errors and finding.rule not in AFTER_SIZE:
            draft.problems.append(f"--image-size {size}: {finding.message} [{finding.rule}]")
    _note_squares(draft, size)


def _errors(draft: Draft, linter: Linter, path: str) -> list[Finding]:
    findings = linter.check_source(draft.source, path, bound=draft.bound).findings
    return [finding for finding in findings if finding.severity == ERROR]


def _note_squares(draft: Draft, size: Size) -> None:
    """Note augmentations that make squares if the size is not a square."""
    if size.height == size.width:
        return
    for number, step in enumerate(draft.at("train_config").get("data_augmentation_options")):
        if step.has("random_scale_crop_and_pad_to_square"):
            draft.notes.append(
                f"train_config.data_augmentation_options[{number}].random_scale_crop_and_pad_to_square makes squares, "
                f"which are then squeezed to {size}: take a square size, or another augmentation"
            )
