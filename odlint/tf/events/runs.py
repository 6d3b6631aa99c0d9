"""A run: the folders of its training and its evaluations, found below the folder that the user names."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator

from odlint.tf.events.event_file import MARK, ReadError
from odlint.tf.events.series import Series
from odlint.tf.events.streams import Stream

TRAIN = "train"
_EVALUATION = re.compile(r"(?i)(eval|evaluation)([_-].*|\d*)|validation|valid|val")
_TRAINING = re.compile(r"(?i)train([_-]?\d*)$")
_DEEPEST = 6  # levels of folders that are searched


class Run:
    """What one run wrote.

    Attributes:
        folder: its folder: that above `train` and `eval`, or the one that holds the files itself.
        streams: by name.
        troubles: what could not be read.
    """

    def __init__(self, folder: str, streams: dict[str, Stream] | None = None) -> None:
        self.folder = folder
        self.streams = streams or {}
        self.troubles: list[ReadError] = []

    @property
    def train(self) -> Stream | None:
        """The training's stream."""
        return next((stream for stream in self.streams.values() if not stream.evaluation), None)

    @property
    def evaluations(self) -> list[Stream]:
        """Streams of evaluations."""
        return [stream for stream in self.streams.values() if stream.evaluation]

    def trained(self, role: str) -> Series | None:
        """The training's series of a role."""
        candidates = self.train.of(role) if self.train else []
        return candidates[0] if candidates else None

    def evaluated(self, role: str) -> Series | None:
        """The evaluations' series of a role, the longest when several have one; TF1 may write it to the training's."""
        all_series = [series for stream in self.evaluations for series in stream.of(role)[:1]]
        return max(all_series, key=lambda series: series.seen, default=None)

    @property
    def last_step(self) -> int:
        """The last step of which anything is known; -1 for none."""
        return max(
            (series.last_step for stream in self.streams.values() for series in stream.by_tag.values()), default=-1
        )

    @property
    def files(self) -> list[str]:
        """Every event file."""
        return [path for stream in self.streams.values() for path in stream.files]


def find_runs(top: str, report: Callable[[ReadError], None]) -> dict[str, list[str]]:
    """Event files below a folder, by the folder of the run that they belong to. `report` hears of closed folders."""
    runs: dict[str, list[str]] = {}
    for path in _event_files(top, report):
        runs.setdefault(_run_folder(os.path.dirname(path)), []).append(path)
    return runs


def read_run(folder: str, paths: list[str]) -> Run:
    """Read the event files of one run."""
    run = Run(folder)
    by_name: dict[str, list[str]] = {}
    for path in paths:
        by_name.setdefault(_stream_name(os.path.dirname(path)), []).append(path)
    for name, files in sorted(by_name.items(), key=lambda entry: (entry[0] != TRAIN, entry[0])):
        stream = run.streams[name] = Stream(name, name != TRAIN)
        stream.read(files, run.troubles.append)
    _forget_stale_evaluations(run)
    return run


def is_event_file(name: str) -> bool:
    """Whether a file's name is that of an event file; profiles carry the name and hold no numbers."""
    return MARK in name and not name.endswith((".profile-empty", ".gstmp", ".tmp"))


def _event_files(top: str, report: Callable[[ReadError], None]) -> Iterator[str]:
    def closed(problem: OSError) -> None:
        report(ReadError(problem.filename or top, -1, f"cannot be read: {problem.strerror or problem}"))

    depth = os.path.abspath(top).count(os.sep)
    for folder, below, names in os.walk(top, onerror=closed):
        if os.path.abspath(folder).count(os.sep) - depth >= _DEEPEST:
            below.clear()
        below[:] = sorted(name for name in below if not name.startswith("."))
        yield from (os.path.join(folder, name) for name in sorted(names) if is_event_file(name))


def _run_folder(folder: str) -> str:
    name = os.path.basename(os.path.abspath(folder))
    if _TRAINING.fullmatch(name) or _EVALUATION.fullmatch(name):
        if folder in ("", os.curdir):  # the working directory
            return os.pardir
        return os.path.dirname(folder.rstrip(os.sep)) or os.curdir
    return folder


def _stream_name(folder: str) -> str:
    name = os.path.basename(os.path.abspath(folder))
    return name if _EVALUATION.fullmatch(name) else TRAIN


def _forget_stale_evaluations(run: Run) -> None:
    """Evaluations of checkpoints that a restarted training has replaced say nothing of this one."""
    if run.train is None:
        return
    for restart in run.train.restarts:
        for stream in run.evaluations:
            for series in stream.by_tag.values():
                series.forget(restart.step, before_wall=restart.wall)
