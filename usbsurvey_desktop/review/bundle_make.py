"""Making a bundle: what a collector has accepted, signed by a reviewer and sealed for another.

Promises: what counts as accepted is the word of `fold` and `overview` over the own ledgers; every
package that goes in was opened once more; a `SealedBundle` was opened again with the own key
through the checks its reader will make. Nothing is written here. Source: docs/formats.md §7.1.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from usbsurvey_desktop.armour import BUNDLE, FORWARD, PACKAGE
from usbsurvey_desktop.crypto.sealed_form import seal
from usbsurvey_desktop.crypto.signed_form import sign
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.files import OS, OsCalls, read_bounded
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.records import JsonValue, canonical, time_text
from usbsurvey_desktop.review.bundle_open import OpenedBundle, acceptance_of, open_bundle
from usbsurvey_desktop.review.bundle_record import BundledPackage, NamedPackage
from usbsurvey_desktop.review.fold import Folded, Posted
from usbsurvey_desktop.review.inbox import Incoming
from usbsurvey_desktop.review.overview import Overview
from usbsurvey_desktop.review.served import own_recipient
from usbsurvey_desktop.sealing.expand import compress
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Recipient
from usbsurvey_desktop.sealing.profile import REVIEWER
from usbsurvey_desktop.sealing.text_file import stripped
from usbsurvey_desktop.sealing.unseal import open_package


@dataclass(frozen=True)
class Way:
    """From which collector to which, by which pack."""

    pack: Pack
    sender: Recipient
    receiver: Recipient


@dataclass(frozen=True)
class Gathered:
    """What a collector can forward to another at this moment."""

    way: Way
    packages: tuple[BundledPackage, ...]
    """In the order of their bodies' codes."""
    named: tuple[NamedPackage, ...]
    """Accepted and not forwarded: not sealed to the receiver, or their files are not here."""
    ledgers: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class SealedBundle:
    """A bundle, with the proof that it opens."""

    text: str
    """One line of ASCII without its LF."""
    opened: OpenedBundle

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return f"{self.text}\n".encode("ascii")

    @property
    def file_name(self) -> str:
        """The name it is written under."""
        return self.opened.bundle.file_name


def ways(packs: Iterable[Pack], identity: Identity) -> tuple[Way, ...]:
    """To whom a collector may forward: every other one of the newest pack, in the pack's order.

    None for an identity that is no collector's there.

    Raises:
        SurveyError: `identity_pair` without an opening key.
    """
    pack = max(packs, key=lambda one: one.payload.version)
    sender = own_recipient(pack, identity)
    if sender is None:
        return ()
    return tuple(Way(pack, sender, one) for one in pack.payload.recipients if one != sender)


def gather(
    way: Way,
    files: Iterable[Incoming],
    found: Overview,
    folded: Folded,
    reader: Reader,
    calls: OsCalls = OS,
) -> Gathered:
    """Find what a collector has accepted: the packages that lead for their bodies.

    Args:
        way: from and to whom.
        files: those that `found` is made of.
        found: the inbox as a whole.
        folded: the own ledgers under the own roster.
        reader: opens each of these packages once more; about 2 ms each.
        calls: the operating system.

    Raises:
        SurveyError: `identity_pair`.
    """
    paths = {one.shown: one for one in files}
    holding: dict[str, list[Incoming]] = {}
    for row in found.rows:
        if row.digest is not None:
            holding.setdefault(row.digest, []).append(paths[row.file])
    leading = [one.leading for one in found.bodies.values() if one.leading is not None]
    lines = [acceptance_of(folded.about(package)) for package in leading]
    accepted = [line for line in lines if line is not None]
    packages, named = list[BundledPackage](), list[NamedPackage]()
    for line in accepted:
        one = _one(line, holding, way, reader, calls)
        packages += [one] if isinstance(one, BundledPackage) else []
        named += [one] if isinstance(one, NamedPackage) else []
    return Gathered(way, tuple(packages), tuple(named), tuple(_ledgers(folded)))


def seal_bundle(gathered: Gathered, n: int, *, reader: Reader, now: datetime) -> SealedBundle:
    """Sign what was gathered, seal it and open it again.

    Args:
        gathered: what goes in.
        n: the number of the bundle, higher than that of every one sent before.
        reader: of the reviewer who signs, with the packs.
        now: with an offset from UTC.

    Raises:
        SurveyError: `identity_expired`; `reviewer_unknown` for a reviewer whom the pack does not
            let sign for the sender; `file_too_large` for more than a reader takes; `payload_schema`
            without a ledger that counts.
    """
    way = gathered.way
    kids = way.pack.kids
    plain: dict[str, JsonValue] = {
        "schema": FORWARD.typ,
        "survey": way.pack.payload.survey,
        "pack_sha256": way.pack.digest,
        "from": way.sender.id,
        "to": way.receiver.id,
        "n": n,
        "created": time_text(now),
        "packages": [one.model_dump(mode="json") for one in gathered.packages],
        "named": [one.model_dump(mode="json") for one in gathered.named],
        "ledgers": gathered.ledgers,
        "aud": sorted((kids[way.sender.id], kids[way.receiver.id])),
    }
    content = canonical(plain)
    if len(content) > FORWARD.payload:
        raise SurveyError(Code.FILE_TOO_LARGE)
    text = _sealed(compress(content), way, reader.identity, now)
    opened = open_bundle(text.encode("ascii"), reader)
    if isinstance(opened, Refused):
        raise opened.as_error()
    return SealedBundle(text, opened)


def _sealed(content: bytes, way: Way, reviewer: Identity, now: datetime) -> str:
    key, issued_at = reviewer.signing_key(), int(now.timestamp())
    signed = sign(content, kind=FORWARD, role=REVIEWER, key=key, issued_at=issued_at)
    keys = [way.pack.keys[end.id] for end in (way.sender, way.receiver)]
    return seal(signed.text().encode("ascii"), kind=BUNDLE, recipients=keys)


def _one(
    line: Posted,
    holding: Mapping[str, Iterable[Incoming]],
    way: Way,
    reader: Reader,
    calls: OsCalls,
) -> BundledPackage | NamedPackage:
    about = line.entry.line
    package = str(about.package)
    name = {
        "package": package,
        "body": str(about.body),
        "revision": int(about.revision or 0),
        "decision": line.entry.hash,
    }
    for one in holding.get(package, ()):
        content = _read(one, package, reader, calls)
        if content is None:
            continue
        text, opened = content
        if way.pack.kids[way.receiver.id] not in opened.submission.aud:
            return NamedPackage.model_validate({**name, "reason": "not_addressed"})
        return BundledPackage.model_validate({**name, "text": text})
    return NamedPackage.model_validate({**name, "reason": "not_here"})


def _read(one: Incoming, package: str, reader: Reader, calls: OsCalls) -> tuple[str, Opened] | None:
    """The text of a file that still holds this package; None if it changed or went meanwhile."""
    try:
        raw = read_bounded(one.path, PACKAGE.raw, calls)
    except SurveyError:
        return None
    opened = open_package(raw, reader)
    if isinstance(opened, Refused) or opened.digest != package:
        return None
    return stripped(raw, PACKAGE), opened


def _ledgers(folded: Folded) -> Iterator[tuple[str, ...]]:
    """The lines that count, of each ledger that does; a copy adds nothing."""
    counted = (one.ledger for one in folded.ledgers if one.counts)
    return iter(dict.fromkeys(tuple(entry.text for entry in ledger.entries) for ledger in counted))
