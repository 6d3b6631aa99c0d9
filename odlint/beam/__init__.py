"""The audit of records as an Apache Beam transform, for more data than one machine should read. Extra `beam`.

import apache_beam as beam
from odlint.beam import AuditRecords, matching_files

with beam.Pipeline() as pipeline:
    audited = (
        pipeline
        | beam.Create(matching_files("gs://bucket/train.record@100"))
        | AuditRecords()
        | beam.Map(lambda audited: print(audited.audit.sums["records"], audited.failures))
    )
"""

from __future__ import annotations

from odlint.beam.files import matching_files as matching_files
from odlint.beam.partial_audit import PartialAudit as PartialAudit
from odlint.beam.transform import AuditRecords as AuditRecords
from odlint.beam.transform import AuditRecordsPerKey as AuditRecordsPerKey
