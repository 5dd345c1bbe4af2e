"""The digest that pins drafts and packages to one form. Source: docs/formats.md §1.7, `hash`."""

from usbsurvey_desktop.records import JsonObject, canonical, hash_text


def digest(document: JsonObject) -> str:
    """Give the SHA-256 of the canonical JSON of a form, as 43 characters of base64url.

    Args:
        document: the JSON object as it stands in the file, not a record written out again: members
            that the file leaves out must stay out.
    """
    return hash_text(canonical(document))
