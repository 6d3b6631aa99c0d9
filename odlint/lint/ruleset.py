"""The compiled rules of a run: the built-in pack and the user's own, filtered by what was selected."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any

    from odlint.analysis.settings import Settings

    Visits = Mapping[str, tuple[Any, Any, Sequence[Any], Sequence[int], Sequence[int]]]

OFF = "off"  # in place of a severity


class RuleRow:
    """What the engine knows of a rule before it finds anything."""

    __slots__ = ("area", "code", "name", "reported_by", "severity", "tf")

    def __init__(self, row: tuple[str, str, str, str, int, str]) -> None:
        self.name, self.code, self.severity, self.area, self.tf, self.reported_by = row


class CompiledPack:
    """One compiled pack: a module of conditions, and one of messages and fixes that is loaded when it is first asked.

    Attributes:
        rules: by number.
        variants: (number of the rule, field of the anchor or "") of each variant.
        visits: by message type: function for the message, function for its fields, element checks (variant, field, tf,
            condition), the variants that are for one generation of TensorFlow only, and the numbers of the rules whose
            conditions are in the two functions. See pack/link.py.
    """

    __slots__ = ("_checks", "_details", "_load_details", "_made", "rules", "variants", "visits")

    def __init__(self, checks: Mapping[str, Any], load_details: Callable[[], Mapping[str, Any]]) -> None:
        self._checks = checks
        self.rules = [RuleRow(row) for row in checks["RULES"]]
        self.variants: Sequence[tuple[int, str]] = checks["VARIANTS"]
        self.visits: Visits = checks["VISITS"]
        self._load_details = load_details
        self._details: Mapping[str, Any] | None = None
        self._made: dict[tuple[str, int], Any] = {}

    def visits_of(self, chosen: bytes) -> Visits:
        """The visits that the chosen rules need: a type of message that none of them looks at is not visited."""
        rule_numbers = [rule for rule, _ in self.variants]
        visits = {}
        for name, (on_message, on_fields, on_elements, one_generation, rules) in self.visits.items():
            needed = any(chosen[rule] for rule in rules)
            elements = [check for check in on_elements if chosen[rule_numbers[check[0]]]]
            if needed or elements:
                variants = [variant for variant in one_generation if chosen[rule_numbers[variant]]]
                functions = (on_message, on_fields) if needed else (None, None)
                visits[name] = (*functions, elements, variants, rules)
        return visits

    def rule_of(self, variant: int) -> RuleRow:
        """The rule that a variant belongs to."""
        return self.rules[self.variants[variant][0]]

    def message(self, variant: int) -> Callable[..., str]:
        """Makes the message of a variant from (it, parent, root, F)."""
        made: Callable[..., str] = self._detail("MESSAGES", variant, "lambda it, parent, root, F: ")
        return made

    def fix(self, variant: int) -> tuple[Any, ...] | None:
        """The fix of a variant: (safety, title, when, steps), or None."""
        made: tuple[Any, ...] | None = self._detail("FIXES", variant, "")
        return made

    def reported_fix(self, rule: int) -> tuple[str, str, str] | None:
        """(safety, title, action) of a rule that documents what the engine reports, or None."""
        found: tuple[str, str, str] | None = self._loaded()["REPORTED_FIXES"].get(rule)
        return found

    def _detail(self, kind: str, variant: int, head: str) -> Any:
        key = (kind, variant)
        if key not in self._made:
            source = head + self._loaded()[kind][variant]
            namespace = dict(self._checks)
            self._made[key] = eval(compile(source, "<rule>", "eval"), namespace)  # noqa: S307  # generated, see compile.py
        return self._made[key]

    def _loaded(self) -> Mapping[str, Any]:
        if self._details is None:
            self._details = self._load_details()
        return self._details


class RuleSet:
    """Rules of a run.

    Attributes:
        packs: each with whether each of its rules is chosen (1 or 0, by number), and the visits that those need.
        reported: rules that document what parser, schema and engine find by themselves: name -> (pack, number).
        severities: the severity of rules that the settings give another one.
    """

    __slots__ = ("_named", "packs", "reported", "severities")

    def __init__(self, packs: Iterable[CompiledPack], settings: Settings) -> None:
        self.packs: list[tuple[CompiledPack, bytes, Visits]] = []
        self.reported: dict[str, tuple[CompiledPack, int]] = {}
        self.severities: dict[str, str] = {}
        self._named: dict[str, list[RuleRow]] | None = None
        everything = not settings.select and not settings.ignore and not settings.severity
        for pack in packs:
            chosen = bytes(everything or is_selected(rule, settings) for rule in pack.rules)
            self.packs.append((pack, chosen, pack.visits if everything else pack.visits_of(chosen)))
            for number, rule in enumerate(pack.rules):
                if rule.reported_by and chosen[number]:
                    self.reported[rule.name] = (pack, number)
        if settings.severity:
            self._set_severities(settings)

    @property
    def rules(self) -> list[RuleRow]:
        """All rules of all packs, selected or not."""
        return [rule for pack, *_ in self.packs for rule in pack.rules]

    def _set_severities(self, settings: Settings) -> None:
        for rule in self.rules:
            severity = severity_here(rule, settings)
            if severity and severity != OFF:
                self.severities[rule.name] = severity

    def severity(self, rule: RuleRow) -> str:
        """The severity of a rule in this run."""
        return self.severities.get(rule.name, rule.severity)

    def named(self, name: str) -> Sequence[RuleRow]:
        """The rules, selected or not, that have this name or code or stand in this area or an area inside it."""
        if self._named is None:
            self._named = {}
            for rule in self.rules:
                for key in (rule.name, rule.code, *with_parents(rule.area)):
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


def with_parents(area: str) -> list[str]:
    """An area and the areas around it, the innermost first: `["modelgarden/data", "modelgarden"]`."""
    areas = [area]
    while "/" in area:
        area = area.rpartition("/")[0]
        areas.append(area)
    return areas


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
