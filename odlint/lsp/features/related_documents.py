"""The files in which a class may be named: its label map, and the configs of the project."""

from __future__ import annotations

import os
from itertools import islice
from typing import TYPE_CHECKING

from odlint.cli.run.file_discovery import gather
from odlint.lsp.documents.document import Document, uri_of
from odlint.syntax.source import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from odlint.lsp.features.rename import Renamed

MOST_FILES = 2000  # configs looked through
_MOST_BYTES = 1_000_000


def around(what: Renamed, folders: Iterable[str], opened: Iterable[Document], encoding: str) -> Iterator[Document]:
    """The label map and every config that may name what is renamed: open ones, and those on the disk in the folders."""
    seen = set()
    for document in opened:
        if document.ours and not document.too_big:
            seen.add(document.path)
            yield document
    label_map = what.label_map.source.name
    places = [label_map, *_configs(folders, label_map)]
    for place in places:
        if place in seen or not place:
            continue
        seen.add(place)
        try:
            if os.path.getsize(place) > _MOST_BYTES:
                continue
            with open(place, "rb") as file:
                source = decode(place, file.read())
        except OSError:
            continue
        if source.readable and not source.problems:
            yield Document(uri_of(place), source.text, None, encoding)


def _configs(folders: Iterable[str], label_map: str) -> Iterator[str]:
    places = [folder for folder in folders if os.path.isdir(folder)] or [os.path.dirname(label_map)]
    for input_file in islice(gather(places, "", lambda _message: None), MOST_FILES):
        if input_file.path:
            yield os.path.abspath(input_file.path)
