"""Which fields of experiments hold paths, and to what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.lsp.documents.path_targets import ANNOTATIONS, CHECKPOINT, CSV_LABEL_MAP, RECORDS, Targets, WrittenPath
from odlint.modelgarden.schema.index import type_names
from odlint.syntax.tree import SCALAR, STRING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from odlint.schema.binding import BoundFile
    from odlint.schema.index import MessageType
    from odlint.schema.message import Message
    from odlint.syntax.tree import Node


class ExperimentTargets(Targets):
    """Fields of config classes, those of classes derived from them included."""

    fields: Mapping[str, str] = {
        "mg.common.TfExampleDecoderLabelMap.label_map": CSV_LABEL_MAP,
        "mg.yolo.TfExampleDecoderLabelMap.label_map": CSV_LABEL_MAP,
        "mg.config_definitions.DataConfig.input_path": RECORDS,
        "mg.config_definitions.TaskConfig.init_checkpoint": CHECKPOINT,
        "mg.qat.common.Quantization.pretrained_original_checkpoint": CHECKPOINT,
        **{f"{name}.annotation_file": ANNOTATIONS for name in type_names()},
    }

    def kind(self, owner: MessageType, field: str) -> str:
        """What a field's path leads to, "" for a field that is no path."""
        names = (owner.name, *owner.bases)  # type: ignore[attr-defined]  # a config class
        return next((found for name in names if (found := self.fields.get(f"{name}.{field}"))), "")

    def written_in(self, text: str, message: Message, field: str) -> Iterator[WrittenPath]:
        """The paths that a field writes; an empty list has none, and its place is that of the list."""
        if message.values.get(field):
            yield from super().written_in(text, message, field)

    def written(self, bound: BoundFile) -> Iterator[WrittenPath]:
        """Every path that a file writes, once: a config is found by its class and by those that it is derived from."""
        places = {one.start: one for one in super().written(bound)}
        yield from places.values()

    def written_at(self, text: str, kind: str, value: str, node: Node) -> Iterator[WrittenPath]:
        """The paths of one value: of records several, with commas between them."""
        start, end = node.value_start, node.value_end
        if node.kind == STRING and text[start : start + 1] in ("'", '"') and end - start > 1:
            start, end = start + 1, end - 1
        if kind != RECORDS or node.kind not in (SCALAR, STRING) or text[start:end] != value:
            yield WrittenPath(kind, value, start, end)
            return
        for part in value.split(","):
            path = part.strip()
            if path:
                lead = part.index(path)
                yield WrittenPath(kind, path, start + lead, start + lead + len(path))
            start += len(part) + 1


TARGETS = ExperimentTargets()
