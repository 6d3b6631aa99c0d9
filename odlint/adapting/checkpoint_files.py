"""What can be told about a checkpoint from its path, and from its index when that is on this machine."""

from __future__ import annotations

import os
import re

from odlint.workspace.workspace import is_remote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.tf.checkpoints.contents import Contents
    from odlint.workspace.workspace import Workspace

DETECTION, CLASSIFICATION, TF1 = "detection", "classification", "tf1"

_ENDING = re.compile(r"\.(?:index|meta|data-\d{5}-of-\d{5})$")
_NO_CHECKPOINT = re.compile(
    r"\.(?:pb|tar\.gz|tgz|tar|zip|h5|hdf5|keras|tflite|onnx|pth|pt|config|pbtxt)$", re.IGNORECASE
)

# Backbones of the model garden: `resnet50.ckpt-1`, `mobilenet_v2.ckpt-1`, `efficientnet_b0/ckpt-0`.
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
    "model_garden": "it holds a model of the model garden's own trainers",
    "empty": "it holds no weights",
}
_OTHER = "it holds neither a detector nor a backbone"
_NEAREST = 3  # parts of the path, from its end, that name a model


class Checkpoint:
    """A checkpoint's prefix as it is to be written, what kind it holds, and what that was told from.

    Attributes:
        certain: its index was read, rather than its name.
    """

    __slots__ = ("certain", "kind", "path", "why")

    def __init__(self, path: str, kind: str, certain: bool, why: str) -> None:
        self.path = path
        self.kind = kind
        self.certain = certain
        self.why = why


def find_checkpoint(path: str, workspace: Workspace, problems: list[str]) -> Checkpoint | None:
    """The checkpoint that a path means; None, with the reason, when it means none."""
    wrong = _NO_CHECKPOINT.search(path)
    if wrong is not None:
        what = "unpack it" if wrong[0].lower() in (".tar.gz", ".tgz", ".tar", ".zip") else "take the model's checkpoint"
        problems.append(
            f"--checkpoint {path}: this is no checkpoint; {what} and name the beginning of its files, such as "
            "model/checkpoint/ckpt-0"
        )
        return None
    prefix = _ENDING.sub("", path)
    here = _here(prefix, workspace)
    if not os.path.basename(prefix) or (here and workspace.files.is_folder(here)):
        if not here or not workspace.files.is_folder(here):
            problems.append(f"--checkpoint {path}: this is a folder; add the beginning of its files: {path}ckpt-0")
            return None
        if not workspace.files.is_file(here + ".index"):
            inside = _newest(here, workspace)
            if not inside:
                problems.append(
                    f"--checkpoint {path}: there is no checkpoint in this folder (no file ends in .index); name the "
                    "beginning of its files, such as model/checkpoint/ckpt-0"
                )
                return None
            prefix = os.path.join(prefix, inside)
            here = os.path.join(here, inside)
    return _judged(prefix.replace(os.sep, "/") if os.sep != "/" else prefix, here, workspace, problems)


def _here(prefix: str, workspace: Workspace) -> str:
    """Where the prefix is on this machine; "" when it is not."""
    if is_remote(prefix) or "\0" in prefix:
        return ""
    for place in (prefix, os.path.join(workspace.folder, prefix)):
        if workspace.files.is_file(place + ".index") or workspace.files.is_folder(place):
            return place
    found = workspace.find(prefix + ".index")
    return found.removesuffix(".index") if found else ""


def _newest(folder: str, workspace: Workspace) -> str:
    """The prefix with the highest number in a folder, or in its `checkpoint` folder, relative to it; "" for none."""
    from odlint.tf.checkpoints.discovery import prefixes_in

    for inner in ("", "checkpoint"):
        names = prefixes_in(os.path.join(folder, inner), workspace.files)
        if names:
            return os.path.join(inner, names[-1]) if inner else names[-1]
    return ""


def _judged(prefix: str, here: str, workspace: Workspace, problems: list[str]) -> Checkpoint | None:
    contents = _contents(here, workspace)
    if contents is not None:
        if contents.format != "objects":
            return Checkpoint(prefix, TF1, True, "its index holds variables by name, as TF1 writes them")
        if contents.holds == "detector":
            return Checkpoint(prefix, DETECTION, True, "its index holds a detector")
        if contents.holds == "backbone":
            return Checkpoint(prefix, CLASSIFICATION, True, "its index holds a backbone only")
        problems.append(
            f"--checkpoint {prefix}: this is no checkpoint of the API's: {_UNFIT.get(contents.holds, _OTHER)}; name "
            "that of a detector, such as model/checkpoint/ckpt-0, or of a classification backbone"
        )
        return None
    if _names_classifier(prefix):
        return Checkpoint(prefix, CLASSIFICATION, False, "its name is that of a classification backbone")
    return Checkpoint(prefix, DETECTION, False, "taken for the checkpoint of a detector")


def _contents(here: str, workspace: Workspace) -> Contents | None:
    """What the checkpoint holds; None when its index is not here or cannot be read."""
    from odlint.tf.checkpoints.discovery import read_checkpoint
    from odlint.tf.checkpoints.errors import CheckpointError

    try:
        return read_checkpoint(here, workspace.files) if here else None
    except (CheckpointError, FileNotFoundError):
        return None


def _names_classifier(prefix: str) -> bool:
    """The nearest part of the path that names a model decides; checkpoints of the API's exports are a detector's."""
    parts = [part for part in prefix.replace("\\", "/").split("/") if part]
    if len(parts) > 1 and parts[-2] == "checkpoint" and parts[-1].startswith("ckpt-"):
        return False
    for part in reversed(parts[-_NEAREST:]):
        if _DETECTOR_NAME.search(part):
            return False
        if _BACKBONE.match(part) or _CLASSIFIER.search(part):
            return True
    return False
