"""Real files: the API's own samples and what people published. Skipped, with a reason, where they are not at hand."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from odlint.analysis.settings import Settings
from odlint.fixing.fixer import FixResult, fix_source
from odlint.lint.engine import Linter
from odlint.lint.finding import ERROR, FileReport
from odlint.schema.binding import bind
from odlint.syntax.editing.edits import comments
from odlint.syntax.parsing.parser import parse
from odlint.syntax.source import Source, decode
from odlint.workspace.file_kinds import kind_by_content
from tests.helpers.corpus import shared

CORPUS = (shared() or Path("absent")) / "corpus"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real files is not at hand (ODLINT_SHARED)")

# The API itself rejects these four official samples (oracle verdicts): three metric names, one extractor under TF1.
REJECTED_SAMPLES = {
    "faster_rcnn_inception_resnet_v2_atrous_oid.config",
    "faster_rcnn_inception_resnet_v2_atrous_oid_v4.config",
    "ssd_mobilenet_v2_oid_v4.config",
    "ssd_mobilenet_v2_pets_keras.config",
}


@lru_cache(maxsize=1)
def linter() -> Linter:
    return Linter()


def configs(folder: str) -> list[Path]:
    return sorted((CORPUS / folder).rglob("*.config"))


def source_of(path: Path) -> Source:
    return decode(str(path), path.read_bytes())


def check(path: Path) -> FileReport:
    return linter().check_source(source_of(path))


def test_no_error_on_the_official_samples() -> None:
    wrong = [
        finding
        for path in configs("official")
        for finding in check(path).findings
        if finding.severity == ERROR and path.name not in REJECTED_SAMPLES
    ]
    assert len(configs("official")) == 108
    assert not wrong, "\n".join(map(str, wrong))


def test_no_crash_on_any_published_file() -> None:
    paths = [path for path in (CORPUS / "wild").rglob("*") if path.is_file() and path.stat().st_size < 2_000_000]
    assert len(paths) > 300
    for path in paths:
        check(path)


def manifest() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((CORPUS / "manifest.json").read_text(encoding="utf-8"))
    return found


def test_every_class_mismatch_is_found() -> None:
    maps = {entry["path"]: entry for entry in manifest() if entry["kind"] == "label_map"}
    seen = 0
    for entry in manifest():
        label_map = maps.get(entry.get("label_map_in_repo") or "")
        if entry["kind"] != "config" or not entry.get("parses") or label_map is None or not label_map.get("max_id"):
            continue
        source = source_of(CORPUS / entry["path"])
        written = re.search(r"num_classes\s*:\s*(\d+)", re.sub(r"#[^\n]*", "", source.text))
        if written is None:
            continue
        settings = Settings(label_map=str(CORPUS / label_map["path"]), select=["classes"])
        report = Linter(settings).check_source(source)
        found = [finding for finding in report.findings if finding.rule.startswith("num-classes-")]
        mismatch = int(written[1]) != label_map["max_id"]
        seen += mismatch
        assert bool(found) == mismatch, entry["path"]
    assert seen >= 60


def fixed(path: Path) -> tuple[Source, FixResult]:
    source = source_of(path)
    return source, fix_source(linter(), source, unsafe=True)


def every_fixable() -> list[Path]:
    found = [*configs("official"), *configs("wild"), *sorted((CORPUS / "wild").rglob("*.pbtxt"))]
    return [path for path in found if kind_by_content(path.read_bytes().decode("utf-8", "replace")) is not None]


def test_fixing_twice_equals_fixing_once_and_loses_nothing() -> None:
    changed = 0
    for path in every_fixable():
        source, result = fixed(path)
        assert not [failure for failure in result.failures if "undo" in failure or "end" in failure], (
            path,
            result.failures,
        )
        if not result.changed:
            continue
        changed += 1
        again = fix_source(linter(), result.source, str(path), unsafe=True)
        assert again.source.text == result.source.text, path
        kind = result.report.kind
        before, after = refusals(source.text, kind), refusals(result.source.text, kind)
        assert after <= before, path
        kept = {source.text[start:end] for start, end in comments(source.text)}
        left = {result.source.text[start:end] for start, end in comments(result.source.text)}
        assert kept <= left, (path, kept - left)
        assert ("\r\n" in source.text) == ("\r\n" in result.source.text), path
    assert changed > 50


def refusals(text: str, kind: str) -> int:
    tree = parse(text)
    return len(tree.problems) + sum(problem.refused for problem in bind(tree, kind).problems)
