"""Starting the server."""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

from odlint.lsp.protocol.features import register
from odlint.lsp.protocol.server import Server

if TYPE_CHECKING:
    from typing import BinaryIO

    from odlint.cli.framework.options import Arguments


def make(arguments: Arguments) -> Server:
    """A server that knows all answers, not yet listening."""
    server = Server(arguments)
    register(server)
    return server


def _own_output() -> BinaryIO:
    """Standard output for the protocol alone: what anything else prints goes to standard error from now on."""
    sys.stdout.flush()
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return output


def serve(arguments: Arguments, address: tuple[str, int] | None, debug: str = "") -> bool:
    """Serve one editor, through standard input and output or at an address, until it ends.

    Returns whether the editor said goodbye. Raises OSError when the address cannot be had.
    """
    logging.basicConfig(stream=sys.stderr, level=logging.DEBUG if debug else logging.CRITICAL)
    server = make(arguments)
    if address is None:
        with _own_output() as output:
            server.start_io(stdout=output)
    else:
        try:
            server.start_tcp(*address)
        except (KeyboardInterrupt, SystemExit):
            pass
        finally:
            server.shutdown()  # type: ignore[no-untyped-call]  # pygls
    return server.ended
