"""Applying rules to one file: parse, bind, run every condition, and turn what fails into findings.

Conditions run on plain messages. Only when one fails are its message and places worked out, on messages that remember
what is read; files without findings never pay for that.
"""

from __future__ import annotations

from bisect import bisect_left

from odlint.analysis.analyzed_file import analyze
from odlint.analysis.front_ends import front_end
from odlint.analysis.settings import Settings
from odlint.analysis.tracking import TrackedMessage, tracked
from odlint.language.runtime import FactUnavailable, StepLimitExceeded
from odlint.lint.builtin import AREA_PACKS, builtin_pack
from odlint.lint.finding import FileReport, Finding, Related
from odlint.lint.ruleset import RuleSet
from odlint.lint.violation import Violation
from odlint.schema.message import Message
from odlint.workspace.file_kinds import kind_of
from odlint.workspace.files import DiskFiles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from odlint.analysis.analyzed_file import AnalyzedFile
    from odlint.analysis.facts import Facts
    from odlint.analysis.front_ends import FrontEnd
    from odlint.analysis.training import Audits
    from odlint.lint.finding import Repair
    from odlint.lint.ruleset import CompiledPack
    from odlint.schema.binding import BoundFile
    from odlint.syntax.source import Source
    from odlint.syntax.tree import Node, SyntaxProblem
    from odlint.workspace.files import Files
    from odlint.workspace.workspace import Workspace

_MOST_RELATED = 4
BROKEN = "an end: the rule took too many steps and is broken"
MARK = "odlint:"  # in comments that speak to this program


