"""A sealed file that was noted and did not get its name: found at the next opening."""

from dataclasses import replace
from pathlib import Path

from tests.support.fakes import LateJobs, PatientJobs
from tests.support.newcomer import ENTER, answer, begin, sign
from tests.support.office import PASSPHRASE, Office, keys, press, screen, texts, write
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.older_view import OlderView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView
from usbsurvey_desktop.gui.respondent.unfinished_view import UnfinishedView
from usbsurvey_desktop.store.draft_content import DraftContent

NAME = "131016-small-survey-r1.sealed.txt"


def _interrupted(office: Office, *, new: str = f"{NAME}.1a2b3c4d.new") -> MainWindow:
    """Power goes after the draft noted the file and before the file got its name."""
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    waiting = _content(office)
    keys(window, ENTER)
    window.close()
    (office.output / NAME).rename(office.output / new)
    (path,) = office.profile.drafts.glob("*.usbdraft")
    draft = office.workplace().drafts.open(path, PASSPHRASE)
    draft.save(draft.content.model_copy(update={"pending": waiting.pending}))
    draft.close()
    return _opened(office)


def _content(office: Office) -> DraftContent:
    (path,) = office.profile.drafts.glob("*.usbdraft")
    return office.workplace().drafts.look(path, PASSPHRASE)


def _opened(office: Office) -> MainWindow:
    window = office.open_window()
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    return window


def test_the_file_beside_its_name_is_offered_and_gets_it(office: Office) -> None:
    """One press goes on; nothing is signed or sealed a second time."""
    window = _interrupted(office)
    words = texts(screen(window, UnfinishedView))

    keys(window, ENTER)

    screen(window, SubmittedView)
    assert "前回、提出ファイルの作成が途中で止まりました。" in words
    assert [path.name for path in office.output.iterdir()] == [NAME]
    assert _content_of_closed(window, office).pending is None


def _content_of_closed(window: MainWindow, office: Office) -> DraftContent:
    window.close()
    return _content(office)


def test_given_up_the_signed_answers_wait_again(office: Office) -> None:
    """The file is dropped, its revision is free, and the check page follows."""
    window = _interrupted(office)

    press(window, "やめる")

    screen(window, CheckView)
    assert list(office.output.iterdir()) == []
    content = _content_of_closed(window, office)
    assert content.submissions == ()
    assert content.pending is not None


def test_a_file_in_another_place_is_looked_for_where_the_person_says(
    office: Office, tmp_path: Path
) -> None:
    """Who had chosen another folder shows it, and the work goes on there."""
    elsewhere = tmp_path / "ほかの場所"
    elsewhere.mkdir()
    window = _interrupted(office, new=f"../ほかの場所/{NAME}.1a2b3c4d.new")
    words = texts(screen(window, UnfinishedView))
    office.ask.answers.append(elsewhere)

    press(window, "保存した場所を選ぶ")
    keys(window, ENTER)

    screen(window, SubmittedView)
    assert "この場所に見つかりません" in words
    assert [path.name for path in elsewhere.iterdir()] == [NAME]


def test_a_file_that_has_its_name_is_settled_and_never_dropped(office: Office) -> None:
    """It may have been sent: there is no やめる, and going on only notes it."""
    window = _interrupted(office, new=NAME)
    before = (office.output / NAME).read_bytes()
    words = texts(screen(window, UnfinishedView))

    keys(window, ENTER)

    screen(window, SubmittedView)
    assert "やめる" not in words
    assert (office.output / NAME).read_bytes() == before
    content = _content_of_closed(window, office)
    assert content.pending is None
    assert [one.file for one in content.submissions] == [NAME]


def test_who_goes_home_is_asked_again_next_time(office: Office) -> None:
    """Nothing is decided by leaving: the file beside stays, and so does the question."""
    window = _interrupted(office)

    press(window, "ホームに戻る")
    screen(window, HomeView)
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)

    screen(window, UnfinishedView)
    assert [path.name for path in office.output.iterdir()] == [f"{NAME}.1a2b3c4d.new"]


def test_between_opening_and_the_first_screen_nothing_gets_lost(office: Office) -> None:
    """While the file is looked for, home and 開く do nothing to the draft that is open already."""
    _interrupted(office).close()
    jobs = PatientJobs()
    office.jobs = jobs
    window = office.open_window()
    keys(window, ENTER)
    write(window, PASSPHRASE)
    jobs.is_late = True
    keys(window, ENTER)
    opened = jobs.work_off()

    keys(window, ENTER)
    press(window, "ホームに戻る")
    words = window.bar.text
    looked = jobs.work_off()

    assert (opened, looked) == (1, 1)
    assert words == "下書きを開いています…"
    screen(window, UnfinishedView)


def test_what_another_program_changed_meanwhile_is_not_finished(office: Office) -> None:
    """The file was signed under other answers: it keeps no name, and the person is told."""
    _interrupted(office).close()
    (path,) = office.profile.drafts.glob("*.usbdraft")
    draft = office.workplace().drafts.open(path, PASSPHRASE)
    answers = {**draft.content.answers, "A3": "changed elsewhere"}
    draft.save(draft.content.model_copy(update={"answers": answers}))
    draft.close()
    window = _opened(office)

    press(window, "続きから作る")

    screen(window, CheckView)
    assert "署名したあとで回答が変わっています" in window.bar.text
    assert NAME not in [path.name for path in office.output.iterdir()]


def test_a_lost_file_is_made_again_from_the_same_signature(office: Office) -> None:
    """Nothing lies beside: やめる frees the revision, and the same submission is sealed anew."""
    window = _interrupted(office)
    for path in office.output.iterdir():
        path.unlink()
    noted = _content(office).submissions[0]
    window.close()
    window = _opened(office)

    press(window, "やめる")
    press(window, "提出に進む")
    write(window, PASSPHRASE)
    keys(window, ENTER, ENTER)

    screen(window, SubmittedView)
    assert [path.name for path in office.output.iterdir()] == [NAME]
    (again,) = _content_of_closed(window, office).submissions
    assert (again.dig, again.revision) == (noted.dig, 1)


def test_an_older_copy_with_an_interrupted_file_asks_about_both(office: Office) -> None:
    """First about the copy, then about the file, also when looking takes a while.

    The two ways out are apart: やめる of the copy closes the draft and drops no file.
    """
    _interrupted(office).close()
    (path,) = office.profile.drafts.glob("*.usbdraft")
    old = path.read_bytes()
    draft = office.workplace().drafts.open(path, PASSPHRASE)
    draft.save(draft.content)
    draft.close()
    path.write_bytes(old)
    jobs = LateJobs()
    window = replace(office, jobs=jobs).open_window()
    for text in ("", PASSPHRASE):
        jobs.finish()
        write(window, text)
        keys(window, ENTER)
    jobs.finish()
    older = texts(screen(window, OlderView))
    press(window, "開く")
    jobs.finish()
    words = texts(screen(window, UnfinishedView))
    press(window, "ホームに戻る")
    jobs.finish()
    for text in ("", PASSPHRASE):
        write(window, text)
        keys(window, ENTER)
        jobs.finish()

    press(window, "やめる")
    jobs.finish()

    assert "古い写しかもしれません" in older
    assert "前回、提出ファイルの作成が途中で止まりました。" in words
    screen(window, HomeView)
    assert [found.name for found in office.output.iterdir()] == [f"{NAME}.1a2b3c4d.new"]
