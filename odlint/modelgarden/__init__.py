"""Linting of Model Garden experiments: their front end, facts and vocabulary. Imported when an experiment is met."""
