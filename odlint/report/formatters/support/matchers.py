"""Problem matchers for the concise format, made from the description that its lines are printed from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.report.formatters.support.concise_line import (
    COLUMN,
    END_COLUMN,
    END_ROW,
    FILE,
    MESSAGE,
    ROW,
    RULE,
    SEVERITY,
    expression,
    groups,
)

if TYPE_CHECKING:
    from typing import Any

OWNER = "odlint"
_COMMAND = ["check", "--output-format", "concise", "--color", "never"]


def vscode() -> dict[str, Any]:
    """A matcher for `problemMatcher` in tasks.json, or for `contributes.problemMatchers` of an extension."""
    at = groups()
    return {
        "owner": OWNER,
        "source": OWNER,
        "fileLocation": ["autoDetect", "${workspaceFolder}"],
        "pattern": {
            "regexp": expression(),
            "file": at[FILE],
            "line": at[ROW],
            "column": at[COLUMN],
            "endLine": at[END_ROW],
            "endColumn": at[END_COLUMN],
            "severity": at[SEVERITY],
            "code": at[RULE],
            "message": at[MESSAGE],
        },
    }


def vscode_tasks() -> dict[str, Any]:
    """A whole tasks.json: a task for the workspace and one for the file that is open."""

    def task(label: str, *words: str) -> dict[str, Any]:
        return {
            "label": label,
            "type": "process",
            "command": OWNER,
            "args": [*_COMMAND, *words],
            "options": {"cwd": "${workspaceFolder}"},
            "group": "test",
            "presentation": {"reveal": "silent", "clear": True},
            "problemMatcher": vscode(),
        }

    return {"version": "2.0.0", "tasks": [task("odlint: workspace"), task("odlint: this file", "${file}")]}


def github() -> dict[str, Any]:
    """A file for `::add-matcher::`.

    GitHub knows no end of a range, and no severity `info`: a matcher of its own takes those lines for notices.
    """
    at = groups()

    def matcher(owner: str, severities: str, more: dict[str, Any]) -> dict[str, Any]:
        pattern = {
            "regexp": expression({SEVERITY: severities}),
            "file": at[FILE],
            "line": at[ROW],
            "column": at[COLUMN],
            "code": at[RULE],
            "message": at[MESSAGE],
        }
        return {"owner": owner, **more, "pattern": [pattern | ({} if more else {"severity": at[SEVERITY]})]}

    return {
        "problemMatcher": [
            matcher(OWNER, "error|warning", {}),
            matcher(f"{OWNER}-info", "info", {"severity": "notice"}),
        ]
    }
