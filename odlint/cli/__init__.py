"""The command line: options, settings files, and one module for each command.

`odlint check` must start faster than most programs import their libraries. This package therefore has its own small
argument parser in place of argparse, and imports modules where they are needed.
"""
