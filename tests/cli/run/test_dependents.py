from __future__ import annotations

from pathlib import Path

import pytest

from odlint.cli.run import dependents
from tests.helpers.command_line import Odlint
from tests.helpers.label_map_project import CONFIG, MAP, write_project

THIRD = 'item {\n  id: 3\n  name: "owl"\n}\n'
BELOW = "num-classes-below-label-map"
CHECK = ("check", "-q", "--output-format", "concise")


@pytest.fixture
def project(folder: Path) -> Path:
    return write_project(folder)


def grow(project: Path) -> None:
    path = project / "maps" / "label_map.pbtxt"
    path.write_text(path.read_text() + THIRD)


def test_a_label_map_brings_the_configs_that_point_to_it(project: Path, odlint: Odlint) -> None:
    grow(project)
    assert odlint(*CHECK, "maps/label_map.pbtxt").code == 0
    result = odlint("check", "--with-configs", "--output-format", "concise", "maps/label_map.pbtxt")
    assert result.code == 1
    assert "configs/a.config:3:5: error: " in result.out
    assert BELOW in result.out
    assert result.err == "odlint: 1 more config looked at, which points to maps/label_map.pbtxt: configs/a.config\n"


def test_a_config_that_is_named_anyway_comes_once(project: Path, odlint: Odlint) -> None:
    grow(project)
    result = odlint(*CHECK, "--with-configs", "./configs/a.config", "maps/label_map.pbtxt")
    assert result.out.count(BELOW) == 1
    assert "more config" not in result.err


def test_configs_alone_bring_nothing(project: Path, odlint: Odlint) -> None:
    (project / "configs" / "b.config").write_text("model { ssd { num_classes 1 } }")
    assert odlint(*CHECK, "--with-configs", "configs/a.config").code == 0


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ('"maps/label_map.pbtxt"', True),
        ("'../maps/label_map.pbtxt'", True),
        ('"/home/ann/proj/maps/label_map.pbtxt"', True),  # another machine's
        (r'"C:\\proj\\maps\\label_map.pbtxt"', True),
        ('"maps/" "label_map.pbtxt"', True),
        (r'"maps/label\137map.pbtxt"', True),
        ('"maps/other_map.pbtxt"', False),
        ('"gs://bucket/maps/label_map.pbtxt"', False),
        (r'"\377"', False),
        ('"maps/label_map.pbtxt', False),  # no end: nothing to go by
    ],
)
def test_what_a_path_means_is_told_as_a_check_does(project: Path, odlint: Odlint, path: str, meant: bool) -> None:
    (project / "maps" / "other_map.pbtxt").write_text(MAP)
    (project / "configs" / "a.config").write_text(CONFIG.format(classes=1, path=path))
    result = odlint("check", "--with-configs", "--select", "classes", "maps/label_map.pbtxt")
    assert ("configs/a.config" in result.err) is meant
    assert (BELOW in result.out) is meant


def test_settings_say_where_label_maps_are(project: Path, odlint: Odlint) -> None:
    grow(project)
    (project / "configs" / "a.config").write_text(CONFIG.format(classes=2, path='"/content/data/label_map.pbtxt"'))
    assert odlint(*CHECK, "--with-configs", "maps/label_map.pbtxt").code == 0
    for said in ('path-map = { "/content/data" = "maps" }', 'label-map = "maps/label_map.pbtxt"'):
        (project / "odlint.toml").write_text(f'select = ["classes"]\n{said}\n')
        assert BELOW in odlint(*CHECK, "--with-configs", "maps/label_map.pbtxt").out
    (project / "odlint.toml").write_text("")
    options = ("--select", "classes", "--path-map", "/content/data=maps")
    assert BELOW in odlint(*CHECK, "--with-configs", *options, "maps/label_map.pbtxt").out


def test_excluded_configs_stay_out(project: Path, odlint: Odlint) -> None:
    grow(project)
    for exclude in ("configs", "*.config", "configs/**"):
        (project / "odlint.toml").write_text(f'exclude = ["{exclude}"]\n')
        assert odlint(*CHECK, "--with-configs", "maps/label_map.pbtxt").code == 0


def test_the_whole_repository_is_searched_and_no_more(project: Path, odlint: Odlint, monkeypatch: object) -> None:
    grow(project)
    inner = project / "inner"
    (inner / ".git").mkdir(parents=True)
    (inner / "sub").mkdir()
    (inner / "sub" / "pyproject.toml").write_text("")  # a package of its own within the repository
    (inner / "sub" / "map.pbtxt").write_text(MAP + THIRD)
    (inner / "x.config").write_text(CONFIG.format(classes=2, path='"sub/map.pbtxt"'))
    (project / "y.config").write_text(CONFIG.format(classes=2, path='"inner/sub/map.pbtxt"'))
    result = odlint("check", "--with-configs", "--select", "classes", "inner/sub/map.pbtxt")
    assert "inner/x.config:3:5: error" in result.out
    assert "y.config" not in result.out.replace("x.config", "")


def test_several_label_maps_at_once(project: Path, odlint: Odlint) -> None:
    (project / "maps" / "b.pbtxt").write_text(MAP)
    for number in range(8):
        (project / "configs" / f"b{number}.config").write_text(CONFIG.format(classes=1, path='"maps/b.pbtxt"'))
    result = odlint("check", "--with-configs", "maps")
    assert result.out.count(BELOW) == 8
    assert "9 more configs looked at, which point to these 2 label maps: " in result.err
    assert result.err.endswith(" and 4 more\n")


def test_a_large_project_is_searched_up_to_a_limit(
    project: Path, odlint: Odlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        (project / "configs" / f"b{number}.config").write_text("model {}")
    monkeypatch.setattr(dependents, "_MOST_FILES", 3)
    result = odlint("check", "-q", "--with-configs", "maps/label_map.pbtxt")
    assert "only its first 3 files were searched" in result.err
    assert result.code == 0
    monkeypatch.setattr(dependents, "_MOST_FOLDERS", 1)
    assert "were searched" in odlint("check", "-q", "--with-configs", "maps/label_map.pbtxt").err


def test_what_cannot_be_read_is_no_reason_to_stop(project: Path, odlint: Odlint) -> None:
    grow(project)
    (project / "configs" / "gone.config").symlink_to("nowhere")
    (project / "configs" / "binary.config").write_bytes(bytes(range(256)) * 40)
    (project / "configs" / "a.config").write_text(CONFIG.format(classes=2, path='"../maps/label_map.pbtxt"'))
    (project / "configs" / "odlint.toml").write_text("tf = [")  # broken settings
    result = odlint(*CHECK, "--with-configs", "maps/label_map.pbtxt", "maps/gone.pbtxt")
    assert result.code == 2
    assert "maps/gone.pbtxt: no such file" in result.err
    assert "configs/odlint.toml: not valid TOML" in result.err
    assert "Traceback" not in result.err


def test_a_repair_follows_the_label_map(project: Path, odlint: Odlint) -> None:
    grow(project)
    result = odlint("fix", "--with-configs", "--fail-on-change", "maps/label_map.pbtxt")
    assert "num_classes: 3" in (project / "configs" / "a.config").read_text()
    assert result.code == 1
    assert "1 file changed: look at it, stage it (git add) and commit again.\n" in result.out
    assert odlint("fix", "--with-configs", "--fail-on-change", "maps/label_map.pbtxt").code == 0
