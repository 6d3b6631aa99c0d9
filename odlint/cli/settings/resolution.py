"""Options and settings file together: what applies to one file."""

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

BASELINE = "odlint-baseline.json"  # where it is looked for when nobody says


class RunSettings:
    """Settings of the files to which one settings file says the same.

    Attributes:
        engine: for the linter.
        fail_on: the level at which findings fail the run.
        baseline: file of known findings; "" for none.
        stated: the baseline was named by somebody, so that it must be there.
        said: all that was said, with its places.
    """

    __slots__ = ("baseline", "engine", "fail_on", "said", "stated")

    def __init__(self, engine: Settings, fail_on: str, baseline: str, stated: bool, said: FileSettings) -> None:
        self.engine = engine
        self.fail_on = fail_on
        self.baseline = baseline
        self.stated = stated
        self.said = said


class SettingsResolver:
    """Finds the settings file of each file; folders share what was found, and a file is read once."""

    def __init__(self, arguments: Arguments) -> None:
        self._isolated = arguments.flag("--isolated")
        self._by_folder: dict[str, str] = {}
        self._above: dict[str, str] = {}
        self._read: dict[str, FileSettings | None] = {}

    def settings_file(self, path: str | None) -> str:
        """The settings file for a file (None: text without a name), or ""."""
        if self._isolated:
            return ""
        folder = os.path.dirname(path) if path else ""
        found = self._by_folder.get(folder)
        if found is None:
            found = self._by_folder[folder] = find_settings_file(folder, self._above)
        return found

    def said(self, settings_file: str) -> FileSettings | None:
        """What a settings file ("" for none) says; None when it is broken, which was said before."""
        if settings_file not in self._read:
            self._read[settings_file] = None
            self._read[settings_file] = read(settings_file)
        return self._read[settings_file]

    def peek(self, path: str) -> FileSettings:
        """What the settings file of a path says; nothing when it is broken, which is left for others to say."""
        where = self.settings_file(path)
        try:
            return self.said(where) or FileSettings()
        except CliError:
            del self._read[where]
            return FileSettings()

    def leaves_out(self, path: str, file: bool = False) -> bool:
        """Whether the settings exclude a file, or by default a folder with all that is in it."""
        return is_excluded(self.peek(path), path, whole=not file)


def read(settings_file: str) -> FileSettings:
    """What a settings file says ("" for none); raises CliError when it is broken."""
    if not settings_file:
        return FileSettings()
    from odlint.cli.settings.reader import read_settings_file

    return read_settings_file(settings_file)


def matching_overrides(said: FileSettings, path: str | None) -> tuple[int, ...]:
    """Numbers of the overrides that are for a file."""
    if not said.overrides or not path:
        return ()
    from odlint.cli.settings.globs import fits, relative

    near = relative(path, os.path.dirname(said.path))
    return tuple(number for number, one in enumerate(said.overrides) if near and fits(one.globs, near))


def is_excluded(said: FileSettings, path: str | None, whole: bool = False) -> bool:
    """Whether the settings leave a file out; with `whole`, a folder and everything in it."""
    globs = said.get("exclude")
    if not globs or not path:
        return False
    from odlint.cli.settings.globs import fits, relative

    near = relative(path, os.path.dirname(said.path))
    return bool(near) and (fits(globs, near) or (whole and fits(globs, near + "/")))


def run_settings(
    arguments: Arguments, settings_file: str, said: FileSettings | None = None, overrides: Sequence[int] = ()
) -> RunSettings:
    """What applies under a settings file ("" for none); raises CliError when the file is broken.

    Args:
        arguments: the command line: the latest word.
        settings_file: the file.
        said: what it says, where that is known.
        overrides: numbers of those of its overrides that count.
    """
    if said is None:
        said = read(settings_file)
    for number in overrides:
        said = merge(said, said.overrides[number].said)
    said = merge(said, command_line(arguments))
    select, ignore = _chosen(said)
    engine = Settings(
        select=select,
        ignore=ignore,
        packs=said.get("rule-packs", ()),
        path_map=said.get("path-map"),
        label_map=said.get("label-map", ""),
        target=Target(
            said.get("tf", 0),
            said.get("device", ""),
            said.get("export", ""),
            said.get("template"),
            said.get("experiment", ""),
        ),
        severity=said.get("severity"),
        policy=Policy(
            mandatory=said.get("mandatory", ()),
            # Who names rules on the command line wants to see these, and for once no others.
            insist=not arguments.given("--select") and not arguments.given("--ignore"),
            comments=not arguments.flag("--no-ignores"),
            require_reason=said.get("require-reason", False),
        ),
        audits=_audits(arguments),
    )
    baseline = "" if arguments.flag("--no-baseline") else said.get("baseline", "")
    stated = bool(baseline)
    if not stated and not arguments.flag("--no-baseline") and not arguments.flag("--isolated"):
        usual = os.path.join(os.path.dirname(settings_file), BASELINE)
        baseline = usual if os.path.exists(usual) else ""
    return RunSettings(engine, said.get("fail-on", WARNING), baseline, stated, said)


def _audits(arguments: Arguments) -> str:
    """The folder of the records' audits, if there are any."""
    if arguments.flag("--no-cache"):
        return ""
    folder = os.path.join(arguments.text("--cache-dir") or default_folder(), AUDITS)
    return folder if os.path.isdir(folder) else ""


def command_line(arguments: Arguments) -> FileSettings:
    """The command line as settings."""
    said = FileSettings()
    for key in ("select", "extend-select", "ignore"):
        if arguments.given(f"--{key}"):
            said.say(key, arguments.texts(f"--{key}"), COMMAND_LINE)
    for key in ("device", "experiment", "export", "label-map", "fail-on", "baseline"):
        if arguments.given(f"--{key}"):
            said.say(key, arguments.text(f"--{key}"), COMMAND_LINE)
    if arguments.given("--tf"):
        said.say("tf", int(arguments.text("--tf")), COMMAND_LINE)
    if arguments.given("--template"):
        said.say("template", arguments.flag("--template"), COMMAND_LINE)
    if arguments.given("--rule-pack"):
        said.say("rule-packs", arguments.texts("--rule-pack"), COMMAND_LINE)
    if arguments.given("--path-map"):
        said.say("path-map", _path_map(arguments.texts("--path-map")), COMMAND_LINE)
    return said


def _chosen(said: FileSettings) -> tuple[list[str], list[str]]:
    """(select, ignore). What is asked for by name, an `ignore` of a file cannot take away."""
    select, extended = said.get("select", []), said.get("extend-select", [])
    if extended:
        select = [*(select or ["all"]), *extended]
    by_hand = [one for one in said.get("ignore", ()) if said.place("ignore", one) == COMMAND_LINE]
    return select, [one for one in said.get("ignore", ()) if one not in extended or one in by_hand]


def _path_map(entries: list[str]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for entry in entries:
        prefix, equals, place = entry.partition("=")
        if not equals or not prefix:
            raise CliError(
                f"--path-map takes A=B, such as /content=. for paths that begin with /content, not {entry!r}"
            )
        pairs[prefix] = os.path.abspath(place or os.curdir)
    return pairs
