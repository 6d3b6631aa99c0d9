"""One config, adapted: the steps in their order, and what came of them."""

from __future__ import annotations

from odlint.adapting.checkpoint import adapt_checkpoint
from odlint.adapting.checkpoint_files import find_checkpoint
from odlint.adapting.dataset import adapt_classes, adapt_records, read_classes
from odlint.adapting.dependent_changes import adapt_what_follows
from odlint.adapting.device import adapt_device
from odlint.adapting.draft import Draft
from odlint.adapting.images import adapt_size
from odlint.adapting.rates import adapt_batch
from odlint.adapting.steps import adapt_steps
from odlint.analysis.facts import Facts
from odlint.config.loading import refusals
from odlint.language.runtime import FactUnavailable
from odlint.schema import LABEL_MAP, PIPELINE
from odlint.schema.binding import bind
from odlint.syntax.parsing.parser import parse
from odlint.syntax.source import Source
from odlint.workspace.file_kinds import kind_by_content
from odlint.workspace.files import DiskFiles
from odlint.workspace.workspace import Workspace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from odlint.adapting.adapt_options import AdaptOptions
    from odlint.adapting.draft import Change
    from odlint.lint.engine import Linter
    from odlint.lint.finding import FileReport
    from odlint.workspace.files import Files

_MOST_PROBLEMS = 5


class Adapted:
    """What adapting a config came to.

    Attributes:
        source: the adapted config.
        changes: what is written differently; notes: what is left to the user.
        report: what `odlint check` says about it; None when it could not be adapted.
        problems: why it could not be adapted; `source` is the one given then.
    """

    __slots__ = ("changes", "notes", "problems", "report", "source")

    def __init__(self, source: Source, problems: list[str]) -> None:
        self.source = source
        self.changes: list[Change] = []
        self.notes: list[str] = []
        self.report: FileReport | None = None
        self.problems = problems


def adapt_source(
    linter: Linter, source: Source, wishes: AdaptOptions, path: str | None = None, files: Files | None = None
) -> Adapted:
    """Adapt a config's text to what is wanted: everything, or nothing with the reasons.

    Args:
        linter: judges the label map and the outcome, and tells what follows from a change.
        source: the config.
        wishes: what it is to be adapted to.
        path: where the adapted config will be (its name, and for finding what it points to); by default where it was.
        files: the file system to look in; by default the disk.
    """
    files = files or DiskFiles()
    problems = unusable(source)
    place = source.name if path is None else path
    workspace = Workspace(place, files, linter.settings.path_map)
    classes = read_classes(wishes.label_map, workspace, linter, problems) if wishes.label_map else None
    checkpoint = find_checkpoint(wishes.checkpoint, workspace, problems) if wishes.checkpoint else None
    if problems:
        return Adapted(source, problems)
    draft = Draft(source)
    facts = Facts(draft.root, workspace, linter.settings.target)
    tf, architecture, extractor = _tf(facts), facts.get("architecture"), facts.get("extractor")
    if classes is not None:
        adapt_classes(draft, wishes.label_map, classes)
    adapt_records(draft, wishes.train, wishes.evaluation, wishes.label_map)
    if checkpoint is not None:
        if not tf:
            draft.notes.append(
                "the config does not tell its TensorFlow generation: taken for TF2; --tf 1 says otherwise"
            )
        adapt_checkpoint(draft, checkpoint, tf or 2, extractor)
    if wishes.device:
        adapt_device(draft, wishes.device, tf)
    if wishes.batch_size:
        adapt_batch(draft, wishes.batch_size)
    if wishes.steps:
        adapt_steps(draft, wishes.steps)
    if wishes.size is not None:
        adapt_size(draft, wishes.size, architecture, linter, place)
    if not draft.problems:
        adapt_what_follows(draft, wishes, linter, place)
    return _outcome(draft, linter, path, files)


def unusable(source: Source) -> list[str]:
    """Why a text cannot be adapted at all: it is no config, or the API's parser would refuse it."""
    if not source.readable:
        return [f"{source.name}: {problem.message}" for problem in source.problems]
    if kind_by_content(source.text) == LABEL_MAP:
        return [
            f"{source.name}: this is a label map; name the config first: odlint adapt pipeline.config --label-map ..."
        ]
    found = refusals(source, bind(parse(source.text), PIPELINE))
    said = [f"{source.name}:{row}:{column}: {message}" for row, column, message in found[:_MOST_PROBLEMS]]
    if found:
        more = f" ({len(found) - _MOST_PROBLEMS} more)" if len(found) > _MOST_PROBLEMS else ""
        said.append(f"{source.name} cannot be read{more}: repair it first; odlint fix {source.name} may do it")
    return said


def _tf(facts: Facts) -> int:
    try:
        return int(facts.get("tf"))
    except FactUnavailable:
        return 0


def _outcome(draft: Draft, linter: Linter, path: str | None, files: Files) -> Adapted:
    if not draft.problems and len(unusable(draft.source)):
        draft.problems.append("the adapted text could not be read back: please report this")
    if draft.problems:
        return Adapted(draft.original, list(dict.fromkeys(draft.problems)))
    made = draft.source
    adapted = Adapted(Source(path or made.name, made.text, made.encoding), [])
    adapted.changes = draft.changes()
    adapted.notes = draft.notes
    adapted.report = linter.check_source(adapted.source, None, files)
    return adapted
