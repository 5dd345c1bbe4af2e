"""Writing lines of a ledger: numbered, chained to the line before, signed; no disk.

Source: docs/formats.md §7.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from usbsurvey_desktop.armour import LEDGER
from usbsurvey_desktop.crypto import certificates
from usbsurvey_desktop.crypto.compact_form import compact_text
from usbsurvey_desktop.crypto.entropy import Entropy, new_id, random_bytes
from usbsurvey_desktop.crypto.signed_form import sign
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.records import canonical, hash_text, time_text
from usbsurvey_desktop.review.ledger import LEDGER_ENDING, Ledger
from usbsurvey_desktop.review.ledger_record import Act, Detail, Line, Owner
from usbsurvey_desktop.sealing.profile import REVIEWER
from usbsurvey_desktop.sealing.states import SeenPackage


@dataclass(frozen=True)
class Statement:
    """What a line is to say; its place in the ledger comes when it is written."""

    act: Act
    detail: Detail
    about: SeenPackage | None = None
    supersedes: Sequence[str] = ()
    """Hashes of all entries that this one takes the place of."""
    supersedes_last: bool = False
    """Whether it takes the place of the line before it as well, which has no hash yet."""


def ledger_name(survey: str, reviewer: Identity) -> str:
    """The name of a reviewer's ledger: `<survey>-<8 hex of the fingerprint>.ledger.txt`."""
    return f"{survey}-{reviewer.certificate.fingerprint[:4].hex()}{LEDGER_ENDING}"


@dataclass(frozen=True)
class LedgerPen:
    """What a reviewer writes with."""

    survey: str
    recipient: str
    """The collector the reviewer works for."""
    reviewer: Identity
    entropy: Entropy = random_bytes

    def lines(self, statements: Sequence[Statement], held: Ledger | None, now: datetime) -> bytes:
        """The bytes that follow a ledger, or begin one.

        Args:
            statements: in order.
            held: what is there; None for a new ledger, which begins with its owner.
            now: with an offset from UTC.

        Raises:
            SurveyError: `identity_expired`.
        """
        if held is None:
            cert = certificates.to_base64(self.reviewer.certificate.der)
            opening = Statement(Act.OPEN, Owner(cert=cert, recipient=self.recipient))
            statements = (opening, *statements)
            place = _Place(new_id(self.entropy), 1, None)
        else:
            last = held.entries[-1]
            place = _Place(last.line.ledger, len(held.entries) + 1, last.hash)
        written = bytearray()
        for statement in statements:
            text = self._signed_line(_line(statement, self.survey, place, now), now)
            place = _Place(place.ledger, place.seq + 1, hash_text(text))
            written += text + b"\n"
        return bytes(written)

    def _signed_line(self, line: Line, now: datetime) -> bytes:
        form = sign(
            canonical(line),
            kind=LEDGER,
            role=REVIEWER,
            key=self.reviewer.signing_key(),
            issued_at=int(now.timestamp()),
        )
        return compact_text(form).encode("ascii")


@dataclass(frozen=True)
class _Place:
    """Where a line comes to stand."""

    ledger: str
    seq: int
    before: str | None


def _line(statement: Statement, survey: str, place: _Place, now: datetime) -> Line:
    about = statement.about
    last = {place.before} if statement.supersedes_last and place.before else set()
    return Line(
        schema="usbsurvey-ledger-1",
        ledger=place.ledger,
        seq=place.seq,
        before=place.before,
        survey=survey,
        act=statement.act,
        package=None if about is None else about.digest,
        body=None if about is None else about.body,
        revision=None if about is None else about.revision,
        supersedes=tuple(sorted(last.union(statement.supersedes))),
        detail=statement.detail,
        at=time_text(now),
    )
