"""Telling configs, label maps and experiments apart, and from other files, by their content."""

from __future__ import annotations

import re

from odlint.schema import EXPERIMENT, LABEL_MAP, PIPELINE

_SECTION = re.compile(
    r"^[ \t]*(?:model|train_config|train_input_reader|eval_config|eval_input_reader|graph_rewriter)\b[ \t]*:?\s*[{<]",
    re.MULTILINE,
)
_ITEM = re.compile(r"^[ \t]*items?\b[ \t]*:?\s*[{<]", re.MULTILINE)
_HEAD = 200_000  # characters looked at
# Patterns that a check of a config does not need are compiled when they are first used.
_TELLING = r"pipeline.*\.config$|label[ _.-]?map"
# YAML of the Model Garden: one of its three keys at the left margin or behind the first brace, and below it a key that
# other YAML (playbooks, trainers of other libraries) does not have.
_TOP = r"(?m)^\ufeff?(?:\{\s*)?[\"']?(?:task|trainer|runtime)[\"']?[ \t]*:(?=\s|$)"
_BELOW = (
    r"[\"']?\b(?:optimizer_config|steps_per_loop|train_steps|validation_interval|distribution_strategy|train_data|"
    r"validation_data|mixed_precision_dtype|init_checkpoint_modules|global_batch_size|annotation_file|num_classes)"
    r"[\"']?[ \t]*:(?:\s|$)"
)

YAML = (".yaml", ".yml")
SUFFIXES = (".config", ".pbtxt", ".prototxt", ".textproto", ".txtpb", ".pbtext", ".cfg", *YAML)


def kind_by_content(text: str) -> str | None:
    """Root type of a file by its content; None if it is neither config nor label map nor experiment."""
    head = text[:_HEAD]
    section = _SECTION.search(head)
    if (section is None or ":" in section[0]) and _is_experiment(head):
        return EXPERIMENT
    item = _ITEM.search(head, 0, section.start() if section else len(head))
    if item:
        return LABEL_MAP
    return PIPELINE if section else None


def _is_experiment(head: str) -> bool:
    top = re.search(_TOP, head)
    return top is not None and re.compile(_BELOW).search(head, top.end()) is not None


def kind_of(name: str, text: str) -> str:
    """Root type of a file that the user named: by content, else by its name."""
    base = name.replace("\\", "/").rsplit("/", 1)[-1].lower()
    if base.endswith(YAML) and re.search(_TOP, text[:_HEAD]):
        return EXPERIMENT  # `model: {...}` below task is not a config
    kind = kind_by_content(text)
    if kind is not None:
        return kind
    if base.endswith(YAML):
        return EXPERIMENT
    is_map = base.endswith((".pbtxt", ".txtpb", ".textproto")) or ("label" in base and not base.endswith(".config"))
    return LABEL_MAP if is_map and "pipeline" not in base else PIPELINE


def speaks_of_kind(name: str) -> bool:
    """Whether the name alone shows that a file is a config or a label map: my_labelmap.txt."""
    base = name.replace("\\", "/").rsplit("/", 1)[-1].lower()
    if base.endswith(YAML):
        return False
    return is_candidate(base) and re.search(_TELLING, base) is not None


def is_candidate(name: str) -> bool:
    """Whether a file met while walking a directory is worth opening."""
    base = name.lower()
    return base.endswith(SUFFIXES) or (base.endswith(".txt") and "label" in base)
