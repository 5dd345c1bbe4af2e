"""`roster`: who is registered, by whose number, and who may say so."""

import io
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.command_line import Call
from tests.support.roster_desk import CHECKED, HERS, NUMBER, add_respondent, held, keeping
from tests.support.rosters import RESPONDENT, following, founded, listed, roster
from usbsurvey_desktop.cli.roster_report import ROLE_WORDS, WAY_WORDS
from usbsurvey_desktop.cli.roster_trust import TRUST_WORDS
from usbsurvey_desktop.identity.check_number import check_number, groups
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.identity.roster import RosterRole, Way, read_roster


def test_a_new_roster_is_written_and_pinned(desk: Call, office: Path, profile: Path) -> None:
    """Its keeper is whoever signed it; the file is one line of ASCII."""
    path = office / "r.roster.txt"
    words = ("--identity", office / "ministry.p12", "--out", path, "--json")
    ended = desk("roster", "new", "--recipient", "ministry", *words)
    keeper = worlds.identity("ministry").certificate
    assert ended.code == 0
    assert ended.document == {
        "recipient": "ministry",
        "version": 1,
        "updated": "2026-11-20T10:00:00+09:00",
        "digest": read_roster(path.read_bytes()).digest,
        "keeper": keeper.fingerprint.hex(),
        "check_number": check_number(keeper.fingerprint),
        "keepers": [keeper.fingerprint.hex()],
        "trust": "confirmed",
        "file": str(path),
    }
    assert path.read_bytes().endswith(b"}\n")
    assert (profile / "rosters.json").exists()


def test_another_roster_does_not_take_the_place_of_a_pinned_one(
    desk: Call, office: Path, book: Path
) -> None:
    """Neither its file nor its pin: to overwrite the one is not to give up the other."""
    words = ("--recipient", "ministry", "--identity", office / "prefecture.p12", "--json")
    there = desk("roster", "new", *words, "--out", book)
    assert (there.code, there.document) == (2, {"status": "output_exists"})
    other = desk("roster", "new", *words, "--out", office / "other.roster.txt")
    assert (other.code, other.document) == (3, {"status": "roster_conflict", "reason": "pinned"})
    assert not (office / "other.roster.txt").exists()
    before = book.read_bytes()
    forced = desk("roster", "new", *words, "--out", book, "--force")
    assert (forced.code, forced.document["status"]) == (3, "roster_conflict")
    assert "--give-up-pin" in forced.err
    assert book.read_bytes() == before
    pinned = desk("roster", "new", *words, "--out", book, "--give-up-pin")
    assert pinned.document == {"status": "output_exists"}
    assert desk("roster", "new", *words, "--out", book, "--give-up-pin", "--force").code == 0
    assert desk("roster", "list", book, "--json").document["trust"] == "confirmed"


def test_an_id_that_is_no_file_name_is_wrong_use(desk: Call, office: Path) -> None:
    """It becomes the name of the file."""
    words = ("--identity", office / "ministry.p12", "--out", office / "r")
    ended = desk("roster", "new", "--recipient", "../x", *words)
    assert ended.code == 2
    assert "提出先のID" in ended.err


@pytest.mark.usefixtures("book")
def test_a_card_is_registered_after_its_number(desk: Call, office: Path) -> None:
    """The next version has the entry with who, how and when; its body is that of the card."""
    ended = add_respondent(desk, office, "--note", "代表番号に折り返した", "--json")
    assert ended.code == 0
    assert (ended.document["version"], ended.document["trust"]) == (2, "confirmed")
    assert ended.document["entry"] == {
        "body_code": worlds.BODY,
        "role": "respondent",
        "state": "active",
        "name": "回答 一郎",
        "department": "情報システム課",
        "organisation": "千代田区",
        "fingerprint": HERS.fingerprint.hex(),
        "check_number": NUMBER,
        "registered": {
            "by": "受付 花子",
            "at": "2026-11-20T10:00:00+09:00",
            "how": "phone",
            "note": "代表番号に折り返した",
        },
        "revoked": None,
    }
    assert [one.certificate for one in held(office).entries] == [HERS]


