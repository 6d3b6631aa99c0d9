"""Streams of values by tag."""

from __future__ import annotations

from odlint.tf.events.streams import Stream


def test_memory_is_bounded_by_roles() -> None:
    stream = Stream("train", False)
    from odlint.tf.events.event_file import EventValue

    for number in range(5000):
        stream.add(EventValue(1, 0.0, f"weights/layer_{number}", 1.0))
    assert not stream.by_tag and stream.events == 5000
