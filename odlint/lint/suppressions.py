"""Which findings a file's own comments hide, and what is wrong with those comments.

Imported only for files that contain the mark `odlint:`.
"""

from __future__ import annotations

from odlint.lint.directives import BLOCK, FILE, LINE, directives, without, without_names
from odlint.lint.finding import Suppression
from odlint.lint.ruleset import did_run, matches
from odlint.syntax.lines import line_end, line_start
from odlint.syntax.locate import nodes_at
from odlint.syntax.parsing.tokens import skip
from odlint.syntax.tree import MESSAGE, SyntaxProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from odlint.analysis.settings import Settings
    from odlint.lint.directives import Directive, Name
    from odlint.lint.finding import Finding
    from odlint.lint.ruleset import RuleSet
    from odlint.syntax.tree import Tree

    Make = Callable[[Iterable[SyntaxProblem]], Iterable[Finding]]

REPORTER = "suppressions"
UNUSED, UNKNOWN, MALFORMED, WITHOUT_REASON = (
    "unused-suppression",
    "unknown-rule-in-suppression",
    "malformed-suppression",
    "suppression-without-reason",
)
_FORM = "# odlint: ignore[rule-name] -- reason"
_MOST_NAMED = 4


class DirectiveProblem(SyntaxProblem):
    """Something wrong with a directive; `edit` is the text range that its repair replaces, which may be wider."""

    __slots__ = ("directive", "edit")

    def __init__(
        self,
        code: str,
        directive: Directive,
        place: tuple[int, int],
        message: str,
        edit: tuple[int, int, str] | None = None,
    ) -> None:
        super().__init__(code, *place, message, replacement=edit[2] if edit else None)
        self.directive = directive
        self.edit = edit


class _Scope:
    """A well-formed directive with the range it speaks of, the rules of each of its names, and what it has hidden."""

    __slots__ = ("directive", "end", "rules", "start", "used")

    def __init__(self, directive: Directive, start: int, end: int, rules: dict[str, set[str]]) -> None:
        self.directive = directive
        self.start = start
        self.end = end
        self.rules = rules
        self.used: set[str] = set()

    def take(self, rule: str) -> bool:
        """Whether one of its names means this rule; that name is used then."""
        hit = [name for name, rules in self.rules.items() if rule in rules]
        self.used.update(hit)
        return bool(hit)

    def __contains__(self, rule: str) -> bool:
        return any(rule in rules for rules in self.rules.values())


