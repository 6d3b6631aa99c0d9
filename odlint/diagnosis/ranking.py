"""From symptoms, findings and facts to causes, the likeliest first.

A cause's score is the sum of the weights of its symptoms (times their strength), of its findings and of its facts; of
findings and facts the heaviest counts in full and the others a quarter, since they often say the same thing twice.
Where there are curves, a cause needs a symptom: a config may be odd and train well. Two exceptions: rules that a cause
names in `alone`, which are silent in the curves, and runs without curves, where findings are all there is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from odlint.diagnosis.causes import Cause, Remedy
from odlint.diagnosis.conditions import Conditions
from odlint.diagnosis.symptoms.recognise import NOTES
from odlint.diagnosis.symptoms.symptom import Symptom
from odlint.lint.finding import ERROR, INFO, MANUAL, UNSAFE, Finding

VERY_LIKELY, LIKELY, POSSIBLE, IN_CONFIG = "very likely", "likely", "possible", "in the config"
_FURTHER = 0.25  # what each further finding or fact of a cause counts
_SEVERITY = {"error": 1.0, "warning": 1.0, "info": 0.5}
_LEAST = 1.0  # score
_ALONE = 1.5  # of symptoms that accuse without anything in the config
_BEHIND = 0.4  # of the best score: what is further behind explains nothing that the best does not
_MOST = 6  # causes that are named; more are no diagnosis


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do: a command, or "" where it takes a person, and what it does."""

    command: str
    text: str


@dataclass(frozen=True, slots=True)
class Suspect:
    """A cause with all that speaks for it.

    Attributes:
        confidence: in words.
        symptoms, findings, facts: what supports it, without symptoms that hardly do.
        against: symptoms that contradict it.
    """

    cause: Cause
    score: float
    confidence: str
    symptoms: tuple[Symptom, ...]
    findings: tuple[Finding, ...]
    facts: tuple[str, ...]
    against: tuple[Symptom, ...]
    advice: tuple[Advice, ...]


def rank(causes: Iterable[Cause], symptoms: Sequence[Symptom], conditions: Conditions, curves: bool) -> list[Suspect]:
    """Causes that explain what is seen, the likeliest first.

    Args:
        causes: all there are.
        symptoms: of the run.
        conditions: config, findings and run.
        curves: there are curves; without them findings of rules are enough.
    """
    found = [suspect for cause in causes if (suspect := _judge(cause, symptoms, conditions, curves)) is not None]
    found.sort(key=lambda suspect: (-suspect.score, suspect.cause.name))
    best = found[0].score if found else 0.0
    bound = _BEHIND * best if curves else 0.0  # findings do not explain each other away, symptoms do
    kept = [suspect for suspect in found if suspect.score >= bound or _accuses_alone(suspect)]
    return kept[:_MOST]


def _judge(cause: Cause, symptoms: Sequence[Symptom], conditions: Conditions, curves: bool) -> Suspect | None:
    seen = [symptom for symptom in symptoms if cause.symptoms.get(symptom.name, 0) > 0]
    against = [symptom for symptom in symptoms if cause.symptoms.get(symptom.name, 0) < 0]
    findings = conditions.config.findings if conditions.config is not None else ()
    if cause.errors_only:
        findings = [one for one in findings if one.severity == ERROR]
    weighed = [(_weight(cause, finding) * _SEVERITY[finding.severity], finding) for finding in findings]
    weighed = sorted(((weight, one) for weight, one in weighed if weight), key=lambda entry: -entry[0])
    accused = [one for _, one in weighed if _matches(one, cause.alone) and one.severity != INFO]
    over = cause.by_notes and all(symptom.name != "unfinished" for symptom in symptoms)
    telling = [symptom for symptom in seen if over or symptom.name not in NOTES]
    if curves and not telling and not accused:
        return None
    if not curves and not any(one.severity != INFO for _, one in weighed):
        return None
    facts = [fact for fact in cause.facts if conditions.holds(fact.when)]
    by_symptoms = sum(cause.symptoms[symptom.name] * symptom.strength for symptom in (*seen, *against))
    weights = sorted([*(weight for weight, _ in weighed), *(fact.weight for fact in facts)], reverse=True)
    supported = accused or weighed or any(fact.weight >= 1 for fact in facts)
    if not supported and not (cause.by_symptoms and by_symptoms >= _ALONE):
        return None
    by_config = sum(weights[:1]) + _FURTHER * sum(weights[1:])
    score = by_symptoms + by_config
    if score < _LEAST:
        return None
    return Suspect(
        cause,
        score,
        _confidence(by_symptoms, by_config, bool(telling)),
        tuple(symptom for symptom in seen if cause.symptoms[symptom.name] >= 1),
        tuple(one for _, one in weighed),
        tuple(text for fact in facts if (text := conditions.text(fact.says))),
        tuple(against),
        tuple(_advice(cause, [one for _, one in weighed], conditions)),
    )


def _confidence(by_symptoms: float, by_config: float, telling: bool) -> str:
    if not telling or by_symptoms < 1:
        return IN_CONFIG
    if by_config >= 2 and by_symptoms >= 2:
        return VERY_LIKELY
    return LIKELY if by_config >= 1 or by_symptoms >= 4 else POSSIBLE


def _accuses_alone(suspect: Suspect) -> bool:
    return any(_matches(one, suspect.cause.alone) and one.severity != INFO for one in suspect.findings)


def _weight(cause: Cause, finding: Finding) -> float:
    name = f"{finding.area}/{finding.rule}"
    return max((weight for pattern, weight in cause.rules.items() if fnmatchcase(name, pattern)), default=0.0)


def _matches(finding: Finding, patterns: Sequence[str]) -> bool:
    return any(fnmatchcase(f"{finding.area}/{finding.rule}", pattern) for pattern in patterns)


# -- what to do --


def _advice(cause: Cause, findings: Sequence[Finding], conditions: Conditions) -> Iterable[Advice]:
    """Repairs of findings first; a command of the cause where no finding's repair does it already, and advice."""
    done = False
    for remedy in cause.remedies:
        if remedy.rules:
            for advice in _repairs(remedy, findings, conditions):
                done = True
                yield advice
        elif not (done and (remedy.command or remedy.otherwise)) and conditions.holds(remedy.when):
            command = conditions.text(remedy.command)
            text = conditions.text(remedy.says)
            if text and (command or not remedy.command) and "unknown" not in command:
                done = done or bool(command)
                yield Advice(command, text)


def _repairs(remedy: Remedy, findings: Sequence[Finding], conditions: Conditions) -> Iterable[Advice]:
    said: set[str] = set()
    for finding in findings:
        if not _matches(finding, remedy.rules) or finding.rule in said or finding.repair is None:
            continue
        said.add(finding.rule)
        if finding.repair.safety == MANUAL:
            yield Advice("", finding.repair.title)
            continue
        unsafe = "--unsafe-fixes " if finding.repair.safety == UNSAFE else ""
        yield Advice(f"odlint fix {unsafe}--select {finding.code} {conditions.file}", finding.repair.title)
