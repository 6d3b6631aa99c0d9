"""Mutation fuzzing: damage good and bad files a little, and compare what protobuf, odlint and the grammar say.

    python -m tests.syntax.fuzz --count 50000 --seed 1

prints progress, every disagreement with a minimised input, and the counts. Exit code 1 when there are hard ones.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.helpers.corpus import Source, corpus, own
from tests.syntax.compare import HARD, compare
from tests.syntax.mutations import minimise, mutate

if TYPE_CHECKING:
    from collections.abc import Sequence

LIMIT = 12_000  # characters; longer files are cut, protobuf's tokenizer is slow


@dataclass(slots=True)
class Found:
    """One disagreement: its kind, the minimised text, and what was said about it."""

    kind: str
    text: str
    message: str
    why: str
    origin: str

    def __str__(self) -> str:
        return f"{self.kind} ({self.origin}, {self.message}): {self.text!r}\n    {self.why}"


@dataclass(slots=True)
class Outcome:
    """What a run of the fuzzer saw."""

    count: int = 0
    agreed: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    found: list[Found] = field(default_factory=list)

    @property
    def hard(self) -> list[Found]:
        return [found for found in self.found if found.kind in HARD]

    def rate(self, kind: str) -> float:
        """Share of the texts with this kind of disagreement."""
        return self.kinds[kind] / max(self.count, 1)

    def __str__(self) -> str:
        kinds = ", ".join(f"{kind} {self.kinds[kind]}" for kind in sorted(self.kinds)) or "none"
        return f"{self.count} texts, all agree on {self.agreed}; disagreements: {kinds}"


def run(
    sources: Sequence[Source], count: int, seed: int, seconds: float = 0, keep_soft: int = 0, progress: bool = False
) -> Outcome:
    """Mutate `sources` in turn until `count` texts (or `seconds`, if not 0) are through."""
    rng = random.Random(seed)
    outcome = Outcome()
    started = time.monotonic()
    for number in range(count):
        if seconds and time.monotonic() - started > seconds:
            break
        source = rng.choice(sources)
        text = _window(rng, source.text)
        _one(outcome, mutate(rng, text), source, keep_soft)
        if progress and (number + 1) % 1000 == 0:
            print(f"{number + 1:>7} {time.monotonic() - started:6.0f} s  {outcome}", flush=True)
    return outcome


def _window(rng: random.Random, text: str) -> str:
    """The text, or some lines of a long one."""
    if len(text) <= LIMIT:
        return text
    start = text.rfind("\n", 0, rng.randrange(len(text) - LIMIT)) + 1
    return text[start : start + LIMIT]


def _one(outcome: Outcome, text: str, source: Source, keep_soft: int) -> None:
    outcome.count += 1
    kinds = compare(text, source.message)
    if not kinds:
        outcome.agreed += 1
    for kind, why in kinds.items():
        outcome.kinds[kind] += 1
        if kind not in HARD and sum(found.kind == kind for found in outcome.found) >= keep_soft:
            continue
        if kind in HARD and len(outcome.hard) >= 40:
            continue
        small = _smallest(text, source.message, kind)
        reason = compare(small, source.message).get(kind, why)
        outcome.found.append(Found(kind, small, source.message, reason, source.name))


def _smallest(text: str, message: str, kind: str) -> str:
    return minimise(text, lambda smaller: kind in compare(smaller, message))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--soft", type=int, default=10, help="show this many soft disagreements of each kind")
    parser.add_argument("--own", action="store_true", help="mutate the project's own texts only")
    options = parser.parse_args(arguments)
    sources = [*own(), *([] if options.own else corpus())]
    print(f"{len(sources)} files to mutate, seed {options.seed}", flush=True)
    outcome = run(sources, options.count, options.seed, keep_soft=options.soft, progress=True)
    for found in outcome.found:
        print(found)
    print(outcome)
    return 1 if outcome.hard else 0


if __name__ == "__main__":
    sys.exit(main())
