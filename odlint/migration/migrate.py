"""From a pipeline config to an experiment, and an account of every field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from odlint.analysis.facts import Facts
from odlint.analysis.label_map_fact import LabelMapFact, read_label_map
from odlint.config.loading import refusals
from odlint.language.runtime import FactUnavailable
from odlint.lint.engine import Linter
from odlint.lint.finding import ERROR, FileReport
from odlint.lint.settings import Settings
from odlint.lint.settings import Target as Setting
from odlint.migration.config_fields import Leaf, Pipeline
from odlint.migration.draft import Draft
from odlint.migration.families import CENTERNET, Target, choose
from odlint.migration.outcome import APPROXIMATE, EXACT, IMPOSSIBLE, UNREAD, Entry, MigrationError, Outcome
from odlint.migration.record_classes import NAMES, NUMBERS, class_format
from odlint.migration.schedules import CONFIG, migrate_rate
from odlint.migration.tables.base import REMARKS, base
from odlint.migration.tables.classes import as_csv
from odlint.migration.tables.hyperparameters import applied_defaults
from odlint.migration.tables.image_sizes import plan_size
from odlint.migration.tables.registry import LAYERS, table
from odlint.migration.tables.rows import Row
from odlint.migration.tables.training import optimizer_type
from odlint.odapi.curves import Curve, CurveError
from odlint.schema import PIPELINE
from odlint.schema.binding import bind
from odlint.syntax.parsing.parser import parse
from odlint.syntax.source import Source
from odlint.workspace.workspace import Workspace

_UNKNOWN = "odlint knows of nothing like it in the Model Garden"


@dataclass(slots=True)
class AdaptOptions:
    """What the user says.

    Attributes:
        approximate: models that have no counterpart are migrated to the nearest one.
        csv_path: where the CSV label map will be, as the experiment is to name it.
        classes_by: NUMBERS or NAMES where the user says what records hold; "" to look.
        experiment_path: where the experiment will be, for its check.
    """

    approximate: bool = False
    csv_path: str = "label_map.csv"
    classes_by: str = ""
    experiment_path: str = "experiment.yaml"


@dataclass(slots=True)
class Migrated:
    """What came of a config.

    Attributes:
        name: the config's file.
        target: what its model became.
        yaml: the experiment.
        label_map: the CSV to write at `AdaptOptions.csv_path`; "" where none is needed.
        entries: every field, in the order of the file; defaults that had to be written come last.
        report: what odlint's check says of the experiment.
    """

    name: str
    target: Target
    yaml: str
    label_map: str
    entries: Sequence[Entry]
    report: FileReport
    notes: list[str] = field(default_factory=list)


def migrate(source: Source, settings: Settings, wishes: AdaptOptions, path: str | None = None) -> Migrated:
    """The config as an experiment.

    Args:
        source: the config.
        settings: label map, path map and TensorFlow generation.
        wishes: see AdaptOptions.
        path: where the config is; by default its name.

    Raises:
        MigrationError: it cannot be migrated, or what came of it would be no valid experiment.
    """
    workspace = Workspace(path or source.name, None, settings.path_map, settings.label_map)
    pipeline = _read(source, settings, workspace)
    target = choose(pipeline)
    if target.compromise and not wishes.approximate:
        raise MigrationError(
            f"{pipeline.extractor} has no exact counterpart: {target.compromise}",
            "--approximate migrates it all the same, and marks what differs",
        )
    pipeline.compromise = target.compromise
    pipeline.size = plan_size(pipeline, _levels(pipeline, target))
    label_map, said = _classes(pipeline, workspace, wishes)
    draft = Draft(target.experiment)
    _lay_ground(draft, pipeline, target)
    entries = list(_account(draft, pipeline, table(target)))
    csv = as_csv(label_map) if label_map is not None and pipeline.map_path else ""
    text = draft.yaml(_header(source, target, said))
    report = _checked(text, settings, wishes, target)
    return Migrated(source.name, target, text, csv, entries, report, [said] if said else [])


def _read(source: Source, settings: Settings, workspace: Workspace) -> Pipeline:
    bound = bind(parse(source.text), PIPELINE)
    wrong = refusals(source, bound)
    if wrong:
        row, column, message = wrong[0]
        more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
        raise MigrationError(
            f"{source.name}:{row}:{column}: {message}{more}", f"The API refuses the file: odlint check {source.name}"
        )
    try:
        tf = int(Facts(bound.root, workspace, settings.target).get("tf"))
    except FactUnavailable:
        tf = 0
    return Pipeline(source, bound, tf)


def _levels(pipeline: Pipeline, target: Target) -> tuple[int, int]:
    """Levels of the pyramid: those of the anchors, else those of the feature extractor, else the model's usual ones."""
    if target.family == CENTERNET:
        return target.levels
    generator = "first_stage_anchor_generator" if pipeline.model.endswith("rcnn") else "anchor_generator"
    for path in (f"{generator}.multiscale_anchor_generator", "feature_extractor.fpn", "feature_extractor.bifpn"):
        whole = f"{pipeline.model}.{path}"
        if pipeline.chosen(whole) and pipeline.has(whole):
            low, high = pipeline.get(f"{whole}.min_level"), pipeline.get(f"{whole}.max_level")
            if not 2 <= low <= high <= 10:
                raise MigrationError(f"{whole} has levels {low} to {high}: no pyramid of the Model Garden has those")
            return low, high
    return target.levels


