"""Findings that are known: recorded by rule, place in the message tree and value, never by line.

    {"path": "configs/a.config", "rule": "num-classes-zero", "at": "model.ssd.num_classes", "value": "0", "count": 1}

A finding is known when the record has one of the same four words left. Inserted lines, comments and reordered fields
change none of them; another value is another finding. Imported only where there is a baseline.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from odlint.analysis.analyzed_file import analyze
from odlint.lint.ruleset import did_run, matches
from odlint.syntax.locate import nodes_at
from odlint.syntax.tree import MESSAGE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from odlint.analysis.settings import Settings
    from odlint.lint.finding import FileReport, Finding
    from odlint.lint.ruleset import RuleSet
    from odlint.syntax.tree import Tree

    Entry = tuple[str, str, str]  # rule, at, value
    Counts = dict[Entry, int]

VERSION = 1
_LONGEST_VALUE = 80
_KEYS = ("path", "rule", "at", "value", "count")


class BaselineError(ValueError):
    """A baseline file that cannot be read; the message says what to do."""


class Baseline:
    """What a baseline file holds.

    Attributes:
        path: the file.
        files: by path (relative to the file, with slashes), how often each finding is known.
        data: its bytes, b"" when it is not there yet.
    """

    def __init__(self, path: str, files: dict[str, Counts] | None = None, data: bytes = b"") -> None:
        self.path = path
        self.files = files if files is not None else {}
        self.data = data

    def key(self, path: str) -> str:
        """How the record calls a file."""
        try:
            near = os.path.relpath(os.path.abspath(path), os.path.dirname(os.path.abspath(self.path)))
        except ValueError:  # another drive
            near = os.path.abspath(path)
        return near.replace(os.sep, "/")

    def place(self, key: str) -> str:
        """Where a file of the record is."""
        return os.path.join(os.path.dirname(os.path.abspath(self.path)), key)

    def apply_baseline(self, report: FileReport, path: str, rules: RuleSet, settings: Settings) -> Counts:
        """Move known findings of a report to its `known`; what is left in the record for rules that ran is stale."""
        left = dict(self.files.get(self.key(path), ()))
        if not left:
            return {}
        new: list[Finding] = []
        for finding, entry in zip(report.findings, entries(report, report.findings), strict=True):
            if left.get(entry) and not is_mandatory(finding, rules, settings):
                left[entry] -= 1
                report.known.append(finding)
            else:
                new.append(finding)
        report.findings = new
        for entry in entries(report, report.suppressed):
            if left.get(entry):  # hidden by a comment now, but not gone
                left[entry] -= 1
        return {entry: count for entry, count in left.items() if count and judged(entry[0], report, rules, settings)}

    def text(self) -> str:
        """The file's text, the same for the same findings."""
        rows = [
            dict(zip(_KEYS, (path, *entry, count), strict=True))
            for path, counts in sorted(self.files.items())
            for entry, count in sorted(counts.items())
        ]
        # One line for each finding: merges of two branches then meet in few places.
        lines = ",\n".join("  " + json.dumps(row, ensure_ascii=True) for row in rows)
        body = f"[\n{lines}\n ]" if rows else "[]"
        return f'{{\n "odlint-baseline": {VERSION},\n "findings": {body}\n}}\n'


def read_baseline(path: str) -> Baseline:
    """The baseline of a file; raises OSError and BaselineError."""
    with open(path, "rb") as file:
        data = file.read()
    files: dict[str, Counts] = {}
    try:
        held = json.loads(data.decode("utf-8"))
        if not isinstance(held, dict) or held.get("odlint-baseline") != VERSION:
            raise ValueError(f'it does not say "odlint-baseline": {VERSION}')
        for row in held.get("findings", ()):
            file_name, entry, count = _entry(row)
            counts = files.setdefault(file_name, {})
            counts[entry] = counts.get(entry, 0) + count
    except (ValueError, TypeError, RecursionError) as problem:
        told = str(problem) or type(problem).__name__
        raise BaselineError(f"{path}: this is no baseline of odlint: {told}; make it anew: odlint baseline") from None
    return Baseline(path, files, data)


def _entry(row: Mapping[str, Any]) -> tuple[str, Entry, int]:
    if not isinstance(row, dict) or set(row) != set(_KEYS):
        raise ValueError(f"a finding needs {', '.join(_KEYS)}")
    texts = [row[key] for key in _KEYS[:-1]]
    count = row["count"]
    if not all(isinstance(text, str) for text in texts) or not isinstance(count, int) or count < 1:
        raise ValueError("path, rule, at and value are strings, and count is at least 1")
    return texts[0], (texts[1], texts[2], texts[3]), count


def counted(report: FileReport, findings: Sequence[Finding]) -> Counts:
    """The record of findings of a report."""
    counts: Counts = {}
    for entry in entries(report, findings):
        counts[entry] = counts.get(entry, 0) + 1
    return counts


def entries(report: FileReport, findings: Sequence[Finding]) -> list[Entry]:
    """What the record says of each finding of a report."""
    if not findings:
        return []
    analyzed = report.analyzed or analyze(findings[0].source)  # a report of the cache or of a worker holds no tree
    return [(finding.rule, *_place(analyzed.tree, finding)) for finding in findings]


def _place(tree: Tree, finding: Finding) -> tuple[str, str]:
    """(path of field names, value). Elements have no numbers: they would change when one is inserted before them."""
    nodes = nodes_at(tree.root, finding.start)
    path = ".".join(node.name for node in nodes if node.name)
    node = nodes[-1] if nodes else None
    if node is not None and node.start == finding.start:
        value = "" if node.kind == MESSAGE else tree.text[node.value_start : node.value_end]
    elif node is not None and node.kind != MESSAGE:
        value = tree.text[node.value_start : node.value_end]
    else:  # text that is no field
        value = tree.text[finding.start : finding.end]
    value = " ".join(value.split())
    return path, value if len(value) <= _LONGEST_VALUE else _digest(value)


def _digest(value: str) -> str:
    from hashlib import sha256

    return "sha256:" + sha256(value.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def is_mandatory(finding: Finding, rules: RuleSet, settings: Settings) -> bool:
    """Whether no baseline may hold this finding back."""
    return bool(settings.policy.mandatory) and any(
        matches(rule, settings.policy.mandatory) for rule in rules.named(finding.rule)
    )


def judged(name: str, report: FileReport, rules: RuleSet, settings: Settings) -> bool:
    """Whether a known finding that was not met is gone: its rule ran on the file, or is no more."""
    known = rules.named(name)
    skipped = frozenset(rule for names in report.skipped.values() for rule in names)
    return not known or all(did_run(rule, settings, skipped, report.tf) for rule in known)
