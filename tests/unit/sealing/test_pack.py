"""Survey packs: published, read, refused."""

import copy
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from tests.support import jose_by_hand as hand
from tests.support import worlds
from tests.support.forgery import NOW, Json
from tests.support.packs_by_hand import members, republished, signed
from tests.support.people import der_of_year_0, ec_key
from tests.support.refusals import refused
from usbsurvey_desktop.armour import SURVEY_PACK
from usbsurvey_desktop.crypto.certificates import to_base64
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.identity.card import make_card, read_card
from usbsurvey_desktop.identity.certificate import Use, self_signed
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.sealing.pack_record import Match, Route
from usbsurvey_desktop.sealing.publish import publish, recipient_of

Spoil = Callable[[Json], object]
SCHEMA = (Code.PAYLOAD_SCHEMA, "4")
TEXT = (Code.TEXT_REFUSED, "4")
BODY = (Code.BODY_CODE, "4")
INVALID = (Code.QUESTIONNAIRE_INVALID, "5")
ROUTE = {"match": {}, "to": ["ministry"]}


def spoilt(spoil: Spoil) -> Pack | Refused:
    """What reading gives for a pack with one change in its payload, rightly signed."""
    payload = members()
    spoil(payload)
    return read_pack(signed(hand.plain(payload).encode()))


def test_a_pack_whose_issuer_has_an_impossible_date_is_refused() -> None:
    """Year 0 is read late by the library: it must not get out as another exception."""
    key, header = ec_key(), {"alg": "ES256", "iat": NOW, "role": "issuer"}
    payload = hand.plain(members()).encode()
    whole = header | {"typ": "usbsurvey-pack-1"}
    one = hand.signature(payload, der_of_year_0(key), key, whole)
    raw = hand.plain({"payload": hand.b64(payload), "signatures": [one]}).encode()
    assert read_pack(raw) == Refused(Code.CERTIFICATE, "J4")


def test_a_published_pack_reads_back_whole() -> None:
    """Terms, form, recipients and issuer come out as they went in."""
    pack = read_pack(worlds.pack().text.encode())
    assert isinstance(pack, Pack)
    assert pack.payload == worlds.pack().payload
    assert pack.payload.questionnaire == worlds.SMALL_FORM
    assert pack.payload.contact == worlds.CONTACT
    assert pack.issuer.fingerprint == worlds.identity("issuer").certificate.fingerprint
    assert list(pack.keys) == ["prefecture", "ministry"]
    assert pack.file_name == "small-survey-v1.survey.txt"


def test_the_forger_can_make_an_honest_pack() -> None:
    """What is refused below is refused for its one change alone."""
    assert isinstance(spoilt(lambda _payload: None), Pack)


def test_the_digest_is_of_the_payload_bytes() -> None:
    """Drafts and packages name a pack by the hash of what was signed, not of the file."""
    payload = hand.plain(members()).encode()
    pack = read_pack(signed(payload))
    assert isinstance(pack, Pack)
    assert pack.digest == hand.sha(payload) == worlds.pack().digest
    assert pack.text != worlds.pack().text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(
            b" " * (SURVEY_PACK.raw + 1), Refused(Code.FILE_TOO_LARGE, "C1"), id="too large"
        ),
        pytest.param("調査".encode(), Refused(Code.TEXT_DAMAGED, "C1"), id="not ASCII"),
        pytest.param(b"{", Refused(Code.JSON_SYNTAX, "C2"), id="no JSON"),
        pytest.param(worlds.package().content, Refused(Code.WRONG_KIND, "C3"), id="a package"),
        pytest.param(signed(b"{}", role="holder"), Refused(Code.SIGNATURE_SET, "J2"), id="role"),
        pytest.param(
            signed(b"{}", iat=NOW - 10**8), Refused(Code.CERTIFICATE_EXPIRED, "J5"), id="term"
        ),
        pytest.param(signed(b"{"), Refused(Code.JSON_SYNTAX, "4"), id="no JSON inside"),
        pytest.param(signed(b"{} "), Refused(Code.PAYLOAD_NOT_CANONICAL, "4"), id="a blank"),
        pytest.param(signed(b"{}"), Refused(Code.PAYLOAD_SCHEMA, "4"), id="no members"),
    ],
)
def test_files_that_are_no_packs(raw: bytes, expected: Refused) -> None:
    """File, signature and payload bytes are refused at their own steps."""
    assert read_pack(raw) == expected


def set_in(*path: str | int, value: object) -> Spoil:
    """Write a value deep inside the payload."""

    def spoil(payload: Json) -> None:
        *way, last = path
        place = payload
        for part in way:
            place = place[part]  # type: ignore[index]  # the path fits
        place[last] = value  # type: ignore[index]  # the path fits

    return spoil


