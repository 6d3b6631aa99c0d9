"""Counters that forget."""

from __future__ import annotations

import random
from typing import Any

from odlint.tf.records.counters import DuplicateCounter, Tally


def test_small_limits_keep_the_same_entries_however_they_are_counted() -> None:
    dice = random.Random(1)
    keys = [dice.randrange(400) for _ in range(3_000)]
    places = [("f", number, 0) for number in range(len(keys))]
    results: list[Any] = []
    for parts in (1, 2, 7):
        tallies: list[Tally[int]] = [Tally(50) for _ in range(parts)]
        seen = [DuplicateCounter(50) for _ in range(parts)]
        for number, key in enumerate(keys):
            tallies[number % parts].add(key, places[number])
            seen[number % parts].add(key * 2**40, places[number])
        for other in range(1, parts):
            tallies[0].merge(tallies[other])
            seen[0].merge(seen[other])
        tallies[0].settle()
        seen[0].settle()
        results.append(
            (sorted(tallies[0].entries.items()), sorted(seen[0].often.items()), sorted(seen[0].once.items()))
        )
        assert tallies[0].partial
        assert seen[0].partial
        assert all(count == keys.count(key) for key, (count, _) in tallies[0].entries.items())
    assert results[0] == results[1] == results[2]
