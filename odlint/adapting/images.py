"""The size of the images that the model sees."""

from __future__ import annotations

from odlint.adapting.dependent_changes import AFTER_SIZE
from odlint.lint.finding import ERROR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.adapting.adapt_options import Size
    from odlint.adapting.draft import Draft
    from odlint.lint.engine import Linter
    from odlint.lint.finding import Finding

_KEEP, _FIXED = "keep_aspect_ratio_resizer", "fixed_shape_resizer"


def adapt_size(draft: Draft, size: Size, architecture: str, linter: Linter, path: str) -> None:
    """Bring images to this size; one that the model cannot take is refused, with the next one that it can."""
    if not architecture:
        draft.problems.append(
            f"{draft.original.name}: --image-size has no place: there is no ssd, faster_rcnn or center_net"
        )
        return
    holder = f"model.{architecture}.image_resizer"
    kind = draft.at(holder).which("image_resizer_oneof")
    reason = f"--image-size {size}"
    impossible = {finding.rule for finding in _errors(draft, linter, path)}
    if kind in (_FIXED, ""):
        where = f"{holder}.{_FIXED}"
        draft.set(where, "height", size.height, reason)
        draft.set(where, "width", size.width, reason)
    elif kind == _KEEP:
        where = f"{holder}.{_KEEP}"
        shorter, longer = sorted((size.height, size.width))
        if size.square:
            reason += ": the longer side, the shorter one in proportion"
        draft.set(where, "min_dimension", shorter, reason)
        draft.set(where, "max_dimension", longer, reason)
    else:
        draft.problems.append(
            f"{draft.original.name}: {kind} leaves images as large as they are: write {_FIXED} {{ height: "
            f"{size.height} width: {size.width} }} in its place"
        )
        return
    for finding in _errors(draft, linter, path):  # rules tell which sizes a model takes
        if finding.rule not in impossible and finding.rule not in AFTER_SIZE:
            draft.problems.append(f"--image-size {size}: {finding.message} [{finding.rule}]")
    _note_squares(draft, size)


def _errors(draft: Draft, linter: Linter, path: str) -> list[Finding]:
    findings = linter.check_source(draft.source, path, bound=draft.bound).findings
    return [finding for finding in findings if finding.severity == ERROR]


def _note_squares(draft: Draft, size: Size) -> None:
    """An augmentation that makes squares cannot follow a size that is none."""
    if size.height == size.width:
        return
    for number, step in enumerate(draft.at("train_config").get("data_augmentation_options")):
        if step.has("random_scale_crop_and_pad_to_square"):
            draft.notes.append(
                f"train_config.data_augmentation_options[{number}].random_scale_crop_and_pad_to_square makes squares, "
                f"which are then squeezed to {size}: take a square size, or another augmentation"
            )
