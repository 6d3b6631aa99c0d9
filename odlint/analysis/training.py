"""A training: a config with everything that it names or that lies around it."""

from __future__ import annotations

import os

from odlint.analysis.part import ABSENT, OUT_OF_REACH, absent, attempt, known, out_of_reach
from odlint.workspace.workspace import is_placeholder, is_remote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, Protocol

    from odlint.analysis.checkpoint_fact import CheckpointFact
    from odlint.analysis.label_map_fact import LabelMapFact
    from odlint.analysis.part import Part
    from odlint.analysis.settings import Target
    from odlint.analysis.stage import Stage
    from odlint.schema.message import Message
    from odlint.workspace.workspace import Workspace

    class Records(Protocol):
        """Records that were audited."""

        def fact(self, facts: Any, role: str) -> Any:
            """Return what rules may ask of them; `facts` are the Facts of the config."""

    class Audits(Protocol):
        """Where audits of records come from."""

        def look_up(self, training: Training, role: str) -> Records:
            """Return what is known of the records of a role; raises FactUnavailable."""


TRAIN, EVAL, KEYPOINTS = "train", "eval", "keypoints"  # roles of label maps; records have the first two
_EVENTS = "events.out.tfevents.*"
_EXPORTED = (os.path.join("saved_model", "saved_model.pb"), "frozen_inference_graph.pb")


