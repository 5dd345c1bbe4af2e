"""集計: a collector counts what a received folder says."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from tests.support import worlds
from tests.support.changed_versions import opened as changed
from tests.support.fakes import PatientJobs
from tests.support.inboxes import Inbox, filled
from tests.support.office import Office, press, put, screen
from tests.support.reviewing import sealed
from tests.support.scenery.scene import Scene
from tests.support.two_versions import opened
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.tally_cross import CrossTable, TallyCross
from usbsurvey_desktop.gui.reviewer.tally_question import TallyQuestion
from usbsurvey_desktop.gui.reviewer.tally_summary_view import TallySummaryView
from usbsurvey_desktop.gui.reviewer.tally_texts import TextTable
from usbsurvey_desktop.gui.reviewer.tally_view import TallyView
from usbsurvey_desktop.gui.shared.choice_button import ChoiceButton
from usbsurvey_desktop.tally.remarks import remarks_name


def accepted(office: Office) -> Inbox:
    """A folder with one package, which was accepted."""
    inbox = Inbox(office)
    one = sealed()
    inbox.put(one)
    inbox.accept(one)
    return inbox


SCOPE, SPLIT, PART, QUESTION = range(4)
"""The choices, as they stand."""


VERSION = 4
POPULATION = 3
"""Its place in 分け方."""


def choose(window: MainWindow, choice: int, option: int) -> None:
    """Choose an option of a choice, both by their places: words differ between languages."""
    button = screen(window, TallyView).findChildren(ChoiceButton)[choice]
    button.choices.actions()[option].trigger()


def tallied(office: Office) -> MainWindow:
    """The tally of that folder, at its second question of several choices."""
    window = accepted(office).open(with_roster=True)
    press(window, "集計")
    choose(window, QUESTION, 1)
    return window


def by_population(office: Office) -> MainWindow:
    """The list of that folder, after a file of population classes was named in the tally."""
    file = office.output / "classes.csv"
    file.parent.mkdir(exist_ok=True)
    file.write_text("団体コード,人口\n131016,67049\n131024,9000\n", encoding="utf-8")
    window = tallied(office)
    choose(window, SPLIT, POPULATION)
    office.ask.answers[:0] = [file]
    press(window, "人口区分のファイルを選ぶ")
    press(window, "受領フォルダーに戻る")
    return window


def _waiting(office: Office) -> MainWindow:
    jobs = PatientJobs()
    office.jobs = jobs
    window = accepted(office).open(with_roster=True)
    jobs.is_late = True
    press(window, "集計")
    return window


def _nothing(office: Office) -> MainWindow:
    window = filled(office).open(with_roster=True)
    press(window, "集計")
    screen(window, TallyView)
    return window


def _everything(office: Office) -> MainWindow:
    window = _nothing(office)
    choose(window, SCOPE, 1)
    return window


def _split(office: Office) -> MainWindow:
    window = tallied(office)
    choose(window, SPLIT, 1)
    choose(window, PART, 13)
    return window


def two_versions(office: Office) -> MainWindow:
    """The tally of all that opens, where two forms were answered, both together."""
    window = opened(office)
    press(window, "集計")
    choose(window, SCOPE, 1)
    return window


def newest_alone(office: Office) -> MainWindow:
    """Of these the newer one alone."""
    window = two_versions(office)
    choose(window, VERSION, 1)
    return window


def changed_versions(office: Office) -> MainWindow:
    """The tally of all that opens, where the newer form asks a question in other words."""
    window = changed(office)
    press(window, "集計")
    choose(window, SCOPE, 1)
    choose(window, QUESTION, 1)
    return window


def _removed(office: Office) -> MainWindow:
    """Of these a question that only the older form asks."""
    window = changed_versions(office)
    choose(window, QUESTION, 3)
    return window


def _apart_in_parts(office: Office) -> MainWindow:
    window = changed_versions(office)
    choose(window, SPLIT, 1)
    return window


def twice(office: Office) -> MainWindow:
    """What was asked for the present and the future."""
    window = two_versions(office)
    choose(window, QUESTION, 3)
    return window


def _twice_seen(office: Office) -> MainWindow:
    """The same, with the crossing in sight."""
    window = twice(office)
    view = screen(window, TallyView)
    (table,) = [one for one in view.findChildren(CrossTable) if one.isVisible()]
    table.setFocus()
    view.reveal(table)
    return window


def _alone(office: Office) -> MainWindow:
    window = newest_alone(office)
    choose(window, QUESTION, 1)
    tick(window, TallyQuestion)
    return window


def _in_parts(office: Office) -> MainWindow:
    window = two_versions(office)
    choose(window, QUESTION, 1)
    choose(window, SPLIT, -2)
    tick(window, TallyCross)
    return window


def tick(window: MainWindow, part: type[QWidget]) -> None:
    """Click the check box of a part of the screen, of the first that shows one."""
    view = screen(window, TallyView)
    boxes = [box for one in view.findChildren(part) for box in one.findChildren(QCheckBox)]
    QTest.mouseClick(next(box for box in boxes if box.isVisible()), Qt.MouseButton.LeftButton)


def quoted(office: Office) -> MainWindow:
    """The first text of A-2 is read and chosen, and something is written beside it."""
    window = newest_alone(office)
    choose(window, QUESTION, 1)
    (table,) = screen(window, TallyView).findChildren(TextTable)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Space)
    (box,) = screen(window, TallyView).findChildren(QPlainTextEdit)
    put(box, REMARK)
    return window


def summary(office: Office) -> MainWindow:
    """要約 of that."""
    window = quoted(office)
    press(window, "要約を見る")
    screen(window, TallySummaryView)
    return window


def _shut(office: Office) -> MainWindow:
    inbox = accepted(office)
    file = office.profile.remarks / remarks_name("small-survey", worlds.identity("ministry"))
    file.parent.mkdir()
    file.write_bytes(b"USBREMARK1")
    window = inbox.open(with_roster=True)
    press(window, "集計")
    return window


REMARK = "庁内で使う団体が多く、次は場所ごとに聞くことを考えます。"
SCENES = (
    Scene("tally", tallied),
    Scene("tally: gathering", _waiting),
    Scene("inbox: by population", by_population),
    Scene("tally: nothing accepted", _nothing),
    Scene("tally: everything that opens", _everything),
    Scene("tally: one prefecture", _split),
    Scene("tally: two versions", two_versions),
    Scene("tally: one version alone", newest_alone),
    Scene("tally: a question in other words", changed_versions),
    Scene("tally: a question of the older version", _removed),
    Scene("tally: other words by prefecture", _apart_in_parts),
    Scene("tally: asked twice", _twice_seen),
    Scene("tally: one choice alone", _alone),
    Scene("tally: one question by another", _in_parts),
    Scene("tally: quoted", quoted),
    Scene("tally: summary", summary),
    Scene("tally: remarks that do not open", _shut),
)
