"""The dataset: number of classes, label map and records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from odlint.adapting.draft import Draft
from odlint.lint.engine import Linter
from odlint.lint.finding import ERROR, FileReport
from odlint.odapi.label_map import LabelMap, label_map_of
from odlint.schema import LABEL_MAP
from odlint.schema.message import Message
from odlint.syntax.source import decode
from odlint.workspace.workspace import Workspace, is_placeholder, is_remote

ARCHITECTURES = ("ssd", "faster_rcnn", "center_net")
_SHOWN_ERRORS = 3
_TRAIN, _EVAL = "train_input_reader", "eval_input_reader"


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of a label map.

    Attributes:
        path: where it was read.
        highest_id: of any class; 0 if there are none.
        names: all names and display names.
        evaluation_names: names that the evaluation uses.
        keypoints: True if any class lists keypoints.
    """

    path: str
    highest_id: int
    names: frozenset[str]
    evaluation_names: frozenset[str]
    keypoints: bool


def _classes(path: str, label_map: LabelMap) -> Classes:
    names, display_names = frozenset(label_map.names), frozenset(label_map.display_names)
    return Classes(
        path,
        label_map.max_id,
        names | display_names,
        names | display_names if "" in display_names else display_names,
        bool(label_map.keypoint_labels),
    )


def read_classes(path: str, workspace: Workspace, linter: Linter, problems: list[str]) -> Classes | None:
    """Return the classes of a label map; None if it cannot be used.

    Args:
        path: relative to the working directory or to the config.
        workspace: of the config.
        linter: checks the label map.
        problems: receives the reasons if it cannot be used.
    """
    if is_remote(path):
        problems.append(
            f"--label-map {path}: num_classes is read from the label map, which is not on this machine; name a copy of "
            "it that is, and put the remote path into the file afterwards"
        )
        return None
    place = path if workspace.files.is_file(path) else workspace.find(path)
    if place is None:
        folder = " (it is a folder)" if workspace.files.is_folder(path) else ""
        problems.append(
            f"--label-map {path}: there is no such file{folder}; name the label map (.pbtxt) of your dataset; where "
            "the path is one of another machine, --path-map says where that is here, as in --path-map /content=."
        )
        return None
    try:
        data = workspace.read(place)
    except OSError as error:
        problems.append(f"--label-map {place}: cannot be read: {error.strerror or error}")
        return None
    report = linter.check_source(decode(place, data), place)
    errors = list(_errors(place, report))
    problems += errors
    if errors or report.analyzed is None:
        return None
    classes = _classes(place, label_map_of(report.analyzed.source, report.analyzed.bound))
    if classes.highest_id < 1:  # the settings may ignore the rules that report this
        problems.append(f"--label-map {place}: no class has an id from 1 on; number the classes from 1")
    return classes


def _errors(place: str, report: FileReport) -> Iterator[str]:
    if report.kind != LABEL_MAP:
        yield f"--label-map {place}: this is no label map; one consists of item {{ id: 1 name: 'cat' }} blocks"
        return
    errors = [finding for finding in report.findings if finding.severity == ERROR]
    for finding in errors[:_SHOWN_ERRORS]:
        row, column = finding.location
        yield f"{place}:{row}:{column}: {finding.message} [{finding.rule}]"
    if len(errors) > _SHOWN_ERRORS:
        yield f"{place}: {len(errors) - _SHOWN_ERRORS} more errors; odlint check {place} lists them"


def adapt_classes(draft: Draft, path: str, classes: Classes) -> None:
    """Set the number of classes, and the label map of every reader."""
    _label_map_paths(draft, path)
    architecture = draft.root.get("model").which("model")
    if architecture not in ARCHITECTURES:
        draft.problems.append(
            f"{draft.original.name}: num_classes has no place: the model is neither ssd, faster_rcnn nor center_net; "
            "begin with a config of the model zoo"
        )
        return
    model = f"model.{architecture}"
    changed = draft.at(model).get("num_classes") != classes.highest_id
    draft.set(model, "num_classes", classes.highest_id, f"the highest id of {classes.path}")
    train = draft.at("train_config")
    if changed and train.get("fine_tune_checkpoint_type") == "full":
        draft.set(
            "train_config", "fine_tune_checkpoint_type", "detection", '"full" needs the classes of the checkpoint'
        )
    _super_categories(draft, classes)
    if architecture == "center_net":
        _center_net(draft, path, classes)


