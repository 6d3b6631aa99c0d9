"""Data augmentation: few of the API's options exist, and where they do, their numbers are often fixed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from odlint.migration.config_fields import Pipeline
from odlint.migration.families import CENTERNET, RCNN, RETINANET
from odlint.migration.outcome import APPROXIMATE, EXACT, IMPOSSIBLE, Outcome
from odlint.migration.tables.rows import Decide, Row, decided, none

_OPTIONS = "train_config.data_augmentation_options"
_PARSER = "task.train_data.parser"
_PHOTOMETRIC = {  # what the CenterNet parser does with its API augmentation, which is the API's default
    "random_adjust_hue": ("aug_rand_hue", {"max_delta": 0.02}),
    "random_adjust_contrast": ("aug_rand_contrast", {"min_delta": 0.8, "max_delta": 1.25}),
    "random_adjust_saturation": ("aug_rand_saturation", {"min_delta": 0.8, "max_delta": 1.25}),
    "random_adjust_brightness": ("aug_rand_brightness", {"max_delta": 0.2}),
}


def augmentations(family: str) -> Sequence[Row]:
    """Rows for the options of one family of models."""
    rows = [
        _row("random_horizontal_flip", _flip("aug_rand_hflip"), "the same flip, with probability 0.5", "aug_rand_hflip")
    ]
    if family == RCNN:
        rows.append(
            _row("random_vertical_flip", _flip("aug_rand_vflip"), "the same, with probability 0.5", "aug_rand_vflip")
        )
    if family == CENTERNET:
        rows.append(
            _row(
                "random_square_crop_by_scale",
                _square_crop,
                "the same crop; its other numbers are fixed",
                "aug_scale_min",
            )
        )
        rows += [
            _row(name, _photometric(name), "the API's default range", flag) for name, (flag, _) in _PHOTOMETRIC.items()
        ]
    else:
        rows += [
            _row(
                "random_crop_image",
                _crop,
                "an enlargement of as much, and a crop of the input size from it",
                "aug_scale_max",
            ),
            _row(
                "random_scale_crop_and_pad_to_square",
                _scale_crop,
                "the same scaling, crop and padding",
                "aug_scale_min",
            ),
            _row(
                "random_image_scale",
                _image_scale,
                "the same range of scales, cropped to the input size",
                "aug_scale_min",
            ),
            _row("autoaugment_image", _autoaugment, "AutoAugment, of the Model Garden's own policies", "aug_type"),
        ]
    if family == RETINANET:
        rows += [
            _row("ssd_random_crop", _ssd_crop, "its own ranges of overlap and area", "aug_type.type"),
            _row(
                "random_jpeg_quality", _jpeg, "the API keeps some images as they are, in other shares", "aug_rand_jpeg"
            ),
        ]
    return [*rows, none(f"{_OPTIONS}.*", f"the parser of {family} has no such augmentation")]


def _row(name: str, decide: Decide, reason: str, target: str) -> Row:
    return decided(f"{_OPTIONS}.{name}.*", decide, reason, to=f"{_PARSER}.{target}")


def _option(pipeline: Pipeline, path: str) -> tuple[Any, str]:
    """(message of the option that a leaf belongs to, name of the leaf below it)."""
    number = int(path[len(_OPTIONS) + 1 : path.index("]")])
    option = pipeline.root.get("train_config").get("data_augmentation_options")[number]
    name = option.which("preprocessing_step")
    rest = path.partition("].")[2].removeprefix(name).lstrip(".")
    return option.get(name), rest


def _set(**fields: Any) -> dict[str, Any]:
    return {f"{_PARSER}.{name}": value for name, value in fields.items()}


def _flip(flag: str) -> Decide:
    def decide(value: Any, pipeline: Pipeline, path: str) -> Outcome:
        _, rest = _option(pipeline, path)
        sets = _set(**{flag: True})
        if rest == "probability" and value != 0.5:
            return Outcome(APPROXIMATE, sets, "the probability is always 0.5")
        if rest.startswith("keypoint"):
            return Outcome(IMPOSSIBLE, sets, "the model has no keypoints")
        return Outcome(EXACT, sets)

    return decide


def _photometric(name: str) -> Decide:
    flag, usual = _PHOTOMETRIC[name]

    def decide(value: Any, pipeline: Pipeline, path: str) -> Outcome:
        _, rest = _option(pipeline, path)
        sets = _set(**{flag: True})
        if not _crops_squares(pipeline):
            why = "the API's own operation comes with random_square_crop_by_scale; without it, TensorFlow's on 0 to 255"
            return Outcome(APPROXIMATE, sets, why)
        if rest in usual and abs(value - usual[rest]) > 1e-6:
            return Outcome(APPROXIMATE, sets, f"{rest} is always {usual[rest]}")
        return Outcome(EXACT, sets)

    return decide


def _crops_squares(pipeline: Pipeline) -> bool:
    """Whether the parser is switched to the API's augmentation, whose crop cannot be left out."""
    options = pipeline.root.get("train_config").get("data_augmentation_options")
    return any(option.has("random_square_crop_by_scale") for option in options)