def use(name: str, member: str) -> str:
    """A certificate of a person, as a pack carries it."""
    files = worlds.key_files(name)
    chosen = files.certificate if member == "sign" else files.opening_certificate
    return to_base64(chosen.der)


@cache
def opening_with_signing_key() -> str:
    """An opening certificate for the key that the prefecture signs its notes with."""
    person = worlds.identity("prefecture")
    assert isinstance(person.private_key, EllipticCurvePrivateKey)
    made = self_signed(
        person.certificate.subject, person.private_key, use=Use.OPEN, now=worlds.TERMS.issued
    )
    return to_base64(made.der)


def twice(name: str) -> Spoil:
    """Write the first entry of a list over the second."""

    def spoil(payload: Json) -> None:
        payload[name][1] = copy.deepcopy(payload[name][0])

    return spoil


def form_with(spoil: Spoil) -> Spoil:
    """Change the form, and its hash with it."""

    def change(payload: Json) -> None:
        spoil(payload["questionnaire"])
        payload["form_sha256"] = hand.sha(hand.plain(payload["questionnaire"]).encode())

    return change


def _cycle(form: Json) -> None:
    question = form["items"][1]["items"][0]
    question["enable_when"] = {"question": "A2", "operator": "exists", "value": True}


@pytest.mark.parametrize("name", sorted(members()))
def test_every_member_of_a_pack_is_needed(name: str) -> None:
    """There are no optional members."""
    assert spoilt(lambda payload: payload.pop(name)) == Refused(*SCHEMA)


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        pytest.param(set_in("extra", value=1), SCHEMA, id="a member more"),
        pytest.param(set_in("survey", value="ab"), SCHEMA, id="survey"),
        pytest.param(set_in("version", value=10_000), SCHEMA, id="version"),
        pytest.param(set_in("deadline", value="2026-12-01"), SCHEMA, id="deadline"),
        pytest.param(set_in("deadline", value="9999-12-31T23:59:59-23:59"), SCHEMA, id="year 9999"),
        pytest.param(set_in("approval_required", value=1), SCHEMA, id="truth"),
        pytest.param(set_in("handoff_record", value="maybe"), SCHEMA, id="handoff_record"),
        pytest.param(set_in("roster_policy", value="none"), SCHEMA, id="roster_policy"),
        pytest.param(set_in("package_profile", value=2), SCHEMA, id="profile"),
        pytest.param(set_in("package_profile", value=True), SCHEMA, id="profile true"),
        pytest.param(set_in("supersedes", value="x"), SCHEMA, id="supersedes"),
        pytest.param(set_in("contact", "fax", value=""), SCHEMA, id="contact"),
        pytest.param(set_in("recipients", value=[]), SCHEMA, id="no recipient"),
        pytest.param(set_in("recipients", 0, "id", value="M"), SCHEMA, id="recipient id"),
        pytest.param(set_in("recipients", 0, "role", value="city"), SCHEMA, id="recipient role"),
        pytest.param(set_in("recipients", 0, "return_signers", value=[]), SCHEMA, id="signers"),
        pytest.param(twice("recipients"), SCHEMA, id="recipient twice"),
        pytest.param(set_in("routes", value=[]), SCHEMA, id="no route"),
        pytest.param(set_in("routes", value=[ROUTE] * 65), SCHEMA, id="65 routes"),
        pytest.param(set_in("routes", 0, "to", value=["nobody"]), SCHEMA, id="unknown recipient"),
        pytest.param(set_in("routes", 0, "to", value=["ministry"] * 2), SCHEMA, id="to twice"),
        pytest.param(set_in("routes", 0, "to", value=[]), SCHEMA, id="to nobody"),
        pytest.param(
            set_in("routes", 1, "match", value={"kinds": ["city"]}), SCHEMA, id="last not for all"
        ),
        pytest.param(set_in("routes", 0, "match", value={"kinds": []}), SCHEMA, id="empty match"),
        pytest.param(set_in("routes", 0, "match", value={"kinds": None}), SCHEMA, id="null match"),
        pytest.param(
            set_in("routes", 0, "match", value={"prefectures": ["東京都"]}), SCHEMA, id="prefecture"
        ),
        pytest.param(set_in("title", value="調" * 201), TEXT, id="title too long"),
        pytest.param(set_in("title", value="小さな\n調査"), TEXT, id="title of two lines"),
        pytest.param(
            set_in("recipients", 0, "display_name", value="東京都\n"), TEXT, id="name of two lines"
        ),
        *(
            pytest.param(set_in("contact", name, value="a\nb"), TEXT, id=f"{name} of two lines")
            for name in ("office", "tel", "email", "hours")
        ),
        pytest.param(set_in("purpose", value="a\x00"), TEXT, id="U+0000"),
        pytest.param(set_in("contact", "tel", value="0" * 41), TEXT, id="telephone too long"),
        pytest.param(set_in("recipients", 0, "body", value="130002"), BODY, id="recipient's body"),
        pytest.param(
            set_in("routes", 0, "match", value={"bodies": ["131017"]}), BODY, id="route's body"
        ),
        pytest.param(set_in("form_sha256", value=hand.sha(b"x")), INVALID, id="form hash"),
        pytest.param(form_with(_cycle), INVALID, id="condition on a later question"),
        pytest.param(form_with(lambda form: form.pop("items")), INVALID, id="no form"),
        pytest.param(
            set_in("recipients", 0, "open_cert", value=use("prefecture", "sign")),
            INVALID,
            id="signing certificate to open",
        ),
        pytest.param(
            set_in("recipients", 0, "open_cert", value="AAAA"), INVALID, id="no certificate"
        ),
        pytest.param(set_in("recipients", 0, "open_cert", value="A"), INVALID, id="no base64"),
        pytest.param(
            set_in("recipients", 0, "return_signers", value=[use("prefecture", "open")]),
            INVALID,
            id="opening certificate to sign",
        ),
        pytest.param(
            set_in("recipients", 0, "open_cert", value=use("ministry", "open")),
            INVALID,
            id="two recipients with one key",
        ),
        *(
            pytest.param(
                set_in("recipients", place, "open_cert", value=opening_with_signing_key()),
                INVALID,
                id=f"key of a signer of recipient 0 opens for recipient {place}",
            )
            for place in (0, 1)
        ),
    ],
)
def test_packs_that_break_a_rule(spoil: Spoil, expected: tuple[Code, str]) -> None:
    """Members and text are check 4, form and certificates check 5."""
    assert spoilt(spoil) == Refused(*expected)


