"""What the editor at the other end can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp
from pygls.capabilities import get_capability

if TYPE_CHECKING:
    from typing import Any


class Client:
    """Abilities of an editor, as it states them. What it is silent about, it cannot.

    Attributes:
        related, tags, code_description, versions: what diagnostics may carry.
        pulls: it asks for diagnostics itself, and can be told to ask again.
        document_changes: edits may name the version that they are for.
        snippets: completion may insert templates.
        markdown: hovers and completion documentation may be formatted.
        symbol_tree: the outline may be a tree.
        watches: it can be asked to watch files.
    """

    def __init__(self, said: lsp.ClientCapabilities) -> None:
        def ability(path: str) -> Any:
            return get_capability(said, path)

        def knows(path: str) -> bool:
            return "markdown" in [str(getattr(one, "value", one)) for one in ability(path) or ()]

        diagnostics = "text_document.publish_diagnostics"
        self.related = bool(ability(f"{diagnostics}.related_information"))
        self.tags = bool(ability(f"{diagnostics}.tag_support"))
        self.code_description = bool(ability(f"{diagnostics}.code_description_support"))
        self.versions = bool(ability(f"{diagnostics}.version_support"))
        self.pulls = bool(ability("text_document.diagnostic") and ability("workspace.diagnostics.refresh_support"))
        self.document_changes = bool(ability("workspace.workspace_edit.document_changes"))
        self.snippets = bool(ability("text_document.completion.completion_item.snippet_support"))
        self.markdown = knows("text_document.hover.content_format")
        self.markdown_items = knows("text_document.completion.completion_item.documentation_format")
        self.symbol_tree = bool(ability("text_document.document_symbol.hierarchical_document_symbol_support"))
        self.watches = bool(ability("workspace.did_change_watched_files.dynamic_registration"))
