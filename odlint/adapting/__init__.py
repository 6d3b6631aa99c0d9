"""Making a config of the model zoo fit a dataset: every field that must change together, changed together."""
