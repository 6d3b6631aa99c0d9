"""`odlint check --watch`: check again whenever something that the last check looked at has changed. Ends with Ctrl-C.

Files are polled: that works on every system, in containers and over network shares, and needs no further package.
"""

from __future__ import annotations

import os
from time import monotonic, sleep, strftime

from odlint.cli.framework.errors import CliError
from odlint.cli.run.cache import Cache
from odlint.cli.run.file_dependencies import DependencyChecker
from odlint.cli.run.file_discovery import STDIN, gather
from odlint.cli.run.output import Output
from odlint.cli.run.parallel import ParallelCheck, job_count
from odlint.cli.run.session import Session
from odlint.cli.settings.resolution import SettingsResolver
from odlint.workspace.files import DiskFiles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import NoReturn

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments

    State = dict[str, object]

_PAUSE = 0.3  # seconds between two looks
_SHARE = 5  # looking takes at most one in so many seconds
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"


def watch(arguments: Arguments, console: Console) -> NoReturn:
    """Check, wait for a change, and so on; ends with KeyboardInterrupt."""
    if STDIN in arguments.operands or arguments.text("--stdin-filename"):
        raise CliError("--watch looks at files; standard input comes only once")
    jobs = job_count(arguments)
    cache = Cache("")
    while True:
        if console.out.isatty():
            console.write(_CLEAR)
        cache.used.clear()
        before = _state(arguments, cache)
        packs = _check(arguments, console, cache, jobs)
        told = {**_state(arguments, cache, packs), **before}  # what the check looked at is known only now:
        witness = DependencyChecker(DiskFiles())
        if not all(witness.holds(entry.seen) for entry in cache.used.values()):
            told = {}  # it changed while the check ran
        console.out.flush()
        console.say(f"odlint: {strftime('%H:%M:%S')} waiting for changes (Ctrl-C ends)")
        console.err.flush()
        _wait(arguments, cache, packs, told)


def _check(arguments: Arguments, console: Console, cache: Cache, jobs: int) -> list[str]:
    """One run, with the last one's results for what is unchanged; returns the rule packs that were applied."""
    session = Session(arguments, console)
    try:
        output = Output(arguments, console)
        ParallelCheck(session, output, cache, jobs).run(session.gathered())
        session.tell(output.tally)
        output.end()
    except CliError as problem:
        console.error(problem.message, problem.hint)
    return session.packs()


def _wait(arguments: Arguments, cache: Cache, packs: list[str], told: State) -> None:
    """Return when something has changed."""
    pause = _PAUSE
    while True:
        sleep(pause)
        begun = monotonic()
        if _state(arguments, cache, packs) != told:
            return
        pause = max(_PAUSE, _SHARE * (monotonic() - begun))


def _state(arguments: Arguments, cache: Cache, packs: list[str] | None = None) -> State:
    """What can be told of all that matters without reading it."""
    state: State = {}
    finder = SettingsResolver(arguments)
    for one in gather(arguments.operands, "", lambda _problem: None, finder.leaves_out):
        path = one.path or ""
        state["i" + path] = _stamp(path)
        folder = os.path.dirname(path)
        if "s" + folder not in state:
            settings = finder.settings_file(path)
            state["s" + folder] = settings, _stamp(settings)
    for entry in cache.used.values():
        for question in entry.seen:
            if question not in state:
                state[question] = _answer(question[:1], question[1:])
    for path in _rule_files([*(packs or ()), *arguments.texts("--rule-pack")]):
        state["p" + path] = _stamp(path)
    return state


def _answer(kind: str, path: str) -> object:
    if kind == "m":
        from glob import glob

        return sorted(glob(path))
    if kind == "r":
        return _stamp(path)
    return os.path.isfile(path) if kind == "f" else os.path.isdir(path)


def _stamp(path: str) -> object:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _rule_files(folders: list[str]) -> Iterator[str]:
    for top in folders:
        for folder, _, names in os.walk(top):
            yield from (os.path.join(folder, name) for name in names)
