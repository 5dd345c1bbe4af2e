"""A roster as a document for programs and as lines for people."""

from collections.abc import Iterator

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.output import write_json, write_lines
from usbsurvey_desktop.cli.roster_trust import TRUST_WORDS
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.roster import Entry, RosterRole, Way
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster
from usbsurvey_desktop.records import JsonObject, from_base64url

_ROSTER = Words("署名者名簿", "Roster")
_VERSION = Words("版", "version")
_KEEPER = Words("署名した管理者", "Signed by the keeper")
_KEEPERS = Words("次の版に署名できる人", "May sign the next version")
_REVOKED = Words("登録取消", "revoked")
ROLE_WORDS = {
    RosterRole.RESPONDENT: Words("回答者", "respondent"),
    RosterRole.APPROVER: Words("承認者", "approver"),
    RosterRole.REVIEWER: Words("確認者", "reviewer"),
}
WAY_WORDS = {
    Way.PHONE: Words("電話", "phone"),
    Way.LETTER: Words("文書", "letter"),
    Way.IN_PERSON: Words("対面", "in person"),
    Way.OFFICIAL_MAIL: Words("公的なメール", "official mail"),
}


def summary(found: AdmittedRoster) -> JsonObject:
    """Which version of whose roster this is, without its entries."""
    roster = found.roster
    return {
        "recipient": roster.payload.recipient,
        "version": roster.payload.version,
        "updated": roster.payload.updated,
        "digest": roster.digest,
        "keeper": roster.keeper.fingerprint.hex(),
        "check_number": check_number(roster.keeper.fingerprint),
        "keepers": [from_base64url(one).hex() for one in roster.payload.keepers],
        "trust": found.trust.value,
    }


def entry_document(entry: Entry) -> JsonObject:
    """One entry with its history."""
    record, subject = entry.record, entry.certificate.subject
    return {
        "body_code": record.body,
        "role": record.role.value,
        "state": record.state,
        "name": subject.person,
        "department": subject.department,
        "organisation": subject.organisation,
        "fingerprint": entry.certificate.fingerprint.hex(),
        "check_number": check_number(entry.certificate.fingerprint),
        "registered": record.registered.model_dump(mode="json"),
        "revoked": None if record.revoked is None else record.revoked.model_dump(mode="json"),
    }


def report(found: AdmittedRoster, more: JsonObject, *entries: Entry, as_json: bool) -> None:
    """Print a roster, and those of its entries that are given.

    Args:
        found: the roster.
        more: what the document holds besides.
        entries: shown to people.
        as_json: one document instead of lines.
    """
    if as_json:
        write_json({**summary(found), **more})
    else:
        write_lines(*_lines(found, entries))


def _lines(found: AdmittedRoster, entries: tuple[Entry, ...]) -> Iterator[str]:
    roster = found.roster
    payload = roster.payload
    yield f"{_ROSTER}: {payload.recipient} {_VERSION} {payload.version} {payload.updated}"
    person = roster.keeper.subject.person
    number = check_number(roster.keeper.fingerprint)
    yield f"{_KEEPER}: {person} {number} [{TRUST_WORDS[found.trust]}]"
    for one in payload.keepers:
        yield f"{_KEEPERS}: {from_base64url(one).hex()}"
    for entry in entries:
        yield from _entry_lines(entry)


def _entry_lines(entry: Entry) -> Iterator[str]:
    record, subject = entry.record, entry.certificate.subject
    who = f"{subject.organisation} {subject.department} {subject.person}"
    registered = record.registered
    yield f"{record.body or '-'} {ROLE_WORDS[record.role]}: {who}"
    yield f"  {entry.certificate.fingerprint.hex()}"
    how = f"{WAY_WORDS[registered.how]} {registered.by} {registered.note}".rstrip()
    yield f"  {registered.at} {how}"
    if record.revoked is not None:
        revoked = record.revoked
        yield f"  {_REVOKED}: {revoked.at} {revoked.by} {revoked.reason}"
