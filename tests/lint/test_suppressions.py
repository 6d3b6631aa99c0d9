"""Which findings a comment hides, by where it stands and what it names."""

from __future__ import annotations

from time import process_time

import pytest

from odlint.analysis.settings import Policy, Settings, Target
from odlint.lint.engine import Linter
from odlint.lint.finding import FileReport
from odlint.syntax.source import Source

GAP = "label-map-id-gap"
LINTER = Linter()


def check(text: str, name: str = "pipeline.config", settings: Settings | None = None) -> FileReport:
    linter = Linter(settings) if settings else LINTER
    return linter.check_source(Source(name, text), f"/nowhere/{name}")


def said(report: FileReport) -> list[tuple[int, str]]:
    return [(finding.location[0], finding.rule) for finding in report.findings]


def hidden(report: FileReport) -> list[tuple[int, str]]:
    return [(finding.location[0], finding.rule) for finding in report.suppressed]


ZERO = "num-classes-zero"
# (text, lines at which num-classes-zero is hidden, lines at which it is still said)
SCOPES = {
    "trailing": ("model { ssd {\n num_classes: 0 # odlint: ignore[num-classes-zero]\n} }\n", [2], []),
    "no blanks": ("model { ssd {\n num_classes: 0 #odlint:ignore[num-classes-zero]\n} }\n", [2], []),
    "after another comment": ("model { ssd {\n num_classes: 0 # x # odlint: ignore[num-classes-zero]\n} }\n", [2], []),
    "before another comment": ("model { ssd {\n num_classes: 0 # odlint: ignore[num-classes-zero] # x\n} }\n", [2], []),
    "with a reason": ("model { ssd {\n num_classes: 0 # odlint: ignore[num-classes-zero] -- #12\n} }\n", [2], []),
    "by area": ("model { ssd {\n num_classes: 0 # odlint: ignore[structure]\n} }\n", [2], []),
    "the other line": ("model { ssd { # odlint: ignore[num-classes-zero]\n num_classes: 0\n} }\n", [], [2]),
    "above": ("model { ssd {\n # odlint: ignore[num-classes-zero]\n num_classes: 0\n} }\n", [3], []),
    "above with a gap": ("model { ssd {\n # odlint: ignore[num-classes-zero]\n\n # x\n num_classes: 0\n} }\n", [5], []),
    "above another field": (
        "model { ssd {\n # odlint: ignore[num-classes-zero]\n freeze_batchnorm: true\n num_classes: 0\n} }\n", [], [4]
    ),
    "above a block": ("# odlint: ignore[num-classes-zero]\nmodel {\n ssd {\n num_classes: 0\n} }\n", [4], []),
    "above an earlier block": (
        "# odlint: ignore[num-classes-zero]\ntrain_config { }\nmodel { ssd {\n num_classes: 0\n} }\n", [], [4]
    ),
    "in the block": ("model {\n ssd { # odlint: ignore-block[num-classes-zero]\n num_classes: 0\n} }\n", [3], []),
    "later in the block": ("model { ssd {\n num_classes: 0\n # odlint: ignore-block[num-classes-zero]\n} }\n", [2], []),
    "in another block": (
        "model { ssd {\n num_classes: 0\n image_resizer { # odlint: ignore-block[num-classes-zero]\n} } }\n", [], [2]
    ),
    "the file": ("model { ssd {\n num_classes: 0\n} }\n# odlint: ignore-file[num-classes-zero]\n", [2], []),
    "within a string": ('model { ssd {\n num_classes: 0 } }\ntrain_config { fine_tune_checkpoint: "# odlint: '
                        'ignore-file[num-classes-zero]" }\n', [], [2]),
}  # fmt: skip


@pytest.mark.parametrize("case", SCOPES)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_scopes(case: str, ends: str) -> None:
    text, quiet, loud = SCOPES[case]
    report = check(text.replace("\n", ends))
    assert [row for row, rule in hidden(report) if rule == ZERO] == quiet
    assert [row for row, rule in said(report) if rule == ZERO] == loud
    unused = [rule for _, rule in said(report) if rule == "unused-suppression"]
    assert bool(unused) == (not quiet and case != "within a string")


