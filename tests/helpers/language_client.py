"""A small language client: real JSON-RPC over the pipes of a real process."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

PATIENCE = 60.0
ALL = {
    "workspace": {
        "workspaceEdit": {"documentChanges": True},
        "didChangeWatchedFiles": {"dynamicRegistration": True},
    },
    "textDocument": {
        "publishDiagnostics": {
            "relatedInformation": True,
            "tagSupport": {"valueSet": [1, 2]},
            "codeDescriptionSupport": True,
            "versionSupport": True,
        },
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "rename": {"prepareSupport": True},
    },
}


class Talk:
    """One server process, and what it said."""

    def __init__(self, *words: str, cwd: Path | None = None) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "odlint", "lsp", *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        self.messages: list[dict[str, Any]] = []
        self._said: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._number = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while True:
            length = 0
            while (line := stream.readline()).strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not line:
                self._said.put(None)
                return
            self._said.put(json.loads(stream.read(length)))

    def raw(self, data: bytes) -> None:
        """Send bytes as they are."""
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, *messages: dict[str, Any]) -> None:
        """Send messages, all in one breath."""
        bodies = [json.dumps({"jsonrpc": "2.0", **message}).encode() for message in messages]
        self.raw(b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies))

    def notify(self, method: str, params: Any = None) -> None:
        self.send({"method": method, "params": params})

    def ask(self, method: str, params: Any = None) -> int:
        self._number += 1
        self.send({"id": self._number, "method": method, "params": params})
        return self._number

    def ask_and_cancel(self, method: str, params: Any = None) -> int:
        self._number += 1
        cancel = {"method": "$/cancelRequest", "params": {"id": self._number}}
        self.send({"id": self._number, "method": method, "params": params}, cancel)
        return self._number

    def answer(self, number: int) -> dict[str, Any]:
        """The whole response to a request."""
        return self.wait(lambda message: message.get("id") == number and "method" not in message)

    def result(self, method: str, params: Any = None) -> Any:
        """The result of a request."""
        response = self.answer(self.ask(method, params))
        assert "error" not in response, response["error"]
        return response["result"]

    def wait(self, wanted: Any, patience: float = PATIENCE) -> dict[str, Any]:
        """The first message from now on for which `wanted` is true; those already seen count once."""
        for number, message in enumerate(self.messages):
            if wanted(message):
                return self.messages.pop(number)
        until = time.monotonic() + patience
        while True:
            try:
                said = self._said.get(timeout=max(until - time.monotonic(), 0.01))
            except queue.Empty:
                raise AssertionError(f"the server did not say it in time; it said {self.messages}") from None
            if said is None:
                assert self.process.stderr is not None
                raise AssertionError(f"the server ended: {self.process.stderr.read().decode()}")
            message = said
            if "method" in message and "id" in message:  # what servers ask of clients
                self.send({"id": message["id"], "result": None})
            if wanted(message):
                return message
            self.messages.append(message)

    def start(self, root: Path | None = None, client: dict[str, Any] | None = None) -> dict[str, Any]:
        """Shake hands; returns the server's capabilities."""
        said = self.result(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri() if root is not None else None,
                "capabilities": ALL if client is None else client,
            },
        )
        self.notify("initialized", {})
        capabilities: dict[str, Any] = said["capabilities"]
        return capabilities

    def open(self, uri: str, text: str, version: int = 1) -> None:
        item = {"uri": uri, "languageId": "textproto", "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})

    def replace(self, uri: str, version: int, text: str) -> None:
        """The whole text anew."""
        changes = [{"text": text}]
        self.notify(
            "textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": changes}
        )

    def edit(self, uri: str, version: int, *edits: tuple[tuple[int, int], tuple[int, int], str]) -> None:
        """Incremental changes."""
        changes = [
            {
                "range": {
                    "start": {"line": start[0], "character": start[1]},
                    "end": {"line": end[0], "character": end[1]},
                },
                "text": text,
            }
            for start, end, text in edits
        ]
        self.notify(
            "textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": changes}
        )

    def diagnostics(self, uri: str, version: int | None = None) -> list[dict[str, Any]]:
        """The next diagnostics of a document (of this version)."""

        def wanted(message: dict[str, Any]) -> bool:
            return (
                message.get("method") == "textDocument/publishDiagnostics"
                and message["params"]["uri"] == uri
                and (version is None or message["params"].get("version") == version)
            )

        found: list[dict[str, Any]] = self.wait(wanted)["params"]["diagnostics"]
        return found

    def at(self, method: str, uri: str, line: int, character: int, **more: Any) -> Any:
        """The result of a question about a position."""
        position = {"line": line, "character": character}
        return self.result(method, {"textDocument": {"uri": uri}, "position": position, **more})

    def end(self) -> int:
        """Say goodbye; returns the exit code."""
        if self.process.poll() is None:
            self.result("shutdown")
            self.notify("exit")
        return self.process.wait(PATIENCE)

    def __enter__(self) -> Talk:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()


def codes(diagnostics: list[dict[str, Any]]) -> set[str]:
    """Rules that found something."""
    return {one["code"] for one in diagnostics if "code" in one}


def applied(text: str, edits: list[dict[str, Any]]) -> str:
    """A text (of characters below U+10000) with edits made."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)

    def offset(position: dict[str, int]) -> int:
        return min(starts[min(position["line"], len(lines))] + position["character"], len(text))

    spans = [(offset(one["range"]["start"]), offset(one["range"]["end"]), one["newText"]) for one in edits]
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text
