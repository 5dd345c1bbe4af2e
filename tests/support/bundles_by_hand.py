"""Bundles that our own writer would never make, built by hand from the people of `worlds`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tests.support import forgery, worlds
from tests.support import jose_by_hand as hand
from tests.support.forgery import Json, packed, signed
from usbsurvey_desktop.review.ledger_pen import LedgerPen, Statement
from usbsurvey_desktop.review.ledger_record import Acceptance, Act, Receipt
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.states import SeenPackage

BOTH = ("prefecture", "ministry")
TYP, SEALED = "usbsurvey-forward-1", {"typ": "usbsurvey-bundle-1"}
SURVEY = "small-survey"


@dataclass(frozen=True)
class Content:
    """A package that goes into a bundle, in a file of this text."""

    seen: SeenPackage
    text: str

    @classmethod
    def of(cls, opened: Opened, raw: bytes) -> "Content":
        """A package that opened."""
        return cls(opened.as_seen(), raw.decode().strip())


def accepting(one: SeenPackage) -> list[Statement]:
    """Received, then accepted."""
    return [
        Statement(Act.RECEIVED, Receipt(pkg=one.pkg, prev=one.prev), one),
        Statement(Act.ACCEPTED, _accepted(), one, supersedes_last=True),
    ]


def _accepted() -> Acceptance:
    return Acceptance.model_validate_json('{"note":null,"signers":["registered"]}')


def ledger(
    *statements: Statement,
    by: str = "prefecture",
    recipient: str = "prefecture",
    survey: str = SURVEY,
    now: datetime = worlds.NOW,
) -> list[str]:
    """The lines of a ledger that says this."""
    pen = LedgerPen(survey, recipient, worlds.identity(by))
    return pen.lines(statements, None, now).decode().splitlines()


def decision(one: SeenPackage, lines: Sequence[str]) -> str:
    """The hash of the last line about a package that accepts it."""
    said = [(line, hand.parsed(hand.unb64(line.split(".")[1]).decode())) for line in lines]
    return [
        hand.sha(line.encode())
        for line, what in said
        if (what["act"], what["package"]) == ("accepted", one.digest)
    ][-1]


def members(
    contents: Sequence[Content],
    *ledgers: list[str],
    of: Sequence[str] | None = None,
    **changes: object,
) -> Json:
    """The members of an honest bundle of the prefecture, to be spoilt.

    The decisions are the last ones that accept, of all ledgers or of the one with these lines.
    """
    every = ledgers or (ledger(*(said for one in contents for said in accepting(one.seen))),)
    lines = of or [line for one in every for line in one]
    return {
        "schema": TYP,
        "survey": SURVEY,
        "pack_sha256": worlds.pack().digest,
        "from": "prefecture",
        "to": "ministry",
        "n": 1,
        "created": "2026-11-20T10:00:00+09:00",
        "packages": [
            {**listed(one.seen, decision(one.seen, lines)), "text": one.text} for one in contents
        ],
        "named": [],
        "ledgers": list(every),
        "aud": sorted(map(forgery.kid, BOTH)),
    } | changes


def listed(one: SeenPackage, line: str) -> Json:
    """How a bundle names a package."""
    return {"package": one.digest, "body": one.body, "revision": one.revision, "decision": line}


def signature(content: bytes, by: str = "prefecture", **header: object) -> Json:
    """A reviewer's signature over payload bytes."""
    whole = {"typ": TYP} | header
    role = str(whole.pop("role", "reviewer"))
    return forgery.signature(content, by, role, **whole)


def forged(content: bytes, *signatures: Json, to: Sequence[str] = BOTH) -> bytes:
    """Payload bytes signed, by the prefecture unless told otherwise, and sealed."""
    given = signatures or (signature(content),)
    return forgery.sealed(signed(content, *given), to, **SEALED)


def sealed(whole: Json, by: str = "prefecture", to: Sequence[str] = BOTH) -> bytes:
    """Members rightly signed and sealed."""
    content = packed(whole)
    return forged(content, signature(content, by), to=to)
