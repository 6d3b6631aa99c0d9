"""The keys of settings files. The reader, the JSON schema and `odlint config` use this table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from odlint.cli.settings.layers import NEVER
from odlint.lint.finding import SEVERITIES
from odlint.lint.ruleset import OFF

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

RULES, GLOBS, FOLDERS, TEXT, PATH, SWITCH, NUMBER, MAP, LEVELS = range(9)
LEGAL_LEVELS = (*reversed(SEVERITIES), OFF)


class Key:
    """One key.

    Attributes:
        kind: RULES, GLOBS, FOLDERS (lists of strings), TEXT, PATH, SWITCH (true, false), NUMBER, MAP (strings to
            paths) or LEVELS (rules to severities).
        legal: legal values of a TEXT or NUMBER; empty for any.
        about: description.
        default: value if the key is not set; None if it is inferred from each file.
        per_file: whether the key is legal in [[overrides]].
    """

    __slots__ = ("about", "default", "kind", "legal", "name", "per_file")

    def __init__(
        self,
        name: str,
        kind: int,
        about: str,
        default: Any = None,
        legal: Sequence[Any] = (),
        per_file: bool = False,
    ) -> None:
        self.name = name
        self.kind = kind
        self.about = about
        self.default = default
        self.legal = tuple(legal)
        self.per_file = per_file


_KEYS = (
    Key("select", RULES, "Apply only these rules: names, codes, code prefixes (OD02) or areas.", [], per_file=True),
    Key(
        "extend-select",
        RULES,
        "Apply these rules as well, also where `select` or `ignore` leave them out.",
        [],
        per_file=True,
    ),
    Key("ignore", RULES, "Leave these rules out; the more specific of select and ignore wins.", [], per_file=True),
    Key(
        "severity",
        LEVELS,
        "Severity of rules, by name, code or area: error, warning, info, or off.",
        {},
        per_file=True,
    ),
    Key(
        "mandatory",
        RULES,
        "Rules that are always applied: no ignore, comment or baseline takes their findings away.",
        [],
    ),
    Key("require-reason", SWITCH, "Comments that hide findings must say why, after --.", False),
    Key("baseline", PATH, "File of the findings that are known and not reported, as odlint baseline writes it.", ""),
    Key("exclude", GLOBS, "Files and folders below this one that are not looked at, unless they are named.", []),
    Key("rule-packs", FOLDERS, "Folders with further rules.", []),
    Key("tf", NUMBER, "Generation of TensorFlow, 1 or 2; else told by the extractor.", legal=(1, 2), per_file=True),
    Key("device", TEXT, "What the training runs on.", "", ("gpu", "tpu", "cpu"), per_file=True),
    Key("export", TEXT, "What the model will be exported to.", "", ("tflite",), per_file=True),
    Key(
        "template",
        SWITCH,
        "Whether the files are samples whose paths are not filled in; else told by their paths.",
        per_file=True,
    ),
    Key("experiment", TEXT, "Name of the Model Garden experiment that YAML files are for.", "", per_file=True),
    Key("label-map", PATH, "A label map in place of those that configs name.", "", per_file=True),
    Key("path-map", MAP, "Where files of another machine are here: beginnings of paths, and folders.", {}),
    Key("fail-on", TEXT, "The lowest severity that makes a run fail.", "warning", (*SEVERITIES, NEVER)),
)
KEYS: dict[str, Key] = {key.name: key for key in _KEYS}
EXTEND, OVERRIDES, FILES = "extend", "overrides", "files"
ABOUT_EXTEND = "A settings file that this one adds to; what stands here is the later word."
ABOUT_OVERRIDES = "Keys for some of the files only; where several fit a file, the last one is the later word."
ABOUT_FILES = "Which files: *.pbtxt anywhere below this folder, legacy/** for a folder; * stays within a folder."
# Keys that users are likely to try, and the error message.
REFUSED = dict.fromkeys(
    ("options", "rules", "rule", "rule-options"),
    "rules have no options: choose them with select and ignore, and set their level with [severity], as in "
    'learning-rate-high = "info"',
)
EXAMPLES = {RULES: '["OD02"]', GLOBS: '["legacy/**"]', FOLDERS: '["rules"]'}
