"""Build hook: compiles the built-in rules, so that a check needs neither lark nor a TOML reader."""

from __future__ import annotations

import compileall
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface):  # type: ignore[type-arg]  # hatchling leaves the parameter to its own config
    """Writes the modules of compiled rules into odlint/lint before files are collected."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile rules/ into the package."""
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from odlint.lint.builtin import write_compiled

            write_compiled(str(root / "rules"))
        finally:
            sys.path.remove(str(root))
        if version == "editable":
            # A wheel's modules get their bytecode from the installer; those of a checkout, from here.
            compileall.compile_dir(root / "odlint", quiet=2)
        build_data["artifacts"] += [
            f"odlint/lint/{name}.py"
            for name in ("_builtin", "_builtin_details", "_modelgarden", "_modelgarden_details")
        ]
