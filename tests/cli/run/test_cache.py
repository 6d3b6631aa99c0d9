from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from odlint.cli.run import cache_key
from odlint.lint.finding import FileReport, Finding, Related, Repair
from tests.cli.run.conftest import COUNT
from tests.helpers.command_line import Odlint
from tests.helpers.rule_pack import RULE

ALL = COUNT + 1  # and the label map


def shards(folder: Path) -> list[Path]:
    return sorted((folder / ".odlint_cache").rglob("*.json"))


@pytest.mark.parametrize("form", ["text", "concise", "json"])
@pytest.mark.parametrize("first", ["text", "json"])
def test_what_is_remembered_prints_alike(form: str, first: str, many: Path, odlint: Odlint, checked: list[str]) -> None:
    fresh = odlint("check", "--no-cache", "--output-format", form)
    assert fresh.code == 1
    assert not (many / ".odlint_cache").exists()
    odlint("check", "--output-format", first)
    odlint("check", "--output-format", form)
    checked.clear()
    again = odlint("check", "--output-format", form)
    assert checked == []
    assert (again.bytes, again.err, again.code) == (fresh.bytes, fresh.err, fresh.code)


def test_related_places_in_label_maps_are_remembered(many: Path, odlint: Odlint) -> None:
    assert ":::" in odlint("check").out
    assert ":::" in odlint("check").out


def test_a_run_for_programs_works_out_edits_once(many: Path, odlint: Odlint, checked: list[str]) -> None:
    odlint("check")
    checked.clear()
    odlint("check", "--output-format", "json")
    assert 0 < len(checked) < ALL  # those with repairs
    checked.clear()
    odlint("check")
    assert checked == []


def test_a_changed_file(many: Path, odlint: Odlint, checked: list[str]) -> None:
    odlint("check")
    checked.clear()
    path = many / "models0" / "m000.config"
    status = path.stat()
    text = path.read_text()
    path.write_text(text.replace("# run 0", "# ran 0"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))  # same size, same time
    odlint("check")
    assert checked == [os.path.join("models0", "m000.config")]
    checked.clear()
    path.touch()
    odlint("check")
    assert checked == []


def test_a_changed_label_map(many: Path, odlint: Odlint, checked: list[str]) -> None:
    before = odlint("check").out
    checked.clear()
    (many / "label_map.pbtxt").write_text("item {\n  id: 1\n  name: 'a'\n}\n")
    after = odlint("check").out
    assert after != before
    assert "label_map.pbtxt" in checked
    assert 5 < len(checked) < ALL
    assert after == odlint("check", "--no-cache").out


def test_a_label_map_that_appears_and_goes(many: Path, odlint: Odlint, checked: list[str]) -> None:
    text = (many / "label_map.pbtxt").read_text()
    (many / "label_map.pbtxt").unlink()
    without = odlint("check").out
    checked.clear()
    (many / "models1" / "label_map.pbtxt").write_text(text)
    with_one = odlint("check").out
    assert with_one != without
    assert with_one == odlint("check", "--no-cache").out
    (many / "models1" / "label_map.pbtxt").unlink()
    assert odlint("check").out == without


def test_settings(many: Path, odlint: Odlint, checked: list[str]) -> None:
    before = odlint("check").out
    checked.clear()
    (many / "odlint.toml").write_text('ignore = ["all"]\n')
    assert odlint("check").out != before
    assert len(checked) == ALL
    checked.clear()
    assert odlint("check", "--tf", "1").code == 0
    assert len(checked) == ALL
    (many / "odlint.toml").write_text("")
    checked.clear()
    assert odlint("check").out == before
    assert checked == []


def test_a_changed_rule_pack(many: Path, odlint: Odlint, checked: list[str]) -> None:
    pack = many / "pack"
    pack.mkdir()
    rule = RULE.replace("%d", "7").replace('"it >= 100"', '"it < 0"')
    (pack / "few-steps.toml").write_text(rule)
    before = odlint("check", "--rule-pack", "pack").out
    assert "few-steps" in before
    (pack / "few-steps.toml").write_text(rule.replace("only {it} steps", "other words"))
    assert "other words" in odlint("check", "--rule-pack", "pack").out
    (pack / "few-steps.toml").write_text(rule)
    checked.clear()
    assert odlint("check", "--rule-pack", "pack").out == before
    assert checked == []


