"""Which record files on this machine an input reader of a config reads."""

from __future__ import annotations

import re

from odlint.schema.message import Message
from odlint.workspace.workspace import Workspace, is_placeholder

_SHARDED = re.compile(r"(.+)@(\d{1,6})\Z")


def reader_files(workspace: Workspace, reader: Message) -> tuple[list[str], list[str]]:
    """(files, paths for which none was found) of an input reader; each file once, in the order of its paths."""
    files: dict[str, None] = {}
    missing: list[str] = []
    for path in reader.get("tf_record_input_reader").get("input_path"):
        matches = [] if is_placeholder(path) else _matching(workspace, path)
        if matches:
            files.update(dict.fromkeys(matches))
        else:
            missing.append(path)
    return list(files), missing


def _matching(workspace: Workspace, path: str) -> list[str]:
    exact = workspace.find(path)
    if exact is not None:
        return [exact]
    sharded = _SHARDED.match(path)
    if sharded:
        return workspace.matches(f"{sharded[1]}-?????-of-{int(sharded[2]):05}")
    return workspace.matches(path) if any(mark in path for mark in "*?[") else []
