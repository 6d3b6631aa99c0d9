"""How far a training has come."""

from __future__ import annotations

from enum import Enum


class Stage(Enum):
    """How far a training has come, as far as its files tell."""

    TEMPLATE = "template"  # none of the paths is filled in
    DRAFT = "draft"  # some path is not filled in
    READY = "ready"
    RECORD = "record"  # of a run: its checkpoints, events or exported model lie beside the config
