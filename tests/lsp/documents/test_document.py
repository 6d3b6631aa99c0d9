from __future__ import annotations

from pathlib import Path

from lsprotocol import types as lsp

from odlint.lsp.documents.document import Document, path_of, uri_of
from tests.helpers.editor import Desk


def change(start: tuple[int, int], end: tuple[int, int], text: str) -> lsp.TextDocumentContentChangePartial:
    return lsp.TextDocumentContentChangePartial(lsp.Range(lsp.Position(*start), lsp.Position(*end)), text)


def test_changes_are_made_one_after_another() -> None:
    document = Document("file:///a/pipeline.config", "one\ntwo\n", 1)
    document.change([change((0, 0), (0, 3), "1"), change((1, 0), (1, 3), "2"), change((2, 0), (2, 0), "3")], 2)
    assert (document.text, document.version) == ("1\n2\n3", 2)
    document.change([lsp.TextDocumentContentChangeWholeDocument("new")], 3)
    assert document.text == "new"


def test_ranges_beyond_the_text_and_the_wrong_way_round_are_harmless() -> None:
    document = Document("file:///a/pipeline.config", "one\ntwo", 1)
    document.change([change((9, 9), (99, 0), "!")], 2)
    assert document.text == "one\ntwo!"
    document.change([change((1, 0), (0, 0), "")], 1)
    assert document.text == "two!"


def test_paths_with_odd_characters_come_back() -> None:
    for name in ("a b", "ä", "100%", "[x]", "#1", "中"):
        path = f"/tmp/{name}/pipeline.config"
        assert path_of(uri_of(path)) == path
    assert path_of("untitled:Untitled-1") == ""
    assert path_of("file://") in ("", "/", ".")


def test_what_is_a_config_and_what_is_not(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert desk.open("pipeline.config", "").ours
    assert desk.open("whatever.txt", "model {\n}\n").ours
    assert not desk.open("nginx.config", "server { listen 80; }").ours
    assert not desk.open("frozen.pbtxt", 'node {\n name: "x"\n}\n').ours
    document = desk.open("new.config", "train_config {\n}\n")
    assert document.ours
    document.replace("tr", 2)
    assert document.ours  # it was one a moment ago


def test_files_are_those_of_the_editor_first(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.save("map.pbtxt", "saved")
    files = desk.checker.files()
    assert files.read(str(tmp_path / "map.pbtxt")) == b"saved"
    desk.open("map.pbtxt", "typed")
    desk.open("sub/new.pbtxt", "never saved")
    assert files.read(str(tmp_path / "map.pbtxt")) == b"typed"
    assert files.is_file(str(tmp_path / "sub" / "new.pbtxt"))
    assert files.is_folder(str(tmp_path / "sub"))
    assert list(files.matches(str(tmp_path / "sub" / "*.pbtxt"))) == [str(tmp_path / "sub" / "new.pbtxt")]
    assert str(tmp_path / "map.pbtxt") in files.asked
