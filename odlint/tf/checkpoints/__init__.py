"""Checkpoints of TensorFlow, read without TensorFlow: names, types and shapes of what they hold, and what that is."""