# Publishing


def test_publishing_refuses_what_would_not_be_read() -> None:
    """The issuer learns of a fault before a respondent does."""
    with refused(Code.TEXT_REFUSED, "4"):
        republished(title="調" * 201)


def test_an_expired_issuer_publishes_nothing() -> None:
    """A certificate that is not valid at the time of signing is refused at once."""
    with refused(Code.CERTIFICATE_EXPIRED, "J5"):
        republished(issued=worlds.NOW + timedelta(days=2_000))


def test_a_broken_form_is_not_published() -> None:
    """The form is judged as the respondents' copies will judge it."""
    form = hand.parsed(hand.plain(worlds.SMALL_FORM))
    _cycle(form)
    with refused(Code.QUESTIONNAIRE_INVALID, "5"):
        publish(
            worlds.TERMS,
            form,
            recipients=worlds.recipients(),
            routes=worlds.ROUTES,
            key=worlds.identity("issuer").signing_key(),
        )


def test_a_recipient_names_everybody_who_signs_its_notes() -> None:
    """The card's own certificate stands first."""
    cards = [
        read_card(make_card(worlds.identity(name), now=worlds.NOW).encode())
        for name in ("ministry", "stranger")
    ]
    recipient = recipient_of(
        cards[0],
        recipient_id="ministry",
        role="ministry",
        display_name="試験省",
        more_signers=cards[1:],
    )
    assert recipient.body is None
    assert recipient.return_signers == (use("ministry", "sign"), use("stranger", "sign"))


def test_a_recipient_with_a_wrong_id_is_refused() -> None:
    """Recipient ids become parts of file names, so their alphabet is closed."""
    card = read_card(make_card(worlds.identity("ministry"), now=worlds.NOW).encode())
    with refused(Code.PAYLOAD_SCHEMA):
        recipient_of(card, recipient_id="../x", role="ministry", display_name="試験省")


def test_routes_are_part_of_the_record() -> None:
    """A route written by the publisher has only the members that were given."""
    assert Route(match=Match(), to=("ministry",)).model_dump(mode="json") == ROUTE


def test_a_practice_pack_is_known_by_its_issuer() -> None:
    """Every head bears 練習 while such a pack is in use."""
    rehearsal = replace(worlds.pack().issuer.subject, organisation="練習庁")
    issuer = replace(worlds.pack().issuer, subject=rehearsal)
    assert replace(worlds.pack(), issuer=issuer).is_practice
    assert not worlds.pack().is_practice
