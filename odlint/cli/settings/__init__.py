"""Settings files: their keys, how they are read, and how they merge."""
