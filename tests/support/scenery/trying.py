"""試す: a survey office walks through the pages of its survey as respondents will."""

from tests.support.office import Office, press
from tests.support.questionnaires import equals, form, question
from tests.support.scenery.authoring import USB, author_view, opened
from tests.support.scenery.scene import Scene, settle
from usbsurvey_desktop.gui.author.preview_pages import PreviewPages
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.records import canonical


def trying(office: Office) -> MainWindow:
    """The survey of 24 questions, to be tried."""
    return opened(office, USB / "form.json")


def pages(window: MainWindow) -> PreviewPages:
    """The pages that are tried, which must be there."""
    shown = author_view(window).preview.pages
    assert shown is not None
    return shown


def asked(window: MainWindow, link_id: str) -> MainWindow:
    """A question chosen in the tree."""
    author_view(window).show_place(link_id)
    settle()
    return window


def _page(office: Office) -> MainWindow:
    return asked(trying(office), "A1")


def _hidden(office: Office) -> MainWindow:
    """A page that needs no scrolling, and a question behind it that is not for everybody."""
    path = office.folder / "office" / "form.json"
    path.parent.mkdir()
    gate = question("A", number="1", counted=True)
    behind = question("B", number="2", counted=True, enable_when=equals("A", "no"))
    path.write_bytes(canonical(form(gate, behind)))
    return asked(opened(office, path), "B")


def _reached(office: Office) -> MainWindow:
    window = asked(trying(office), "A3")
    press(window, "この設問が出る回答を入れる")
    settle()
    return window


def ended(office: Office) -> MainWindow:
    """The last page is behind one, with nearly everything still to be answered."""
    window = _reached(office)
    asked(window, "O1")
    press(window, "次へ")
    settle()
    return window


def _scenario(office: Office) -> MainWindow:
    window = trying(office)
    office.ask.answers[:0] = [USB / "scenarios" / "11-check-x1-explained.json"]
    press(window, "シナリオを開く")
    return window


def _scenario_ended(office: Office) -> MainWindow:
    window = trying(office)
    office.ask.answers[:0] = [USB / "scenarios" / "10-check-x1.json"]
    press(window, "シナリオを開く")
    asked(window, "O1")
    press(window, "次へ")
    settle()
    return window


def _saved(office: Office) -> MainWindow:
    window = _reached(office)
    office.ask.answers[:0] = [office.output / "01-yes.json"]
    press(window, "この回答をシナリオに保存")
    return window


def _printed(office: Office) -> MainWindow:
    window = trying(office)
    press(window, "印刷")
    return window


SCENES = (
    Scene("try: a page", _page),
    Scene("try: a question that is not asked", _hidden),
    Scene("try: answers put in", _reached),
    Scene("try: the end", ended),
    Scene("try: a scenario", _scenario),
    Scene("try: the end of a scenario", _scenario_ended),
    Scene("try: a scenario saved", _saved),
    Scene("try: the form to print", _printed),
)
