"""The documentation site: what is generated, what the menu holds, and what the look at its links finds."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from docs_build import navigation
from docs_build.evidence import Evidence, anchor
from docs_build.handwritten import links_to_repository
from docs_build.links import problems_in
from docs_build.markdown_page import MarkdownPage, diff
from docs_build.names import Names
from docs_build.sources import pages
from odlint.lint.catalogue import rules
from odlint.schema._index import ENUMS
from odlint.schema.documentation import documentation
from odlint.schema.index import message_names, message_type
from tests.helpers.paths import ROOT

DOCS = ROOT / "docs"


@cache
def site() -> dict[str, str]:
    return dict(pages())


def test_every_rule_has_a_page_that_says_all_of_it() -> None:
    for rule in rules():
        page = site()[f"rules/{rule.name}.md"]
        assert page.startswith(f"---\norphan: true\n---\n\n# {rule.name}\n")
        for heading in ("Why", "What it reports", "What it is silent about", "Evidence", "Rule file"):
            assert f"\n## {heading}\n" in page, rule.name
        assert (f"# odlint: ignore[{rule.name}]" in page) is (rule.reported_by != "suppressions")
        assert rule.code in page


def test_a_rule_page_shows_what_the_rule_says_and_does() -> None:
    page = site()["rules/num-classes-below-label-map.md"]
    assert re.search(r"\n> num\\_classes is \d+, but map.pbtxt goes up to id \d+", page)
    assert re.search(r"```diff\n(?:.*\n)*?-.*num_classes: \d+.*\n\+.*num_classes: \d+.*\n", page)
    assert "[`Ssd.num_classes`](../fields/Ssd.md#num_classes)" in page
    assert "https://github.com/tensorflow/models/issues/" in page


def test_every_rule_is_in_each_list() -> None:
    lists = [site()["rules/index.md"], site()["rules/severity.md"]]
    for rule in rules():
        assert all(f"]({rule.name}.md)" in text for text in lists), rule.name
        assert not rule.error_text or f"]({rule.name}.md)" in site()["rules/errors.md"]


def test_every_field_is_documented_at_an_anchor_of_its_own() -> None:
    for name in message_names():
        kind = message_type(name)
        headings = re.findall(r"^## (.+)$", site()[f"fields/{name}.md"], re.MULTILINE)
        assert [heading.replace("\\", "") for heading in headings] == [*kind.fields, *kind.removed]
        assert f"](fields/{name}.md)".replace("fields/", "") in site()["fields/index.md"]
    assert all(f"\n## {name.replace('_', chr(92) + '_')}\n" in site()["fields/enums.md"] for name in ENUMS)


def test_a_field_tells_which_rules_look_at_it() -> None:
    section = site()["fields/TrainConfig.md"].split("\n## batch\\_size\n")[1].split("\n## ")[0]
    assert ":Type: `uint32`" in section
    assert ":Default: 32" in section
    assert re.search(r"^:Other rules: .*learning-rate-explodes", section, re.MULTILINE)
    assert documentation()["TrainConfig.batch_size"]["text"].split(".")[0].split("`")[0] in section


def test_each_handwritten_page_has_a_place_in_the_menu() -> None:
    handwritten = [path.stem for path in DOCS.glob("*.md")]
    assert not list(navigation.without_place(handwritten)), "name these pages in docs_build/navigation.py"


def test_the_menu_leaves_out_what_is_not_there_and_nothing_else() -> None:
    chosen = navigation.menu(["index", "start", "rules/index", "rules/some-rule", "unheard-of"])
    assert chosen == {"Begin": ["start"], "Reference": ["rules/index"], "More": ["unheard-of"]}


def test_links_out_of_docs_lead_to_the_repository() -> None:
    text = "[a](../fixtures/healthy) [b](settings.md#joining) [c](https://x.org) [d](#e) [f](coverage/rows.json)"
    moved = links_to_repository(text, DOCS)
    assert "(https://github.com/odlint/odlint/blob/main/fixtures/healthy)" in moved
    assert "(https://github.com/odlint/odlint/blob/main/docs/coverage/rows.json)" in moved
    assert all(kept in moved for kept in ("(settings.md#joining)", "(https://x.org)", "(#e)"))


@pytest.mark.parametrize("path", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))], ids=str)
def test_links_between_files_lead_somewhere_on_github(path: Path) -> None:
    """Those to pages that only the site has (rules/, fields/) are looked at when it is built."""
    text = re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    for target in re.findall(r"\]\(([^)\s#]+)(?:#[^)]*)?\)", text):
        name = target if path.parent == DOCS else ""
        if ":" not in target and name not in site():
            assert (path.parent / target).exists(), target


def test_evidence_is_linked_where_it_is_public() -> None:
    evidence = Evidence({"TRAIN-01", "candidate:a-b"})
    page = "rules/x.md"
    assert evidence.markdown("issue:o/r#12", page) == "[o/r#12](https://github.com/o/r/issues/12)"
    assert evidence.markdown("constraint:TRAIN-01", page) == "constraint: [TRAIN-01](../coverage.md#train-01)"
    assert evidence.markdown("candidate:a-b", page) == "candidate: [a-b](../coverage.md#candidate-a-b)"
    assert evidence.markdown("constraint:NONE-01", page) == "constraint: NONE-01"
    assert "research/object_detection/utils/a.py):3-5" in evidence.markdown("source:utils/a.py:3-5", page)
    assert "research/object_detection/inputs.py):3" in evidence.markdown("source:inputs.py:3", page)
    assert "(http" not in evidence.markdown("source:tensorflow/core/kernels/a.cc", page)
    assert anchor("candidate:a-b") == "candidate-a-b"


def test_names_are_linked_but_not_to_their_own_page() -> None:
    page = MarkdownPage("rules/learning-rate-high.md", Names())
    page.text("`learning-rate-high`, `learning-rate-explodes`, `Ssd`, `a < b`, <tag>\n```\n`Ssd`\n```")
    text = str(page)
    assert "`learning-rate-high`," in text
    assert "[`learning-rate-explodes`](learning-rate-explodes.md), [`Ssd`](../fields/Ssd.md), `a < b`, &lt;tag>" in text
    assert "```\n`Ssd`\n```" in text


def test_messages_with_backquotes_are_left_alone() -> None:
    page = MarkdownPage("rules/x.md", Names())
    page.literals("Said", ["`first_stage_features_stride` must be 16.", "__init__() got *x*"])
    page.text("`` `first_stage_features_stride` `` and `first_stage_features_stride`")
    text = str(page)
    assert "- `` `first_stage_features_stride` must be 16. ``\n- `__init__() got *x*`" in text
    assert "`` `first_stage_features_stride` `` and [`first_stage_features_stride`](../fields/" in text


def test_a_difference_shows_all_lines() -> None:
    assert diff("a\nb\nc\n", "a\nB\nc\n") == " a\n-b\n+B\n c"


def test_dead_links_are_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<h1 id="top">A</h1><a href="b.html#here">1</a><a href="b.html#gone">2</a><a href="c.html">3</a>'
        '<a href="#top">4</a><a href="#bottom">5</a><a href="https://example.org/x">6</a>'
        '<link rel="stylesheet" href="s.css"><script src="https://example.org/s.js"></script><img src="//x.org/i.png">',
        encoding="utf-8",
    )
    (tmp_path / "b.html").write_text('<p id="here">', encoding="utf-8")
    assert problems_in(tmp_path) == [
        "a.html: b.html#gone: there is no such place on the page",
        "a.html: c.html: there is no such file",
        "a.html: #bottom: there is no such place on the page",
        "a.html: s.css: there is no such file",
        "a.html: https://example.org/s.js: is loaded from another place",
        "a.html: //x.org/i.png: is loaded from another place",
    ]
