"""The `html` format: one self-contained page."""
