"""What becomes of each field: one table per family of models or part of the config."""
