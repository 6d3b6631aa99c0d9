"""Files that examples begin with: those that a rule file brings itself, those of its pack, and those of odlint."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass

from odlint.lint.pack.errors import RuleError
from odlint.lint.pack.patches import CONFIG, EXPERIMENT, LABEL_MAP
from odlint.lint.pack.toml_reader import TableReader
from odlint.lint.rules_folder import rules_folder

BASES = "bases"  # folder of a pack that holds them
_KINDS = {".config": CONFIG, ".pbtxt": LABEL_MAP, ".yaml": EXPERIMENT}  # by the ending of a file
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*\Z")
_MAX_BYTES = 100_000


@dataclass(frozen=True)
class Base:
    """A text that examples begin with; `kind` is the key that an example would hold it under."""

    kind: str
    text: str


class Bases:
    """The bases that the examples of one rule file may name.

    Attributes:
        own: those of the file's `[bases]`, by name.
        folders: where the others are looked for, in this order.
    """

    def __init__(self, own: Mapping[str, Base], pack: str) -> None:
        self.own = own
        self.folders = [os.path.join(folder, BASES) for folder in dict.fromkeys((pack, rules_folder()))]

    def find(self, name: str) -> Base | None:
        """The base of this name; None when there is none. Raises RuleError for a file that cannot be read."""
        if name in self.own:
            return self.own[name]
        if not _NAME.match(name):
            return None
        paths = (os.path.join(folder, name + ending) for folder in self.folders for ending in _KINDS)
        path = next((path for path in paths if os.path.isfile(path)), None)
        return None if path is None else _read(path)

    def hint(self, name: str) -> str:
        """What may have been meant by a name that no base has."""
        names = sorted({*self.own, *(known for folder in self.folders for known in _names_in(folder))})
        close = difflib.get_close_matches(name, names, 1)
        return f"did you mean {close[0]}?" if close else f"there are {', '.join(names)}" if names else "there are none"


def read_bases(reader: TableReader, pack: str) -> Bases:
    """The bases in the `[bases]` of a rule file, with those of its pack and odlint's; raises RuleError."""
    own = {}
    for name, table in reader.mapping(BASES).items():
        kinds = list(table) if isinstance(table, dict) else []
        if len(kinds) != 1 or kinds[0] not in _KINDS.values() or not isinstance(table[kinds[0]], str):
            raise reader.fail_near(
                f"a base is written {BASES}.{name}.config = '''...''' (or label_map, experiment)", name
            )
        if not _NAME.match(name):
            raise reader.fail_near(f"{name!r} is no name of a base: use letters, digits, - and _", name)
        own[name] = Base(kinds[0], table[kinds[0]])
    return Bases(own, pack)


def _read(path: str) -> Base:
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read(_MAX_BYTES + 1)
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(path, f"cannot be read: {error}") from None
    if len(text) > _MAX_BYTES:
        raise RuleError(path, f"is larger than {_MAX_BYTES} characters")
    return Base(_KINDS[os.path.splitext(path)[1]], text)


def _names_in(folder: str) -> list[str]:
    if not os.path.isdir(folder):
        return []
    return [os.path.splitext(name)[0] for name in os.listdir(folder) if os.path.splitext(name)[1] in _KINDS]
