"""The dataset's part: number of classes, label map and records."""

from __future__ import annotations

from odlint.lint.finding import ERROR
from odlint.odapi.label_map import label_map_of
from odlint.schema import LABEL_MAP
from odlint.syntax.source import decode
from odlint.workspace.workspace import is_placeholder, is_remote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from odlint.adapting.draft import Draft
    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport
    from odlint.odapi.label_map import LabelMap
    from odlint.schema.message import Message
    from odlint.workspace.workspace import Workspace

ARCHITECTURES = ("ssd", "faster_rcnn", "center_net")
_MOST_PROBLEMS = 3
_TRAIN, _EVAL = "train_input_reader", "eval_input_reader"


class Classes:
    """A label map that may be used: where it was read, its highest id and names, and whether it lists keypoints."""

    __slots__ = ("highest", "keypoints", "names", "place", "shown")

    def __init__(self, place: str, label_map: LabelMap) -> None:
        names, shown = set(label_map.names), set(label_map.display_names)
        self.place = place
        self.highest = label_map.max_id
        self.names: set[str] = names | shown
        self.shown: set[str] = self.names if "" in shown else shown  # as evaluation names classes
        self.keypoints = bool(label_map.keypoint_labels)


def read_classes(path: str, workspace: Workspace, linter: Linter, problems: list[str]) -> Classes | None:
    """The label map at a path, seen from here or from the config; None, with the reasons, when it cannot be used."""
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
    faults = list(_faults(place, report))
    problems += faults
    if faults or report.analyzed is None:
        return None
    classes = Classes(place, label_map_of(report.analyzed.source, report.analyzed.bound))
    if classes.highest < 1:  # rules that say so may be ignored in the settings
        problems.append(f"--label-map {place}: no class has an id from 1 on; number the classes from 1")
    return classes


def _faults(place: str, report: FileReport) -> Iterator[str]:
    if report.kind != LABEL_MAP:
        yield f"--label-map {place}: this is no label map; one consists of item {{ id: 1 name: 'cat' }} blocks"
        return
    errors = [finding for finding in report.findings if finding.severity == ERROR]
    for finding in errors[:_MOST_PROBLEMS]:
        row, column = finding.location
        yield f"{place}:{row}:{column}: {finding.message} [{finding.rule}]"
    if len(errors) > _MOST_PROBLEMS:
        yield f"{place}: {len(errors) - _MOST_PROBLEMS} more errors; odlint check {place} lists them"


def adapt_classes(draft: Draft, path: str, classes: Classes) -> None:
    """Number of classes, and the label map in every reader."""
    _label_map_paths(draft, path)
    architecture = draft.root.get("model").which("model")
    if architecture not in ARCHITECTURES:
        draft.problems.append(
            f"{draft.original.name}: num_classes has no place: the model is neither ssd, faster_rcnn nor center_net; "
            "begin with a config of the model zoo"
        )
        return
    model = f"model.{architecture}"
    other = draft.at(model).get("num_classes") != classes.highest
    draft.set(model, "num_classes", classes.highest, f"the highest id of {classes.place}")
    train = draft.at("train_config")
    if other and train.get("fine_tune_checkpoint_type") == "full":
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
    """Groups of classes in the evaluation's averages: of other classes there is nothing to average."""
    for number in reversed(range(len(draft.at("eval_config").get("super_categories")))):
        group = draft.at(f"eval_config.super_categories[{number}]")
        named = group.get("value").split(",")
        known = [name for name in named if name.strip() in classes.shown]
        reason = f"of the classes of this group {classes.place} has {'these' if known else 'none'}"
        if not known:
            draft.drop("eval_config", "super_categories", number, reason)
        elif known != named:
            draft.set(f"eval_config.super_categories[{number}]", "value", ",".join(known), reason)


def _center_net(draft: Draft, path: str, classes: Classes) -> None:
    """What else names classes in CenterNet. Keypoints and parts cannot be guessed: they are left to the user."""
    model = draft.at("model.center_net")
    keypoint_map = model.get("keypoint_label_map_path")
    if classes.keypoints and keypoint_map:
        draft.set("model.center_net", "keypoint_label_map_path", path, "the label map lists the keypoints, too")
    elif is_placeholder(keypoint_map):
        draft.notes.append(
            f"model.center_net.keypoint_label_map_path is still {keypoint_map}: {classes.place} lists no keypoints, so "
            "name the label map that does (an item with keypoints), or take the keypoint_estimation_task out"
        )
    named = {task.get("keypoint_class_name") for task in model.get("keypoint_estimation_task")}
    strangers = sorted(named - classes.names - {""})
    if strangers:
        draft.notes.append(
            f"model.center_net.keypoint_estimation_task is for the class {', '.join(strangers)}, which {classes.place} "
            "does not have: name one of your classes there"
        )
    if model.get("deepmac_mask_estimation").get("allowed_masked_classes_ids"):
        draft.notes.append(
            "model.center_net.deepmac_mask_estimation.allowed_masked_classes_ids holds ids of the old label map: list "
            "those of your classes that have masks, or remove it to use all masks"
        )


def adapt_records(draft: Draft, train: Sequence[str], evaluation: Sequence[str], label_map: str) -> None:
    """Paths of the records; a reader that is missing is added."""
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
        return  # it was said why
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
