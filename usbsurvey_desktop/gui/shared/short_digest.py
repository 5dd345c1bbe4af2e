"""The digits by which people tell sealed files and entries apart: 受付照合.

They are the first groups of the 照合番号 of a digest (docs/formats.md 1.10). Digits alone are never
misread: the letters of a digest hold 0 and O, 1, l and I, and large and small ones.
"""

from usbsurvey_desktop.identity.check_number import groups
from usbsurvey_desktop.records import from_base64url

_GROUPS = 3
"""About 50 bits, as many as one reads out at a telephone."""


def short_digest(whole: str) -> str:
    """The `dig` of a sealed file, or the hash of an entry, as people compare it: fifteen digits.

    Raises:
        SurveyError: `base64`.
    """
    return " ".join(groups(from_base64url(whole))[:_GROUPS])
