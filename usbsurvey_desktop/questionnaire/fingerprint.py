"""The digest that pins drafts and packages to one form. Source: docs/formats/common.md, `hash`."""

import base64
import hashlib

from usbsurvey_desktop.records import JsonObject, canonical


def digest(document: JsonObject) -> str:
    """Give the SHA-256 of the canonical JSON of a form, as 43 characters of base64url.

    Args:
        document: the JSON object as it stands in the file, not a record written out again: members
            that the file leaves out must stay out.
    """
    hashed = hashlib.sha256(canonical(document)).digest()
    return base64.urlsafe_b64encode(hashed).rstrip(b"=").decode()
