"""The service that answers for a document: editors ask it, and not which kind of file the document is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.analysis.front_ends import FRONT_ENDS, load

if TYPE_CHECKING:
    from odlint.lsp.documents.document import Document
    from odlint.lsp.features.text_service import Service


def service_of(document: Document) -> Service:
    """The service for a document."""
    service: Service = load(FRONT_ENDS[document.front.kind][2]).SERVICE
    return service
