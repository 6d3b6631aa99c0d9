"""Event files of trainings, read without TensorFlow: which losses, rates and metrics a run wrote, step by step."""