@pytest.mark.usefixtures("book")
def test_a_wrong_number_keeps_nothing(desk: Call, office: Path) -> None:
    """And the right one is nowhere to be seen."""
    before = held(office)
    wrong = check_number(worlds.identity("stranger").certificate.fingerprint)
    for number in (wrong, NUMBER[:-1], "", "×" * 30):
        ended = add_respondent(desk, office, "--check-number", number, "--json")
        reason = {} if number == wrong else {"reason": "not_thirty"}
        refusal = {"status": "check_number_differs", **reason}
        assert (ended.code, ended.document) == (1, refusal)
        assert ("30桁の数字ではありません" in ended.err) == bool(reason)
        assert NUMBER not in ended.out + ended.err
    assert held(office) == before


@pytest.mark.usefixtures("book")
def test_the_number_may_be_grouped_in_any_way(desk: Call, office: Path) -> None:
    """In full-width digits and without blanks too."""
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in NUMBER.replace(" ", ""))
    assert add_respondent(desk, office, "--check-number", wide).code == 0


class _Caller(io.StringIO):
    """Somebody at a terminal who types the groups that the program names on stderr."""

    def __init__(self, streams: pytest.CaptureFixture[str]) -> None:
        super().__init__()
        self.asked: list[int] = []
        self._streams = streams

    def isatty(self) -> bool:
        return True

    def readline(self, _size: int = -1, /) -> str:  # type: ignore[override]  # text, not bytes
        found = re.findall("照合番号の([1-6])番目の組", self._streams.readouterr().err)
        self.asked.append(int(found[-1]))
        return groups(HERS.fingerprint)[self.asked[-1] - 1] + "\n"


