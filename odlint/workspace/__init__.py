"""Files: how they are read and written, what they are, and which file a path in a config means."""
