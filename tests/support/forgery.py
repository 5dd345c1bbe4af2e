"""Packages that our own writer would never make, built by hand from the people of `worlds`."""

import gzip
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from tests.support import jose_by_hand as hand
from tests.support import worlds
from usbsurvey_desktop.errors import Refused
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.unseal import open_package

Json = dict[str, Any]
EVERYBODY = ("prefecture", "ministry", "respondent")
NOW = int(worlds.NOW.timestamp())
OTHER_HASH = hand.sha(b"another")


def kid(name: str) -> str:
    """The thumbprint of a person's opening key."""
    return hand.sha(hand.plain(hand.jwk(worlds.opening_key(name).public_key())).encode())


def payload() -> Json:
    """The members of an honest submission, to be spoilt."""
    return hand.parsed(hand.plain(worlds.submission().model_dump(mode="json", by_alias=True)))


def packed(value: object) -> bytes:
    """Payload bytes: a JSON value, or a text as it is, in one gzip member."""
    text = value if isinstance(value, str) else hand.plain(value)
    return gzip.compress(text.encode("utf-8", "surrogatepass"), mtime=0)


def signature(content: bytes, name: str, role: str = "respondent", **header: object) -> Json:
    """A person's signature over payload bytes; a header member of None is left out."""
    person = worlds.identity(name)
    whole = {"alg": "ES256", "iat": NOW, "role": role, "typ": "usbsurvey-answers-1"} | header
    members = {member: value for member, value in whole.items() if value is not None}
    return hand.signature(content, person.certificate.der, person.private_key, members)


def signed(content: bytes, *signatures: Json) -> str:
    """A signed text; by the respondent alone unless told otherwise."""
    given = signatures or (signature(content, "respondent"),)
    return hand.plain({"payload": hand.b64(content), "signatures": list(given)})


def sealed(plaintext: str, to: Sequence[str] = EVERYBODY, **header: object) -> bytes:
    """A package with this inside, for these people."""
    keys = [worlds.opening_key(name).public_key() for name in to]
    whole = {"typ": "usbsurvey-package-1"} | header
    return hand.plain(hand.sealed(plaintext.encode(), whole, *keys)).encode()


def spoilt(spoil: Callable[[Json], object]) -> bytes:
    """A package with one change in its payload, rightly signed and sealed."""
    members = payload()
    spoil(members)
    return sealed(signed(packed(members)))


def outcome(raw: bytes, reader: str = "ministry", **changes: Any) -> tuple[str, str]:  # noqa: ANN401 - any member of the reader
    """What opening gives: code and step of a refusal, or `ok` and an empty step."""
    opened = open_package(raw, replace(worlds.reader(reader), **changes))
    if isinstance(opened, Refused):
        return opened.code.value, opened.step
    assert isinstance(opened, Opened)
    return "ok", ""


def put(**members: object) -> Callable[[Json], object]:
    """Write members over those of the payload."""
    return lambda whole: whole.update(members)


def put_in(name: str, /, **members: object) -> Callable[[Json], object]:
    """Write members into one object of the payload."""
    return lambda whole: whole[name].update(members)


def answer(link_id: str, /, **stated: object) -> Callable[[Json], object]:
    """State another answer."""
    return put_in("answers", **{link_id: stated})


def body(code: str, /, **members: object) -> Callable[[Json], object]:
    """State another body, in the answers too."""

    def spoil(whole: Json) -> None:
        whole["body"].update(code=code, **members)
        whole["answers"]["R.body_code"]["value"] = code

    return spoil
