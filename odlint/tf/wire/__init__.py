"""What TensorFlow writes to disk, read without TensorFlow: framed records and the messages inside."""
