"""What training records say of classes: numbers, names, or both. A look at the first few is enough."""

from __future__ import annotations

import os
from itertools import islice

from odlint.workspace.workspace import Workspace, is_placeholder, is_remote

_LABEL, _TEXT = "image/object/class/label", "image/object/class/text"
_LOOKED_AT = 20
NUMBERS, NAMES, UNKNOWN = "numbers", "names", ""


def class_format(paths: list[str], workspace: Workspace) -> str:
    """NUMBERS where the first records have class numbers, NAMES where they have names alone, else UNKNOWN."""
    seen: set[str] = set()
    for path in paths:
        place = _place(path, workspace)
        if place:
            seen |= _features(place)
        if seen:
            break
    if _LABEL in seen:
        return NUMBERS
    return NAMES if _TEXT in seen else UNKNOWN


def _place(path: str, workspace: Workspace) -> str:
    if is_remote(path) or is_placeholder(path):
        return ""
    found = workspace.find(path)
    if found is not None:
        return found
    pattern = path if os.path.isabs(path) else os.path.join(workspace.folder, path)
    return next(iter(workspace.files.matches(pattern)), "")


def _features(place: str) -> set[str]:
    """Names of the features about classes that hold values in the first records; none when they cannot be read."""
    from google.protobuf.message import DecodeError

    from odlint.tf.wire.framing import frames
    from odlint.tf.wire.messages import message_class

    example = message_class("Example")
    seen: set[str] = set()
    try:
        with open(place, "rb") as stream:
            for _, payload in islice(frames(stream, lambda _damage: None), _LOOKED_AT):
                features = example.FromString(payload).features.feature
                for name, kind in ((_LABEL, "int64_list"), (_TEXT, "bytes_list")):
                    if name in features and len(getattr(features[name], kind).value):
                        seen.add(name)
    except (OSError, DecodeError):
        return set()
    return seen
