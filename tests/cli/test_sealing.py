"""`seal`: from answers to a package, and everything that keeps one from being made."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import jose_by_hand as hand
from tests.support import records, worlds
from tests.support.command_line import Call
from tests.support.rosters import APPROVER, RESPONDENT, roster
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.pins import How, Pins
from usbsurvey_desktop.records import canonical, from_base64url, to_base64url

ANSWERS = {"R.body_code": worlds.BODY, "A1": "yes", "A2": ["c"], "A2.c": "研修", "A3": "=1+1\n﨑𠮷"}
NAME = "131016-small-survey-r1.sealed.txt"


def _answers(office: Path, document: object = None) -> Path:
    path = office / "answers.json"
    path.write_text(json.dumps(ANSWERS if document is None else document), encoding="utf-8")
    return path


def _seal(office: Path, *more: object, document: object = None) -> list[object]:
    words: list[object] = ["seal", "--survey", office / "small-survey-v1.survey.txt"]
    words += ["--answers", _answers(office, document), "--out", office / "out"]
    return [*words, "--respondent", office / "respondent.p12", *more]


def _open(office: Path, name: str, person: str = "ministry") -> list[object]:
    words: list[object] = ["open", office / "out" / name, "--json"]
    words += ["--survey", office / "small-survey-v1.survey.txt"]
    return [*words, "--identity", office / f"{person}.p12"]


def test_sealed_answers_open_for_everybody_named(desk: Call, office: Path) -> None:
    """File, digest, revision and recipients are told; each recipient and the sender can open."""
    sealed = desk(*_seal(office), "--json")
    assert sealed.code == 0
    assert sealed.document["file"] == str(office / "out" / NAME)
    assert sealed.document["revision"] == 1
    assert sealed.document["recipients"] == ["prefecture", "ministry"]
    for person in ("prefecture", "ministry", "respondent"):
        opened = desk(*_open(office, NAME, person))
        assert opened.code == 0
        assert opened.document["digest"] == sealed.document["digest"]
        assert opened.document["effective"] == ANSWERS


def test_both_check_numbers_are_told_on_stderr(desk: Call, office: Path) -> None:
    """The issuer's, to compare with the letter, and the package's, to note down."""
    sealed = desk(*_seal(office), "--json")
    issuer = check_number(worlds.pack().issuer.fingerprint)
    package = check_number(from_base64url(str(sealed.document["digest"])))
    assert sealed.err.splitlines() == [
        f"調査主体の照合番号: {issuer}",
        f"提出ファイルの照合番号（はじめの3組が受付照合）: {package}",
    ]


def test_an_approver_signs_over_the_respondent(desk: Call, office: Path) -> None:
    """Both signers come out in their order."""
    ended = desk(*_seal(office, "--approver", office / "approver.p12"))
    document = desk(*_open(office, NAME)).document
    written, digest = ended.out.splitlines()
    assert written == f"書き込みました: {office / 'out' / NAME}"
    assert digest == f"受付照合の全体: {document['digest']}"
    signers = document["signers"]
    assert isinstance(signers, list)
    assert [one["role"] for one in signers] == ["respondent", "approver"]


def test_an_approver_may_have_a_passphrase_of_their_own(
    desk: Call, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """File or variable; a wrong one ends with 4."""
    monkeypatch.delenv("USBSURVEY_PASSPHRASE")
    (office / "right").write_text(worlds.PASSPHRASE, encoding="utf-8")
    (office / "wrong").write_text("another passphrase", encoding="utf-8")
    own = _seal(
        office, "--passphrase-file", office / "right", "--approver", office / "approver.p12"
    )
    assert desk(*own, "--approver-passphrase-file", office / "wrong").code == 4
    assert desk(*own, "--approver-passphrase-file", office / "right").code == 0
    assert desk(*own, "--force").code == 0


def test_one_key_cannot_approve_itself(desk: Call, office: Path) -> None:
    """The package is refused before it is written."""
    ended = desk(*_seal(office, "--approver", office / "respondent.p12"), "--json")
    assert ended.code == 3
    assert ended.document["status"] == "signers_same"
    assert list((office).glob("out/*")) == []


def test_the_next_revision_names_the_one_before(desk: Call, office: Path) -> None:
    """Revision 2 carries the digest of revision 1."""
    first = desk(*_seal(office), "--json").document
    second = desk(*_seal(office, "--previous", office / "out" / NAME), "--json")
    assert second.code == 0
    assert second.document["revision"] == 2
    opened = desk(*_open(office, "131016-small-survey-r2.sealed.txt")).document
    assert opened["prev"] == first["digest"]


def test_certificates_by_reference_open_where_a_roster_has_them(desk: Call, office: Path) -> None:
    """A shorter file; a collector opens it with the roster, and is told what is missing."""
    both = ("--approver", office / "approver.p12")
    desk(*_seal(office, *both))
    inside = (office / "out" / NAME).stat().st_size
    ended = desk(*_seal(office, *both, "--certificates", "by-reference", "--force"), "--json")
    assert ended.code == 0
    assert (office / "out" / NAME).stat().st_size < inside - 1_500

    alone = desk(*_open(office, NAME))
    assert alone.code == 3
    assert alone.document == {"status": "certificate", "step": "J4", "reason": "not_known"}
    assert "公開カードを名簿に登録してください" in alone.err
    known = office / "ministry.roster.txt"
    known.write_text(roster(("respondent", RESPONDENT), ("approver", APPROVER)).text)
    opened = desk(*_open(office, NAME), "--roster", known)
    signers = hand.parsed(opened.out)["signers"]
    assert [one["state"] for one in signers] == ["registered", "registered"]


def test_an_own_copy_by_reference_is_the_previous_one(desk: Call, office: Path) -> None:
    """Whoever signs again has the certificates; without the approver they are not all there."""
    by_reference = ("--certificates", "by-reference")
    both = ("--approver", office / "approver.p12", *by_reference)
    previous = ("--previous", office / "out" / NAME)
    assert desk(*_seal(office, *both)).code == 0
    assert desk(*_seal(office, *both, *previous), "--json").document["revision"] == 2
    alone = desk(*_seal(office, *by_reference, *previous, "--force"), "--json")
    assert alone.document["status"] == "certificate"

    assert desk(*_seal(office, *by_reference, "--force")).code == 0
    assert desk(*_seal(office, *previous, "--force"), "--json").document["revision"] == 2
    assert desk(*_open(office, NAME, "respondent")).code == 0


def test_a_foreign_package_is_no_previous_one(desk: Call, office: Path) -> None:
    """Only a package the respondent can open may be replaced."""
    desk(*_seal(office))
    words = _seal(office, "--previous", office / "out" / NAME, "--json")
    words[words.index(office / "respondent.p12")] = office / "approver.p12"
    ended = desk(*words)
    assert ended.code == 3
    assert ended.document == {"status": "not_addressed", "step": "S2"}


def _let_records_travel(office: Path) -> None:
    """Put a survey that takes a hand-off record in the place of the one that takes none."""
    pack = worlds.pack(replace(worlds.TERMS, handoff_record="optional"))
    (office / pack.file_name).write_text(pack.text, encoding="ascii")


def test_a_hand_off_record_nobody_wants_is_not_sent(desk: Call, office: Path) -> None:
    """It tells of people and places, so it goes only where the survey takes it."""
    path = office / "handoff.json"
    path.write_bytes(canonical(records.part()))
    ended = desk(*_seal(office, "--handoff", path), "--json")
    assert ended.document == {"status": "record_refused", "reason": "not_wanted"}
    assert (ended.code, (office / "out").exists()) == (2, False)


def test_a_hand_off_record_travels_inside(desk: Call, office: Path) -> None:
    """The part that a record book writes is taken; another shape, value or form is refused."""
    _let_records_travel(office)
    record = hand.parsed(canonical(records.part()).decode())
    path = office / "handoff.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    assert desk(*_seal(office, "--handoff", path)).code == 0
    for change, status in (
        ({"values": {"H13": "secret"}}, "payload_schema"),
        ({"values": {**record["values"], "H2": "a"}}, "answers_inconsistent"),
        ({"form_digest": to_base64url(bytes(32))}, "answers_inconsistent"),
    ):
        path.write_text(json.dumps({**record, **change}), encoding="utf-8")
        ended = desk(*_seal(office, "--handoff", path, "--force"), "--json")
        assert (ended.code, ended.document["status"]) == (1, status)
    path.write_text("{}", encoding="utf-8")
    assert "record part が書き出したファイル" in desk(*_seal(office, "--handoff", path)).err


def test_a_demanded_hand_off_record_is_asked_for(desk: Call, office: Path) -> None:
    """Without `--handoff`, or with a record that has gaps, nothing is written; it says why."""
    pack = worlds.pack(replace(worlds.TERMS, handoff_record="required"))
    (office / pack.file_name).write_text(pack.text, encoding="ascii")
    ended = desk(*_seal(office), "--json")
    assert (ended.code, ended.document["status"]) == (1, "answers_incomplete")
    assert "--handoff" in ended.err
    path = office / "handoff.json"
    path.write_bytes(canonical(records.part(H16__place=None)))
    ended = desk(*_seal(office, "--handoff", path))
    assert ended.code == 1
    assert "H16.place" in ended.err
    path.write_bytes(canonical(records.part()))
    assert desk(*_seal(office, "--handoff", path)).code == 0


def test_unfinished_answers_are_not_sealed(desk: Call, office: Path) -> None:
    """What is left to do is told in words and as findings, and nothing is written."""
    ended = desk(*_seal(office, document={"R.body_code": worlds.BODY}), "--json")
    assert ended.code == 1
    assert ended.document["status"] == "answers_incomplete"
    findings = ended.document["findings"]
    assert isinstance(findings, list)
    assert {row["link_id"] for row in findings} == {"A1"}
    assert "要修正 A-1 利用 (A1): 答えが必要です" in ended.err
    assert ended.err.splitlines()[-1].startswith("answers_incomplete: ")
    assert not (office / "out").exists()
    assert desk(*_seal(office, document={})).out == ""


def test_answers_of_another_form_are_refused(desk: Call, office: Path) -> None:
    """An unknown item ends with exit 2 and its name."""
    ended = desk(*_seal(office, document={"Z1": "yes"}), "--json")
    assert ended.code == 2
    assert ended.document["link_id"] == "Z1"


def test_the_body_of_the_answers_must_be_the_signers(desk: Call, office: Path) -> None:
    """Signing for another body is refused, with the codes of a collector."""
    ended = desk(*_seal(office, document={**ANSWERS, "R.body_code": "011002"}), "--json")
    assert ended.code == 3
    assert ended.document["status"] == "body_mismatch"


def test_a_form_that_does_not_ask_the_body_takes_the_signers(desk: Call, office: Path) -> None:
    """A municipality's identity names it; a ministry's names none and is refused."""
    items = worlds.SMALL_FORM["items"]
    assert isinstance(items, list)
    document = {**worlds.SMALL_FORM, "items": items[1:]}
    (office / "form.json").write_text(json.dumps(document), encoding="utf-8")
    survey = office / "small-survey-v1.survey.txt"
    published = desk(
        "survey", "publish", "--form", office, "--issuer", office / "issuer.p12", "--force",
        "--recipient", office / "ministry.card.txt", "--deadline", "2027-01-01", "--out", survey,
    )  # fmt: skip
    assert published.code == 0
    words = _seal(office, "--json", document={"A1": "no"})
    sealed = desk(*words)
    assert sealed.code == 0
    assert Path(str(sealed.document["file"])).name == "131016-small-form-r1.sealed.txt"
    words[words.index(office / "respondent.p12")] = office / "ministry.p12"
    refused = desk(*words)
    assert (refused.code, refused.document["status"]) == (3, "body_code")


def test_an_identity_without_its_opening_key_does_not_seal(desk: Call, office: Path) -> None:
    """Nobody could open the return note."""
    (office / "respondent.open.p12").unlink()
    ended = desk(*_seal(office), "--json")
    assert (ended.code, ended.document["status"]) == (1, "identity_pair")


def test_a_survey_of_another_issuer_than_the_pinned_one_is_not_answered(
    desk: Call, office: Path, profile: Path
) -> None:
    """That the caller named the file does not outweigh a pin."""
    certificate = worlds.identity("stranger").certificate
    pins = Pins().confirmed("small-survey", certificate, now=worlds.NOW, by="", how=How.LETTER)
    (profile / "pins.json").write_bytes(pins.to_json())
    ended = desk(*_seal(office), "--json")
    assert ended.code == 3
    assert ended.document["status"] == "issuer_mismatch"


def test_a_package_is_not_overwritten_unasked(desk: Call, office: Path) -> None:
    """The first file stays as it was; `--force` replaces it."""
    desk(*_seal(office))
    before = (office / "out" / NAME).read_bytes()
    ended = desk(*_seal(office), "--json")
    assert (ended.code, ended.document["status"]) == (2, "output_exists")
    assert (office / "out" / NAME).read_bytes() == before
    assert desk(*_seal(office), "--force").code == 0
    assert (office / "out" / NAME).read_bytes() != before


@pytest.mark.parametrize("place", ["answers.json/below", "/proc/nowhere"])
def test_a_folder_that_cannot_be_made_is_told(desk: Call, office: Path, place: str) -> None:
    """Below a regular file and in /proc nothing can be written: a code, exit 2."""
    words = _seal(office)
    words[words.index("--out") + 1] = office / place
    ended = desk(*words, "--json")
    assert (ended.code, ended.document["status"]) == (2, "file_unwritable")


def test_a_folder_that_takes_no_files_is_told(desk: Call, office: Path) -> None:
    """/proc exists and takes no new file."""
    words = _seal(office)
    words[words.index("--out") + 1] = "/proc"
    ended = desk(*words, "--json")
    assert (ended.code, ended.document["status"]) == (2, "file_unwritable")


def test_a_write_that_breaks_off_leaves_nothing(office: Path) -> None:
    """With files limited to 1 KiB the package is refused and no part of it stays behind."""
    _answers(office)
    (office / "pass").write_text(worlds.PASSPHRASE, encoding="utf-8")
    script = (
        "import resource, sys\n"
        "from usbsurvey_desktop.__main__ import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    words = [*_seal(office), "--passphrase-file", office / "pass", "--json"]
    result = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", script, *map(str, words)],
        cwd=worlds.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 2
    assert '"status": "file_unwritable"' in result.stdout
    assert list((office / "out").iterdir()) == []
