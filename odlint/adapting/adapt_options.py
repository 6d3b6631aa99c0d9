"""What the user wants a config to be adapted to."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

GPU, CPU, TPU = DEVICES = ("gpu", "cpu", "tpu")


class Size:
    """An input size: one number (square, or the longer side), or height and width."""

    __slots__ = ("height", "square", "width")

    def __init__(self, height: int, width: int | None = None) -> None:
        self.height = height
        self.width = height if width is None else width
        self.square = width is None

    def __str__(self) -> str:
        return str(self.height) if self.square else f"{self.height}x{self.width}"


class AdaptOptions:
    """Everything wanted; what is not stated is empty, 0 or None, and is left as it is in the config.

    Attributes:
        label_map, checkpoint: paths, as they are to stand in the config.
        train, evaluation: paths of records.
        batch_size, steps: positive numbers.
        size: of the images.
        device: "gpu", "cpu" or "tpu".
    """

    __slots__ = ("batch_size", "checkpoint", "device", "evaluation", "label_map", "size", "steps", "train")

    def __init__(
        self,
        label_map: str = "",
        train: Sequence[str] = (),
        evaluation: Sequence[str] = (),
        checkpoint: str = "",
        batch_size: int = 0,
        steps: int = 0,
        size: Size | None = None,
        device: str = "",
    ) -> None:
        self.label_map = label_map
        self.train = list(train)
        self.evaluation = list(evaluation)
        self.checkpoint = checkpoint
        self.batch_size = batch_size
        self.steps = steps
        self.size = size
        self.device = device
