"""Each act on the people of a draft is a save: it may be late, or meet somebody else's."""

from tests.support.fakes import PatientJobs
from tests.support.letting_in import (
    OTHER,
    add_person,
    open_people,
    opens,
    press_in_bar,
    take_away,
    ways_in,
    with_somebody_else,
)
from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, press, screen
from usbsurvey_desktop.gui.frame.people_view import PeopleView
from usbsurvey_desktop.gui.main_window import MainWindow


def test_a_conflict_is_told_and_the_act_is_done(office: Office) -> None:
    """Somebody else saved: the person is in, in the file with the second name."""
    window = open_people(office)
    path = office.draft
    path.write_bytes(path.read_bytes() + b" ")

    add_person(window)

    second = path.with_name(f"{path.stem}-2{path.suffix}")
    assert second.name in window.bar.text
    assert opens(office, OTHER, second)
    screen(window, PeopleView)


def test_while_it_is_saved_the_screen_waits(office: Office) -> None:
    """A second press does nothing, 戻る waits, and then the list is there."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = open_people(office)
    jobs.is_late = True
    _take_away_waiting(window)
    made = jobs.work_off()

    assert made == 1
    assert ways_in(office) == ["respondent-1", "other-1"]
    screen(window, PeopleView)


def _take_away_waiting(window: MainWindow) -> None:
    add_person(window)
    keys(window, ENTER)
    press(window, "やめる")


def test_going_back_waits_for_what_is_being_saved(office: Office) -> None:
    """The list stays until the person is out, and says so."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = with_somebody_else(office)
    window.bar.clear()
    take_away(window, "その他1")
    jobs.is_late = True
    press_in_bar(window, "外す")

    press(window, "戻る")
    words = window.bar.text
    jobs.finish()

    assert words == "下書きに保存しています。終わるまでお待ちください。"
    screen(window, PeopleView)
    assert ways_in(office) == ["respondent-1"]
