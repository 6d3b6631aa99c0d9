"""Applying rules to one file: parse, bind, run every condition, and turn what fails into findings.

Conditions run on plain messages. Only when one fails are its message and places worked out, on messages that remember
what is read; files without findings never pay for that.
"""

from __future__ import annotations

from bisect import bisect_left

from odlint.analysis.facts import Facts
from odlint.analysis.tracking import TrackedMessage, tracked
from odlint.language.runtime import FactUnavailable, StepLimitExceeded
from odlint.lint.builtin import builtin_pack
from odlint.lint.finding import FileReport, Finding, Related
from odlint.lint.front_ends import front_end
from odlint.lint.ruleset import RuleSet
from odlint.lint.settings import Settings
from odlint.schema import PIPELINE
from odlint.schema.message import Message
from odlint.workspace.file_kinds import kind_of
from odlint.workspace.files import DiskFiles
from odlint.workspace.workspace import Workspace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from odlint.analysis.audits import Audits
    from odlint.lint.finding import Repair
    from odlint.lint.front_ends import FrontEnd
    from odlint.lint.ruleset import CompiledPack
    from odlint.schema.binding import BoundFile
    from odlint.syntax.source import Source
    from odlint.syntax.tree import Node, SyntaxProblem
    from odlint.workspace.files import Files

_MOST_RELATED = 4
BROKEN = "an end: the rule took too many steps and is broken"
MARK = "odlint:"  # in comments that speak to this program


class Hit:
    """A condition that failed: which instance of which pack, the message, and the element of a repeated field."""

    __slots__ = ("element", "field", "instance", "message", "pack", "rule")

    def __init__(self, pack: CompiledPack, instance: int, message: Message, element: int = -1) -> None:
        self.pack = pack
        self.instance = instance
        self.message = message
        self.element = element
        self.rule = pack.rule_of(instance)
        self.field = pack.instances[instance][1]

    def arguments(self) -> tuple[Any, Message | None]:
        """`it` and `parent` of the rule's expressions."""
        if not self.field:
            return self.message, self.message.holder
        if self.element >= 0:
            return self.message.get(self.field)[self.element], self.message
        return None, self.message


