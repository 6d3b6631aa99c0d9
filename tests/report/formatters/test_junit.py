"""JUnit, read by junitparser."""

from __future__ import annotations

from pathlib import Path

import junitparser

from odlint.report.sanitize import clean
from tests.helpers.command_line import Odlint
from tests.helpers.formats import reported
from tests.helpers.odd_files import ODD


def test_junit(odlint: Odlint, many: list[str], folder: Path) -> None:
    odlint("check", ".", "nowhere", "--output-file", "junit=report.xml", "-q")
    suites = list(junitparser.JUnitXml.fromfile("report.xml"))
    wanted = reported(odlint)
    by_name = {suite.name: suite for suite in suites}
    assert set(by_name) == {*map(clean, many), "map.pbtxt", "odlint"}
    for name, suite in by_name.items():
        cases = list(suite)
        outcomes = [result for case in cases for result in case.result]
        failures = [one for one in outcomes if isinstance(one, junitparser.Failure)]
        assert suite.tests == len(cases)
        assert suite.failures == len(failures)
        assert suite.errors == sum(isinstance(one, junitparser.Error) for one in outcomes)
        assert suite.skipped == sum(isinstance(one, junitparser.Skipped) for one in outcomes)
        expected = [one for one in wanted if clean(one["filename"]) == name and one["severity"] != "info"]
        assert [one.message for one in failures] == [clean(one["message"]) for one in expected]
        assert [one.type for one in failures] == [one["severity"] for one in expected]
    assert by_name["odlint"].errors == 1
    assert by_name["map.pbtxt"].failures == 0
    assert any("known, see ticket 12" in (one.message or "") for case in by_name[ODD[0]] for one in case.result)
