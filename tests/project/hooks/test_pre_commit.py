"""The real pre-commit, in a real repository, with this project as the hooks' repository."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.label_map_project import CONFIG, MAP
from tests.helpers.project import copy_project, require_index, run

pytest.importorskip("pre_commit", reason="needs pre-commit")
if shutil.which("git") is None:
    pytest.skip("needs git", allow_module_level=True)

IDENTITY = {
    "GIT_AUTHOR_NAME": "t", "GIT_AUTHOR_EMAIL": "t@example.org", "GIT_COMMITTER_NAME": "t",
    "GIT_COMMITTER_EMAIL": "t@example.org", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
}  # fmt: skip
BAD = CONFIG.format(classes=1, path='"maps/label_map.pbtxt"').replace("num_classes: ", "num_classes ")


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """(repository, commit) of the project as it stands."""
    require_index()
    place = copy_project(tmp_path_factory.mktemp("odlint"))
    env = {**os.environ, **IDENTITY}
    run("git", "init", "-q", cwd=place, env=env)
    run("git", "add", "-A", cwd=place, env=env)
    run("git", "commit", "-qm", "state", cwd=place, env=env)
    return str(place), run("git", "rev-parse", "HEAD", cwd=place, env=env).strip()


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Environments of hooks are built once for all tests."""
    beside = os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]
    home = str(tmp_path_factory.mktemp("home"))
    return {**os.environ, **IDENTITY, "PRE_COMMIT_HOME": home, "PATH": beside, "PRE_COMMIT_COLOR": "never"}


class Repository:
    """A user's repository."""

    def __init__(self, folder: Path, env: dict[str, str]) -> None:
        self.folder = folder
        self.env = env

    def git(self, *words: str, expect: int | None = 0) -> str:
        return run("git", *words, cwd=self.folder, expect=expect, env=self.env)

    def commit(self, *names: str, expect: int = 0) -> str:
        self.git("add", *names)
        return self.git("commit", "-m", "x", expect=expect)

    def use(self, hooks: tuple[str, str], *ids: str) -> None:
        listed = "".join(f"      - id: {one}\n" for one in ids)
        text = f"repos:\n  - repo: {hooks[0]}\n    rev: {hooks[1]}\n    hooks:\n{listed}"
        (self.folder / ".pre-commit-config.yaml").write_text(text)
        self.git("add", ".pre-commit-config.yaml")


@pytest.fixture
def repository(tmp_path: Path, environment: dict[str, str]) -> Iterator[Repository]:
    for folder in ("maps", "configs"):
        (tmp_path / folder).mkdir()
    (tmp_path / "maps" / "label_map.pbtxt").write_text(MAP)
    (tmp_path / "odlint.toml").write_text('select = ["classes", "syntax"]\n')
    made = Repository(tmp_path, environment)
    made.git("init", "-q")
    made.commit("-A")
    run(sys.executable, "-m", "pre_commit", "install", cwd=tmp_path, env=environment)
    yield made


def test_a_bad_commit_is_stopped_repaired_and_passes(repository: Repository, hooks: tuple[str, str]) -> None:
    repository.use(hooks, "odlint-fix", "odlint-fmt", "odlint")
    config = repository.folder / "configs" / "pipeline.config"
    config.write_text(BAD)
    stopped = repository.commit("configs", expect=1)
    assert "odlint fix...............................................................Failed" in stopped
    assert "Repaired configs/pipeline.config:\n  line 3: write the colon [missing-colon]\n" in stopped
    assert "set num_classes to 2 [num-classes-below-label-map]" in stopped
    assert "1 file changed: look at it, stage it (git add) and commit again." in stopped
    assert "Traceback" not in stopped
    assert "num_classes: 2" in config.read_text()
    passed = repository.commit("configs")
    assert passed.count("Passed") == 3
    assert repository.git("status", "--porcelain") == ""


def test_a_check_alone_says_what_is_wrong_and_changes_nothing(repository: Repository, hooks: tuple[str, str]) -> None:
    repository.use(hooks, "odlint")
    config = repository.folder / "configs" / "pipeline.config"
    config.write_text(BAD)
    stopped = repository.commit("configs", expect=1)
    assert "- hook id: odlint\n- exit code: 1\n" in stopped
    assert "configs/pipeline.config:3:5: error[missing-colon] a colon is missing between num_classes" in stopped
    assert "fix: write the colon" in stopped
    assert config.read_text() == BAD
    config.write_text(BAD.replace("num_classes 1", "num_classes: 2"))
    assert "Passed" in repository.commit("configs")


def test_a_label_map_has_the_configs_checked_that_point_to_it(repository: Repository, hooks: tuple[str, str]) -> None:
    repository.use(hooks, "odlint")
    config = repository.folder / "configs" / "pipeline.config"
    config.write_text(CONFIG.format(classes=2, path='"maps/label_map.pbtxt"'))
    repository.commit("configs")
    label_map = repository.folder / "maps" / "label_map.pbtxt"
    label_map.write_text(MAP + 'item {\n  id: 3\n  name: "owl"\n}\n')
    stopped = repository.commit("maps", expect=1)
    assert "configs/pipeline.config:3:5: error[num-classes-below-label-map]" in stopped
    assert "1 more config looked at, which points to maps/label_map.pbtxt: configs/pipeline.config" in stopped
    config.write_text(CONFIG.format(classes=3, path='"maps/label_map.pbtxt"'))
    assert "Passed" in repository.commit("maps", "configs")


def test_files_of_others_do_not_concern_it(repository: Repository, hooks: tuple[str, str]) -> None:
    repository.use(hooks, "odlint", "odlint-fix", "odlint-fmt")
    (repository.folder / "my_graph.pbtxt").write_text('node {\n  name "input"\n}\n')
    (repository.folder / "setup.cfg").write_text("[metadata]\nname = x\n")
    (repository.folder / "some.cfg").write_text("[x]\ny = 1\n")
    assert repository.commit("-A").count("Passed") == 3
    (repository.folder / "notes.md").write_text("x")
    assert repository.commit("-A").count("(no files to check)Skipped") == 3


def test_of_yaml_experiments_only(repository: Repository, hooks: tuple[str, str]) -> None:
    repository.use(hooks, "odlint-fix", "odlint")
    (repository.folder / "odlint.toml").write_text('experiment = "retinanet_resnetfpn_coco"\n')
    (repository.folder / "service.yaml").write_text("trainer:\n  image: x\n")
    assert repository.commit("-A").count("Passed") == 2
    experiment = repository.folder / "params.yaml"
    experiment.write_text("task:\n  losses:\n    l2_weight_decay: 2.5e5\n  model:\n    num_classes: 3\n")
    stopped = repository.commit("params.yaml", expect=1)
    assert "Repaired params.yaml:\n  line 3: write the number [experiment-number-is-text]\n" in stopped
    assert repository.commit("params.yaml").count("Passed") == 2


def test_many_files_in_parallel_batches(repository: Repository, hooks: tuple[str, str]) -> None:
    """pre-commit runs odlint fmt several times at once over so many files."""
    repository.use(hooks, "odlint-fix", "odlint-fmt", "odlint")
    for number in range(120):
        (repository.folder / "configs" / f"{number}.config").write_text(BAD.replace("  num", "num"))
    stopped = repository.commit("configs", expect=1)
    assert "Made 240 repairs in 120 files." in stopped
    assert stopped.count("stage them (git add)") >= 2
    assert repository.commit("-A").count("Passed") == 3
    texts = {path.read_text() for path in (repository.folder / "configs").iterdir()}
    assert texts == {CONFIG.format(classes=2, path='"maps/label_map.pbtxt"')}
