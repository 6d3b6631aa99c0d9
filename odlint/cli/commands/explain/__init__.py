"""`odlint explain`."""
