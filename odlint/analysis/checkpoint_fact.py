"""The checkpoint as rules know it: found through the workspace. What reads it is imported only then."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from odlint.analysis.label_map_fact import shown
from odlint.analysis.part import BROKEN, Part, absent, known, out_of_reach

if TYPE_CHECKING:
    from odlint.tf.checkpoints.contents import Contents
    from odlint.workspace.workspace import Workspace

# Names that any checkpoint may have: a path of another machine must share more than these with what is found here.
_COMMON = re.compile(
    r"(?:model\.ckpt|ckpt|model|variables|checkpoint|checkpoints|training|train|saved_model|exported_model|"
    r"exported-models?|inference_graph|output|models?)(?:-\d+)?"
)


class CheckpointFact:
    """A checkpoint that is on this machine: what its index tells. `docs/rules.md` describes the attributes."""

    __slots__ = (
        "architecture",
        "backbone",
        "class_slots",
        "damage",
        "file",
        "format",
        "holds",
        "missing",
        "parts",
        "path",
        "prefix",
        "roots",
        "step",
        "variables",
    )

    def __init__(self, path: str, prefix: str, file: str, contents: Contents | None, damage: str) -> None:
        self.path = path
        self.prefix = prefix
        self.file = file
        self.damage = damage or (contents.damage if contents else "")
        self.format = contents.format if contents else ""
        self.holds = contents.holds if contents else ""
        self.architecture = contents.architecture if contents else ""
        self.backbone = contents.backbone if contents else ""
        self.class_slots = contents.class_slots if contents else -1
        self.step = contents.step if contents else -1
        self.missing: list[str] = contents.missing if contents else []
        self.roots: list[str] = list(contents.roots) if contents else []
        self.parts: list[str] = list(contents.parts) if contents else []
        self.variables: list[str] = list(contents.index.tensors) if contents else []


def checkpoint_part(workspace: Workspace, path: str, prefix: str) -> Part[CheckpointFact]:
    """Read the checkpoint that was found for a path; out of reach if it may be another one of a common name."""
    return _read(workspace, path, prefix) if _surely(path, prefix) else out_of_reach(f"checkpoint {path}")


def run_checkpoint_part(workspace: Workspace) -> Part[CheckpointFact]:
    """Read the newest checkpoint in the config's folder."""
    from odlint.tf.checkpoints.discovery import newest_in, number_of

    prefix = newest_in(workspace.folder, workspace.files)
    if number_of(prefix) < 1:  # exported models are called model.ckpt and ckpt-0, and their configs are edited in place
        return absent("checkpoint of a run: there is none beside the config")
    return _read(workspace, os.path.basename(prefix), prefix)


def _read(workspace: Workspace, path: str, prefix: str) -> Part[CheckpointFact]:
    from odlint.tf.checkpoints.discovery import read_checkpoint
    from odlint.tf.checkpoints.errors import CheckpointError

    try:
        contents = read_checkpoint(prefix, workspace.files)
    except CheckpointError as damage:
        reason = f"{damage.reason} (at byte {damage.offset:,})"
        return Part(BROKEN, CheckpointFact(path, prefix, shown(workspace, damage.file), None, reason), reason)
    except FileNotFoundError:
        return Part(BROKEN, None, f"checkpoint {path}: it is a file of another kind")
    fact = CheckpointFact(path, prefix, shown(workspace, contents.index.file), contents, "")
    return Part(BROKEN, fact, fact.damage) if fact.damage else known(fact)


def _surely(path: str, prefix: str) -> bool:
    """True if a checkpoint is the one that the path means, not another of the same common name."""
    wanted = [part for part in path.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    found = os.path.normpath(prefix).replace("\\", "/").split("/")
    if os.path.isabs(path) and os.path.normpath(path) == os.path.normpath(prefix):
        return True
    shared = 0
    while shared < min(len(wanted), len(found)) and wanted[-1 - shared] == found[-1 - shared]:
        shared += 1
    if shared == len(wanted) and not path.startswith(("/", "~")):
        return True  # relative to the config or to a folder above it
    return any(_COMMON.fullmatch(part) is None for part in wanted[len(wanted) - shared :])
