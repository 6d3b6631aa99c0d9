"""The result does not depend on how records are divided: into files, processes or parts merged in any order."""

from __future__ import annotations

import pickle
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from odlint.tf.records.audit import Audit, merge
from odlint.tf.records.audit_json import from_json, to_json
from odlint.tf.records.record_audit import observe
from tests.helpers.record_files import payload


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
