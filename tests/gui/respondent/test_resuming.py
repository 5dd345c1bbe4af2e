"""Coming back to a draft: at the last page, and told what is there after a stop in the middle."""

import errno
from pathlib import Path

from tests.support.drafts import drafts
from tests.support.faults import FaultyOs
from tests.support.newcomer import ENTER, begin
from tests.support.office import PASSPHRASE, Office, keys, screen, write
from tests.support.scenery.surveys import real_survey
from usbsurvey_desktop.engine.answers import Raw
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.locked_view import LockedView
from usbsurvey_desktop.gui.respondent.recovered import resume_at
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.history import History, Operation, history_with

_LOCK = '{"account":"anna","host":"pc-1","since":"2026-11-20T09:00:00+09:00"}'
_AT = "2026-11-20T10:00:00+09:00"


def _opened(office: Office) -> MainWindow:
    window = office.open_window()
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    return window


def _leave_lock(office: Office) -> None:
    office.draft.with_name(f"{office.draft.name}.lock").write_text(_LOCK)


def test_after_a_crash_it_is_told_what_is_there(office: Office) -> None:
    """When it was edited last, how many questions are answered, on which page one was."""
    window = office.open_window()
    begin(window)
    write(window, "n")
    window.close()
    _leave_lock(office)
    window = _opened(office)
    screen(window, LockedView)

    keys(window, ENTER)

    screen(window, SurveyView)
    assert window.bar.text == (
        "前回、このソフトは途中で止まりました。最後に保存した内容から続けます。\n"
        "最後の編集：11月20日 10:00。回答：1問のうち1問。最後にいたページ：「媒体」。"
    )


def test_after_a_crash_before_the_first_answer_little_is_told(office: Office) -> None:
    """There is no last edit and no last page to speak of."""
    window = office.open_window()
    begin(window)
    window.close()
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    draft.save(draft.content.model_copy(update={"history": History()}))
    draft.close()
    _leave_lock(office)
    window = _opened(office)

    keys(window, ENTER)

    assert window.bar.text == (
        "前回、このソフトは途中で止まりました。最後に保存した内容から続けます。"
    )


def _stop_in_a_save(office: Office) -> Path:
    """The last save of an answer was written, and its file never got its name."""
    if not list(office.profile.drafts.glob("*.usbdraft")):
        window = office.open_window()
        begin(window)
        write(window, "n")
        window.close()
    draft = office.draft
    written = draft.read_bytes()
    draft.write_bytes(draft.with_name(f"{draft.name}.prev").read_bytes())
    new = draft.with_name(f"{draft.name}.0123abcd.new")
    new.write_bytes(written)
    office.profile.generations.unlink()  # as if that save had never been told as made
    return new


def test_a_save_that_was_stopped_is_taken_up_and_told(office: Office) -> None:
    """The answer of that save is there, although the file itself never got it."""
    new = _stop_in_a_save(office)

    window = _opened(office)

    assert "途中だった保存の内容を取り込みました。" in window.bar.text
    assert "回答：1問のうち1問" in window.bar.text
    assert not new.exists()
    assert office.workplace().drafts.look(office.draft, PASSPHRASE).answers["A1"] == "no"


def test_a_save_that_cannot_be_taken_up_now_keeps_nobody_out(office: Office) -> None:
    """The draft opens as it is on the disk, and the other one still lies beside."""
    _stop_in_a_save(office)
    disk = FaultyOs()
    office.calls = disk
    disk.disarm()
    _opened(office).close()
    saving = disk.calls.index("open_new", disk.calls.index("names")) + 1
    new = _stop_in_a_save(office)
    disk.arm(saving, OSError(errno.ENOSPC, "x"))

    window = _opened(office)

    screen(window, SurveyView)
    assert new.exists()


Act = tuple[Operation, str | None]


def _last(folder: Path, answers: Raw, *acts: Act, who: str = "respondent-1") -> str:
    """Where somebody would go on in a draft of the real survey with this history."""
    history = History()
    for op, link_id in acts:
        history = history_with(history, op, at=_AT, who=who, link_id=link_id)
    pack = real_survey()
    content = DraftContent(pack=pack.text, history=history)
    draft = drafts().create(folder / f"{len(list(folder.iterdir()))}.usbdraft", content, PASSPHRASE)
    draft.close()
    return resume_at(OpenDraft(draft, pack), Filling(pack.form, Snapshot(answers=answers)))


def test_who_comes_back_is_on_the_last_page(tmp_path: Path) -> None:
    """Not where the first gap is: the page that was worked on last, at its question."""
    answers = {"A1": "yes", "C1": "no"}

    assert _last(tmp_path, answers, ("set", "A1"), ("set", "C1"), ("seal", None)) == "C1"


def test_the_first_gap_of_the_last_page_comes_first(tmp_path: Path) -> None:
    """There the work stopped."""
    form = real_survey().form
    first, second, *_rest = form.pages[form.questions["A4"].page_id].question_ids
    answers = {"A1": "yes", first: form.questions[first].question.codes[0]}

    assert _last(tmp_path, answers, ("set", "A1"), ("set", first)) == second


def test_the_last_place_is_one_s_own_and_still_asked(tmp_path: Path) -> None:
    """Others, checks and questions that apply no longer are passed over; a text has its owner."""
    answers = {"A1": "no"}
    page = real_survey().form.questions["A8"].page_id

    assert _last(tmp_path, {**answers, "A8": ("a",)}, ("set", "A8"), ("page", page)) == "A8"
    assert _last(tmp_path, answers, ("set", "A8"), who="other-1") == ""
    assert _last(tmp_path, answers, ("set", "A8.e")) == "A8"
    assert _last(tmp_path, answers, ("set", "A1"), ("set", "X1")) == "A1"
    assert _last(tmp_path, answers, ("set", "A1"), ("set", "A3")) == "A1"
    assert _last(tmp_path, answers, ("request", None)) == ""


def test_the_screen_starts_at_the_last_question(office: Office) -> None:
    """The page of the body is open still; the answer was given on the other one."""
    window = office.open_window()
    begin(window)
    write(window, "n")
    window.close()
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    draft.save(draft.content.model_copy(update={"answers": {"A1": "no"}}))
    draft.close()

    window = _opened(office)

    assert screen(window, SurveyView).heading == "媒体"
