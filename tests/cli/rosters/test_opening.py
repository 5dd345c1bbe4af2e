"""`open` against a roster: what it says of the signers."""

from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.command_line import Call, Ended
from tests.support.openssl_office import OpensslOffice, needs_openssl
from tests.support.roster_desk import CHECKED, keeping
from tests.support.rosters import RESPONDENT, following, founded, listed, renewed, roster
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.roster import Roster


def _opened(desk: Call, office: Path, of: Roster | None, *more: object) -> Ended:
    package = office / "p.sealed.txt"
    package.write_bytes(worlds.package().content)
    words: list[object] = ["open", package, "--survey", office / "small-survey-v1.survey.txt"]
    words += ["--identity", office / "ministry.p12", *more]
    if of is not None:
        (office / "r.roster.txt").write_text(of.text, encoding="ascii")
        words += ["--roster", office / "r.roster.txt"]
    return desk(*words)


def test_a_package_is_opened_against_a_roster(desk: Call, office: Path) -> None:
    """The state of its signer, whether it may be accepted, and which roster said so."""
    known = roster(("respondent", RESPONDENT))
    ended = _opened(desk, office, known, "--json")
    document = ended.document
    assert _state(ended) == "registered"
    assert document["may_be_accepted"] is True
    assert document["roster"] == {"version": 2, "digest": known.digest, "trust": "unconfirmed"}
    assert check_number(known.keeper.fingerprint) in ended.err
    without = _opened(desk, office, None, "--json").document
    assert (without["roster"], without["may_be_accepted"]) == (None, True)


def _state(ended: Ended) -> object:
    signers = ended.document["signers"]
    assert isinstance(signers, list)
    return signers[0]["state"]


def test_people_read_that_a_signer_is_not_the_registered_one(desk: Call, office: Path) -> None:
    """不一致 can be read, and is said not to be acceptable."""
    first = founded()
    known = following(first, listed(first.payload, renewed("respondent").certificate))
    ended = _opened(desk, office, known)
    assert ended.code == 0
    assert "[不一致]" in ended.out
    assert "この署名のままでは受理できません" in ended.out
    registered = _opened(desk, office, roster(("respondent", RESPONDENT))).out
    assert "[登録済み・一致]" in registered
    assert "受理できる署名です" in registered


def test_only_a_roster_calls_a_signer_unregistered(desk: Call, office: Path) -> None:
    """未登録 is what a roster says; without one nobody was looked up."""
    without = _opened(desk, office, None).out
    assert "[未登録]" in _opened(desk, office, founded()).out
    assert ("[名簿未確認]" in without, "未登録" in without) == (True, False)


@pytest.mark.usefixtures("book")
def test_a_package_is_not_opened_by_a_roster_that_the_pin_refuses(desk: Call, office: Path) -> None:
    """Whoever gives a forged roster is told so before the package is looked at."""
    ended = _opened(desk, office, founded("stranger"), "--json")
    assert (ended.code, ended.document) == (3, {"status": "roster_signer", "step": "N3"})


@pytest.fixture
def ca(tmp_path: Path) -> OpensslOffice:
    """A PKI made by openssl."""
    folder = tmp_path / "ca"
    folder.mkdir()
    return OpensslOffice(folder, worlds.PASSPHRASE).make()


@needs_openssl
@pytest.mark.usefixtures("book")
def test_two_certificates_of_one_name_by_one_ca(
    desk: Call, office: Path, ca: OpensslOffice
) -> None:
    """RSA-3072 of openssl, sealed by the command line: one is registered, the other 不一致."""
    opening = ca.issue("opening", algorithm="ec", use="opener").read_bytes()
    answers = office / "answers.json"
    answers.write_text('{"A1":"no","R.body_code":"131016"}', encoding="utf-8")
    survey = ("--survey", office / "small-survey-v1.survey.txt")
    states = {}
    for name in ("first", "second"):
        key = ca.issue(name)
        key.with_name(f"{name}.open.p12").write_bytes(opening)
        card = key.with_name(f"{name}.card.txt")
        assert desk("identity", "card", key, "--out", card).code == 0
        if name == "first":
            number = str(desk("identity", "show", key, "--json").document["check_number"])
            place = ("--role", "respondent", "--body-code", worlds.BODY)
            checked = ("--check-number", number, *CHECKED)
            assert desk("roster", "add", card, *place, *checked, *keeping(office)).code == 0
        sealed = desk("seal", *survey, "--answers", answers, "--respondent", key,
                      "--out", office / name, "--json")  # fmt: skip
        assert sealed.code == 0, sealed.err
        own = ("--identity", office / "ministry.p12", "--json")
        known = ("--roster", office / "ministry.roster.txt")
        ended = desk("open", sealed.document["file"], *survey, *own, *known)
        states[name] = _state(ended), ended.document["may_be_accepted"]
    assert states == {"first": ("registered", True), "second": ("mismatched", False)}
