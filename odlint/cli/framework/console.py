"""Standard output and error: colours only where they are wanted, and no character that can make printing fail."""

from __future__ import annotations

import os
import sys

from odlint.report.sanitize import clean
from odlint.report.style import PIPE_WIDTH, Style

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

_RED, _BOLD = "1;31", "1"


class Console:
    """Where a run prints.

    Attributes:
        out, err: the streams.
        color: --color: "auto", "always" or "never".
        transient: text of the progress line that stands on the terminal, to be wiped before anything else is printed.
    """

    def __init__(
        self, out: TextIO | None = None, err: TextIO | None = None, environ: Mapping[str, str] = os.environ
    ) -> None:
        self.out = out if out is not None else sys.stdout
        self.err = err if err is not None else sys.stderr
        self.environ = environ
        self.color = "auto"
        self.transient = ""
        for stream in (self.out, self.err):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:  # a terminal of any encoding shows \u4e2d rather than an exception
                reconfigure(errors="backslashreplace")

    def style(self, quiet: bool = False, statistics: bool = False) -> Style:
        """The look of what goes to standard output."""
        return Style(self.colors(self.out), self.width(), quiet, statistics)

    def colors(self, stream: TextIO) -> bool:
        """Whether a stream gets colours. What the user says on the command line wins over the environment."""
        if self.color != "auto":
            return self.color == "always"
        if self.environ.get("NO_COLOR"):
            return False
        force = self.environ.get("FORCE_COLOR", "")
        if force:
            return force != "0"
        return stream.isatty() and self.environ.get("TERM") != "dumb"

    def width(self) -> int:
        """Columns of the terminal; a fixed number where there is none, so that files come out alike everywhere."""
        try:
            return os.get_terminal_size(self.out.fileno()).columns or PIPE_WIDTH
        except (OSError, ValueError, AttributeError):
            return PIPE_WIDTH

    def is_plain(self) -> bool:
        """Whether pictures on standard output have to do without Braille: the terminal cannot print it."""
        if self.environ.get("TERM") in ("dumb", "linux"):
            return True
        try:
            "⣿┤".encode(getattr(self.out, "encoding", None) or "ascii")
        except (UnicodeError, LookupError):
            return True
        return False

    def write(self, text: str) -> None:
        """Print to standard output, as it is."""
        if text:
            self.wipe()
            self.out.write(text)

    def write_bytes(self, data: bytes) -> None:
        """Bytes of a file to standard output."""
        self.out.flush()
        self.out.buffer.write(data)

    def say(self, text: str) -> None:
        """A line for people on standard error."""
        self.wipe()
        self.err.write(clean(text) + "\n")

    def error(self, message: str, hint: str = "") -> None:
        """An error message on standard error."""
        self.wipe()
        label = Style(self.colors(self.err)).paint("error:", _RED)
        self.err.write(f"odlint: {label} {clean(message)}\n")
        if hint:
            self.err.write(f"  {clean(hint)}\n")

    def wipe(self) -> None:
        """Take the progress line off the terminal."""
        if self.transient:
            self.err.write("\r" + " " * len(self.transient) + "\r")
            self.err.flush()
            self.transient = ""
