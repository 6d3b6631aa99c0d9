"""The result does not depend on how records are divided: into files, processes or parts merged in any order."""

from __future__ import annotations

import pickle
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from odlint.tf.records import record_files
from odlint.tf.records.audit import Audit, merge
from odlint.tf.records.audit_json import from_json, to_json
from odlint.tf.records.counters import DuplicateCounter, Tally
from odlint.tf.records.parallel_audit import audit_files
from odlint.tf.records.record_audit import observe
from tests.helpers.record_files import frame, payload


def audited(seeds: list[int], first: int = 0, stride: int = 1) -> Audit:
    audit = Audit()
    for number in range(first, len(seeds), stride):
        observe(audit, payload(seeds[number]), ("some.record", number, number * 100))
    return audit


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 60), max_size=40), st.integers(1, 5), st.randoms(use_true_random=False))
def test_parts_in_any_order_make_the_whole(seeds: list[int], parts: int, dice: random.Random) -> None:
    whole = audited(seeds).settle()
    pieces = [audited(seeds, part, parts) for part in range(parts)]
    while len(pieces) > 1:
        dice.shuffle(pieces)
        pieces.append(merge(pieces.pop(), pieces.pop()))
    assert to_json(pieces[0]) == to_json(whole)


def test_an_audit_survives_json_and_pickle() -> None:
    audit = audited(list(range(50)))
    assert from_json(to_json(audit)) == audit
    assert pickle.loads(pickle.dumps(audit)) == audit
    assert merge(audit, Audit()) == audit == merge(Audit(), audit)


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


def record_file(path: Path, count: int, first: int = 0) -> str:

    path.write_bytes(b"".join(frame(payload(seed)) for seed in range(first, first + count)))
    return str(path)


def test_processes_and_pieces_of_files_make_no_difference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [record_file(tmp_path / "a.record", 300), record_file(tmp_path / "b.record", 50, 200)]
    alone = audit_files(paths, pytest.fail)
    monkeypatch.setattr(record_files, "PIECE", 5_000)
    assert len(record_files.pieces(paths[0])) > 3
    assert audit_files(paths, pytest.fail, jobs=2) == alone
    assert audit_files(paths[::-1], pytest.fail) == alone
    assert alone.sums["records"] == 350


def test_a_sample_is_spread_evenly_and_the_same_everywhere(tmp_path: Path) -> None:
    paths = [record_file(tmp_path / "a.record", 30), record_file(tmp_path / "b.record", 70, 100)]
    audit = audit_files(paths, pytest.fail, limit=10)
    assert (audit.sums["records"], audit.sums["skipped"]) == (10, 90)
    assert audit_files(paths, pytest.fail, jobs=2, limit=10) == audit
    assert audit_files(paths, pytest.fail, limit=1_000).sums["skipped"] == 0