class Suppressions:
    """The directives of one file."""

    def __init__(self, tree: Tree, comments: Iterable[tuple[int, int]], rules: RuleSet, settings: Settings) -> None:
        self._tree = tree
        self._rules = rules
        self._settings = settings
        self._directives = directives(tree.text, comments)
        self._scopes: list[_Scope] = []
        for directive in self._directives:
            place = scope(tree, directive) if directive.kind else None
            if place is not None:
                named = {name.text: {rule.name for rule in rules.named(name.text)} for name in directive.names}
                self._scopes.append(_Scope(directive, *place, named))

    def apply(
        self, findings: Sequence[Finding], skipped: Iterable[str], tf: int, damaged: bool, make: Make
    ) -> tuple[list[Finding], list[Finding]]:
        """(what is still to be said, what was hidden), both in the order of the file.

        Args:
            findings: what the rules found, in the order of the file.
            skipped: rules that lacked a fact.
            tf: the generation the file was taken for, 0 when unknown.
            damaged: a part of the file could not be read, so that some rules waited.
            make: findings from problems; leaves out what was not selected.
        """
        left, hidden = self._split(findings, self._scopes)
        problems = [*self._malformed(findings), *self._unknown(), *self._without_reason()]
        if not damaged:
            problems += self._unused(frozenset(skipped), tf)
        own: list[Finding] = []
        for problem in problems:
            # A comment cannot hide what is wrong with itself; another one may.
            others = [one for one in self._scopes if one.directive is not problem.directive]
            said, unsaid = self._split(list(make([problem])), others)
            own += said
            hidden += unsaid
        order = lambda one: (one.start, one.end, one.rule)  # noqa: E731
        return sorted([*left, *own], key=order), sorted(hidden, key=order)

    def _split(self, findings: Sequence[Finding], scopes: Sequence[_Scope]) -> tuple[list[Finding], list[Finding]]:
        """(left, hidden): the narrowest directive that names the rule hides a finding, and is used thereby."""
        left: list[Finding] = []
        hidden: list[Finding] = []
        waiting = sorted(scopes, key=lambda one: one.start, reverse=True)
        active: list[_Scope] = []
        for finding in findings:  # both go down the file, so that many comments and many findings stay cheap
            while waiting and waiting[-1].start <= finding.start:
                active.append(waiting.pop())
            active = [one for one in active if one.end >= finding.start]
            fitting = [one for one in active if finding.rule in one]
            if fitting and not self._is_mandatory(finding.rule):
                chosen = min(fitting, key=lambda one: one.end - one.start)
                chosen.take(finding.rule)
                said = chosen.directive
                finding.suppression = Suppression(said.reason, said.start, said.end)
                hidden.append(finding)
            else:
                left.append(finding)
        return left, hidden

    def _is_mandatory(self, rule: str) -> bool:
        mandatory = self._settings.policy.mandatory
        return bool(mandatory) and any(matches(row, mandatory) for row in self._rules.named(rule))

    # -- what is wrong with directives --

    def _malformed(self, findings: Sequence[Finding]) -> Iterator[DirectiveProblem]:
        for directive in self._directives:
            place = (directive.start, directive.end)
            if directive.problem:
                # Names are put in brackets for people only when they are rules: prose stays prose.
                known = directive.better and all(
                    self._rules.named(name) for name in directive.better.partition("[")[2].partition("]")[0].split(", ")
                )
                better = f"# odlint: {directive.better}" if known else ""
                write = better or self._example(directive, findings)
                said = f"this comment does nothing: {directive.problem}; write {write}"
                yield DirectiveProblem(MALFORMED, directive, place, said, (*place, better) if better else None)
            elif directive.kind == BLOCK and scope(self._tree, directive) is None:
                said = "ignore-block stands in no block: write it after the { of one, or ignore-file for the whole file"
                yield DirectiveProblem(MALFORMED, directive, place, said)

    def _example(self, directive: Directive, findings: Sequence[Finding]) -> str:
        """The right form, with the rules that find something where the comment stands."""
        start, end = _line_scope(self._tree, directive)
        names = list(dict.fromkeys(one.rule for one in findings if start <= one.start <= end))
        return f"# odlint: ignore[{', '.join(names[:_MOST_NAMED])}] -- reason" if names else _FORM

    def _unknown(self) -> Iterator[DirectiveProblem]:
        for one in self._scopes:
            # A name given twice is said once: the second one is of no use anyway.
            for name in {name.text: name for name in reversed(one.directive.names)}.values():
                if not one.rules[name.text]:
                    close = self._rules.nearest(name.text)
                    hint = f"did you mean {close}?" if close else "odlint rules lists them all"
                    place = (name.start, name.end)
                    edit = (*place, close) if close else None
                    said = f"there is no rule {name.text!r}, so this hides nothing: {hint}"
                    yield DirectiveProblem(UNKNOWN, one.directive, place, said, edit)

    def _without_reason(self) -> Iterator[DirectiveProblem]:
        if not self._settings.policy.require_reason:
            return
        for one in self._scopes:
            if not one.directive.reason:
                place = (one.directive.start, one.directive.end)
                said = "the settings require a reason: write -- and why this may be ignored, after the brackets"
                yield DirectiveProblem(WITHOUT_REASON, one.directive, place, said)

    def _unused(self, skipped: frozenset[str], tf: int) -> Iterator[DirectiveProblem]:
        for one in self._scopes:
            directive = one.directive
            seen: set[str] = set()
            gone: list[Name] = []
            for name in directive.names:
                if name.text in seen or self._is_unused(one, name.text, skipped, tf):
                    gone.append(name)  # a name given twice does nothing the second time
                seen.add(name.text)
            if not gone:
                continue
            text = self._tree.text
            if len(gone) == len(directive.names):
                place, edit = (directive.start, directive.end), (*without(text, directive), "")
            else:
                place = (gone[0].start, gone[-1].end)
                edit = (*directive.inner, without_names(directive, text, gone))
            yield DirectiveProblem(UNUSED, directive, place, self._why_unused(directive, gone), edit)

    def _is_unused(self, one: _Scope, name: str, skipped: frozenset[str], tf: int) -> bool:
        rules = self._rules.named(name)
        if not rules or name in one.used or any(rule.reported_by == REPORTER for rule in rules):
            return False
        if all(matches(rule, self._settings.policy.mandatory) for rule in rules):
            return True
        return all(did_run(rule, self._settings, skipped, tf) for rule in rules)

    def _why_unused(self, directive: Directive, gone: Sequence[Name]) -> str:
        names = ", ".join(dict.fromkeys(name.text for name in gone))
        rules = [rule for name in gone for rule in self._rules.named(name.text)]
        if all(matches(rule, self._settings.policy.mandatory) for rule in rules):
            return f"the settings make {names} mandatory: a comment cannot hide it"
        where = {LINE: "here", BLOCK: "in this block", FILE: "in this file"}[directive.kind]
        return f"{names} finds nothing {where}: the comment is of no use"


def scope(tree: Tree, directive: Directive) -> tuple[int, int] | None:
    """The range of starts of findings that a directive speaks of, both ends included; None for a block without one."""
    if directive.kind == FILE:
        return 0, len(tree.text)
    if directive.kind == BLOCK:
        around = [
            node
            for node in nodes_at(tree.root, directive.start)
            if node.kind == MESSAGE and node.value_start < directive.start
        ]
        return (around[-1].start, around[-1].value_end) if around else None
    return _line_scope(tree, directive)


def _line_scope(tree: Tree, directive: Directive) -> tuple[int, int]:
    text = tree.text
    if not directive.own_line:
        return _whole_value(tree, line_start(text, directive.start), line_end(text, directive.start))
    pos = skip(text, directive.end)
    following = next((node for node in nodes_at(tree.root, pos) if node.start == pos), None)
    end = following.value_end if following is not None else pos
    return line_start(text, pos), line_end(text, max(end, pos))


def _whole_value(tree: Tree, start: int, end: int) -> tuple[int, int]:
    """A line, and what of a value on several lines (a list, joined strings) stands on others."""
    for offset in (start, end):
        around = nodes_at(tree.root, offset)
        while around and around[-1].kind != MESSAGE:
            node = around.pop()
            start, end = min(start, node.start), max(end, line_end(tree.text, node.value_end))
    return start, end
