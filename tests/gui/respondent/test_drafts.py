"""Opening drafts: right and wrong passphrases, damage, and somebody else at work."""

from datetime import datetime, timedelta
from pathlib import Path

from tests.support import worlds
from tests.support.fakes import PatientJobs
from tests.support.newcomer import ENTER, answer, begin, prepare
from tests.support.office import PASSPHRASE, Office, keys, press, screen, texts, write
from usbsurvey_desktop.engine.typed_dates import JAPAN
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.older_view import OlderView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.draft_view import DraftView
from usbsurvey_desktop.gui.respondent.locked_view import LockedView
from usbsurvey_desktop.store.drafts import Draft


def _draft(office: Office) -> Path:
    (path,) = office.profile.drafts.glob("*.usbdraft")
    return path


def _kept(office: Office) -> None:
    """Fill a draft and close its window."""
    window = office.open_window()
    begin(window)
    answer(window)
    window.close()


def _open(office: Office, draft: Path) -> Draft:
    return office.workplace().drafts.open(draft, PASSPHRASE)


def test_home_offers_the_draft_and_its_passphrase_leads_back_to_the_work(office: Office) -> None:
    """Who comes back presses Enter, types the 合言葉 and is where the work stopped."""
    _kept(office)
    window = office.open_window()

    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)

    view = screen(window, SurveyView)
    assert window.head.subject.text() == "小さな調査／千代田区"
    assert "いいえ" in texts(view)


def test_a_wrong_passphrase_is_told_at_the_field_and_changes_nothing(office: Office) -> None:
    """The words say that the draft is as it was, and the next try opens it."""
    _kept(office)
    before = _draft(office).read_bytes()
    window = office.open_window()

    keys(window, ENTER)
    write(window, "machigai")
    keys(window, ENTER)
    words = texts(screen(window, DraftView))
    after = _draft(office).read_bytes()
    write(window, PASSPHRASE)
    keys(window, ENTER)

    assert "＊合言葉が違います。下書きは変わっていません。大文字・小文字を確かめて" in words
    assert "選んだ人" not in words
    assert "wrong_passphrase" in words
    assert after == before
    screen(window, SurveyView)


def test_a_damaged_draft_offers_the_save_before(office: Office) -> None:
    """The code is shown, and one press opens the generation before."""
    _kept(office)
    draft = _draft(office)
    draft.write_bytes(draft.read_bytes()[:-1])
    window = office.open_window()

    keys(window, ENTER)
    damage = window.bar.text
    window.bar.clear()

    assert "壊れていて開けません" in damage
    assert draft.name in damage


def test_a_draft_damaged_inside_opens_from_the_save_before(office: Office) -> None:
    """The button of the message opens the former generation with the same passphrase."""
    _kept(office)
    draft = _draft(office)
    window = office.open_window()
    keys(window, ENTER)
    write(window, PASSPHRASE)
    draft.write_bytes(draft.read_bytes()[:-1])
    keys(window, ENTER)

    press(window, "1つ前の保存を開く")

    screen(window, SurveyView)


def test_a_second_window_on_the_same_draft_learns_who_has_it(office: Office) -> None:
    """Nothing is lost: the first window goes on, the second shows who, where and since when."""
    _kept(office)
    first = office.open_window()
    keys(first, ENTER)
    write(first, PASSPHRASE)
    keys(first, ENTER)
    second = office.open_window()

    keys(second, ENTER)
    write(second, PASSPHRASE)
    keys(second, ENTER)

    words = texts(screen(second, LockedView))
    assert "annaさんが pc-1 で" in words
    assert "draft_locked" in words
    assert "このまま開く" not in words
    screen(first, SurveyView)


def test_after_a_power_cut_the_person_is_asked_and_then_goes_on(office: Office) -> None:
    """A lock that nobody holds any more is not broken silently, and is no dead end."""
    _kept(office)
    draft = _draft(office)
    lock = draft.with_name(f"{draft.name}.lock")
    lock.write_text('{"account":"anna","host":"pc-1","since":"2026-11-20T09:00:00+09:00"}')
    window = office.open_window()
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    words = texts(screen(window, LockedView))

    keys(window, ENTER)

    assert "そのウィンドウは、もう動いていないようです" in words
    screen(window, SurveyView)


def _older(office: Office) -> MainWindow:
    """Somebody puts a copy back, and the 合言葉 is typed."""
    _kept(office)
    draft = _draft(office)
    old = draft.read_bytes()
    office.clock.go_on(3600)
    opened = _open(office, draft)
    opened.add_slot("other", "hokanohitonoaikotoba")
    opened.close()
    draft.write_bytes(old)
    window = office.open_window()
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    return window


