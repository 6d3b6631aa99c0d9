"""From findings to changed files: nothing changes but what must, and nothing is written that was not verified."""