class Linter:
    """Checks files with one set of rules and settings.

    Attributes:
        settings: those of the run.
        rules: the rules for configs and label maps; `rules_for` has those for any kind of file.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        packs: Sequence[CompiledPack] | None = None,
        complete: bool = True,
        files: Files | None = None,
    ) -> None:
        """Prepare the rules.

        Args:
            settings: those of the run.
            packs: the rules to apply, by default the built-in ones and those of the settings.
            complete: add the rules that only some kinds of files need.
            files: the file system to look in; by default the disk, of which each folder is listed once.
        """
        self.settings = settings or Settings()
        self._complete = complete
        if packs is None:
            packs = [builtin_pack()]
            if self.settings.packs:
                from odlint.lint.userpacks import load_pack

                packs += [load_pack(folder) for folder in self.settings.packs]
        self.rules = RuleSet(packs, self.settings)
        self._front_ends: dict[str, tuple[FrontEnd[Any, Any], RuleSet]] = {}
        self._files: Files = files or DiskFiles()
        self.audits: Audits | None = None  # what is known of records
        if self.settings.audits:
            from odlint.analysis.audits import StoredAudits

            self.audits = StoredAudits(self.settings.audits)

    def front_end(self, kind: str) -> FrontEnd[Any, Any]:
        """How files of a kind are read and changed."""
        return self._ready(kind)[0]

    def rules_for(self, kind: str) -> RuleSet:
        """The rules for a kind of file."""
        return self._ready(kind)[1]

    def _ready(self, kind: str) -> tuple[FrontEnd[Any, Any], RuleSet]:
        known = self._front_ends.get(kind)
        if known is None:
            front = front_end(kind, self.settings.target)
            rules = self.rules
            if self._complete and front.rule_area:
                rules = RuleSet(
                    [*(pack for pack, *_ in self.rules.packs), AREA_PACKS[front.rule_area]()], self.settings
                )
            known = self._front_ends[kind] = (front, rules)
        return known

    def analyze(
        self,
        source: Source,
        path: str | None = None,
        files: Files | None = None,
        workspace: Workspace | None = None,
        bound: BoundFile | None = None,
    ) -> AnalyzedFile:
        """Read a file with the settings of the run; the arguments are those of `analyze`."""
        front = self.front_end(kind_of(source.name, source.text))
        if bound is not None and bound.root.message_type.name != front.kind:
            bound = None
        return analyze(
            source,
            self.settings,
            path,
            files or self._files,
            workspace=workspace,
            front=front,
            bound=bound,
            audits=self.audits,
        )

    def check_source(
        self,
        source: Source,
        path: str | None = None,
        files: Files | None = None,
        workspace: Workspace | None = None,
        bound: BoundFile | None = None,
    ) -> FileReport:
        """Read and check one file; the arguments are those of `analyze`."""
        if source.readable:
            return self.check(self.analyze(source, path, files, workspace, bound))
        report = FileReport(source.name, source, kind_of(source.name, source.text))
        report.findings = list(self._reported(source, None, source.problems, self.rules))
        return report

    def check(self, analyzed: AnalyzedFile) -> FileReport:
        """Apply the rules to a file: everything to say about it."""
        source, bound, facts, front = analyzed.source, analyzed.bound, analyzed.facts, analyzed.front
        rules = self.rules_for(analyzed.kind)
        report = FileReport(source.name, source, analyzed.kind, analyzed=analyzed)
        report.tf = analyzed.tf
        findings = list(self._reported(source, analyzed, analyzed.problems, rules))
        unknown, area = front.skipped_rules(bound)
        for rule in rules.named(area) if area else ():
            _skip(report, unknown, rule.name)
        violations = self._run(bound, facts, report, rules)
        damage = sorted(problem.start for problem in analyzed.refused)
        findings += self._findings(analyzed, violations, damage)
        judged = {finding.start for finding in findings}  # fields of which a rule says more
        fields = (problem for problem in front.field_problems(bound, report.tf) if problem.start not in judged)
        findings += self._reported(source, analyzed, fields, rules)
        findings.sort(key=lambda finding: (finding.start, finding.end, finding.rule))
        report.findings = findings
        if MARK in source.text and self.settings.policy.comments:
            self._suppress(analyzed, report, bool(damage), rules)
        report.notes += front.notes(bound, facts)
        return report

    def _suppress(self, analyzed: AnalyzedFile, report: FileReport, damaged: bool, rules: RuleSet) -> None:
        """Take out what the file's comments hide, and say what is wrong with those comments."""
        from odlint.lint.suppressions import Suppressions

        comments = analyzed.front.edit_format.comments(analyzed.tree)
        skipped = [name for names in report.skipped.values() for name in names]
        report.findings, report.suppressed = Suppressions(analyzed.tree, comments, rules, self.settings).apply(
            report.findings,
            skipped,
            report.tf,
            damaged,
            lambda problems: self._reported(analyzed.source, analyzed, problems, rules),
        )

    # -- running conditions --

    def _run(self, bound: BoundFile, facts: Facts, report: FileReport, rules: RuleSet) -> list[Violation]:
        """Every condition that fails; those that cannot be evaluated are counted in the report."""
        violations: list[Violation] = []
        tf, root = report.tf, bound.root
        for pack, chosen, visits in rules.packs:
            failed: list[tuple[int, Message]] = []
            unknown: list[tuple[int, FactUnavailable | StepLimitExceeded]] = []
            for type_name, messages in bound.by_type.items():
                visit = visits.get(type_name)
                if visit is None:
                    continue
                on_message, on_fields, on_elements, one_generation, _ = visit
                for message in messages:
                    if on_message is not None:
                        on_message(message, root, facts, tf, failed, unknown, chosen)
                    if on_fields is not None:
                        on_fields(message, root, facts, tf, failed, unknown, chosen)
                if not tf:
                    unknown += [(instance, FactUnavailable("TensorFlow generation")) for instance in one_generation]
                for check in on_elements:
                    violations += _run_elements(pack, check, messages, facts, tf, unknown)
            violations += [Violation(pack, instance, message) for instance, message in failed]
            for instance, why in unknown:
                _skip(report, why.what if isinstance(why, FactUnavailable) else BROKEN, pack.rule_of(instance).name)
        return violations

    # -- from failed conditions to findings --

    def _findings(
        self, analyzed: AnalyzedFile, violations: Iterable[Violation], damage: Sequence[int]
    ) -> Iterable[Finding]:
        for violation in violations:
            start, end, written = violation.place(analyzed.bound)
            if damage and not written and _touches(violation.message.node, damage):
                continue  # what seems to be missing may stand in the part that could not be read
            yield self._finding(analyzed, violation, start, end)

    def _finding(self, analyzed: AnalyzedFile, violation: Violation, start: int, end: int) -> Finding:
        rule, source = violation.rule, analyzed.source
        log: list[tuple[Message, str]] = []
        it, parent = violation.arguments()
        watched = analyzed.facts.watched(log)
        watched.element = max(violation.element, 0)
        watched_it = TrackedMessage(it, log) if isinstance(it, Message) else it
        try:
            make = violation.pack.message(violation.instance)
            message = make(watched_it, tracked(parent, log), tracked(analyzed.root, log), watched)
        except StepLimitExceeded:
            message = f"{rule.name} (its message took too many steps)"
        related = tuple(_related(source, log, watched, start))
        severity = self.rules_for(analyzed.kind).severity(rule)
        finding = Finding(rule.name, rule.code, severity, rule.area, message, source, start, end, related)
        fix = violation.pack.fix(violation.instance)
        if fix is not None:
            finding.set_repair(lambda: _rule_repair(analyzed, violation, fix))
        return finding

    def _reported(
        self, source: Source, analyzed: AnalyzedFile | None, problems: Iterable[SyntaxProblem], rules: RuleSet
    ) -> Iterable[Finding]:
        """Findings for what parser, decoder and schema reported."""
        for problem in problems:
            known = rules.reported.get(problem.code)
            if known is None:
                continue
            pack, number = known
            rule = pack.rules[number]
            related = tuple(Related(source, first, last, message) for first, last, message in problem.related)
            finding = Finding(
                rule.name,
                rule.code,
                rules.severity(rule),
                rule.area,
                problem.message,
                source,
                problem.start,
                problem.end,
                related,
            )
            fix = pack.reported_fix(number)
            if fix is not None and analyzed is not None:
                finding.set_repair(lambda fix=fix, problem=problem: _reported_repair(analyzed, problem, fix))  # type: ignore[misc]
            yield finding


