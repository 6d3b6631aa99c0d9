"""The engine: selection, places, unknown facts, damaged files, and facts against their declarations."""

from __future__ import annotations

import pytest

from odlint.analysis.settings import Settings, Target
from odlint.lint.engine import Linter
from odlint.lint.finding import FileReport
from odlint.syntax.source import Source, decode
from odlint.workspace.files import MemoryFiles
from tests.helpers.paths import ROOT

EXPLODING = ROOT / "fixtures" / "exploding" / "pipeline.config"
MAP = b"item { id: 1 name: 'a' }\nitem { id: 7 name: 'b' }\n"
CONFIG = 'model {\n  ssd {\n    num_classes: 3\n  }\n}\ntrain_input_reader {\n  label_map_path: "map.pbtxt"\n}\n'


def check(text: str, files: dict[str, bytes] | None = None, settings: Settings | None = None) -> FileReport:
    held = {f"/case/{name}": data for name, data in (files or {}).items()}
    return Linter(settings).check_source(Source("pipeline.config", text), "/case/pipeline.config", MemoryFiles(held))


def rules(report: FileReport) -> set[str]:
    return {finding.rule for finding in report.findings}


def test_the_place_and_the_label_maps_line() -> None:
    report = check(CONFIG, {"map.pbtxt": MAP})
    (finding,) = [one for one in report.findings if one.rule == "num-classes-below-label-map"]
    assert finding.location == (3, 5)
    assert finding.end_location == (3, 19)
    (place,) = [one for one in finding.related if one.source is not finding.source]
    assert place.source.name.endswith("map.pbtxt")
    assert place.source.position(place.start) == (2, 12)


def test_the_highest_id_counts_not_the_number_of_items() -> None:
    assert "num-classes-below-label-map" not in rules(check(CONFIG.replace("3", "7"), {"map.pbtxt": MAP}))
    assert "num-classes-above-label-map" not in rules(check(CONFIG.replace("3", "7"), {"map.pbtxt": MAP}))


def test_unknown_is_skipped_and_counted() -> None:
    report = check(CONFIG.replace("map.pbtxt", "gs://bucket/map.pbtxt"))
    assert "num-classes-below-label-map" not in rules(report)
    (names,) = [names for what, names in report.skipped.items() if "gs://bucket/map.pbtxt" in what]
    assert "num-classes-below-label-map" in names


def test_a_broken_label_map_is_unknown() -> None:
    report = check(CONFIG, {"map.pbtxt": b"item { id: }"})
    assert any("errors of its own" in what for what in report.skipped)


def test_selection() -> None:
    everything = check(CONFIG, {"map.pbtxt": MAP})
    assert "num-classes-below-label-map" in rules(everything)
    only = check(CONFIG, {"map.pbtxt": MAP}, Settings(select=["OD0101"]))
    assert len(rules(only)) <= 1
    by_area = check(CONFIG, {"map.pbtxt": MAP}, Settings(select=["classes"]))
    assert "num-classes-below-label-map" in rules(by_area)
    without = check(CONFIG, {"map.pbtxt": MAP}, Settings(ignore=["num-classes-below-label-map"]))
    assert "num-classes-below-label-map" not in rules(without)
    narrower = check(CONFIG, {"map.pbtxt": MAP}, Settings(select=["num-classes-below-label-map"], ignore=["classes"]))
    assert "num-classes-below-label-map" in rules(narrower)


def test_damaged_files_do_not_miss_what_may_stand_in_the_damage() -> None:
    report = check("model {\n  ssd {\n    num_classes 3\n    matcher = 4\n")
    assert {finding.severity for finding in report.findings} == {"error"}
    assert not {rule for rule in rules(report) if "missing" in rule and rule not in ("missing-colon", "missing-value")}


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"\xef\xbb\xbfmodel { }", "byte-order-mark"),
        ("model { }".encode("utf-16"), "utf-16-file"),
        ("model { }".encode("utf-16-le"), "utf-16-file"),
        (b"# caf\xe9\nmodel { }", "not-utf-8"),
        (b"\x00\x01\x02\x03" * 50, "binary-file"),
        (bytes(range(256)) * 8, "binary-file"),
        (b"<!DOCTYPE html>\n<html>", "web-page"),
        (b"model { ssd { num_classes: \x00 } }", "invisible-character"),
    ],
)
def test_bytes(data: bytes, rule: str) -> None:
    report = Linter().check_source(decode("pipeline.config", data))
    assert rule in rules(report)


def test_settings_reach_facts() -> None:
    text = 'model { ssd { feature_extractor { type: "ssd_mobilenet_v2" } } }'
    assert "taken for TensorFlow 1" in check(text).notes
    assert check(text, settings=Settings(target=Target(tf=2))).notes == []


def test_the_mission() -> None:
    report = Linter().check_source(decode(str(EXPLODING), EXPLODING.read_bytes()))
    assert {"learning-rate-explodes", "num-classes-above-label-map"} <= rules(report)


def test_a_healthy_config_is_clean() -> None:
    path = ROOT / "fixtures" / "healthy" / "pipeline.config"
    report = Linter().check_source(decode(str(path), path.read_bytes()))
    assert [finding for finding in report.findings if finding.severity != "info"] == []
