"""The compiled rules of a run: the built-in pack and the user's own, filtered by what was selected."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any

    from odlint.lint.settings import Settings


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
    """

    __slots__ = ("by_type", "reported")

    def __init__(self, packs: Iterable[CompiledPack], settings: Settings) -> None:
        self.by_type: dict[str, list[Check]] = {}
        self.reported: dict[str, tuple[CompiledPack, int]] = {}
        everything = not settings.select and not settings.ignore
        for pack in packs:
            chosen = [everything or is_selected(rule, settings) for rule in pack.rules]
            for number, rule in enumerate(pack.rules):
                if rule.reported_by and chosen[number]:
                    self.reported[rule.name] = (pack, number)
            for type_name, visits in pack.visits.items():
                checks = [Check(pack, visit) for visit in visits if everything or chosen[pack.variants[visit[0]]]]
                if checks:
                    self.by_type.setdefault(type_name, []).extend(checks)


def is_selected(rule: RuleRow, settings: Settings) -> bool:
    """Whether settings choose this rule: the more specific of select and ignore wins, ignore on a draw."""
    wanted = max((specificity(rule, one) for one in settings.select), default=0) if settings.select else 1
    unwanted = max((specificity(rule, one) for one in settings.ignore), default=0)
    return wanted > unwanted


def specificity(rule: RuleRow, selector: str) -> int:
    """How closely a selector names a rule: 0 not at all, rising from "all" over areas and code prefixes to its name."""
    if selector in (rule.name, rule.code):
        return 100
    if selector == rule.area or rule.area.startswith(selector + "/"):
        return 10
    if len(selector) >= 2 and selector.isupper() and rule.code.startswith(selector):
        return 10 + len(selector)
    return 2 if selector.lower() == "all" else 0
