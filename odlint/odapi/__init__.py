"""What the Object Detection API computes from a config: schedules, anchors, feature extractors."""
