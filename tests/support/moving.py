"""A corrected version of the small survey: everything that can become of an answer occurs in it."""

from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import Any, Final

from tests.support import worlds
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.publish import publish
from usbsurvey_desktop.store.draft_content import RawAnswer

OLD_WORDS: Final = "ご意見があればお書きください。"
NEW_WORDS: Final = "ご意見、ご要望があればお書きください。"
TYPED: Final[dict[str, RawAnswer]] = {
    "R.body_code": worlds.BODY,
    "A1": "yes",
    "A2": ("b", "c"),
    "A2.c": "研修会場で配布",
    "A3": "意見です",
}
"""To the first version: A1 goes over, A2 does not (b is gone), A3 has other words."""


def corrected_form() -> JsonObject:
    """Without an option of A-2, with other words at A-3, and one question more."""
    form: Any = {**deepcopy(worlds.SMALL_FORM), "version": "2"}
    asked = form["items"][1]["items"]
    asked[1]["options"] = [one for one in asked[1]["options"] if one["code"] != "b"]
    asked[2]["text"] = NEW_WORDS
    asked.append(
        {
            "type": "integer",
            "link_id": "A4",
            "number": "A-4",
            "short_label": "本数",
            "text": "何本ありますか。",
            "required": False,
        }
    )
    corrected: JsonObject = form
    return corrected


@cache
def corrected_pack(version: int = 2, issuer: str = "issuer", survey: str = "small-survey") -> Pack:
    """The corrected survey as its issuer, or somebody else, publishes it."""
    return publish(
        replace(worlds.TERMS, version=version, survey=survey),
        corrected_form(),
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity(issuer).signing_key(),
    )
