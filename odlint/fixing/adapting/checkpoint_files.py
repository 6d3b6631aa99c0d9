"""What can be told about a checkpoint from its path, and from its index when that is on this machine."""

from __future__ import annotations

import os
import re

from odlint.model.workspace import is_remote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.model.workspace import Workspace

DETECTION, CLASSIFICATION, TF1 = "detection", "classification", "tf1"

_ENDING = re.compile(r"\.(?:index|meta|data-\d{5}-of-\d{5})$")
_NUMBER = re.compile(r"-(\d+)$")
_NO_CHECKPOINT = re.compile(
    r"\.(?:pb|tar\.gz|tgz|tar|zip|h5|hdf5|keras|tflite|onnx|pth|pt|config|pbtxt)$", re.IGNORECASE
)
_MOST_BYTES = 1 << 23
_MAGIC = b"\x57\xfb\x80\x8b\x24\x75\x47\xdb"  # ends every index: it is a LevelDB table
_OBJECT_BASED = b"_CHECKPOINTABLE_OBJECT_GRAPH"
_DETECTOR = b"model/_"  # the parts of a detector are private attributes: model/_feature_extractor, model/_box_predictor

# Backbones of the model garden: `resnet50.ckpt-1`, `mobilenet_v2.ckpt-1`, `efficientnet_b0/ckpt-0`.
_BACKBONE = re.compile(
    r"(?:efficientnet|resnet|mobilenet|mobiledet|inception|inception_resnet|vgg|nasnet|pnasnet|darknet|xception)"
    r"[-_.]?(?:[vb]?\d|large|mobile)[\w.-]*",
    re.IGNORECASE,
)
_CLASSIFIER = re.compile(r"imagenet|classification|classifier", re.IGNORECASE)
_DETECTOR_NAME = re.compile(r"ssd|rcnn|rfcn|center_?net|efficientdet|extremenet|coco|detect", re.IGNORECASE)
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
    return _judged(prefix.replace(os.sep, "/") if os.sep != "/" else prefix, here, workspace)


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
    for inner in ("", "checkpoint"):
        found = workspace.files.matches(os.path.join(folder.replace("[", "[[]"), inner, "*.index"))
        names = sorted(os.path.basename(name).removesuffix(".index") for name in found)
        if names:
            return os.path.join(inner, max(names, key=_step)) if inner else max(names, key=_step)
    return ""


def _step(name: str) -> int:
    number = _NUMBER.search(name)
    return int(number[1]) if number else -1


def _judged(prefix: str, here: str, workspace: Workspace) -> Checkpoint:
    data = _index(here, workspace)
    if data:
        if _OBJECT_BASED not in data:
            return Checkpoint(prefix, TF1, True, "its index holds variables by name, as TF1 writes them")
        if _DETECTOR in data:
            return Checkpoint(prefix, DETECTION, True, "its index holds a detector")
        return Checkpoint(prefix, CLASSIFICATION, True, "its index holds a backbone only")
    if _names_classifier(prefix):
        return Checkpoint(prefix, CLASSIFICATION, False, "its name is that of a classification backbone")
    return Checkpoint(prefix, DETECTION, False, "taken for the checkpoint of a detector")


def _index(here: str, workspace: Workspace) -> bytes:
    """Content of the index; b"" when it is not here or is none."""
    if not here:
        return b""
    try:
        data = workspace.read(here + ".index")
    except OSError:
        return b""
    return data[:_MOST_BYTES] if data.endswith(_MAGIC) else b""


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
