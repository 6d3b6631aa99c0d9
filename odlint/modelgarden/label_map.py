"""Label maps of the Model Garden: CSV files of `id,name`; the API's own are read, too, where the user names one."""

from __future__ import annotations

import csv
import io

from odlint.analysis.label_map_fact import LabelMapFact, read_label_map
from odlint.language.runtime import FactUnavailable
from odlint.syntax.source import Source, decode
from odlint.workspace.workspace import Workspace, is_placeholder, is_remote


class CsvLabelMap(LabelMapFact):
    """A CSV label map: what rules know of it, and where its highest id stands."""

    __slots__ = ()

    def __init__(self, path: str, file: str, source: Source) -> None:
        rows = _rows(source.text)
        self.path, self.file, self.source, self.guessed = path, file, source, False
        self.count = len(rows)
        self.ids = [row[0] for row in rows]
        self.names = [row[1] for row in rows]
        self.display_names = list(self.names)
        self.max_id, self.min_id = max(self.ids, default=0), min(self.ids, default=0)
        line = self.ids.index(self.max_id) if rows else 0
        start = sum(len(one) for one in source.text.splitlines(keepends=True)[:line])
        self.place = (start, start + len(str(self.max_id)))


def _rows(text: str) -> list[tuple[int, str]]:
    rows = []
    for number, row in enumerate(csv.reader(io.StringIO(text)), 1):
        if len(row) != 2:
            raise FactUnavailable(f"label map: line {number} is not id,name")
        try:
            rows.append((int(row[0]), row[1]))
        except ValueError:
            raise FactUnavailable(f"label map: line {number} does not begin with an id") from None
    return rows


def read_any_label_map(workspace: Workspace, path: str) -> LabelMapFact:
    """The label map that the user names, else the one at `path`; raises FactUnavailable when it cannot be had."""
    wanted = workspace.label_map or path
    if not wanted:
        raise FactUnavailable("label map: the experiment names none (--label-map does)")
    if not wanted.lower().endswith(".csv"):
        return read_label_map(workspace, path)
    if is_placeholder(wanted):
        raise FactUnavailable(f"label map: {wanted} is a placeholder")
    place = wanted if workspace.label_map else workspace.find(wanted)
    if place is None:
        raise FactUnavailable(f"label map {wanted}" + (" (remote)" if is_remote(wanted) else ""))
    try:
        source = decode(wanted, workspace.read(place))
    except OSError as error:
        raise FactUnavailable(f"label map {wanted}: {error.strerror or error}") from None
    if not source.readable:
        raise FactUnavailable(f"label map {wanted}: it is no text")
    return CsvLabelMap(path, wanted, source)
