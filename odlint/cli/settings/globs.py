"""Globs of settings files: `*` and `?` stay within a folder, `**` does not; without a slash they fit at any depth."""

from __future__ import annotations

import os
import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_PART = re.compile(r"\*\*/|\*\*|\*|\?|\[!?\]?[^\]/]*\]|.", re.DOTALL)


def refusal(glob: str) -> str:
    """Why a glob is not taken; "" when it is."""
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


def fits(globs: Iterable[str], path: str) -> bool:
    """Whether one of the globs means a path (with slashes, relative to the folder that the globs count from)."""
    return any(_compiled(glob).match(path) for glob in globs)


def relative(path: str, folder: str) -> str:
    """A path as globs see it; "" when it is not below the folder."""
    try:
        near = os.path.relpath(os.path.abspath(path), os.path.abspath(folder))
    except ValueError:  # another drive
        return ""
    return "" if near.split(os.sep)[0] == os.pardir else near.replace(os.sep, "/")


def _compiled(glob: str) -> re.Pattern[str]:
    bare = glob.removeprefix("./").rstrip("/")
    anywhere = "" if "/" in bare else "(?:.*/)?"
    parts = [_translated(match.group()) for match in _PART.finditer(bare.removeprefix("/"))]
    return re.compile(f"{anywhere}{''.join(parts)}(?:/.*)?\\Z", re.DOTALL)


def _translated(part: str) -> str:
    fixed = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(part)
    if fixed is not None:
        return fixed
    if len(part) > 1:
        inner = part[1:-1].replace("\\", r"\\").replace("[", r"\[").replace("]", r"\]").replace("^", r"\^")
        return f"[^{inner[1:]}]" if inner.startswith("!") else f"[{inner}]"
    return re.escape(part)
