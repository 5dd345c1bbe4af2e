"""A newcomer's way from home to a sealed file, in the real window with real keys and clicks."""

from tests.support import worlds
from tests.support.fakes import PatientJobs
from tests.support.newcomer import ENTER, answer, prepare, sign
from tests.support.office import PASSPHRASE, Office, keys, press, screen, texts, write
from usbsurvey_desktop.engine.typed_dates import JAPAN
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.identity_done_view import IdentityDoneView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView
from usbsurvey_desktop.gui.respondent.sign_view import SignView
from usbsurvey_desktop.gui.respondent.submit_view import SubmitView
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.unseal import open_package


def test_one_passphrase_leads_from_home_to_a_package_the_ministry_opens(office: Office) -> None:
    """Identity, draft, answers, signature and seal need one 合言葉 and no file dialog."""
    window = office.open_window()

    prepare(window)
    screen(window, IdentityDoneView)
    keys(window, ENTER)
    answer(window)
    sign(window)
    keys(window, ENTER)

    screen(window, SubmittedView)
    (file,) = office.output.iterdir()
    opened = open_package(file.read_bytes(), worlds.reader("ministry"))
    assert isinstance(opened, Opened)
    assert opened.submission.answers["A1"] == {"state": "answered", "value": "no"}
    assert opened.signers[0].certificate.subject.person == "山田 太郎"
    assert office.ask.asked == []


def test_a_second_press_prepares_nothing_twice_and_home_waits(office: Office) -> None:
    """While the keys are made, neither Enter again nor home leaves anything half done."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = office.open_window()
    keys(window, ENTER)
    for text in ("131016", "情報政策課", "山田 太郎", PASSPHRASE, PASSPHRASE):
        write(window, text)
        keys(window, ENTER)
    jobs.is_late = True

    keys(window, ENTER, ENTER)
    press(window, "ホームに戻る")
    words = window.bar.text
    jobs.finish()

    assert words == "身分証を作っています。終わるまでお待ちください。"
    screen(window, IdentityDoneView)
    assert len(list(office.profile.identities.glob("*.card.txt"))) == 1
    assert len(list(office.profile.drafts.glob("*.usbdraft"))) == 1


def test_every_screen_names_the_window_and_starts_at_its_first_input(office: Office) -> None:
    """The title is 「{見出し} - {調査名}」 and the focus waits where the person begins."""
    window = office.open_window()
    home = screen(window, HomeView)
    seen = [(window.windowTitle(), window.focusWidget() is home.first_focus)]

    keys(window, ENTER)
    identity = screen(window, IdentityView)
    seen.append((window.windowTitle(), window.focusWidget() is identity.organisation.search.line))

    assert seen == [("ホーム", True), ("準備 - 小さな調査", True)]


def test_the_head_tells_survey_body_and_that_everything_is_saved(office: Office) -> None:
    """People see at any time what they work on and how safe it is."""
    window = office.open_window()
    prepare(window)
    keys(window, ENTER)

    answer(window)

    assert window.head.subject.text() == "小さな調査／千代田区"
    local = worlds.NOW.astimezone(JAPAN).strftime("%H:%M:%S")
    assert window.head.save_state.text() == f"保存しました {local}"


def test_what_is_known_is_not_asked_again(office: Office) -> None:
    """The body given for the identity is the answer of the respondent block."""
    window = office.open_window()
    prepare(window)
    keys(window, ENTER)

    press(window, "前へ戻る")
    view = screen(window, SurveyView)

    assert "東京都 千代田区（131016）" in texts(view)


def test_before_sealing_people_see_who_gets_it(office: Office) -> None:
    """The page names the recipients of the route, the body, the revision and the signer."""
    window = office.open_window()
    prepare(window)
    keys(window, ENTER)
    answer(window)
    sign(window)

    words = texts(screen(window, SubmitView))

    for part in ("東京都、試験省", "東京都 千代田区", "第1版", "情報政策課　山田 太郎"):
        assert part in words


def test_a_wrong_passphrase_at_signing_is_told_at_the_field(office: Office) -> None:
    """The person stays on the page, the words say what is safe, and the next try works."""
    window = office.open_window()
    prepare(window)
    keys(window, ENTER)
    answer(window)
    press(window, "提出に進む")
    write(window, "machigai machigai")
    keys(window, ENTER)
    words = texts(screen(window, SignView))

    write(window, PASSPHRASE)
    keys(window, ENTER)

    assert "身分証を開けません" in words
    assert "（コード：identity_open）" in words
    screen(window, SubmitView)


def test_a_second_revision_replaces_the_first_under_a_name_of_its_own(office: Office) -> None:
    """Sealing again names the file before it, and both files stay."""
    window = office.open_window()
    prepare(window)
    keys(window, ENTER)
    answer(window)
    sign(window)
    keys(window, ENTER, ENTER)

    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    screen(window, CheckView)
    sign(window)
    words = texts(screen(window, SubmitView))
    keys(window, ENTER)

    assert "第2版（第1版を置き換えます）" in words
    names = sorted(path.name for path in office.output.iterdir())
    assert names == [f"131016-small-survey-r{n}.sealed.txt" for n in (1, 2)]
