"""The folder in which results are cached."""

from __future__ import annotations

import os

from odlint.workspace.workspace import ROOT_MARKERS, folder_marked_by

FOLDER = ".odlint_cache"
AUDITS = "records"  # subfolder for the results of `odlint data`


def default_folder() -> str:
    """The cache of the project that the current folder belongs to: `.odlint_cache` at its root."""
    here = os.getcwd()
    return os.path.join(folder_marked_by(ROOT_MARKERS, here) or here, FOLDER)
