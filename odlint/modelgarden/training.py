"""The training of an experiment: its label map and records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.analysis.label_map_fact import label_map_part
from odlint.analysis.part import out_of_reach
from odlint.analysis.training import TRAIN, Training
from odlint.odapi.label_map import read_csv_label_map, read_label_map
from odlint.schema.message import FactUnavailable

if TYPE_CHECKING:
    from odlint.analysis.label_map_fact import LabelMapFact
    from odlint.analysis.part import Part
    from odlint.schema.message import Message


class ExperimentTraining(Training):
    """An experiment with what it names; see Training. It has no input readers and no checkpoint of the API."""

    __slots__ = ()

    no_label_map = "label map: the experiment names none (--label-map does)"

    def reader(self, _role: str) -> Message | None:
        """None: data is described by the task."""
        return None

    def label_map_path(self, role: str) -> str:
        """The path of the label map that the training data is decoded with; raises FactUnavailable."""
        data = self.root.get("task").get("train_data")
        if role != TRAIN or "decoder" not in data.message_type.fields:
            return ""
        decoder = data.get("decoder")
        chosen = decoder.which("type") == "label_map_decoder"
        path: str = decoder.get("label_map_decoder").get("label_map") if chosen else ""
        return path

    def checkpoint_path(self) -> str:
        """The path of the checkpoint that the file writes."""
        return self.root.get("task").values.get("init_checkpoint") or ""

    def data_paths(self) -> list[str]:
        """The paths of records that the file writes."""
        task = self.root.get("task")
        return [
            path for name in ("train_data", "validation_data") for path in task.get(name).values.get("input_path") or []
        ]

    def label_map(self, role: str) -> Part[LabelMapFact]:
        """The label map that the user names, else the one that the training data is decoded with."""
        try:
            return super().label_map(role)
        except FactUnavailable as unknown:
            return out_of_reach(unknown.what)

    def _read_label_map(self, path: str, replaced: bool) -> Part[LabelMapFact]:
        name = (self.workspace.label_map if replaced else "") or path
        reader = read_csv_label_map if name.lower().endswith(".csv") else read_label_map
        return label_map_part(self.workspace, path, replaced, reader)
