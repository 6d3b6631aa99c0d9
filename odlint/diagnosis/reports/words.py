"""Sentences that all formats of a diagnosis share."""

from __future__ import annotations

import shlex

from odlint.diagnosis.diagnose import Diagnosis
from odlint.diagnosis.symptoms.symptom import shown
from odlint.lint.finding import INFO
from odlint.tf.events.tags import MEAN_AP, MEAN_AP_50, TOTAL


def headline(diagnosis: Diagnosis) -> str:
    """The diagnosis in one sentence."""
    name = diagnosis.run.folder if diagnosis.run is not None else diagnosis.config.path if diagnosis.config else ""
    if diagnosis.suspects:
        first = diagnosis.suspects[0]
        return f"{name}: {in_sentence(first.cause.title)} ({first.confidence})"
    if diagnosis.telling:
        return f"{name}: {diagnosis.telling[0].message}; no cause was found for it"
    if diagnosis.curves:
        return f"{name}: nothing wrong is to be seen"
    return f"{name}: nothing wrong was found in the config"


def in_sentence(title: str) -> str:
    """A title for the middle of a sentence: without its capital, unless that belongs to the word ("NaN")."""
    first_word = title.partition(" ")[0]
    return title[0].lower() + title[1:] if first_word[1:].islower() else title


def summary_lines(diagnosis: Diagnosis) -> list[str]:
    """What was looked at."""
    lines = []
    run = diagnosis.run
    if run is not None:
        streams = ", ".join(f"{stream.name} ({len(stream.files)})" for stream in run.streams.values())
        lines.append(f"event files: {streams}" + (f"; the last step is {run.last_step}" if run.last_step >= 0 else ""))
        for role, series in (
            (TOTAL, run.trained(TOTAL)),
            (MEAN_AP, run.evaluated(MEAN_AP) or run.evaluated(MEAN_AP_50)),
        ):
            if series is not None:
                values = series.values
                first = f"{shown(values[0])} at step {series.steps[0]}"
                last = f" to {shown(values[-1])} at step {series.last_step}" if len(values) > 1 else ""
                lines.append(f"{role}: {first}{last}")
    else:
        lines.append("event files: none, so this is what the config alone tells")
    if diagnosis.config is None:
        lines.append("config: none found, so no cause in it can be named (--config FILE)")
    else:
        notes = f" ({', '.join(diagnosis.config.report.notes)})" if diagnosis.config.report.notes else ""
        lines.append(f"config: {diagnosis.config.path}{notes}")
        if diagnosis.config.refusal:
            lines.append(f"the API refuses this config: {diagnosis.config.refusal}")
    return lines


def findings_aside(diagnosis: Diagnosis) -> str:
    """How many findings the diagnosis has no use for."""
    if diagnosis.config is None:
        return ""
    used = {id(finding) for suspect in diagnosis.suspects for finding in suspect.findings}
    others = [one for one in diagnosis.config.findings if id(one) not in used and one.severity != INFO]
    if not others:
        return ""
    if len(others) == 1:
        told = "1 further finding in the config " + (
            "does not show" if diagnosis.curves else "has to do with no such cause"
        )
    else:
        told = f"{len(others)} further findings in the config "
        told += "do not show" if diagnosis.curves else "have to do with no such cause"
    where = " in these curves" if diagnosis.curves else ""
    return f"{told}{where}: odlint check {shlex.quote(diagnosis.config.path)}"
