"""Settings files: their keys, reading and merging."""
