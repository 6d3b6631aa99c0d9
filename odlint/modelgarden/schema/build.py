"""`python -m odlint.modelgarden.schema.build`: make snapshot.bin from an installed tf-models-official, or compare.

The installation may be another Python's (`--python`): it is asked in a process of its own, since it loads TensorFlow.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import zlib
from typing import Any

HERE = os.path.dirname(os.path.abspath(__file__))
SNAPSHOT = os.path.join(HERE, "snapshot.bin")
SCRIPT = os.path.join(HERE, "introspection.py")  # runs in the Python that has the Model Garden


def walked(python: str) -> dict[str, Any]:
    """The snapshot of the installation that this interpreter has; raises RuntimeError with its error message."""
    environment = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": ""}
    command = [python, "-W", "ignore", SCRIPT]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603
    start = done.stdout.find('{"version"')
    if done.returncode or start < 0:
        last = done.stderr.strip().rpartition("\n")[2]
        raise RuntimeError(f"{python} cannot tell what the Model Garden registers: {last or done.returncode}")
    content: dict[str, Any] = json.loads(done.stdout[start:])
    return content


def packed(snapshot: dict[str, Any]) -> bytes:
    """The bytes of snapshot.bin: the same for the same content."""
    return zlib.compress(json.dumps(snapshot, separators=(",", ":"), sort_keys=False).encode(), 9)


def differences(before: dict[str, Any], after: dict[str, Any], path: str = "") -> list[str]:
    """What differs, one line each."""
    lines: list[str] = []
    for key in sorted({*before, *after}):
        place = f"{path}{key}"
        if key not in before:
            lines.append(f"+ {place}")
        elif key not in after:
            lines.append(f"- {place}")
        elif isinstance(before[key], dict) and isinstance(after[key], dict):
            lines += differences(before[key], after[key], place + ".")
        elif before[key] != after[key]:
            lines.append(f"~ {place}: {before[key]!r} -> {after[key]!r}")
    return lines


def main() -> int:
    """Run; 0 when written or the same, 1 when --check finds a difference, 2 if it fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default=sys.executable, help="interpreter that has tf-models-official")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    arguments = parser.parse_args()
    try:
        snapshot = walked(arguments.python)
    except (RuntimeError, OSError, ValueError) as problem:
        print(problem, file=sys.stderr)
        return 2
    if arguments.check:
        with open(SNAPSHOT, "rb") as file:
            known = json.loads(zlib.decompress(file.read()))
        lines = differences(known, snapshot)
        print("\n".join(lines) or f"the snapshot is that of tf-models-official {snapshot['version']}")
        return 1 if lines else 0
    with open(SNAPSHOT, "wb") as file:
        file.write(packed(snapshot))
    print(f"{len(snapshot['experiments'])} experiments, {len(snapshot['types'])} types of {snapshot['version']}")
    for module, why in snapshot["missing"].items():
        print(f"not read: {module} ({why})")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
