"""What docs/editors.md shows is well formed, and true of this program."""

from __future__ import annotations

import json
import re
import tomllib

from odlint.lsp.documents.document import MOST
from odlint.lsp.features.code_actions import FIX_ALL
from odlint.lsp.protocol.command import COMMAND
from tests.helpers.paths import ROOT
from tests.project.editors.editors import snippet

TEXT = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")


def test_settings_of_helix_and_vs_code_are_well_formed() -> None:
    helix = tomllib.loads(snippet("toml"))
    assert helix["language-server"]["odlint"] == {"command": "odlint", "args": ["lsp"]}
    assert helix["language"][0]["language-servers"] == ["odlint"]
    code = json.loads(snippet("json"))
    extension = json.loads((ROOT / "editors" / "vscode" / "package.json").read_text(encoding="utf-8"))
    languages = "".join(f"[{language['id']}]" for language in extension["contributes"]["languages"])
    assert FIX_ALL in code[languages]["editor.codeActionsOnSave"]


def test_options_and_numbers_are_right() -> None:
    options = {option.name for option in COMMAND.all_options()}
    assert set(re.findall(r"odlint lsp (--[a-z-]+)", TEXT)) <= options
    assert f"more than {MOST // 1_000_000} million characters" in TEXT
