"""From a change in the editor to its diagnostics, inside the language server: processor time of one keystroke.

    python benchmarks/editor.py [--runs 200] [--budget 10]

Counted is all that the server does: reading the JSON of an incremental change, making it, checking the file with all
rules, and writing the JSON of the diagnostics. The file has 300 lines and findings of every kind. The exit code is 1
when the median is above the budget. Printed beside it is a YAML experiment of 150 lines, which PyYAML reads.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from odlint.cli.framework.options import Arguments
from odlint.lsp.protocol.command import COMMAND
from odlint.lsp.protocol.server import Server
from odlint.lsp.protocol.server_setup import make

FIXTURE = Path(__file__).resolve().parent.parent / "fixtures" / "exploding"
LINES = 300
EXPERIMENT_LINES = 150
EXPERIMENT = "retinanet_resnetfpn_coco"
ALL = {
    "textDocument": {
        "publishDiagnostics": {
            "relatedInformation": True,
            "tagSupport": {"valueSet": [1, 2]},
            "codeDescriptionSupport": True,
            "versionSupport": True,
        }
    }
}


Typed = Callable[[str], Iterator[tuple[str, int, int, int, str]]]


class Wire:
    """The editor's end: takes what the server writes."""

    def __init__(self) -> None:
        self.told = asyncio.Event()
        self.size = 0

    def write(self, data: bytes) -> None:
        """Notice diagnostics."""
        if b"publishDiagnostics" in data:
            self.size = len(data)
            self.told.set()

    def close(self) -> None:
        """Nothing to close."""


def config() -> str:
    """The fixture, grown to 300 lines by further inputs."""
    lines = (FIXTURE / "pipeline.config").read_text(encoding="utf-8").rstrip("\n").split("\n")
    last = max(number for number, line in enumerate(lines) if line.startswith("eval_input_reader"))
    reader = lines[last:]
    while len(lines) < LINES:
        lines += reader
    return "\n".join(lines[:LINES]) + "\n"


def experiment() -> str:
    """The beginning of the params.yaml that a training writes."""
    import yaml

    from odlint.modelgarden.schema.config import Config
    from odlint.modelgarden.schema.index import ROOT, config_type, defaults_of

    def written(config: Config) -> dict[str, object]:
        found: dict[str, object] = {}
        for name, field in config.message_type.fields.items():
            value = config.overrides.get(name, field.default)
            if field.type == "message" and not field.repeated:
                if not config.part(name).absent:
                    found[name] = written(config.part(name))
            elif isinstance(value, (str, int, float)):
                found[name] = value
        return found

    root = Config(config_type(ROOT), None, None, "", defaults_of(EXPERIMENT))
    lines = yaml.dump(written(root), sort_keys=False).split("\n")
    return "\n".join([f"# odlint: experiment={EXPERIMENT}", *lines[: EXPERIMENT_LINES - 1]]) + "\n"


def keystrokes_in_yaml(text: str) -> Iterator[tuple[str, int, int, int, str]]:
    """The same in an experiment."""
    lines = text.split("\n")
    row = next(number for number, line in enumerate(lines) if "num_classes" in line)
    while True:
        yield "a digit in YAML", row, len(lines[row]), 0, "0"
        yield "a digit in YAML", row, len(lines[row]), 1, ""
        yield "a quote in YAML", row, len(lines[row]), 0, " 'x"
        yield "a quote in YAML", row, len(lines[row]), 3, ""


def keystrokes(text: str) -> Iterator[tuple[str, int, int, int, str]]:
    """(what, line, column, length, text) of edits that undo one another in pairs."""
    lines = text.split("\n")
    batch = next(number for number, line in enumerate(lines) if "batch_size" in line)
    model = next(number for number, line in enumerate(lines) if line.startswith("model"))
    while True:
        yield "a digit", batch, len(lines[batch]), 0, "0"
        yield "a digit", batch, len(lines[batch]), 1, ""
        yield "a brace", model, len(lines[model]) - 1, 1, ""
        yield "a brace", model, len(lines[model]) - 1, 0, "{"


async def measure(
    runs: int, text: str, name: str = "pipeline.config", typed: Typed = keystrokes
) -> tuple[dict[str, list[float]], int]:
    """Milliseconds of processor time by kind of keystroke, and the bytes of the last diagnostics."""
    server, wire = make(Arguments(COMMAND, [], {})), Wire()
    server.protocol.set_writer(wire)
    uri = (FIXTURE / name).as_uri()
    say(server, {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": ALL}})
    item = {"uri": uri, "languageId": "odlint", "version": 0, "text": text}
    say(server, {"method": "textDocument/didOpen", "params": {"textDocument": item}})
    await told(wire)
    times: dict[str, list[float]] = {}
    for version, (what, line, column, length, new) in enumerate(typed(text), 1):
        if version > runs:
            break
        start, end = {"line": line, "character": column}, {"line": line, "character": column + length}
        changes = [{"range": {"start": start, "end": end}, "text": new}]
        document = {"uri": uri, "version": version}
        body = {"method": "textDocument/didChange", "params": {"textDocument": document, "contentChanges": changes}}
        data = json.dumps({"jsonrpc": "2.0", **body})
        began = time.process_time()
        read(server, data)
        await told(wire)
        times.setdefault(what, []).append((time.process_time() - began) * 1000)
    return times, wire.size


def say(server: Server, message: dict[str, object]) -> None:
    """Say something to the server."""
    read(server, json.dumps({"jsonrpc": "2.0", **message}))


def read(server: Server, data: str) -> None:
    """What the server's main loop does with a message."""
    server.protocol.handle_message(json.loads(data, object_hook=server.protocol.structure_message))


async def told(wire: Wire) -> None:
    """Wait for the next diagnostics."""
    await wire.told.wait()
    wire.told.clear()


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--budget", type=float, default=10.0, help="milliseconds")
    chosen = parser.parse_args()
    times, size = asyncio.run(measure(chosen.runs, config()))
    in_yaml, _ = asyncio.run(measure(chosen.runs, experiment(), "experiment.yaml", keystrokes_in_yaml))
    for what, found in {**times, **in_yaml}.items():
        found.sort()
        median, late = statistics.median(found), found[int(len(found) * 0.95)]
        print(f"{what}: median {median:.2f} ms, 95th percentile {late:.2f} ms of processor time ({len(found)} changes)")
    print(f"diagnostics of {size} bytes for {LINES} lines; budget {chosen.budget:g} ms")
    return int(any(statistics.median(found) > chosen.budget for found in times.values()))


if __name__ == "__main__":
    sys.exit(main())
