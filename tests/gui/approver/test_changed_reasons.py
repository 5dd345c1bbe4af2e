"""A reason for 念のための確認 that changed is marked, as a changed answer is."""

from pytestqt.qtbot import QtBot

from tests.support import records, worlds
from tests.support.office import texts
from usbsurvey_desktop.gui.approver.arrival import arrival_words
from usbsurvey_desktop.gui.approver.changed_part import Changed, ChangedPart
from usbsurvey_desktop.gui.approver.since_return import SinceReturn, since_return_marks
from usbsurvey_desktop.gui.frame.answer_sheet import AnswerSheet, SheetNotes
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.submitting.changes import Touched

MARK = "回答者に戻したあとで、この理由が変わりました"


def _since(**touched: tuple[str, ...]) -> SinceReturn:
    return SinceReturn(time_text(worlds.NOW), Touched(**touched))


def test_a_changed_reason_is_marked_and_stays_among_what_changed(qtbot: QtBot) -> None:
    """The mark stands below the reason, also where nothing but what changed is shown."""
    marks = since_return_marks(_since(touched=("A1",), reasons=("X1",)))
    submission = worlds.submission().model_copy(
        update={"reasons": {"X1": "担当課が違うため", "X2": "前と同じ"}}
    )
    sheet = AnswerSheet(
        submission,
        worlds.pack(),
        ItemHelp(worlds.municipalities()),
        record_forms=records.record_forms(),
        notes=SheetNotes(marks=marks),
    )
    qtbot.addWidget(sheet)
    sheet.show()

    sheet.show_only(marks.keys())

    told = texts(sheet)
    assert told.count(MARK) == 1
    assert told.index("担当課が違うため") < told.index(MARK) < told.index("前と同じ")


def test_where_only_a_reason_changed_it_can_be_seen_alone(qtbot: QtBot) -> None:
    """The button is there, as for a changed answer."""
    marks = since_return_marks(_since(reasons=("X1",)))
    whole = AnswerSheet(
        worlds.submission(),
        worlds.pack(),
        ItemHelp(worlds.municipalities()),
        record_forms=records.record_forms(),
    )
    qtbot.addWidget(whole)
    part = ChangedPart(Changed("違い", "", "", marks, "だけを見る", "すべて"), whole)

    assert marks == {"X1": MARK}
    assert not part.button.isHidden()


def test_who_lands_below_the_head_is_told_of_a_changed_reason(qtbot: QtBot) -> None:
    """The list of what changed is out of sight then; without such a reason none is told of."""
    del qtbot
    with_reason = arrival_words({"A1", "X1"}, {"A1", "A2"})
    without = arrival_words({"A1"}, {"A1", "A2"})

    assert with_reason == f"{without}「念のための確認」への理由も変わっています。"
    assert "回答者の署名を確かめました。" in without
