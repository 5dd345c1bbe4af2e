"""A practice world shows its collector in the window what it shows by commands: the decisions."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.fakes import InlineJobs
from tests.support.inboxes import enter_passphrase
from tests.support.office import press, screen, texts
from usbsurvey_desktop import workrooms
from usbsurvey_desktop.demo.world import PASSPHRASE_FILE, Plan, make_world
from usbsurvey_desktop.gui.front import Front
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.inbox_open_view import InboxOpenView
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.questionnaire.load import Loaded, load_object
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.workrooms import Start


def test_the_folder_that_is_offered_has_ledgers_and_a_roster(tmp_path: Path, qtbot: QtBot) -> None:
    """Nothing but the 合言葉 is asked, and what two reviewers decided is there."""
    del qtbot
    form = load_object(worlds.SMALL_FORM)
    assert isinstance(form, Loaded)
    rooms = workrooms.rooms(Start(ProfileFolder(tmp_path / "profile"), tmp_path), InlineJobs())
    place = rooms.workplace()
    plan = Plan(bodies=16, seed=1, reviewed=True)
    made = make_world(plan, form, place.municipalities, now=place.clock())
    for name, content in made.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    window = MainWindow(is_practice=True)
    front = Front(rooms, window)
    front.start(None)
    window.show()

    press(window, "受領フォルダー")
    offered = texts(screen(window, InboxOpenView))
    enter_passphrase(window, made[PASSPHRASE_FILE].decode().strip())
    shown = texts(screen(window, InboxView))

    assert "署名者名簿：ministry.roster.txt" in offered
    assert "競合 1" in shown
    assert "受理 0" not in shown
    press(window, "署名者名簿")
    assert "（照合済み）" in texts(screen(window, InboxView))
    assert "照合番号をまだ確かめていません" not in texts(window)
    window.close()
