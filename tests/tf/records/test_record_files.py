"""Files that are damaged, compressed, empty or gone: each is named, and the rest is still audited."""

from __future__ import annotations

import gzip
from pathlib import Path

from odlint.tf.records.parallel_audit import audit_files
from odlint.tf.records.problems import problems
from odlint.tf.records.record_files import expand
from tests.helpers.tensorflow_records import example, tensorflow, write


def told(*paths: Path) -> tuple[dict[str, tuple[int, int, int]], int, list[str]]:
    """(kind -> (extent, record, byte) of its first example, records that were read, failures)."""
    failures: list[str] = []
    audit = audit_files([str(path) for path in paths], failures.append)
    found = {one.kind.name: (one.extent, *one.examples[0][0][1:]) for one in problems(audit) if one.examples}
    return found, audit.sums["records"], failures


def three(path: Path, compression: str = "") -> Path:
    return write(path, [example(seed=seed) for seed in range(3)], compression)


def test_a_truncated_tail(tmp_path: Path) -> None:
    path = three(tmp_path / "a.record")
    whole = path.read_bytes()
    path.write_bytes(whole[:-10])
    found, records, failures = told(path, three(tmp_path / "b.record"))
    assert found.pop("image-repeated")[0] == 2, "both files hold the same images"
    kind, (extent, number, offset) = next(iter(found.items()))
    assert (kind, extent, number, records, failures) == ("file-cut-off", 1, 2, 5, [])
    assert tensorflow.train.Example.FromString(whole[offset + 12 : -4]).features.feature, "a record begins there"


def test_a_flipped_bit_costs_one_record(tmp_path: Path) -> None:
    path = three(tmp_path / "a.record")
    data = bytearray(path.read_bytes())
    data[100] ^= 1
    path.write_bytes(data)
    found, records, _ = told(path)
    assert found == {"record-damaged": (1, 0, 0)}
    assert records == 2


def test_a_damaged_length_costs_the_rest(tmp_path: Path) -> None:
    path = three(tmp_path / "a.record")
    data = bytearray(path.read_bytes())
    second = len(data) // 3
    while data[second : second + 12] not in data[:second] and told(path)[0] == {}:
        break
    audit = audit_files([str(path)], print)
    offset = sorted(place[2] for place in audit.images.once.values())[1]
    data[offset] ^= 1
    path.write_bytes(data)
    found, records, _ = told(path)
    assert found == {"file-damaged": (1, 1, offset)}
    assert records == 1


def test_compressed_files_are_read_and_named(tmp_path: Path) -> None:
    for kind in ("GZIP", "ZLIB"):
        found, records, _ = told(three(tmp_path / f"{kind}.record", kind))
        assert found == {"file-compressed": (1, 0, 0)}
        assert records == 3


def test_a_damaged_compressed_file(tmp_path: Path) -> None:
    path = tmp_path / "a.record.gz"
    path.write_bytes(gzip.compress(three(tmp_path / "a.record").read_bytes())[:-2000])
    assert "file-damaged" in told(path)[0]


def test_files_that_hold_no_records(tmp_path: Path) -> None:
    empty, page, pointer = tmp_path / "a.record", tmp_path / "b.record", tmp_path / "c.record"
    empty.write_bytes(b"")
    page.write_text("<!DOCTYPE html><html><body>not found</body></html>")
    pointer.write_text("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")
    found, records, _ = told(empty, page, pointer, three(tmp_path / "d.record"))
    assert found == {"file-empty": (1, 0, 0), "file-not-records": (2, 0, 0)}
    assert records == 3
    audit = audit_files([str(pointer)], print)
    assert "Git LFS" in audit.examples["file-not-records"][0][1]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    _, records, failures = told(tmp_path / "none.record", three(tmp_path / "d.record"))
    assert records == 3
    assert failures == [f"{tmp_path / 'none.record'}: No such file or directory"]


def test_operands(tmp_path: Path) -> None:
    for number in range(3):
        three(tmp_path / f"train.record-{number:05}-of-00003")
    three(tmp_path / "test.tfrecord")
    (tmp_path / "notes.txt").write_text("")
    assert len(expand(f"{tmp_path}/train.record@3")) == 3
    assert len(expand(f"{tmp_path}/train.record-?????-of-00003")) == 3
    assert len(expand(f"{tmp_path}/*.tfrecord")) == 1
    assert len(expand(str(tmp_path))) == 4
    assert expand(f"{tmp_path}/none@4") == []
