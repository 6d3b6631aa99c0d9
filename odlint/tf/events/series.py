"""One summary over the steps, in bounded memory: long series are thinned evenly, their extremes are kept."""

from __future__ import annotations

import heapq
import math
from bisect import bisect_right
from collections.abc import Iterable

MOST = 4000  # points that are surely kept; thinned when there are twice as many
EXTREMES = 32  # of the highest, of the lowest and of the points that are no numbers

Point = tuple[int, float, float]  # step, value, wall time in seconds


class Series:
    """Points in the order of their steps.

    Attributes:
        tag: name of the summary.
        seen: how many points were given.
    """

    def __init__(self, tag: str, points: Iterable[tuple[int, float]] = ()) -> None:
        self.tag = tag
        self.seen = 0
        self._stride = 1  # every so manieth point is kept
        self._kept: list[Point] = []
        self._last: Point | None = None
        self._high: list[tuple[float, int, float]] = []
        self._low: list[tuple[float, int, float]] = []
        self._broken: list[Point] = []
        self._sorted: list[Point] | None = None
        for step, value in points:
            self.add(step, value, 0.0)

    def add(self, step: int, value: float, wall: float) -> None:
        """The next point."""
        point = (step, value, wall)
        if self.seen % self._stride == 0:
            self._kept.append(point)
            if len(self._kept) > 2 * MOST:
                self._kept = self._kept[::2]
                self._stride *= 2
        if not math.isfinite(value):
            if len(self._broken) < EXTREMES:
                self._broken.append(point)
        elif self._stride > 1 or len(self._kept) > MOST:  # before that, nothing has been or is soon left out
            self._note_extreme(step, value, wall)
        elif len(self._kept) == MOST:
            for earlier in self._kept:
                if math.isfinite(earlier[1]):
                    self._note_extreme(*earlier)
        self.seen += 1
        self._last = point
        self._sorted = None

    def _note_extreme(self, step: int, value: float, wall: float) -> None:
        for heap, sign in ((self._high, 1), (self._low, -1)):
            entry = (sign * value, step, wall)
            if len(heap) < EXTREMES:
                heapq.heappush(heap, entry)
            else:
                heapq.heappushpop(heap, entry)

    def forget(self, first: int, before_wall: float = math.inf) -> int:
        """Drop the points from a step on that were written before a time; returns how many of the kept ones."""

        def stays(step: int, wall: float) -> bool:
            return step < first or wall >= before_wall

        count = len(self._kept)
        self._kept = [point for point in self._kept if stays(point[0], point[2])]
        self._broken = [point for point in self._broken if stays(point[0], point[2])]
        for heap in (self._high, self._low):
            heap[:] = [entry for entry in heap if stays(entry[1], entry[2])]
            heapq.heapify(heap)
        if self._last is not None and not stays(self._last[0], self._last[2]):
            self._last = self._kept[-1] if self._kept else None
        self._sorted = None
        return count - len(self._kept)

    @property
    def points(self) -> list[Point]:
        """The kept points by step; where one step was written twice, the later word counts."""
        if self._sorted is None:
            extremes = [(step, value, wall) for value, step, wall in self._high]
            extremes += [(step, -value, wall) for value, step, wall in self._low]
            by_step: dict[int, Point] = {}
            last = () if self._last is None else (self._last,)
            for point in (*self._broken, *extremes, *self._kept, *last):
                known = by_step.get(point[0])
                if known is None or point[2] >= known[2]:
                    by_step[point[0]] = point
            self._sorted = [by_step[step] for step in sorted(by_step)]
        return self._sorted

    @property
    def last_point(self) -> Point | None:
        """The point that was given last."""
        return self._last

    @property
    def steps(self) -> list[int]:
        """Steps of the points."""
        return [point[0] for point in self.points]

    @property
    def values(self) -> list[float]:
        """Values of the points, NaN and infinity among them."""
        return [point[1] for point in self.points]

    @property
    def last_step(self) -> int:
        """The highest step; -1 without points."""
        points = self.points
        return points[-1][0] if points else -1

    @property
    def finite(self) -> list[tuple[int, float]]:
        """(step, value) of the points that are numbers."""
        return [(step, value) for step, value, _ in self.points if math.isfinite(value)]

    @property
    def first_broken(self) -> tuple[int, float] | None:
        """(step, value) of the first NaN or infinity."""
        return next(((step, value) for step, value, _ in self.points if not math.isfinite(value)), None)

    def at(self, step: int) -> float | None:
        """The value at a step, or at the last point before it; the first value for a step before all."""
        points = self.points
        if not points:
            return None
        return points[max(bisect_right(points, step, key=lambda point: point[0]) - 1, 0)][1]

    def __bool__(self) -> bool:
        return self._last is not None
