"""Edits as operations on the syntax tree, planned as text and verified by parsing again."""
