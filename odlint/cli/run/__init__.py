"""Running a command over many files: discovery, sessions, processes, caches, baselines and output."""
