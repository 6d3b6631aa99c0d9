"""Configs and label maps as typed, located objects, and the files they point to."""