def _run_elements(
    pack: CompiledPack,
    check: tuple[int, str, int, Callable[..., bool]],
    messages: Iterable[Message],
    facts: Facts,
    tf: int,
    unknown: list[tuple[int, FactUnavailable | StepLimitExceeded]],
) -> list[Violation]:
    """One condition at each element of a repeated scalar field; `tf` is the file's generation, 0 if unknown."""
    instance, field, only_tf, condition = check
    if only_tf and only_tf != tf:
        return []
    violations = []
    for message in messages:
        for number, element in enumerate(message.values.get(field, ())):
            facts.element = number
            try:
                facts.start_evaluation(instance)
                if not condition(element, message, facts.root, facts):
                    violations.append(Violation(pack, instance, message, number))
            except (FactUnavailable, StepLimitExceeded) as why:
                unknown.append((instance, why))
    return violations


def _touches(node: Node | None, damage: Sequence[int]) -> bool:
    """True if a syntax error lies inside this message. `damage`: offsets, ascending."""
    if node is None:
        return True
    index = bisect_left(damage, node.start)
    return index < len(damage) and damage[index] <= node.value_end


def _related(source: Source, log: Iterable[tuple[Message, str]], facts: Facts, primary_start: int) -> Iterable[Related]:
    """Places of what the message's numbers were read from."""
    seen = {primary_start}
    count = 0
    for name in ("label_map", "eval_label_map"):
        label_map = facts.peek(name)
        if label_map is not None and label_map.count:
            first, last = label_map.place
            yield Related(label_map.source, first, last, f"the highest id, {label_map.max_id}, is here")
            count += 1
    for message, name in log:
        node = message.nodes.get(name)
        if isinstance(node, list):
            node = node[0]
        if node is None or node.start in seen or count >= _MOST_RELATED:
            continue
        seen.add(node.start)
        count += 1
        yield Related(source, node.start, node.value_end, f"{name} is here")


def _skip(report: FileReport, what: str, rule: str) -> None:
    names = report.skipped.setdefault(what, [])
    if rule not in names:
        names.append(rule)


def _rule_repair(analyzed: AnalyzedFile, violation: Violation, fix: tuple[Any, ...]) -> Repair | None:
    from odlint.lint.repairs import rule_repair

    return rule_repair(analyzed, violation, fix)


def _reported_repair(analyzed: AnalyzedFile, problem: SyntaxProblem, fix: tuple[str, str, str]) -> Repair | None:
    from odlint.lint.repairs import reported_repair

    return reported_repair(analyzed, problem, fix)
