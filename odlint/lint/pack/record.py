"""A row of a table at run time: attributes and nothing else."""

from __future__ import annotations

import sys

# types.SimpleNamespace without importing types, which the start of every run would pay for.
Record = type(sys.implementation)