def test_codes_name_rules() -> None:
    code = next(one.code for one in LINTER.rules.named(ZERO))
    report = check(f"model {{ ssd {{\n num_classes: 0 # odlint: ignore[{code}]\n}} }}\n")
    assert (2, ZERO) in hidden(report)


def test_a_value_on_several_lines_is_one_place() -> None:
    text = "model { ssd { anchor_generator { ssd_anchor_generator {\n aspect_ratios: [1.0,\n 2.0,]{}\n} } } }\n"
    comment = " # odlint: ignore[trailing-comma]"
    assert "trailing-comma" in [rule for _, rule in said(check(text.replace("{}", "")))]
    assert "trailing-comma" in [rule for _, rule in hidden(check(text.replace("{}", comment)))]
    above = text.replace("{}", "").replace(" aspect", comment + "\n aspect")
    assert "trailing-comma" in [rule for _, rule in hidden(check(above))]


def test_label_maps() -> None:
    text = (
        "item {\n  id: 1 # odlint: ignore[label-map-duplicate-id]\n  name: 'a'\n}\nitem {\n  id: 1{}\n  name: 'b'\n}\n"
    )
    (row,) = {row for row, rule in said(check(text.replace("{}", ""), "map.pbtxt")) if rule == "label-map-duplicate-id"}
    assert row == 6
    report = check(text.replace("{}", " # odlint: ignore[label-map-duplicate-id]"), "map.pbtxt")
    assert hidden(report) == [(6, "label-map-duplicate-id")]
    assert said(report) == [(2, "unused-suppression")]


def test_the_narrowest_comment_is_the_one_that_is_used() -> None:
    text = "# odlint: ignore-file[num-classes-zero]\n"
    text += "model { ssd {\n num_classes: 0 # odlint: ignore[num-classes-zero]\n} }\n"
    assert (1, "unused-suppression") in said(check(text))
    assert (3, "unused-suppression") not in said(check(text))


UNJUDGED = "model { ssd {\n num_classes: 3 # odlint: ignore[num-classes-below-label-map]\n} }\n"
TF1 = "load-all-detection-vars-in-tf2"


def test_unused_is_judged_by_rules_that_ran() -> None:
    assert "unused-suppression" not in [rule for _, rule in said(check(UNJUDGED))]  # the label map is unknown
    zero = "model { ssd {\n num_classes: 1 # odlint: ignore[num-classes-zero]\n} }\n"
    assert (2, "unused-suppression") in said(check(zero))
    for settings in (Settings(ignore=[ZERO]), Settings(select=["suppressions"]), Settings(severity={ZERO: "off"})):
        assert "unused-suppression" not in [rule for _, rule in said(check(zero, settings=settings))]
    damaged = zero + "train_config { batch_size 3 }\n"  # some rules wait for what cannot be read
    assert "unused-suppression" not in [rule for _, rule in said(check(damaged))]


def test_rules_for_the_other_generation() -> None:
    text = f"model {{ ssd {{ feature_extractor {{ type: 'ssd_mobilenet_v1' }} }} }} # odlint: ignore[{TF1}]\n"
    assert "unused-suppression" in [rule for _, rule in said(check(text))]  # the file says that it is for TF1
    stated = check(text, settings=Settings(target=Target(tf=1)))
    assert "unused-suppression" not in [rule for _, rule in said(stated)]


def test_mandatory_rules_cannot_be_hidden() -> None:
    text = "model { ssd {\n num_classes: 0 # odlint: ignore[num-classes-zero]\n} }\n"
    report = check(text, settings=Settings(policy=Policy(mandatory=["structure"])))
    assert (2, ZERO) in said(report)
    (told,) = [one for one in report.findings if one.rule == "unused-suppression"]
    assert "mandatory" in told.message
    insisted = check(text, settings=Settings(ignore=[ZERO], policy=Policy(mandatory=[ZERO])))
    assert (2, ZERO) in said(insisted)
    let_go = check(text, settings=Settings(ignore=[ZERO], policy=Policy(mandatory=[ZERO], insist=False)))
    assert (2, ZERO) not in said(let_go)


