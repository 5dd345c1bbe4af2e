"""The trap of PySide6 6.12 on CPython 3.11: each void call loses a reference to None."""

import sys

from PySide6.QtCore import QObject

VOID_CALLS = 100_000
NOISE = 1_000


def test_void_calls_keep_the_references_of_none() -> None:
    """A hundred thousand calls that return nothing leave the reference count of None alone."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(VOID_CALLS):
        thing.setObjectName("name")
    after = sys.getrefcount(None)
    assert abs(after - before) < NOISE
