"""受渡し記録から時間を見る: at the questions of the survey, a proposal and nothing more."""

from collections.abc import Iterable

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.bookkeeping import put_book
from tests.support.books import (
    PAGES,
    full_content,
    new_content,
    with_medium,
    with_page,
)
from tests.support.drafts import NOW
from tests.support.fakes import FakeClock
from tests.support.filling import ROOT
from tests.support.office import PASSPHRASE, Office, texts
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form, compile_form
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.gui.logbook.time_panel import TimePanel, time_panels
from usbsurvey_desktop.logbook.chain import BookContent
from usbsurvey_desktop.logbook.page_writing import PageInput
from usbsurvey_desktop.logbook.standing import standing_of
from usbsurvey_desktop.questionnaire.load import Loaded, load


@pytest.fixture(name="office")
def _office(office: Office) -> Office:
    office.clock = FakeClock(NOW)
    return office


def _form() -> Form:
    loaded = load((ROOT / "forms/mic-usb-media-2025/form.json").read_bytes())
    assert isinstance(loaded, Loaded)
    return compile_form(loaded.questionnaire)


class _Shown:
    """The panel of a question, in a window of its own, and what it answered."""

    def __init__(self, office: Office, qtbot: QtBot, link_id: str = "A4", as_of: str = "") -> None:
        form = _form()
        answers = {"R.as_of": as_of} if as_of else {}
        filling = Filling(form, Snapshot(answers=answers))
        self.answers: list[RawAnswer] = []
        self.window = QWidget()
        qtbot.addWidget(self.window)
        maker = time_panels(office.workplace(), filling)
        question = form.questions[link_id].question
        panel = maker(question, self.answers.append, self.window)
        assert isinstance(panel, TimePanel)
        self.panel = panel
        self.window.show()
        panel.show()
        self.press("受渡し記録から時間を見る")

    def press(self, words: str) -> None:
        """Press a visible button."""
        (button,) = (
            one
            for one in self.panel.findChildren(QPushButton)
            if one.isVisibleTo(self.window) and one.text().startswith(words)
        )
        button.click()

    @property
    def texts(self) -> str:
        """What can be seen."""
        return texts(self.window)

    def look(self, passphrase: str = PASSPHRASE) -> None:
        """Type the passphrase and look."""
        asking = self.panel.asking
        asking.passphrase.line.setText(passphrase)
        self.press("記録簿を見る")

    def tie(self, *names: str) -> None:
        """Tick records by the name of their data."""
        for name in names:
            self.panel.result.rows[name].mark.click()


def _with(
    content: BookContent, name: str, end: str, zones: Iterable[str] = ("m", "lg")
) -> BookContent:
    """The book with one more whole record that took from 9:00 (the work from 9:20) to `end`."""
    no = None
    for page, values in PAGES.items():
        sender, receiver = zones
        changed: dict[str, RawAnswer] = dict(values)
        if page == "page.request":
            changed |= {"H5.name": name, "H4.from_zone": sender, "H4.to_zone": receiver}
        if page == "page.work":
            changed |= {"H17.end": f"2026-11-20 {end}", "H9.to": "2026-11-20 18:00"}
        content = with_page(content, no, page, PageInput(changed))
        no = tuple(standing_of(content).records)[-1]
    return content


def test_a_median_within_one_band_is_proposed_and_taken_by_a_press(
    office: Office, qtbot: QtBot
) -> None:
    """Elapsed and work both under 30 minutes: a; nothing is answered before the press."""
    content = _with(with_medium(new_content()), "口座振替データ", "09:25")
    put_book(office, content)
    shown = _Shown(office, qtbot)
    assert "131016-r8.usbrecord" in shown.texts
    shown.look()
    assert "どの記録を数えますか" in shown.texts
    assert "過去12か月の記録" not in shown.texts
    shown.tie("口座振替データ")
    assert (
        "過去12か月の記録：1回。申請から完了まで：中央値 25分（a. 30分未満に当たります）"
        in shown.texts
    )
    assert shown.answers == []
    shown.press("この回答を選ぶ")
    assert shown.answers == ["a"]
    shown.tie("口座振替データ")
    assert "過去12か月の記録" not in shown.texts
    shown.press("受渡し記録から時間を見る")
    assert "どの記録を数えますか" not in shown.texts


