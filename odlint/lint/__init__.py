"""Rules, the language they are written in, and the engine that applies them to a bound file."""
