"""Signing and sealing in the window: nothing stale, nothing twice, nothing behind one's back."""

from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.fakes import PatientJobs
from tests.support.newcomer import ENTER, answer, begin
from tests.support.office import PASSPHRASE, Office, keys, press, screen, texts, write
from tests.support.signing import (
    SIGNED,
    back_to_the_question,
    before_signing,
    go_to,
    held_content,
    newest_draft,
    signed_draft,
)
from usbsurvey_desktop.files import OsCalls
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView
from usbsurvey_desktop.gui.frame.older_view import OlderView
from usbsurvey_desktop.gui.respondent.sign_view import SignView
from usbsurvey_desktop.gui.respondent.submit_view import SubmitView
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView
from usbsurvey_desktop.gui.respondent.unfinished_view import UnfinishedView

NAME = "131016-small-survey-r1.sealed.txt"


@pytest.fixture(name="jobs")
def _jobs(office: Office) -> PatientJobs:
    jobs = PatientJobs()
    office.jobs = jobs
    return jobs


def test_whoever_goes_back_while_the_identity_opens_has_not_signed(
    office: Office, jobs: PatientJobs
) -> None:
    """The answers that are changed meanwhile are not signed, and no screen jumps in."""
    window = before_signing(office)
    jobs.is_late = True
    keys(window, ENTER)
    back_to_the_question(window)
    write(window, "y")

    jobs.finish()

    screen(window, SurveyView)
    content = held_content(office)
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
    signed_draft(office).close()
    path = newest_draft(office)
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
    window = before_signing(office)
    jobs.is_late = True
    keys(window, ENTER)
    opened = jobs.work_off()
    press(window, "確認に戻る")
    signed = jobs.work_off()
    jobs.is_late = False
    shown = screen(window, CheckView)

    press(window, "回答に戻る")
    go_to(window, "A-1")
    write(window, "y")

    assert (opened, signed) == (1, 1)
    assert shown is not None
    assert window.bar.text == SIGNED
    assert held_content(office).pending is not None


def test_a_conflict_of_a_signature_is_told_to_whoever_went_back(
    office: Office, jobs: PatientJobs
) -> None:
    """The check page stays, and the bar names the second draft."""
    window = before_signing(office)
    jobs.is_late = True
    keys(window, ENTER)
    jobs.work_off()
    path = newest_draft(office)
    path.write_bytes(path.read_bytes() + b" ")

    press(window, "確認に戻る")
    jobs.work_off()

    screen(window, CheckView)
    assert "131016-small-survey-2.usbdraft" in window.bar.text


def test_pressing_twice_signs_once(office: Office, jobs: PatientJobs) -> None:
    """A second Enter while the identity is opened does nothing."""
    window = before_signing(office)
    jobs.is_late = True

    keys(window, ENTER, ENTER)

    assert (jobs.work_off(), jobs.work_off(), jobs.work_off()) == (1, 1, 0)
    screen(window, SubmitView)


def test_while_the_file_is_made_the_screen_stays(office: Office, jobs: PatientJobs) -> None:
    """Pressing again makes no second file, going back waits, and the end is told."""
    window = signed_draft(office)
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


def test_a_wrong_passphrase_of_the_identity_tells_the_way_out(office: Office) -> None:
    """Nothing was recovered here, so nothing is said of it; the draft waits at home."""
    window = before_signing(office)
    write(window, "x")

    keys(window, ENTER)
    told = window.bar.text
    shown = texts(screen(window, SignView))
    press(window, "身分証を作る")

    assert told.startswith("身分証の合言葉を忘れたときは、新しい身分証を作り、")
    assert "身分証を開けません。" in shown
    screen(window, IdentityView)
    assert not list(office.profile.drafts.glob("*.lock"))


def test_an_identity_of_another_body_is_told_with_both_bodies(office: Office) -> None:
    """What the answers say, whose the identity is, that nothing changed, and what to do."""
    window = office.open_window()
    begin(window)
    answer(window)
    held = office.profile.identities
    for path in held.iterdir():
        path.unlink()
    worlds.put_key_files(held, "stranger")
    press(window, "提出に進む")
    write(window, worlds.PASSPHRASE)

    keys(window, ENTER)

    told = window.bar.text
    assert "札幌市（011002）のものです。署名していません。回答は変わっていません。" in told
    assert "千代田区（131016）の身分証を選ぶか、" in told
    assert "body_mismatch" in texts(window.bar)
    screen(window, SignView)


def test_a_conflict_while_sealing_tells_of_both_files(office: Office) -> None:
    """The sealed file is there, and the bar names the second draft."""
    window = signed_draft(office)
    path = newest_draft(office)
    path.write_bytes(path.read_bytes() + b" ")

    keys(window, ENTER)

    screen(window, SubmittedView)
    assert "131016-small-survey-2.usbdraft" in window.bar.text
    assert [one.name for one in office.output.iterdir()] == [NAME]
    assert held_content(office).submissions[0].file == NAME


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
    window = signed_draft(office)
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
