"""Globs of settings files: `*` and `?` do not match slashes, `**` does; a glob without a slash matches at any depth."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_PART = re.compile(r"\*\*/|\*\*|\*|\?|\[!?\]?[^\]/]*\]|.", re.DOTALL)


def refusal(glob: str) -> str:
    """Why a glob is refused, or "" if it is not."""
    if not glob.strip("/. "):
        return "names nothing"
    if glob.startswith("!"):
        return "begins with !, but globs cannot take files back"
    if "\\" in glob:
        return "has a backslash: folders are separated by /"
    if "{" in glob:
        return "has braces: write one glob for each"
    if glob.startswith("../") or "/../" in glob:
        return "leads out of the folder of the settings file, below which it counts"
    return ""


def matches(globs: Iterable[str], path: str) -> bool:
    """Whether a glob matches a path (with slashes, relative to the folder of the settings file)."""
    return any(_compiled(glob).match(path) for glob in globs)


def relative(path: str, folder: str) -> str:
    """A path relative to a folder, with slashes, or "" if it is not below the folder."""
    try:
        near = os.path.relpath(os.path.abspath(path), os.path.abspath(folder))
    except ValueError:  # another drive
        return ""
    return "" if near.split(os.sep)[0] == os.pardir else near.replace(os.sep, "/")


def _compiled(glob: str) -> re.Pattern[str]:
    bare = glob.removeprefix("./").rstrip("/")
    anywhere = "" if "/" in bare else "(?:.*/)?"
    parts = [_regex(match.group()) for match in _PART.finditer(bare.removeprefix("/"))]
    return re.compile(f"{anywhere}{''.join(parts)}(?:/.*)?\\Z", re.DOTALL)


def _regex(part: str) -> str:
    literal = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(part)
    if literal is not None:
        return literal
    if len(part) > 1:
        inner = part[1:-1].replace("\\", r"\\").replace("[", r"\[").replace("]", r"\]").replace("^", r"\^")
        return f"[^{inner[1:]}]" if inner.startswith("!") else f"[{inner}]"
    return re.escape(part)
