"""Small worlds for tests: people with cheap keys, a small form, its pack, and packages of it.

Everything that does not change is made once per session. Key files here cost almost nothing to
guess; the real cost is tested with the identities.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Final, Literal

from tests.support.records import record_forms
from usbsurvey_desktop.crypto.entropy import new_id
from usbsurvey_desktop.crypto.keys import OpeningKey
from usbsurvey_desktop.crypto.signed_form import CertificatesAre, SignedForm
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.identity.card import make_card, read_card
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.key_file import (
    Identity,
    KeyFiles,
    Protection,
    new_pair,
    open_pair,
    read_files,
)
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.municipality import Municipalities, Municipality
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.sealing.compose import Circumstances, compose
from usbsurvey_desktop.sealing.opened import Reader
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Contact, Match, Recipient, Route
from usbsurvey_desktop.sealing.publish import Terms, publish, recipient_of
from usbsurvey_desktop.sealing.seal import Sealed, seal_package
from usbsurvey_desktop.sealing.sign import sign_approver, sign_respondent
from usbsurvey_desktop.sealing.submission import Submission

ROOT: Final = Path(__file__).resolve().parents[2]
FROZEN_PEOPLE: Final = ROOT / "tests" / "vectors" / "world" / "people"
"""The people of the test vectors keep their keys for ever; everybody else is made anew."""
PASSPHRASE: Final = "試験用の合言葉を十二文字以上"
NOW: Final = datetime.fromisoformat("2026-11-20T10:00:00+09:00")
DEADLINE: Final = NOW + timedelta(days=30)
CHEAP: Final = Protection(key_rounds=1, mac_rounds=1)
BODY: Final = "131016"

PEOPLE: Final[Mapping[str, Subject]] = {
    "issuer": Subject("試験省", "調査課", "調査 主", None),
    "ministry": Subject("試験省", "受付課", "受付 花子", None),
    "prefecture": Subject("東京都", "市町村課", "都 太郎", "130001"),
    "respondent": Subject("千代田区", "情報システム課", "回答 一郎", BODY),
    "approver": Subject("千代田区", "総務課", "承認 次郎", BODY),
    "stranger": Subject("札幌市", "総務課", "知 らない", "011002"),
}

SMALL_FORM: Final[JsonObject] = {
    "schema": "usbsurvey-form-1",
    "id": "small-form",
    "version": "1",
    "language": "ja",
    "title": "小さな調査",
    "short_title": "小さな調査",
    "items": [
        {
            "type": "group",
            "link_id": "page.R",
            "title": "回答者",
            "page": True,
            "items": [
                {
                    "type": "body_code",
                    "link_id": "R.body_code",
                    "number": "R-1",
                    "short_label": "団体",
                    "text": "団体コード",
                    "counted": False,
                }
            ],
        },
        {
            "type": "group",
            "link_id": "page.A",
            "title": "媒体",
            "page": True,
            "items": [
                {
                    "type": "yes_no",
                    "link_id": "A1",
                    "number": "A-1",
                    "short_label": "利用",
                    "text": "USBメモリを使っていますか。",
                    "options": [
                        {"code": "yes", "label": "はい"},
                        {"code": "no", "label": "いいえ"},
                    ],
                },
                {
                    "type": "multi_choice",
                    "link_id": "A2",
                    "number": "A-2",
                    "short_label": "場面",
                    "text": "どの場面で使いますか。",
                    "enable_when": {"question": "A1", "operator": "=", "value": "yes"},
                    "options": [
                        {"code": "a", "label": "庁内"},
                        {"code": "b", "label": "庁外"},
                        {"code": "c", "label": "その他", "free_text": {"max_length": 200}},
                        {"code": "z", "label": "なし", "exclusive": True},
                    ],
                },
                {
                    "type": "text",
                    "link_id": "A3",
                    "number": "A-3",
                    "short_label": "意見",
                    "text": "ご意見があればお書きください。",
                    "required": False,
                    "multiline": True,
                    "constraint": {"max_length": 10000},
                },
            ],
        },
    ],
}

Answers = Mapping[str, Mapping[str, RawAnswer]]
SMALL_ANSWERS: Final[Answers] = {
    "R.body_code": {"state": "answered", "value": BODY},
    "A1": {"state": "answered", "value": "yes"},
    "A2": {"state": "answered", "value": ("a", "c")},
    "A2.c": {"state": "answered", "value": "研修会場で配布"},
    "A3": {"state": "answered", "value": "﨑𠮷葛󠄀\n=1+1"},
}

CONTACT: Final = Contact(
    office="試験省調査課", tel="03-0000-0000", email="survey@example.lg.jp", hours="平日9時から17時"
)
TERMS: Final = Terms(
    survey="small-survey",
    version=1,
    issued=NOW - timedelta(days=10),
    deadline=DEADLINE,
    title="小さな調査",
    purpose="試験のため",
    legal_basis="",
    contact=CONTACT,
)


Role = Literal["prefecture", "ministry"]
ROLES: Final[tuple[tuple[str, Role], ...]] = (
    ("prefecture", "prefecture"),
    ("ministry", "ministry"),
)


@cache
def key_files(name: str) -> KeyFiles:
    """The two key files of a person of `PEOPLE` or of the test vectors, under `PASSPHRASE`."""
    frozen = FROZEN_PEOPLE / f"{name}.p12"
    if not frozen.exists():
        return new_pair(PEOPLE[name], PASSPHRASE, now=TERMS.issued, protection=CHEAP)
    signing, opening = read_files(frozen)
    person = open_pair(signing, opening, PASSPHRASE, now=NOW)
    assert opening is not None
    assert person.opening_certificate is not None
    return KeyFiles(signing, opening, person.certificate, person.opening_certificate)


def put_key_files(folder: Path, name: str, *, stem: str = "") -> Path:
    """Lay both key files of a person into a folder, named after the person or `stem`."""
    files, signing = key_files(name), folder / f"{stem or name}.p12"
    signing.write_bytes(files.signing)
    signing.with_suffix(".open.p12").write_bytes(files.opening)
    return signing


@cache
def identity(name: str) -> Identity:
    """A person of `PEOPLE`, opened."""
    files = key_files(name)
    return open_pair(files.signing, files.opening, PASSPHRASE, now=NOW)


def opening_key(name: str) -> OpeningKey:
    """The key a person of `PEOPLE` opens with."""
    key = identity(name).opening_key
    assert key is not None
    return key


@cache
def municipalities() -> Municipalities:
    """The bundled list."""
    resources = ROOT / "resources"
    return Municipalities(
        (resources / "localgov.csv").read_bytes(), (resources / "localgov_kind.csv").read_bytes()
    )


def municipality(code: str = BODY) -> Municipality:
    """A body of the bundled list."""
    body = municipalities().by_code(code)
    assert body is not None
    return body


@cache
def extra_identity(name: str) -> Identity:
    """One more office, so named; made once."""
    files = new_pair(Subject(name, "", name, None), PASSPHRASE, now=NOW, protection=CHEAP)
    return open_pair(files.signing, files.opening, PASSPHRASE, now=NOW)


def recipient(name: str, person: Identity, *, role: Role) -> Recipient:
    """A collector, from the card it makes."""
    return recipient_of(
        read_card(make_card(person, now=NOW).encode()),
        recipient_id=name,
        role=role,
        display_name=person.certificate.subject.organisation,
    )


@cache
def recipients() -> tuple[Recipient, ...]:
    """The prefecture and the ministry."""
    return tuple(recipient(name, identity(name), role=role) for name, role in ROLES)


ROUTES: Final = (
    Route(match=Match(prefectures=("13",)), to=("prefecture", "ministry")),
    Route(match=Match(), to=("ministry",)),
)


@cache
def pack(terms: Terms = TERMS) -> Pack:
    """The small form, published; Tokyo's bodies answer to Tokyo and the ministry."""
    return publish(
        terms,
        SMALL_FORM,
        recipients=recipients(),
        routes=ROUTES,
        key=identity("issuer").signing_key(),
    )


