"""odlint baseline: what is known, what is new, what is gone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from odlint.analysis.settings import Settings
from odlint.lint.baseline import Baseline, BaselineError, counted, entries, read_baseline
from odlint.lint.engine import Linter
from odlint.syntax.source import Source
from tests.helpers.command_line import BROKEN, CLEAN, Odlint
from tests.helpers.paths import ROOT

EXPLODING = (ROOT / "fixtures" / "exploding" / "pipeline.config").read_text(encoding="utf-8")
TWICE = "item {\n  id: 1\n  name: 'a'\n}\nitem {\n  id: 1\n  name: 'b'\n}\nitem {\n  id: 1\n  name: 'c'\n}\n"
FILE = "odlint-baseline.json"


def rows(folder: Path, name: str = FILE) -> list[dict[str, Any]]:
    held = json.loads((folder / name).read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = held["findings"]
    return found


def test_known_findings_are_not_reported(odlint: Odlint, folder: Path) -> None:
    (folder / "a.pbtxt").write_text(BROKEN)
    made = odlint("baseline")
    assert (made.code, made.out) == (0, f"{FILE} knows 1 finding in 1 file.\n")
    assert rows(folder) == [
        {"path": "a.pbtxt", "rule": "missing-colon", "at": "item.name", "value": '"cat"', "count": 1}
    ]
    result = odlint("check")
    assert (result.code, result.out) == (0, "No new problems found in 1 file (1 in the baseline).\n")
    assert odlint("check", "--no-baseline").code == 1
    assert odlint("check", "--isolated").code == 1
    (folder / "b.pbtxt").write_text(BROKEN)
    assert "Found 1 error in 1 file (1 in the baseline)" in odlint("check").out


def test_lines_do_not_matter_and_values_do(odlint: Odlint, folder: Path) -> None:
    (folder / "map.pbtxt").write_text((ROOT / "fixtures" / "exploding" / "label_map.pbtxt").read_text())
    path = folder / "a.config"
    path.write_text(EXPLODING)
    odlint("baseline")
    for moved in (
        "# a licence\n\n" + EXPLODING,
        EXPLODING.replace("\n", "\r\n"),
        EXPLODING.replace("\n", "\n\n# inserted\n"),
        EXPLODING.replace("  ", "\t"),
    ):
        path.write_bytes(moved.encode())
        assert odlint("check").code == 0, moved[:40]
    path.write_text(EXPLODING.replace("learning_rate_base: 0.8", "learning_rate_base: 0.9"))
    result = odlint("check")
    assert result.code == 1
    assert "learning-rate-explodes" in result.out
    assert "1 finding of the baseline is gone (a.config: learning-rate-explodes at train_config.optimizer" in result.out


def test_duplicates_are_counted(odlint: Odlint, folder: Path) -> None:
    (folder / "a.pbtxt").write_text(TWICE)
    odlint("baseline")
    assert [row["count"] for row in rows(folder) if row["rule"] == "label-map-duplicate-id"] == [2]
    (folder / "a.pbtxt").write_text(TWICE + "item {\n  id: 1\n  name: 'd'\n}\n")
    result = odlint("check", "--output-format", "concise")
    assert result.out.count("[label-map-duplicate-id]") == 1
    assert result.out.startswith("a.pbtxt:14:")


def test_what_is_gone_is_told_and_taken_out(odlint: Odlint, folder: Path) -> None:
    for name in ("a.pbtxt", "b.pbtxt", "c.pbtxt"):
        (folder / name).write_text(BROKEN)
    odlint("baseline")
    (folder / "a.pbtxt").write_text(CLEAN)
    (folder / "b.pbtxt").unlink()
    assert "2 findings of the baseline are gone (a.pbtxt: missing-colon at item.name; b.pbtxt:" in odlint("check").out
    only_c = odlint("check", "c.pbtxt").out  # b is gone whatever is looked at; a is not judged
    assert "1 finding of the baseline is gone (b.pbtxt:" in only_c
    assert odlint("baseline").out == f"{FILE} knows 1 finding in 1 file (0 new, 2 gone).\n"
    assert "gone" not in odlint("check").out


def test_rules_that_did_not_run_are_not_judged(odlint: Odlint, folder: Path) -> None:
    (folder / "a.pbtxt").write_text(BROKEN)
    odlint("baseline")
    assert "gone" not in odlint("check", "--ignore", "missing-colon").out
    before = (folder / FILE).read_bytes()
    assert odlint("baseline", "--ignore", "missing-colon").code == 0
    assert (folder / FILE).read_bytes() == before


def test_a_part_of_the_files(odlint: Odlint, folder: Path) -> None:
    for name in ("a.pbtxt", "b.pbtxt"):
        (folder / name).write_text(BROKEN)
    odlint("baseline", "b.pbtxt")
    odlint("baseline", "a.pbtxt")
    assert [row["path"] for row in rows(folder)] == ["a.pbtxt", "b.pbtxt"]


def test_where_it_stands(odlint: Odlint, folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "a.pbtxt").write_text(BROKEN)
    (folder / "odlint.toml").write_text('baseline = "known/findings.json"\n')
    (folder / "known").mkdir()
    missing = odlint("check")
    assert missing.code == 2
    assert "there is no such baseline" in missing.err
    assert "To make it: odlint baseline" in missing.err
    assert odlint("baseline").code == 0
    assert [row["path"] for row in rows(folder, "known/findings.json")] == ["../sub/a.pbtxt"]
    assert odlint("check", "sub/a.pbtxt").code == 0
    assert odlint("baseline", "--baseline", "other.json").code == 0
    assert odlint("check", "--baseline", "other.json").code == 0
    assert [row["path"] for row in rows(folder, "other.json")] == ["sub/a.pbtxt"]


def test_it_is_stable(odlint: Odlint, folder: Path) -> None:
    for name in ("b.pbtxt", "a.pbtxt"):
        (folder / name).write_text(TWICE)
    odlint("baseline", "b.pbtxt", "a.pbtxt")
    first = (folder / FILE).read_bytes()
    (folder / FILE).unlink()
    odlint("baseline")
    assert (folder / FILE).read_bytes() == first
    stat = (folder / FILE).stat().st_mtime_ns
    odlint("baseline")
    assert (folder / FILE).stat().st_mtime_ns == stat  # the same text is not written again


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '{"findings": []}',
        '{"odlint-baseline": 2, "findings": []}',
        '{"odlint-baseline": 1, "findings": 3}',
        '{"odlint-baseline": 1, "findings": [{"rule": "x"}]}',
        '{"odlint-baseline": 1, "findings": [{"path": "a", "rule": "x", "at": "", "value": 1, "count": 1}]}',
        '{"odlint-baseline": 1, "findings": [{"path": "a", "rule": "x", "at": "", "value": "", "count": 0}]}',
        "\udce9",
        "[" * 100_000,
    ],
)
def test_broken_baselines(text: str, odlint: Odlint, folder: Path) -> None:
    (folder / "a.pbtxt").write_text(BROKEN)
    data = text.encode("utf-8", "surrogateescape")
    (folder / FILE).write_bytes(data)
    with pytest.raises(BaselineError, match="this is no baseline of odlint"):
        read_baseline(FILE)
    for command in ("check", "baseline"):
        result = odlint(command)
        assert result.code == 2
        assert "this is no baseline of odlint" in result.err
        assert "odlint baseline" in result.err
    assert (folder / FILE).read_bytes() == data


def test_nothing_is_written_after_a_failure(odlint: Odlint, folder: Path) -> None:
    (folder / "a.pbtxt").write_text(BROKEN)
    result = odlint("baseline", "a.pbtxt", "missing.pbtxt")
    assert result.code == 2
    assert "nothing was written" in result.err
    assert not (folder / FILE).exists()
    assert odlint("baseline", "-", stdin=BROKEN.encode()).code == 2
    assert not (folder / FILE).exists()
    named = odlint("baseline", "--baseline", "nowhere/b.json")
    assert named.code == 2
    assert "cannot be written" in named.err


def test_mandatory_rules_are_never_known(odlint: Odlint, folder: Path) -> None:
    (folder / "a.pbtxt").write_text(BROKEN)
    odlint("baseline")
    (folder / "odlint.toml").write_text('mandatory = ["syntax"]\n')
    assert odlint("check").code == 1
    assert "Left out: 1 finding of mandatory rules" in odlint("baseline").out
    assert rows(folder) == []


def test_suppressed_findings_are_not_gone(odlint: Odlint, folder: Path) -> None:
    (folder / "a.pbtxt").write_text(BROKEN)
    odlint("baseline")
    (folder / "a.pbtxt").write_text(BROKEN.replace('"cat"', '"cat" # odlint: ignore[missing-colon]'))
    assert odlint("check").out == "No problems found in 1 file (1 suppressed).\n"


def test_fix_repairs_what_is_known(odlint: Odlint, folder: Path) -> None:
    (folder / "a.pbtxt").write_text(BROKEN)
    odlint("baseline")
    assert odlint("fix").code == 0
    assert (folder / "a.pbtxt").read_text() == CLEAN


def test_add_ignores_leaves_what_is_known(odlint: Odlint, folder: Path) -> None:
    (folder / "a.pbtxt").write_text(BROKEN)
    odlint("baseline")
    odlint("check", "--add-ignores")
    assert (folder / "a.pbtxt").read_text() == BROKEN


LINTER = Linter()
LINES = EXPLODING.splitlines()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(LINES)), st.sampled_from(["", "# x", "   ", "\t# y"])), max_size=6))
def test_inserted_lines_change_nothing(inserted: list[tuple[int, str]]) -> None:
    lines = list(LINES)
    for at, line in sorted(inserted, reverse=True):
        lines.insert(at, line)
    before = LINTER.check_source(Source("a.config", EXPLODING), "/nowhere/a.config")
    after = LINTER.check_source(Source("a.config", "\n".join(lines)), "/nowhere/a.config")
    baseline = Baseline("/nowhere/b.json", {"a.config": counted(before, before.findings)})
    assert baseline.apply_baseline(after, "/nowhere/a.config", LINTER.rules, Settings()) == {}
    assert after.findings == []
    assert len(after.known) == len(before.findings)


def test_long_values_are_shortened() -> None:
    text = "train_config { optimiser: '" + "x" * 500 + "' }\n"
    report = LINTER.check_source(Source("a.config", text), "/nowhere/a.config")
    (entry,) = [one for one in entries(report, report.findings) if one[0] == "unknown-field"]
    assert entry[2].startswith("sha256:")
    assert len(entry[2]) < 80
