"""Files that must not open, each in one way, with the code that must be told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from usbsurvey_desktop.armour import PACKAGE
from usbsurvey_desktop.crypto.keys import OpeningPublicKey
from usbsurvey_desktop.crypto.sealed_form import seal
from usbsurvey_desktop.crypto.signed_form import SignedForm
from usbsurvey_desktop.errors import Code


@dataclass(frozen=True)
class Original:
    """A good package and what is needed to spoil it."""

    signed: SignedForm
    text: str
    pack_text: str
    ministry: OpeningPublicKey
    stranger: OpeningPublicKey


def _cut(original: Original) -> str:
    return original.text[: len(original.text) // 2]


def _changed(original: Original) -> str:
    return _with_other_letter(original.text, "ciphertext")


def _changed_for_one(original: Original) -> str:
    return _with_other_letter(original.text, "encrypted_key")


def _with_other_letter(text: str, member: str) -> str:
    head, mark, tail = text.partition(f'"{member}":"')
    return head + mark + ("B" if tail[0] == "A" else "A") + tail[1:]


def _rewritten(original: Original) -> str:
    return original.text.replace('"', "”", 1)


def _for_somebody_else(original: Original) -> str:
    return _sealed(original, original.stranger)


def _forwarded(original: Original) -> str:
    return _sealed(original, original.ministry, original.stranger)


def _another_kind(original: Original) -> str:
    return original.pack_text


def _sealed(original: Original, *recipients: OpeningPublicKey) -> str:
    return seal(original.signed.text().encode("ascii"), kind=PACKAGE, recipients=recipients)


_DAMAGES: Mapping[Code, Callable[[Original], str]] = {
    Code.JSON_SYNTAX: _cut,
    Code.DECRYPT_FAILED: _changed,
    Code.NOT_ADDRESSED: _for_somebody_else,
    Code.TEXT_DAMAGED: _rewritten,
    Code.AUDIENCE: _forwarded,
    Code.WRONG_KIND: _another_kind,
    Code.RECIPIENTS: _changed_for_one,
}


def damaged(original: Original, number: int) -> tuple[str, Code]:
    """Spoil a package; the ways take turns by number. Gives the text and the ministry's refusal."""
    ways = tuple(_DAMAGES.items())
    code, spoil = ways[number % len(ways)]
    return spoil(original), code
