"""`odlint lsp`: the language server."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from odlint.cli.framework.errors import CLEAN, COULD_NOT_RUN, CliError
from odlint.cli.framework.options import FLAG, VALUE, Command, Option
from odlint.cli.framework.shared_options import HIDDEN, RULES, TARGET

if TYPE_CHECKING:
    from odlint.cli.framework.console import Console
    from odlint.cli.framework.options import Arguments

_STDIO = Option("--stdio", FLAG, "Talk through standard input and output. This is the default.")
_TCP = Option(
    "--tcp", VALUE, "Listen for one editor at this address of this machine, such as 127.0.0.1:2087.", "HOST:PORT"
)
_ISOLATED = Option("--isolated", FLAG, "Ignore all settings files.")
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


def _run(arguments: Arguments, console: Console) -> int:
    if arguments.operands:
        raise CliError(f"lsp takes no paths: the editor opens the files, not {arguments.operands[0]!r}")
    if arguments.given("--tcp") and arguments.flag("--stdio"):
        raise CliError("--stdio and --tcp exclude each other")
    address = _address(arguments.text("--tcp")) if arguments.given("--tcp") else None
    try:
        from odlint.lsp.protocol.server_setup import serve
    except ModuleNotFoundError as problem:
        if (problem.name or "").partition(".")[0] not in ("pygls", "lsprotocol", "cattrs", "attrs"):
            raise
        raise CliError(
            f"the language server needs the package {problem.name}, which is not installed",
            "To install it: pip install 'odlint[lsp]'",
        ) from None
    if address is None and sys.stdin.isatty():
        console.say("This is a language server: an editor talks to it through standard input. Ctrl-C ends it.")
    try:
        ended = serve(arguments, address, console.environ.get("ODLINT_DEBUG", ""))
    except OSError as problem:
        if address is None:
            raise
        said = problem.strerror or str(problem)
        raise CliError(f"cannot listen at {address[0]}:{address[1]}: {said}") from None
    return CLEAN if ended else COULD_NOT_RUN


def _address(text: str) -> tuple[str, int]:
    """(host, port) of --tcp; raises CliError."""
    host, colon, port = text.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not colon or not port.isdecimal() or not 0 < int(port) < 65536:
        raise CliError(f"--tcp takes HOST:PORT, such as 127.0.0.1:2087, not {text!r}")
    if host not in _LOOPBACK:
        raise CliError(
            f"--tcp listens on this machine only, not at {host!r}: whoever connects can read files",
            f"Take one of {', '.join(_LOOPBACK)}.",
        )
    return host, int(port)


COMMAND = Command(
    "lsp",
    _run,
    "",
    (
        ("How to talk", (_STDIO, _TCP)),
        ("Rules", RULES),
        ("What the config is for", TARGET),
        ("Known findings", HIDDEN),
        ("Settings", (_ISOLATED,)),
    ),
    "Speaks the Language Server Protocol with an editor that starts it: docs/editors.md has settings for VS Code, "
    "Neovim, Emacs and Helix. Needs the extra lsp: pip install 'odlint[lsp]'. Settings files are honoured as by "
    "odlint check; options here are the last word.\n\n"
    "Exit codes: 0 the editor ended the server, 2 it could not run, or the editor left without a word.",
    (
        ("odlint lsp", "what editors run"),
        ("odlint lsp --tcp 127.0.0.1:2087", "listen, for an editor that connects"),
    ),
)
