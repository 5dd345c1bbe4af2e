"""`open`: every check of a package, then what is in it."""

from collections.abc import Iterator
from pathlib import Path

import click

from usbsurvey_desktop.cli.answers import evaluation_document, evaluation_lines
from usbsurvey_desktop.cli.command import CodedCommand, argument, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.inputs import read_package
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json, passphrase_file, survey_option
from usbsurvey_desktop.cli.output import write_json, write_lines
from usbsurvey_desktop.cli.review_inputs import ReviewGiven, review_world
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.cli.roster_trust import roster_facts
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster
from usbsurvey_desktop.records import JsonObject, from_base64url
from usbsurvey_desktop.review.overview import KnownSigner
from usbsurvey_desktop.sealing.handoff_part import Handoff
from usbsurvey_desktop.sealing.handoff_words import part_lines
from usbsurvey_desktop.sealing.opened import Opened, Reader, Signer
from usbsurvey_desktop.sealing.profile import APPROVER
from usbsurvey_desktop.sealing.states import Chain, Remark

_PACKAGE = Words(
    "提出ファイルの照合番号（はじめの3組が受付照合）",
    "Package's check number (its first three groups are the receipt code)",
)
_WHOLE_CODE = Words("受付照合の全体", "Whole receipt code")
_NAME_IN_FILE = Words("ファイルに書かれた団体名", "The body's name in the file")
_SIGNER = Words("署名", "Signed")
_RESPONDENT_ROLE = Words("回答者", "respondent")
_APPROVER_ROLE = Words("承認者", "approver")
_RECORD = Words("受渡し記録（申請・承認の部分）", "Hand-off record (request and approval)")
_PASSED = Words("すべての点検を通りました", "Every check passed")
_REASON = Words("理由", "Reason")
_REPLY = Words("返信への返事", "Reply to a note")
_WHOLE = Words("全体", "the whole")

_ACCEPTABLE = Words("受理できる署名です", "By its signers it may be accepted")
_NOT_ACCEPTABLE = Words("この署名のままでは受理できません", "By its signers it cannot be accepted")

SIGNER_WORDS = {
    SignerState.REGISTERED: Words("登録済み・一致", "registered"),
    SignerState.UNREGISTERED: Words("未登録", "not in a roster"),
    SignerState.MISMATCHED: Words("不一致", "not the certificate that is registered"),
    SignerState.REVOKED: Words("登録取消", "registration revoked"),
}
_NOT_LOOKED_UP = Words("名簿未確認", "not looked up in a roster")
_NOT_HERE = Words("前の版はここでは開いていない", "the one before is not open here")
CHAIN_WORDS = {
    Chain.NEW: Words("新規", "new"),
    Chain.DUPLICATE: Words("重複", "the same file again"),
    Chain.FORKED: Words("分岐", "another file replaces the same one"),
    Chain.SUPERSEDED: Words("旧版", "replaced by a later one"),
    Chain.PREDECESSOR_MISSING: Words("前版未着", "the one before has not arrived"),
}
REMARK_WORDS = {
    Remark.BODY_UNLISTED: Words("一覧にない団体", "the body is not in the list"),
    Remark.BODY_RENAMED: Words("団体名が一覧と違う", "the body's name is not that of the list"),
    Remark.AFTER_DEADLINE: Words("期限後", "after the deadline"),
    Remark.CLOCK_AHEAD: Words("時計ずれ", "signed by a clock that is ahead"),
    Remark.HANDOFF_MISSING: Words("受渡し記録なし", "without a hand-off record"),
    Remark.HANDOFF_FORM_UNKNOWN: Words(
        "受渡し記録の様式不明", "hand-off record by a form that is not known here"
    ),
    Remark.REVOCATION_UNCHECKED: Words("失効未確認", "withdrawal of the certificate not checked"),
}


