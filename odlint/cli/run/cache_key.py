"""Fingerprint of everything except the files themselves that determines the result of a check."""

from __future__ import annotations

import os
from hashlib import blake2b
from typing import TYPE_CHECKING

from odlint._version import __version__
from odlint.cli.run.report_serialization import FORMAT_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.analysis.settings import Settings

_PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def fingerprint(settings: Settings) -> str:
    """A digest of odlint's version and files, the settings, the rule packs and the current folder."""
    parts = [__version__, str(FORMAT_VERSION), os.getcwd(), _plain(settings), *_program()]
    for folder in settings.packs:
        for path in _files(folder):
            with open(path, "rb") as file:
                parts += [path, blake2b(file.read()).hexdigest()]
    return blake2b("\0".join(parts).encode("utf-8", "surrogateescape"), digest_size=10).hexdigest()


def _plain(value: object) -> str:
    """A settings object as text, with all of its attributes."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{_plain(key)}:{_plain(entry)}" for key, entry in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(_plain, value)) + "]"
    if isinstance(value, (set, frozenset)):
        return "{" + ",".join(sorted(map(_plain, value))) + "}"
    names = [*getattr(value, "__slots__", ()), *getattr(value, "__dict__", ())]
    if names:
        return "(" + ",".join(f"{name}={_plain(getattr(value, name, None))}" for name in sorted(names)) + ")"
    return repr(value)


def _program() -> Iterator[str]:
    """odlint's own files with times and sizes: in a checkout, they change without a new version."""
    for path in _files(_PACKAGE):
        status = os.stat(path)
        yield f"{path} {status.st_mtime_ns} {status.st_size}"


def _files(top: str) -> list[str]:
    paths = []
    for folder, subfolders, names in os.walk(top):
        subfolders[:] = [name for name in subfolders if name != "__pycache__"]
        paths += [os.path.join(folder, name) for name in names if name.endswith((".py", ".toml", ".lark", ".bin"))]
    return sorted(paths)
