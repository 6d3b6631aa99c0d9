"""The experiments of the TensorFlow Model Garden: their types and defaults, and YAML files bound to them.

`snapshot.bin` is made from an installed tf-models-official by `python -m odlint.modelgarden.schema.build`; nothing here
imports TensorFlow. Only files that are experiments import these modules.
"""
