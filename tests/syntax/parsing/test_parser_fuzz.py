"""protobuf, odlint and the grammar agree on generated and on damaged texts (`python -m tests.syntax.fuzz` for more)."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.helpers.corpus import NO_CORPUS, Source, corpus, own
from tests.helpers.oracle import LABEL_MAP, PIPELINE, Accepted, verdict
from tests.syntax.compare import hard
from tests.syntax.fuzz import run
from tests.syntax.strategies import documents, nearly_valid, soup

COUNT = int(os.environ.get("ODLINT_FUZZ_COUNT", "3000"))
SECONDS = 15  # per test, whatever COUNT says, unless it was set

relaxed = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
messages = pytest.mark.parametrize("message", [PIPELINE, LABEL_MAP])


@messages
@relaxed
@given(data=st.data())
def test_valid_documents(message: str, data: st.DataObject) -> None:
    assert not hard(data.draw(documents(message)), message)


@messages
@relaxed
@given(data=st.data())
def test_nearly_valid_documents(message: str, data: st.DataObject) -> None:
    assert not hard(data.draw(nearly_valid(message)), message)


@messages
@relaxed
@given(data=st.data())
def test_token_soup(message: str, data: st.DataObject) -> None:
    assert not hard(data.draw(soup(message)), message)


@relaxed
@given(text=st.text(max_size=80))
def test_any_text(text: str) -> None:
    assert not hard(text, LABEL_MAP)


@relaxed
@given(text=st.text(st.characters(), max_size=30))
def test_any_string_body(text: str) -> None:
    assert not hard(f"item {{ name: \"{text}\" display_name: '{text}' }}", LABEL_MAP)


@relaxed
@given(word=st.text("0123456789+-._eExXoObBfFaAnNiItTyY\u0661\u00b2", min_size=1, max_size=8))
def test_any_number(word: str) -> None:
    assert not hard(f"item {{ id: {word} }}", LABEL_MAP)
    assert not hard(f"train_config {{ gradient_clipping_by_norm: {word} }}", PIPELINE)
    assert not hard(f"train_config {{ batch_size: {word} sync_replicas: {word} }}", PIPELINE)


def test_valid_documents_are_mostly_valid() -> None:
    """The strategy is worth its name: most of what it draws is accepted, so the values are compared."""
    seen: list[bool] = []

    @settings(relaxed, database=None, derandomize=True)
    @given(text=documents(PIPELINE))
    def draw(text: str) -> None:
        seen.append(isinstance(verdict(text), Accepted))

    draw()
    assert sum(seen) > len(seen) / 2


def _mutate(sources: tuple[Source, ...], capsys: pytest.CaptureFixture[str]) -> None:
    outcome = run(sources, COUNT, seed=COUNT, seconds=0 if "ODLINT_FUZZ_COUNT" in os.environ else SECONDS)
    with capsys.disabled():
        print(f"\n{outcome}")
    assert not outcome.hard, "\n".join(map(str, outcome.hard))
    assert outcome.rate("line") < 0.015, "odlint's first error is too often on another line than protobuf's"
    assert outcome.rate("syntax") < 0.005, "odlint and textproto.lark part syntax from schema too differently"


def test_mutations_of_the_projects_own_texts(capsys: pytest.CaptureFixture[str]) -> None:
    _mutate(own(), capsys)


@pytest.mark.skipif(not corpus(), reason=NO_CORPUS)
def test_mutations_of_the_corpus(capsys: pytest.CaptureFixture[str]) -> None:
    _mutate(corpus(), capsys)


@pytest.mark.skipif(not corpus(), reason=NO_CORPUS)
def test_the_corpus_itself() -> None:
    wrong = {source.name: found for source in corpus() if (found := hard(source.text, source.message))}
    assert not wrong
