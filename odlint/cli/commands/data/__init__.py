"""`odlint data`."""
