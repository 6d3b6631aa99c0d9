"""Completion by position: what may be written where the cursor is, in text that does not parse right now."""
