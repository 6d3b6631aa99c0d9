"""Where results are kept."""

from __future__ import annotations

import os

from odlint.model.workspace import ROOT_MARKERS

FOLDER = ".odlint_cache"
AUDITS = "records"  # in it: what `odlint data` found in records


def default_folder() -> str:
    """The cache of the project that the current folder belongs to: `.odlint_cache` at its root."""
    here = folder = os.getcwd()
    while not any(os.path.exists(os.path.join(folder, marker)) for marker in ROOT_MARKERS):
        above = os.path.dirname(folder)
        if above == folder:
            return os.path.join(here, FOLDER)
        folder = above
    return os.path.join(folder, FOLDER)
