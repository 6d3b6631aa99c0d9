"""Migrated experiments in the real Model Garden: they build, and train a step."""

from __future__ import annotations

import os

import pytest

from odlint.migration.migrate import Migrated
from odlint.migration.outcome import MigrationError
from tests.helpers.migrations import FIXTURES, NAMES, migrated, official, values
from tests.helpers.model_garden import judge

# One of each kind of backbone and family that the fixtures leave out; the rest takes long.
SAMPLE = (
    "ssd_mobilenet_v1_fpn_640x640_coco17",
    "ssd_efficientdet_d0",
    "ssdlite_mobiledet_cpu",
    "ssdlite_mobilenet_v3_small",
)


def test_every_fixture_trains_a_step_with_a_finite_loss_and_is_evaluated(garden: str) -> None:
    made = [migrated(FIXTURES / f"{name}.config") for name in NAMES]
    assert len(made) == 5
    cases = [
        {
            "experiment": one.target.experiment,
            "yaml": one.yaml,
            "files": {"label_map.csv": one.label_map},
            "stage": "step",
        }
        for one in made
    ]
    for name, said in zip(NAMES, judge(garden, "tests.migration.garden", cases), strict=True):
        assert "error" not in said, (name, said)
        assert said["finite"], (name, said)
        assert said["losses"], name
        wanted = {"mask": {"AP", "mask_AP"}, "ssd": set()}.get(name.partition("_")[0], {"AP"})
        assert set(said["precision"]) == wanted, (name, said)
        assert all(-1 <= one <= 1 for one in said["precision"].values()), (name, said)
        assert said["classes"] == [1, 2, 3], (name, said)  # by name, through the CSV


def _build(garden: str, names: tuple[str, ...]) -> dict[str, object]:
    made: dict[tuple[str, str], tuple[str, Migrated]] = {}
    for path in official():
        if not names or path.name.startswith(names):
            try:
                one = migrated(path)
            except MigrationError:
                continue
            model = {name: value for name, value in values(one).items() if name.startswith("task.model")}
            made.setdefault((one.target.experiment, str(model)), (path.name, one))
    cases = [{"experiment": one.target.experiment, "yaml": one.yaml, "stage": "model"} for _, one in made.values()]
    return dict(zip((name for name, _ in made.values()), judge(garden, "tests.migration.garden", cases), strict=True))


@pytest.mark.skipif(not official(), reason="the corpus of real files is not at hand (ODLINT_SHARED)")
def test_a_sample_of_migrated_official_configs_builds(garden: str) -> None:
    said = _build(garden, SAMPLE)
    assert len(said) == len(SAMPLE)
    assert all("parameters" in one for one in said.values()), said  # type: ignore[operator]


@pytest.mark.skipif(not os.environ.get("ODLINT_EVERY_MODEL"), reason="takes half an hour: set ODLINT_EVERY_MODEL=1")
@pytest.mark.skipif(not official(), reason="the corpus of real files is not at hand (ODLINT_SHARED)")
def test_every_migrated_official_config_builds(garden: str) -> None:
    said = _build(garden, ())
    assert len(said) > 30
    assert all("parameters" in one for one in said.values()), said  # type: ignore[operator]
