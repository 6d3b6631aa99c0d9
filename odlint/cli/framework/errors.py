"""Exit codes, and the error that stops a command or one of its files."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

CLEAN, FOUND, COULD_NOT_RUN, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 130, 141
REPORT_TO = "https://github.com/odlint/odlint/issues"


class CliError(Exception):
    """An error that the user can correct: printed as a message, with exit code 2. `hint` is a second line."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def reason(error: OSError) -> str:
    """Why the operating system refused, without the path."""
    return error.strerror or str(error)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`: did you mean x?`, or "" if no known word is similar."""
    from odlint.language.similar_names import closest

    match = closest(word, known)
    return f": did you mean {match}?" if match else ""
