"""Where `write_atomically` was before configs could save themselves; callers may know it from here."""

from odlint.model.writing import ChangedMeanwhile, write_atomically

__all__ = ["ChangedMeanwhile", "write_atomically"]