def test_an_hour_or_more_is_for_the_office_to_choose(office: Office, qtbot: QtBot) -> None:
    """C and d differ by 半日, which no record tells; two records have days and a gap."""
    content = _with(with_medium(new_content()), "甲", "12:00")
    put_book(office, _with(content, "乙", "12:10"))
    shown = _Shown(office, qtbot)
    shown.look()
    shown.tie("甲", "乙")
    words = "1時間以上です。cとdのどちらかは貴団体の「半日」の考え方で選んでください。"
    assert words in shown.texts
    assert "申請から完了まで：中央値 185分、作業：中央値 165分。" in shown.texts
    assert "間隔の中央値 0日。" in shown.texts
    assert "この回答を選ぶ" not in shown.texts


def test_two_bands_propose_nothing(office: Office, qtbot: QtBot) -> None:
    """Elapsed 40 minutes, work 20: whether waiting counts is not stated."""
    put_book(office, full_content())
    shown = _Shown(office, qtbot)
    shown.look()
    shown.tie("口座振替データ")
    assert "経過と作業で区分が違うので、選ぶ区分は示しません。" in shown.texts
    assert "この回答を選ぶ" not in shown.texts


@pytest.mark.parametrize(
    ("link_id", "zones"), [("B5", ("asp", "i")), ("C4", ("lg", "i"))], ids=["B-5", "C-4"]
)
def test_the_other_patterns_show_figures_only(
    office: Office, qtbot: QtBot, link_id: str, zones: tuple[str, str]
) -> None:
    """B-5 and C-4 ask in other words; only records of that pattern are offered."""
    content = _with(full_content(), "連携", "09:25", zones)
    put_book(office, content)
    shown = _Shown(office, qtbot, link_id)
    shown.look()
    assert set(shown.panel.result.rows) == {"連携"}
    shown.tie("連携")
    assert "この設問は「作業に係る総時間」をたずねています。" in shown.texts
    assert "この回答を選ぶ" not in shown.texts


def test_records_without_times_say_so(office: Office, qtbot: QtBot) -> None:
    """A request without an end tells how often, not how long."""
    content = with_page(
        with_medium(new_content()),
        None,
        "page.request",
        PageInput({**PAGES["page.request"], "H5.name": "表"}),
    )
    put_book(office, content)
    shown = _Shown(office, qtbot)
    shown.look()
    shown.tie("表")
    assert "申請または完了の時刻がないので、時間は分かりません。" in shown.texts


def test_nothing_within_a_year_of_the_day_is_said(office: Office, qtbot: QtBot) -> None:
    """回答基準日 decides which records count."""
    put_book(office, full_content())
    shown = _Shown(office, qtbot, as_of="2028-01-01")
    shown.look()
    assert "過去12か月に、この設問のパターンに当たる記録はありません。" in shown.texts


def test_a_wrong_passphrase_is_told_at_its_field(office: Office, qtbot: QtBot) -> None:
    """The field is empty again; a missing one is asked for."""
    put_book(office)
    shown = _Shown(office, qtbot)
    shown.look("")
    assert "合言葉を入れてください。" in shown.texts
    shown.look("machigatta aikotoba")
    assert "合言葉が違います。受渡し記録簿は変わっていません。" in shown.texts
    assert shown.panel.asking.passphrase.passphrase() == ""


def test_a_book_elsewhere_is_chosen(office: Office, qtbot: QtBot) -> None:
    """Without one on this terminal, the file is asked for first."""
    path = put_book(office, full_content())
    other = office.folder / "share.usbrecord"
    path.rename(other)
    office.ask.answers.append(other)
    shown = _Shown(office, qtbot)
    assert "この端末に受渡し記録簿がありません。" in shown.texts
    shown.press("ほかの記録簿を選ぶ")
    shown.look()
    assert set(shown.panel.result.rows) == {"口座振替データ"}


def test_other_questions_and_forms_have_no_panel(office: Office, qtbot: QtBot) -> None:
    """A-3 asks no time; a form of another survey may call a question A4."""
    form = _form()
    window = QWidget()
    qtbot.addWidget(window)
    answers: list[RawAnswer] = []
    maker = time_panels(office.workplace(), Filling(form))
    assert maker(form.questions["A3"].question, answers.append, window) is None
    questionnaire = form.questionnaire.model_copy(update={"id": "another-survey"})
    maker = time_panels(office.workplace(), Filling(compile_form(questionnaire)))
    assert maker(form.questions["A4"].question, answers.append, window) is None
