"""Names of files as other programs want them: relative to the folder of the run, with slashes, and as URIs."""

from __future__ import annotations

import ntpath
import os
import posixpath
from contextlib import suppress
from urllib.parse import quote

STDIN = "<stdin>"
_SAFE = "/!$&'()*+,;=@~"  # what a segment of a path may hold besides letters and digits; a colon might end a scheme


def portable(name: str, folder: str | None = None, windows: bool = os.name == "nt") -> str:
    """A file's name relative to the folder (by default the current one) with slashes; absolute when it is elsewhere."""
    paths = ntpath if windows else posixpath
    if name == STDIN:
        return name
    base = folder if folder is not None else os.getcwd()
    whole = paths.normpath(paths.join(base, name))
    near: str = whole
    with suppress(ValueError):  # another drive
        near = paths.relpath(whole, base)
    if near == paths.pardir or near.startswith(paths.pardir + paths.sep):
        near = whole
    return near.replace("\\", "/") if windows else near


def uri(name: str, folder: str | None = None, windows: bool = os.name == "nt") -> str:
    """The URI of a file: relative to the folder, or `file:///...` when the file is elsewhere."""
    path = portable(name, folder, windows)
    if windows and path[1:2] == ":":
        return f"file:///{path[0]}:{_quoted(path[2:])}"
    if windows and path.startswith("//"):  # a share
        return f"file:{_quoted(path)}"
    return f"file://{_quoted(path)}" if path.startswith("/") else _quoted(path)


def folder_uri(folder: str | None = None, windows: bool = os.name == "nt") -> str:
    """The URI of a folder (by default the current one), with the slash that makes it a base."""
    path = folder if folder is not None else os.getcwd()
    path = path.replace("\\", "/") if windows else path
    path = path.rstrip("/") + "/"
    return f"file:///{path[0]}:{_quoted(path[2:])}" if windows and path[1:2] == ":" else f"file://{_quoted(path)}"


def _quoted(path: str) -> str:
    # Bytes of a name that are not UTF-8 stand in it as lone surrogates; a URI holds the bytes themselves.
    return quote(path.encode("utf-8", "surrogateescape"), safe=_SAFE)
