"""Paths to label maps, records and checkpoints, as the workspace would find them."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from odlint.lsp.completion.choices import Kind, text_choice
from odlint.lsp.documents.path_targets import ANNOTATIONS, CHECKPOINT, CSV_LABEL_MAP, LABEL_MAP, RECORDS
from odlint.workspace.file_kinds import SUFFIXES, YAML

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lsprotocol import types as lsp

    from odlint.lsp.completion.completion_context import Situation

_ENDINGS = {
    LABEL_MAP: (*(one for one in SUFFIXES if one not in (".config", *YAML)), ".txt"),
    CSV_LABEL_MAP: (".csv",),
    ANNOTATIONS: (".json",),
}
_NO_RECORDS = (".config", ".pbtxt", ".index", ".py", ".md", ".toml", ".json", ".xml", ".csv", *YAML)
_MOST = 500  # entries of one folder that are offered
_SHARD = re.compile(r"(.*)-\d{5}-of-(\d{5})(.*)")
_STEP = re.compile(r"\d+")


def path_choices(at: Situation, kind: str) -> Iterator[lsp.CompletionItem]:
    """Folders, and files of the kind that the field wants, that continue what is typed."""
    typed = at.typed.replace("\\", "/")
    head = typed[: typed.rfind("/") + 1]
    seen: set[str] = set()
    for place in _places(at, head):
        for name, is_folder in _entries(place):
            shown = name + "/" if is_folder else _wanted(kind, name)
            if shown and head + shown not in seen and len(seen) < _MOST:
                seen.add(head + shown)
                yield _choice(at, head + shown, is_folder, name)


def _choice(at: Situation, path: str, is_folder: bool, name: str) -> lsp.CompletionItem:
    likely = "1" if not is_folder else "2"
    newest = "".join(f"{10**12 - int(number):013}" for number in _STEP.findall(name)[-1:])  # later checkpoints first
    kind = Kind.Folder if is_folder else Kind.File
    made = text_choice(at, path, kind, order=f"{likely}{newest}{path}")
    if is_folder and made.text_edit is not None and not at.closed:  # more is to come: the quotes stay open
        made.text_edit.new_text = made.text_edit.new_text.removesuffix(at.context.quote) if at.context.quote else path
    return made


def _places(at: Situation, head: str) -> Iterator[str]:
    """Folders in which what is typed may go on: through the path map, as written, from the config's folder upwards."""
    workspace = at.facts.workspace
    for prefix, instead in workspace.path_map.items():
        if (head.rstrip("/") + "/").startswith(prefix.rstrip("/") + "/"):
            yield os.path.join(workspace.root, instead, head[len(prefix) :].lstrip("/"))
    if os.path.isabs(head):
        yield head
    else:
        for folder in workspace.folders:
            yield os.path.normpath(os.path.join(folder, head))


def _entries(folder: str) -> list[tuple[str, bool]]:
    """(name, is a folder) of what a folder holds, hidden things left out."""
    try:
        with os.scandir(folder) as found:
            return sorted((one.name, one.is_dir()) for one in found if not one.name.startswith("."))
    except (OSError, ValueError):
        return []


def _wanted(kind: str, name: str) -> str:
    """What a file is called in this field, "" for a file that is nothing for it."""
    if kind in _ENDINGS:
        return name if name.endswith(_ENDINGS[kind]) else ""
    if kind == CHECKPOINT:
        return name.removesuffix(".index") if name.endswith(".index") else ""
    if kind == RECORDS and name.endswith(_NO_RECORDS):
        return ""
    shards = _SHARD.fullmatch(name)
    return f"{shards[1]}-?????-of-{shards[2]}{shards[3]}" if shards is not None else name
