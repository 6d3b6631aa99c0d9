"""What a checkpoint's file that cannot be read ends in."""

from __future__ import annotations


class CheckpointError(Exception):
    """A file of a checkpoint is not what it should be.

    Attributes:
        file: its path.
        offset: the byte at which it goes wrong.
        reason: a sentence without a full stop.
    """

    def __init__(self, file: str, offset: int, reason: str) -> None:
        super().__init__(f"{file}: {reason} (at byte {offset:,})")
        self.file = file
        self.offset = offset
        self.reason = reason
