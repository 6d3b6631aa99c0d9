"""`python -m odlint`."""

from __future__ import annotations

from odlint.cli.main import main

if __name__ == "__main__":
    main()
