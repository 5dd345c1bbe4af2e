"""見本を保存する: whoever has only the program gets a workbook to start from."""

from PySide6.QtCore import Qt

from tests.support.fakes import PatientJobs
from tests.support.office import Office, alt, keys, press, screen, texts
from tests.support.scenery.authoring import USB, author_view, authoring, example_saved
from tests.support.scenery.scene import settle
from usbsurvey_desktop.gui.author.start_view import StartView

NAME = "調査票の見本.xlsx"


def test_the_example_is_saved_and_opened_by_keys(office: Office) -> None:
    """Byte for byte; where it is and what comes next is told, and it opens without a fault."""
    window = authoring(office)
    copy = office.folder / "surveys" / NAME
    copy.parent.mkdir()
    office.ask.answers[:0] = [copy, copy]

    alt(window, "S")
    settle()

    assert office.ask.suggested == office.output / NAME
    assert copy.read_bytes() == office.example.read_bytes()
    assert f"見本を保存しました。場所：{copy}。" in texts(window)
    assert "Excelで書き換えて、「開く」で開いてください。" in texts(window)
    alt(window, "O")
    settle()
    assert office.ask.begun_in == copy.parent
    assert author_view(window).opened.form is not None
    assert author_view(window).opened.errors == ()


def test_tab_leads_to_the_button(office: Office) -> None:
    """Right after the one that opens."""
    window = authoring(office)
    office.ask.answers[:0] = [office.output / NAME]

    keys(window, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    settle()

    assert (office.output / NAME).is_file()


def test_who_cancels_has_changed_nothing(office: Office) -> None:
    """No file, no message."""
    window = authoring(office)

    alt(window, "S")
    settle()

    assert office.ask.asked == ["見本を保存する"]
    assert "保存しました" not in texts(window)
    assert not (office.output / NAME).exists()


def test_what_was_confirmed_is_replaced_whole(office: Office) -> None:
    """The dialog has asked before (`tests/gui/test_ask.py`); nothing of the old file is left."""
    office.output.mkdir(exist_ok=True)
    (office.output / NAME).write_bytes(b"mine" * 100_000)

    window = example_saved(office)

    assert "見本を保存しました。" in texts(window)
    assert (office.output / NAME).read_bytes() == office.example.read_bytes()


def test_a_place_that_cannot_be_written_is_told(office: Office) -> None:
    """With the name that was wanted; the screen stays."""
    window = authoring(office)
    (office.folder / "a file").write_bytes(b"")
    office.ask.answers[:0] = [office.folder / "a file" / NAME]

    press(window, "見本を保存する")
    settle()

    assert screen(window, StartView).isVisible()
    assert NAME in texts(window)
    assert "file_unwritable" in texts(window)
    assert "保存しました" not in texts(window)


def test_an_example_that_is_not_there_is_told_by_its_own_name(office: Office) -> None:
    """A program that was not unpacked whole; nothing is written."""
    office.example = office.folder / "gone" / "example.xlsx"

    window = example_saved(office)

    assert "example.xlsx" in texts(window)
    assert "file_unreadable" in texts(window)
    assert not (office.output / NAME).exists()


def test_who_has_opened_a_survey_meanwhile_is_told_nothing(office: Office) -> None:
    """The copy was still being written; it is there all the same."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = authoring(office)
    office.ask.answers[:0] = [office.output / NAME, USB / "form.json"]
    jobs.is_late = True
    press(window, "見本を保存する")
    jobs.is_late = False
    press(window, "開く")
    jobs.finish()
    settle()

    assert author_view(window).opened.path == USB / "form.json"
    assert NAME not in texts(window)
    assert (office.output / NAME).is_file()
