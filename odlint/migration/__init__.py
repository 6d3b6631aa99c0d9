"""A pipeline config of the Object Detection API as an experiment of the Model Garden, every field accounted for."""