def test_comments_can_be_passed_over() -> None:
    text = "model { ssd {\n num_classes: 0 # odlint: ignore[num-classes-zero, nonsense]\n} }\n"
    report = check(text, settings=Settings(policy=Policy(comments=False)))
    assert (2, ZERO) in said(report)
    assert not {"unknown-rule-in-suppression"} & {rule for _, rule in said(report)}


def test_comments_about_comments() -> None:
    text = "# odlint: ignore-file[unknown-rule-in-suppression]\nmodel { } # odlint: ignore[nonsense]\n"
    report = check(text)
    assert "unknown-rule-in-suppression" not in [rule for _, rule in said(report)]
    assert (2, "unknown-rule-in-suppression") in hidden(report)
    own = check("model { } # odlint: ignore[nonsense, unknown-rule-in-suppression]\n")
    assert (1, "unknown-rule-in-suppression") in said(own)  # not by itself


MALFORMED = {
    "ignore": "it names no rule",
    "ignore[]": "the brackets are empty",
    "ignore[all]": "it must name the rules",
    "ignore[*] -- all": "it must name the rules",
    "ignore num-classes-zero": "write # odlint: ignore[num-classes-zero]",
    "ignore: num-classes-zero, OD0101": "write # odlint: ignore[num-classes-zero, OD0101]",
    "disable=num-classes-zero": "write # odlint: ignore[num-classes-zero]",
    "ignore(num-classes-zero) -- why": "write # odlint: ignore[num-classes-zero] -- why",
    "ignore-next-line[num-classes-zero]": "write # odlint: ignore[num-classes-zero]",
    "ignore-file num-classes-zero": "write # odlint: ignore-file[num-classes-zero]",
    "ignore[num-classes-zero] why": "a reason begins with --",
    "ignore[num-classes-zero": "write # odlint: ",
    "noqa": "write # odlint: ignore[num-classes-zero",
    "is a linter": "is nothing that odlint knows",
    "": "it is empty",
}


@pytest.mark.parametrize("form", MALFORMED)
def test_malformed(form: str) -> None:
    report = check(f"model {{ ssd {{\n num_classes: 0 # odlint: {form}\n}} }}\n")
    (told,) = [one for one in report.findings if one.rule == "malformed-suppression"]
    assert MALFORMED[form] in told.message
    assert "write # odlint: ignore" in told.message
    assert (2, ZERO) in said(report)


def test_the_formatters_comments_are_left_to_it() -> None:
    assert "malformed-suppression" not in [rule for _, rule in said(check("# odlint: off\nmodel { }\n# odlint: on\n"))]


@pytest.mark.parametrize(
    "comment",
    [
        "# odlint: ignore" + " " * 50_000 + "!",
        "# odlint: ignore" + " -" * 50_000 + "!",
        "# odlint: ignore [" + "a, " * 50_000,
        "# odlint: ignore[" + "a, " * 20_000 + "]",
        "# odlint: ignore[" + "a" + " " * 50_000 + "]",
        "#" * 100_000 + " odlint : ignore odlint:",
        "# odlint: " * 20_000,
    ],
)
def test_long_comments_are_no_trouble(comment: str) -> None:
    start = process_time()
    check("model { ssd {\n num_classes: 0\n} } " + comment + "\n")
    assert process_time() - start < 10  # seconds, where a loaded machine takes one; a slow expression takes hours


def test_many_comments_are_no_trouble() -> None:
    lines = ["# odlint: ignore-file[missing-colon] -- a stress test"]
    lines += [f"item {{ id: {n + 1} name 'n{n}' }} # odlint: ignore[missing-colon]" for n in range(3000)]
    start = process_time()
    report = check("\n".join(lines) + "\n", "map.pbtxt")
    assert process_time() - start < 20
    assert len(report.suppressed) == 3000
    assert "missing-colon" not in [rule for _, rule in said(report)]
