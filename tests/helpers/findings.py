"""Findings made by hand: formats are tested without rules and engine."""

from __future__ import annotations

from odlint.lint.finding import FileReport, Finding, Related, Repair
from odlint.syntax.source import Source

CONFIG = """\
model {
  ssd {
    num_classes: 2
    image_resizer { }
  }
}
train_input_reader {
  label_map_path: "map.pbtxt"
}
"""
SUMMARY = """\
Found 1 error, 1 warning in 1 file; 1 can be repaired with odlint fix.
Note: taken for TensorFlow 2.
Not checked for lack of facts: 2 rules (label map /content/map.pbtxt; files of another machine).
"""
LABEL_MAP = "item {\n  id: 3\n}\n"


def span(source: Source, text: str) -> tuple[int, int]:
    start = source.text.index(text)
    return start, start + len(text)


def finding(
    source: Source,
    text: str,
    message: str = "num_classes is 2, but map.pbtxt goes up to id 3",
    *,
    rule: str = "num-classes-below-label-map",
    code: str = "OD0101",
    severity: str = "error",
    related: tuple[Related, ...] = (),
    repair: Repair | None = None,
) -> Finding:
    made = Finding(rule, code, severity, "classes", message, source, *span(source, text), related)
    made.set_repair(lambda: repair)
    return made


def report_of(source: Source, *findings: Finding) -> FileReport:
    report = FileReport(source.name, source, "TrainEvalPipelineConfig")
    report.findings = list(findings)
    return report


def example() -> FileReport:
    """Two files, related places in both, a repair."""
    config, label_map = Source("a b/pipeline.config", CONFIG), Source("a b/map.pbtxt", LABEL_MAP)
    related = (
        Related(config, *span(config, 'label_map_path: "map.pbtxt"'), "the label map is named here"),
        Related(label_map, *span(label_map, "3"), "the highest id"),
    )
    start, end = span(config, "2")
    repair = Repair("safe", "set num_classes to 3", (), ((start, end, "3"),))
    first = finding(config, "num_classes: 2", related=related, repair=repair)
    second = finding(
        config, "image_resizer", "there is no resizer in it", rule="resizer-missing", code="OD0601", severity="warning"
    )
    second.set_repair(lambda: Repair("manual", "choose a resizer"))
    report = report_of(config, first, second)
    report.notes = ["taken for TensorFlow 2"]
    report.skipped = {"label map /content/map.pbtxt": ["one", "two"], "files of another machine": ["two"]}
    return report
