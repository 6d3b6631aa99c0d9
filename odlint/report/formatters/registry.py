"""Which output formats there are. A further one is a module beside this one and a line here."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from odlint.lint.finding import FileReport
    from odlint.report.style import Style
    from odlint.report.tally import Tally

    class Formatter(Protocol):
        """Turns reports into text as they come in, so that long runs show what they find."""

        def file(self, report: FileReport, /) -> str:
            """What to print for one file, line ends included; "" for nothing."""

        def end(self, tally: Tally, /) -> str:
            """What to print after the last file."""


# name -> (module with `make`, one line of help, whether it shows the edits of repairs, which cost much to work out)
FORMATS: dict[str, tuple[str, str, bool]] = {
    "text": ("odlint.report.formatters.text", "source lines with carets, related places and repairs (default)", False),
    "concise": ("odlint.report.formatters.concise", "one line for each finding", False),
    "json": ("odlint.report.formatters.json_report", "an array of objects, with the edits of each repair", True),
    "jsonl": ("odlint.report.formatters.jsonl_report", "the objects of json, each on a line of its own", True),
    "sarif": ("odlint.report.formatters.sarif", "SARIF 2.1.0, for code scanning", True),
    "github": ("odlint.report.formatters.github", "annotations of GitHub Actions", False),
    "gitlab": ("odlint.report.formatters.gitlab", "code quality report of GitLab", False),
    "azure": ("odlint.report.formatters.azure", "issues of Azure Pipelines", False),
    "junit": ("odlint.report.formatters.junit", "JUnit's XML, for CI servers", False),
    "checkstyle": ("odlint.report.formatters.checkstyle", "Checkstyle's XML", False),
    "rdjson": ("odlint.report.formatters.rdjson", "reviewdog's diagnostics, with suggestions", True),
    "pylint": ("odlint.report.formatters.pylint", "lines like pylint's", False),
    "html": (
        "odlint.report.formatters.html.report",
        "one page for people, with sources, repairs and learning rates",
        True,
    ),
}
STATISTICS = ("text", "concise", "json")  # those that can print counts in place of findings


def formatter(name: str, style: Style) -> Formatter:
    """The formatter of this name; KeyError when there is none."""
    if style.statistics:
        from odlint.report.formatters.statistics import Statistics

        return Statistics(style, as_json=name == "json")
    # A plain import statement per format would load them all, or repeat the table.
    module = __import__(FORMATS[name][0], fromlist=("make",))
    made: Formatter = module.make(style)
    return made
