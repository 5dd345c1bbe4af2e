"""`open`: what a reader sees, and what is refused before anything is seen."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import jose_by_hand as hand
from tests.support import records, worlds
from tests.support.command_line import Call
from tests.support.forgery import answer, put, put_in, spoilt
from usbsurvey_desktop.cli.opening import CHAIN_WORDS, REMARK_WORDS, SIGNER_WORDS
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.records import canonical
from usbsurvey_desktop.sealing.course import CHECKS
from usbsurvey_desktop.sealing.states import Chain, Remark

CANARY = "研修会場で配布"


def _package(office: Path, content: bytes | None = None) -> Path:
    path = office / "p.sealed.txt"
    path.write_bytes(worlds.package().content if content is None else content)
    return path


def _open(office: Path, person: str = "ministry", content: bytes | None = None) -> list[object]:
    words: list[object] = ["open", _package(office, content)]
    words += ["--survey", office / "small-survey-v1.survey.txt"]
    return [*words, "--identity", office / f"{person}.p12"]


def test_an_opened_package_tells_everything(desk: Call, office: Path) -> None:
    """Checks, signers, states, effective answers and findings are in the one document."""
    ended = desk(*_open(office), "--json")
    assert ended.code == 0
    found = ended.document
    assert found["status"] == "ok"
    assert (found["body_code"], found["revision"]) == (worlds.BODY, 1)
    assert found["checks"] == [{"check": check, "result": "passed"} for check in CHECKS]
    signer = worlds.identity("respondent").certificate
    assert found["signers"] == [
        {
            "role": "respondent",
            "fingerprint": signer.fingerprint.hex(),
            "name": "回答 一郎",
            "state": "unregistered",
            "issued_at": found["signers"][0]["issued_at"],  # type: ignore[call-overload, index]  # JSON
        }
    ]
    assert found["states"] == dict.fromkeys(("R.body_code", "A1", "A2", "A3"), "answered")
    assert found["findings"] == []
    effective = {key: stated["value"] for key, stated in worlds.SMALL_ANSWERS.items()}
    assert found["effective"] == {**effective, "A2": ["a", "c"]}


def test_the_part_of_a_record_is_told(desk: Call, office: Path) -> None:
    """As a document, and for people in the words of its form."""
    part = hand.parsed(canonical(records.part()).decode())
    content = spoilt(put(handoff=part))
    document = desk(*_open(office, content=content), "--json").document
    assert document["handoff"] == {
        name: part[name] for name in ("record_no", "form_digest", "values")
    }
    text = desk(*_open(office, content=content)).out
    assert "受渡し記録（申請・承認の部分）: 131016-R8-0001" in text
    assert "  申請日時: 2026-11-20 09:05" in text
    assert desk(*_open(office), "--json").document["handoff"] is None


def test_people_read_the_answers_in_the_words_of_the_form(desk: Call, office: Path) -> None:
    """Labels, not codes; nobody looked the signer up, as there is no roster."""
    package = worlds.package()
    text = desk(*_open(office, "prefecture", content=package.content)).out
    assert f"\n受付照合の全体: {package.digest}\n" in text
    assert "東京都 千代田区 (131016) r1" in text
    assert "A-2 場面: 庁内、その他" in text
    assert f"  A2.c: {CANARY}" in text
    assert "[名簿未確認]" in text
    assert "未登録" not in text
    assert "新規" in text


def test_a_later_revision_alone_is_not_said_to_miss_another(desk: Call, office: Path) -> None:
    """One file is open: whether the one before came is for `verify` to say."""
    later = worlds.submission().model_copy(update={"revision": 2, "prev": "A" * 43})
    content = worlds.package(worlds.signed(later)).content
    text = desk(*_open(office, content=content)).out
    assert "前の版はここでは開いていない" in text
    assert "前版未着" not in text
    ended = desk(*_open(office, content=content), "--json")
    assert ended.document["chain"] == "predecessor_missing"


def test_an_identity_that_opens_nothing_is_told_as_such(desk: Call, office: Path) -> None:
    """Nothing is wrong with the package, so it is not named."""
    words = _open(office)
    (office / "ministry.open.p12").unlink()
    ended = desk(*words)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.splitlines()[-1].endswith("が、署名用の NAME.p12 の隣にありません。")


def test_a_file_cannot_write_lines_of_the_report(desk: Call, office: Path) -> None:
    """A body's name with a line break would look like a signer; the package is refused at P2."""
    forged = spoilt(put_in("body", name="千代田区\n署名 (approver): 市長"))
    ended = desk(*_open(office, content=forged), "--json")
    assert ended.document == {"status": "text_refused", "step": "P2"}
    assert "市長" not in ended.out + ended.err


