"""The settings that apply to a file: those of its settings file, its overrides and the command line."""

from __future__ import annotations

import os

from odlint.analysis.settings import Policy, Settings, Target
from odlint.cli.framework.errors import CliError
from odlint.cli.settings.cache_folder import AUDITS, default_folder
from odlint.cli.settings.layers import COMMAND_LINE, FileSettings, find_settings_file, merge
from odlint.lint.finding import WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from odlint.cli.framework.options import Arguments

BASELINE = "odlint-baseline.json"  # default name, beside the settings file


class RunSettings:
    """Settings shared by all files with the same settings file and overrides.

    Attributes:
        engine: settings of the linter.
        fail_on: the lowest severity that fails the run.
        baseline: the baseline file, "" for none.
        baseline_required: the baseline was named explicitly, so that it must exist.
        values: the merged settings, with their origins.
    """

    __slots__ = ("baseline", "baseline_required", "engine", "fail_on", "values")

    def __init__(
        self, engine: Settings, fail_on: str, baseline: str, baseline_required: bool, values: FileSettings
    ) -> None:
        self.engine = engine
        self.fail_on = fail_on
        self.baseline = baseline
        self.baseline_required = baseline_required
        self.values = values


class SettingsResolver:
    """Finds the settings file of each file, and reads each settings file once."""

    def __init__(self, arguments: Arguments) -> None:
        self._isolated = arguments.flag("--isolated")
        self._by_folder: dict[str, str] = {}
        self._above: dict[str, str] = {}
        self._loaded: dict[str, FileSettings | None] = {}

    def settings_file(self, path: str | None) -> str:
        """The settings file for a file (None: text without a name), or ""."""
        if self._isolated:
            return ""
        folder = os.path.dirname(path) if path else ""
        settings_file = self._by_folder.get(folder)
        if settings_file is None:
            settings_file = self._by_folder[folder] = find_settings_file(folder, self._above)
        return settings_file

    def load(self, settings_file: str) -> FileSettings | None:
        """Read a settings file ("" for none).

        Returns:
            Its settings, or None if the file is broken and an earlier call has raised for it.

        Raises:
            CliError: the file is broken.
        """
        if settings_file not in self._loaded:
            self._loaded[settings_file] = None
            self._loaded[settings_file] = read(settings_file)
        return self._loaded[settings_file]

    def load_valid(self, path: str) -> FileSettings:
        """Settings for a path; empty if its settings file is broken. `load` will still raise for that file."""
        settings_file = self.settings_file(path)
        try:
            return self.load(settings_file) or FileSettings()
        except CliError:
            del self._loaded[settings_file]
            return FileSettings()

    def excludes_folder(self, path: str) -> bool:
        """Whether the settings exclude a folder and everything in it."""
        return is_excluded(self.load_valid(path), path, folder=True)

    def excludes_file(self, path: str | None) -> bool:
        """Whether the settings exclude a file."""
        return bool(path) and is_excluded(self.load_valid(path or ""), path)


def read(settings_file: str) -> FileSettings:
    """Read a settings file ("" for none).

    Raises:
        CliError: the file is broken.
    """
    if not settings_file:
        return FileSettings()
    from odlint.cli.settings.reader import read_settings_file

    return read_settings_file(settings_file)


def matching_overrides(settings: FileSettings, path: str | None) -> tuple[int, ...]:
    """Indexes of the overrides that apply to a file."""
    if not settings.overrides or not path:
        return ()
    from odlint.cli.settings.globs import matches, relative

    name = relative(path, os.path.dirname(settings.path))
    return tuple(index for index, override in enumerate(settings.overrides) if name and matches(override.globs, name))


def is_excluded(settings: FileSettings, path: str | None, folder: bool = False) -> bool:
    """Whether settings exclude a file or, with `folder`, a folder and everything in it."""
    globs = settings.get("exclude")
    if not globs or not path:
        return False
    from odlint.cli.settings.globs import matches, relative

    name = relative(path, os.path.dirname(settings.path))
    return bool(name) and (matches(globs, name) or (folder and matches(globs, name + "/")))


