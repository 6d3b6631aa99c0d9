"""The options of commands that can have their work done by Apache Beam."""

from __future__ import annotations

from odlint.cli.framework.options import VALUE, Option

RUNNERS = ("DirectRunner", "PrismRunner", "DataflowRunner", "FlinkRunner", "SparkRunner", "PortableRunner")
RUNNER = Option(
    "--runner",
    VALUE,
    "Read with an Apache Beam pipeline on this runner, from gs://, s3:// and hdfs:// as well. Words after -- are "
    "pipeline options. Needs odlint[beam].",
    "RUNNER",
    RUNNERS,
)
