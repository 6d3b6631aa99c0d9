"""Operands of `odlint data`: configs and record files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CliError
from odlint.schema import PIPELINE
from odlint.syntax.source import decode
from odlint.tf.records.record_files import holds_records, shards_of
from odlint.workspace.file_kinds import kind_by_content

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from odlint.cli.commands.data.reading import Reading

    ErrorHandler = Callable[[str, str], None]  # gets message and hint

_HEAD = 1 << 16


def sort_operands(operands: Sequence[str], reading: Reading, on_error: ErrorHandler) -> tuple[list[str], list[str]]:
    """(configs, record files), each once. `on_error` is called for operands that cannot be read."""
    configs: dict[str, None] = {}
    records: dict[str, None] = {}
    for operand in operands:
        try:
            paths = reading.expand(operand)
        except CliError as problem:
            on_error(problem.message, problem.hint)
            continue
        if not paths:
            on_error(f"{operand}: {_missing(operand)}", "")
        shards = shards_of(operand)
        if paths and shards and shards != len(paths):
            on_error(f"{operand}: only {len(paths)} of {shards} shards are there", "")
        for path in paths:
            (configs if len(paths) == 1 and _is_config(path, reading) else records)[path] = None
    return list(configs), list(records)


def _missing(operand: str) -> str:
    if os.path.isdir(operand):
        return "no record file in this folder (*.record, *.tfrecord, name-00000-of-00010)"
    return "no such file" if not any(mark in operand for mark in "*?[@") else "no file matches"


def _is_config(path: str, reading: Reading) -> bool:
    """Whether a file is a config and not records: by its content or, if that cannot be read, by its name."""
    try:
        with reading.opened(path) as file:
            head = file.read(_HEAD)
    except OSError:
        return path.endswith(".config")
    if holds_records(head[:12]):
        return False
    return kind_by_content(decode(path, head).text) == PIPELINE or path.endswith(".config")
