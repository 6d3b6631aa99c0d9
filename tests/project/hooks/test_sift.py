"""--ignore-unrelated and --fail-on-change: what hooks need of the commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.command_line import BROKEN, CLEAN, Odlint

UGLY = 'item{ id:1 name:"cat" }\n'
COMMANDS = (("check", "--ignore-unrelated"), ("fix", "--ignore-unrelated"), ("fmt", "--ignore-unrelated"))


@pytest.mark.parametrize("command", COMMANDS)
def test_foreign_files_are_passed_over_without_a_word(command: tuple[str, ...], folder: Path, odlint: Odlint) -> None:
    (folder / "graph.pbtxt").write_text('node {\n  name "input"\n}\n' * 50_000)
    (folder / "setup.cfg").write_text("[metadata]\nname = x\n")
    (folder / "app.config").write_text("")
    (folder / "data.pbtxt").write_bytes(bytes(range(256)))
    result = odlint(*command, "graph.pbtxt", "setup.cfg", "app.config", "data.pbtxt")
    assert (result.code, result.err) == (0, "")
    assert "file" not in result.out.replace("0 files", "")


YAML = {
    "docker-compose.yaml": "services:\n  web:\n    image: x\n    runtime: nvidia\n",
    "playbook.yml": "- hosts: all\n  tasks:\n  - name: x\n",
    "lightning.yaml": "trainer:\n  max_epochs: 3\n",
    "taskfile.yml": "task:\n  cmds: [a]\n",
    "pipeline.yaml": "stages: [a]\n",
    "label_map.yaml": "",
    "broken.yaml": 'a:\n\tb: "\n',
}
EXPERIMENT = "task:\n  model:\n    num_classes: 1\n  losses:\n    l2_weight_decay: 2.5e5\n"
NAMED = "# odlint: experiment=retinanet_resnetfpn_coco\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_foreign_yaml_is_passed_over_without_a_word(command: tuple[str, ...], folder: Path, odlint: Odlint) -> None:
    for name, text in YAML.items():
        (folder / name).write_text(text)
    result = odlint(*command, *YAML)
    assert (result.code, result.err) == (0, "")
    assert not any(name in result.out for name in YAML)


@pytest.mark.parametrize("command", ["check", "fix"])
def test_a_walk_takes_experiments_of_all_yaml(command: str, folder: Path, odlint: Odlint) -> None:
    for name, text in {**YAML, "some.yaml": NAMED + EXPERIMENT}.items():
        (folder / name).write_text(text)
    result = odlint(command, ".")
    assert "some.yaml:4:5: error[experiment-num-classes-too-few]" in result.out
    assert not any(name in result.out + result.err for name in YAML)


def test_an_experiment_goes_through_the_hooks(folder: Path, odlint: Odlint) -> None:
    (folder / "params.yaml").write_text(NAMED + EXPERIMENT.replace("num_classes: 1", "num_classes: 3"))
    assert odlint("check", "--ignore-unrelated", "--with-configs", "params.yaml").code == 1
    repaired = odlint("fix", "--ignore-unrelated", "--with-configs", "--fail-on-change", "params.yaml")
    assert (repaired.code, "l2_weight_decay: 250000.0" in (folder / "params.yaml").read_text()) == (1, True)
    assert odlint("fix", "--ignore-unrelated", "--with-configs", "--fail-on-change", "params.yaml").code == 0
    before = (folder / "params.yaml").read_text()
    assert odlint("fmt", "--ignore-unrelated", "--fail-on-change", "params.yaml").code == 0
    assert (folder / "params.yaml").read_text() == before


def test_ours_are_checked(folder: Path, odlint: Odlint) -> None:
    (folder / "other.txt").write_text(BROKEN)
    assert "other.txt:3:3: error" in odlint("check", "--ignore-unrelated", "other.txt").out


@pytest.mark.parametrize("name", ["label_map.pbtxt", "my-LabelMap.txt", "pipeline.config", "ssd_pipeline_v2.config"])
@pytest.mark.parametrize("content", ["", "\n \n"])
def test_an_emptied_file_is_a_mistake(name: str, content: str, folder: Path, odlint: Odlint) -> None:
    (folder / name).write_text(content)
    result = odlint("check", "--ignore-unrelated", name)
    assert result.code == 1
    assert f"{name}:1:1: error" in result.out


@pytest.mark.parametrize("command", COMMANDS)
def test_settings_exclude_named_files_too(command: tuple[str, ...], folder: Path, odlint: Odlint) -> None:
    (folder / "odlint.toml").write_text('exclude = ["legacy"]\n')
    (folder / "legacy").mkdir()
    (folder / "legacy" / "map.pbtxt").write_text(BROKEN.replace("  id", "id"))
    assert odlint(*command, "legacy/map.pbtxt").code == 0
    assert (folder / "legacy" / "map.pbtxt").read_text() == BROKEN.replace("  id", "id")
    assert odlint(command[0], "legacy/map.pbtxt").code != 0 or command[0] == "fix"


@pytest.mark.parametrize("command", COMMANDS)
def test_broken_settings_and_files_that_went_are_told(command: tuple[str, ...], folder: Path, odlint: Odlint) -> None:
    assert odlint(*command, "gone.pbtxt").code == 2
    assert "gone.pbtxt: no such file" in odlint(*command, "gone.pbtxt").err


def test_a_repair_fails_the_commit(folder: Path, odlint: Odlint) -> None:
    (folder / "map.pbtxt").write_text(BROKEN)
    result = odlint("fix", "--ignore-unrelated", "--fail-on-change", "map.pbtxt")
    assert result.code == 1
    assert result.out.startswith("Repaired map.pbtxt:\n")
    assert result.out.endswith("1 file changed: look at it, stage it (git add) and commit again.\n")
    again = odlint("fix", "--ignore-unrelated", "--fail-on-change", "map.pbtxt")
    assert (again.code, "changed" in again.out) == (0, False)
    assert (folder / "map.pbtxt").read_text() == CLEAN


def test_without_the_option_a_repair_is_a_success(folder: Path, odlint: Odlint) -> None:
    (folder / "map.pbtxt").write_text(BROKEN)
    assert odlint("fix", "map.pbtxt").code == 0


def test_what_cannot_be_done_wins(folder: Path, odlint: Odlint) -> None:
    (folder / "map.pbtxt").write_text(BROKEN)
    assert odlint("fix", "--fail-on-change", "map.pbtxt", "gone.pbtxt").code == 2


def test_formatting_fails_the_commit(folder: Path, odlint: Odlint) -> None:
    for name in ("a.pbtxt", "b.pbtxt"):
        (folder / name).write_text(UGLY)
    result = odlint("fmt", "--ignore-unrelated", "--fail-on-change", "a.pbtxt", "b.pbtxt")
    assert result.code == 1
    assert "2 files changed: look at them, stage them (git add) and commit again.\n" in result.out
    assert odlint("fmt", "--ignore-unrelated", "--fail-on-change", "a.pbtxt", "b.pbtxt").code == 0
