"""S11: a file that was made goes on paper, from its own page and later; what stands in the way."""

from dataclasses import replace
from itertools import chain
from pathlib import Path

from PySide6.QtCore import Qt

from tests.support import worlds
from tests.support.fakes import PaperPrinters, PatientJobs
from tests.support.hearing import listening, name_of
from tests.support.hostile import Lure, hostile_survey, wrong_in
from tests.support.office import Office, alt, focused, keys, press, screen, texts
from tests.support.pdfs import pages_of, squeezed
from tests.support.policies import policy
from tests.support.qr_reading import texts_by_zbar
from tests.support.returning import content
from tests.support.revisions import ENTER, history, made, open_again
from tests.support.scenery.on_paper import moved
from tests.support.scenery.printing import laid_out
from tests.support.scenery.scene import settle
from usbsurvey_desktop.armour import PACKAGE
from usbsurvey_desktop.crypto.entropy import random_bytes
from usbsurvey_desktop.crypto.sealed_form import seal
from usbsurvey_desktop.gui.frame.history_view import HistoryView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.printing.print_view import PrintView
from usbsurvey_desktop.gui.respondent.handing_view import HandingView
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.qr.frames import join


def _sealed(office: Office) -> Path:
    (file,) = office.output.glob("*.sealed.txt")
    return file


def _on_the_sheet(window: MainWindow) -> PrintView:
    view = screen(window, PrintView)
    laid_out(view)
    return view


def _read_back(pdf: Path) -> str:
    return join(chain.from_iterable(texts_by_zbar(pdf, 300)))


def _large() -> str:
    """A sealed text that no sheet can hold."""
    key = worlds.opening_key("respondent").public_key()
    return seal(random_bytes(40_000), kind=PACKAGE, recipients=[key])


def test_by_the_keyboard_from_the_file_to_its_sheet_and_back(office: Office) -> None:
    """Alt+Q, the first focus prints, the picture has a name, Esc leads back to where one was."""
    window = made(office)
    before = name_of(focused(window))
    with listening() as ear:
        alt(window, "Q")
        view = _on_the_sheet(window)

    assert any("記号を作っています…" in words for words in ear.heard)
    assert window.windowTitle().startswith("QR提出票")
    assert name_of(focused(window)).startswith("印刷する")
    assert name_of(view.preview) == "QR提出票 1枚目、全1枚"
    told = texts(view)
    for words in (
        "1枚、記号は4個（うち予備1個）",
        "拡大・縮小せず、100％で印刷してください。",
        "封筒に入れて送ってください。内容は封がされています。",
        "送付日を記録してください。",
        "廃棄してください。",
    ):
        assert words in told
    keys(window, Qt.Key.Key_Escape)
    screen(window, SubmittedView)
    assert name_of(focused(window)) == before


def test_the_saved_sheet_is_the_file(office: Office) -> None:
    """Its symbols join to the file, its words name the survey, the body, the revision, the number.

    It is told that the contents are sealed, and never that they are not encrypted.
    """
    window = made(office)
    press(window, "QR提出票を作る")
    _on_the_sheet(window)
    pdf = office.folder / "sheet.pdf"
    office.ask.answers.append(pdf)
    alt(window, "S")

    file = _sealed(office)
    assert office.ask.suggested == office.output / "131016-small-survey-r1-QR提出票.pdf"
    assert _read_back(pdf) == file.read_text(encoding="ascii").strip()
    (page,) = pages_of(pdf.read_bytes(), office.folder)
    digest = content(office).submissions[0].dig
    for words in ("小さな調査", "東京都 千代田区（131016）　第1版", short_digest(digest), digest):
        assert squeezed(words) in page
    assert window.bar.text == "PDFを保存しました：sheet.pdf。回答には封がされています。"


def test_the_printed_sheet_is_the_file(office: Office) -> None:
    """A printer gets what the PDF shows."""
    pdf = office.folder / "printed.pdf"
    office.printers = PaperPrinters(pdf)
    window = made(office)
    press(window, "QR提出票を作る")
    _on_the_sheet(window)
    keys(window, ENTER)

    assert window.bar.text == "プリンターに送りました。"
    assert _read_back(pdf) == _sealed(office).read_text(encoding="ascii").strip()


