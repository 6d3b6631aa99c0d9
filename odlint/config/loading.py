"""Loading configs and label maps as typed, located objects."""

from __future__ import annotations

import os

from odlint.schema import LABEL_MAP, PIPELINE
from odlint.syntax.source import decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import cast

    from odlint.config.messages import StringIntLabelMap, TrainEvalPipelineConfig
    from odlint.schema.message import Message
    from odlint.syntax.source import Source
else:

    def cast(_type: object, value: object) -> object:
        """`typing.cast` without importing typing."""
        return value


class LoadError(ValueError):
    """A file that is not a config or label map: `problems` lists (row, column, message), in file order."""

    def __init__(self, name: str, problems: list[tuple[int, int, str]]) -> None:
        self.problems = problems
        shown = "; ".join(f"{name}:{row}:{column}: {message}" for row, column, message in problems[:3])
        more = f" (and {len(problems) - 3} more)" if len(problems) > 3 else ""
        super().__init__(shown + more)


def load_pipeline(path: str | os.PathLike[str]) -> TrainEvalPipelineConfig:
    """The pipeline config in a file.

    Raises:
        OSError: the file cannot be read.
        LoadError: the API's parser would refuse it.
    """
    return cast("TrainEvalPipelineConfig", _load(path, PIPELINE))


def load_label_map(path: str | os.PathLike[str]) -> StringIntLabelMap:
    """The label map in a file; raises like `load_pipeline`."""
    return cast("StringIntLabelMap", _load(path, LABEL_MAP))


def _load(path: str | os.PathLike[str], kind: str) -> object:
    name = os.fspath(path)
    with open(name, "rb") as file:
        data = file.read()
    return _editable(decode(name, data), kind, name, data)


def _editable(source: Source, kind: str, path: str | None, data: bytes) -> object:
    from odlint.config.document import Document
    from odlint.config.editable import editable
    from odlint.schema.binding import refused_problems

    document = Document(source, kind, path, data)
    problems = refused_problems(source, document.bound)
    if problems:
        raise LoadError(source.name, [(*source.position(problem.start), problem.message) for problem in problems])
    return editable(document)


def dumps(message: Message) -> str:
    """A message in text format: a loaded file exactly as `save` writes it, any other message as its fields alone."""
    from odlint.config.editable import Root
    from odlint.config.text_rendering import body

    if isinstance(message, Root):
        return message.document.text
    text = body(message)
    return text + "\n" if text else ""
