"""Packages become cases: many files in, one outcome each; decisions, signed and appended."""
