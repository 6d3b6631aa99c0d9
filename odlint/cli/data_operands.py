"""Operands of `odlint data`: which are configs, and which record files the others mean."""

from __future__ import annotations

import os

from odlint.model.kinds import kind_by_content
from odlint.records.reading import expand, holds_records, is_remote, shards_of
from odlint.schema import PIPELINE
from odlint.syntax.source import decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Complain = Callable[[str, str], None]

_HEAD = 1 << 16
REMOTE = (
    "Copy the files to this machine first (gsutil -m cp, aws s3 cp, hdfs dfs -get), or mount the bucket as a folder."
)


def sort_operands(operands: Sequence[str], complain: Complain) -> tuple[list[str], list[str]]:
    """(configs, record files), each once; `complain` hears of what cannot be had."""
    configs: dict[str, None] = {}
    records: dict[str, None] = {}
    for operand in operands:
        if is_remote(operand):
            complain(f"{operand}: files of another machine are not read", REMOTE)
            continue
        found = expand(operand)
        if not found:
            complain(f"{operand}: {_missing(operand)}", "")
        promised = shards_of(operand)
        if found and promised and promised != len(found):
            complain(f"{operand}: only {len(found)} of {promised} shards are there", "")
        for path in found:
            (configs if len(found) == 1 and _is_config(path) else records)[path] = None
    return list(configs), list(records)


def _missing(operand: str) -> str:
    if os.path.isdir(operand):
        return "no record file in this folder (*.record, *.tfrecord, name-00000-of-00010)"
    return "no such file" if not any(mark in operand for mark in "*?[@") else "no file matches"


def _is_config(path: str) -> bool:
    """Whether a file is a config rather than records, by its content, and where that cannot be read by its name."""
    try:
        with open(path, "rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return path.endswith(".config")
    if holds_records(head[:12]):
        return False
    return kind_by_content(decode(path, head).text) == PIPELINE or path.endswith(".config")