def test_the_lists_name_is_shown_and_the_files_beside_it(desk: Call, office: Path) -> None:
    """Signs that move the cursor or turn the order of others go out as marks."""
    content = spoilt(put_in("body", name="大手\u202e町\u009b2K"))
    text = desk(*_open(office, content=content)).out
    assert "東京都 千代田区 (131016) r1" in text
    assert "ファイルに書かれた団体名: 大手⟦RLO⟧町⟦U+009B⟧2K\n" in text
    assert "団体名が一覧と違う" in text
    ended = desk(*_open(office, content=content), "--json")
    assert not {"\u202e", "\u009b"} & set(ended.out)
    names = (ended.document["body_name"], ended.document["body_name_in_file"])
    assert names == ("千代田区", "大手\u202e町\u009b2K")


def test_an_answer_of_several_lines_stays_in_its_line(desk: Call, office: Path) -> None:
    """No answer can add a line that looks like one of the program's."""
    value = "一行目\n署名 (approver): 市長\u2028\U000e0001"
    content = spoilt(answer("A3", state="answered", value=value))
    text = desk(*_open(office, content=content)).out
    assert "意見: 一行目⟦LF⟧署名 (approver): 市長⟦U+2028⟧⟦U+E0001⟧\n" in text
    effective = desk(*_open(office, content=content), "--json").document["effective"]
    assert isinstance(effective, dict)
    assert effective["A3"] == value


@pytest.mark.parametrize(
    ("change", "code", "refusal"),
    [
        (lambda raw: raw[:-2], 2, {"status": "json_syntax", "step": "C2"}),
        (
            lambda raw: raw.replace(b"{", b"{\xe3\x81\x82", 1),
            2,
            {"status": "text_damaged", "step": "C1"},
        ),
        (lambda _raw: b"", 2, {"status": "json_syntax", "step": "C2"}),
        (lambda _raw: worlds.pack().text.encode(), 2, {"status": "wrong_kind", "step": "C3"}),
    ],
)
def test_a_damaged_package_is_refused_with_code_and_step(
    desk: Call,
    office: Path,
    change: Callable[[bytes], bytes],
    code: int,
    refusal: dict[str, str],
) -> None:
    """Nothing of it is shown, on neither stream."""
    ended = desk(*_open(office, content=change(worlds.package().content)), "--json")
    assert (ended.code, ended.document) == (code, refusal)
    assert CANARY not in ended.out + ended.err


