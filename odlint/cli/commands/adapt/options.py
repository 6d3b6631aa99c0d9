"""Parsing of the options of `odlint adapt`. All errors are collected."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from odlint.adapting.adapt_options import DEVICES, AdaptOptions, Size
from odlint.cli.framework.options import REPEAT, VALUE, Option

if TYPE_CHECKING:
    from odlint.cli.framework.options import Arguments

_WHOLE = re.compile(r"[0-9][0-9_,]*")
_SIZE = re.compile(r"([0-9]+)(?:[xX]([0-9]+))?")
_MOST = {"--batch-size": 1_000_000, "--steps": 2**31 - 1}
_MOST_PIXELS = 20_000

OPTIONS = (
    Option(
        "--label-map", VALUE, "The dataset's label map: sets the number of classes and every reader's path.", "FILE"
    ),
    Option("--train", REPEAT, "Records to train on; a pattern is written in quotes. May be repeated.", "PATH"),
    Option("--eval", REPEAT, "Records to evaluate on. May be repeated.", "PATH"),
    Option(
        "--checkpoint",
        VALUE,
        "Start from this checkpoint: the beginning of its file names, one of its files, or its folder. Sets type and "
        "version, too.",
        "PATH",
    ),
    Option("--batch-size", VALUE, "Images per step. The learning rate and its warm-up are scaled with it.", "N"),
    Option("--steps", VALUE, "Length of the training. The schedule of the learning rate is fitted to it.", "N"),
    Option("--image-size", VALUE, "Size of the model's input: one number for squares, or HEIGHTxWIDTH.", "SIZE"),
    Option(
        "--device", VALUE, "Training runs on this device: what only others need is switched off.", "DEVICE", DEVICES
    ),
)


def read_options(arguments: Arguments, problems: list[str]) -> AdaptOptions:
    """Parse the options. Messages about illegal values are appended to `problems`."""
    return AdaptOptions(
        arguments.text("--label-map"),
        arguments.texts("--train"),
        arguments.texts("--eval"),
        arguments.text("--checkpoint"),
        _whole(arguments, "--batch-size", "8", problems),
        _whole(arguments, "--steps", "20000", problems),
        _size(arguments.text("--image-size"), problems),
        arguments.text("--device"),
    )


def _whole(arguments: Arguments, name: str, example: str, problems: list[str]) -> int:
    text = arguments.text(name)
    if not text:
        return 0
    digits = text.replace(",", "").replace("_", "")
    number = int(digits) if _WHOLE.fullmatch(text) and len(digits) < 20 else 0
    if not 0 < number <= _MOST[name]:
        least = "" if _WHOLE.fullmatch(text) is None else f" from 1 to {_MOST[name]}"
        problems.append(f"{name} takes a whole number{least}, such as {example}, not {text!r}")
        return 0
    return number


def _size(text: str, problems: list[str]) -> Size | None:
    if not text:
        return None
    match = _SIZE.fullmatch(text)
    sides = [int(side) for side in match.groups() if side is not None and len(side) < 10] if match else []
    if match is None or len(sides) != 1 + (match[2] is not None) or not all(0 < side <= _MOST_PIXELS for side in sides):
        problems.append(f"--image-size takes pixels, such as 640 or 480x640 (height x width), not {text!r}")
        return None
    return Size(*sides)
