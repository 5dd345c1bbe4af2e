"""Runs first in a frozen program: an empty module stands where `urllib.request` would.

segno takes two functions that put text between quotes from `xml.sax.saxutils`, and that module
imports `urllib.request`, for another one that is never called here. Nothing that could open a
connection is in the bundle, so the name leads to nothing.
"""

import sys
from types import ModuleType

sys.modules["urllib.request"] = ModuleType("urllib.request")
