"""Standard output and standard error: color only where it is wanted, and no character that can make printing fail."""

from __future__ import annotations

import os
import sys

from odlint.report.sanitize import clean
from odlint.report.style import PIPE_WIDTH, Style

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TextIO

_RED = "1;31"


class Console:
    """The output streams of a command.

    Attributes:
        out, err: the streams.
        environ: environment variables.
        color: value of --color: "auto", "always" or "never".
        transient: the progress line currently on the terminal, erased before anything else is printed.
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
            if reconfigure is not None:  # a terminal of any encoding shows \u4e2d instead of failing
                reconfigure(errors="backslashreplace")

    def style(self, quiet: bool = False, statistics: bool = False) -> Style:
        """The style of text on standard output."""
        return Style(self.colors(self.out), self.width(), quiet, statistics)

    def colors(self, stream: TextIO) -> bool:
        """Whether to use color on a stream. The command line takes precedence over the environment."""
        if self.color != "auto":
            return self.color == "always"
        if self.environ.get("NO_COLOR"):
            return False
        force = self.environ.get("FORCE_COLOR", "")
        if force:
            return force != "0"
        return stream.isatty() and self.environ.get("TERM") != "dumb"

    def width(self) -> int:
        """Columns of the terminal, or a fixed number without a terminal, so that redirected output is reproducible."""
        try:
            return os.get_terminal_size(self.out.fileno()).columns or PIPE_WIDTH
        except (OSError, ValueError, AttributeError):
            return PIPE_WIDTH

    def is_plain(self) -> bool:
        """Whether plots on standard output must not use Braille characters, because the terminal cannot show them."""
        if self.environ.get("TERM") in ("dumb", "linux"):
            return True
        try:
            "⣿┤".encode(getattr(self.out, "encoding", None) or "ascii")
        except (UnicodeError, LookupError):
            return True
        return False

    def write(self, text: str) -> None:
        """Print text to standard output, unchanged."""
        if text:
            self.wipe()
            self.out.write(text)

    def write_bytes(self, data: bytes) -> None:
        """Write the content of a file to standard output."""
        self.out.flush()
        self.out.buffer.write(data)

    def say(self, text: str) -> None:
        """Print a line to standard error, with control characters escaped."""
        self.wipe()
        self.err.write(clean(text) + "\n")

    def print_lines(self, lines: Iterable[str], to_stderr: bool) -> None:
        """Print lines for people: to standard error if standard output holds a file or a report for programs."""
        for line in lines:
            if to_stderr:
                self.say(line)
            else:
                self.write(line + "\n")

    def error(self, message: str, hint: str = "") -> None:
        """Print an error message to standard error."""
        self.wipe()
        label = Style(self.colors(self.err)).paint("error:", _RED)
        self.err.write(f"odlint: {label} {clean(message)}\n")
        if hint:
            self.err.write(f"  {clean(hint)}\n")

    def wipe(self) -> None:
        """Erase the progress line from the terminal."""
        if self.transient:
            self.err.write("\r" + " " * len(self.transient) + "\r")
            self.err.flush()
            self.transient = ""
