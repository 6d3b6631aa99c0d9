"""The server as editors meet it: a process, pipes, JSON-RPC."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from odlint import api
from tests.helpers.language_client import ALL, Talk, applied, codes
from tests.helpers.paths import ROOT

CONFIG = (ROOT / "fixtures" / "exploding" / "pipeline.config").read_text()
LABEL_MAP = (ROOT / "fixtures" / "exploding" / "label_map.pbtxt").read_text()
WHOLE = {"start": {"line": 0, "character": 0}, "end": {"line": 9999, "character": 0}}
CLASSES = "num-classes-above-label-map"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pipeline.config").write_text(CONFIG)
    (tmp_path / "label_map.pbtxt").write_text(LABEL_MAP)
    return tmp_path


@pytest.fixture
def talk(folder: Path) -> Iterator[Talk]:
    with Talk(cwd=folder) as made:
        yield made
        assert made.end() == 0
        assert "internal error" not in json.dumps(made.messages)


def uri(folder: Path, name: str = "pipeline.config") -> str:
    return (folder / name).as_uri()


def line_of(word: str, text: str = CONFIG) -> int:
    return next(number for number, line in enumerate(text.split("\n")) if word in line)


def messages(talk: Talk, kind: str = "window/showMessage") -> str:
    said: str = talk.wait(lambda message: message.get("method") == kind)["params"]["message"]
    return said


# -- diagnostics --


def test_findings_while_typing(talk: Talk, folder: Path) -> None:
    capabilities = talk.start(folder)
    assert capabilities["positionEncoding"] == "utf-16"
    assert capabilities["textDocumentSync"]["change"] == 2
    talk.open(uri(folder), CONFIG, 3)
    found = talk.diagnostics(uri(folder), 3)
    assert {CLASSES, "learning-rate-explodes", "field-not-read-in-tf2"} <= codes(found)
    one = next(one for one in found if one["code"] == CLASSES)
    assert one["range"]["start"] == {"line": 4, "character": 4}
    assert one["relatedInformation"][0]["location"]["uri"] == uri(folder, "label_map.pbtxt")
    assert one["codeDescription"]["href"].startswith("https://")
    assert next(one for one in found if one["code"] == "field-not-read-in-tf2")["tags"] == [1]
    # Two edits in one change; the second counts from the result of the first.
    talk.edit(uri(folder), 4, ((4, 17), (4, 19), ""), ((4, 17), (4, 17), "5"))
    assert CLASSES not in codes(talk.diagnostics(uri(folder), 4))
    talk.edit(uri(folder), 5, ((0, 0), (0, 5), "modle"))
    assert "unknown-field" in codes(talk.diagnostics(uri(folder), 5))


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 16), ("utf-16", 14), ("utf-32", 13)])
def test_position_encodings(folder: Path, encoding: str, column: int) -> None:
    with Talk() as talk:
        said = talk.start(folder, {**ALL, "general": {"positionEncodings": ["utf-7", encoding]}})
        assert said["positionEncoding"] == encoding
        text = 'item { name: "\U0001f600" idd: 1 }\n'
        talk.open(uri(folder, "x.pbtxt"), text)
        (found,) = (one for one in talk.diagnostics(uri(folder, "x.pbtxt"), 1) if one["code"] == "unknown-field")
        ends = {"utf-8": 20, "utf-16": 18, "utf-32": 17}
        assert found["range"]["start"]["character"] == ends[encoding]
        end = ends[encoding]
        talk.edit(uri(folder, "x.pbtxt"), 2, ((0, end), (0, end + 3), "id"))
        assert "unknown-field" not in codes(talk.diagnostics(uri(folder, "x.pbtxt"), 2))
        assert column < end
        assert talk.end() == 0


def test_an_unsaved_label_map_counts(talk: Talk, folder: Path) -> None:
    talk.start(folder)
    talk.open(uri(folder), CONFIG.replace("num_classes: 90", "num_classes: 5"))
    assert CLASSES not in codes(talk.diagnostics(uri(folder), 1))
    talk.open(uri(folder, "label_map.pbtxt"), LABEL_MAP)
    talk.replace(uri(folder, "label_map.pbtxt"), 2, "item { id: 1 name: 'only' }\n")
    while CLASSES not in codes(talk.diagnostics(uri(folder))):
        pass
    talk.messages.clear()
    talk.notify("textDocument/didClose", {"textDocument": {"uri": uri(folder, "label_map.pbtxt")}})
    assert CLASSES not in codes(talk.diagnostics(uri(folder)))  # the disk counts again


def test_a_label_map_that_does_not_exist_yet(talk: Talk, folder: Path) -> None:
    talk.start(folder)
    (folder / "label_map.pbtxt").unlink()
    talk.open(uri(folder), CONFIG)
    assert CLASSES not in codes(talk.diagnostics(uri(folder), 1))
    talk.open(uri(folder, "label_map.pbtxt"), LABEL_MAP)
    assert CLASSES in codes(talk.diagnostics(uri(folder)))


def test_a_label_map_that_changes_on_the_disk(talk: Talk, folder: Path) -> None:
    talk.start(folder)
    talk.open(uri(folder), CONFIG.replace("num_classes: 90", "num_classes: 5"))
    assert CLASSES not in codes(talk.diagnostics(uri(folder), 1))
    (folder / "label_map.pbtxt").write_text("item { id: 1 name: 'only' }\n")
    changes = {"changes": [{"uri": uri(folder, "label_map.pbtxt"), "type": 2}]}
    talk.notify("workspace/didChangeWatchedFiles", changes)
    assert CLASSES in codes(talk.diagnostics(uri(folder)))


def test_settings_and_their_changes(talk: Talk, folder: Path) -> None:
    settings = folder / "odlint.toml"
    settings.write_text(f'ignore = ["{CLASSES}"]\n[severity]\nlearning-rate-explodes = "error"\n')
    talk.start(folder)
    asked = talk.wait(lambda message: message.get("method") == "client/registerCapability")
    assert "odlint.toml" in json.dumps(asked)
    talk.open(uri(folder), CONFIG)
    found = talk.diagnostics(uri(folder), 1)
    assert CLASSES not in codes(found)
    assert next(one for one in found if one["code"] == "learning-rate-explodes")["severity"] == 1

    def change(text: str) -> None:
        settings.write_text(text)
        talk.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": settings.as_uri(), "type": 2}]})

    change("")
    assert CLASSES in codes(talk.diagnostics(uri(folder)))
    change("selct = []\n")
    assert "selct" in messages(talk)
    assert CLASSES in codes(talk.diagnostics(uri(folder)))  # what was said last holds
    change('exclude = ["*.config"]\n')
    assert talk.diagnostics(uri(folder)) == []


def test_settings_that_were_never_right(talk: Talk, folder: Path) -> None:
    (folder / "odlint.toml").write_text("[[[")
    talk.start(folder)
    talk.open(uri(folder), CONFIG)
    assert "odlint.toml" in messages(talk)
    assert talk.diagnostics(uri(folder), 1) == []
    talk.edit(uri(folder), 2, ((0, 0), (0, 0), "\n"))
    talk.diagnostics(uri(folder), 2)
    assert not [one for one in talk.messages if one.get("method") == "window/showMessage"]  # it is said once


def test_files_are_looked_at_for_editors_that_cannot_watch(talk: Talk, folder: Path) -> None:
    talk.start(folder, {})
    talk.open(uri(folder), CONFIG)
    assert CLASSES in codes(talk.diagnostics(uri(folder)))
    time.sleep(0.1)
    (folder / "label_map.pbtxt").write_text("".join(f"item {{ id: {n} name: 'c{n}' }}\n" for n in range(1, 91)))
    assert CLASSES not in codes(talk.diagnostics(uri(folder)))


def test_a_baseline_holds_back(talk: Talk, folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "odlint", "baseline", "pipeline.config"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert (folder / "odlint-baseline.json").exists(), done.stderr
    talk.start(folder)
    talk.open(uri(folder), CONFIG)
    assert talk.diagnostics(uri(folder), 1) == []


def test_options_are_the_last_word(folder: Path) -> None:
    with Talk("--select", "num-classes-above-label-map") as talk:
        talk.start(folder)
        talk.open(uri(folder), CONFIG)
        assert codes(talk.diagnostics(uri(folder), 1)) == {CLASSES}
        assert talk.end() == 0


def test_diagnostics_on_demand(talk: Talk, folder: Path) -> None:
    able = json.loads(json.dumps(ALL))
    able["textDocument"]["diagnostic"] = {}
    able["workspace"]["diagnostics"] = {"refreshSupport": True}
    said = talk.start(folder, able)
    assert said["diagnosticProvider"]["interFileDependencies"] is True
    talk.open(uri(folder), CONFIG)
    report = talk.result("textDocument/diagnostic", {"textDocument": {"uri": uri(folder)}})
    assert report["kind"] == "full"
    assert CLASSES in codes(report["items"])
    talk.open(uri(folder, "label_map.pbtxt"), "item { id: 90 name: 'x' }\n")
    talk.wait(lambda message: message.get("method") == "workspace/diagnostic/refresh")
    report = talk.result("textDocument/diagnostic", {"textDocument": {"uri": uri(folder)}})
    assert CLASSES not in codes(report["items"])
    assert not [one for one in talk.messages if one.get("method") == "textDocument/publishDiagnostics"]


# -- questions --


def test_every_question_has_its_answer(talk: Talk, folder: Path) -> None:
    talk.start(folder)
    here, about = uri(folder), {"textDocument": {"uri": uri(folder)}}
    talk.open(here, CONFIG, 2)
    base = line_of("learning_rate_base")

    hovered = talk.at("textDocument/hover", here, base, 15)
    assert hovered["contents"]["kind"] == "markdown"
    assert "learning_rate_base" in hovered["contents"]["value"]

    chosen = talk.at("textDocument/completion", here, line_of("num_classes"), 4)
    assert "image_resizer" not in [item["label"] for item in chosen["items"]]
    assert "add_background_class" in [item["label"] for item in chosen["items"]]

    blank = {"triggerKind": 2, "triggerCharacter": " "}
    score = CONFIG.split("\n")[line_of("score_converter")].index(":") + 2
    offered = talk.at("textDocument/completion", here, line_of("score_converter"), score, context=blank)
    assert "SOFTMAX" in [item["label"] for item in offered["items"]]
    assert talk.at("textDocument/completion", here, line_of("num_classes"), 4, context=blank) is None

    where = talk.at("textDocument/definition", here, line_of("label_map_path"), 25)
    assert [place["uri"] for place in where] == [uri(folder, "label_map.pbtxt")]

    assert [link["target"] for link in talk.result("textDocument/documentLink", about)] == [where[0]["uri"]] * 2
    assert [one["name"] for one in talk.result("textDocument/documentSymbol", about)][:2] == ["model", "train_config"]
    assert (line_of("model {"), line_of("train_config") - 3) in [
        (one["startLine"], one["endLine"]) for one in talk.result("textDocument/foldingRange", about)
    ]

    hints = talk.result("textDocument/inlayHint", {**about, "range": WHOLE})
    assert "= 0.16 per image" in [hint["label"] for hint in hints]

    options = {"tabSize": 2, "insertSpaces": True}
    edits = talk.result("textDocument/formatting", {**about, "options": options})
    from odlint.syntax.formatting import formatted
    from odlint.syntax.parsing.parser import parse

    assert applied(CONFIG, edits) == formatted(parse(CONFIG))
    line = {"start": {"line": base, "character": 0}, "end": {"line": base, "character": 5}}
    assert len(talk.result("textDocument/rangeFormatting", {**about, "options": options, "range": line})) == 1

    asked = {**about, "range": WHOLE, "context": {"diagnostics": [], "only": ["source.fixAll"]}}
    (action,) = talk.result("textDocument/codeAction", asked)
    (change,) = action["edit"]["documentChanges"]
    assert change["textDocument"] == {"uri": here, "version": 2}
    fixed = api.fix(folder / "pipeline.config", write=False).source.text
    assert applied(CONFIG, change["edits"]) == fixed


def test_a_class_is_renamed_in_all_files(talk: Talk, folder: Path) -> None:
    label_map = "item { id: 1 name: 'cat' }\n"
    config = (
        'eval_config { super_categories { key: "x" value: "cat" } }\neval_input_reader { label_map_path: "m.pbtxt" }\n'
    )
    (folder / "m.pbtxt").write_text(label_map)
    (folder / "other.config").write_text(config)
    talk.start(folder)
    here = uri(folder, "m.pbtxt")
    talk.open(here, label_map, 4)
    assert talk.at("textDocument/prepareRename", here, 0, 21)["placeholder"] == "cat"
    assert talk.at("textDocument/prepareRename", here, 0, 3) is None
    edit = talk.at("textDocument/rename", here, 0, 21, newName="lion")
    changed = {one["textDocument"]["uri"]: one for one in edit["documentChanges"]}
    assert changed[here]["textDocument"]["version"] == 4
    other = changed[uri(folder, "other.config")]
    assert other["textDocument"].get("version") is None
    assert applied(config, other["edits"]) == config.replace('"cat"', '"lion"')
    assert applied(label_map, changed[here]["edits"]) == label_map.replace("cat", "lion")
    assert "records" in messages(talk)
    refused = talk.answer(
        talk.ask(
            "textDocument/rename",
            {"textDocument": {"uri": here}, "position": {"line": 0, "character": 21}, "newName": ""},
        )
    )
    assert "needs a name" in refused["error"]["message"]


def test_what_cannot_be_formatted_is_said(talk: Talk, folder: Path) -> None:
    talk.start(folder)
    talk.open(uri(folder), "model { ssd {\n")
    about = {"textDocument": {"uri": uri(folder)}, "options": {"tabSize": 2, "insertSpaces": True}}
    assert talk.result("textDocument/formatting", about) is None
    assert "not formatted" in messages(talk)


def test_a_poor_client_gets_plain_answers(talk: Talk, folder: Path) -> None:
    talk.start(None, {})
    talk.open(uri(folder), CONFIG)
    for one in talk.diagnostics(uri(folder)):
        assert not {"relatedInformation", "tags", "codeDescription"} & set(one)
    hovered = talk.at("textDocument/hover", uri(folder), line_of("batch_size"), 5)
    assert hovered["contents"]["kind"] == "plaintext"
    assert "**" not in hovered["contents"]["value"]
    assert "location" in talk.result("textDocument/documentSymbol", {"textDocument": {"uri": uri(folder)}})[0]


# -- cancellation, odd input --


def test_a_cancelled_question_is_answered_once(talk: Talk, folder: Path) -> None:
    """Counting the records of a training takes its time; whoever scrolled on does not wait for it."""
    import google_crc32c

    from odlint.tf.wire.framing import masked

    length = (1).to_bytes(8, "little")
    record = b"".join(
        (length, masked(google_crc32c.value(length)).to_bytes(4, "little"), b"x", (0).to_bytes(4, "little"))
    )
    (folder / "train.record").write_bytes(record * 500_000)
    text = CONFIG.replace(
        next(line for line in CONFIG.split("\n") if "input_path" in line), '    input_path: "train.record"', 1
    )
    talk.start(folder)
    talk.open(uri(folder), text)
    talk.diagnostics(uri(folder), 1)
    about = {"textDocument": {"uri": uri(folder)}, "range": WHOLE}
    number = talk.ask_and_cancel("textDocument/inlayHint", about)
    assert talk.answer(number)["error"]["code"] == -32800
    place = {"textDocument": {"uri": uri(folder)}, "position": {"line": 0, "character": 1}}
    number = talk.ask_and_cancel("textDocument/hover", place)  # too late: it is answered at once
    assert "result" in talk.answer(number)
    talk.notify("$/cancelRequest", {"id": 12345})
    until = time.monotonic() + 60
    while not any("epochs" in hint["label"] for hint in talk.result("textDocument/inlayHint", about)):
        assert time.monotonic() < until  # on a busy machine the count runs out of patience before it is through
    assert not [one for one in talk.messages if one.get("id") == number]


def test_versions_that_are_overtaken_are_dropped(talk: Talk, folder: Path) -> None:
    """A big file takes its time: of many quick changes only the last one needs to be told."""
    text = "".join(f"item {{ id: {number} name: 'class {number}' }}\n" for number in range(1, 8_000))
    here = uri(folder, "big.pbtxt")
    talk.start(folder)
    talk.open(here, text, 1)
    talk.diagnostics(here, 1)
    began = time.monotonic()
    for version in range(2, 40):
        talk.edit(here, version, ((0, 0), (0, 0), " "))
    number = talk.ask("textDocument/hover", {"textDocument": {"uri": here}, "position": {"line": 0, "character": 99}})
    talk.edit(here, 40, ((1, 0), (1, 4), "itme"))
    found = talk.diagnostics(here, 40)
    assert "unknown-field" in codes(found)
    told = [one for one in talk.messages if one.get("method") == "textDocument/publishDiagnostics"]
    assert len(told) < 10
    assert "result" in talk.answer(number)
    assert time.monotonic() - began < 60


def test_nonsense_does_not_end_the_server(talk: Talk, folder: Path) -> None:
    talk.start(folder)
    talk.open(uri(folder), CONFIG)
    talk.diagnostics(uri(folder), 1)
    talk.edit(uri(folder, "never_opened.config"), 2, ((0, 0), (0, 0), "x"))
    talk.notify("textDocument/didClose", {"textDocument": {"uri": uri(folder, "never_opened.config")}})
    talk.notify("no/such/notification", {"a": 1})
    assert talk.answer(talk.ask("no/such/request", {"a": 1}))["error"]["code"] == -32601
    assert talk.answer(talk.ask("textDocument/hover", {"position": "nowhere"}))["error"]["code"] == -32602
    for data in (
        b"{",
        b"[]",
        b"null",
        b'"x"',
        b'{"jsonrpc": "2.0"}',
        b'{"jsonrpc": "1.0", "method": "x"}',
        b"\xff\xfe",
    ):
        talk.raw(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
    talk.raw(b"Content-Type: nothing\r\n\r\n")
    closed = {"textDocument": {"uri": uri(folder, "never_opened.config")}}
    for method, more in (
        ("hover", {"position": {"line": 0, "character": 0}}),
        ("completion", {"position": {"line": 0, "character": 0}}),
        ("documentSymbol", {}),
        ("formatting", {"options": {"tabSize": 2, "insertSpaces": True}}),
        ("codeAction", {"range": WHOLE, "context": {"diagnostics": []}}),
        ("inlayHint", {"range": WHOLE}),
        ("rename", {"position": {"line": 0, "character": 0}, "newName": "x"}),
    ):
        assert talk.result(f"textDocument/{method}", {**closed, **more}) is None
    # Positions outside, the wrong way round, versions that fall: the text is still followed.
    assert talk.at("textDocument/hover", uri(folder), 99_999, 99_999) is None
    talk.edit(uri(folder), -5, ((99_999, 0), (99_999, 9), "\nmodle { }\n"))
    assert "unknown-field" in codes(talk.diagnostics(uri(folder)))
    talk.open(uri(folder), CONFIG, 1)  # opened twice
    assert "unknown-field" not in codes(talk.diagnostics(uri(folder), 1))


@pytest.mark.parametrize(
    "text",
    ["", "\0\0\0\0" * 200, "\ufeffmodel { }", "\ud800", "model {\r\n ssd {\r model \u2028 }", "{" * 5000, '"' * 5000],
    ids=["empty", "binary", "bom", "surrogate", "line-ends", "braces", "quotes"],
)
def test_odd_texts(talk: Talk, folder: Path, text: str) -> None:
    talk.start(folder)
    here = uri(folder)
    talk.open(here, text)
    talk.diagnostics(here, 1)
    ask_everything(talk, here)


def ask_everything(talk: Talk, here: str) -> None:
    about: dict[str, Any] = {"textDocument": {"uri": here}}
    for line, character in ((0, 0), (0, 3), (1, 1), (9, 9)):
        for method in ("hover", "completion", "definition", "prepareRename"):
            talk.at(f"textDocument/{method}", here, line, character)
    for method in ("documentSymbol", "foldingRange", "documentLink"):
        talk.result(f"textDocument/{method}", about)
    talk.result("textDocument/codeAction", {**about, "range": WHOLE, "context": {"diagnostics": []}})
    talk.result("textDocument/inlayHint", {**about, "range": WHOLE})
    talk.result("textDocument/formatting", {**about, "options": {"tabSize": 2, "insertSpaces": True}})


def test_a_file_of_20_megabytes(talk: Talk, folder: Path) -> None:
    talk.start(folder)
    here = uri(folder, "huge.pbtxt")
    talk.open(here, "item { id: 1 name: 'x' }\n" * 800_000)
    (said,) = talk.diagnostics(here, 1)
    assert "odlint check" in said["message"]
    ask_everything(talk, here)
    talk.replace(here, 2, "item { id: 0 name: 'x' }\n")
    assert "label-map-id-zero" in codes(talk.diagnostics(here, 2))


@pytest.mark.parametrize(
    "where", ["untitled:Untitled-1", "git:/a/pipeline.config?x", "file:///no/such/folder/p.config"]
)
def test_documents_that_are_no_files(talk: Talk, folder: Path, where: str) -> None:
    talk.start(folder)
    talk.open(where, CONFIG)
    assert "learning-rate-explodes" in codes(talk.diagnostics(where, 1))
    ask_everything(talk, where)


def test_other_people_s_files_are_left_alone(talk: Talk, folder: Path) -> None:
    talk.start(folder)
    here = uri(folder, "nginx.config")
    talk.open(here, "server { listen 80; }\n")
    assert talk.diagnostics(here, 1) == []


# -- beginning and end --


def test_an_editor_that_leaves_without_a_word(folder: Path) -> None:
    with Talk() as talk:
        talk.start(folder)
        assert talk.process.stdin is not None
        talk.process.stdin.close()
        assert talk.process.wait(60) == 2
        talk.process.stdin = None


def test_over_tcp(folder: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "odlint", "lsp", "--tcp", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, stderr=subprocess.PIPE)
    try:
        until = time.monotonic() + 60
        while True:
            try:
                line = socket.create_connection(("127.0.0.1", port), timeout=60)
                break
            except OSError:
                assert time.monotonic() < until
                time.sleep(0.1)
        with line:
            body = json.dumps(
                {
                    "jsonrpc": "2.0",
                    "id": 1,
                    "method": "initialize",
                    "params": {"processId": None, "rootUri": None, "capabilities": {}},
                }
            ).encode()
            line.sendall(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
            assert b"Content-Length" in line.recv(4096)
            second = subprocess.run(
                command, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
            )
            assert second.returncode == 2
            assert "cannot listen" in second.stderr
        assert server.wait(60) == 2  # the line was cut without a goodbye
    finally:
        server.kill()
        server.wait()
        assert server.stderr is not None
        server.stderr.close()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--tcp", "0.0.0.0:2087"], "this machine only"),
        (["--tcp", "example.com:2087"], "this machine only"),
        (["--tcp", "2087"], "HOST:PORT"),
        (["--tcp", "localhost:99999"], "HOST:PORT"),
        (["--tcp", "localhost:1", "--stdio"], "exclude each other"),
        (["pipeline.config"], "takes no paths"),
    ],
)
def test_what_it_refuses(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    from odlint.cli.main import main

    assert main(["lsp", *words]) == 2
    assert said in capsys.readouterr().err


def test_without_the_extra_it_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['pygls'] = None; sys.modules['pygls.lsp'] = None; "
        "from odlint.cli.main import main; sys.exit(main(['lsp']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "pip install 'odlint[lsp]'" in done.stderr
    assert "Traceback" not in done.stderr
