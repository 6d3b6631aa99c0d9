"""Over real files, what is remembered prints exactly like what is found, and so does what other processes find."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.command_line import Odlint
from tests.helpers.corpus import NO_CORPUS, shared

OFFICIAL = (shared() or Path("absent")) / "corpus" / "official"


@pytest.mark.skipif(not OFFICIAL.is_dir(), reason=NO_CORPUS)
@pytest.mark.parametrize("form", ["text", "concise", "json"])
def test_the_official_samples(form: str, odlint: Odlint) -> None:
    words = ("check", str(OFFICIAL.resolve()), "--output-format", form)
    fresh = odlint(*words, "--no-cache", "--jobs", "1")
    for more in (("--cache-dir", "cache", "--jobs", "2"), ("--cache-dir", "cache")):
        again = odlint(*words, *more)
        assert (again.bytes, again.err, again.code) == (fresh.bytes, fresh.err, fresh.code)
