"""Why a run, or a part of it, could not happen."""

from __future__ import annotations

CLEAN, FOUND, COULD_NOT_RUN, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 130, 141
REPORT_TO = "https://github.com/odlint/odlint/issues"


class CliError(Exception):
    """Something the user can put right; ends in a message and exit code 2. `hint` is a second line."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def closest(word: str, known: list[str]) -> str:
    """The known word that was probably meant, or ""."""
    from difflib import get_close_matches

    spelt = {one.lower(): one for one in known}
    found = get_close_matches(word.lower(), spelt, 1, 0.6)
    return spelt[found[0]] if found else ""


def did_you_mean(word: str, known: list[str]) -> str:
    """`: did you mean x?`, or "" when nothing is close."""
    close = closest(word, known)
    return f": did you mean {close}?" if close else ""
