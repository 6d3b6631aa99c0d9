"""Files analyzed once: parsed, bound to the schema, and the facts that rules ask about them."""
