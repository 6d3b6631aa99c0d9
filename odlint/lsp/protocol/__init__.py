"""The language server protocol: the server, its handlers and when they run."""