def reader(name: str, *packs: Pack) -> Reader:
    """What a person opens packages with, now."""
    return Reader(
        identity=identity(name),
        packs=packs or (pack(),),
        municipalities=municipalities(),
        now=NOW,
        record_forms=record_forms(),
    )


def circumstances() -> Circumstances:
    """A first revision, made now, with a new id."""
    return Circumstances(pkg=new_id(), created=NOW, app_version="0.1.0")


def submission(
    of: Pack | None = None,
    answers: Answers = SMALL_ANSWERS,
    *,
    body: Municipality | None = None,
    name: str = "respondent",
) -> Submission:
    """The small answers, of `BODY` and to be sealed to the respondent unless told otherwise."""
    return compose(
        of or pack(),
        body or municipality(),
        Finished(answers, {}),
        reply_to=opening_key(name).public_key(),
        circumstances=circumstances(),
    )


def signed(of: Submission, *, approver: str | None = None, name: str = "respondent") -> SignedForm:
    """A submission signed by its respondent, and by an approver if one is named."""
    form = sign_respondent(of, key=identity(name).signing_key(), now=NOW)
    if approver is None:
        return form
    return sign_approver(form, key=identity(approver).signing_key(), now=NOW)


def package(
    form: SignedForm | None = None,
    *,
    of: Pack | None = None,
    certificates_are: CertificatesAre = CertificatesAre.INSIDE,
) -> Sealed:
    """A sealed package; without a signed form, the small answers without approval."""
    used = of or pack()
    return seal_package(
        form or signed(submission(used)),
        pack=used,
        trust=Trust.CONFIRMED,
        reader=reader("respondent", used),
        certificates_are=certificates_are,
    )
