"""Single `}` lines removed or doubled: does odlint name the line? `python -m tests.syntax.braces` prints the misses."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.helpers.corpus import official
from tests.helpers.oracle import odlint_syntax

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.helpers.corpus import Source

PER_FILE = 5
CODE = "unbalanced-braces"


@dataclass(slots=True)
class Score:
    """How often the first brace problem names the line, and how far off it is otherwise."""

    distances: Counter[int] = field(default_factory=Counter)
    one_problem: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        return sum(self.distances.values())

    def within(self, distance: int) -> float:
        """Share of the texts whose reported line is at most `distance` off."""
        return sum(count for off, count in self.distances.items() if off <= distance) / max(self.total, 1)

    def __str__(self) -> str:
        alone = self.one_problem / max(self.total, 1)
        return (
            f"{self.total} texts: exact line {self.within(0):.1%}, within 1 line {self.within(1):.1%}, worst "
            f"{max(self.distances, default=0)}; exactly one syntax problem in {alone:.1%}"
        )


def closers(text: str, seed: int) -> list[int]:
    """Indexes of up to five lines that hold a single closing brace, always the same ones."""
    places = [index for index, line in enumerate(text.split("\n")) if line.strip() == "}"]
    return sorted(random.Random(seed).sample(places, min(PER_FILE, len(places))))


def removed(text: str, index: int) -> tuple[str, int]:
    """The text without that line, and the number of the written line after which the brace belongs."""
    lines = text.split("\n")
    del lines[index]
    before = index
    while before and not lines[before - 1].strip():
        before -= 1
    return "\n".join(lines), before


def doubled(text: str, index: int) -> str:
    """The text with that line twice."""
    lines = text.split("\n")
    lines.insert(index, lines[index])
    return "\n".join(lines)


def _score(score: Score, name: str, text: str, wanted: set[int]) -> None:
    problems = odlint_syntax(text)[1]
    score.one_problem += len(problems) == 1
    braces = [problem for problem in problems if problem.code == CODE]
    distance = min((abs(braces[0].line - line) for line in wanted), default=0) if braces else 9999
    score.distances[distance] += 1
    if distance:
        score.misses.append(
            f"{name}: wanted line {sorted(wanted)}, got {[(p.code, p.line, p.message) for p in problems[:2]]}"
        )


def measure(sources: Iterable[Source]) -> tuple[Score, Score]:
    """Scores for removed and for doubled braces."""
    missing, extra = Score(), Score()
    for name, text, index in _places(sources):
        damaged, after = removed(text, index)
        _score(missing, f"{name} without line {index + 1}", damaged, {after})
        _score(extra, f"{name} with line {index + 1} doubled", doubled(text, index), {index + 1, index + 2})
    return missing, extra


def _places(sources: Iterable[Source]) -> Iterator[tuple[str, str, int]]:
    for number, source in enumerate(sources):
        for index in closers(source.text, number):
            yield source.name, source.text, index


if __name__ == "__main__":
    for label, result in zip(("removed", "doubled"), measure(official()), strict=True):
        print("\n".join(result.misses))
        print(f"{label}: {result}")
