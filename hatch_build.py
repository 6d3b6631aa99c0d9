"""Build hook: compiles the built-in rules, so that a check needs neither lark nor a TOML reader; writes odlint.1."""

from __future__ import annotations

import compileall
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface):  # type: ignore[type-arg]  # hatchling leaves the parameter to its own config
    """Writes odlint/lint/_builtin.py and _builtin_details.py before files are collected."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile rules/ into the package, and write the manual page."""
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from odlint.cli.manpage import page
            from odlint.lint.builtin import write_compiled

            write_compiled(str(root / "rules"))
            manual = page()
        finally:
            sys.path.remove(str(root))
        if version == "editable":
            # A wheel's modules get their bytecode from the installer; those of a checkout, from here.
            compileall.compile_dir(root / "odlint", quiet=2)
        if self.target_name == "wheel":
            self._folder = tempfile.mkdtemp()
            written = Path(self._folder, "odlint.1")
            written.write_text(manual, encoding="utf-8")
            build_data["shared_data"][str(written)] = "share/man/man1/odlint.1"
        build_data["artifacts"] += ["odlint/lint/_builtin.py", "odlint/lint/_builtin_details.py"]

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Throw the manual page away, which the wheel holds now."""
        if self.target_name == "wheel":
            shutil.rmtree(self._folder, ignore_errors=True)
