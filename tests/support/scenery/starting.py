"""ホーム, 調査票の取り込み and 照合番号: what a person sees before any draft is open."""

import re

from tests.support import worlds
from tests.support.fakes import LateJobs
from tests.support.newcomer import ENTER, answer, begin, sign
from tests.support.office import Office, keys, press, put, screen
from tests.support.scenery.scene import Scene
from tests.support.scenery.surveys import real_survey
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.check_number_view import CheckNumberView
from usbsurvey_desktop.gui.respondent.pack_view import PackView
from usbsurvey_desktop.identity.check_number import groups
from usbsurvey_desktop.store.last_used import note_use

_PAST_THE_DEADLINE = 31 * 24 * 3600


def first_start(office: Office) -> MainWindow:
    """Nothing is there yet."""
    return office.open_window()


def searching(office: Office) -> MainWindow:
    """The folders are still being read."""
    office.jobs = LateJobs()
    return office.open_window()


def held(office: Office) -> MainWindow:
    """The small survey has been taken in and confirmed."""
    office.hold()
    return office.open_window()


def unconfirmed(office: Office) -> MainWindow:
    """The real survey has been taken in, its 照合番号 waits."""
    office.hold(real_survey(), confirmed=False)
    return office.open_window()


def two_surveys_late(office: Office) -> MainWindow:
    """Two surveys, both past their deadline."""
    office.hold()
    office.hold(real_survey())
    office.clock.go_on(_PAST_THE_DEADLINE)
    return office.open_window()


def back_home(office: Office) -> MainWindow:
    """A draft lies in the folder."""
    first = held(office)
    begin(first)
    first.close()
    return office.open_window()


def many_drafts(office: Office) -> MainWindow:
    """Several drafts, one with a name longer than its line."""
    back_home(office).close()
    (draft,) = office.profile.drafts.glob("*.usbdraft")
    for name in ("131016-small-survey-2", "写し" * 30, "令和7年度の控え"):
        draft.with_name(f"{name}.usbdraft").write_bytes(draft.read_bytes())
    return office.open_window()


def drafts_moved(office: Office) -> MainWindow:
    """The folder of drafts is gone."""
    back_home(office).close()
    office.profile.drafts.rename(office.folder / "移した先")
    return office.open_window()


def progress_told(office: Office) -> MainWindow:
    """A draft was opened: the table says how far it is."""
    window = held(office)
    begin(window)
    answer(window)
    press(window, "下書きのまま終える")
    screen(window, HomeView)
    return window


def newer_was_here(office: Office) -> MainWindow:
    """A program of a higher version has used the folder."""
    office.hold()
    note_use(office.profile.program, "9.10.0", worlds.NOW)
    return office.open_window()


def unreadable_survey(office: Office) -> MainWindow:
    """A survey in the profile cannot be read: the bar names it."""
    office.hold()
    stray = next(office.profile.packs.iterdir()).with_name("壊れた調査.survey.txt")
    stray.write_text("買い物")
    return office.open_window()


def sealed_file_there(office: Office) -> MainWindow:
    """A sealed file was made; the table of surveys says so."""
    window = held(office)
    begin(window)
    answer(window)
    sign(window)
    keys(window, ENTER)
    press(window, "ホームに戻る")
    screen(window, HomeView)
    return window


def choose_survey(office: Office) -> MainWindow:
    """No survey has been chosen yet."""
    window = office.open_window()
    keys(window, ENTER)
    screen(window, PackView)
    return window


def survey_card(office: Office) -> MainWindow:
    """The card of the small survey."""
    file = office.folder / "調査.survey.txt"
    file.write_text(worlds.pack().text)
    return office.open_window(file)


def real_survey_card(office: Office) -> MainWindow:
    """The card of the real survey, with what is provisional in it."""
    file = office.folder / "mic-usb-media-2025.survey.txt"
    file.write_text(real_survey().text)
    return office.open_window(file)


def damaged_survey(office: Office) -> MainWindow:
    """The chosen survey was changed after it was signed."""
    file = office.folder / "調査.survey.txt"
    file.write_text(worlds.pack().text.replace("payload", "pavload"))
    window = choose_survey(office)
    office.ask.answers.append(file)
    press(window, "調査票ファイルを選ぶ")
    return window


def survey_again(office: Office) -> MainWindow:
    """The same survey comes a second time."""
    office.hold()
    return survey_card(office)


def check_number(office: Office) -> MainWindow:
    """Two groups of the 照合番号 are asked for."""
    window = survey_card(office)
    press(window, "取り込む")
    screen(window, CheckNumberView)
    return window


def number_missing(office: Office) -> MainWindow:
    """確かめる was pressed with nothing typed."""
    window = check_number(office)
    press(window, "確かめる")
    return window


def number_wrong(office: Office) -> MainWindow:
    """Both groups are wrong."""
    window = check_number(office)
    _type_wrong(window)
    return window


def number_wrong_three_times(office: Office) -> MainWindow:
    """The person is sent to the telephone."""
    window = check_number(office)
    for _ in range(3):
        _type_wrong(window)
    return window


def _type_wrong(window: MainWindow) -> None:
    for box in screen(window, CheckNumberView).boxes:
        put(box, "00000")
    press(window, "確かめる")


def number_right(office: Office) -> MainWindow:
    """Confirmed: home, with the second step next."""
    window = check_number(office)
    right = groups(worlds.pack().issuer.fingerprint)
    for box in screen(window, CheckNumberView).boxes:
        put(box, right[int(re.findall(r"\d", box.accessibleName())[0]) - 1])
    press(window, "確かめる")
    screen(window, HomeView)
    return window


def practice_home(office: Office) -> MainWindow:
    """A practice world: every head bears 練習."""
    office.hold()
    return office.open_practice_window()


SCENES = (
    Scene("home: searching", searching),
    Scene("home: first start", first_start),
    Scene("home: survey held", held),
    Scene("home: number not confirmed", unconfirmed),
    Scene("home: two surveys past the deadline", two_surveys_late),
    Scene("home: draft", back_home),
    Scene("home: many drafts", many_drafts),
    Scene("home: survey cannot be read", unreadable_survey),
    Scene("home: drafts moved", drafts_moved),
    Scene("home: a newer program was here", newer_was_here),
    Scene("home: progress told", progress_told),
    Scene("home: sealed file there", sealed_file_there),
    Scene("home: number just confirmed", number_right),
    Scene("home: practice", practice_home),
    Scene("import: empty", choose_survey),
    Scene("import: small survey", survey_card),
    Scene("import: real survey", real_survey_card),
    Scene("import: refused", damaged_survey),
    Scene("import: same again", survey_again),
    Scene("check number: empty", check_number),
    Scene("check number: missing", number_missing),
    Scene("check number: wrong", number_wrong),
    Scene("check number: wrong three times", number_wrong_three_times),
)