@click.command(
    "open",
    cls=CodedCommand,
    words=Words(
        "提出ファイルを開き、すべての点検をしてから内容を示します。\n"
        "点検に通らないものは、番号と理由だけを示し、中身は何も示しません。",
        "Open a package: every check first, then the contents.\n"
        "Of one that is refused, only the code and the reason are shown.",
    ),
)
@argument("package", ja="提出ファイル（.sealed.txt）", en="a package (.sealed.txt)", type=FILE)
@survey_option
@option("--identity", required=True, type=FILE, ja="自分の身分証", en="your identity (.p12)")
@option("--roster", type=FILE, ja="署名者名簿（.roster.txt）", en="the roster (.roster.txt)")
@passphrase_file
@as_json
@click.pass_obj
def open_command(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    package: Path,
    survey: Path,
    identity: Path,
    roster: Path | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Print a package that passed every check."""
    given: ReviewGiven = {
        "survey": (survey,),
        "identity": identity,
        "roster": roster,
        "passphrase_file": passphrase_file,
    }
    world = review_world(given, rim)
    opened = read_package(package, world.reader)
    if as_json:
        write_json({**_document(opened), "roster": roster_facts(world.roster)})
    else:
        write_lines(*_lines(opened, world.roster), *_record_lines(opened, world.reader))
    return Exit.DONE


def _document(opened: Opened) -> JsonObject:
    submission = opened.submission
    return {
        "status": "ok",
        "digest": opened.digest,
        "check_number": check_number(from_base64url(opened.digest)),
        "survey": submission.survey,
        "body_code": submission.body.code,
        "body_name": opened.municipality.name,
        "body_name_in_file": submission.body.name,
        "revision": submission.revision,
        "prev": submission.prev,
        "created": submission.created,
        "signers": [signer_document(one) for one in opened.signers],
        "may_be_accepted": opened.may_be_accepted,
        "chain": opened.chain.value,
        "remarks": [remark.value for remark in opened.remarks],
        **evaluation_document(opened.evaluation),
        "reasons": dict(submission.reasons),
        "responds_to": submission.responds_to,
        "replies": [one.model_dump(mode="json") for one in submission.replies],
        "handoff": _record(submission.handoff),
        "checks": [{"check": one.check, "result": one.result} for one in opened.checks],
    }


def _record(part: Handoff | None) -> JsonObject | None:
    if part is None:
        return None
    return {
        "record_no": part.record_no,
        "form_digest": part.form_digest,
        "values": {str(link_id): value for link_id, value in part.values.items()},
    }


def _record_lines(opened: Opened, reader: Reader) -> Iterator[str]:
    part = opened.submission.handoff
    if part is not None:
        yield f"{_RECORD}: {part.record_no}"
        for name, value in part_lines(part, reader.record_forms):
            yield f"  {name}: {value}"


def role_words(signer: Signer | KnownSigner) -> Words:
    """As what somebody signed a package."""
    return _APPROVER_ROLE if signer.role == APPROVER else _RESPONDENT_ROLE


def signer_document(signer: Signer | KnownSigner) -> JsonObject:
    """Who signed, for `--json`."""
    return {
        "role": signer.role,
        "fingerprint": signer.fingerprint.hex(),
        "name": signer.person,
        "state": signer.state.value,
        "issued_at": signer.issued_at.isoformat(),
    }


def state_words(signer: Signer | KnownSigner, roster: AdmittedRoster | None) -> Words:
    """What is known of a signer; without a roster nobody was looked up, so nobody is 未登録."""
    return _NOT_LOOKED_UP if roster is None else SIGNER_WORDS[signer.state]


def _lines(opened: Opened, roster: AdmittedRoster | None) -> Iterator[str]:
    submission = opened.submission
    body = opened.municipality
    yield f"{opened.pack.payload.title}"
    yield f"{body.prefecture} {body.name} ({body.code}) r{submission.revision}"
    if Remark.BODY_RENAMED in opened.remarks:
        yield f"{_NAME_IN_FILE}: {submission.body.name}"
    yield f"{_PACKAGE}: {check_number(from_base64url(opened.digest))}"
    yield f"{_WHOLE_CODE}: {opened.digest}"
    for one in opened.signers:
        subject = one.certificate.subject
        who = f"{subject.organisation} {subject.department} {subject.person}"
        number = check_number(one.certificate.fingerprint)
        yield f"{_SIGNER} ({role_words(one)}): {who} [{state_words(one, roster)}] {number}"
    yield f"{_ACCEPTABLE if opened.may_be_accepted else _NOT_ACCEPTABLE}"
    yield f"{_PASSED}: {' '.join(one.check for one in opened.checks)}"
    is_alone = opened.chain is Chain.PREDECESSOR_MISSING
    place = _NOT_HERE if is_alone else CHAIN_WORDS[opened.chain]
    yield " · ".join(map(str, (place, *(REMARK_WORDS[remark] for remark in opened.remarks))))
    yield from evaluation_lines(opened.pack.form, opened.evaluation)
    for check_id, text in submission.reasons.items():
        yield f"{_REASON} {check_id}: {text}"
    for reply in submission.replies:
        yield f"{_REPLY} {reply.link_id or _WHOLE}: {reply.text}"