class Linter:
    """Checks files with one set of rules and settings.

    Attributes:
        settings: those of the run.
        rules: the rules for configs and label maps; `rules_for` has those for any kind of file.
    """

    def __init__(
        self, settings: Settings | None = None, packs: Sequence[CompiledPack] | None = None, complete: bool = True
    ) -> None:
        """`packs` are those to apply, by default the built-in one and the settings'; `complete` adds to them what a
        kind of file has of its own."""
        self.settings = settings or Settings()
        self._complete = complete
        if packs is None:
            packs = [builtin_pack()]
            if self.settings.packs:
                from odlint.lint.userpacks import load_pack

                packs += [load_pack(folder) for folder in self.settings.packs]
        self.rules = RuleSet(packs, self.settings)
        self._front_ends: dict[str, tuple[FrontEnd, RuleSet]] = {}
        self._files: Files = DiskFiles()  # looks at each folder once
        self.audits: Audits | None = None  # what is known of records
        if self.settings.audits:
            from odlint.analysis.audits import StoredAudits

            self.audits = StoredAudits(self.settings.audits)

    def front_end(self, kind: str) -> FrontEnd:
        """How files of a kind are read and changed."""
        return self._ready(kind)[0]

    def rules_for(self, kind: str) -> RuleSet:
        """The rules for a kind of file."""
        return self._ready(kind)[1]

    def _ready(self, kind: str) -> tuple[FrontEnd, RuleSet]:
        known = self._front_ends.get(kind)
        if known is None:
            front = front_end(kind, self.settings.target)
            rules = self.rules
            if self._complete and front.has_rules:
                rules = RuleSet([*(pack for pack, *_ in self.rules.packs), front.pack()], self.settings)
            known = self._front_ends[kind] = (front, rules)
        return known

    def check_source(
        self,
        source: Source,
        path: str | None = None,
        files: Files | None = None,
        workspace: Workspace | None = None,
    ) -> FileReport:
        """Everything to say about one file.

        Args:
            source: the file's text.
            path: where the file is (for finding what it points to); by default the source's name.
            files: the file system to look in; by default the disk.
            workspace: the files around it, where that is no matter of path and files alone.
        """
        kind = kind_of(source.name, source.text)
        report = FileReport(source.name, source, kind)
        if not source.readable:
            report.findings = list(self._reported(source, None, source.problems, self.rules))
            return report
        front, rules = self._ready(kind)
        tree = front.parse(source.text)
        bound = front.bind(tree)
        target = self.settings.target
        workspace = workspace or Workspace(
            path if path is not None else source.name,
            files or self._files,
            self.settings.path_map,
            self.settings.label_map,
        )
        facts = Facts(bound.root, workspace, target, None, self.audits, front.facts)
        problems = (*source.problems, *tree.problems, *bound.problems, *front.suspicious_literals(bound))
        findings = list(self._reported(source, bound, problems, rules))
        damage = [problem.start for problem in (*source.problems, *tree.problems)]
        damage += [problem.start for problem in bound.problems if problem.refused]
        what, names = front.skipped_rules(bound, rules)
        for name in names:
            _skip(report, what, name)
        hits = self._run(bound, facts, report, rules)
        damage.sort()
        findings += self._findings(source, bound, facts, hits, damage)
        if bound.flagged_fields and kind == PIPELINE:
            from odlint.lint.field_status import field_status_problems

            said = {finding.start for finding in findings}  # a rule that says more about the field speaks alone
            flagged = field_status_problems(bound.flagged_fields, _known_tf(facts))
            unsaid = (problem for problem in flagged if problem.start not in said)
            findings += self._reported(source, bound, unsaid, rules)
        findings.sort(key=lambda finding: (finding.start, finding.end, finding.rule))
        report.findings = findings
        report.tf = _known_tf(facts) if kind == PIPELINE else 0
        if MARK in source.text and self.settings.policy.comments:
            self._suppress(source, bound, report, bool(damage), rules)
        report.notes += front.notes(bound)
        self._note_target(report, facts, kind)
        return report

    def _suppress(self, source: Source, bound: BoundFile, report: FileReport, damaged: bool, rules: RuleSet) -> None:
        """Take out what the file's comments hide, and say what is wrong with those comments."""
        from odlint.lint.suppressions import Suppressions

        skipped = [name for names in report.skipped.values() for name in names]
        report.findings, report.suppressed = Suppressions(bound.tree, rules, self.settings).apply(
            report.findings, skipped, report.tf, damaged, lambda found: self._reported(source, bound, found, rules)
        )

    # -- running conditions --

    def _run(self, bound: BoundFile, facts: Facts, report: FileReport, rules: RuleSet) -> list[Hit]:
        """Every condition that fails; what could not be told is counted in the report."""
        hits: list[Hit] = []
        tf = _known_tf(facts) if report.kind == PIPELINE else 0
        root = bound.root
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
                    hits += _run_elements(pack, check, messages, facts, tf, unknown)
            hits += [Hit(pack, instance, message) for instance, message in failed]
            for instance, why in unknown:
                _skip(report, why.what if isinstance(why, FactUnavailable) else BROKEN, pack.rule_of(instance).name)
        return hits

    # -- from failed conditions to findings --

    def _findings(
        self, source: Source, bound: BoundFile, facts: Facts, hits: Iterable[Hit], damage: Sequence[int]
    ) -> Iterable[Finding]:
        for hit in hits:
            start, end, written = primary(hit, bound)
            if damage and not written and _touches(hit.message.node, damage):
                continue  # what seems to be missing may stand in the part that could not be read
            yield self._finding(source, bound, facts, hit, start, end)

    def _finding(self, source: Source, bound: BoundFile, facts: Facts, hit: Hit, start: int, end: int) -> Finding:
        rule = hit.rule
        log: list[tuple[Message, str]] = []
        it, parent = hit.arguments()
        watched = facts.watched(log)
        watched.element = max(hit.element, 0)
        watched_it = TrackedMessage(it, log) if isinstance(it, Message) else it
        try:
            make = hit.pack.message(hit.instance)
            message = make(watched_it, tracked(parent, log), tracked(bound.root, log), watched)
        except StepLimitExceeded:
            message = f"{rule.name} (its message took too many steps)"
        related = tuple(_related(source, log, watched, start))
        severity = self.rules_for(bound.root.message_type.name).severity(rule)
        finding = Finding(rule.name, rule.code, severity, rule.area, message, source, start, end, related)
        fix = hit.pack.fix(hit.instance)
        if fix is not None:
            front = self.front_end(bound.root.message_type.name)
            finding.set_repair(lambda: _rule_repair(front, bound, facts, hit, fix))
        return finding

    def _reported(
        self, source: Source, bound: BoundFile | None, problems: Iterable[SyntaxProblem], rules: RuleSet
    ) -> Iterable[Finding]:
        """Findings for what parser, decoder and schema reported."""
        for problem in problems:
            known = rules.reported.get(problem.code)
            if known is None:
                continue
            pack, number = known
            rule = pack.rules[number]
            related = tuple(Related(source, first, last, said) for first, last, said in problem.related)
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
            if fix is not None and bound is not None:
                finding.set_repair(lambda fix=fix, problem=problem: _reported_repair(bound, problem, fix))  # type: ignore[misc]
            yield finding

    def _note_target(self, report: FileReport, facts: Facts, kind: str) -> None:
        """Say how the file was taken."""
        if kind != PIPELINE:
            return
        tf = report.tf
        if tf and not self.settings.target.tf:
            report.notes.append(f"taken for TensorFlow {tf}")
        if facts.get("template"):
            report.notes.append("taken for a template: its paths are not filled in")


