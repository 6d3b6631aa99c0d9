"""What a config is to be adapted to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

GPU, CPU, TPU = DEVICES = ("gpu", "cpu", "tpu")


@dataclass(slots=True)
class Size:
    """An image size in pixels.

    Attributes:
        square: True if the user gave one number, for squares or for the longer side.
    """

    height: int
    width: int = 0
    square: bool = field(init=False)

    def __post_init__(self) -> None:
        self.square = not self.width
        self.width = self.width or self.height

    def __str__(self) -> str:
        return str(self.height) if self.square else f"{self.height}x{self.width}"


@dataclass(frozen=True, slots=True)
class AdaptOptions:
    """Options of `odlint adapt`; what is empty, 0 or None stays as it is in the config.

    Attributes:
        label_map, checkpoint: paths, as the config is to name them.
        train, evaluation: paths of records.
        batch_size: images per step.
        steps: length of the training.
        size: of the model's input.
        device: "gpu", "cpu" or "tpu".
    """

    label_map: str = ""
    train: Sequence[str] = ()
    evaluation: Sequence[str] = ()
    checkpoint: str = ""
    batch_size: int = 0
    steps: int = 0
    size: Size | None = None
    device: str = ""
