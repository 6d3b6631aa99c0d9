"""Event files: what stands in them, whatever state they are in."""

from __future__ import annotations

import math
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from odlint.tf.events.event_file import ReadError, read_file
from tests.helpers.event_files import event, version, write
from tests.helpers.record_files import frame


def numbers(path: Path) -> tuple[list[tuple[int, str, float]], list[ReadError]]:
    troubles: list[ReadError] = []
    return [(one.step, one.tag, one.value) for one in read_file(str(path), troubles.append)], troubles


def test_values_that_are_no_numbers_stay_what_they_are(tmp_path: Path) -> None:
    path = write(tmp_path / "events.out.tfevents.1", [version(), event(1, loss=math.nan), event(2, loss=math.inf)])
    found, troubles = numbers(path)
    assert math.isnan(found[0][2]) and found[1][2] == math.inf
    assert not troubles


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_half_written_tail_costs_itself_alone(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    whole = [frame(event(step, loss=float(step)).SerializeToString()) for step in range(5)]
    content = b"".join(whole)
    cut = data.draw(st.integers(1, len(content) - 1))
    path = tmp_path_factory.mktemp("run") / "events.out.tfevents.1"
    path.write_bytes(content[:cut])
    found, troubles = numbers(path)
    ends = [sum(map(len, whole[: number + 1])) for number in range(5)]
    assert [step for step, _, _ in found] == [step for step, end in enumerate(ends) if end <= cut]
    if cut not in ends:
        assert [trouble.harmless for trouble in troubles] == [True]
        assert troubles[0].offset == max((end for end in ends if end <= cut), default=0)
        assert str(path) in str(troubles[0]) and "byte" in str(troubles[0])


def test_a_damaged_record_costs_itself_alone(tmp_path: Path) -> None:
    first, second, third = (frame(event(step, loss=1.0).SerializeToString()) for step in (1, 2, 3))
    broken = bytearray(second)
    broken[-6] ^= 0xFF
    path = tmp_path / "events.out.tfevents.1"
    path.write_bytes(first + bytes(broken) + third)
    found, troubles = numbers(path)
    assert [step for step, _, _ in found] == [1, 3]
    assert troubles[0].offset == len(first) and not troubles[0].harmless


def test_a_record_that_is_no_event_costs_itself_alone(tmp_path: Path) -> None:
    path = tmp_path / "events.out.tfevents.1"
    path.write_bytes(frame(b"\xff\xff\xff\xff") + frame(event(7, loss=1.0).SerializeToString()))
    found, troubles = numbers(path)
    assert [step for step, _, _ in found] == [7]
    assert troubles[0].offset == 0


@pytest.mark.parametrize("content", [b"model {\n", b"\x00" * 40, b"PNG" * 99])
def test_a_file_of_something_else_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "events.out.tfevents.1"
    path.write_bytes(content)
    found, troubles = numbers(path)
    assert not found and len(troubles) == 1 and str(path) in str(troubles[0])


def test_an_empty_file_is_a_run_that_has_written_nothing_yet(tmp_path: Path) -> None:
    (tmp_path / "events.out.tfevents.1").touch()
    assert numbers(tmp_path / "events.out.tfevents.1") == ([], [])


def test_a_vanished_or_closed_file_is_named(tmp_path: Path) -> None:
    _, troubles = numbers(tmp_path / "gone.tfevents")
    assert "cannot be read" in troubles[0].message
    os.mkdir(tmp_path / "folder.tfevents")
    assert "cannot be read" in numbers(tmp_path / "folder.tfevents")[1][0].message
