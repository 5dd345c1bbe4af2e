"""練習: everything can be tried on a copy that goes when its window is closed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.newcomer import begin
from tests.support.office import Office, press, screen
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.first_window import SIZE, FirstWindow
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.practice_work import lock_of, make_practice, remove_practice
from usbsurvey_desktop.gui.front import Front, Rooms
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.practice_desk import PracticeDesk
from usbsurvey_desktop.sealing.pack import Pack, read_pack


class Practising:
    """A window with a desk for practice, and the practice windows it opened."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.opened: list[MainWindow] = []
        rooms = Rooms(office.jobs, office.workplace, office.beat, office.preferences())
        self.window = MainWindow(is_practice=False)
        self.front = Front(rooms, self.window)
        self.desk = PracticeDesk(rooms, self.window, self.front, office.profile.practice)
        self.desk.opened.connect(self.opened.append)
        self.front.start(None)
        self.window.show()

    def begin(self) -> MainWindow:
        """Press the button on home."""
        press(self.window, "練習する")
        return self.opened[-1]

    def end(self) -> None:
        """Close the practice window, and let it die."""
        self.opened[-1].close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    office = Office(tmp_path)
    office.hold()
    return office


@pytest.fixture(name="practising")
def _practising(office: Office) -> Iterator[Practising]:
    practising = Practising(office)
    yield practising
    practising.window.close()
    practising.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_practice_has_a_window_of_its_own_that_says_so(practising: Practising) -> None:
    """Head and title say 練習; home says what becomes of what is made; the survey is confirmed."""
    window = practising.begin()

    assert window.head.practice.isVisible()
    assert "練習" in window.windowTitle()
    words = [label.text() for label in screen(window, HomeView).findChildren(QLabel)]
    assert any("作ったものは消えます" in one for one in words)
    assert not any("未照合" in one for one in words)
    assert not practising.window.head.practice.isVisible()
    practising.end()


def test_a_practice_fits_its_screen_as_the_first_window_does(
    practising: Practising, qtbot: QtBot
) -> None:
    """On a screen that is too small for the design it fills the screen, and its foot is there."""
    first = FirstWindow("試験", "", "")
    qtbot.addWidget(first)
    first.open()

    window = practising.begin()

    room = window.screen().availableSize()
    assert room.width() < SIZE[0]
    assert window.isMaximized()
    assert (window.size(), window.normalGeometry().size()) == (
        first.size(),
        first.normalGeometry().size(),
    )
    practising.end()


def test_nothing_of_a_practice_stays_or_touches_the_real_things(
    practising: Practising, office: Office
) -> None:
    """A draft made in practice lies apart, and goes with the window."""
    before = _files(office.folder)
    window = practising.begin()
    begin(window)
    screen(window, SurveyView)

    inside = _files(office.profile.practice)
    assert any(name.endswith(".usbdraft") for name in inside)
    assert not any(office.profile.drafts.glob("*"))
    practising.end()

    assert _files(office.folder) == before


def test_what_is_made_in_practice_is_for_nobody_real(
    practising: Practising, office: Office
) -> None:
    """The survey of the practice asks the same, by another issuer, for other recipients."""
    practising.begin()

    (file,) = office.profile.practice.glob("*.survey.txt")
    copy = read_pack(file.read_bytes())
    assert isinstance(copy, Pack)
    assert copy.is_practice
    assert set(copy.kids.values()).isdisjoint(worlds.pack().kids.values())
    practising.end()


def test_a_second_press_shows_the_practice_that_is_open(practising: Practising) -> None:
    """There is one practice at a time; after its end another may begin."""
    practising.begin()
    press(practising.window, "練習する")
    assert len(practising.opened) == 1
    practising.end()

    practising.begin()

    assert len(practising.opened) == 2
    practising.end()


def test_a_practice_left_behind_is_removed_at_the_next_start(office: Office) -> None:
    """The program was ended meanwhile: nothing of it is left."""
    before = _files(office.folder)
    made = make_practice(office.workplace(), worlds.pack(), office.profile.practice)
    (made.place.output / "x.sealed.txt").write_text("x")
    made.lock.release()
    lock_of(office.profile.practice).write_text("left behind by a program that was ended")

    practising = Practising(office)

    assert not office.profile.practice.exists()
    assert _files(office.folder) == before
    practising.window.close()


def test_a_practice_that_another_program_is_at_stays(
    practising: Practising, office: Office
) -> None:
    """Two programs on one profile: the second neither clears up after the first nor practises."""
    practising.begin()
    before = _files(office.profile.practice)

    second = Practising(office)
    press(second.window, "練習する")

    assert second.opened == []
    assert "別のウィンドウ" in second.window.bar.text
    assert _files(office.profile.practice) == before
    second.window.close()
    practising.end()
    assert not office.profile.practice.exists()
    assert not lock_of(office.profile.practice).exists()


@pytest.mark.parametrize("is_link", [False, True], ids=["folder", "link"])
def test_a_folder_of_that_name_that_no_practice_made_stays(
    office: Office, *, is_link: bool
) -> None:
    """The profile was put among somebody's own things: nothing goes, and practice is refused."""
    own = office.folder / "own" if is_link else office.profile.practice
    own.mkdir(parents=True)
    (own / "lesson.txt").write_text("x")
    if is_link:
        office.profile.practice.symlink_to(own)

    practising = Practising(office)
    press(practising.window, "練習する")

    assert practising.opened == []
    assert practising.window.bar.isVisible()
    assert _files(own) == ["lesson.txt"]
    practising.window.close()


def test_what_is_put_in_place_of_the_folder_is_not_followed(office: Office) -> None:
    """A link in place of a practice folder leads nowhere; what it leads to stays."""
    made = make_practice(office.workplace(), worlds.pack(), office.profile.practice)
    made.lock.release()
    own = office.folder / "own"
    office.profile.practice.rename(own)
    office.profile.practice.symlink_to(own)
    before = _files(own)

    remove_practice(office.profile.practice)

    assert _files(own) == before


def test_within_a_practice_no_other_can_be_begun(practising: Practising) -> None:
    """Its home does not offer it."""
    offered = [button.text() for button in practising.begin().findChildren(QPushButton)]

    assert "練習する(&P)" not in offered
    assert "身分証を作る(&C)…" in offered
    practising.end()


def test_a_practice_that_cannot_be_made_is_told(office: Office, practising: Practising) -> None:
    """What is wrong stands in the message bar of the real window."""
    office.profile.practice.write_text("a file where the folder should be")

    press(practising.window, "練習する")

    assert practising.opened == []
    assert practising.window.bar.isVisible()


def _files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
