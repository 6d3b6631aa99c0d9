"""AuditRecords: the same audit as a loop on this machine makes, however Beam divides the work."""

from __future__ import annotations

import pickle
import random
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.paths import ROOT

beam = pytest.importorskip("apache_beam", reason="needs Apache Beam (the beam extra)")

from apache_beam.options.pipeline_options import PipelineOptions  # noqa: E402
from apache_beam.testing.util import assert_that  # noqa: E402

from odlint.beam import AuditRecords, AuditRecordsPerKey, PartialAudit  # noqa: E402
from odlint.beam.partial_audit import PartialAuditCoder  # noqa: E402
from odlint.beam.transform import AuditCombineFn  # noqa: E402
from odlint.tf.records.audit import Audit  # noqa: E402
from tests.helpers.record_files import all_kinds, local_audit, records  # noqa: E402
from tests.project.docs.blocks import blocks  # noqa: E402

MODES = [
    "--direct_running_mode=in_memory",
    "--direct_running_mode=multi_threading",
    "--direct_running_mode=multi_processing",
]


def run(transform: Any, elements: list[Any], *flags: str, check: Any) -> None:
    # Unsafe triggers, of which there are none, keep Beam from fetching its Prism runner from the internet.
    options = PipelineOptions(["--runner=DirectRunner", "--allow_unsafe_triggers", *flags])
    with beam.Pipeline(options=options) as pipeline:
        assert_that(pipeline | beam.Create(elements, reshuffle=False) | transform, check)


def holds(expected: Any) -> Any:
    """A check that Beam runs in its workers."""

    def check(found: list[Any]) -> None:
        assert found == expected, "the results differ"

    return check


@pytest.mark.parametrize("mode", MODES)
def test_it_is_the_local_audit(tmp_path: Path, mode: str) -> None:
    paths = all_kinds(tmp_path)
    audit, said = local_audit(paths)
    assert not said
    assert audit.counts.keys() >= {
        "record-damaged", "file-cut-off", "file-damaged", "file-empty", "file-compressed", "file-not-records",
    }  # fmt: skip
    dice = random.Random(0)
    dice.shuffle(paths)
    run(AuditRecords(), paths, mode, "--direct_num_workers=2", check=holds([PartialAudit(audit)]))


def test_a_wrong_result_would_be_noticed(tmp_path: Path) -> None:
    paths = all_kinds(tmp_path)
    audit, _ = local_audit(paths[:-1])
    with pytest.raises(Exception, match="the results differ"):
        run(AuditRecords(), paths, check=holds([PartialAudit(audit)]))


@pytest.mark.parametrize("limit", [1, 50, 10_000])
def test_a_sample_is_the_local_one(tmp_path: Path, limit: int) -> None:
    paths = all_kinds(tmp_path)
    audit, _ = local_audit(paths, limit)
    run(AuditRecords(limit), paths, check=holds([PartialAudit(audit)]))


def test_an_audit_for_each_key(tmp_path: Path) -> None:
    paths = all_kinds(tmp_path)
    groups = {"train": paths[3:], "eval": paths[:4]}  # one file is in both
    for limit in (0, 30):
        expected = {key: PartialAudit(local_audit(group, limit)[0]) for key, group in groups.items()}

        def check(found: list[tuple[str, PartialAudit]], expected: dict[str, PartialAudit] = expected) -> None:
            assert dict(found) == expected

        keyed = [(key, path) for key, group in groups.items() for path in group]
        run(AuditRecordsPerKey(limit), keyed, check=check)


def test_no_file_makes_an_empty_audit() -> None:
    run(AuditRecords(), [], check=holds([PartialAudit(Audit())]))


def test_a_file_that_is_not_there_costs_nothing_else(tmp_path: Path) -> None:
    paths = [*all_kinds(tmp_path), str(tmp_path / "gone.record")]
    audit, said = local_audit(paths)
    assert said == [f"{paths[-1]}: No such file or directory"]
    run(AuditRecords(), paths, check=holds([PartialAudit(audit, {paths[-1]: "No such file or directory"})]))


def test_accumulators_merge_in_any_grouping_and_survive_travel(tmp_path: Path) -> None:
    paths = []
    for number in range(12):
        path = tmp_path / f"{number:02}.record"
        path.write_bytes(records(7 * number, 20))
        paths.append(str(path))
    parts = [PartialAudit(local_audit([path])[0], {f"gone {path}": "why"}) for path in paths]
    combine, coder = AuditCombineFn(), PartialAuditCoder()
    results = []
    for seed in range(6):
        dice = random.Random(seed)
        dice.shuffle(parts)
        accumulators = [combine.create_accumulator() for _ in range(dice.randrange(1, 6))]
        for part in parts:
            at = dice.randrange(len(accumulators))
            accumulators[at] = coder.decode(coder.encode(combine.add_input(accumulators[at], part)))
        while len(accumulators) > 2:
            accumulators.append(combine.merge_accumulators([accumulators.pop(0), combine.compact(accumulators.pop())]))
        results.append(coder.encode(combine.extract_output(combine.merge_accumulators(accumulators))))
    assert len(set(results)) == 1
    expected = PartialAudit(local_audit(paths)[0], {f"gone {path}": "why" for path in paths})
    assert coder.decode(results[0]) == expected
    assert pickle.loads(pickle.dumps(expected)) == expected


def test_the_example_of_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "train.record-00000-of-00001").write_bytes(records(0, 40))
    page = ROOT / "docs" / "beam.md"
    (block,) = [block for block in blocks(page, "beam.md") if block.language == "python"]
    code = block.text.replace("gs://bucket/train.record@100", f"{tmp_path}/train.record@1")
    code = code.replace("beam.Pipeline()", "beam.Pipeline(options=options)")
    exec(code, {"options": PipelineOptions(["--runner=DirectRunner", "--allow_unsafe_triggers"])})
    assert "box" in capsys.readouterr().out


def test_what_is_no_audit_is_refused() -> None:
    for text in ("", "[]", "[{}, 1]", '[{}, "{}"]'):
        with pytest.raises((ValueError, KeyError, TypeError)):
            PartialAudit.from_text(text)
