"""The expression language of rule files (docs/expressions.md).

`runtime` is what generated code needs and loads fast; everything else is for compiling rules. Hence no imports here.
"""
