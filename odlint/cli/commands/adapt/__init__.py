"""`odlint adapt`."""
