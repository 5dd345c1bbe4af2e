"""発行 from home to the sheet for the letter, in the smallest window, without a mouse."""

from PySide6.QtCore import Qt

from tests.support import collectors, worlds
from tests.support.office import Office, alt, focused, keys, screen, write
from tests.support.publishing_desk import SURVEY, pack_in, put_form, put_issuer
from tests.support.scenery.scene import settle
from usbsurvey_desktop.gui.author.published_view import PublishedView
from usbsurvey_desktop.gui.author.recipients_view import RecipientsView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.printing.print_view import PrintView

ENTER, TAB, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Down


def _terms(window: MainWindow) -> None:
    write(window, "R8.12.28")
    keys(window, ENTER)
    write(window, "試験のため")
    keys(window, TAB, TAB)
    write(window, "試験省調査課")
    keys(window, ENTER)
    write(window, "03-0000-0000")
    keys(window, ENTER, ENTER, ENTER, DOWN)
    alt(window, "N")


def test_the_whole_way_by_the_keyboard(office: Office) -> None:
    """Form, terms, a folder of cards, cities that go direct, the signature, the annex, and back."""
    put_issuer(office)
    form = put_form(office)
    folder = office.folder / "cards"
    collectors.put_cards(folder, collectors.MINISTRY, *collectors.prefectures(2))
    path = office.output / f"{SURVEY}-v1.survey.txt"
    office.ask.answers = [form, folder, path]
    window = office.open_window()
    window.resize(910, 433)

    alt(window, "A")
    alt(window, "O")
    settle()
    alt(window, "N")
    _terms(window)
    screen(window, RecipientsView)
    alt(window, "F")
    while "政令指定都市" not in focused(window).accessibleName():
        keys(window, TAB)
    keys(window, Qt.Key.Key_Space)
    alt(window, "N")
    keys(window, ENTER)
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER, ENTER)

    payload = pack_in(path).payload
    assert payload.approval_required
    assert payload.routes[0].to == ("ministry",)
    screen(window, PublishedView)
    alt(window, "P")
    screen(window, PrintView)
    alt(window, "B")
    keys(window, Qt.Key.Key_Escape)
    assert window.windowTitle().startswith("調査票の作成・点検")
