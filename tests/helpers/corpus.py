"""Texts the syntax tests work on: recorded cases, the project's fixtures, and the shared corpus where it is at hand."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from tests.helpers.oracle import LABEL_MAP, PIPELINE, Accepted, verdict
from tests.helpers.paths import FIXTURES, ROOT

CASES = ROOT / "tests" / "syntax" / "cases"
SEEDS = ROOT / "tests" / "syntax" / "seeds"
NO_CORPUS = "the shared corpus is not at hand (set ODLINT_SHARED, or put it beside the repository as ../shared)"

SUFFIXES = frozenset({".config", ".pbtxt", ".txtpb", ".textproto"})


@dataclass(frozen=True, slots=True)
class Case:
    """One recorded fact: what protobuf did with a text.

    Attributes:
        source: the text, or bytes where the decoding is the point.
        parse, merge: accepted by `text_format.Parse` and `text_format.Merge`.
        value: the message that was read, as protobuf prints it on one line; None where it was refused.
        line, column: place of the error of `Parse`; None where protobuf gives none.
        options: keyword arguments of protobuf's functions.
    """

    name: str
    message: str
    source: str | bytes
    parse: bool
    merge: bool
    value: str | None = None
    line: int | None = None
    column: int | None = None
    note: str = ""
    options: dict[str, bool] = field(default_factory=dict)

    @property
    def ours(self) -> bool:
        """The message belongs to the Object Detection API's schema."""
        return "." not in self.message


@cache
def cases() -> tuple[Case, ...]:
    """All recorded cases, in the order of the files and their lines."""
    return tuple(_case(record) for path in sorted(CASES.glob("*.json")) for record in json.loads(path.read_bytes()))


def _case(record: dict[str, Any]) -> Case:
    source: str | bytes = bytes.fromhex(record.pop("bytes_hex")) if "bytes_hex" in record else record.pop("text")
    return Case(source=source, **record)


@dataclass(frozen=True, slots=True)
class Source:
    """A text with a name and the message it is meant to be."""

    name: str
    text: str
    message: str


def shared() -> Path | None:
    """Folder with the corpus, if there is one."""
    folder = Path(os.environ.get("ODLINT_SHARED") or ROOT.parent / "shared")
    return folder if (folder / "corpus").is_dir() else None


@cache
def corpus() -> tuple[Source, ...]:
    """Every readable config and label map of the corpus; empty without one."""
    folder = shared()
    return () if folder is None else tuple(_sources(folder / "corpus"))


@cache
def good_corpus() -> tuple[Source, ...]:
    """Those files of the corpus that protobuf accepts."""
    return tuple(source for source in corpus() if _accepted(source))


@cache
def official() -> tuple[Source, ...]:
    """The official sample configs, as far as they are well-formed."""
    return tuple(
        source for source in good_corpus() if source.name.startswith("official") and source.name.endswith(".config")
    )


@cache
def own() -> tuple[Source, ...]:
    """The project's own texts: seeds of these tests, fixtures, and recorded cases that are long enough to mutate."""
    texts = [*_sources(SEEDS), *(_sources(FIXTURES) if FIXTURES.is_dir() else ())]
    texts += [
        Source(case.name, case.source, case.message)
        for case in cases()
        if case.ours and isinstance(case.source, str) and 20 < len(case.source) < 1000
    ]
    return tuple(texts)


def _sources(folder: Path) -> list[Source]:
    sources = []
    for path in sorted(folder.rglob("*")):
        if path.suffix not in SUFFIXES or not path.is_file():
            continue
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue
        sources.append(Source(path.relative_to(folder).as_posix(), text, _message(path)))
    return sources


def _message(path: Path) -> str:
    return PIPELINE if path.suffix == ".config" else LABEL_MAP


def _accepted(source: Source) -> bool:
    return isinstance(verdict(source.text, source.message, "Merge"), Accepted)