def _square_crop(_value: Any, pipeline: Pipeline, path: str) -> Outcome:
    option, rest = _option(pipeline, path)
    sets = _set(aug_scale_min=option.get("scale_min"), aug_scale_max=option.get("scale_max"), odapi_augmentation=True)
    if rest in ("scale_min", "scale_max", ""):
        return Outcome(EXACT, sets)
    return Outcome(APPROXIMATE, sets, "max_border and num_scales are fixed (128 and 8)")


def _crop(_value: Any, pipeline: Pipeline, path: str) -> Outcome:
    option, rest = _option(pipeline, path)
    largest, smallest = min(option.get("max_area"), 1.0), max(option.get("min_area"), 0.01)
    sets = _set(
        aug_scale_min=round(1 / math.sqrt(max(largest, 0.01)), 6), aug_scale_max=round(1 / math.sqrt(smallest), 6)
    )
    if rest in ("min_area", "max_area", ""):
        return Outcome(
            APPROXIMATE, sets, "a crop of area a and its enlargement become an enlargement by 1/sqrt(a) and a crop"
        )
    return Outcome(IMPOSSIBLE, sets, "crops keep the input's proportions, and are not chosen by the boxes in them")


def _scale_crop(_value: Any, pipeline: Pipeline, path: str) -> Outcome:
    option, rest = _option(pipeline, path)
    sets = _set(aug_scale_min=option.get("scale_min"), aug_scale_max=option.get("scale_max"))
    if rest in ("scale_min", "scale_max", ""):
        return Outcome(EXACT, sets)
    if rest == "output_size":
        return Outcome(EXACT, sets, "the size is the model's input_size")
    return Outcome(IMPOSSIBLE, sets, "boxes that are cut are kept while anything of them is left")


def _image_scale(_value: Any, pipeline: Pipeline, path: str) -> Outcome:
    option, _ = _option(pipeline, path)
    sets = _set(aug_scale_min=option.get("min_scale_ratio"), aug_scale_max=option.get("max_scale_ratio"))
    return Outcome(APPROXIMATE, sets, "the API resizes the scaled image back, the Model Garden crops or pads it")


def _autoaugment(_value: Any, _pipeline: Pipeline, _path: str) -> Outcome:
    sets = _set(**{"aug_type.type": "autoaug"})
    return Outcome(APPROXIMATE, sets, "the Model Garden's policy is v0 of its own")


def _ssd_crop(_value: Any, _pipeline: Pipeline, _path: str) -> Outcome:
    sets = _set(**{"aug_type.type": "ssd_random_crop"})
    return Outcome(APPROXIMATE, sets, "the same seven overlaps; ranges of area and aspect are the Model Garden's")


def _jpeg(_value: Any, pipeline: Pipeline, path: str) -> Outcome:
    option, _ = _option(pipeline, path)
    names = {"min_quality": "min_jpeg_quality", "max_quality": "max_jpeg_quality"}
    sets = {f"aug_rand_jpeg.{name}": int(option.get(source)) for name, source in names.items()}
    sets["aug_rand_jpeg.prob_to_apply"] = 1.0 - option.get("random_coef")
    return Outcome(APPROXIMATE, _set(**sets), "qualities are drawn before the resize, by another operation")