def _label_map_paths(draft: Draft, path: str) -> None:
    if draft.root.has(_TRAIN):
        draft.set(_TRAIN, "label_map_path", path, "the label map")
    for number in range(len(draft.root.get(_EVAL))):
        draft.set(f"{_EVAL}[{number}]", "label_map_path", path, "the same label map as for training")


def _super_categories(draft: Draft, classes: Classes) -> None:
    """Remove classes that no longer exist from the groups that the evaluation averages over."""
    for number in reversed(range(len(draft.at("eval_config").get("super_categories")))):
        group = draft.at(f"eval_config.super_categories[{number}]")
        names = group.get("value").split(",")
        known = [name for name in names if name.strip() in classes.evaluation_names]
        reason = f"of the classes of this group {classes.path} has {'these' if known else 'none'}"
        if not known:
            draft.drop("eval_config", "super_categories", number, reason)
        elif known != names:
            draft.set(f"eval_config.super_categories[{number}]", "value", ",".join(known), reason)


def _center_net(draft: Draft, path: str, classes: Classes) -> None:
    """Adapt what else names classes in CenterNet; keypoints and parts cannot be guessed and are left to the user."""
    model = draft.at("model.center_net")
    keypoint_map = model.get("keypoint_label_map_path")
    if classes.keypoints and keypoint_map:
        draft.set("model.center_net", "keypoint_label_map_path", path, "the label map lists the keypoints, too")
    elif is_placeholder(keypoint_map):
        draft.notes.append(
            f"model.center_net.keypoint_label_map_path is still {keypoint_map}: {classes.path} lists no keypoints, so "
            "name the label map that does (an item with keypoints), or take the keypoint_estimation_task out"
        )
    keypoint_classes = {task.get("keypoint_class_name") for task in model.get("keypoint_estimation_task")}
    unknown = sorted(keypoint_classes - classes.names - {""})
    if unknown:
        draft.notes.append(
            f"model.center_net.keypoint_estimation_task is for the class {', '.join(unknown)}, which {classes.path} "
            "does not have: name one of your classes there"
        )
    if model.get("deepmac_mask_estimation").get("allowed_masked_classes_ids"):
        draft.notes.append(
            "model.center_net.deepmac_mask_estimation.allowed_masked_classes_ids holds ids of the old label map: list "
            "those of your classes that have masks, or remove it to use all masks"
        )


def adapt_records(draft: Draft, train: Sequence[str], evaluation: Sequence[str], label_map: str) -> None:
    """Set the paths of the records; add a reader for evaluation if there is none."""
    if train:
        _train_records(draft, train, label_map)
    if evaluation:
        _eval_records(draft, evaluation, label_map)


def _train_records(draft: Draft, paths: Sequence[str], label_map: str) -> None:
    if not _readable(draft, draft.root.get(_TRAIN), _TRAIN):
        return
    if label_map:
        draft.set(_TRAIN, "label_map_path", label_map, "the label map")
    draft.set_list(f"{_TRAIN}.tf_record_input_reader", "input_path", paths, "the records to train on")


def _eval_records(draft: Draft, paths: Sequence[str], label_map: str) -> None:
    if not draft.root.get(_EVAL):
        label_map = label_map or draft.at(_TRAIN).get("label_map_path")
        lines = [("label_map_path", label_map)] if label_map else []
        draft.add(_EVAL, lines, "the config had no reader for evaluation")
    if not draft.root.get(_EVAL):
        return  # draft.problems has the reason
    for number, reader in enumerate(draft.root.get(_EVAL)):
        path = f"{_EVAL}[{number}]"
        if _readable(draft, reader, path):
            draft.set_list(f"{path}.tf_record_input_reader", "input_path", paths, "the records to evaluate on")


def _readable(draft: Draft, reader: Message, path: str) -> bool:
    if not reader.has("external_input_reader"):
        return True
    draft.problems.append(
        f"{draft.original.name}: {path} uses an external_input_reader, which takes no TFRecord files: replace it by "
        'tf_record_input_reader { input_path: "" } first'
    )
    return False
