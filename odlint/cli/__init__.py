"""The command line: options, settings files, and one module for each command.

`odlint check` has to start faster than most programs import their libraries, so this room has its own small option
table in place of argparse, and a module imports what it needs only where it needs it.
"""
