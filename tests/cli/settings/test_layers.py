"""Which settings file counts."""

from __future__ import annotations

from pathlib import Path

from odlint.cli.settings.layers import find_settings_file


def test_the_nearest_file_counts(folder: Path) -> None:
    deep = folder / "a" / "b"
    deep.mkdir(parents=True)
    (folder / "odlint.toml").write_text("")
    assert find_settings_file(str(deep)) == str(folder / "odlint.toml")
    (folder / "a" / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert find_settings_file(str(deep)) == str(folder / "odlint.toml")
    (folder / "a" / "pyproject.toml").write_text("[tool.odlint]\n")
    assert find_settings_file(str(deep)) == str(folder / "a" / "pyproject.toml")
    (folder / "a" / "odlint.toml").write_text("")
    assert find_settings_file(str(deep)) == str(folder / "a" / "odlint.toml")
