"""A survey of a practice issuer says 練習 wherever it is in use, also in a real profile."""

from dataclasses import replace

from tests.support import worlds
from tests.support.newcomer import ENTER, answer, begin, prepare
from tests.support.office import PASSPHRASE, Office, keys, press, screen, texts, write
from usbsurvey_desktop.crypto.signed_form import SigningKey
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.pack_view import PackView
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.open_view import OpenView
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.key_file import new_pair, open_pair
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.publish import publish


def _issuer(organisation: str) -> SigningKey:
    subject = Subject(organisation, "", "練習 一郎", None)
    files = new_pair(subject, PASSPHRASE, now=worlds.NOW, protection=worlds.CHEAP)
    return open_pair(files.signing, files.opening, PASSPHRASE, now=worlds.NOW).signing_key()


def _pack(organisation: str) -> Pack:
    return publish(
        replace(worlds.TERMS, issued=worlds.NOW),
        worlds.SMALL_FORM,
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=_issuer(organisation),
    )


def _says_practice(window: MainWindow) -> bool:
    in_head, in_title = window.head.practice.isVisible(), window.windowTitle().endswith("（練習）")
    assert in_head == in_title
    return in_head


def test_the_head_says_so_from_the_import_to_the_answers_and_not_at_home(office: Office) -> None:
    """Import, preparation and every page bear it; home, where no survey is in use, does not."""
    pack = _pack("練習省")
    office.hold(pack)
    file = office.folder / "調査.survey.txt"
    file.write_text(pack.text)
    window = office.open_window(file)
    screen(window, PackView)
    said = [_says_practice(window)]
    press(window, "ホームに戻る")
    screen(window, HomeView)
    at_home = _says_practice(window)

    prepare(window)
    said.append(_says_practice(window))
    keys(window, ENTER)
    said.append(_says_practice(window))
    answer(window)
    said.append(_says_practice(window))
    press(window, "下書きのまま終える")

    assert said == [True] * 4
    assert not at_home
    assert not _says_practice(window)


def test_a_draft_opened_again_says_so_too(office: Office) -> None:
    """The pack in the draft decides, not the way it came."""
    office.hold(_pack("練習省"))
    window = office.open_window()
    begin(window)
    window.close()
    window = office.open_window()

    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)

    assert _says_practice(window)


def test_the_collectors_case_says_so_until_it_is_left(office: Office) -> None:
    """Nobody counts a rehearsal among the real answers."""
    pack = _pack("練習省")
    office.hold(pack)
    worlds.put_key_files(office.profile.identities, "ministry")
    package = worlds.package(worlds.signed(worlds.submission(pack)), of=pack)
    (office.output / "131016-small-survey-r1.sealed.txt").write_bytes(package.content)
    window = office.open_window()
    press(window, "提出ファイルを確認する")
    before = _says_practice(window)
    screen(window, OpenView).picker.passphrase.setFocus()
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)
    screen(window, CaseView)
    in_case = _says_practice(window)

    press(window, "ほかの提出ファイル")

    assert (before, in_case, _says_practice(window)) == (False, True, False)


def test_the_word_counts_at_the_beginning_of_the_name_alone(office: Office) -> None:
    """A real office that practises something is no rehearsal."""
    office.hold(_pack("航海練習所"))

    window = office.open_window()
    prepare(window)

    assert not _says_practice(window)


def test_signs_that_cannot_be_seen_are_written_out_wherever_a_pack_speaks(office: Office) -> None:
    """Neither title nor contact of a pack can turn a line of the screen around."""
    contact = worlds.CONTACT.model_copy(update={"office": "窓口\u202e部"})
    pack = publish(
        replace(worlds.TERMS, title="調\u202e査", issued=worlds.NOW, contact=contact),
        {**worlds.SMALL_FORM, "short_title": "小\u2066調査"},
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=_issuer("試験庁"),
    )
    file = office.folder / "調査.survey.txt"
    file.write_text(pack.text)

    window = office.open_window(file)

    words = texts(screen(window, PackView))
    assert "調⟦RLO⟧査" in words
    assert "窓口⟦RLO⟧部" in words
    assert window.head.subject.text() == "小⟦LRI⟧調査"
    assert "⟦LRI⟧" in window.windowTitle()
    assert not {"\u202e", "\u2066"} & set(words + window.windowTitle())
