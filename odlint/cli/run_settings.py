"""Options and settings file together: what applies to the files of one folder."""

from __future__ import annotations

import os

from odlint.cli.failure import CannotRun
from odlint.cli.settings_file import FileSettings, find_settings_file, read_settings_file
from odlint.lint.finding import WARNING
from odlint.lint.settings import Settings, Target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.cli.options import Arguments


class RunSettings:
    """Settings of the files under one settings file: for the engine, and the level at which findings fail the run."""

    __slots__ = ("engine", "fail_on")

    def __init__(self, engine: Settings, fail_on: str) -> None:
        self.engine = engine
        self.fail_on = fail_on


class Finder:
    """Finds the settings file of each file; folders share what was found."""

    def __init__(self, arguments: Arguments) -> None:
        self._isolated = arguments.flag("--isolated")
        self._by_folder: dict[str, str] = {}

    def settings_file(self, path: str | None) -> str:
        """The settings file for a file (None: text without a name), or ""."""
        if self._isolated:
            return ""
        folder = os.path.dirname(path) if path else ""
        found = self._by_folder.get(folder)
        if found is None:
            found = self._by_folder[folder] = find_settings_file(folder)
        return found


def run_settings(arguments: Arguments, settings_file: str) -> RunSettings:
    """What applies under a settings file ("" for none); raises CannotRun when the file is broken."""
    said = read_settings_file(settings_file) if settings_file else FileSettings()
    template = arguments.switch("--template")
    target = Target(
        tf=int(arguments.text("--tf") or said.tf),
        device=arguments.text("--device") or said.device,
        export=arguments.text("--export") or said.export,
        template=said.template if template is None else template,
    )
    select, ignore = _chosen(arguments, said)
    engine = Settings(
        select=select,
        ignore=ignore,
        packs=[*said.rule_packs, *arguments.texts("--rule-pack")],
        path_map={**said.path_map, **_path_map(arguments.texts("--path-map"))},
        label_map=arguments.text("--label-map") or said.label_map,
        target=target,
    )
    return RunSettings(engine, arguments.text("--fail-on") or said.fail_on or WARNING)


def _chosen(arguments: Arguments, said: FileSettings) -> tuple[list[str], list[str]]:
    """(select, ignore). The command line is the later word: what it selects, the file's `ignore` cannot take away."""
    wanted = arguments.texts("--select")
    extended = [*said.extend_select, *arguments.texts("--extend-select")]
    select = wanted or said.select
    if extended:
        select = [*(select or ["all"]), *extended]
    named = {*wanted, *extended}
    return select, [*(one for one in said.ignore if one not in named), *arguments.texts("--ignore")]


def _path_map(entries: list[str]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for entry in entries:
        prefix, equals, place = entry.partition("=")
        if not equals or not prefix:
            raise CannotRun(
                f"--path-map takes A=B, such as /content=. for paths that begin with /content, not {entry!r}"
            )
        pairs[prefix] = os.path.abspath(place or os.curdir)
    return pairs
