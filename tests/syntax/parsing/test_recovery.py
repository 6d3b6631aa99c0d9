"""Recovery: independent mistakes are all reported, each on its line, and nothing else is; braces are named by line."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.helpers.corpus import NO_CORPUS, SEEDS, Source, good_corpus, official, own
from tests.helpers.oracle import odlint_syntax
from tests.syntax.braces import measure
from tests.syntax.injection import KINDS, inject

needs_corpus = pytest.mark.skipif(not good_corpus(), reason=NO_CORPUS)


def _inject_all(sources: tuple[Source, ...], rounds: int) -> tuple[int, Counter[str], Counter[str], list[str]]:
    """(files, injected by kind, found by kind, false reports)."""
    files, injected, found, wrong = 0, Counter[str](), Counter[str](), []
    for number, source in enumerate(sources):
        for seed in range(rounds):
            damaged = inject(source.text, 10 * number + seed)
            if damaged is None:
                continue
            files += 1
            reported = {problem.line: problem for problem in odlint_syntax(damaged.text)[1]}
            injected.update(damaged.lines.values())
            found.update(kind for line, kind in damaged.lines.items() if line in reported)
            wrong += [f"{source.name}: {reported[line]}" for line in reported.keys() - damaged.lines.keys()]
    return files, injected, found, wrong


@needs_corpus
def test_three_mistakes_in_every_file_of_the_corpus(capsys: pytest.CaptureFixture[str]) -> None:
    files, injected, found, wrong = _inject_all(good_corpus(), rounds=2)
    with capsys.disabled():
        rates = ", ".join(f"{kind} {found[kind]}/{injected[kind]}" for kind in sorted(injected))
        print(f"\n{files} files, {found.total()} of {injected.total()} lines found, {len(wrong)} false; {rates}")
    assert files >= 700
    assert injected.keys() == KINDS.keys()
    assert found.total() >= 0.99 * injected.total()
    assert not wrong


def test_three_mistakes_in_the_seeds() -> None:
    sources = tuple(source for source in own() if (SEEDS / source.name).is_file())
    files, injected, found, wrong = _inject_all(sources, rounds=40)
    assert files >= 40
    assert found == injected
    assert not wrong


@needs_corpus
def test_removed_and_doubled_braces(capsys: pytest.CaptureFixture[str]) -> None:
    missing, extra = measure(official())
    with capsys.disabled():
        print(f"\nremoved closing brace: {missing}\ndoubled closing brace: {extra}")
    assert missing.within(0) >= 0.857
    assert extra.within(0) >= 0.911
