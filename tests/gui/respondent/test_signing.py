"""Signing and sealing in the window: nothing stale, nothing twice, nothing behind one's back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QRadioButton

from tests.support.fakes import PatientJobs
from tests.support.newcomer import ENTER, answer, begin, sign
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts, write
from usbsurvey_desktop.files import OsCalls
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView
from usbsurvey_desktop.gui.frame.older_view import OlderView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.sign_view import SignView
from usbsurvey_desktop.gui.respondent.submit_view import SubmitView
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView
from usbsurvey_desktop.gui.respondent.unfinished_view import UnfinishedView
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.submitting.pending import read_pending

CTRL = Qt.KeyboardModifier.ControlModifier
NAME = "131016-small-survey-r1.sealed.txt"
SIGNED = "署名済みです。変えると、回答者と承認者の署名は取り消されます。"


@pytest.fixture(name="jobs")
def _jobs(office: Office) -> PatientJobs:
    jobs = PatientJobs()
    office.jobs = jobs
    return jobs


def _before_signing(office: Office) -> MainWindow:
    window = office.open_window()
    begin(window)
    answer(window)
    press(window, "提出に進む")
    write(window, PASSPHRASE)
    return window


def _signed(office: Office) -> MainWindow:
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    screen(window, SubmitView)
    return window


def _path(office: Office) -> Path:
    return max(office.profile.drafts.glob("*.usbdraft"), key=lambda path: path.stat().st_mtime_ns)


def _content(office: Office) -> DraftContent:
    return office.workplace().drafts.look(_path(office), PASSPHRASE)


def _go_to(window: MainWindow, number: str) -> None:
    QTest.keyClick(focused(window), Qt.Key.Key_G, CTRL)
    write(window, number)
    keys(window, ENTER)


def _go_on(window: MainWindow) -> None:
    """From the last page of questions to the check page."""
    QTest.keyClick(focused(window), ENTER, CTRL)
    screen(window, CheckView)


def _back_to_the_question(window: MainWindow) -> None:
    press(window, "確認に戻る")
    press(window, "回答に戻る")
    _go_to(window, "A-1")


def _chosen(window: MainWindow) -> list[str]:
    view = screen(window, SurveyView)
    return [one.accessibleName() for one in view.findChildren(QRadioButton) if one.isChecked()]


def test_whoever_goes_back_while_the_identity_opens_has_not_signed(
    office: Office, jobs: PatientJobs
) -> None:
    """The answers that are changed meanwhile are not signed, and no screen jumps in."""
    window = _before_signing(office)
    jobs.is_late = True
    keys(window, ENTER)
    _back_to_the_question(window)
    write(window, "y")

    jobs.finish()

    screen(window, SurveyView)
    content = _content(office)
    assert content.pending is None


def test_no_sign_screen_jumps_in_after_going_back_to_the_questions(
    office: Office, jobs: PatientJobs
) -> None:
    """Looking for the identities takes a while; who has left meanwhile is left in peace."""
    window = office.open_window()
    begin(window)
    answer(window)
    jobs.is_late = True
    press(window, "提出に進む")

    press(window, "回答に戻る")
    looked = jobs.work_off()

    assert looked == 1
    screen(window, SurveyView)


def test_asking_twice_for_the_signature_looks_once(office: Office, jobs: PatientJobs) -> None:
    """A second press while the identities are looked for does nothing."""
    window = office.open_window()
    begin(window)
    answer(window)
    jobs.is_late = True

    press(window, "提出に進む")
    press(window, "提出に進む")

    assert (jobs.work_off(), jobs.work_off()) == (1, 0)
    screen(window, SignView)


def test_an_older_copy_that_is_signed_asks_before_the_signature_is_shown(
    office: Office, jobs: PatientJobs
) -> None:
    """開く leads on to the signature, also when looking for identities takes a while."""
    _signed(office).close()
    path = _path(office)
    old = path.read_bytes()
    draft = office.workplace().drafts.open(path, PASSPHRASE)
    draft.save(draft.content)
    draft.close()
    path.write_bytes(old)
    window = office.open_window()
    keys(window, ENTER)
    write(window, PASSPHRASE)
    jobs.is_late = True

    keys(window, ENTER)
    jobs.finish()
    words = texts(screen(window, OlderView))
    press(window, "開く")
    jobs.finish()

    assert "古い写しかもしれません" in words
    screen(window, SignView)


def test_a_signature_made_while_going_back_is_asked_about(
    office: Office, jobs: PatientJobs
) -> None:
    """It was about what the person had confirmed; the first change asks before it goes."""
    window = _before_signing(office)
    jobs.is_late = True
    keys(window, ENTER)
    opened = jobs.work_off()
    press(window, "確認に戻る")
    signed = jobs.work_off()
    jobs.is_late = False
    shown = screen(window, CheckView)

    press(window, "回答に戻る")
    _go_to(window, "A-1")
    write(window, "y")

    assert (opened, signed) == (1, 1)
    assert shown is not None
    assert window.bar.text == SIGNED
    assert _content(office).pending is not None


def test_a_conflict_of_a_signature_is_told_to_whoever_went_back(
    office: Office, jobs: PatientJobs
) -> None:
    """The check page stays, and the bar names the second draft."""
    window = _before_signing(office)
    jobs.is_late = True
    keys(window, ENTER)
    jobs.work_off()
    path = _path(office)
    path.write_bytes(path.read_bytes() + b" ")

    press(window, "確認に戻る")
    jobs.work_off()

    screen(window, CheckView)
    assert "131016-small-survey-2.usbdraft" in window.bar.text


def test_pressing_twice_signs_once(office: Office, jobs: PatientJobs) -> None:
    """A second Enter while the identity is opened does nothing."""
    window = _before_signing(office)
    jobs.is_late = True

    keys(window, ENTER, ENTER)

    assert (jobs.work_off(), jobs.work_off(), jobs.work_off()) == (1, 1, 0)
    screen(window, SubmitView)


def test_while_the_file_is_made_the_screen_stays(office: Office, jobs: PatientJobs) -> None:
    """Pressing again makes no second file, going back waits, and the end is told."""
    window = _signed(office)
    jobs.is_late = True
    keys(window, ENTER, ENTER)

    press(window, "確認に戻る")
    words = window.bar.text
    still = screen(window, SubmitView)
    jobs.finish()

    assert words == "提出ファイルを作っています。終わるまでお待ちください。"
    assert still is not None
    screen(window, SubmittedView)
    assert [path.name for path in office.output.iterdir()] == [NAME]


def test_the_first_edit_after_a_signature_is_stopped(office: Office) -> None:
    """The answer stands as it was signed until the person decides."""
    window = _signed(office)
    _back_to_the_question(window)

    write(window, "y")

    assert window.bar.text == SIGNED
    shown = [one.text() for one in window.bar.findChildren(QPushButton) if one.isVisible()]
    assert shown == ["やめる(&K)", "変える(&C)"]
    assert focused(window).property("text") == shown[0]
    assert _chosen(window) == ["いいえ"]
    assert _content(office).pending is not None


def test_keeping_the_signature_leads_back_to_the_question(office: Office) -> None:
    """やめる takes the question away; the signature still leads to the file."""
    window = _signed(office)
    _back_to_the_question(window)
    write(window, "y")

    press(window, "やめる")
    is_back = screen(window, SurveyView).isAncestorOf(focused(window))
    text = window.bar.text
    _go_on(window)
    press(window, "提出に進む")

    assert is_back
    assert text == ""
    screen(window, SubmitView)


def test_changing_drops_the_signature_and_makes_the_change(office: Office) -> None:
    """変える does what was tried, and the next edit is free."""
    window = _signed(office)
    _back_to_the_question(window)
    write(window, "y")

    press(window, "変える")
    chosen = _chosen(window)
    write(window, "n")
    window.close()

    assert chosen == ["はい"]
    content = _content(office)
    assert content.pending is None
    assert content.answers["A1"] == "no"


def test_a_signature_taken_back_is_told_where_it_is_given(office: Office) -> None:
    """On the check page and at the signature, also when the change itself was taken back."""
    window = _signed(office)
    press(window, "確認に戻る")
    signed = texts(screen(window, CheckView))
    press(window, "回答に戻る")
    _go_to(window, "A-1")
    write(window, "y")
    press(window, "変える")
    write(window, "n")
    _go_on(window)
    checked = texts(screen(window, CheckView))
    press(window, "提出に進む")

    told = "回答を元に戻しても、署名と承認は戻りません。もう一度署名してください。"
    assert "署名済みです。まだ提出していません。" in signed
    assert told not in signed
    assert told in checked
    assert told in texts(screen(window, SignView))


def test_a_wrong_passphrase_of_the_identity_tells_the_way_out(office: Office) -> None:
    """Nothing was recovered here, so nothing is said of it; the draft waits at home."""
    window = _before_signing(office)
    write(window, "x")

    keys(window, ENTER)
    told = window.bar.text
    shown = texts(screen(window, SignView))
    press(window, "身分証を作る")

    assert told.startswith("身分証の合言葉を忘れたときは、新しい身分証を作り、")
    assert "身分証を開けません。" in shown
    screen(window, IdentityView)
    assert not list(office.profile.drafts.glob("*.lock"))


def test_a_letter_typed_under_a_signature_waits_too(office: Office) -> None:
    """Text behaves as choices do: taken back, asked about, then there."""
    window = _signed(office)
    _back_to_the_question(window)
    _go_to(window, "A-3")

    write(window, "x")
    held = texts(screen(window, SurveyView))
    press(window, "変える")
    window.close()

    assert "x" not in held.split("\n")
    assert _content(office).answers["A3"] == "x"


def test_a_signature_that_another_program_left_behind_is_told(office: Office) -> None:
    """Changed answers under an old signature are not sealed: the person signs anew."""
    window = _signed(office)
    window.close()
    draft = office.workplace().drafts.open(_path(office), PASSPHRASE)
    answers = {**draft.content.answers, "A3": "changed elsewhere"}
    draft.save(draft.content.model_copy(update={"answers": answers}))
    draft.close()
    window = office.open_window()
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    words = window.bar.text

    _go_on(window)
    press(window, "提出に進む")
    heading = screen(window, SignView).heading
    write(window, PASSPHRASE)
    keys(window, ENTER)

    assert words == "署名したあとで回答が変わっています。もう一度署名してください。"
    assert heading == "署名"
    screen(window, SubmitView)
    answered = read_pending(_content(office)).submission.answers["A3"]
    assert answered == {"state": "answered", "value": "changed elsewhere"}


def test_a_conflict_while_sealing_tells_of_both_files(office: Office) -> None:
    """The sealed file is there, and the bar names the second draft."""
    window = _signed(office)
    path = _path(office)
    path.write_bytes(path.read_bytes() + b" ")

    keys(window, ENTER)

    screen(window, SubmittedView)
    assert "131016-small-survey-2.usbdraft" in window.bar.text
    assert [one.name for one in office.output.iterdir()] == [NAME]
    assert _content(office).submissions[0].file == NAME


class TakenOs(OsCalls):
    """Somebody takes the name of the sealed file in the instant the draft is saved."""

    taken: Path | None = None

    def replace(self, source: Path, target: Path) -> None:
        """Replace, and let it happen."""
        super().replace(source, target)
        if self.taken is not None and target.suffix == ".usbdraft":
            self.taken.mkdir(parents=True, exist_ok=True)


def test_a_file_that_cannot_get_its_name_is_offered_at_once(office: Office) -> None:
    """The reason is told, the file beside is whole, and going on works when the name is free."""
    calls = TakenOs()
    office.calls = calls
    window = _signed(office)
    calls.taken = office.output / NAME

    keys(window, ENTER)
    shown = texts(screen(window, UnfinishedView))
    words = window.bar.text
    calls.taken.rmdir()
    calls.taken = None
    press(window, "続きから作る")

    assert "前回、提出ファイルの作成が途中で止まりました。" in shown
    assert NAME in words
    screen(window, SubmittedView)
    assert [one.name for one in office.output.iterdir()] == [NAME]
