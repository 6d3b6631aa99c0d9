"""A rule of a project's own pack."""

from __future__ import annotations

RULE = """\
name     = "few-steps"
code     = "XX0001"
severity = "warning"
summary  = "training is short"
at       = "TrainConfig.num_steps"
written  = true
require  = "it >= 100"
message  = "only {it} steps"
why      = "Too short to learn."
evidence = ["measured:nowhere"]

[[valid]]
config = "train_config { num_steps: 100 }"

[[invalid]]
config = "train_config { num_steps: %d }"
"""
