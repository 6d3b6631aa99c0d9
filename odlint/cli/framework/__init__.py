"""The parts of every command: options, argument parser, help, console and errors."""
