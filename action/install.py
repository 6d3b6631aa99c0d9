"""Step of action.yml: odlint into an environment of its own, so that the job's packages stay as they are."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
from pathlib import Path


def main() -> None:
    """Install; ends with pip's exit code when that fails."""
    version = os.environ.get("ODLINT_VERSION", "").strip()
    if version and not re.fullmatch(r"[0-9][0-9A-Za-z.!+]*", version):
        sys.exit(f"::error title=odlint::{version!r} is no version: write one such as 0.1.0")
    place = Path(os.environ["RUNNER_TEMP"], "odlint-environment")
    venv.create(place, with_pip=True, clear=True)
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    what = f"odlint=={version}" if version else os.environ["ODLINT_ACTION"]
    words = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", what]
    sys.exit(subprocess.run(words, check=False).returncode)


if __name__ == "__main__":
    main()
