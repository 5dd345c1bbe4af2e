"""Printing from the screens that have something to print, and back to where one was."""

import re
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.fakes import PaperPrinters, PatientJobs
from tests.support.newcomer import ENTER, answer, begin, prepare
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts, write
from tests.support.pdfs import facts_of, pages_of, squeezed
from tests.support.scenery.printing import printed
from tests.support.scenery.signing import before_the_approver
from tests.support.scenery.submitting import submitted
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.approver.approve_view import ApproveView
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.frame.identity_done_view import IdentityDoneView
from usbsurvey_desktop.gui.jobs import PoolJobs
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.printing.paper import Paper, Text
from usbsurvey_desktop.gui.printing.pdf import pdf_of
from usbsurvey_desktop.gui.printing.print_view import PrintView
from usbsurvey_desktop.gui.printing.printing import save_pdf
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office that holds the small survey."""
    made = Office(tmp_path)
    made.output.mkdir()
    made.hold()
    return made


def _checking(office: Office) -> MainWindow:
    window = office.open_window()
    begin(window)
    answer(window)
    screen(window, CheckView)
    return window


def _saved(office: Office, window: MainWindow, name: str = "sheet.pdf") -> list[str]:
    """Save what is shown; give the words of its pages."""
    path = office.folder / name
    office.ask.answers.append(path)
    press(window, "PDFで保存する")
    return pages_of(path.read_bytes(), office.folder)


def test_the_answers_are_saved_as_a_pdf(office: Office) -> None:
    """From the check page by Ctrl+P: a draft says so on its page; the name is proposed."""
    window = printed(_checking(office))
    (page,) = _saved(office, window)

    assert office.ask.suggested == office.output / "131016-small-survey-r1-回答票.pdf"
    assert "下書き（未提出）" in page
    assert page.endswith(squeezed("東京都 千代田区 第1版 下書き 1／1"))
    assert "小さな調査" in page
    assert window.bar.text.startswith("PDFを保存しました：sheet.pdf。")
    facts = facts_of((office.folder / "sheet.pdf").read_bytes(), office.folder)
    assert facts["Title"] == "回答票 小さな調査"
    assert "anna" not in str(facts)


def test_esc_leads_back_to_the_button(office: Office) -> None:
    """Whoever went to print from the link stands on it again, and the answers are as they were."""
    window = _checking(office)
    press(window, "回答票を印刷する")
    screen(window, PrintView)
    keys(window, Qt.Key.Key_Escape)

    screen(window, CheckView)
    assert "回答票を印刷する" in str(focused(window).property("text"))


def test_without_a_printer_it_says_what_can_be_done(office: Office) -> None:
    """No dialog, no greyed button: words."""
    window = printed(_checking(office))
    press(window, "印刷する")
    assert window.bar.text == "プリンターがありません。PDFで保存できます。"


def test_a_printer_gets_the_pages_that_were_asked_for(office: Office) -> None:
    """Of cover and answers, page 2 alone comes out of the printer."""
    path = office.folder / "printed.pdf"
    office.printers = PaperPrinters(path, "2-2")
    window = printed(submitted(office))
    option = screen(window, PrintView).option
    assert option is not None
    option.mark.click()
    press(window, "印刷する")

    (page,) = pages_of(path.read_bytes(), office.folder)
    assert page.startswith("回答票")
    assert window.bar.text == "プリンターに送りました。"


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_begin_is_told(office: Office) -> None:
    """Nothing is called printed that was not."""
    office.printers = PaperPrinters(office.folder, begins=False)
    window = printed(_checking(office))
    press(window, "印刷する")
    assert window.bar.text.startswith("印刷できません。")


def test_a_file_that_cannot_be_written_is_told(office: Office) -> None:
    """The reason with its code; nothing half-made is left."""
    window = printed(_checking(office))
    office.ask.answers.append(office.folder / "no such folder" / "sheet.pdf")
    press(window, "PDFで保存する")
    assert "sheet.pdf" in window.bar.text
    assert "PDFを保存しました" not in window.bar.text
    assert not list(office.folder.rglob("*.pdf"))


def test_a_name_that_was_confirmed_is_replaced(office: Office) -> None:
    """The dialog asked already; the new file takes the place of the old one, whole."""
    (office.folder / "sheet.pdf").write_bytes(b"old")
    window = printed(_checking(office))
    assert _saved(office, window)


def test_cancelling_the_dialog_changes_nothing(office: Office) -> None:
    """No name, no file, no words."""
    window = printed(_checking(office))
    press(window, "PDFで保存する")
    assert window.bar.text == ""


def test_going_back_while_a_pdf_is_made_keeps_quiet(office: Office) -> None:
    """The file is written to its end; the screen that came since is not disturbed."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = printed(_checking(office))
    jobs.is_late = True
    office.ask.answers.append(office.folder / "late.pdf")
    press(window, "PDFで保存する")
    keys(window, Qt.Key.Key_Escape)
    jobs.finish()
    screen(window, CheckView)
    assert (office.folder / "late.pdf").exists()
    assert window.bar.text == ""