def test_one_changed_sign_anywhere_is_noticed(desk: Call, office: Path) -> None:
    """At twenty places: somebody the file names is refused, and nobody gets other contents.

    The key wrapped for one recipient is not covered by the seal the others open, so a change there
    is noticed by that one alone.
    """
    sealed = worlds.package()
    raw = sealed.content
    for place in range(0, len(raw) - 1, len(raw) // 20):
        other = b"A" if raw[place : place + 1] != b"A" else b"B"
        changed = raw[:place] + other + raw[place + 1 :]
        ended = [
            desk(*_open(office, person, changed), "--json")
            for person in ("ministry", "prefecture", "respondent")
        ]
        assert {one.code for one in ended} & {1, 2, 3}
        for one in ended:
            if one.code == 0:
                assert one.document["digest"] == sealed.digest
            else:
                assert CANARY not in one.out + one.err


@pytest.mark.parametrize(
    "change",
    [
        lambda raw: raw.replace(b"\n", b"\r\n"),
        lambda raw: b"\xef\xbb\xbf" + raw,
        lambda raw: raw.decode().encode("utf-16"),
        lambda raw: b"\n".join(raw[i : i + 76] for i in range(0, len(raw), 76)),
    ],
)
def test_a_package_opens_after_a_gateway(
    desk: Call, office: Path, change: Callable[[bytes], bytes]
) -> None:
    """CRLF, a byte order mark, UTF-16 and wrapping at 76 columns do no harm."""
    assert desk(*_open(office, content=change(worlds.package().content))).code == 0


def test_a_foreign_identity_is_refused_for_safety(desk: Call, office: Path) -> None:
    """Exit 3 and the step at which the file turned out to be for others."""
    ended = desk(*_open(office, "stranger"), "--json")
    assert ended.code == 3
    assert ended.document == {"status": "not_addressed", "step": "S2"}
    assert ended.err.splitlines()[-1].startswith("not_addressed: ")


def test_a_wrong_passphrase_ends_with_4(
    desk: Call, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The identity does not open, so nothing else is tried."""
    monkeypatch.setenv("USBSURVEY_PASSPHRASE", "not the passphrase")
    ended = desk(*_open(office), "--json")
    assert (ended.code, ended.document["status"]) == (4, "identity_open")


def test_an_identity_that_only_signs_opens_nothing(desk: Call, office: Path) -> None:
    """Its partner file is missing."""
    (office / "ministry.open.p12").unlink()
    ended = desk(*_open(office), "--json")
    assert (ended.code, ended.document["status"]) == (1, "identity_pair")


def test_a_package_of_another_survey_has_no_form(desk: Call, office: Path) -> None:
    """The pack that was named is not the one the package answers."""
    other = worlds.pack(replace(worlds.TERMS, version=2))
    (office / "small-survey-v1.survey.txt").write_text(other.text, encoding="ascii")
    ended = desk(*_open(office), "--json")
    assert ended.code == 1
    assert ended.document == {"status": "form_mismatch", "step": "P4"}


def test_missing_and_huge_packages_are_unreadable(desk: Call, office: Path) -> None:
    """Neither is read to its end."""
    words = _open(office)
    (office / "p.sealed.txt").unlink()
    assert desk(*words, "--json").document == {"status": "file_unreadable"}
    with (office / "p.sealed.txt").open("wb") as file:
        file.truncate(16 * 1024 * 1024 + 1)
    ended = desk(*words, "--json")
    assert (ended.code, ended.document["status"]) == (2, "file_too_large")


def test_nothing_given_is_wrong_use(desk: Call) -> None:
    """The package is named first."""
    ended = desk("open")
    assert ended.code == 2
    assert "'PACKAGE' がありません。" in ended.err


def test_reasons_travel_with_the_answers(call: Call, world: Path, tmp_path: Path) -> None:
    """A warning that was explained shows its reason to the reader."""
    scenario = "forms/mic-usb-media-2025/scenarios/11-check-x1-explained.json"
    survey = next(world.glob("*.survey.txt"))
    passphrase = ("--passphrase-file", world / "passphrase.txt")
    people = world / "identities"
    answers = tmp_path / "answers.json"
    first = json.loads((world / "expected.json").read_bytes())["files"][0]  # noqa: TID251 - ours
    text = (worlds.ROOT / scenario).read_text(encoding="utf-8")
    answers.write_text(text.replace("131016", first["body_code"]), encoding="utf-8")
    words = ("--survey", survey, *passphrase)
    sealed = call(
        "seal", *words, "--answers", answers, "--respondent", people / "respondent.p12",
        "--out", tmp_path / "out", "--json",
    )  # fmt: skip
    assert sealed.code == 0
    opened = call("open", sealed.document["file"], *words, "--identity", people / "ministry.p12")
    assert "理由 X1: eLTAXの受け渡しだけがあるため。" in opened.out


def test_every_state_has_words() -> None:
    """No state is left without words."""
    assert set(SIGNER_WORDS) == set(SignerState)
    assert set(CHAIN_WORDS) == set(Chain)
    assert set(REMARK_WORDS) == set(Remark)


@pytest.mark.parametrize("wrong", ["p.sealed.txt", "small-survey-v1.survey.txt", "ministry.p12"])
def test_of_three_files_the_one_that_is_wrong_is_named(
    desk: Call, office: Path, wrong: str
) -> None:
    """Whoever gave three files does not have to guess."""
    words = _open(office)
    (office / wrong).unlink()
    ended = desk(*words)
    assert ended.code == 2
    assert ended.err.endswith(f"[{office / wrong}]\n")


def test_a_refused_package_is_named_and_the_roles_are_words(desk: Call, office: Path) -> None:
    """People read 回答者, programs read respondent."""
    assert "署名 (回答者): " in desk(*_open(office)).out
    refused = desk(*_open(office, "stranger"))
    assert refused.code == 3
    assert refused.err.endswith(f"(step=S2) [{office / 'p.sealed.txt'}]\n")
