"""docs/loss-causes.md, made from the causes: `python -m odlint.diagnosis.document FILE` writes it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping

from odlint.diagnosis.causes import Cause, read_causes
from odlint.diagnosis.symptoms.recognise import SYMPTOMS

_HEAD = """\
# Why the loss rises, explodes or refuses to fall

Generated from `odlint/diagnosis/causes/` by `python -m odlint.diagnosis.document docs/loss-causes.md`: do not edit.

Every cause that `odlint diagnose` knows ([diagnose.md](diagnose.md)): how it looks, how odlint finds it, which rules
and facts speak for it, how sure that is. The numbers behind symptoms and rules are weights: a cause's score is the sum
of those that are found, symptoms times their strength; of rules and facts the heaviest counts in full and the others a
quarter. A negative weight speaks against the cause.
"""


def document(causes: Iterable[Cause]) -> str:
    """The whole page."""
    return "\n".join(_lines(list(causes))) + "\n"


def _lines(causes: list[Cause]) -> Iterator[str]:
    yield _HEAD
    yield "| cause | first signs |"
    yield "|---|---|"
    for cause in causes:
        best = sorted(cause.symptoms, key=lambda name: -cause.symptoms[name])[:2]
        signs = "; ".join(SYMPTOMS[name] for name in best if cause.symptoms[name] > 0)
        yield f"| [{cause.title}](#{_anchor(cause.title)}) | {signs} |"
    for cause in causes:
        yield from _cause(cause)
    yield ""
    yield "## Symptoms"
    yield ""
    for name, looks in SYMPTOMS.items():
        yield f"- `{name}`: {looks}"


def _anchor(heading: str) -> str:
    """What a heading is linked by, in GitHub's way."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _cause(cause: Cause) -> Iterator[str]:
    yield ""
    yield f"## {cause.title}"
    yield ""
    yield cause.documents
    for heading, text in (("How it looks", cause.looks), ("How odlint finds it", cause.found)):
        yield ""
        yield f"**{heading}.** {text}"
    yield ""
    yield f"**Symptoms.** {_weighed(cause.symptoms)}"
    if cause.rules:
        yield ""
        yield f"**Rules.** {_weighed(cause.rules)}"
    if cause.facts:
        yield ""
        yield "**Facts.**"
        yield ""
        for fact in cause.facts:
            yield f"- {fact.says} ({fact.weight:g}): `{fact.when}`"
    yield ""
    yield f"**How sure.** {cause.sure}"
    yield ""
    yield f"**What to do.** {_remedies(cause)} Afterwards: {cause.after}"
    yield ""
    yield f"Evidence: {', '.join(cause.evidence)}."


def _weighed(weights: Mapping[str, float]) -> str:
    ordered = sorted(weights.items(), key=lambda entry: (-entry[1], entry[0]))
    return ", ".join(f"`{name}` {weight:g}" for name, weight in ordered)


def _remedies(cause: Cause) -> str:
    said = []
    for remedy in cause.remedies:
        if remedy.rules:
            said.append("`odlint fix --select` of the findings above.")
        elif remedy.command:
            said.append(f"`{remedy.command}`: {remedy.says}.".replace("..", "."))
        else:
            said.append(remedy.says if remedy.says.endswith((".", "`")) else remedy.says + ".")
    return " ".join(said)


def main(arguments: list[str]) -> int:
    """Write the page to the file that is named."""
    with open(arguments[0], "w", encoding="utf-8") as file:
        file.write(document(read_causes()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
