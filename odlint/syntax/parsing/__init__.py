"""From text to a syntax tree, with recovery after errors."""
