"""What every command is made of: options, the argument parser, help, the console and errors."""