def _run_elements(
    pack: CompiledPack,
    check: tuple[int, str, int, Callable[..., bool]],
    messages: Iterable[Message],
    facts: Facts,
    tf: int,
    unknown: list[tuple[int, FactUnavailable | StepLimitExceeded]],
) -> list[Hit]:
    """One condition at each element of a repeated scalar field; `tf` is the file's generation, 0 when unknown."""
    instance, field, only_tf, condition = check
    if only_tf and only_tf != tf:
        return []
    hits = []
    for message in messages:
        for number, element in enumerate(message.values.get(field, ())):
            facts.element = number
            try:
                facts.renew(instance)
                if not condition(element, message, facts.root, facts):
                    hits.append(Hit(pack, instance, message, number))
            except (FactUnavailable, StepLimitExceeded) as why:
                unknown.append((instance, why))
    return hits


def primary(hit: Hit, bound: BoundFile) -> tuple[int, int, bool]:
    """(start, end, whether the place is a written value): the value, else the name of the message it would stand in."""
    message = hit.message
    if hit.field:
        node = message.nodes.get(hit.field)
        if isinstance(node, list):
            node = node[max(hit.element, 0)] if hit.element < len(node) else None
        if node is not None:
            return node.start, node.value_end if not node.children else node.value_start + 1, True
    while message.node is None and message.holder is not None:  # not written: the nearest part around it that is
        message = message.holder
    node = message.node
    if node is None or message.holder is None:
        first = bound.tree.root.children[0] if bound.tree.root.children else None
        return (first.start, first.name_end, False) if first is not None else (0, 0, False)
    return node.start, max(node.name_end, node.start + 1), False


def _touches(node: Node | None, damage: Sequence[int]) -> bool:
    """True if something that could not be read lies inside this message. `damage`: offsets, ascending."""
    if node is None:
        return True
    index = bisect_left(damage, node.start)
    return index < len(damage) and damage[index] <= node.value_end


def _related(source: Source, log: Iterable[tuple[Message, str]], facts: Facts, primary_start: int) -> Iterable[Related]:
    """Places of what the message's numbers were read from."""
    seen = {primary_start}
    count = 0
    for name in ("label_map", "eval_label_map"):
        label_map = facts.used(name)
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


def _known_tf(facts: Facts) -> int:
    try:
        return int(facts.get("tf"))
    except FactUnavailable:
        return 0


def _skip(report: FileReport, what: str, rule: str) -> None:
    names = report.skipped.setdefault(what, [])
    if rule not in names:
        names.append(rule)


def _rule_repair(front: FrontEnd, bound: BoundFile, facts: Facts, hit: Hit, fix: tuple[Any, ...]) -> Repair | None:
    from odlint.lint.repairs import rule_repair

    return rule_repair(front, bound, facts, hit, fix)


def _reported_repair(bound: BoundFile, problem: SyntaxProblem, fix: tuple[str, str, str]) -> Repair | None:
    from odlint.lint.repairs import reported_repair

    return reported_repair(bound, problem, fix)
