"""`odlint check --watch`: check again whenever a dependency of the last check changes, until Ctrl-C.

Files are polled. That works on every system, in containers and on network shares, and needs no additional package.
"""

from __future__ import annotations

import os
from time import monotonic, sleep, strftime
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CliError
from odlint.cli.run.cache import Cache
from odlint.cli.run.file_dependencies import IS_FILE, IS_FOLDER, MATCHES, PART, DependencyChecker, split_question
from odlint.cli.run.file_discovery import STDIN, gather
from odlint.cli.run.parallel import ParallelCheck, job_count
from odlint.cli.run.report_run import ReportRun
from odlint.cli.settings.resolution import SettingsResolver
from odlint.workspace.files import DiskFiles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import NoReturn

    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments

    State = dict[tuple[str, str], object]  # (kind, path) -> a value that changes when the file does

_PAUSE = 0.3  # seconds between two polls
_SHARE = 5  # polling takes at most one in so many seconds
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"
_INPUT, _SETTINGS, _PACK = "input", "settings", "pack"  # kinds of State besides those of questions


def watch(arguments: Arguments, console: Console) -> NoReturn:
    """Check and wait for a change, repeatedly. Ends with KeyboardInterrupt.

    Raises:
        CliError: standard input cannot be watched.
    """
    if STDIN in arguments.operands or arguments.text("--stdin-filename"):
        raise CliError("--watch looks at files; standard input comes only once")
    jobs = job_count(arguments)
    cache = Cache("")
    while True:
        if console.out.isatty():
            console.write(_CLEAR)
        cache.used.clear()
        before = disk_state(arguments, cache)
        packs = _check(arguments, console, cache, jobs)
        state = {**disk_state(arguments, cache, packs), **before}  # dependencies are known only after the check
        checker = DependencyChecker(DiskFiles())
        if not all(checker.holds(entry.seen) for entry in cache.used.values()):
            state = {}  # a dependency changed during the check
        console.out.flush()
        console.say(f"odlint: {strftime('%H:%M:%S')} waiting for changes (Ctrl-C ends)")
        console.err.flush()
        _wait(arguments, cache, packs, state)


def _check(arguments: Arguments, console: Console, cache: Cache, jobs: int) -> list[str]:
    """Run one check, with the results of the last one for unchanged files. Returns the rule packs in use."""
    packs: list[str] = []
    try:
        run = ReportRun(arguments, console)
        run.check(ParallelCheck(run, cache, jobs).files(run.inputs()))
        packs = run.packs()
        run.update_tally()
        run.output.end()
    except CliError as problem:
        console.error(problem.message, problem.hint)
    return packs


def _wait(arguments: Arguments, cache: Cache, packs: list[str], state: State) -> None:
    """Return when the state has changed."""
    pause = _PAUSE
    while True:
        sleep(pause)
        start = monotonic()
        if disk_state(arguments, cache, packs) != state:
            return
        pause = max(_PAUSE, _SHARE * (monotonic() - start))


def disk_state(arguments: Arguments, cache: Cache, packs: list[str] | None = None) -> State:
    """The state of inputs, settings files, dependencies and rule packs, mostly without reading them."""
    state: State = {}
    resolver = SettingsResolver(arguments)
    for input_file in gather(arguments.operands, "", lambda _message: None, resolver.excludes_folder):
        state[_INPUT, input_file.path] = _stamp(input_file.path)
        folder = os.path.dirname(input_file.path)
        if (_SETTINGS, folder) not in state:
            settings_file = resolver.settings_file(input_file.path)
            state[_SETTINGS, folder] = settings_file, _stamp(settings_file)
    for entry in cache.used.values():
        for question in entry.seen:
            kind, path = split_question(question)
            if (kind, path) not in state:
                state[kind, path] = _answer(kind, path)
    for path in _rule_files([*(packs or ()), *arguments.texts("--rule-pack")]):
        state[_PACK, path] = _stamp(path)
    return state


def _answer(kind: str, path: str) -> object:
    """A value that changes with the answer to a question."""
    if kind == MATCHES:
        from glob import glob

        return sorted(glob(path))
    if kind == IS_FILE:
        return os.path.isfile(path)
    if kind == IS_FOLDER:
        return os.path.isdir(path)
    return _stamp(path.split(":", 2)[2] if kind == PART else path)


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
