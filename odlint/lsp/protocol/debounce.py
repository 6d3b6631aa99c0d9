"""When documents are checked: at once while that is quick, else when typing rests.

What a newer version of the text overtakes is dropped.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from odlint.lsp.documents.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable

    from odlint.lsp.documents.checking import Checked, Checker

_QUICK = 0.05  # seconds of a check that nobody notices between two keys
_PATIENCE = 1.0  # seconds of quiet that are waited for at most
_LONG = 200_000  # characters from which on a check would keep the editor's questions waiting: done in a thread


class Schedule:
    """Checks to come, and the last one of each open document."""

    def __init__(self, checker: Checker, done: Callable[[Document, Checked], None]) -> None:
        self._checker = checker
        self._done = done
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._threads: set[asyncio.Task[None]] = set()
        self._checked: dict[str, Checked] = {}

    def request(self, document: Document) -> None:
        """Check a document soon."""
        self._cancel(document.uri)
        last = self._checked.get(document.uri)
        wait = 0.0 if last is None or last.seconds < _QUICK else min(2 * last.seconds, _PATIENCE)
        loop = asyncio.get_running_loop()
        self._waiting[document.uri] = loop.call_later(wait, self._begin, document)

    def current(self, document: Document) -> Checked:
        """The check of a document as it is now: the last one, or one made here and now."""
        checked = self._checked.get(document.uri)
        if document.uri in self._waiting or checked is None or not _is_of(checked, document):
            self._cancel(document.uri)
            checked = self._finish(document, self._checker.check(document))
        return checked

    def last(self, document: Document) -> Checked | None:
        """The last check, perhaps of an older version."""
        return self._checked.get(document.uri)

    def depending_on(self, path: str) -> list[str]:
        """URIs of documents that may have to be checked again when this file changes."""
        return [uri for uri, checked in self._checked.items() if checked.depends_on(path)]

    def asked(self) -> set[str]:
        """All files that checks looked for."""
        return set().union(*(checked.files.asked for checked in self._checked.values()))

    def forget(self, uri: str) -> None:
        """A document was closed."""
        self._cancel(uri)
        self._checked.pop(uri, None)

    def _cancel(self, uri: str) -> None:
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()

    def _begin(self, document: Document) -> None:
        self._waiting.pop(document.uri, None)
        if len(document.text) < _LONG:
            self._finish(document, self._checker.check(document))
            return
        task = asyncio.get_running_loop().create_task(self._in_thread(document))
        self._threads.add(task)
        task.add_done_callback(self._threads.discard)

    async def _in_thread(self, document: Document) -> None:
        copy = document.copy()
        checked = await asyncio.to_thread(self._checker.check, copy)
        if document.uri not in self._waiting and _is_of(checked, document):
            self._finish(document, checked)

    def _finish(self, document: Document, checked: Checked) -> Checked:
        self._checked[document.uri] = checked
        self._done(document, checked)
        return checked


def _is_of(checked: Checked, document: Document) -> bool:
    """Whether a check is of the text as it is now."""
    return checked.version == document.version and checked.text == document.text
