"""A program like `traced_child` whose act is a collector's at the real windows, offscreen.

One folder of three files is opened and checked, the first package returned with a word, the second
accepted; what the screen said was done is noted at that moment. Whoever died is followed by another
one who begins anew and does what is left, as a person would by what the screen shows.
"""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.support import fifty, reviewing, rosters, worlds
from tests.support.inboxes import Inbox, InboxView
from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, press, screen, texts, write
from tests.support.traced_child import serve
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.inbox_open_view import InboxOpenView

COMMENT = "日付を確かめてください。"
CHECKED, RETURNED, ACCEPTED = "checked", "returned", "accepted"
GOOD = 2
_TOLD = "told.txt"
_application: QApplication | None = None


def template(folder: Path) -> None:
    """Two packages and a bad file, a roster of their signers, a survey that was taken in."""
    office = Office(folder)
    office.output.mkdir()
    inbox = Inbox(office)
    first = reviewing.roster()
    payload = first.payload
    for place in range(GOOD):
        inbox.put(fifty.package(place), fifty.name_of(place))
        code = fifty.bodies()[place].code
        payload = rosters.listed(payload, fifty.person(place).certificate, body=code)
    inbox.roster.write_text(rosters.following(first, payload).text, encoding="ascii")
    inbox.put_broken(fifty.name_of(GOOD))
    office.hold()


def told(folder: Path) -> list[str]:
    """What was seen to be done, by all who worked there."""
    path = folder / _TOLD
    return path.read_text(encoding="ascii").split() if path.exists() else []


def _tell(folder: Path, what: str) -> None:
    with (folder / _TOLD).open("a", encoding="ascii") as file:
        file.write(f"{what}\n")


def _work(path: Path) -> Callable[[], None]:
    """Up to the 合言葉, which is typed."""
    folder = path.parent
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    global _application  # noqa: PLW0603 - it must outlive this function, and there is one
    _application = QApplication([])
    office = Office(folder)
    office.ask.answers[:] = [folder / "received", folder / "ministry.roster.txt"]
    window = office.open_window()
    for button in ("受領フォルダー", "フォルダーを選ぶ", "署名者名簿を選ぶ"):
        press(window, button)
    screen(window, InboxOpenView).picker.passphrase.setFocus()
    write(window, worlds.PASSPHRASE)

    def act() -> None:
        keys(window, ENTER)
        assert "3件のうち2件を開けました。1件は開けません。" in texts(screen(window, InboxView))
        _tell(folder, CHECKED)
        keys(window, ENTER)
        _return(window)
        _tell(folder, RETURNED)
        press(window, "次の団体")
        _accept(window)
        _tell(folder, ACCEPTED)

    return act


def _return(window: MainWindow) -> None:
    view = screen(window, CaseView)
    words = texts(view)
    if "返信ファイルがまだありません。" in words:
        press(window, "返信ファイルを作る")
    elif "は差戻し（" in words:
        return
    else:
        if not view.words():
            view.whole.box.setFocus()
            write(window, COMMENT)
        press(window, "差し戻す")
    assert "差し戻しました。" in window.bar.text


def _accept(window: MainWindow) -> None:
    if "は受理（" not in texts(screen(window, CaseView)):
        press(window, "受理する")
        assert window.bar.text == "受理しました。"


if __name__ == "__main__":
    for place in range(GOOD):
        fifty.package(place)
    worlds.identity("ministry")
    worlds.municipalities()
    serve({"work": _work})
