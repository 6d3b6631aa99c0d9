"""What editors are answered in YAML experiments of the Model Garden."""
