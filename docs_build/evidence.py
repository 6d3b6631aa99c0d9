"""Links for the evidence of rules, where it is public."""

from __future__ import annotations

import re
from collections.abc import Collection

from docs_build.names import relative

_ISSUE = re.compile(r"issue:([\w.-]+/[\w.-]+)#(\d+)\Z")
_SOURCE = re.compile(r"source:(?:upstream )?(?:object_detection/)?((?:\w+/)*\w+\.(?:py|proto))(.*)\Z", re.DOTALL)
_FOLDERS: tuple[str, ...] = (
    "anchor_generators",
    "box_coders",
    "builders",
    "core",
    "data_decoders",
    "dataset_tools",
    "inference",
)
_FOLDERS += ("legacy", "matchers", "meta_architectures", "metrics", "models", "predictors", "protos", "utils")
_FILES = ("eval_util.py", "inputs.py", "model_lib.py", "model_lib_v2.py", "export_tflite_graph_lib_tf2.py")
_API = "https://github.com/tensorflow/models/blob/v2.13.0/research/object_detection/"

KINDS = """
| kind | what it is |
|---|---|
| `issue` | a thread of somebody who met it |
| `source` | the place in the API's code, which the link leads to; lines are those of mid-2021 and may have moved |
| `constraint`, `candidate` | a row of what the API demands, or of what users meet: [coverage](../coverage.md) |
| `measured` | what the real API did with such a config: loaded, built, or trained for a few steps |
| `official` | what the API's own sample configs do |
| `legal-values` | a closed set that the API's code accepts |
"""


class Evidence:
    """Makes Markdown of evidence. `rows`: names of the rows of the coverage page, which are linked to."""

    def __init__(self, rows: Collection[str]) -> None:
        self._rows = rows

    def markdown(self, source: str, page: str) -> str:
        """One piece of evidence as an item of a list on `page`."""
        issue = _ISSUE.match(source)
        if issue:
            return f"[{issue[1]}#{issue[2]}](https://github.com/{issue[1]}/issues/{issue[2]})"
        kind, colon, rest = source.partition(":")
        row = source if kind == "candidate" else rest
        if kind in ("constraint", "candidate") and row in self._rows:
            return f"{kind}: [{rest}]({relative('coverage.md', page)}#{anchor(row)})"
        code = _SOURCE.match(source)
        if code and (code[1].partition("/")[0] in _FOLDERS or code[1] in _FILES):
            return f"source: [{code[1].replace('_', chr(92) + '_')}]({_API}{code[1]}){_plain(code[2])}"
        return f"{kind}: {_plain(rest)}" if colon else _plain(source)


def anchor(row: str) -> str:
    """The anchor of a row of the coverage page."""
    return re.sub(r"[^a-z0-9]+", "-", row.lower())


def _plain(text: str) -> str:
    return re.sub(r"([_*<\[\]`])", r"\\\1", text)
