"""S03 without a draft: from home to an identity that others can sign, open and ask with."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.fakes import LateJobs
from tests.support.hearing import description_of, name_of
from tests.support.newcomer import ENTER
from tests.support.office import PASSPHRASE, Office, keys, press, screen, texts, write
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.identity_done_view import IdentityDoneView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.identity.card import read_card
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.key_file import Identity, open_pair


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    return Office(tmp_path)


def _start(office: Office) -> MainWindow:
    window = office.open_window()
    press(window, "身分証を作る")
    screen(window, IdentityView)
    return window


def _fill(window: MainWindow, organisation: str) -> None:
    for text in (organisation, "地域情報政策室", "佐藤 花子", PASSPHRASE, PASSPHRASE):
        write(window, text)
        keys(window, ENTER)


def _made(office: Office) -> Identity:
    (signing,) = (
        path
        for path in office.profile.identities.glob("*.p12")
        if not path.name.endswith(".open.p12")
    )
    opening = signing.with_name(signing.name.replace(".p12", ".open.p12"))
    return open_pair(signing.read_bytes(), opening.read_bytes(), PASSPHRASE, now=worlds.NOW)


def _ministry(window: MainWindow) -> None:
    press(window, "一覧にない機関（省など）の名前を入れる")
    _fill(window, "試験省")


def test_an_approver_gets_identity_and_card_and_no_draft(office: Office) -> None:
    """From home by keys alone; the page tells files, 照合番号, next steps, and leads home."""
    window = _start(office)
    _fill(window, "131016")
    keys(window, ENTER)
    words = texts(screen(window, IdentityDoneView))
    identity = _made(office)
    (card,) = office.profile.identities.glob("*.card.txt")

    keys(window, ENTER)

    screen(window, HomeView)
    assert identity.certificate.subject.organisation == "千代田区"
    assert identity.certificate.subject.body_code == "131016"
    for path in office.profile.identities.iterdir():
        assert path.name in words
    assert check_number(identity.certificate.fingerprint) in words
    assert f"1 公開カード {card.name} を受領側に送る" in words
    assert "3つのファイル（署名用、開封用、公開カード）を作りました。" in words
    assert f"保存した場所：{office.profile.identities}" in words
    assert str(office.profile.identities) in words
    assert "回答は、登録を待たずに" not in words
    assert read_card(card.read_bytes()).certificate == identity.certificate
    assert list(office.profile.drafts.iterdir()) == []


def test_a_ministry_types_its_name(office: Office) -> None:
    """What is not in the list gets an identity without a 団体コード."""
    window = _start(office)

    _ministry(window)
    keys(window, ENTER)

    subject = _made(office).certificate.subject
    assert (subject.organisation, subject.body_code) == ("試験省", None)
    assert subject.person == "佐藤 花子"


def test_the_field_is_named_and_helped_whichever_it_is(office: Office) -> None:
    """Whoever listens learns what to type, and the link leads back to the list."""
    window = _start(office)
    organisation = screen(window, IdentityView).organisation
    search = description_of(organisation.search.line)

    press(window, "一覧にない機関")
    heard = name_of(organisation.line), description_of(organisation.line)
    is_there = organisation.line.hasFocus()
    press(window, "一覧から団体を探す")

    assert "読みがな" in search
    assert heard == ("団体", "機関の正式な名前を入れてください。例：総務省")
    assert is_there
    assert organisation.search.line.hasFocus()
    assert not organisation.line.isVisible()


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("", "＊機関の名前を入れてください。例：総務省"),
        ("省" * 65, "＊機関の名前は64文字までにしてください。"),
    ],
)
def test_a_name_that_no_certificate_can_carry_is_told_at_its_field(
    office: Office, name: str, error: str
) -> None:
    """The words say what fits; nothing is made."""
    window = _start(office)
    press(window, "一覧にない機関")
    _fill(window, name)

    keys(window, ENTER)

    view = screen(window, IdentityView)
    assert view.body_row.error() == error
    assert view.organisation.line.hasFocus()
    assert not office.profile.identities.exists()


def test_respondents_choose_from_the_list_alone(office: Office) -> None:
    """A draft needs a 団体コード, so its page has no way around the list."""
    office.hold()
    window = office.open_window()

    keys(window, ENTER)

    assert not screen(window, IdentityView).organisation.swap.isVisible()


def test_a_second_press_makes_no_second_identity_and_home_waits(office: Office) -> None:
    """While the keys are made, neither Enter again nor home leaves anything half done."""
    jobs = LateJobs()
    window = replace(office, jobs=jobs).open_window()
    jobs.finish()
    press(window, "身分証を作る")
    _fill(window, "131016")
    keys(window, ENTER, ENTER)

    press(window, "ホームに戻る")
    words = window.bar.text
    jobs.finish()

    assert words == "身分証を作っています。終わるまでお待ちください。"
    screen(window, IdentityDoneView)
    assert len(list(office.profile.identities.glob("*.card.txt"))) == 1


def test_a_place_that_refuses_leaves_nothing_and_can_be_tried_again(office: Office) -> None:
    """The place is named, the typed stays, and the next press makes the identity."""
    office.folder.joinpath("profile").write_text("in the way")
    window = _start(office)
    _fill(window, "131016")

    keys(window, ENTER)
    words = window.bar.text
    (office.folder / "profile").unlink()
    keys(window, ENTER)

    assert "「identities」を書き込めません" in words
    screen(window, IdentityDoneView)
