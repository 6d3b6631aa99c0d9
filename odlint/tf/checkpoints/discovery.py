"""Finds checkpoints: the files of a prefix, the prefixes in a folder, and those that its state file names."""

from __future__ import annotations

import glob
import os
import re
from typing import TYPE_CHECKING, NamedTuple

from odlint.tf.checkpoints.bundle import Index, read_index, read_single_file
from odlint.tf.checkpoints.contents import Contents
from odlint.tf.checkpoints.errors import CheckpointError
from odlint.tf.checkpoints.partial_file import Stored
from odlint.tf.checkpoints.table import is_table

if TYPE_CHECKING:
    from odlint.workspace.files import Files

INDEX = ".index"
STATE = "checkpoint"  # the file beside checkpoints that names the newest
_ENDING = re.compile(r"\.(?:index|meta|data-\d{5}-of-\d{5})$|-(?:\d{5}|\?{5})-of-\d{5}$")
_NUMBER = re.compile(r"-(\d+)$")
_MOST_STATE = 1 << 20


class State(NamedTuple):
    """Content of a `checkpoint` state file.

    Attributes:
        newest: prefix of the newest checkpoint, as written.
        all: prefixes of all that are kept.
    """

    newest: str
    all: tuple[str, ...]


def without_ending(path: str) -> str:
    """The prefix that one file of a checkpoint belongs to; other paths stay as they are."""
    return _ENDING.sub("", path)


def read_checkpoint(prefix: str, files: Files) -> Contents:
    """What the checkpoint with this prefix holds.

    Raises:
        CheckpointError: its index cannot be read.
        FileNotFoundError: there is none.
    """
    prefix = without_ending(prefix)
    index: Index
    if files.is_file(prefix + INDEX):
        index = read_index(prefix + INDEX, files)
    else:
        single = single_files(prefix, files)
        if not single:
            raise FileNotFoundError(prefix)
        index = read_single_file(single, files)
    return Contents(prefix, index, files)


def single_files(prefix: str, files: Files) -> list[str]:
    """The files of TF1's first format, which end as tables do; none where there are no such."""
    shards = [*files.matches(glob.escape(prefix) + "-?????-of-?????")]
    names = [prefix] if files.is_file(prefix) else sorted(shards)
    try:
        return names if names and is_table(Stored(names[0], files)) else []
    except CheckpointError:
        return []


def prefixes_in(folder: str, files: Files) -> list[str]:
    """Names of the checkpoints in a folder, the newest (the highest number) last."""
    paths = files.matches(os.path.join(glob.escape(folder), "*" + INDEX))
    return sorted(
        (os.path.basename(name).removesuffix(INDEX) for name in paths), key=lambda name: (number_of(name), name)
    )


def number_of(name: str) -> int:
    """The number at the end of a prefix: of the save in TF2, the step in TF1; -1 for none."""
    match = _NUMBER.search(name)
    return int(match[1]) if match else -1


def read_state(folder: str, files: Files) -> State | None:
    """What the `checkpoint` file of a folder says; None if there is none or it cannot be read."""
    from google.protobuf import text_format

    from odlint.tf.wire.messages import message_class

    place = os.path.join(folder, STATE)
    if not files.is_file(place):
        return None
    message = message_class("CheckpointState")()
    try:
        stored = Stored(place, files)
        text_format.Parse(stored.read(0, min(stored.size, _MOST_STATE)), message, allow_unknown_field=True)
    except (CheckpointError, text_format.ParseError, UnicodeDecodeError):
        return None
    newest = message.model_checkpoint_path
    return State(newest, tuple(message.all_model_checkpoint_paths)) if newest else None


def newest_in(folder: str, files: Files) -> str:
    """The prefix that TensorFlow takes for a folder's newest; "" for none.

    That is what the state file names, if it is there; else the highest number.
    """
    names = prefixes_in(folder, files)
    state = read_state(folder, files)
    if state is not None:
        named = os.path.basename(state.newest.replace("\\", "/"))
        if named in names:
            return os.path.join(folder, named)
    return os.path.join(folder, names[-1]) if names else ""