class Training:
    """A config with everything that it names or that lies around it. Each part is read at most once, on first use.

    Attributes:
        root: the config's root message.
        workspace: the files around it.
        target: what the user says that it is for.
        audits: where audits of records come from; None for none.
    """

    __slots__ = ("_parts", "audits", "root", "target", "workspace")

    no_label_map = "label map: no label_map_path is given"

    def __init__(self, root: Message, workspace: Workspace, target: Target, audits: Audits | None = None) -> None:
        self.root = root
        self.workspace = workspace
        self.target = target
        self.audits = audits
        self._parts: dict[tuple[str, str], Part[Any]] = {}

    # -- what the config names --

    @property
    def is_config(self) -> bool:
        """True for a pipeline config; a label map names nothing."""
        return "train_config" in self.root.message_type.fields

    def reader(self, role: str) -> Message | None:
        """The input reader of TRAIN or EVAL; None if there is none."""
        return reader_of(self.root, role) if self.is_config else None

    def label_map_path(self, role: str) -> str:
        """The path of the label map of a role as the config writes it; "" if it names none."""
        if role == KEYPOINTS:
            path: str = (
                self.root.get("model").get("center_net").get("keypoint_label_map_path") if self.is_config else ""
            )
            return path
        reader = self.reader(role)
        return reader.get("label_map_path") if reader is not None else ""

    def checkpoint_path(self) -> str:
        """The path of the checkpoint as the config writes it; "" if it names none."""
        path: str = self.root.get("train_config").get("fine_tune_checkpoint") if self.is_config else ""
        return path

    def data_paths(self) -> list[str]:
        """The paths of records and label maps that the config writes."""
        if not self.is_config:
            return []
        paths: list[str] = []
        for reader in (self.root.get("train_input_reader"), *self.root.get("eval_input_reader")):
            paths += [reader.get("label_map_path"), *reader.get("tf_record_input_reader").get("input_path")]
        return [path for path in paths if path]

    # -- its parts --

    def label_map(self, role: str) -> Part[LabelMapFact]:
        """The label map of TRAIN, EVAL or KEYPOINTS. One that the settings name replaces those of TRAIN and EVAL."""
        if role == EVAL and self.reader(role) is None:
            return absent("label map of the evaluation: there is no eval_input_reader")
        path, replaced = self.label_map_path(role), role != KEYPOINTS
        if not path and not (replaced and self.workspace.label_map):
            return absent(self.no_label_map)
        return self._part(f"label map {replaced}", path, lambda: self._read_label_map(path, replaced))

    def _read_label_map(self, path: str, replaced: bool) -> Part[LabelMapFact]:
        from odlint.analysis.label_map_fact import label_map_part

        return label_map_part(self.workspace, path, replaced)

    def records(self, role: str) -> Part[Records]:
        """The records of TRAIN or EVAL, as far as they have been audited."""

        def read() -> Part[Records]:
            audits = self.audits
            if audits is None:
                return out_of_reach("records: odlint data has not read them")
            status = ABSENT if self.reader(role) is None else OUT_OF_REACH
            return attempt(lambda: audits.look_up(self, role), status)

        return self._part("records", role, read)

    @property
    def checkpoint(self) -> Part[CheckpointFact]:
        """The checkpoint that the training starts from."""
        path = self.checkpoint_path()
        return self._part("checkpoint", path, lambda: self._read_checkpoint(path))

    def _read_checkpoint(self, path: str) -> Part[CheckpointFact]:
        if not path:
            return absent("checkpoint: there is no fine_tune_checkpoint")
        if is_placeholder(path):
            return absent(f"checkpoint {path}")
        if is_remote(path):
            return out_of_reach(f"checkpoint {path}")
        index = self.workspace.find(path + ".index")
        prefix = index.removesuffix(".index") if index else self.workspace.find(path)
        if prefix is None:
            gone = self.workspace.absent(path + ".index")
            return absent(f"checkpoint {path}") if gone else out_of_reach(f"checkpoint {path}")
        from odlint.analysis.checkpoint_fact import checkpoint_part

        return checkpoint_part(self.workspace, path, prefix)

    @property
    def run_checkpoint(self) -> Part[CheckpointFact]:
        """The newest checkpoint of the training run whose folder holds the config."""

        def read() -> Part[CheckpointFact]:
            # TensorFlow leaves a file named `checkpoint` in the folder of a run; exported models have a folder of it.
            if not self._beside("checkpoint"):
                return absent("checkpoint of a run: there is none beside the config")
            from odlint.analysis.checkpoint_fact import run_checkpoint_part

            return run_checkpoint_part(self.workspace)

        return self._part("run checkpoint", "", read)

    @property
    def events(self) -> Part[Sequence[str]]:
        """The event files of the training run whose folder holds the config."""

        def read() -> Part[Sequence[str]]:
            folder, matches = self.workspace.folder, self.workspace.files.matches
            streams = (TRAIN, EVAL, "") if folder else ()
            paths = [path for stream in streams for path in sorted(matches(os.path.join(folder, stream, _EVENTS)))]
            return known(paths) if paths else absent("events of a run: there are none beside the config")

        return self._part("events", "", read)

    @property
    def is_template(self) -> bool:
        """True if none of the paths is filled in, or if the user says so."""
        if self.target.template is not None:
            return self.target.template
        paths = self.data_paths()
        return bool(paths) and all(is_placeholder(path) for path in paths)

    @property
    def stage(self) -> Stage:
        """How far the training has come."""
        from odlint.analysis.stage import Stage

        if self.is_template:
            return Stage.TEMPLATE
        if any(is_placeholder(path) for path in (*self.data_paths(), self.checkpoint_path())):
            return Stage.DRAFT
        parts = (self.run_checkpoint, self.events)
        if any(part.status != ABSENT for part in parts) or any(map(self._beside, _EXPORTED)):
            return Stage.RECORD
        return Stage.READY

    def _beside(self, name: str) -> bool:
        """True if there is a file of this name in the config's folder."""
        folder = self.workspace.folder
        return bool(folder) and self.workspace.files.is_file(os.path.join(folder, name))

    def _part(self, kind: str, path: str, read: Callable[[], Part[Any]]) -> Part[Any]:
        part = self._parts.get((kind, path))
        if part is None:
            part = self._parts[kind, path] = read()
        return part


def reader_of(root: Message, role: str) -> Message | None:
    """The input reader of a config for TRAIN or EVAL; None if there is none. TF2 evaluates the first of several."""
    if role == TRAIN:
        reader: Message = root.get("train_input_reader")
        return reader
    readers = root.get("eval_input_reader")
    return readers[0] if readers else None
