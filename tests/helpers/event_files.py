"""Event files as TensorFlow writes them, but made by hand: for what TensorFlow itself never writes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from odlint.tf.wire.messages import message_class
from tests.helpers.record_files import frame


def event(step: int, wall: float = 0.0, **values: float) -> Any:
    made = message_class("Event")(step=step, wall_time=wall)
    for tag, value in values.items():
        made.summary.value.add(tag=tag.replace("__", "/"), simple_value=value)
    return made


def version(wall: float = 0.0) -> Any:
    return message_class("Event")(wall_time=wall, file_version="brain.Event:2")


def session_start(step: int, wall: float = 0.0) -> Any:
    made = message_class("Event")(step=step, wall_time=wall)
    made.session_log.status = 1
    return made


def write(path: Path, events: Iterable[Any]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(frame(one.SerializeToString()) for one in events))
    return path
