"""Writing a file: the old one or the new one is on the disk at every moment, never a part of either."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable


class ChangedMeanwhile(Exception):
    """Somebody changed the file after it was read; it was left alone."""


def write_atomically(path: str, data: bytes, expected: bytes) -> None:
    """Replace the content of a file, keeping its permissions; a symbolic link stays one, its target is replaced.

    Args:
        path: the file.
        data: its new content.
        expected: what it held when it was read.

    Raises:
        ChangedMeanwhile: it no longer holds that.
        OSError: it cannot be written (a read-only file is respected, though a new file could take its place).
    """
    target = os.path.realpath(path)
    status = os.stat(target)
    if not status.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(target, os.W_OK):
        raise PermissionError(13, "the file is read-only", path)

    def ready(beside: str) -> None:
        os.chmod(beside, stat.S_IMODE(status.st_mode))
        _keep_owner(beside, status)
        with open(target, "rb") as file:
            if file.read() != expected:
                raise ChangedMeanwhile(f"{path} changed while odlint was at work: nothing was written")

    _replace(target, data, 0o600, ready)


def write_copy(path: str, data: bytes) -> None:
    """Give a file this content, whatever it held; make it where there is none. Raises OSError."""
    if os.path.exists(path):
        with open(path, "rb") as file:
            held = file.read()
        write_atomically(path, data, held)
    else:
        _replace(os.path.realpath(path), data, 0o666, lambda _beside: None)


def _replace(target: str, data: bytes, mode: int, ready: Callable[[str], None]) -> None:
    """Write a file beside the target, let `ready` have its say, and put it in the target's place."""
    folder, name = os.path.split(target)
    # Random, not the process id: in a container the next run may have the number of one that was killed.
    beside = os.path.join(folder, f".{name}.odlint-{os.urandom(4).hex()}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        ready(beside)
        os.replace(beside, target)
    except BaseException:
        os.unlink(beside)
        raise


def create(path: str, data: bytes) -> None:
    """Make a new file, whole or not at all.

    Raises:
        ChangedMeanwhile: there is one by now.
        OSError: it cannot be written.
    """
    folder, name = os.path.split(os.path.abspath(path))
    beside = os.path.join(folder, f".{name}.odlint-{os.getpid()}")
    try:
        with open(beside, "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if os.path.lexists(path):
            raise ChangedMeanwhile(f"{path} appeared while odlint was at work: nothing was written")
        os.replace(beside, path)
    except BaseException:
        if os.path.exists(beside):
            os.unlink(beside)
        raise


def _keep_owner(path: str, status: os.stat_result) -> None:
    """Give the new file the old one's owner and group where that is allowed; else it is ours, as after any save."""
    chown = getattr(os, "chown", None)
    if chown is None:
        return
    try:
        chown(path, status.st_uid, status.st_gid)
    except OSError:
        return
