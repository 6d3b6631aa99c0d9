"""The compiled rules of a run: the built-in pack and the user's own, filtered by what was selected."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any

    from odlint.lint.settings import Settings

OFF = "off"  # in place of a severity


class RuleRow:
    """What the engine knows of a rule before it finds anything."""

    __slots__ = ("area", "code", "name", "reported_by", "severity", "tf")

    def __init__(self, row: tuple[str, str, str, str, int, str]) -> None:
        self.name, self.code, self.severity, self.area, self.tf, self.reported_by = row


class CompiledPack:
    """One compiled pack: a module of conditions, and a module of messages and fixes that loads when it is first asked.

    Attributes:
        rules: by number.
        variants: number of the rule of each variant.
        visits: by message type, where rules look.
    """

    __slots__ = ("_details", "_load_details", "rules", "variants", "visits")

    def __init__(self, checks: Mapping[str, Any], load_details: Callable[[], Mapping[str, Any]]) -> None:
        self.rules = [RuleRow(row) for row in checks["RULES"]]
        self.variants: Sequence[int] = checks["VARIANTS"]
        self.visits: Mapping[str, Sequence[Any]] = checks["VISITS"]
        self._load_details = load_details
        self._details: Mapping[str, Any] | None = None

    @property
    def details(self) -> Mapping[str, Any]:
        """The module of messages (m0, m1, ...) and fixes (f0, f1, ...; FIXES by rule number)."""
        if self._details is None:
            self._details = self._load_details()
        return self._details


class Check:
    """A rule at one anchor, ready to run."""

    __slots__ = ("condition", "field", "mode", "pack", "rule", "variant")

    def __init__(self, pack: CompiledPack, visit: tuple[int, str, int, Callable[..., bool]]) -> None:
        self.variant, self.field, self.mode, self.condition = visit
        self.pack = pack
        self.rule = pack.rules[pack.variants[self.variant]]


class RuleSet:
    """Rules of a run.

    Attributes:
        by_type: the checks to run on each written message, by the name of its type.
        reported: rules that document what parser, schema and engine find by themselves: name -> (pack, number).
        severities: the severity of rules that the settings give another one.
    """

    __slots__ = ("_named", "_packs", "by_type", "reported", "severities")

    def __init__(self, packs: Iterable[CompiledPack], settings: Settings) -> None:
        self.by_type: dict[str, list[Check]] = {}
        self.reported: dict[str, tuple[CompiledPack, int]] = {}
        self.severities: dict[str, str] = {}
        self._packs = list(packs)
        self._named: dict[str, list[RuleRow]] | None = None
        everything = not settings.select and not settings.ignore and not settings.severity
        for pack in self._packs:
            chosen = [everything or is_selected(rule, settings) for rule in pack.rules]
            for number, rule in enumerate(pack.rules):
                if rule.reported_by and chosen[number]:
                    self.reported[rule.name] = (pack, number)
            for type_name, visits in pack.visits.items():
                checks = [Check(pack, visit) for visit in visits if everything or chosen[pack.variants[visit[0]]]]
                if checks:
                    self.by_type.setdefault(type_name, []).extend(checks)
        if settings.severity:
            self._set_severities(settings)

    def _set_severities(self, settings: Settings) -> None:
        for pack in self._packs:
            for rule in pack.rules:
                wanted = severity_here(rule, settings)
                if wanted and wanted != OFF:
                    self.severities[rule.name] = wanted

    def severity(self, rule: RuleRow) -> str:
        """The severity of a rule in this run."""
        return self.severities.get(rule.name, rule.severity)

    def named(self, name: str) -> Sequence[RuleRow]:
        """The rules, selected or not, that have this name or code or stand in this area."""
        if self._named is None:
            self._named = {}
            for rule in (rule for pack in self._packs for rule in pack.rules):
                for key in (rule.name, rule.code, rule.area):
                    self._named.setdefault(key, []).append(rule)
        return self._named.get(name, ())

    def nearest(self, name: str) -> str:
        """The name, code or area that was probably meant, or ""."""
        from difflib import get_close_matches

        self.named(name)
        known = {one.lower(): one for one in self._named or ()}
        if name.lower() in known:
            return known[name.lower()]
        # Codes one digit apart are other rules altogether: only words are guessed.
        words = [one for one in known if not one[-1:].isdigit() or "-" in one]
        close = get_close_matches(name.lower(), words, 1, 0.75)
        return known[close[0]] if close else ""


def is_selected(rule: RuleRow, settings: Settings) -> bool:
    """Whether settings choose this rule: the more specific of select and ignore wins, ignore on a draw."""
    if settings.policy.insist and matches(rule, settings.policy.mandatory):
        return True
    if settings.severity and severity_here(rule, settings) == OFF:
        return False
    wanted = max((specificity(rule, one) for one in settings.select), default=0) if settings.select else 1
    unwanted = max((specificity(rule, one) for one in settings.ignore), default=0)
    return wanted > unwanted


def matches(rule: RuleRow, selectors: Sequence[str]) -> bool:
    """Whether one of the selectors means this rule."""
    return any(specificity(rule, one) for one in selectors)


def severity_here(rule: RuleRow, settings: Settings) -> str:
    """What the settings say of a rule's severity, in the closest of the names that mean it; "" for nothing."""
    closest, found = 0, ""
    for selector, severity in settings.severity.items():
        how_closely = specificity(rule, selector)
        if how_closely > closest:
            closest, found = how_closely, severity
    return found


def did_run(rule: RuleRow, settings: Settings, skipped: frozenset[str], tf: int) -> bool:
    """Whether silence of this rule means that there is nothing to find, in a file taken for the generation `tf`.

    A rule for the other generation is as good as run when the file itself says which it is for: it will be silent
    tomorrow. Where the command line says so, the next command line may say otherwise.
    """
    if rule.tf and rule.tf != tf and (settings.target.tf or not tf):
        return False
    return rule.name not in skipped and is_selected(rule, settings)


def specificity(rule: RuleRow, selector: str) -> int:
    """How closely a selector names a rule: 0 not at all, rising from "all" over areas and code prefixes to its name."""
    if selector in (rule.name, rule.code):
        return 100
    if selector == rule.area or rule.area.startswith(selector + "/"):
        return 10
    if len(selector) >= 2 and selector.isupper() and rule.code.startswith(selector):
        return 10 + len(selector)
    return 2 if selector.lower() == "all" else 0
