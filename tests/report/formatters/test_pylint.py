"""Lines of pylint."""

from __future__ import annotations

import re

from odlint.report.sanitize import clean
from tests.helpers.command_line import Odlint
from tests.helpers.formats import printed, reported

# As pylint's documentation gives its default line: {path}:{line}:{column}: {msg_id}: {msg} ({symbol})
PYLINT = re.compile(r"^(.+?):(\d+):(\d+): ([CRWEFI]\d{4}): (.*) \(([a-z0-9-]+)\)$")


def test_pylint(odlint: Odlint, many: list[str]) -> None:
    lines = printed(odlint, "pylint").splitlines()
    for line, one in zip(lines, reported(odlint), strict=True):
        found = PYLINT.match(line)
        assert found is not None, line
        path, row, column, identifier, message, symbol = found.groups()
        assert path == clean(one["filename"])
        assert (int(row), int(column) + 1) == (one["location"]["row"], one["location"]["column"])
        assert identifier == one["severity"][0].upper() + one["code"][-4:]
        assert (message, symbol) == (clean(one["message"]), one["rule"])
