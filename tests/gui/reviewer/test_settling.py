"""判断を決める: decisions and branches that stand against each other are settled from the list."""

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QPushButton

from tests.support.inboxes import FIRST, Inbox, column_of, table_of
from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, press, screen, texts
from tests.support.reviewing import Shared, opened, sealed
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.reviewer.settle_view import SettleView
from usbsurvey_desktop.review.ledger_record import Act, Choice, Nothing
from usbsurvey_desktop.sealing.seal import Sealed

SECOND = "131016-small-survey-r1 (2).sealed.txt"


@dataclass(frozen=True)
class _Case:
    window: MainWindow
    inbox: Inbox
    packages: tuple[Sealed, ...]

    @property
    def digests(self) -> tuple[str, ...]:
        return tuple(opened(one).digest for one in self.packages)


def _contested(office: Office) -> _Case:
    inbox = Inbox(office)
    first = sealed()
    inbox.put(first)
    inbox.contest(first)
    return _Case(inbox.open(with_roster=True), inbox, (first,))


def _forked(office: Office) -> _Case:
    """Two first revisions of one body."""
    inbox = Inbox(office)
    first, second = sealed(), sealed()
    inbox.put(first)
    inbox.put(second, SECOND)
    return _Case(inbox.open(with_roster=True), inbox, (first, second))


def _prefer(window: MainWindow, which: str) -> None:
    """Press the button of a branch, known by its accessible name."""
    buttons = screen(window, SettleView).findChildren(QPushButton)
    (button,) = [one for one in buttons if one.accessibleName().startswith(which)]
    button.click()


def test_two_decisions_stand_beside_each_other_and_one_line_settles_them(office: Office) -> None:
    """受理に決める writes one line into the own ledger that names both."""
    case = _contested(office)
    window, inbox = case.window, case.inbox
    press(window, "判断を決める")
    shown = texts(screen(window, SettleView))

    press(window, "受理に決める")

    assert "受付 花子は受理" in shown
    assert "benは差戻し" in shown
    last = Shared(inbox.folder).ledger().entries[-1].line
    ben = Shared(inbox.folder).ledger("ben").entries[-1].hash
    assert last.act is Act.ACCEPTED
    assert ben in last.supersedes
    assert len(last.supersedes) == 2
    assert "千代田区の第1版を受理に決めました。" in window.bar.text
    assert column_of(window, 8) == ["受理"]
    assert "判断を決める" not in texts(screen(window, InboxView))


def test_the_answers_can_be_looked_at_first(office: Office) -> None:
    """From there any decision can be made; leaving it leads back to the list."""
    window = _contested(office).window
    press(window, "判断を決める")

    keys(window, ENTER)
    screen(window, CaseView)
    press(window, "受領フォルダーに戻る")

    assert table_of(window).key
    assert "競合 1" in texts(screen(window, InboxView))


def test_going_back_decides_nothing(office: Office) -> None:
    """The list is shown at the row."""
    case = _contested(office)
    window, inbox = case.window, case.inbox
    before = Shared(inbox.folder).file().path.read_bytes()
    press(window, "判断を決める")
    press(window, "受領フォルダーに戻る")

    screen(window, InboxView)
    assert Shared(inbox.folder).file().path.read_bytes() == before
    assert column_of(window, 8) == ["競合"]


def test_what_was_said_meanwhile_is_read_before_it_is_replaced(office: Office) -> None:
    """Clara wrote while the decisions were shown: nothing is written, and hers stands there."""
    case = _contested(office)
    window, inbox = case.window, case.inbox
    press(window, "判断を決める")
    about = opened(case.packages[0]).as_seen()
    Shared(inbox.folder).say("clara", Act.REVIEWING, Nothing(), about)

    press(window, "受理に決める")

    assert "ほかの確認者が判断を記録しました。" in window.bar.text
    assert "claraは確認中" in texts(screen(window, SettleView))


@pytest.mark.parametrize("which", ["1つ目", "2つ目"], ids=["first", "second"])
def test_of_two_branches_one_is_chosen(office: Office, which: str) -> None:
    """Whichever of them the row was; the others' files stay."""
    case = _forked(office)
    window = case.window
    before = [one for place in range(9) for one in column_of(window, place) if "分岐" in one]
    press(window, "判断を決める")
    shown = texts(screen(window, SettleView))

    _prefer(window, which)

    line = Shared(case.inbox.folder).ledger().entries[-1].line
    assert "互いに置き換えない版が2つ届いています。" in shown
    assert SECOND in shown
    assert line.act is Act.CHOSEN
    assert isinstance(line.detail, Choice)
    assert {line.package, *line.detail.over} == set(case.digests)
    assert "採りました。続けて受理できます。" in window.bar.text
    assert len(column_of(window, 0)) == 2
    assert "判断を決める" not in texts(screen(window, InboxView))
    arrivals = [one for place in range(9) for one in column_of(window, place) if "分岐" in one]
    assert before == ["分岐（未決）"] * 2
    assert sorted(arrivals) == ["分岐（この版を採りました）", "分岐（ほかの版を採りました）"]


def test_a_branch_that_came_meanwhile_is_shown_first(office: Office) -> None:
    """Nothing is chosen among others than those that were shown."""
    case = _forked(office)
    press(case.window, "判断を決める")
    case.inbox.put(sealed(), "131016-small-survey-r1 (3).sealed.txt")

    _prefer(case.window, "2つ目")

    assert "decision_refused" in texts(case.window.bar)
    assert not Shared(case.inbox.folder).file().path.exists()


def test_a_branch_whose_file_went_is_not_chosen(office: Office) -> None:
    """It was read when the screen was shown, and lies nowhere now."""
    case = _forked(office)
    press(case.window, "判断を決める")
    for path in case.inbox.folder.glob("*.sealed.txt"):
        path.unlink()

    _prefer(case.window, "2つ目")

    assert "file_unreadable" in texts(case.window.bar)


def test_a_file_that_was_cut_since_is_refused(office: Office) -> None:
    """The list knew it whole; what is told is its code and where the checks stopped."""
    case = _contested(office)
    case.inbox.put_broken(FIRST)

    press(case.window, "判断を決める")

    assert "json_syntax" in texts(case.window.bar)
    screen(case.window, InboxView)


def test_what_others_settled_meanwhile_needs_nothing(office: Office) -> None:
    """The row is of the list as it was read; by now somebody has decided."""
    case = _contested(office)
    shared, about = Shared(case.inbox.folder), opened(case.packages[0]).as_seen()
    heads = shared.folded().about(about.digest).head_hashes
    shared.look("clara", about, *heads)

    press(case.window, "判断を決める")

    assert "決めることはありません。" in texts(screen(case.window, SettleView))
