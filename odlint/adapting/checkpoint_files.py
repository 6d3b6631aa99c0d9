"""The kind of a checkpoint, from its path, or from its index if that is on this machine."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from enum import StrEnum

from odlint.tf.checkpoints.contents import Contents
from odlint.tf.checkpoints.discovery import prefixes_in, read_checkpoint
from odlint.workspace.workspace import Workspace, is_remote

_ARCHIVES = (".tar.gz", ".tgz", ".tar", ".zip")
_ENDING = re.compile(r"\.(?:index|meta|data-\d{5}-of-\d{5})$")
_OTHER_FILE = re.compile(r"\.(?:pb|tar\.gz|tgz|tar|zip|h5|hdf5|keras|tflite|onnx|pth|pt|config|pbtxt)$", re.IGNORECASE)

# Backbones of the Model Garden: `resnet50.ckpt-1`, `mobilenet_v2.ckpt-1`, `efficientnet_b0/ckpt-0`.
_BACKBONE = re.compile(
    r"(?:efficientnet|resnet|mobilenet|mobiledet|inception|inception_resnet|vgg|nasnet|pnasnet|darknet|xception)"
    r"[-_.]?(?:[vb]?\d|large|mobile)[\w.-]*",
    re.IGNORECASE,
)
_CLASSIFIER = re.compile(r"imagenet|classification|classifier", re.IGNORECASE)
_DETECTOR_NAME = re.compile(r"ssd|rcnn|rfcn|center_?net|efficientdet|extremenet|coco|detect", re.IGNORECASE)
_UNFIT = {
    "saved_model": "it holds the variables of a SavedModel",
    "keras": "it holds a Keras model",
    "model_garden": "it holds a model of the Model Garden's own trainers",
    "empty": "it holds no weights",
}
_OTHER = "it holds neither a detector nor a backbone"
_NEAREST = 3  # parts of the path, from its end, that name a model


class CheckpointKind(StrEnum):
    """What a checkpoint holds; the first two are values of fine_tune_checkpoint_type."""

    DETECTION = "detection"
    CLASSIFICATION = "classification"
    TF1 = "tf1"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A checkpoint to start from.

    Attributes:
        path: its prefix, as the config is to name it.
        certain: True if its index was read, False if its name was.
        evidence: what the kind was inferred from, for the user.
    """

    path: str
    kind: CheckpointKind
    certain: bool
    evidence: str


def find_checkpoint(path: str, workspace: Workspace, problems: list[str]) -> Checkpoint | None:
    """Return the checkpoint at a path: a prefix, one of its files, or its folder. None if there is none.

    Args:
        path: as the user gave it.
        workspace: of the config.
        problems: receives the reason if there is none.
    """
    other = _OTHER_FILE.search(path)
    if other is not None:
        advice = "unpack it" if other[0].lower() in _ARCHIVES else "take the model's checkpoint"
        problems.append(
            f"--checkpoint {path}: this is not a checkpoint; {advice} and name the beginning of its files, such as "
            "model/checkpoint/ckpt-0"
        )
        return None
    prefix = _ENDING.sub("", path)
    here = _here(prefix, workspace)
    is_folder = bool(here) and workspace.files.is_folder(here)
    if not is_folder and not os.path.basename(prefix):
        problems.append(f"--checkpoint {path}: this is a folder; add the beginning of its files: {path}ckpt-0")
        return None
    if is_folder and not workspace.files.is_file(here + ".index"):
        newest = _newest(here, workspace)
        if not newest:
            problems.append(
                f"--checkpoint {path}: there is no checkpoint in this folder (no file ends in .index); name the "
                "beginning of its files, such as model/checkpoint/ckpt-0"
            )
            return None
        prefix, here = os.path.join(prefix, newest), os.path.join(here, newest)
    return _classify(prefix.replace(os.sep, "/"), here, workspace, problems)


def _here(prefix: str, workspace: Workspace) -> str:
    """Return the path of a prefix on this machine; "" if it is not here."""
    if is_remote(prefix) or "\0" in prefix:
        return ""
    for place in (prefix, os.path.join(workspace.folder, prefix)):
        if workspace.files.is_file(place + ".index") or workspace.files.is_folder(place):
            return place
    index = workspace.find(prefix + ".index")
    return index.removesuffix(".index") if index else ""


def _newest(folder: str, workspace: Workspace) -> str:
    """Return the prefix with the highest number in a folder or its `checkpoint` folder, relative to it; "" if none."""
    for inner in ("", "checkpoint"):
        names = prefixes_in(os.path.join(folder, inner), workspace.files)
        if names:
            return os.path.join(inner, names[-1]) if inner else names[-1]
    return ""


def _classify(prefix: str, here: str, workspace: Workspace, problems: list[str]) -> Checkpoint | None:
    contents = _contents(here, workspace)
    if contents is not None:
        if contents.format != "objects":
            return Checkpoint(prefix, CheckpointKind.TF1, True, "its index holds variables by name, as TF1 writes them")
        if contents.holds == "detector":
            return Checkpoint(prefix, CheckpointKind.DETECTION, True, "its index holds a detector")
        if contents.holds == "backbone":
            return Checkpoint(prefix, CheckpointKind.CLASSIFICATION, True, "its index holds a backbone only")
        problems.append(
            f"--checkpoint {prefix}: this is not a checkpoint of the API: {_UNFIT.get(contents.holds, _OTHER)}; name "
            "that of a detector, such as model/checkpoint/ckpt-0, or of a classification backbone"
        )
        return None
    if _names_classifier(prefix):
        return Checkpoint(prefix, CheckpointKind.CLASSIFICATION, False, "its name is that of a classification backbone")
    return Checkpoint(prefix, CheckpointKind.DETECTION, False, "assuming the checkpoint of a detector")


def _contents(here: str, workspace: Workspace) -> Contents | None:
    """Return what the checkpoint holds; None if its index is not here or cannot be read."""
    from odlint.tf.checkpoints.errors import CheckpointError

    try:
        return read_checkpoint(here, workspace.files) if here else None
    except (CheckpointError, FileNotFoundError):
        return None


def _names_classifier(prefix: str) -> bool:
    """True if the last part of the path that names a model names a classifier; exports of the API are detectors."""
    parts = [part for part in prefix.replace("\\", "/").split("/") if part]
    if len(parts) > 1 and parts[-2] == "checkpoint" and parts[-1].startswith("ckpt-"):
        return False
    for part in reversed(parts[-_NEAREST:]):
        if _DETECTOR_NAME.search(part):
            return False
        if _BACKBONE.match(part) or _CLASSIFIER.search(part):
            return True
    return False
