"""`survey publish` and `survey show`."""

import json
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.command_line import Call
from tests.support.xlsforms import xlsform
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.pins import How, Pins

FORM = worlds.ROOT / "forms" / "mic-usb-media-2025"


def _publish(office: Path, *cards: str) -> list[object]:
    words: list[object] = ["survey", "publish", "--form", FORM, "--deadline", "2026-12-31"]
    words += ["--issuer", office / "issuer.p12", "--out", office / "x.survey.txt"]
    for card in cards:
        words += ["--recipient", office / f"{card}.card.txt"]
    return words


def _pin(profile: Path, survey: str, person: str) -> None:
    certificate = worlds.identity(person).certificate
    pins = Pins().confirmed(survey, certificate, now=worlds.NOW, by="x", how=How.LETTER)
    (profile / "pins.json").write_bytes(pins.to_json())


def test_a_published_pack_shows_what_was_published(desk: Call, office: Path) -> None:
    """`publish` and `show` tell the same; the deadline is the end of that day in Japan."""
    made = desk(*_publish(office, "prefecture", "ministry"), "--json")
    assert made.code == 0
    shown = desk("survey", "show", office / "x.survey.txt", "--json")
    assert shown.code == 0
    assert shown.document == {**made.document, "trust": "unconfirmed"}
    assert made.document["survey"] == "mic-usb-media-2025"
    assert made.document["version"] == 1
    assert made.document["deadline"] == "2026-12-31T23:59:59+09:00"
    issuer = worlds.identity("issuer").certificate.fingerprint
    assert made.document["issuer_fingerprint"] == issuer.hex()
    assert made.document["recipients"] == [
        {"id": "prefecture-13", "role": "prefecture", "display_name": "東京都"},
        {"id": "ministry", "role": "ministry", "display_name": "試験省"},
    ]


def test_people_see_the_check_number_and_the_recipients(desk: Call, office: Path) -> None:
    """The text names the issuer's 照合番号 to compare with the letter."""
    desk(*_publish(office, "ministry"), "--approval", "required")
    text = desk("survey", "show", office / "x.survey.txt").out
    number = check_number(worlds.identity("issuer").certificate.fingerprint)
    assert f"調査主体の照合番号: {number}" in text
    assert "承認: 必要" in text
    assert "照合: 未照合" in text
    assert "提出先: 試験省 (ministry)" in text


def test_a_prefecture_alone_receives_from_everybody(desk: Call, office: Path) -> None:
    """Without a ministry the one prefecture is the last route too."""
    made = desk(*_publish(office, "prefecture"), "--json")
    assert made.code == 0
    assert made.document["approval_required"] is False


@pytest.mark.parametrize(
    ("card", "day", "told"),
    [
        pytest.param("prefecture", "2026-11-20", [], id="nothing, on the last day"),
        pytest.param("prefecture", "2026-11-19", ["提出期限がもう過ぎています。"], id="past"),
        pytest.param(
            "respondent",
            "2026-12-31",
            ["千代田区（131016）は都道府県ではありませんが、", "（prefecture-13）"],
            id="ward",
        ),
    ],
)
def test_what_is_hardly_meant_is_told(
    desk: Call, office: Path, card: str, day: str, told: list[str]
) -> None:
    """A deadline of yesterday and the card of a ward are published, and noted on stderr."""
    terms = office / "terms.json"
    contact = worlds.CONTACT.model_dump()
    terms.write_text(json.dumps({"purpose": "実態を知る。", "contact": contact}), encoding="utf-8")
    words = [*_publish(office, card), "--terms", terms]
    ended = desk(*(day if word == "2026-12-31" else word for word in words), "--json")
    assert ended.code == 0
    assert ("注意: " in ended.err) is bool(told)
    for sentence in told:
        assert sentence in ended.err


def test_what_respondents_would_miss_is_told(desk: Call, office: Path) -> None:
    """Without purpose and telephone a pack is signed all the same, and that is noted."""
    ended = desk(*_publish(office, "ministry"), "--json")
    assert ended.code == 0
    assert "目的が書かれていません。" in ended.err
    assert "問い合わせ先の電話が書かれていません。" in ended.err


def test_a_workbook_is_to_be_imported_first(desk: Call, office: Path) -> None:
    """Its author is told so, and not to call the author."""
    book = office / "survey.xlsx"
    book.write_bytes(xlsform("type | name | label\ntext | a | 甲"))
    words = [book if word == FORM else word for word in _publish(office, "ministry")]
    ended = desk(*words)
    told = desk(*words, "--json")
    assert ended.code == 1
    assert "usbsurvey form import-xlsform" in ended.err
    assert told.document == {"status": "questionnaire_invalid", "reason": "workbook", "errors": 1}
    assert not (office / "x.survey.txt").exists()


def test_terms_come_from_a_file(desk: Call, office: Path) -> None:
    """Title and version of the file win; a member it must not have is refused."""
    terms = office / "terms.json"
    terms.write_text(json.dumps({"title": "調査 第2版", "version": 2}), encoding="utf-8")
    words = (*_publish(office, "ministry"), "--terms", terms, "--json")
    made = desk(*words)
    assert (made.document["title"], made.document["version"]) == ("調査 第2版", 2)
    terms.write_text(json.dumps({"titel": "x"}), encoding="utf-8")
    refused = desk(*words, "--force")
    assert refused.code == 1
    assert refused.document == {"status": "payload_schema", "reason": "terms"}
    assert "roster_policy（strict、record）" in refused.err


