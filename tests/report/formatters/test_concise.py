"""Concise lines."""

from __future__ import annotations

from odlint.report.style import Style
from tests.helpers.findings import SUMMARY
from tests.helpers.formats import rendered

CONCISE = """\
a b/pipeline.config:3:5: error: num_classes is 2, but map.pbtxt goes up to id 3 [num-classes-below-label-map] (to 3:19)
a b/pipeline.config:4:5: warning: there is no resizer in it [resizer-missing] (to 4:18)
"""


def test_concise() -> None:
    assert rendered("concise") == CONCISE + SUMMARY


def test_quiet_leaves_the_summary_out() -> None:
    assert rendered("concise", Style(quiet=True)) == CONCISE
