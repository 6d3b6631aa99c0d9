"""From a change in the editor to its diagnostics, inside the language server: processor time of one keystroke.

    python benchmarks/editor.py [--runs 200] [--budget 10]

Counted is all that the server does: reading the JSON of an incremental change, making it, checking the file with all
rules, and writing the JSON of the diagnostics. The file has 300 lines and findings of every kind. The exit code is 1
when the median is above the budget.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from odlint.cli.options import Arguments
from odlint.lsp.command import COMMAND
from odlint.lsp.server import Server
from odlint.lsp.starting import make

FIXTURE = Path(__file__).resolve().parent.parent / "fixtures" / "exploding"
LINES = 300
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


async def measure(runs: int, text: str) -> tuple[dict[str, list[float]], int]:
    """Milliseconds of processor time by kind of keystroke, and the bytes of the last diagnostics."""
    server, wire = make(Arguments(COMMAND, [], {})), Wire()
    server.protocol.set_writer(wire)
    uri = (FIXTURE / "pipeline.config").as_uri()
    say(server, {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": ALL}})
    item = {"uri": uri, "languageId": "odlint", "version": 0, "text": text}
    say(server, {"method": "textDocument/didOpen", "params": {"textDocument": item}})
    await told(wire)
    times: dict[str, list[float]] = {}
    for version, (what, line, column, length, new) in enumerate(keystrokes(text), 1):
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
    for what, found in times.items():
        found.sort()
        median, late = statistics.median(found), found[int(len(found) * 0.95)]
        print(f"{what}: median {median:.2f} ms, 95th percentile {late:.2f} ms of processor time ({len(found)} changes)")
    print(f"diagnostics of {size} bytes for {LINES} lines; budget {chosen.budget:g} ms")
    return int(any(statistics.median(found) > chosen.budget for found in times.values()))


if __name__ == "__main__":
    sys.exit(main())
