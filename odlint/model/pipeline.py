"""Loading configs and label maps as typed, located objects."""

from __future__ import annotations

import os

from odlint.schema import LABEL_MAP, PIPELINE
from odlint.schema.binding import bind
from odlint.syntax.parser import parse
from odlint.syntax.source import decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import cast

    from odlint.model.messages import StringIntLabelMap, TrainEvalPipelineConfig
    from odlint.schema.binding import Bound
    from odlint.syntax.source import Source
else:

    def cast(_type: object, value: object) -> object:
        """`typing.cast` without importing typing."""
        return value


class LoadError(ValueError):
    """A file that is no config or label map: `problems` lists (row, column, message) of what is wrong, in order."""

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
        source = decode(name, file.read())
    bound = bind(parse(source.text), kind)
    problems = refusals(source, bound)
    if problems:
        raise LoadError(name, problems)
    return bound.root


def refusals(source: Source, bound: Bound) -> list[tuple[int, int, str]]:
    """(row, column, message) of everything for which the API's parser refuses the file, in the order of the file."""
    wrong = [(problem.start, problem.message) for problem in (*source.problems, *bound.tree.problems)]
    wrong += [(problem.start, problem.message) for problem in bound.problems if problem.refused]
    return [(*source.position(start), message) for start, message in sorted(wrong)]
