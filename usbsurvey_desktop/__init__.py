"""The offline survey desk: answer, sign, seal, review and tally without a network."""

__version__ = "0.1.0"