@pytest.mark.usefixtures("book")
def test_four_groups_are_asked_at_a_terminal(
    desk: Call, office: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of them named, in rising order; then the entry is there."""
    caller = _Caller(capsys)
    monkeypatch.setattr("sys.stdin", caller)
    words = (office / "respondent.card.txt", "--role", "respondent", *CHECKED, *keeping(office))
    assert desk("roster", "add", *words).code == 0
    assert len(set(caller.asked)) == 4
    assert caller.asked == sorted(caller.asked)
    assert len(held(office).entries) == 1


@pytest.mark.usefixtures("book")
def test_without_a_terminal_the_number_must_be_given(office: Path) -> None:
    """Nothing waits for an answer that cannot come."""
    words = ("roster", "add", office / "respondent.card.txt", "--role", "respondent", *CHECKED)
    ended = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "usbsurvey_desktop", *map(str, (*words, *keeping(office)))],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        start_new_session=True,
    )
    assert ended.returncode == 2
    assert "--check-number で渡してください" in ended.stderr


@pytest.mark.usefixtures("book")
def test_who_is_registered_is_not_registered_again(desk: Call, office: Path) -> None:
    """The same certificate in another role is another entry."""
    assert add_respondent(desk, office).code == 0
    again = add_respondent(desk, office)
    assert (again.code, "もう登録されています" in again.err) == (2, True)
    assert add_respondent(desk, office, "--role", "approver").code == 0
    assert [one.record.role for one in held(office).entries] == ["respondent", "approver"]


@pytest.mark.usefixtures("book")
def test_a_body_other_than_the_cards_is_refused(desk: Call, office: Path) -> None:
    """A ministry's reviewer has none; a respondent must have one."""
    ended = add_respondent(desk, office, "--body-code", "011002", "--json")
    assert (ended.code, ended.document["status"]) == (3, "body_mismatch")
    ended = add_respondent(desk, office, "--json", person="ministry")
    assert (ended.code, "--body-code を付けて" in ended.err) == (2, True)
    ended = add_respondent(desk, office, "--role", "reviewer", "--json", person="ministry")
    assert ended.code == 0
    assert held(office).entries[0].record.body is None


@pytest.mark.usefixtures("book")
def test_only_a_keeper_changes_a_roster(desk: Call, office: Path) -> None:
    """Another identity is refused and the file stays as it was."""
    before = held(office)
    number = ("--check-number", NUMBER)
    card = (office / "respondent.card.txt", "--role", "respondent")
    ended = desk("roster", "add", *card, *number, *CHECKED, *keeping(office, "issuer"), "--json")
    assert (ended.code, ended.document["status"]) == (3, "roster_signer")
    assert held(office) == before


@pytest.mark.usefixtures("book")
def test_a_revoked_entry_stays_with_its_reason(desk: Call, office: Path) -> None:
    """All roles of the certificate, or one."""
    for role in ("respondent", "approver", "reviewer"):
        assert add_respondent(desk, office, "--role", role).code == 0
    words = (HERS.fingerprint.hex(), *keeping(office), "--by", "課長", "--reason", "異動")
    one = desk("roster", "revoke", *words, "--role", "approver", "--json")
    assert (one.code, one.document["revoked"], one.document["version"]) == (0, 1, 5)
    assert desk("roster", "revoke", *words, "--json").document["revoked"] == 2
    entries = desk("roster", "list", office / "ministry.roster.txt", "--json").document["entries"]
    assert isinstance(entries, list)
    told = {"by": "課長", "at": "2026-11-20T10:00:00+09:00", "reason": "異動"}
    assert [one["revoked"] for one in entries] == [told] * 3
    again = desk("roster", "revoke", *words)
    assert (again.code, "有効な登録がありません" in again.err) == (2, True)


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize(
    ("fingerprint", "sentence"),
    [
        ("xy", "16進64桁"),
        ("abcd", "16進64桁"),
        ("00" * 32, "有効な登録がありません"),
    ],
    ids=["no hex", "too short", "nobody's"],
)
def test_a_fingerprint_must_be_of_the_roster(
    desk: Call, office: Path, fingerprint: str, sentence: str
) -> None:
    """Wrong use, before any identity is asked for."""
    reason = ("--by", "課長", "--reason", "異動")
    ended = desk("roster", "revoke", fingerprint, *keeping(office), *reason)
    assert (ended.code, sentence in ended.err) == (2, True)


@pytest.mark.usefixtures("book")
def test_revoking_without_a_reason_is_refused(desk: Call, office: Path) -> None:
    """Blanks are none."""
    add_respondent(desk, office)
    words = (HERS.fingerprint.hex(), *keeping(office), "--by", "課長", "--reason", " ", "--json")
    ended = desk("roster", "revoke", *words)
    assert ended.document == {"status": "text_refused", "field": "reason", "reason": "empty"}


def test_keepers_come_and_go(desk: Call, office: Path, book: Path) -> None:
    """A second keeper signs from the next version on, and may take the first away."""
    second = worlds.identity("issuer").certificate
    number = ("--check-number", check_number(second.fingerprint))
    wrong = desk("roster", "add-keeper", office / "issuer.card.txt", *keeping(office),
                 "--check-number", NUMBER)  # fmt: skip
    assert wrong.code == 1
    added = desk("roster", "add-keeper", office / "issuer.card.txt", *keeping(office), *number)
    assert (added.code, second.fingerprint.hex() in added.out) == (0, True)
    assert desk("roster", "list", book, "--json").document["file"] == str(book)
    first = worlds.identity("ministry").certificate.fingerprint.hex()
    theirs = keeping(office, "issuer")
    gone = desk("roster", "remove-keeper", first, *theirs, "--json")
    assert gone.document["keepers"] == [second.fingerprint.hex()]
    assert gone.document["file"] == str(book)
    assert desk("roster", "remove-keeper", first, *theirs).code == 2
    before = book.read_bytes()
    last = desk("roster", "remove-keeper", second.fingerprint.hex(), *theirs)
    assert (last.code, "最後の管理者は除けません" in last.err) == (2, True)
    assert book.read_bytes() == before
    assert desk("roster", "list", book).code == 0


def test_an_older_roster_is_refused_where_the_newer_was_seen(
    desk: Call, office: Path, book: Path
) -> None:
    """Restored from a backup it would bring revoked signers back (T28)."""
    old = book.read_bytes()
    assert add_respondent(desk, office).code == 0
    other = following(founded(), listed(founded().payload, HERS, RosterRole.APPROVER))
    book.write_bytes(old)
    ended = desk("roster", "list", book, "--json")
    refusal = {"status": "roster_older", "known": 2, "step": "N3"}
    assert (ended.code, ended.document) == (3, refusal)
    assert "もっと新しい版" in ended.err
    book.write_text(other.text, encoding="ascii")
    ended = desk("roster", "list", book, "--json")
    refusal = {"status": "roster_conflict", "known": 2, "step": "N3"}
    assert (ended.code, ended.document) == (3, refusal)
    assert str(book) in ended.err


def test_two_keepers_at_once_lose_nothing(
    desk: Call, office: Path, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What somebody else wrote while the number was compared is not overwritten."""
    first = read_roster(book.read_bytes())
    theirs = following(first, listed(first.payload, worlds.identity("approver").certificate))

    def meanwhile(number: str | None) -> dict[int, str]:
        book.write_text(theirs.text, encoding="ascii")
        return dict(enumerate(str(number).split()))

    monkeypatch.setattr("usbsurvey_desktop.cli.roster_entries.typed_number", meanwhile)
    ended = add_respondent(desk, office, "--json")
    assert (ended.code, ended.document["status"]) == (3, "roster_conflict")
    assert read_roster(book.read_bytes()) == theirs


def test_a_roster_of_somebody_else_is_confirmed_by_its_keepers_number(
    desk: Call, office: Path, profile: Path
) -> None:
    """Until then it is only chosen, and nothing is pinned."""
    path = office / "theirs.roster.txt"
    made = roster(("respondent", RESPONDENT))
    path.write_text(made.text, encoding="ascii")
    shown = desk("roster", "list", path)
    assert (shown.code, "未照合" in shown.out) == (0, True)
    assert not (profile / "rosters.json").exists()
    wrong = desk("roster", "confirm", path, *CHECKED, "--check-number", NUMBER, "--json")
    assert wrong.document == {"status": "check_number_differs"}
    number = check_number(made.keeper.fingerprint)
    right = desk("roster", "confirm", path, *CHECKED, "--check-number", number, "--json")
    assert (right.code, right.document["trust"]) == (0, "confirmed")
    later = following(made, made.payload)
    path.write_text(later.text, encoding="ascii")
    assert desk("roster", "list", path, "--json").document["trust"] == "confirmed"
    assert b'"version":3' in (profile / "rosters.json").read_bytes()


def test_people_read_who_is_registered_by_whom(desk: Call, office: Path, book: Path) -> None:
    """The keeper's number, then each entry with its fingerprint and history."""
    add_respondent(desk, office)
    reason = ("--by", "課長", "--reason", "異動")
    desk("roster", "revoke", HERS.fingerprint.hex(), *keeping(office), *reason)
    text = desk("roster", "list", book).out
    assert "署名者名簿: ministry 版 3" in text
    assert "131016 回答者: 千代田区 情報システム課 回答 一郎" in text
    assert HERS.fingerprint.hex() in text
    assert "電話 受付 花子" in text
    assert "登録取消: 2026-11-20T10:00:00+09:00 課長 異動" in text


def test_every_state_has_its_words() -> None:
    """No role, way or trust of a roster is without."""
    assert set(ROLE_WORDS) == set(RosterRole)
    assert set(WAY_WORDS) == set(Way)
    assert set(TRUST_WORDS) == set(Trust) - {Trust.RENEWED}