def run_settings(
    arguments: Arguments, settings_file: str, file_settings: FileSettings | None = None, overrides: Sequence[int] = ()
) -> RunSettings:
    """The settings that apply under a settings file.

    Args:
        arguments: the command line, which takes precedence.
        settings_file: the file, "" for none.
        file_settings: its content if it was read before.
        overrides: indexes of the overrides that apply.

    Raises:
        CliError: the file is broken.
    """
    values = read(settings_file) if file_settings is None else file_settings
    for index in overrides:
        values = merge(values, values.overrides[index].settings)
    values = merge(values, command_line(arguments))
    baseline = "" if arguments.flag("--no-baseline") else values.get("baseline", "")
    required = bool(baseline)
    if not required and not arguments.flag("--no-baseline") and not arguments.flag("--isolated"):
        default = os.path.join(os.path.dirname(settings_file), BASELINE)
        baseline = default if os.path.exists(default) else ""
    return RunSettings(_engine_settings(arguments, values), values.get("fail-on", WARNING), baseline, required, values)


def _engine_settings(arguments: Arguments, values: FileSettings) -> Settings:
    select, ignore = _selectors(values)
    return Settings(
        select=select,
        ignore=ignore,
        packs=values.get("rule-packs", ()),
        path_map=values.get("path-map"),
        label_map=values.get("label-map", ""),
        target=Target(
            values.get("tf", 0),
            values.get("device", ""),
            values.get("export", ""),
            values.get("template"),
            values.get("experiment", ""),
        ),
        severity=values.get("severity"),
        policy=Policy(
            mandatory=values.get("mandatory", ()),
            # --select and --ignore ask for exactly these rules, so mandatory ones are not added.
            insist=not arguments.given("--select") and not arguments.given("--ignore"),
            comments=not arguments.flag("--no-ignores"),
            require_reason=values.get("require-reason", False),
        ),
        audits=_audits(arguments),
    )


def _audits(arguments: Arguments) -> str:
    """The folder of stored record audits, or "" if there is none."""
    if arguments.flag("--no-cache"):
        return ""
    folder = os.path.join(arguments.text("--cache-dir") or default_folder(), AUDITS)
    return folder if os.path.isdir(folder) else ""


def command_line(arguments: Arguments) -> FileSettings:
    """The settings on the command line."""
    settings = FileSettings()
    for key in ("select", "extend-select", "ignore"):
        if arguments.given(f"--{key}"):
            settings.set(key, arguments.texts(f"--{key}"), COMMAND_LINE)
    for key in ("device", "experiment", "export", "label-map", "fail-on", "baseline"):
        if arguments.given(f"--{key}"):
            settings.set(key, arguments.text(f"--{key}"), COMMAND_LINE)
    if arguments.given("--tf"):
        settings.set("tf", int(arguments.text("--tf")), COMMAND_LINE)
    if arguments.given("--template"):
        settings.set("template", arguments.flag("--template"), COMMAND_LINE)
    if arguments.given("--rule-pack"):
        settings.set("rule-packs", arguments.texts("--rule-pack"), COMMAND_LINE)
    if arguments.given("--path-map"):
        settings.set("path-map", _path_map(arguments.texts("--path-map")), COMMAND_LINE)
    return settings


def _selectors(values: FileSettings) -> tuple[list[str], list[str]]:
    """(select, ignore). A rule in `extend-select` is not ignored, except on the command line."""
    select, extended = values.get("select", []), values.get("extend-select", [])
    if extended:
        select = [*(select or ["all"]), *extended]
    ignore = values.get("ignore", ())
    on_command_line = [selector for selector in ignore if values.origin("ignore", selector) == COMMAND_LINE]
    return select, [selector for selector in ignore if selector not in extended or selector in on_command_line]


def _path_map(entries: list[str]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for entry in entries:
        prefix, equals, folder = entry.partition("=")
        if not equals or not prefix:
            raise CliError(
                f"--path-map takes A=B, such as /content=. for paths that begin with /content, not {entry!r}"
            )
        pairs[prefix] = os.path.abspath(folder or os.curdir)
    return pairs
