"""The first letters of a SHA-256, by which people tell sealed files and entries apart: 受付照合."""

_LENGTH = 8
"""Letters: as many as one reads out at a telephone (the screens' design, S11)."""


def short_digest(whole: str) -> str:
    """Shorten the `dig` of a sealed file, or the hash of an entry, to what people compare."""
    return whole[:_LENGTH]
