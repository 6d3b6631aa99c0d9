"""Many configs: `python benchmarks/scale.py [--files N]`. Prints files per second, cold and remembered.

Makes distinct configs in a temporary folder, from this project's fixtures, and runs `odlint check` over them: with one
process, with two, and again with what the cache holds. The budget is the ratio of the second run to the first one that
had a cache to fill; exits with 1 when it is broken. Times on different machines cannot be compared; the ratio can.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUDGET = 0.15


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure odlint on many files.")
    parser.add_argument("--files", type=int, default=10_000, help="how many configs (default 10000)")
    parser.add_argument("--output-format", default="text", help="format of the report (default text)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder, arguments.files)
        form = arguments.output_format
        print(f"{arguments.files} configs, Python {sys.version.split()[0]}, {os.cpu_count()} processors, {form}")
        run(folder / "0000", form, "--no-cache")  # Python's bytecode is there for all
        one, out = run(folder, form, "--no-cache", "--jobs", "1")
        say("1 process", one, arguments.files)
        two, same = run(folder, form, "--no-cache", "--jobs", "2")
        say("2 processes", two, arguments.files)
        first, third = run(folder, form, "--jobs", "2")
        say("2, filling the cache", first, arguments.files)
        second, fourth = run(folder, form, "--jobs", "2")
        say("remembered", second, arguments.files)
        size = sum(path.stat().st_size for path in (folder / ".odlint_cache").rglob("*") if path.is_file())
    broken = second / first > BUDGET
    print(f"remembered / first {second / first:.3f}  (budget {BUDGET})" + ("   BROKEN" if broken else ""))
    print(f"cache: {size / 1e6:.1f} MB; reports of all runs alike: {'yes' if out == same == third == fourth else 'NO'}")
    return 1 if broken else 0


def make(folder: Path, count: int) -> None:
    """Distinct configs, a hundred in a folder, with a label map beside them; most have findings."""
    fixtures = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "fixtures").rglob("pipeline.config"))]
    label_map = (ROOT / "fixtures" / "healthy" / "label_map.pbtxt").read_bytes()
    (folder / "odlint.toml").write_text("", encoding="utf-8")
    for number in range(count):
        place = folder / f"{number // 100:04}"
        if number % 100 == 0:
            place.mkdir()
            (place / "label_map.pbtxt").write_bytes(label_map)
        text = f"# run {number}\n{fixtures[number % len(fixtures)]}".replace(
            "num_steps: ", f"num_steps: {number % 9 + 1}"
        )
        (place / f"model{number}.config").write_text(text, encoding="utf-8")


def run(folder: Path, form: str, *words: str) -> tuple[float, bytes]:
    """(seconds, report) of one check of the whole folder."""
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "odlint", "check", "--output-format", form, *words],
        cwd=folder,
        env=environ,
        stdout=subprocess.PIPE,
        check=False,
    )
    seconds = time.perf_counter() - begun
    if done.returncode > 1:
        raise SystemExit("odlint could not run")
    return seconds, done.stdout


def say(what: str, seconds: float, files: int) -> None:
    """One line."""
    print(f"{what:22} {seconds:7.2f} s  {files / seconds:7.0f} files/s", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
