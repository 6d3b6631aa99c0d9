"""The characters of YAML files: parsed with PyYAML into nodes with places, and edited without touching another byte.

Only files that are YAML import these modules: PyYAML takes longer to import than a pipeline config takes to check.
"""
