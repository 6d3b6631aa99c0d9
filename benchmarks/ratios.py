"""The design's budgets, measured against protobuf in the same run: `python benchmarks/ratios.py [--runs N] [FOLDER]`.

Times on different machines cannot be compared; ratios within one run can. Processor time is counted, not the clock, and
both sides take turns, so that other work on the machine weighs on neither. Three ratios are printed:

* cold check: a process that runs `odlint check FILE` over a process that only parses that file with protobuf;
* all rules: every rule over all configs, in one process, over `text_format.Parse` of the same texts;
* parse and bind: the typed tree alone, over the same.

FOLDER holds configs (by default the Object Detection API's own samples, when they are at hand, else this project's
fixtures). Needs grpcio-tools (the `dev` extra) to make protobuf's classes. Exits with 1 when a budget is broken.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
BUDGETS = {"cold check": 0.9, "all rules": 1.0, "parse and bind": 0.45}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure odlint against protobuf.")
    parser.add_argument("folder", nargs="?", default=None, help="folder of configs")
    parser.add_argument("--runs", type=int, default=15, help="runs of each cold process (default 15)")
    arguments = parser.parse_args()
    paths = configs(arguments.folder)
    if not paths:
        print("no configs found", file=sys.stderr)
        return 2
    print(f"{len(paths)} configs, Python {sys.version.split()[0]}")
    with tempfile.TemporaryDirectory() as folder:
        compile_protos(folder)
        measured = {
            "cold check": cold_ratio(typical(paths), folder, arguments.runs),
            **warm_ratios([read(path) for path in paths], paths, folder),
        }
    # The budgets are meant for real samples; our few fixtures are full of mistakes, which cost more than their absence.
    judged = not any(ROOT / "fixtures" in path.parents for path in paths)
    broken = [name for name, ratio in measured.items() if judged and ratio > BUDGETS[name]]
    for name, ratio in measured.items():
        print(
            f"{name:15} {ratio:6.3f} of protobuf   (budget {BUDGETS[name]})" + ("   BROKEN" if name in broken else "")
        )
    if not judged:
        print("measured on this project's fixtures: the budgets are judged on the API's own samples only")
    return 1 if broken else 0


def configs(folder: str | None) -> list[Path]:
    """The configs to measure on."""
    shared = Path(os.environ.get("ODLINT_SHARED", ROOT.parent / "shared"))
    for place in [Path(folder)] if folder else [shared / "corpus" / "official", ROOT / "fixtures"]:
        found = sorted(path for path in place.rglob("*.config") if "broken" not in path.parts)
        if found:
            return found
    return []


def typical(paths: Sequence[Path]) -> Path:
    """The config of median size."""
    return sorted(paths, key=lambda path: path.stat().st_size)[len(paths) // 2]


def read(path: Path) -> str:
    """Text of a config, its line ends kept."""
    return path.read_bytes().decode("utf-8")


def compile_protos(folder: str) -> None:
    """protobuf's Python classes for the schema."""
    from grpc_tools import protoc

    protos = ROOT / "odlint" / "schema" / "protos"
    names = [path.name for path in sorted(protos.glob("*.proto"))]
    if protoc.main(["protoc", f"-I{protos}", f"--python_out={folder}", *names]) != 0:
        raise SystemExit("protoc failed")


def cold_ratio(path: Path, folder: str, runs: int) -> float:
    """Median of odlint's process time over protobuf's, run by turns so that both meet the same noise."""
    parse_only = (
        "import sys; sys.path.insert(0, sys.argv[2]); from google.protobuf import text_format; import pipeline_pb2; "
        "text_format.Parse(open(sys.argv[1]).read(), pipeline_pb2.TrainEvalPipelineConfig())"
    )
    # What the installed `odlint` script does, with this checkout's code whichever is installed.
    run_odlint = "import sys; from odlint.cli.main import main; sys.exit(main())"
    ours = [sys.executable, "-c", run_odlint, "check", "--quiet", str(path)]
    theirs = [sys.executable, "-c", parse_only, str(path), folder]
    bare = [sys.executable, "-c", "pass"]
    times: dict[str, list[float]] = {"ours": [], "theirs": [], "bare": []}
    for number in range(runs + 2):
        for name, command in (("ours", ours), ("theirs", theirs), ("bare", bare)):
            took = process_time(command)
            if number >= 2:  # the first two fill the disk cache and the bytecode cache
                times[name].append(took)
    medians = {name: statistics.median(values) for name, values in times.items()}
    print(
        f"cold process: odlint check {medians['ours'] * 1000:.1f} ms, "
        f"protobuf parse {medians['theirs'] * 1000:.1f} ms, "
        f"bare Python {medians['bare'] * 1000:.1f} ms"
    )
    return medians["ours"] / medians["theirs"]


def process_time(command: Sequence[str]) -> float:
    """Seconds of processor time of a process, from its start to its end."""
    # Installed programs have their bytecode on the disk; so must both sides here.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def warm_ratios(texts: Sequence[str], paths: Sequence[Path], folder: str) -> dict[str, float]:
    """Ratios of work done in this process, best of several rounds each."""
    sys.path[:0] = [folder, str(ROOT)]
    import pipeline_pb2  # type: ignore[import-not-found]  # generated into `folder`
    from google.protobuf import text_format

    from odlint.lint.engine import Linter
    from odlint.schema.binding import bind
    from odlint.syntax.parsing.parser import parse
    from odlint.syntax.source import Source

    linter = Linter()

    def protobuf_parse(text: str, _: str) -> Any:
        return text_format.Parse(text, pipeline_pb2.TrainEvalPipelineConfig())

    def parse_and_bind(text: str, _: str) -> Any:
        return bind(parse(text), "TrainEvalPipelineConfig")

    def all_rules(text: str, name: str) -> Any:
        return linter.check_source(Source(name, text))

    jobs = {"protobuf": protobuf_parse, "all rules": all_rules, "parse and bind": parse_and_bind}
    names = [str(path) for path in paths]
    rounds = [{name: round_time(job, texts, names) for name, job in jobs.items()} for _ in range(9)]
    best = {name: min(one[name] for one in rounds) for name in jobs}
    per_file = {name: 1000 * seconds / len(texts) for name, seconds in best.items()}
    print("per file: " + ", ".join(f"{name} {milliseconds:.3f} ms" for name, milliseconds in per_file.items()))
    return {name: best[name] / best["protobuf"] for name in ("all rules", "parse and bind")}


def round_time(job: Callable[[str, str], Any], texts: Sequence[str], names: Sequence[str]) -> float:
    """Seconds for one round over all texts."""
    start = time.process_time()
    for text, name in zip(texts, names, strict=True):
        job(text, name)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