def _classes(pipeline: Pipeline, workspace: Workspace, wishes: AdaptOptions) -> tuple[LabelMapFact | None, str]:
    """(the label map, what the user should know of it); decides how classes are decoded."""
    path = pipeline.get("train_input_reader.label_map_path")
    try:
        label_map = read_label_map(workspace, path)
        pipeline.highest_id = label_map.max_id
        unread = ""
    except FactUnavailable as why:
        label_map, unread = None, why.what
    held = wishes.classes_by or class_format(
        pipeline.get("train_input_reader.tf_record_input_reader.input_path"), workspace
    )
    if held == NUMBERS:
        pipeline.by_text = "records hold class numbers, which are read as they are; the API goes by their names"
        return label_map, ""
    if label_map is None:
        pipeline.by_text = "class numbers are read from the records: with class names alone nothing would be learned"
        return None, (
            f"the label map could not be read ({unread}), so the experiment reads class numbers "
            "(image/object/class/label): records that hold names alone would train on no box at all; "
            "--label-map PATH makes the CSV that reads names"
        )
    pipeline.map_path = wishes.csv_path
    pipeline.by_text = "as CSV of id,name" + (
        "" if held == NAMES else "; records were not looked at, the API goes by names"
    )
    return label_map, ""


def _lay_ground(draft: Draft, pipeline: Pipeline, target: Target) -> None:
    """All that is not the affair of a single field."""
    for path, value in base(target).items():
        draft.set({path: value}, REMARKS.get(path, ""))
    if target.compromise:
        draft.set(
            {"task.model.backbone.type": draft.values["task.model.backbone.type"]}, f"approximate: {target.compromise}"
        )
    size = pipeline.size
    draft.set({"task.model.input_size": size.input_size})
    if size.max_level:
        draft.set({"task.model.min_level": size.min_level, "task.model.max_level": size.max_level})
    if target.family in LAYERS:
        draft.set(applied_defaults(LAYERS[target.family], pipeline))
    kind = optimizer_type(pipeline)
    try:
        curve = Curve(pipeline.source.name, pipeline.root)
    except CurveError as problem:
        raise MigrationError(str(problem)) from None
    pipeline.last_step = curve.last
    pipeline.rate = migrate_rate(curve.schedule, curve.num_steps)
    draft.set({f"{CONFIG}.optimizer.type": kind})
    draft.set(pipeline.rate.sets, _remark(pipeline.rate))


def _account(draft: Draft, pipeline: Pipeline, rows: Sequence[Row]) -> Iterator[Entry]:
    """An entry for each field that is written, each that is overridden, and each default that had to be said."""
    defaults, places = [], set()
    for row in rows:  # defaults first, so that what the file writes has the last word
        if row.default and not pipeline.has(row.source) and pipeline.chosen(row.source):
            value = pipeline.get(row.source)
            outcome = row.outcome(value, pipeline, row.source)
            draft.set(outcome.sets, _remark(outcome))
            if outcome.sets or outcome.kind != EXACT:
                defaults.append(Entry(row.source, 0, value, outcome))
    for leaf in pipeline.leaves():
        outcome = _outcome(leaf, pipeline, rows)
        line = pipeline.line(leaf.places[0])
        draft.set(outcome.sets, _remark(outcome), line)
        places.update(leaf.places)
        yield Entry(leaf.path, line, leaf.value, outcome, leaf.places)
    for path, node in pipeline.leaf_nodes():
        if node.start not in places:
            value = pipeline.source.text[node.value_start : node.value_end]
            said = Outcome(UNREAD, {}, "written again further below, where it has the last word")
            yield Entry(path, pipeline.line(node.start), value, said, [node.start])
    yield from defaults


def _outcome(leaf: Leaf, pipeline: Pipeline, rows: Sequence[Row]) -> Outcome:
    if leaf.path.startswith("eval_input_reader[") and not leaf.path.startswith("eval_input_reader[0]"):
        return Outcome(IMPOSSIBLE, {}, "there is one set of data for validation: the first")
    for row in rows:
        if row.covers(leaf.plain):
            return row.of(leaf, pipeline)
    if not leaf.readers:
        return Outcome(UNREAD, {}, "nobody reads it")
    if pipeline.tf and pipeline.tf not in leaf.readers:
        return Outcome(UNREAD, {}, f"under TF{pipeline.tf} nobody reads it")
    return Outcome(IMPOSSIBLE, {}, _UNKNOWN)


def _remark(outcome: Outcome) -> str:
    return f"approximate: {outcome.reason}" if outcome.kind == APPROXIMATE and outcome.reason else ""


def _header(source: Source, target: Target, said: str) -> list[str]:
    lines = [
        f"Made by odlint migrate from {source.name}.",
        f"odlint: experiment={target.experiment}",
        f"python -m {target.module} --experiment={target.experiment} --config_file=THIS_FILE \\",
        "  --model_dir=MODEL_DIR --mode=train_and_eval",
    ]
    if target.compromise:
        lines += ["", "Not the same model."]
    if said:
        lines += ["", f"Take note: {said}."]
    return lines


def _checked(text: str, settings: Settings, wishes: AdaptOptions, target: Target) -> FileReport:
    """odlint's own check of the experiment; MigrationError when it finds an error."""
    own = Settings(path_map=settings.path_map, target=Setting(experiment=target.experiment))
    report = Linter(own).check_source(Source(wishes.experiment_path, text), wishes.experiment_path)
    errors = [finding for finding in report.findings if finding.severity == ERROR]
    if errors:
        first = errors[0]
        raise MigrationError(
            f"what came of it would be no valid experiment: {first.message} [{first.rule}]"
            + (f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""),
            "Put that right in the config first; if the config is right, please report this",
        )
    return report
