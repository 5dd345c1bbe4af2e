"""When a sealed file was handed over (送付日): one comment of the draft for each file.

Source: docs/formats.md §8.
"""

import hashlib

from usbsurvey_desktop.records import to_base64url

_ID_BYTES = 16


def handed_id(dig: str) -> str:
    """The id of the comment that says when the file with this digest was handed over."""
    named = f"usbsurvey-package-1 handed {dig}"
    return to_base64url(hashlib.sha256(named.encode("ascii")).digest()[:_ID_BYTES])
