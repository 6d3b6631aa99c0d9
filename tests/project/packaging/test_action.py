"""action.yml and the snippets of docs/ci.md: valid by the vendors' schemas, and their steps run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from odlint._version import __version__
from odlint.report.formatters.registry import FORMATS
from tests.helpers.paths import ROOT
from tests.helpers.project import copy_project, require_index

yaml = pytest.importorskip("yaml", reason="comes with pre-commit")
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
SNIPPETS = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "ci.md").read_text(encoding="utf-8"), re.DOTALL)
GITHUB, GITLAB, AZURE = SNIPPETS
BAD = "fixtures/exploding"
needs_formats = pytest.mark.skipif(
    not {"github", "sarif", "gitlab", "azure"} <= set(FORMATS), reason="formats for CI are not here yet"
)


def validated(path: Path, schema: str) -> None:
    pytest.importorskip("check_jsonschema", reason="needs check-jsonschema")
    words = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(path)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_action_is_valid() -> None:
    validated(ROOT / "action.yml", "github-actions")


def test_the_schema_would_object(tmp_path: Path) -> None:
    (tmp_path / "action.yml").write_text((ROOT / "action.yml").read_text().replace("using: composite", "using: it"))
    with pytest.raises(AssertionError):
        validated(tmp_path / "action.yml", "github-actions")


@pytest.mark.parametrize(
    ("text", "schema"), [(GITHUB, "github-workflows"), (GITLAB, "gitlab-ci"), (AZURE, "azure-pipelines")]
)
def test_snippets_are_valid(text: str, schema: str, tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_text(text)
    validated(tmp_path / "x.yml", schema)


def test_the_snippet_gives_what_the_action_takes() -> None:
    steps = yaml.safe_load(GITHUB)["jobs"]["odlint"]["steps"]
    assert set(steps[1]["with"]) <= set(ACTION["inputs"])


def test_the_table_of_inputs_is_true() -> None:
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| (?:`([^`]*)`)? ?\|", text, re.MULTILINE))
    assert rows == {name: one["default"] for name, one in ACTION["inputs"].items()}


def test_no_input_is_pasted_into_a_script() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


class Runner:
    """What GitHub's runner does with the steps of the action that have a script."""

    def __init__(self, folder: Path, action: Path) -> None:
        self.temporary = folder / "runner temp"
        self.temporary.mkdir()
        self.outputs = folder / "outputs"
        self.action = action
        self.workspace = folder / "work space"
        shutil.copytree(ROOT / BAD, self.workspace / "configs")

    def step(self, name: str, **given: str) -> subprocess.CompletedProcess[str]:
        (step,) = [one for one in ACTION["runs"]["steps"] if one["name"] == name]
        assert step["shell"] == "bash"
        inputs = {key: given.get(key.replace("-", "_"), one["default"]) for key, one in ACTION["inputs"].items()}
        known = {f"inputs.{key}": value for key, value in inputs.items()}
        known["github.action_path"] = str(self.action)
        known["steps.python.outputs.python-path"] = sys.executable
        env = {
            key: re.sub(r"\$\{\{ (.+?) \}\}", lambda match: known[match[1]], value)
            for key, value in step["env"].items()
        }
        self.outputs.write_text("")
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
            cwd=self.workspace,
            env={**os.environ, **env, "RUNNER_TEMP": str(self.temporary), "GITHUB_OUTPUT": str(self.outputs)},
            capture_output=True,
            text=True,
            check=False,
        )

    def said(self) -> dict[str, str]:
        return dict(line.split("=", 1) for line in self.outputs.read_text().splitlines())


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    require_index()
    if shutil.which("bash") is None:
        pytest.skip("bash is not here")
    made = Runner(tmp_path_factory.mktemp("runner"), copy_project(tmp_path_factory.mktemp("the action")))
    done = made.step("Install odlint")
    assert done.returncode == 0, done.stdout + done.stderr
    return made


def test_it_installs_what_it_belongs_to(runner: Runner) -> None:
    program = runner.temporary / "odlint-environment" / "bin" / "odlint"
    assert subprocess.check_output([program, "--version"], text=True) == f"odlint {__version__}\n"


def test_findings_fail_the_step(runner: Runner) -> None:
    done = runner.step("Check", annotations="false", paths="configs\n")
    assert done.returncode == 1
    assert "learning-rate-explodes" in done.stdout
    assert runner.said() == {"exit-code": "1", "sarif-file": ""}


def test_inputs_reach_the_command_line(runner: Runner) -> None:
    given = {"annotations": "false", "args": "--select classes --path-map '/a b=.'", "fail_on": "never"}
    done = runner.step("Check", paths="configs/pipeline.config\nconfigs/label_map.pbtxt\n", **given)
    assert done.returncode == 0
    assert "learning-rate-explodes" not in done.stdout
    assert runner.step("Check", paths="nowhere $(touch pwned)", annotations="false").returncode == 2
    assert not (runner.workspace / "pwned").exists()
    odd = runner.step("Check", args="'", annotations="false")
    assert odd.returncode == 1
    assert "args cannot be read" in odd.stderr


def test_a_version_is_one(runner: Runner) -> None:
    done = runner.step("Install odlint", version="0.1; rm -rf /")
    assert done.returncode == 1
    assert "is no version" in done.stderr


@needs_formats
def test_annotations_and_sarif(runner: Runner) -> None:
    done = runner.step("Check", paths="configs", sarif="true")
    assert done.returncode == 1
    assert re.search(r"^::warning .*file=configs/pipeline\.config,", done.stdout, re.MULTILINE)
    report = json.loads(Path(runner.said()["sarif-file"]).read_text())
    assert report["version"] == "2.1.0"
    assert report["runs"][0]["results"]


@needs_formats
@pytest.mark.parametrize(
    "lines",
    [yaml.safe_load(GITLAB)["odlint"]["script"], [one.get("script", "") for one in yaml.safe_load(AZURE)["steps"]]],
    ids=["gitlab", "azure"],
)
def test_script_lines_run(lines: list[str], tmp_path: Path) -> None:
    shutil.copytree(ROOT / BAD, tmp_path / "configs")
    (line,) = [one for one in lines if one.startswith("odlint ")]
    env = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    if "gitlab" in line:
        assert json.loads((tmp_path / "gl-code-quality-report.json").read_text())
    else:
        assert "##vso[task.logissue type=warning;" in done.stdout


def test_every_command_line_of_the_pages_is_one() -> None:
    from odlint.cli.framework.parsing import parse_arguments
    from odlint.cli.framework.registry import load_command

    seen = 0
    for page in ("ci.md", "pre-commit.md", "install.md"):
        text = (ROOT / "docs" / page).read_text(encoding="utf-8")
        fenced = "".join(re.findall(r"```(?:sh|yaml)\n(.*?)```", text, re.DOTALL))
        for name, words in re.findall(r"^(?: *- (?:script: )?)?odlint ([a-z]+)([^|>#\n]*)", fenced, re.MULTILINE):
            if not {"--output-format", "--output-file"} & set(words.split()) or "github" in FORMATS:
                parse_arguments(load_command(name), words.split())
                seen += 1
    assert seen >= 5
