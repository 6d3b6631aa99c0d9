from __future__ import annotations

from pathlib import Path

import pytest

from odlint.cli.commands.check import COMMAND
from odlint.cli.framework.errors import CliError
from odlint.cli.framework.parsing import parse_arguments
from odlint.cli.settings.reader import read_settings_file
from odlint.cli.settings.resolution import RunSettings, run_settings
from tests.helpers.command_line import BROKEN, Odlint


def settings(path: Path | None, *words: str) -> RunSettings:
    return run_settings(parse_arguments(COMMAND, words), str(path) if path else "")


def test_every_key(folder: Path) -> None:
    path = folder / "odlint.toml"
    path.write_text(
        """
select = ["syntax"]
ignore = ["OD0003"]
extend-select = ["classes"]
rule-packs = ["packs/ours"]
tf = 1
device = "tpu"
export = "tflite"
template = false
fail-on = "error"
label-map = "maps/map.pbtxt"
path-map = { "/content" = "here" }
"""
    )
    made = settings(path)
    assert made.fail_on == "error"
    assert made.engine.select == ("syntax", "classes")
    assert made.engine.ignore == ("OD0003",)
    assert made.engine.packs == ("packs/ours",)
    assert made.engine.label_map == "maps/map.pbtxt"
    assert made.engine.path_map == {"/content": str(folder / "here")}
    target = made.engine.target
    assert (target.tf, target.device, target.export, target.template) == (1, "tpu", "tflite", False)


def test_the_command_line_has_the_last_word(folder: Path) -> None:
    path = folder / "odlint.toml"
    path.write_text('select = ["syntax"]\nignore = ["OD0003", "classes"]\ntf = 1\ntemplate = true\nfail-on = "error"\n')
    made = settings(path, "--select", "OD0003", "--ignore", "OD0001", "--tf", "2", "--no-template", "--fail-on=info")
    assert made.engine.select == ("OD0003",)
    assert made.engine.ignore == ("classes", "OD0001")
    assert (made.engine.target.tf, made.engine.target.template, made.fail_on) == (2, False, "info")


def test_without_a_file() -> None:
    made = settings(None)
    assert (made.engine.select, made.engine.ignore, made.fail_on) == ((), (), "warning")
    assert settings(None, "--extend-select", "syntax").engine.select == ("all", "syntax")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("selct = []", "unknown key 'selct': did you mean select?"),
        ("zzz = 1", "unknown key 'zzz': it takes select, extend-select"),
        ("tf = 3", "tf must be 1 or 2, not 3"),
        ("tf = '2'", "tf must be 1 or 2, not '2'"),
        ("tf = true", "tf must be 1 or 2, not True"),
        ("select = 'OD01'", "select must be a list of strings"),
        ("ignore = [1]", "ignore must be a list of strings"),
        ("device = 'npu'", "device must be 'gpu' or 'tpu' or 'cpu', not 'npu'"),
        ("template = 'no'", "template must be true or false, not 'no'"),
        ("label-map = 1", "label-map must be a string, not 1"),
        ("path-map = ['a']", "path-map must be a table of strings"),
        ("select = [", "not valid TOML"),
        ("a = '\xe9'".encode("latin-1").decode("utf-8", "surrogateescape"), "not valid TOML"),
        ("[tool.odlint]", "in odlint.toml the keys stand at the top"),
    ],
)
def test_broken_files(text: str, said: str, folder: Path) -> None:
    path = folder / "odlint.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(CliError) as caught:
        read_settings_file(str(path))
    assert caught.value.message.startswith(("odlint.toml:1: ", "odlint.toml: not valid TOML"))
    assert said in caught.value.message


def test_a_broken_file_is_named_once(odlint: Odlint, folder: Path) -> None:
    (folder / "bad").mkdir()
    (folder / "bad" / "odlint.toml").write_text("nonsense = 1")
    for name in ("bad/a.pbtxt", "bad/b.pbtxt", "c.pbtxt"):
        (folder / name).write_text(BROKEN)
    result = odlint("check")
    assert result.code == 2
    assert result.err.count("unknown key 'nonsense'") == 1
    assert "c.pbtxt:3:3" in result.out
    assert odlint("check", "--isolated").code == 1


def test_each_file_has_its_own_settings(odlint: Odlint, folder: Path) -> None:
    (folder / "quiet").mkdir()
    (folder / "quiet" / "pyproject.toml").write_text('[tool.odlint]\nignore = ["missing-colon"]\n')
    for name in ("quiet/a.pbtxt", "b.pbtxt"):
        (folder / name).write_text(BROKEN)
    result = odlint("check", "--output-format=concise", "-q")
    assert result.out.startswith("b.pbtxt:3:3")
    assert "quiet" not in result.out
    assert "quiet/a.pbtxt" in odlint("check", "--isolated").out
    assert odlint("check", "--stdin-filename", "quiet/x.pbtxt", stdin=BROKEN.encode()).code == 0
    assert odlint("check", "-", stdin=BROKEN.encode()).code == 1


def test_fail_on_of_a_file(odlint: Odlint, folder: Path) -> None:
    (folder / "odlint.toml").write_text('fail-on = "never"\n')
    (folder / "a.pbtxt").write_text(BROKEN)
    assert odlint("check").code == 0
    assert odlint("check", "--fail-on", "error").code == 1


def test_rule_packs(odlint: Odlint, folder: Path) -> None:
    (folder / "a.pbtxt").write_text(BROKEN)
    missing = odlint("check", "--rule-pack", "nowhere")
    assert missing.code == 2
    assert "nowhere: the rule pack is no folder" in missing.err
    pack = folder / "pack" / "ours"
    pack.mkdir(parents=True)
    (pack / "bad.toml").write_text("name = 'bad'\n")
    refused = odlint("check", "--rule-pack", "pack")
    assert refused.code == 2
    assert "pack/ours/bad.toml" in refused.err
    assert "internal error" not in refused.err
