"""The size of images and pyramid in an experiment, beside what the config wants."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, frozen=True)
class Size:
    """The size of images in the experiment.

    Attributes:
        height, width: of the model's input.
        min_level, max_level: of the pyramid; 0 for models without.
        wanted: (height, width, max_level) as the config has them.
    """

    height: int
    width: int
    min_level: int
    max_level: int
    wanted: tuple[int, int, int]

    @property
    def resized(self) -> str:
        """How the size differs from the config's, as a reason; "" when it does not."""
        if (self.height, self.width) == self.wanted[:2]:
            return ""
        return (
            f"{self.wanted[0]} x {self.wanted[1]} became {self.height} x {self.width}, because height and width must "
            f"be multiples of {self.multiple}"
        )

    @property
    def relevelled(self) -> str:
        """How max_level differs, as a reason; "" when it does not."""
        if self.max_level == self.wanted[2]:
            return ""
        return (
            f"max_level {self.wanted[2]} became {self.max_level}: height and width must be multiples of 2^max_level, "
            f"and {self.wanted[0]} x {self.wanted[1]} is nearer to one of {2**self.max_level} than to one of "
            f"{2 ** self.wanted[2]}; the coarsest level, of the largest anchors, is gone"
        )

    @property
    def multiple(self) -> int:
        """What height and width are multiples of."""
        return 2**self.max_level if self.max_level else 2

    @property
    def input_size(self) -> list[int]:
        """As the experiment writes it."""
        return [self.height, self.width, 3]


UNPLANNED = Size(0, 0, 0, 0, (0, 0, 0))