def _minute(moment: datetime) -> str:
    return moment.astimezone(JAPAN).strftime("%m月%d日 %H:%M")


def test_an_older_copy_asks_before_it_opens(office: Office) -> None:
    """Both generations and the times of both last edits are named; 開く goes on to the work."""
    window = _older(office)
    words = texts(screen(window, OlderView))

    press(window, "開く")

    assert f"{_minute(worlds.NOW)}（第2世代）" in words
    assert f"{_minute(worlds.NOW + timedelta(hours=1))}（第3世代）" in words
    screen(window, SurveyView)
    assert window.bar.text == ""


def test_a_copy_from_before_the_first_edit_says_so(office: Office) -> None:
    """There is no time to be told of what was never edited."""
    window = office.open_window()
    prepare(window)
    draft = _draft(office)
    old = draft.read_bytes()
    keys(window, ENTER)
    answer(window)
    window.close()
    draft.write_bytes(old)
    window = office.open_window()
    keys(window, ENTER)
    write(window, PASSPHRASE)

    keys(window, ENTER)

    assert "まだ編集していません" in texts(screen(window, OlderView))


def test_an_older_copy_is_left_as_it_is(office: Office) -> None:
    """Enter leaves it: nothing was saved, and the draft is free."""
    window = _older(office)
    before = _draft(office).read_bytes()

    keys(window, ENTER)

    screen(window, HomeView)
    assert _draft(office).read_bytes() == before
    _open(office, _draft(office)).close()


def test_going_home_from_the_draft_view_opens_nothing(office: Office) -> None:
    """Whoever came here by mistake is back with one press."""
    _kept(office)
    window = office.open_window()
    keys(window, ENTER)

    press(window, "ホームに戻る")

    screen(window, HomeView)


def _before_opening(office: Office, jobs: PatientJobs) -> MainWindow:
    """The 合言葉 is typed; what is pressed from now on starts jobs that wait."""
    _kept(office)
    office.jobs = jobs
    window = office.open_window()
    keys(window, ENTER)
    write(window, PASSPHRASE)
    jobs.is_late = True
    return window


def test_pressing_twice_opens_once(office: Office) -> None:
    """The second Enter neither opens the draft again nor finds it locked by the first."""
    jobs = PatientJobs()
    window = _before_opening(office, jobs)

    keys(window, ENTER, ENTER)

    assert (jobs.work_off(), jobs.work_off()) == (1, 0)
    screen(window, SurveyView)


def test_whoever_goes_home_while_a_draft_opens_has_not_opened_it(office: Office) -> None:
    """Home stays, and the draft is free for the next person."""
    jobs = PatientJobs()
    window = _before_opening(office, jobs)
    keys(window, ENTER)

    press(window, "ホームに戻る")
    jobs.finish()

    screen(window, HomeView)
    _open(office, _draft(office)).close()


def test_a_wrong_passphrase_is_not_told_to_whoever_went_home(office: Office) -> None:
    """The refusal of a draft that nobody wants any more changes no screen."""
    jobs = PatientJobs()
    window = _before_opening(office, jobs)
    write(window, "machigai")
    keys(window, ENTER)

    press(window, "ホームに戻る")
    jobs.finish()

    screen(window, HomeView)
    assert window.bar.text == ""


def test_a_draft_pressed_twice_at_home_asks_once(office: Office) -> None:
    """The last press counts: one screen comes, and what is typed into it stays."""
    _kept(office)
    jobs = PatientJobs()
    office.jobs = jobs
    window = office.open_window()
    jobs.is_late = True
    keys(window, ENTER, ENTER)
    jobs.work_off()
    made = window.findChildren(DraftView)

    write(window, PASSPHRASE)
    keys(window, ENTER)
    jobs.finish()

    assert len(made) == 1
    screen(window, SurveyView)


def test_a_draft_from_the_command_line_asks_for_its_passphrase_at_once(office: Office) -> None:
    """A double click on a draft leads straight to it."""
    _kept(office)

    window = office.open_window(_draft(office))

    assert _draft(office).name in texts(screen(window, DraftView))


def test_a_file_that_is_no_draft_is_refused_by_name(office: Office) -> None:
    """The message names the file and the code, and home is still there."""
    stray = office.folder / "メモ.usbdraft"
    stray.write_text("買い物")
    window = office.open_window()
    office.ask.answers.append(stray)

    press(window, "ほかの場所の下書きを開く")

    assert "メモ.usbdraft" in window.bar.text
    screen(window, HomeView)