def test_the_cover_of_what_was_sealed_bears_its_receipt(office: Office) -> None:
    """決裁用の表紙: the 受付照合 of the screen stands at its foot; nothing calls it a draft."""
    window = submitted(office)
    file = next(office.output.glob("*.sealed.txt"))
    receipt = _receipt(window)
    press(window, "決裁用の表紙を印刷する")
    pages = _saved(office, window)

    assert file.name == "131016-small-survey-r1.sealed.txt"
    assert len(pages) == 1
    assert pages[0].endswith(squeezed(f"東京都 千代田区 第1版 受付照合 {receipt} 1／1"))
    assert "下書き" not in pages[0]
    keys(window, Qt.Key.Key_Escape)
    assert "決裁用の表紙を印刷する" in str(focused(window).property("text"))


def test_the_cover_can_be_printed_after_the_screen_was_covered(office: Office) -> None:
    """What was signed lay encrypted meanwhile, and is there again."""
    window = submitted(office)
    receipt = _receipt(window)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | SHIFT)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    screen(window, SubmittedView)
    (page,) = _saved(office, printed(window))
    assert squeezed(receipt) in page


def test_answers_that_were_sealed_bear_the_receipt_until_they_change(office: Office) -> None:
    """Opened again, the sheet of answers is that of 第1版; changed, it is a draft of 第2版."""
    window = submitted(office)
    receipt = _receipt(window)
    window.close()
    window = office.open_window()
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    (page,) = _saved(office, printed(window))
    assert page.endswith(squeezed(f"東京都 千代田区 第1版 受付照合 {receipt} 1／1"))

    keys(window, Qt.Key.Key_Escape)
    press(window, "回答に戻る")
    write(window, "y")
    while not [one for one in window.findChildren(CheckView) if one.isVisible()]:
        QTest.keyClick(focused(window), ENTER, Qt.KeyboardModifier.ControlModifier)
    (page,) = _saved(office, printed(window), "again.pdf")
    assert page.endswith(squeezed("東京都 千代田区 第2版 下書き 1／1"))
    assert office.ask.suggested == office.output / "131016-small-survey-r2-回答票.pdf"


def test_covered_while_printing_leads_back_to_the_check_page(office: Office) -> None:
    """The sheets are gone from the screen; after the 合言葉 the answers are there."""
    window = printed(_checking(office))
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert not [one for one in window.findChildren(PrintView) if one.isVisible()]
    write(window, PASSPHRASE)
    keys(window, ENTER)
    screen(window, CheckView)


def test_an_approver_prints_what_waits(office: Office) -> None:
    """Before the approval the cover is a draft; Esc leads back to it, with what was typed."""
    window = before_the_approver(office)
    (page,) = _saved(office, printed(window))
    assert "下書き（未提出）" in page
    assert squeezed("承認の署名はありません") in page
    keys(window, Qt.Key.Key_Escape)
    screen(window, ApproveView)


def test_the_number_of_the_public_card_is_printed(office: Office) -> None:
    """公開カード: the digits of the screen, large, with whose they are."""
    window = office.open_window()
    prepare(window)
    done = screen(window, IdentityDoneView)
    number = "".join(re.findall(r"(?<!\d)\d{5}(?!\d)", texts(done))[:6])
    (page,) = _saved(office, printed(window))
    assert len(number) == 30
    assert number in page
    assert "山田太郎" in page
    keys(window, Qt.Key.Key_Escape)
    screen(window, IdentityDoneView)


def _receipt(window: MainWindow) -> str:
    """The 受付照合 that the screen shows."""
    shown = texts(screen(window, SubmittedView))
    found = re.search(r"受付照合\n([\d ]{17})\n", shown)
    assert found is not None, shown
    return found[1]


def test_a_pdf_made_in_another_thread_is_the_same(office: Office, qtbot: QtBot) -> None:
    """The window goes on while a long PDF is made; its bytes do not depend on who made it."""
    jobs = PoolJobs()
    paper = Paper("長い", (Text("長い文です。" * 5_000),), "足")
    saved: list[str] = []
    path = office.folder / "thread.pdf"
    jobs.run(jobs, partial(save_pdf, (paper,), path, office.clock()), saved.append, _raise)
    qtbot.waitUntil(lambda: bool(saved))

    assert saved == ["thread.pdf"]
    assert path.read_bytes() == pdf_of((paper,), office.clock())


def _raise(error: SurveyError) -> None:
    raise error
