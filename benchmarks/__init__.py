"""Measurements of speed. Each file is a command, and parts of it are used by tests."""
