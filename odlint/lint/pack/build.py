"""Building a pack into modules. Only rules that changed since the last build are compiled; the others are cached.

The cache is a file beside the rules' folder, never part of a package. What is in it depends on the content of files
alone, so that it may be deleted, copied or written by several processes at once.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import partial
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from odlint.lint.pack.compile import compile_rule
from odlint.lint.pack.link import link
from odlint.lint.pack.object_code import RuleCode, from_json
from odlint.lint.pack.rulefile import TABLES, read_rule, rule_paths
from odlint.lint.pack.tables import Table, read_tables

_PACKAGE = Path(__file__).resolve().parents[2]
# What the compiled form of a rule depends on beside its own file and its tables.
_COMPILER = ("language", "lint/pack", "analysis", "schema", "modelgarden/schema", "modelgarden/vocabulary.py")
_SUFFIXES = (".py", ".lark", ".json")
_HEAD = '"""Generated from rules/ when odlint is built: do not edit."""\n\n'


@dataclass(slots=True)
class Cache:
    """Compiled rules by the path of the rule file, each with the digest of everything that it was compiled from."""

    file: Path
    entries: dict[str, Any] = field(default_factory=dict)
    used: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def load(cls, file: Path) -> Cache:
        """The cache in a file; an empty one if there is none or it is damaged."""
        try:
            entries = json.loads(file.read_bytes())
        except (OSError, ValueError):
            entries = {}
        return cls(file, entries if isinstance(entries, dict) else {})

    def get(self, name: str, digest: str, compile_rule_file: Callable[[], RuleCode]) -> RuleCode:
        """The compiled rule with this digest."""
        try:
            entry = self.entries[name]
            code = from_json(entry["code"]) if entry["digest"] == digest else compile_rule_file()
        except (KeyError, TypeError):
            code = compile_rule_file()
        self.used[name] = {"digest": digest, "code": asdict(code)}
        return code

    def save(self) -> None:
        """Keep what was used, as far as the file can be written."""
        if self.used == self.entries:
            return
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self.file, json.dumps(self.used))
        except OSError:
            return  # a cache only


def write_pack(folder: str, wanted: Callable[[str], bool], modules: str, cache_file: str) -> None:
    """Build the rules whose area is wanted into `<modules>.py` and `<modules>_details.py`; raises RuleError."""
    cache = Cache.load(Path(cache_file))
    rules, checks, details = _build(folder, wanted, cache)
    for path, body in ((f"{modules}_details.py", details), (f"{modules}.py", checks)):
        _replace_module(Path(path), f"{_HEAD}FILES = {rules}\n{body}")
    cache.save()


def _build(folder: str, wanted: Callable[[str], bool], cache: Cache) -> tuple[int, str, str]:
    """(number of rules, source of the conditions, source of messages and fixes)."""
    tables = read_tables(folder)
    digests = {name: _digest(Path(folder, TABLES, f"{name}.toml").read_bytes()) for name in tables}
    compiler = _digest(*_compiler())
    codes = []
    for path, area in rule_paths(folder):
        if wanted(area):
            name = os.path.relpath(path, folder).replace(os.sep, "/")
            digest = _rule_digest(compiler, name, Path(path).read_bytes(), digests)
            code = cache.get(name, digest, partial(_compile, path, area, tables))
            code.path = path
            codes.append(code)
    return len(codes), *link(codes, tables)


def _compile(path: str, area: str, tables: Mapping[str, Table]) -> RuleCode:
    return compile_rule(read_rule(path, area), tables)


def _rule_digest(compiler: str, name: str, data: bytes, tables: Mapping[str, str]) -> str:
    """Digest of everything that a compiled rule is made from; a rule that uses a table names it."""
    used = [f"{table} {digest}" for table, digest in tables.items() if table.encode() in data]
    return _digest(compiler.encode(), name.encode(), data, *(text.encode() for text in used))


def _compiler() -> Iterator[bytes]:
    """Names and contents of the files of the compiler, the facts and the schemas."""
    for place in _COMPILER:
        path = _PACKAGE / place
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.suffix in _SUFFIXES and "__pycache__" not in file.parts:
                yield file.relative_to(_PACKAGE).as_posix().encode()
                yield file.read_bytes()


def _digest(*parts: bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(b"%d " % len(part))
        digest.update(part)
    return digest.hexdigest()


def _replace_module(path: Path, source: str) -> None:
    """Write a module and forget its bytecode, which Python reuses after a change of equal size in the same second."""
    replace_file(path, source)
    Path(cache_from_source(path)).unlink(missing_ok=True)


def replace_file(path: Path, text: str) -> None:
    """Write a whole file at once: of several processes that build at the same time, one wins."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(path)
