"""Checking one document, and what its result depends on."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from odlint.analysis.analyzed_file import analyze
from odlint.cli.framework.errors import REPORT_TO, CliError
from odlint.language.runtime import FactUnavailable
from odlint.lint.finding import FileReport
from odlint.lsp.documents.document import plain_front_end
from odlint.lsp.documents.open_files import OpenFiles
from odlint.lsp.documents.projects import Project
from odlint.workspace.files import DiskFiles
from odlint.workspace.workspace import Workspace

if TYPE_CHECKING:
    from odlint.analysis.facts import Facts
    from odlint.lsp.documents.document import AnyFrontEnd, Document, Documents
    from odlint.lsp.documents.projects import Projects

_FRESH = 1.0  # seconds for which what folders hold is remembered


class Checked:
    """What one check came to.

    Attributes:
        report: findings; project: whose linter made them; files: what it looked in.
        version: of the document; text: what was checked.
        seconds: what it took.
        problem: what a person should know about the check itself, "" for nothing.
    """

    def __init__(self, document: Document, report: FileReport, project: Project | None, files: OpenFiles) -> None:
        self.report = report
        self.project = project
        self.files = files
        self.version = document.version
        self.text = document.text
        self.seconds = 0.0
        self.problem = ""

    def depends_on(self, path: str) -> bool:
        """Whether the result may be another when this file (an absolute path) changes."""
        return path in self.files.asked


class Checker:
    """Checks documents with the settings of their folders, in the files as the editor sees them."""

    def __init__(self, documents: Documents, projects: Projects) -> None:
        self.documents = documents
        self.projects = projects
        self._disk = DiskFiles()
        self._disk_since = 0.0
        documents.front_ends = self.front_end

    def front_end(self, kind: str, path: str) -> AnyFrontEnd:
        """What reads files of a kind, with the settings that hold for a path."""
        project, _ = self.projects.of(path)
        return project.linter.front_end(kind) if project is not None else plain_front_end(kind, path)

    def files(self) -> OpenFiles:
        """A file system to look in: open documents over a disk that is at most a second old."""
        now = time.monotonic()
        if now - self._disk_since > _FRESH:
            self._disk, self._disk_since = DiskFiles(), now
        return OpenFiles(self.documents, self._disk)

    def look_again(self) -> None:
        """Files on the disk changed."""
        self._disk_since = 0.0

    def check(self, document: Document) -> Checked:
        """Check a document as it is now; never raises."""
        began = time.perf_counter()
        project, broken = self.projects.of(document.path)
        files = self.files()
        checked = Checked(document, FileReport(document.name, document.source), project, files)
        if broken is not None:
            checked.problem = f"{broken.message}. {broken.hint}".strip()
        if project is not None and document.ours and not document.too_big:
            try:
                checked.report = project.linter.check_source(
                    document.source, document.path, files, bound=document.bound
                )
                project.apply_baseline(checked.report, document.path)
            except CliError as problem:
                checked.problem = f"{problem.message}. {problem.hint}".strip()
            except Exception as problem:
                said = f"{type(problem).__name__}: {problem}".rstrip(": ")
                checked.problem = (
                    f"internal error while checking {document.name}: {said}. Please report it: {REPORT_TO}"
                )
        checked.seconds = time.perf_counter() - began
        return checked

    def workspace(self, document: Document) -> Workspace:
        """What the paths in a document mean here."""
        project, _ = self.projects.of(document.path)
        settings = project.linter.settings if project is not None else None
        return Workspace(
            document.path,
            self.files(),
            settings.path_map if settings is not None else None,
            settings.label_map if settings is not None else "",
        )

    def facts(self, document: Document) -> Facts:
        """What rules could ask about a document."""
        project, _ = self.projects.of(document.path)
        settings = project.linter.settings if project is not None else None
        return analyze(
            document.source,
            settings,
            workspace=self.workspace(document),
            front=document.front,
            bound=document.bound,
        ).facts


def known(facts: Facts, name: str) -> object | None:
    """A fact, or None where it cannot be had: label maps have none."""
    if not facts.training.is_config:
        return None
    try:
        found: object = facts.get(name)
    except FactUnavailable:
        return None
    return found
