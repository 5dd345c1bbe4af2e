"""The stage of a practice world: its lasting people and the pack of its throw-away issuer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from usbsurvey_desktop.demo.bodies import Draw
from usbsurvey_desktop.demo.days import Days
from usbsurvey_desktop.demo.people import (
    MARK,
    Person,
    approver,
    kept_person,
    office,
    passing_person,
    respondent,
)
from usbsurvey_desktop.identity.card import make_card, read_card
from usbsurvey_desktop.questionnaire.load import Loaded
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Contact, Match, Recipient, Route
from usbsurvey_desktop.sealing.publish import Terms, publish, recipient_of

_PREFECTURE_DIGITS = 2
_LONGEST_SURVEY = 40


@dataclass(frozen=True)
class Stage:
    """The people whose key files are kept, by the name of the file, and what they work on."""

    people: Mapping[str, Person]
    pack: Pack
    passphrase: str
    """Of all key files."""


def set_stage(draw: Draw, loaded: Loaded, *, passphrase: str, days: Days) -> Stage:
    """Make the lasting people, and a pack by an issuer whose key is forgotten at once.

    The example respondent and approver are of the first body. One practice identity stands for all
    prefectures when the bodies are of many, because the keys of a pack must differ.

    Raises:
        SurveyError: what `publish` refuses.
    """
    first, now = draw.bodies[0], days.issued
    code = draw.prefecture.code if draw.prefecture else None
    subjects = {
        "ministry": office("省", "調査受付", f"{MARK} 明子"),
        "prefecture": office("県", "市町村課", f"{MARK} 健太", code),
        "stranger": office("町", "総務課", f"{MARK} 実"),
        "respondent": respondent(first),
        "approver": approver(first),
    }
    people = {name: kept_person(one, passphrase, now) for name, one in subjects.items()}
    issuer = passing_person(office("庁", "調査担当", f"{MARK} 誠"), passphrase, now)
    recipients = (
        _recipient(people["prefecture"], "prefecture", now),
        _recipient(people["ministry"], "ministry", now),
    )
    pack = publish(
        _terms(loaded, days),
        loaded.document,
        recipients=recipients,
        routes=_routes(code),
        key=issuer.identity.signing_key(),
    )
    return Stage(people, pack, passphrase)


def _recipient(person: Person, role: str, now: datetime) -> Recipient:
    card = read_card(make_card(person.identity, now=now).encode("ascii"))
    return recipient_of(
        card,
        recipient_id=role,
        role="prefecture" if role == "prefecture" else "ministry",
        display_name=card.certificate.subject.organisation,
    )


def _routes(prefecture_code: str | None) -> tuple[Route, ...]:
    both = ("prefecture", "ministry")
    if prefecture_code is None:
        return (Route(match=Match(), to=both),)
    of_prefecture = Match(prefectures=(prefecture_code[:_PREFECTURE_DIGITS],))
    return Route(match=of_prefecture, to=both), Route(match=Match(), to=("ministry",))


def _terms(loaded: Loaded, days: Days) -> Terms:
    return Terms(
        survey=f"practice-{loaded.questionnaire.id}"[:_LONGEST_SURVEY],
        version=1,
        issued=days.issued,
        deadline=days.deadline,
        title=f"【{MARK}】{loaded.questionnaire.title}",
        purpose="このアプリの使い方を練習するためのものです。実在の調査ではありません。",
        legal_basis="",
        contact=Contact(office=f"{MARK}庁 調査担当（実在しません）", tel="", email="", hours=""),
    )
