"""Findings as text: one module per output format, and the pieces they share.

A format is a module with `make(style) -> Formatter`; `formats.py` lists them. Nothing here knows how findings arose.
"""