@pytest.mark.parametrize(
    ("cards", "sentence"),
    [
        (("ministry", "ministry"), "同じ提出先のカードが2枚あります。"),
        (("prefecture", "stranger"), "省のカードも要ります。"),
    ],
)
def test_cards_that_make_no_routes_are_wrong_use(
    desk: Call, office: Path, cards: tuple[str, ...], sentence: str
) -> None:
    """Two cards of one recipient, or two prefectures without a ministry: exit 2, no file."""
    ended = desk(*_publish(office, *cards))
    assert ended.code == 2
    assert sentence in ended.err
    assert not (office / "x.survey.txt").exists()


def test_a_key_file_given_for_a_card_is_refused(desk: Call, office: Path) -> None:
    """Its owner must be told that a private key was handed over."""
    (office / "leak.card.txt").write_bytes((office / "ministry.p12").read_bytes())
    ended = desk(*_publish(office, "leak"), "--json")
    assert ended.code == 1
    assert ended.document["status"] == "private_key_given"


def test_a_form_with_errors_is_not_published(desk: Call, office: Path) -> None:
    """The form's own lint decides before any key is opened."""
    (office / "form.json").write_text("{}", encoding="utf-8")
    words = _publish(office, "ministry")
    words[3] = office / "form.json"
    assert desk(*words, "--json").document["status"] == "questionnaire_invalid"


def test_a_pack_is_not_overwritten_unasked(desk: Call, office: Path) -> None:
    """`output_exists` without `--force`; with it the pack is new."""
    words = (*_publish(office, "ministry"), "--json")
    assert desk(*words).code == 0
    before = (office / "x.survey.txt").read_bytes()
    ended = desk(*words)
    assert (ended.code, ended.document["status"]) == (2, "output_exists")
    assert desk(*words, "--force").code == 0
    assert (office / "x.survey.txt").read_bytes() != before


@pytest.mark.parametrize(
    ("change", "code", "status", "step"),
    [
        (lambda text: text[:-1], 2, "json_syntax", "C2"),
        (lambda text: text.replace("e", "é", 1), 2, "text_damaged", "C1"),
        (lambda text: text[:400] + ("A" if text[400] != "A" else "B") + text[401:], 3, None, None),
        (lambda _text: "{}", 2, "not_our_file", "C3"),
    ],
)
def test_a_damaged_pack_is_refused_with_its_step(
    desk: Call, office: Path, change: object, code: int, status: str | None, step: str | None
) -> None:
    """One sign lost, changed or added is noticed, and nothing of the pack is shown."""
    assert callable(change)
    path = office / "bad.survey.txt"
    path.write_text(change(worlds.pack().text), encoding="utf-8")
    ended = desk("survey", "show", path, "--json")
    assert ended.code == code
    assert set(ended.document) <= {"status", "step"}
    if status is not None:
        assert ended.document == {"status": status, "step": step}
    assert "小さな調査" not in ended.out + ended.err


def test_a_card_is_no_survey(desk: Call, office: Path) -> None:
    """A file of ours of another kind is named as such."""
    ended = desk("survey", "show", office / "ministry.card.txt", "--json")
    assert (ended.code, ended.document["status"]) == (2, "wrong_kind")


def test_a_pinned_issuer_is_confirmed_and_another_one_refused(
    desk: Call, office: Path, profile: Path
) -> None:
    """The pin of the profile decides; a pin of another key refuses loudly."""
    path = office / worlds.pack().file_name
    _pin(profile, "small-survey", "issuer")
    assert desk("survey", "show", path, "--json").document["trust"] == "confirmed"
    _pin(profile, "small-survey", "stranger")
    ended = desk("survey", "show", path, "--json")
    assert ended.code == 3
    assert ended.document == {"status": "issuer_mismatch", "step": "6"}


def test_the_profile_of_a_call_is_the_one_it_names(call: Call, office: Path, profile: Path) -> None:
    """`--profile DIR` and `--practice DIR` bring their own pins."""
    path = office / worlds.pack().file_name
    _pin(profile, "small-survey", "issuer")
    words = ("survey", "show", path, "--json")
    assert call("--profile", profile, *words).document["trust"] == "confirmed"
    assert call("--practice", profile.parent, *words).document["trust"] == "confirmed"
    assert call("--profile", office, *words).document["trust"] == "unconfirmed"


def test_a_damaged_pin_file_never_counts_as_empty(desk: Call, office: Path, profile: Path) -> None:
    """Otherwise damage would let a false issuer in."""
    (profile / "pins.json").write_bytes(b"{}")
    ended = desk("survey", "show", office / worlds.pack().file_name, "--json")
    assert (ended.code, ended.document["status"]) == (1, "payload_schema")


@pytest.mark.parametrize(("language", "words"), [("ja", "日付は YYYY-MM-DD"), ("en", "YYYY-MM-DD")])
def test_a_deadline_in_another_form_is_told_with_the_right_one(
    desk: Call, office: Path, monkeypatch: pytest.MonkeyPatch, language: str, words: str
) -> None:
    """令和8年 and slashes are refused with an example to follow."""
    monkeypatch.setenv("USBSURVEY_LANG", language)
    asked = [
        "2026/12/31" if word == "2026-12-31" else word for word in _publish(office, "ministry")
    ]
    ended = desk(*asked)
    assert ended.code == 2
    assert words in ended.err
    assert not (office / "x.survey.txt").exists()
