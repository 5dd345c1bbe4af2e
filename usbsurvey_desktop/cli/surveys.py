"""`survey publish` and `survey show`: signed survey packs."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from pathlib import Path
from typing import Literal

import click

from usbsurvey_desktop.cli.annex import annex
from usbsurvey_desktop.cli.command import CodedCommand, WordedGroup, WrongUse, argument, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.formers import formers, write_published
from usbsurvey_desktop.cli.forms import usable_form
from usbsurvey_desktop.cli.inputs import read_card_file, read_identity, read_survey
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, Day, as_json, force, passphrase_file
from usbsurvey_desktop.cli.output import require_free, tell, write_json, write_lines
from usbsurvey_desktop.cli.rim import JAPAN, Rim
from usbsurvey_desktop.cli.terms import WrittenTerms, read_terms
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.identity.card import Card
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.sealing.addressing import Addressing, is_odd
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Contact
from usbsurvey_desktop.sealing.publish import Terms, publish

_LAST_SECOND = time(23, 59, 59)
_TWICE = Words("同じ提出先のカードが2枚あります。", "There are two cards of the same recipient.")
_NOBODY_ELSE = Words(
    "都道府県が2つ以上あるときは、省のカードも要ります。",
    "Several prefectures need a ministry's card beside them.",
)
_NO_MINISTRY = Words(
    "--direct には、省のカードも要ります。",
    "--direct needs a ministry's card.",
)
_WRONG_CARDS = {
    "twice": _TWICE,
    "same_office": _TWICE,
    "nobody_else": _NOBODY_ELSE,
    "no_ministry": _NO_MINISTRY,
}
_NO_PREFECTURE = Words(
    "注意: {name}（{code}）は都道府県ではありませんが、"
    "その都道府県のすべての区市町村の提出先（{id}）になっています。カードを確かめてください。",
    "Note: {name} ({code}) is no prefecture, but receives as {id} from every municipality of its "
    "prefecture. Check the card.",
)
_PAST = Words(
    "注意: 提出期限がもう過ぎています。日付を確かめてください。",
    "Note: the deadline is over already. Check the day.",
)
_NO_PURPOSE = Words(
    "注意: 目的が書かれていません。--terms の purpose に書けます。",
    "Note: no purpose is given. Write `purpose` into the file of --terms.",
)
_NO_CONTACT = Words(
    "注意: 問い合わせ先の電話が書かれていません。--terms の contact に書けます。",
    "Note: no telephone of a contact is given. Write `contact` into the file of --terms.",
)
_TRUST = {
    Trust.UNCONFIRMED.value: Words("未照合", "not confirmed"),
    Trust.CONFIRMED.value: Words("照合済み", "confirmed"),
    Trust.RENEWED.value: Words("照合済み（証明書の更新）", "confirmed, certificate renewed"),
}
_RECIPIENT = Words("提出先", "recipient")
_LABELS = {
    "survey": Words("調査", "survey"),
    "version": Words("版", "version"),
    "title": Words("調査名", "title"),
    "issuer": Words("調査主体", "issuer"),
    "issuer_fingerprint": Words("調査主体の指紋", "issuer's fingerprint"),
    "check_number": Words("調査主体の照合番号", "issuer's check number"),
    "trust": Words("照合", "confirmation"),
    "deadline": Words("期限", "deadline"),
    "approval_required": Words("承認", "approval"),
    "digest": Words("調査票ファイルのハッシュ", "digest of the pack"),
}


@click.group(
    "survey",
    cls=WordedGroup,
    words=Words("調査票ファイルを発行し、調べます。", "Publish and look at survey packs."),
)
def survey_group() -> None:
    """Hold the commands about survey packs."""


survey_group.add_command(annex)


@survey_group.command(
    "publish",
    cls=CodedCommand,
    words=Words(
        "調査票に署名し、調査票ファイルを作ります。\n"
        "団体コードのあるカードは、その都道府県の区市町村の提出先になります。\n"
        "団体コードのないカード（省）は、すべての団体の提出先になります。\n"
        "前の版があるときは --supersedes で指定します。この端末にある版は、指定しなくても\n"
        "前の版です。版は必ず上がります。",
        "Sign a form as a survey pack.\n"
        "A card with a body code receives from the municipalities of its prefecture,\n"
        "a card without one (a ministry) receives from every body.\n"
        "Name the former version by --supersedes; one that is kept here counts unnamed.\n"
        "Versions only go up.",
    ),
)
@option("--form", required=True, type=FILE, ja="調査票の定義", en="the form definition")
@option("--issuer", required=True, type=FILE, ja="調査主体の身分証", en="the issuer's identity")
@option(
    "--recipient",
    "cards",
    required=True,
    multiple=True,
    type=FILE,
    ja="提出先の公開カード（くり返せます）",
    en="a recipient's card (may be repeated)",
)
@option(
    "--deadline",
    required=True,
    type=Day(),
    metavar="DATE",
    ja="提出期限（年-月-日）",
    en="the last day, as YYYY-MM-DD",
)
@option(
    "--approval",
    type=click.Choice(["required", "optional"]),
    default="optional",
    metavar="required|optional",
    ja="承認者の署名を求めるか",
    en="whether an approver must sign",
)
@option(
    "--direct",
    is_flag=True,
    ja="政令指定都市は、都道府県を通さず省だけに提出する",
    en="designated cities send to the ministry alone",
)
@option(
    "--supersedes",
    type=FILE,
    ja="前の版の調査票ファイル",
    en="the survey pack of the former version",
)
@option(
    "--terms",
    type=FILE,
    ja="目的、根拠、問い合わせ先、版などを書いたJSON",
    en="a JSON file: purpose, legal_basis, contact, version",
)
@option(
    "--out", required=True, type=FILE, ja="調査票ファイル（.survey.txt）", en="the pack to write"
)
@passphrase_file
@force
@as_json
@click.pass_obj
def publish_survey(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    form: Path,
    issuer: Path,
    cards: Sequence[Path],
    deadline: datetime,
    approval: Literal["required", "optional"],
    direct: bool,
    supersedes: Path | None,
    terms: Path | None,
    out: Path,
    passphrase_file: Path | None,
    force: bool,
    as_json: bool,
) -> Exit:
    """Write a survey pack and print what respondents will see of it."""
    require_free(out, force=force)
    loaded = usable_form(form)
    written = WrittenTerms() if terms is None else read_terms(terms)
    known = formers(supersedes, out, rim)
    addressing = _addressing([read_card_file(card) for card in cards], rim, is_direct=direct)
    identity = read_identity(issuer, rim, passphrase_file)
    pack = publish(
        _terms(
            loaded.questionnaire,
            known.following(written, loaded.questionnaire.id, identity.certificate),
            identity.certificate.subject,
            issued=rim.now(),
            deadline=datetime.combine(deadline, _LAST_SECOND, JAPAN),
            approval_required=approval == "required",
        ),
        loaded.document,
        recipients=addressing.recipients,
        routes=addressing.routes,
        key=identity.signing_key(),
    )
    write_published(pack, out, rim, force=force)
    tell(*_doubts(pack), *_left_out(written))
    return _report(_document(pack), pack, as_json=as_json)


@survey_group.command(
    "show",
    cls=CodedCommand,
    words=Words(
        "調査票ファイルを検証し、内容を示します。\n照合番号を通知文と見比べてください。",
        "Verify a survey pack and print what it says.\n"
        "Compare the check number with the issuer's letter.",
    ),
)
@argument("survey", ja="調査票ファイル", en="a survey pack", type=FILE)
@as_json
@click.pass_obj
def show_survey(rim: Rim, *, survey: Path, as_json: bool) -> Exit:
    """Print a pack that passed every check."""
    found = read_survey(survey, rim)
    document = {**_document(found.pack), "trust": found.trust.value}
    return _report(document, found.pack, as_json=as_json)


def _doubts(pack: Pack) -> Iterator[str]:
    """What can be meant so, but hardly is."""
    issued, deadline = (
        datetime.fromisoformat(text) for text in (pack.payload.issued, pack.payload.deadline)
    )
    if deadline < issued:
        yield str(_PAST)
    for one in pack.payload.recipients:
        if is_odd(one):
            yield str(_NO_PREFECTURE).format(name=one.display_name, code=one.body, id=one.id)


def _left_out(written: WrittenTerms) -> Iterator[str]:
    """What a respondent looks for first, and the window insists on."""
    if not written.purpose:
        yield str(_NO_PURPOSE)
    if written.contact is None or not written.contact.tel:
        yield str(_NO_CONTACT)


def _addressing(cards: Sequence[Card], rim: Rim, *, is_direct: bool) -> Addressing:
    try:
        found = Addressing(is_direct=is_direct)
        for card in cards:
            found = found.with_card(card, rim.now())
        found.require_whole(rim.now())
    except SurveyError as error:
        words = _WRONG_CARDS.get(str(error.facts.get("reason")))
        if words is None:
            raise
        raise WrongUse(words) from error
    return found


def _terms(
    questionnaire: Questionnaire,
    written: WrittenTerms,
    issuer: Subject,
    *,
    issued: datetime,
    deadline: datetime,
    approval_required: bool,
) -> Terms:
    office = f"{issuer.organisation} {issuer.department}".strip()
    return Terms(
        survey=questionnaire.id,
        version=written.version,
        issued=issued,
        deadline=deadline,
        title=written.title or questionnaire.title,
        purpose=written.purpose,
        legal_basis=written.legal_basis,
        contact=written.contact or Contact(office=office, tel="", email="", hours=""),
        approval_required=approval_required,
        handoff_record=written.handoff_record,
        roster_policy=written.roster_policy,
        supersedes=written.supersedes,
    )


def _document(pack: Pack) -> JsonObject:
    payload = pack.payload
    return {
        "survey": payload.survey,
        "version": payload.version,
        "title": payload.title,
        "issuer": pack.issuer.subject.organisation,
        "issuer_fingerprint": pack.issuer.fingerprint.hex(),
        "check_number": check_number(pack.issuer.fingerprint),
        "deadline": payload.deadline,
        "approval_required": payload.approval_required,
        "digest": pack.digest,
        "recipients": [
            {"id": one.id, "role": one.role, "display_name": one.display_name}
            for one in payload.recipients
        ],
    }


def _report(document: JsonObject, pack: Pack, *, as_json: bool) -> Exit:
    if as_json:
        write_json(document)
        return Exit.DONE
    needed = (
        Words("必要", "required") if document["approval_required"] else Words("任意", "optional")
    )
    shown = {**document, "approval_required": needed}
    if "trust" in document:
        shown["trust"] = _TRUST[str(document["trust"])]
    write_lines(*(f"{_LABELS[key]}: {value}" for key, value in shown.items() if key in _LABELS))
    write_lines(
        *(f"{_RECIPIENT}: {one.display_name} ({one.id})" for one in pack.payload.recipients)
    )
    return Exit.DONE