def test_who_does_not_wait_is_not_disturbed(office: Office) -> None:
    """The symbols are drawn beside the window; a second press changes nothing, nor does the end."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = made(office)
    jobs.is_late = True
    press(window, "QR提出票を作る")
    press(window, "QR提出票を作る")
    told = window.bar.text
    press(window, "ホームに戻る")
    jobs.work_off()

    assert told == "記号を作っています…"
    screen(window, HomeView)
    assert not window.findChildren(PrintView)


def test_another_page_meanwhile_stays(office: Office) -> None:
    """Whoever opens the guide while the symbols are drawn goes on reading; so after a refusal."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = made(office)
    jobs.is_late = True
    press(window, "QR提出票を作る")
    press(window, "どうやって渡すか")
    jobs.work_off()
    screen(window, HandingView)

    press(window, "戻る")
    _sealed(office).unlink()
    press(window, "QR提出票を作る")
    press(window, "どうやって渡すか")
    jobs.work_off()
    screen(window, HandingView)
    assert window.bar.text == ""


def test_later_from_the_history(office: Office) -> None:
    """The newest file of a draft, with the same words; back on the history."""
    window = made(office)
    press(window, "ホームに戻る")
    open_again(window)
    history(window)
    alt(window, "Q")
    _on_the_sheet(window)
    pdf = office.folder / "sheet.pdf"
    office.ask.answers.append(pdf)
    press(window, "PDFで保存する")
    (page,) = pages_of(pdf.read_bytes(), office.folder)
    press(window, "戻る")

    assert _read_back(pdf) == _sealed(office).read_text(encoding="ascii").strip()
    assert squeezed("団体：東京都 千代田区（131016）　第1版") in page
    screen(window, HistoryView)


def test_a_file_that_was_moved_is_chosen(office: Office) -> None:
    """The place is asked for; another file is no way around, the moved one is."""
    window = made(office)
    away = moved(office)
    press(window, "QR提出票を作る")
    first = window.bar.text
    other = office.folder / "other.sealed.txt"
    other.write_text(worlds.package().content.decode("ascii"), encoding="ascii")
    office.ask.answers += [other, away]
    settle()
    press(window, "提出ファイルを選ぶ")
    second = window.bar.text
    settle()
    press(window, "提出ファイルを選ぶ")
    view = _on_the_sheet(window)

    assert "「131016-small-survey-r1.sealed.txt」が、作ったときの場所にない" in first
    assert "「other.sealed.txt」は、この版の提出ファイルではない" in second
    assert "1枚、記号は4個（うち予備1個）" in texts(view)


def test_what_three_pages_cannot_hold_goes_another_way(office: Office) -> None:
    """`qr_too_large` in words, on the page that has the other ways; nothing is to be chosen."""
    window = made(office)
    _sealed(office).write_text(_large(), encoding="ascii")
    press(window, "QR提出票を作る")

    assert "QR提出票の3枚に収まりません" in window.bar.text
    assert "提出ファイルで送ってください" in window.bar.text
    assert "選ぶ" not in texts(window.bar)
    screen(window, SubmittedView)


def test_the_administrator_can_rule_it_out(office: Office) -> None:
    """No step offers paper as a way, the button says why and the guide does; nothing is drawn."""
    office.rules = replace(office.rules, policy=policy(qr_allowed=False))
    window = made(office)
    steps = texts(screen(window, SubmittedView))
    press(window, "QR提出票を作る")
    told = window.bar.text
    press(window, "どうやって渡すか")
    guide = texts(screen(window, HandingView))

    assert "1 LGWANメール、調査・照会システム、USBメモリ等のうち、" in steps
    assert told.startswith("この端末では、管理者の設定により、QR提出票を使えません。")
    assert "管理者の設定により、QR提出票は使えません。" in guide
    assert "「QR提出票を作る」で、印刷する" not in guide


def test_the_title_of_a_stranger_is_letters_on_paper_too(tmp_path: Path, lure: Lure) -> None:
    """Markup and unseen signs are written out on the screen and on the sheet, whole."""
    office = Office(tmp_path)
    office.hold(hostile_survey(lure, worlds.SMALL_FORM))
    window = made(office)
    press(window, "QR提出票を作る")
    _on_the_sheet(window)
    pdf = office.folder / "sheet.pdf"
    office.ask.answers.append(pdf)
    press(window, "PDFで保存する")

    assert wrong_in(window) == []
    (page,) = pages_of(pdf.read_bytes(), office.folder)
    assert squeezed(f"調査：調査{lure.shown}団体") in page
    assert _read_back(pdf) == _sealed(office).read_text(encoding="ascii").strip()