def test_another_version(many: Path, odlint: Odlint, checked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    odlint("check")
    checked.clear()
    monkeypatch.setattr(cache_key, "__version__", "999")
    odlint("check")
    assert len(checked) == ALL


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: b"\0\xff" * 100,
        lambda data: data + b" ",
        lambda data: data.replace(b"\n", b"", 1),
    ],
)
def test_a_spoilt_cache(spoil: object, many: Path, odlint: Odlint, checked: list[str]) -> None:
    before = odlint("check").out
    for path in shards(many):
        path.write_bytes(spoil(path.read_bytes()))  # type: ignore[operator]
    checked.clear()
    assert odlint("check").out == before
    assert len(checked) == ALL
    checked.clear()
    assert odlint("check").out == before
    assert checked == []


def test_a_sound_file_with_something_else_in_it(many: Path, odlint: Odlint, checked: list[str]) -> None:
    import json

    from odlint.cli.run.file_dependencies import digest

    before = odlint("check").out
    for path in shards(many):
        seen, files = json.loads(path.read_bytes().partition(b"\n")[2])
        body = json.dumps((seen, {name: (content, at, [True, "?"]) for name, (content, at, _) in files.items()}))
        path.write_bytes(digest(body.encode()).encode() + b"\n" + body.encode())
    assert odlint("check").out == before
    for path in shards(many):
        path.write_bytes(digest(b"[1, 2]").encode() + b"\n[1, 2]")
    assert odlint("check").out == before


def test_a_folder_that_cannot_be_written(many: Path, odlint: Odlint) -> None:
    (many / "file").write_text("")
    before = odlint("check", "--no-cache")
    for place in ("file", os.path.join("file", "below"), "/proc/nothing" if sys.platform == "linux" else "file"):
        result = odlint("check", "--cache-dir", place)
        assert (result.out, result.err, result.code) == (before.out, before.err, before.code)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder(many: Path, odlint: Odlint) -> None:
    (many / ".odlint_cache").mkdir(mode=0o500)
    assert odlint("check").out == odlint("check", "--no-cache").out


def test_git_leaves_the_cache_alone(many: Path, odlint: Odlint) -> None:
    odlint("check")
    assert (many / ".odlint_cache" / ".gitignore").read_text() == "*\n"
    assert not [path for path in (many / ".odlint_cache").rglob("*") if path.suffix not in ("", ".json", ".TAG")]


def test_few_files_make_no_cache(many: Path, odlint: Odlint) -> None:
    odlint("check", "models0")
    assert not (many / ".odlint_cache").exists()


def test_it_stands_at_the_root_of_the_project(many: Path, odlint: Odlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(many / "models0")
    odlint("check", "..")
    assert shards(many)
    monkeypatch.chdir(many)
    odlint("check", "--cache-dir", "elsewhere")
    assert (many / "elsewhere").is_dir()


def test_other_runs_keep_each_others_results(many: Path, odlint: Odlint, checked: list[str]) -> None:
    """Each run adds to what stands there when it ends, not to what stood there when it began."""
    from odlint.cli.run.cache import Cache, Entry
    from odlint.cli.run.file_dependencies import DependencyChecker
    from odlint.workspace.files import DiskFiles

    one, two = Cache("c"), Cache("c")
    names = [os.path.join("models0", name) for name in ("m000.config", "m003.config")]
    for cache, name in zip((one, two), names, strict=True):
        assert cache.look_up("0" * 20, name, "x", DependencyChecker(DiskFiles())) is None
        cache.store("0" * 20, name, Entry("x", {}, [True, "", [], {}, [], []]))
    one.save()
    two.save()
    three = Cache("c")
    assert all(three.look_up("0" * 20, name, "x", DependencyChecker(DiskFiles())) for name in names)


def test_fix_does_not_read_it(many: Path, odlint: Odlint, checked: list[str]) -> None:
    odlint("check")
    checked.clear()
    odlint("fix", "--diff")
    assert len(set(checked)) >= ALL


def test_entries_of_files_that_are_gone_are_dropped(many: Path, odlint: Odlint) -> None:
    odlint("check")
    (many / "models0" / "m003.config").unlink()
    (many / "models0" / "m000.config").write_text("model { }\n")
    odlint("check")
    assert not any(b"m003.config" in path.read_bytes() for path in shards(many))


def test_all_parts_of_a_report_are_remembered() -> None:
    """Whoever adds one has to look at odlint/cli/run/report_serialization.py."""
    # `known` is filled afterwards, from the baseline.
    assert set(FileReport.__slots__) == {
        "analyzed", "failure", "findings", "kind", "known", "name", "notes", "skipped", "source", "suppressed", "tf",
    }  # fmt: skip
    assert set(Finding.__slots__) == {
        "_repair", "area", "code", "end", "message", "related", "rule", "severity", "source", "start",
        "suppression",
    }  # fmt: skip
    assert set(Related.__slots__) == {"end", "message", "source", "start"}
    assert set(Repair.__slots__) == {"edit_format", "edits", "operations", "replacements", "safety", "title", "tree"}
