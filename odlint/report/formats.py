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


# name -> (module with `make`, one line of help)
FORMATS: dict[str, tuple[str, str]] = {
    "text": ("odlint.report.text", "source lines with carets, related places and repairs (default)"),
    "concise": ("odlint.report.concise", "one line for each finding"),
    "json": ("odlint.report.json_report", "an array of objects, with the edits of each repair"),
}


def formatter(name: str, style: Style) -> Formatter:
    """The formatter of this name; KeyError when there is none."""
    if style.statistics:
        from odlint.report.statistics import Statistics

        return Statistics(style, as_json=name == "json")
    # A plain import statement per format would load them all, or repeat the table.
    module = __import__(FORMATS[name][0], fromlist=("make",))
    made: Formatter = module.make(style)
    return made
