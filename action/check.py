"""Step of action.yml: run odlint check, and say where its SARIF report is."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path


def command_line() -> tuple[list[str], str]:
    """(words of the command line without the program, where the SARIF report goes or "")."""
    words = ["check"]
    if _wanted("ODLINT_ANNOTATIONS"):
        words += ["--output-format", "github"]
    sarif = str(Path(os.environ["RUNNER_TEMP"], "odlint.sarif")) if _wanted("ODLINT_SARIF") else ""
    if sarif:
        words += ["--output-file", f"sarif={sarif}"]
    fail_on = os.environ.get("ODLINT_FAIL_ON", "").strip()
    if fail_on:
        words += ["--fail-on", fail_on]
    words += shlex.split(os.environ.get("ODLINT_ARGS", ""))
    paths = [line.strip() for line in os.environ.get("ODLINT_PATHS", "").split("\n")]
    return [*words, "--", *(path for path in paths if path)], sarif


def main() -> None:
    """Check; ends with odlint's exit code."""
    programs = Path(os.environ["RUNNER_TEMP"], "odlint-environment", "Scripts" if os.name == "nt" else "bin")
    try:
        words, sarif = command_line()
    except ValueError as problem:
        sys.exit(f"::error title=odlint::args cannot be read: {problem}")
    code = subprocess.run([str(programs / "odlint"), *words], check=False).returncode
    with open(os.environ["GITHUB_OUTPUT"], "a", encoding="utf-8") as outputs:
        outputs.write(f"exit-code={code}\n")
        outputs.write(f"sarif-file={sarif if sarif and os.path.exists(sarif) else ''}\n")
    sys.exit(code)


def _wanted(name: str) -> bool:
    return os.environ.get(name, "").strip().lower() == "true"


if __name__ == "__main__":
    main()
