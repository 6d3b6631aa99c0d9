"""The page on what the rules cover: each row of the evidence, and the rules, causes or reasons that answer it.

The rows (constraints read from the API's code, candidates from users' threads) are listed in docs/coverage/rows.json. A
row is covered when a rule, a check of records by `odlint data`, or a cause of `odlint diagnose` names it in its
`evidence`. Rows that none can cover are listed in docs/coverage/*.toml with the reason.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from docs_build.evidence import anchor
from odlint.diagnosis.causes import read_causes
from odlint.lint.pack.rulefile import read_rule, rule_paths
from odlint.tf.records.checks import RECORD_CHECKS

PAGE = "coverage.md"
REASONS = {
    "checkpoint": "needs the content of a checkpoint",
    "logs": "needs training logs",
    "flags": "needs command-line flags or the machine",
    "legacy": "concerns TF1's legacy tools only",
    "informational": "tells how the API works; nothing to report",
    "not-a-constraint": "no config can break it",
}
_ROOT = Path(__file__).resolve().parent.parent
_FOLDER = _ROOT / "docs" / "coverage"
_CONSTRAINT = re.compile(r"[A-Z]+-\d+")
_HEAD = """\
# What the rules cover

Names with `data:` are problems that [`odlint data`](data.md) finds in records, those that begin with
`diagnose:` causes that [`odlint diagnose`](diagnose.md) knows.

{summary}

| row | what it says | rules and causes, or why none |
|---|---|---|
"""


def rows() -> dict[str, str]:
    """Every row of the evidence, with the beginning of what it says."""
    texts: dict[str, str] = json.loads((_FOLDER / "rows.json").read_text(encoding="utf-8"))
    return texts


def covering() -> dict[str, list[str]]:
    """The names of the rules, record checks and causes that cover each row."""
    names: dict[str, list[str]] = {}
    for name, evidence in _sources():
        for row in (row for source in evidence for row in _rows_in(source)):
            if name not in names.setdefault(row, []):
                names[row].append(name)
    return names


def _sources() -> Iterator[tuple[str, tuple[str, ...]]]:
    """(name, evidence) of everything that can cover a row."""
    for path, area in rule_paths(str(_ROOT / "rules")):
        rule = read_rule(path, area)
        yield rule.name, tuple(rule.evidence)
    for check in RECORD_CHECKS.values():
        yield f"data: {check.name}", tuple(check.evidence)
    for cause in read_causes():
        yield f"diagnose: {cause.name}", tuple(cause.evidence)


def _rows_in(evidence: str) -> list[str]:
    """The rows that a piece of evidence names."""
    kind, _, text = evidence.partition(":")
    if kind == "constraint":
        return _CONSTRAINT.findall(text)
    return ["candidate:" + text.split()[0].strip(",")] if kind == "candidate" else []


def exceptions() -> dict[str, tuple[str, str]]:
    """(key of REASONS, explanation) of the rows that no rule covers."""
    explanations: dict[str, tuple[str, str]] = {}
    for path in sorted(_FOLDER.glob("*.toml")):
        for entry in tomllib.loads(path.read_text(encoding="utf-8")).get("exception", ()):
            for row in entry["rows"]:
                explanations[row] = (entry["kind"], entry["reason"])
    return explanations


def page() -> str:
    """The Markdown of the page."""
    covered, excepted, texts = covering(), exceptions(), rows()
    reasons = Counter(excepted[row][0] for row in texts if row in excepted and row not in covered)
    counts = [f"{sum(row in covered for row in texts)} covered by rules or causes"]
    counts += [f"{count} {REASONS[reason]}" for reason, count in reasons.most_common()]
    lines = [
        f"| [{row}]{{#{anchor(row)}}} | {_cell(text)} | {_cell(_answer(row, covered, excepted))} |\n"
        for row, text in texts.items()
    ]
    return _HEAD.format(summary=f"{len(texts)} rows: {', '.join(counts)}.") + "".join(lines)


def _answer(row: str, covered: dict[str, list[str]], excepted: dict[str, tuple[str, str]]) -> str:
    """The last cell of a row."""
    if row in covered:
        return ", ".join(f"`{name}`" for name in covered[row])
    if row in excepted:
        reason, explanation = excepted[row]
        return f"*{REASONS[reason]}*: {explanation}"
    return "**nothing yet**"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
