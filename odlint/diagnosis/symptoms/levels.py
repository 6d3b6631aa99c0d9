"""Thresholds of the symptoms of losses, each with its reason."""

from __future__ import annotations

LEAST = 5  # points: fewer have no course that could be told from chance
# A loss of ten times its start is no noise: the measured runs that learn (oracle_findings §7) stay below 2 times, those
# that learn or nearly learn after a spike at 3 to 6 times.
EXPLODED = 10.0
# Healthy runs end at or near their lowest level; a quarter above it, beyond the noise, is a rise.
RISEN = 1.25
# Measured runs that "do not learn" end at 0.94 to 1.01 of their start, those that learn too slowly at 0.66 to 0.75,
# those that learn at 0.5 and below.
NOT_FALLEN, HARDLY_FALLEN = 0.93, 0.8
# A level at which nothing more is expected of a loss; a run that resumes may begin there.
LOW = 0.5
LONG = 2000  # steps after which a detector has learned what is easy, at any rate that learns at all
# Not measured: taken above the noise of 0.5 of the level that a batch of one image may well have.
OSCILLATES = 0.6
# A single point this many times its surroundings. Users' threads on bad records report 1e3 and more (rule_candidates,
# isolated-loss-spikes), for which one is enough; smaller ones must come back.
SPIKE, HUGE_SPIKE = 8.0, 100.0
# What official configs begin with is below 10 with their focal losses and bias; 16 without the bias, 138 without
# normalization, 331 without background as zeros, 6e3 with a regularizer of 4 (oracle_findings §5, §7).
HIGH_START = 30.0
