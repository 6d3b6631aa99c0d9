"""A diagnosis for programs: one object, ASCII only; NaN and infinities are "NaN", "Infinity" and "-Infinity"."""

from __future__ import annotations

import json
import math
from typing import Any

from odlint.diagnosis.diagnose import Diagnosis
from odlint.diagnosis.ranking import Suspect
from odlint.diagnosis.reports.words import headline
from odlint.diagnosis.symptoms.symptom import Symptom
from odlint.tf.events.series import Series
from odlint.tf.events.tags import role_of


def as_json(diagnosis: Diagnosis) -> str:
    """The object, with a line end."""
    run = diagnosis.run
    streams = {
        stream.name: {
            "files": stream.files,
            "series": {tag: _series(series) for tag, series in stream.by_tag.items() if series},
            "restarts": [{"reached": one.reached, "step": one.step} for one in stream.restarts],
        }
        for stream in (run.streams.values() if run is not None else ())
    }
    entry = {
        "run": run.folder if run is not None else None,
        "config": diagnosis.config.path if diagnosis.config is not None else None,
        "well": diagnosis.well,
        "headline": headline(diagnosis),
        "streams": streams,
        "symptoms": [_symptom(symptom) for symptom in diagnosis.symptoms],
        "causes": [_suspect(suspect) for suspect in diagnosis.suspects],
        "troubles": [
            {"file": one.path, "offset": one.offset if one.offset >= 0 else None, "message": one.message}
            for one in diagnosis.troubles
        ],
    }
    return json.dumps(entry, indent=2, allow_nan=False) + "\n"


def number(value: float) -> float | str:
    """A value as JSON knows it."""
    if math.isfinite(value):
        return value
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


def _series(series: Series) -> dict[str, Any]:
    role, _ = role_of(series.tag)
    first, last = series.points[0], series.points[-1]
    numbers = [value for _, value in series.finite]
    return {
        "role": role,
        "points": series.seen,
        "first": {"step": first[0], "value": number(first[1])},
        "last": {"step": last[0], "value": number(last[1])},
        "min": min(numbers, default=None),
        "max": max(numbers, default=None),
    }


def _symptom(symptom: Symptom) -> dict[str, Any]:
    return {
        "name": symptom.name,
        "message": symptom.message,
        "strength": round(symptom.strength, 3),
        "points": [{"tag": one.tag, "step": one.step, "value": number(one.value)} for one in symptom.points],
    }


def _suspect(suspect: Suspect) -> dict[str, Any]:
    return {
        "name": suspect.cause.name,
        "title": suspect.cause.title,
        "confidence": suspect.confidence,
        "score": round(suspect.score, 2),
        "symptoms": [symptom.name for symptom in suspect.symptoms],
        "against": [symptom.name for symptom in suspect.against],
        "findings": [
            {
                "rule": one.rule,
                "code": one.code,
                "severity": one.severity,
                "row": one.location[0],
                "column": one.location[1],
                "message": one.message,
            }
            for one in suspect.findings
        ],
        "facts": list(suspect.facts),
        "repairs": [{"command": one.command or None, "text": one.text} for one in suspect.advice],
        "after": suspect.cause.after,
    }
