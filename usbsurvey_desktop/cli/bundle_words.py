"""What is told of bundles (取りまとめファイル), as documents for programs and lines for people."""

from collections.abc import Iterator

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.messages import refusal
from usbsurvey_desktop.cli.rim import JAPAN
from usbsurvey_desktop.errors import Refused
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.review.bundle_accept import Acceptances, Left, LeftBecause
from usbsurvey_desktop.review.bundle_open import Forwarded, Nested, OpenedBundle
from usbsurvey_desktop.review.bundle_record import BundledPackage, NamedPackage
from usbsurvey_desktop.review.bundle_shelf import ShelvedBundle
from usbsurvey_desktop.sealing.opened import Opened

_BUNDLE = Words("取りまとめファイル", "Bundle")
_DECISION = Words("{office}の判断：受理（{person}、{day}）", "{office}: accepted ({person}, {day})")
_SIGNED = Words("署名", "Signed")
_SIGNATURE = Words("{office} {person}（{at}）", "{person} of {office} ({at})")
_COUNTS = Words("第{n}号 提出ファイル {count}件", "no. {n}, packages: {count}")
_NOT_FORWARDED = Words("受理したが送らないもの", "Accepted and not forwarded")
_LEFT = Words("受理していません", "Not accepted")
_NAMED = {
    "not_addressed": Words("この宛先には封をされていない", "not sealed to this recipient"),
    "not_here": Words("ファイルがない", "its file is not here"),
}
LEFT_WORDS = {
    LeftBecause.NOT_HERE: Words("受領フォルダーにない", "not in the folder"),
    LeftBecause.ACCEPTED: Words("受理済み", "accepted already"),
    LeftBecause.DECIDED: Words("こちらで別の判断をしている", "decided otherwise here"),
    LeftBecause.NOT_LEADING: Words("数える版ではない", "does not lead"),
    LeftBecause.SIGNER: Words("署名者が受理できる状態でない", "its signers may not be accepted"),
    LeftBecause.NUMBER_REUSED: Words("同じ番号の別のファイルを受領済み", "its number was used"),
}


def forwarded_document(word: Forwarded | None) -> JsonObject | None:
    """What another collector decided about a package; null for nothing."""
    if word is None:
        return None
    return {
        "recipient": word.recipient.id,
        "recipient_name": word.recipient.display_name,
        "reviewer": word.person,
        "at": word.at.isoformat(),
    }


def forwarded_words(word: Forwarded) -> str:
    """The same for people."""
    office, day = word.recipient.display_name, word.at.date()
    return str(_DECISION).format(office=office, person=word.person, day=day)


def bundle_row(one: ShelvedBundle) -> JsonObject:
    """A bundle among the files of a folder."""
    found = one.found
    if isinstance(found, Refused):
        nothing = dict.fromkeys(("from", "number", "created", "signer", "digest"))
        status = {"file": one.file, "status": found.code.value, "step": found.step}
        return {**status, **nothing, "packages": 0, "named": 0}
    return {
        "file": one.file,
        "status": "ok",
        "from": found.sender.id,
        "number": found.bundle.n,
        "created": found.bundle.created,
        "signer": found.signer.subject.person,
        "digest": found.digest,
        "packages": len(found.bundle.packages),
        "named": len(found.bundle.named),
    }


def bundle_line(one: ShelvedBundle) -> str:
    """The same for people."""
    found = one.found
    if isinstance(found, Refused):
        return f"{_BUNDLE} {one.file}: {refusal(found)}"
    return f"{_BUNDLE} {one.file}: {' '.join(head_lines(found))}"


def head_lines(found: OpenedBundle) -> Iterator[str]:
    """From whom a bundle is, how much is in it, and who signed it."""
    at = found.signed_at.astimezone(JAPAN).isoformat(timespec="minutes")
    person = found.signer.subject.person
    yield f"{found.sender.display_name} → {found.receiver.display_name}"
    yield str(_COUNTS).format(n=found.bundle.n, count=len(found.bundle.packages))
    who = str(_SIGNATURE).format(office=found.sender.display_name, person=person, at=at)
    yield f"{_SIGNED}: {who}"


def head_document(found: OpenedBundle) -> JsonObject:
    """The same for programs."""
    return {
        "status": "ok",
        "digest": found.digest,
        "survey": found.bundle.survey,
        "from": found.sender.id,
        "from_name": found.sender.display_name,
        "to": found.receiver.id,
        "number": found.bundle.n,
        "created": found.bundle.created,
        "signer": {
            "name": found.signer.subject.person,
            "fingerprint": found.signer.fingerprint.hex(),
            "signed_at": found.signed_at.isoformat(),
        },
        "named": [{**package_document(one), "reason": one.reason} for one in found.bundle.named],
    }


def package_document(one: BundledPackage | NamedPackage) -> JsonObject:
    """A package as a bundle lists it."""
    return {"body_code": one.body, "revision": one.revision, "digest": one.package}


def nested_document(one: Nested, bundle: OpenedBundle) -> JsonObject:
    """A package of a bundle, and what became of it."""
    listed, found = package_document(one.listed), one.found
    if isinstance(found, Refused):
        status = {"status": found.code.value, "step": found.step}
        return {**listed, **status, "body_name": None, "signers": [], "forwarded": None}
    return {
        **listed,
        "status": "ok",
        "step": None,
        "body_name": found.municipality.name,
        "signers": _names(found),
        "forwarded": forwarded_document(_word(one, bundle)),
    }


def nested_line(one: Nested, bundle: OpenedBundle) -> str:
    """The same for people."""
    found, name = one.found, _name(one.listed)
    if isinstance(found, Refused):
        return f"{name}: {refusal(found)}"
    signed = f"{_SIGNED}: {'、'.join(_names(found))}"
    decided = forwarded_words(_word(one, bundle))
    return f"{name} {found.municipality.name} [{signed}] [{decided}]"


def named_line(one: NamedPackage) -> str:
    """An accepted package that is not in the bundle."""
    return f"{_NOT_FORWARDED}: {_name(one)}: {_NAMED[one.reason]}"


def left_line(one: Left) -> str:
    """A package that was not accepted along with the others."""
    return f"{_LEFT}: {_name(one.listed)} [{LEFT_WORDS[one.because]}]"


def acceptances_document(found: Acceptances) -> JsonObject:
    """What was accepted, and what was not."""
    return {
        "accepted": [
            {
                "body_code": one.line.body,
                "revision": one.line.revision,
                "digest": one.line.package,
                "entry": one.hash,
            }
            for one in found.entries
        ],
        "left": [
            {**package_document(one.listed), "reason": one.because.value} for one in found.left
        ],
    }


def _name(one: BundledPackage | NamedPackage) -> str:
    return f"{one.body} r{one.revision}"


def _names(opened: Opened) -> list[str]:
    return [signer.person for signer in opened.signers]


def _word(one: Nested, bundle: OpenedBundle) -> Forwarded:
    return bundle.decisions[one.listed.package]
