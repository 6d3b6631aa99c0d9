"""Completion scripts: what each position of the command line accepts, and one module per shell."""
