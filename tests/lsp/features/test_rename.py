"""Renaming classes and keypoints."""

from __future__ import annotations

from pathlib import Path

import pytest

from odlint.lsp.features.related_documents import around
from odlint.lsp.features.rename import CannotRename, edit, rename, renamed_at
from odlint.syntax.text_edit import apply
from tests.helpers.editor import Desk, at, client
from tests.helpers.keypoint_config import CONFIG, LABEL_MAP


def renamed(desk: Desk, text: str, new: str, name: str = "pipeline.config") -> dict[str, str]:
    """Files after a class was renamed at the cursor, by name."""
    document, offset = desk.marked(name, text)
    what = renamed_at(document, offset, desk.checker.workspace(document))
    assert what is not None
    everything = around(what, [str(desk.folder)], list(desk.documents), "utf-16")
    found = rename(what, new, everything, desk.checker.workspace)
    assert edit(found, client()).document_changes
    assert edit(found, client({})).changes
    return {Path(one.path).name: apply(one.text, edits) for one, edits in found}


def test_a_shown_name_is_renamed_everywhere(desk: Desk) -> None:
    desk.save("other/pipeline.config", 'eval_input_reader { label_map_path: "elsewhere.pbtxt" }\n')
    desk.save("sub/experiment.yaml", "task:\n  model:\n    num_classes: 2\n")
    desk.save("sub/second.config", CONFIG.replace('"map.pbtxt"', '"../map.pbtxt"'))
    for text, name in (
        (at(LABEL_MAP, "per", "son"), "map.pbtxt"),
        (at(CONFIG, 'class_label: "per', "son"), "pipeline.config"),
    ):
        after = renamed(desk, text, 'human "being"', name)
        assert set(after) == {"map.pbtxt", "pipeline.config", "second.config"}
        assert 'display_name: "human \\"being\\""' in after["map.pbtxt"]
        assert 'class_label: "human \\"being\\""' in after["pipeline.config"]
        assert 'value: "human \\"being\\",dog"' in after["second.config"]
        assert 'keypoint_class_name: "/m/01"' in after["pipeline.config"]
        desk.documents.close((desk.folder / "map.pbtxt").as_uri())


def test_a_name_and_a_keypoint(desk: Desk) -> None:
    after = renamed(desk, at(LABEL_MAP, "/m", "/01"), "man", "map.pbtxt")
    assert 'keypoint_class_name: "man"' in after["pipeline.config"]
    assert 'class_label: "person"' in after["pipeline.config"]
    after = renamed(desk, at(LABEL_MAP, "no", "se"), "Nase", "map.pbtxt")
    assert after["pipeline.config"].count('key: "Nase"') == 2
    after = renamed(desk, at(LABEL_MAP, '"d', "og"), "cat", "map.pbtxt")
    assert 'value: "person,cat"' in after["pipeline.config"]


def test_open_texts_count_more_than_saved_ones(desk: Desk) -> None:
    desk.open("map.pbtxt", LABEL_MAP.replace("person", "figure"))
    after = renamed(desk, at(CONFIG.replace("person", "figure"), 'class_label: "fig', "ure"), "person")
    assert after["map.pbtxt"] == LABEL_MAP


@pytest.mark.parametrize(
    ("new", "why"), [("", "needs a name"), ("  ", "needs"), ("a\nb", "one line"), ("dog", "already"), ("a,b", "commas")]
)
def test_names_that_cannot_be(desk: Desk, new: str, why: str) -> None:
    text = LABEL_MAP.replace('name: "/m/01"\n  display_name: "person"', 'name: "person"')
    desk.save("map.pbtxt", text)
    desk.save("pipeline.config", CONFIG.replace('"/m/01"', '"person"'))
    with pytest.raises(CannotRename, match=why):
        renamed(desk, at(text, "per", "son"), new, "map.pbtxt")


def test_what_cannot_be_renamed(desk: Desk) -> None:
    for text, name in ((at(LABEL_MAP, "id: ", "1"), "map.pbtxt"), (at(CONFIG, "batch_", "size"), "pipeline.config")):
        document, offset = desk.marked(name, text)
        assert renamed_at(document, offset, desk.checker.workspace(document)) is None
