"""The documentation site: `python -m docs_build`.

The pages under docs/ are taken as they are; those of rules, fields, message types and enums are made from the rule
files and the schema. Sphinx, MyST and Furo make HTML of them.
"""
