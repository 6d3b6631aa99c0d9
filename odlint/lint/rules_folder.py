"""Where the built-in rule files are: in the installed package, or in a source checkout beside it."""

from __future__ import annotations

import os

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHIPPED = os.path.join(_PACKAGE, "_rules")  # in an installed wheel
CHECKOUT = os.path.join(os.path.dirname(_PACKAGE), "rules")


def rules_folder() -> str:
    """Folder of the built-in rule files."""
    return SHIPPED if os.path.isdir(SHIPPED) else CHECKOUT
