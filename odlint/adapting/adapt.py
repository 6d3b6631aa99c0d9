"""Adapts a config to a dataset and a machine: the steps, in their order, and the result."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from odlint.adapting.adapt_options import AdaptOptions
from odlint.adapting.checkpoint import adapt_checkpoint
from odlint.adapting.checkpoint_files import Checkpoint, find_checkpoint
from odlint.adapting.dataset import Classes, adapt_classes, adapt_records, read_classes
from odlint.adapting.dependent_changes import adapt_dependents
from odlint.adapting.device import adapt_device
from odlint.adapting.draft import Change, Draft
from odlint.adapting.images import adapt_size
from odlint.adapting.rates import adapt_batch
from odlint.adapting.steps import adapt_steps
from odlint.analysis.analyzed_file import AnalyzedFile, analyze
from odlint.analysis.front_ends import front_end
from odlint.lint.engine import Linter
from odlint.lint.finding import FileReport
from odlint.schema import LABEL_MAP, PIPELINE
from odlint.schema.binding import refused_problems
from odlint.syntax.source import Source
from odlint.workspace.file_kinds import kind_by_content
from odlint.workspace.files import DiskFiles
from odlint.workspace.workspace import Workspace

if TYPE_CHECKING:
    from odlint.workspace.files import Files

_SHOWN_PROBLEMS = 5


@dataclass(slots=True)
class Adaptation:
    """An adapted config.

    Attributes:
        source: the adapted config, or the original if it could not be adapted.
        problems: why it could not be adapted.
        changes: fields that changed.
        notes: what is left to the user.
        report: what `odlint check` finds in the adapted config; None if it could not be adapted.
    """

    source: Source
    problems: list[str] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    report: FileReport | None = None


def adapt_source(
    linter: Linter, source: Source, options: AdaptOptions, path: str | None = None, files: Files | None = None
) -> Adaptation:
    """Adapt a config, completely or not at all.

    Args:
        linter: checks the label map and the result, and finds what depends on a change.
        source: the config.
        options: what to adapt it to.
        path: where the adapted config will be, which its own relative paths start from; by default where it is.
        files: the file system to look in; by default the disk.
    """
    files = files or DiskFiles()
    place = source.name if path is None else path
    workspace = Workspace(place, files, linter.settings.path_map)
    front = front_end(PIPELINE, linter.settings.target)
    analyzed = analyze(source, linter.settings, workspace=workspace, front=front)
    problems = unusable(analyzed)
    classes = read_classes(options.label_map, workspace, linter, problems) if options.label_map else None
    checkpoint = find_checkpoint(options.checkpoint, workspace, problems) if options.checkpoint else None
    if problems:
        return Adaptation(source, problems)
    draft = Draft(source, analyzed.bound)
    architecture = analyzed.facts.get("architecture")
    _adapt_data(draft, options, classes)
    _adapt_training(draft, options, checkpoint, analyzed)
    if options.size is not None:
        adapt_size(draft, options.size, architecture, linter, place)
    if not draft.problems:
        adapt_dependents(draft, options, linter, place)
    return _result(draft, linter, path, files)


def _adapt_data(draft: Draft, options: AdaptOptions, classes: Classes | None) -> None:
    if classes is not None:
        adapt_classes(draft, options.label_map, classes)
    adapt_records(draft, options.train, options.evaluation, options.label_map)


def _adapt_training(draft: Draft, options: AdaptOptions, checkpoint: Checkpoint | None, analyzed: AnalyzedFile) -> None:
    tf = analyzed.tf
    if checkpoint is not None:
        if not tf:
            draft.notes.append("the TensorFlow generation of the config is unknown: assuming TF2 (--tf 1 for TF1)")
        adapt_checkpoint(draft, checkpoint, tf or 2, analyzed.facts.get("extractor"))
    if options.device:
        adapt_device(draft, options.device, tf)
    if options.batch_size:
        adapt_batch(draft, options.batch_size)
    if options.steps:
        adapt_steps(draft, options.steps)


def unusable(analyzed: AnalyzedFile) -> list[str]:
    """Return why a file cannot be adapted: it is not a config, or the API's parser refuses it. Empty if it can."""
    source = analyzed.source
    if not source.readable:
        return [f"{source.name}: {problem.message}" for problem in source.problems]
    if kind_by_content(source.text) == LABEL_MAP:
        return [
            f"{source.name}: this is a label map; name the config first: odlint adapt pipeline.config --label-map ..."
        ]
    refusals = analyzed.refusals
    problems = [f"{source.name}:{row}:{column}: {message}" for row, column, message in refusals[:_SHOWN_PROBLEMS]]
    if refusals:
        more = f" ({len(refusals) - _SHOWN_PROBLEMS} more)" if len(refusals) > _SHOWN_PROBLEMS else ""
        problems.append(f"{source.name} cannot be read{more}: repair it first; odlint fix {source.name} may do it")
    return problems


def _result(draft: Draft, linter: Linter, path: str | None, files: Files) -> Adaptation:
    if not draft.problems and refused_problems(draft.source, draft.bound):
        draft.problems.append("the adapted text could not be read back: please report this")
    if draft.problems:
        return Adaptation(draft.original, list(dict.fromkeys(draft.problems)))
    source = Source(path or draft.source.name, draft.source.text, draft.source.encoding)
    report = linter.check_source(source, None, files, bound=draft.bound)
    return Adaptation(source, [], draft.changes(), draft.notes, report)
