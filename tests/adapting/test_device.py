"""Fields for TPUs."""

from __future__ import annotations

import pytest

from tests.helpers.adapting import Adapt, config, told

LEFTOVERS = "use_bfloat16: true sync_replicas: true startup_delay_steps: 0 replicas_to_aggregate: 8"


@pytest.mark.parametrize("device", ["gpu", "cpu"])
def test_leftovers_of_tpus(adapt: Adapt, device: str) -> None:
    assert told(adapt(config(train=LEFTOVERS), device=device)) == {
        "train_config.use_bfloat16": "true → false",
        "train_config.sync_replicas": "true → false",
        "train_config.replicas_to_aggregate": "8 → 1",
    }


def test_for_a_tpu_they_stay(adapt: Adapt) -> None:
    made = adapt(config(train=LEFTOVERS), device="tpu")
    assert told(made) == {"train_config.unpad_groundtruth_tensors": "not set → false"}
