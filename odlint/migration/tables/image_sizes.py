"""Image sizes: the Model Garden's pyramids need multiples of the coarsest stride, the API's do not."""

from __future__ import annotations

from odlint.migration.config_fields import Pipeline
from odlint.migration.image_size import Size
from odlint.migration.outcome import MigrationError

_STAGES = {"10": 1, "20": 2, "32": 3, "52": 5, "104": 5}  # of an hourglass; each halves the picture once more
_FIXED, _KEPT = "fixed_shape_resizer", "keep_aspect_ratio_resizer"


def plan_size(pipeline: Pipeline, levels: tuple[int, int]) -> Size:
    """The size for a model with these levels; of an hourglass, (0, 0).

    Raises:
        MigrationError: the config resizes in a way that gives no size.
    """
    path = f"{pipeline.model}.image_resizer"
    resizer = pipeline.get(path)
    chosen = resizer.which("image_resizer_oneof")
    if chosen == _FIXED:
        height, width = (resizer.get(chosen).get(name) for name in ("height", "width"))
    elif chosen == _KEPT:
        height = width = resizer.get(chosen).get("max_dimension")
    else:
        raise MigrationError(
            f"{path} is {chosen or 'not set'}: the Model Garden trains on images of one size",
            "Write fixed_shape_resizer or keep_aspect_ratio_resizer first",
        )
    if min(height, width) < 1:
        raise MigrationError(f"{path}: {height} x {width} is no size of images")
    if levels == (0, 0):
        stride = 4 * 2 ** _STAGES.get(pipeline.extractor.rpartition("_")[2], 5)
        return Size(_up(height, stride), _up(width, stride), 0, 0, (height, width, 0))
    low, high = levels
    # One level less is a small change; a much larger picture is not. Of equally near ones, the config's own levels.
    choices = [
        (_up(height, 2**top) * _up(width, 2**top), -top, top) for top in (high, high - 1) if top > low or top == high
    ]
    top = min(choices)[2]
    return Size(_up(height, 2**top), _up(width, 2**top), low, top, (height, width, high))


def _up(length: int, multiple: int) -> int:
    return -(-length // multiple) * multiple
