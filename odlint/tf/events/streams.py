"""The numbers of one folder of a run (training, or an evaluation): files in turn, restarts sorted out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from odlint.tf.events.event_file import EventValue, ReadError, first_wall_time, read_file
from odlint.tf.events.series import Series
from odlint.tf.events.tags import role_of

_MOST_CATEGORIES = 1000  # series of one stream: a run of LVIS writes an AP for each of its 1203 classes


@dataclass(frozen=True, slots=True)
class Restart:
    """A training that went on from an earlier step.

    Attributes:
        reached: the last step before it.
        step: the step from which it went on.
        wall: when, in seconds.
        path: the file that begins there.
    """

    reached: int
    step: int
    wall: float
    path: str


class Stream:
    """Everything that was written to one folder.

    Attributes:
        name: "train" or the name of the evaluation's folder.
        evaluation: it is one.
        files: its event files, in the order of their beginning.
        by_tag: series by the names of their summaries; only what has a role (tags.py) is kept.
        restarts: where training went back.
        events: how many numbers were read, with those that have no role.
    """

    def __init__(self, name: str, evaluation: bool) -> None:
        self.name = name
        self.evaluation = evaluation
        self.files: list[str] = []
        self.by_tag: dict[str, Series] = {}
        self.restarts: list[Restart] = []
        self.events = 0
        self._reached = -1

    def read(self, paths: Iterable[str], report: Callable[[ReadError], None]) -> None:
        """Read files; the one that was begun first comes first."""
        self.files = sorted(paths, key=lambda path: (first_wall_time(path), os.path.basename(path)))
        for path in self.files:
            for written in read_file(path, report):
                self.add(written, path)

    def add(self, written: EventValue, path: str = "") -> None:
        """The next events of a file."""
        if not written.tag:
            if 0 <= written.step <= self._reached and not self.evaluation:
                self._go_back(written, path)
            return
        self.events += 1
        role, _ = role_of(written.tag)
        if not role:
            return
        series = self.by_tag.get(written.tag)
        if series is None:
            if len(self.by_tag) >= _MOST_CATEGORIES:
                return
            series = self.by_tag[written.tag] = Series(written.tag)
        if not self.evaluation and self._is_restart(series, written):
            self._go_back(written, path)
        series.add(written.step, written.value, written.wall)
        self._reached = max(self._reached, written.step)

    @staticmethod
    def _is_restart(series: Series, written: EventValue) -> bool:
        """A later word on an earlier step. Evaluations may look at old checkpoints in any order, and several workers
        may write at the same time: those are none.
        """
        last = series.last_point
        return last is not None and written.step < last[0] and written.wall >= last[2]

    def _go_back(self, written: EventValue, path: str) -> None:
        """Like TensorBoard: what was written for this step and later ones no longer counts."""
        if self._reached > written.step:
            self.restarts.append(Restart(self._reached, written.step, written.wall, path))
        for series in self.by_tag.values():
            series.forget(written.step)
        self._reached = written.step

    def of(self, role: str) -> list[Series]:
        """All series of a role that hold points, the best name and the longest first."""
        candidates = [(role_of(tag), series) for tag, series in self.by_tag.items() if series]
        ranked = [(rank, -series.seen, series) for (known, rank), series in candidates if known == role]
        return [series for _, _, series in sorted(ranked, key=lambda entry: entry[:2])]
