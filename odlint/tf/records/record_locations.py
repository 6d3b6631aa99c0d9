"""Where in a set of record files something was seen, and the smallest of many such places."""

from __future__ import annotations

import os

from odlint.workspace.workspace import is_remote

# File, number of the record in it from 0, byte at which the record begins.
Place = tuple[str, int, int]
Example = tuple[Place, str]  # and what is to be seen there

MOST_EXAMPLES = 5


def shown_file(path: str) -> str:
    """A file as it is called from here."""
    if is_remote(path):
        return path
    near = os.path.relpath(path)
    return path if near.startswith(os.pardir) else near


def keep(examples: list[Example], place: Place, detail: str) -> None:
    """Put an example into a sorted list that holds the first few: the same ones in whatever order they come."""
    if len(examples) < MOST_EXAMPLES:
        examples.append((place, detail))
        if len(examples) > 1 and examples[-1] < examples[-2]:
            examples.sort()
    elif (place, detail) < examples[-1]:
        examples[-1] = (place, detail)
        examples.sort()
