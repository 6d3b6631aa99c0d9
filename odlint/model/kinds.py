"""Telling configs and label maps apart, and from other text-format files, by their content."""

from __future__ import annotations

import re

from odlint.schema import LABEL_MAP, PIPELINE

_SECTION = re.compile(
    r"^[ \t]*(?:model|train_config|train_input_reader|eval_config|eval_input_reader|graph_rewriter)\b[ \t]*:?\s*[{<]",
    re.MULTILINE,
)
_ITEM = re.compile(r"^[ \t]*items?\b[ \t]*:?\s*[{<]", re.MULTILINE)
_TELLING = re.compile(r"pipeline.*\.config$|label[ _.-]?map")
_HEAD = 200_000  # characters looked at

SUFFIXES = (".config", ".pbtxt", ".prototxt", ".textproto", ".txtpb", ".pbtext", ".cfg")


def kind_by_content(text: str) -> str | None:
    """Root type of a file by what it says; None when it is neither a config nor a label map."""
    head = text[:_HEAD]
    section = _SECTION.search(head)
    item = _ITEM.search(head, 0, section.start() if section else len(head))
    if item:
        return LABEL_MAP
    return PIPELINE if section else None


def kind_of(name: str, text: str) -> str:
    """Root type of a file that the user named: by content, else by its name."""
    found = kind_by_content(text)
    if found is not None:
        return found
    base = name.replace("\\", "/").rsplit("/", 1)[-1].lower()
    is_map = base.endswith((".pbtxt", ".txtpb", ".textproto")) or ("label" in base and not base.endswith(".config"))
    return LABEL_MAP if is_map and "pipeline" not in base else PIPELINE


def speaks_of_kind(name: str) -> bool:
    """Whether the name alone says that a file is meant to be a config or a label map: my_labelmap.txt."""
    base = name.replace("\\", "/").rsplit("/", 1)[-1]
    return is_candidate(base) and _TELLING.search(base.lower()) is not None


def is_candidate(name: str) -> bool:
    """Whether a file met while walking a directory is worth opening."""
    base = name.lower()
    return base.endswith(SUFFIXES) or (base.endswith(".txt") and "label" in base)
