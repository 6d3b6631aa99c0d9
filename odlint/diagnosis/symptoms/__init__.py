"""Recognisers: pure functions from the numbers of a run to symptoms."""
