"""Every real file at hand: formatted, it means the same to protobuf."""

from __future__ import annotations

import pytest

from odlint.syntax.editing.edits import comments
from odlint.syntax.formatting import FormatError
from odlint.syntax.parsing.parser import parse
from tests.helpers.corpus import NO_CORPUS, Source, corpus, own, shared
from tests.helpers.formatting import fmt
from tests.helpers.oracle import LABEL_MAP, same_for_protobuf


def check(source: Source) -> bool:
    """Whether protobuf reads the file; formatted or not makes no difference to that."""
    if parse(source.text).problems:
        with pytest.raises(FormatError):
            fmt(source.text)
        return False
    after = fmt(source.text)
    assert [after[a:b] for a, b in comments(after)] == [source.text[a:b] for a, b in comments(source.text)], source.name
    assert ("\r\n" in source.text) == ("\r\n" in after), source.name
    assert "\t" not in "".join(line.split("#")[0] for line in after.split("\n") if "'" not in line and '"' not in line)
    return same_for_protobuf(source.text, after, source.message)


def test_our_own_texts() -> None:
    assert sum(check(source) for source in own()) > 20


@pytest.mark.skipif(shared() is None, reason=NO_CORPUS)
def test_the_corpus_of_real_files() -> None:
    read = [source for source in corpus() if check(source)]
    assert len(read) > 400
    assert sum(source.message == LABEL_MAP for source in read) > 80
