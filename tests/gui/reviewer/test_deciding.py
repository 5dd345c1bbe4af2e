"""A reviewer decides about a package by the keyboard: accept, return, hold, take back, go on."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.casework import WORDS
from tests.support.keyboard import compose
from tests.support.newcomer import ENTER
from tests.support.office import Office, alt, focused, keys, press, screen, texts
from tests.support.reviewing import Shared, sealed
from tests.support.scenery import deciding as scenery
from tests.support.scenery.scene import settle, stage
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.reviewer.case_column import CaseColumn
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.review.casework import Wait
from usbsurvey_desktop.review.ledger_record import Act
from usbsurvey_desktop.sealing.open_note import OpenedNote, open_own_note
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.unseal import open_package

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    return stage(tmp_path)


def _acts(office: Office) -> list[Act]:
    return [one.line.act for one in Shared(office.output).ledger().entries]


def _notes(office: Office) -> list[OpenedNote]:
    found = [
        open_own_note(path.read_bytes(), worlds.identity("ministry"), worlds.pack())
        for path in sorted(office.output.glob("*.return.txt"))
    ]
    return [one for one in found if isinstance(one, OpenedNote)]


def _comments(note: OpenedNote) -> dict[str | None, str]:
    return {one.link_id: one.text for one in note.note.comments}


def test_accepting_by_one_key_writes_one_line(office: Office) -> None:
    """The identity was asked once, at opening; the way on has the focus then."""
    window = scenery.first(office)

    alt(window, "A")

    assert window.bar.text == "受理しました。"
    assert _acts(office) == [Act.OPEN, Act.ROSTER, Act.RECEIVED, Act.ACCEPTED]
    assert "受付 花子は受理" in texts(screen(window, CaseView))
    assert "ほかの提出ファイル" in str(focused(window).property("text"))
    assert list(office.output.glob("*.return.txt")) == []


def test_a_return_needs_words_and_sends_them(office: Office) -> None:
    """Without words it is asked for them; with a comment and a word on the whole a file is made."""
    window = scenery.first(office)
    alt(window, "R")
    view = screen(window, CaseView)
    asked = texts(view)
    on_whole = focused(window)
    compose(on_whole, "日付を確かめてください。")
    view.answers.panels["A1"].stop.setFocus()
    QTest.keyClick(focused(window), Qt.Key.Key_M, CTRL | SHIFT)
    compose(focused(window), "「いいえ」ではありませんか。")

    alt(window, "R")

    assert "＊差戻しの理由を、どれかの設問か全体へのコメントに書いてください。" in asked
    assert on_whole is view.whole.box
    assert "差し戻しました。返信ファイル 131016-small-survey-r1-ministry-1.return.txt を" in (
        window.bar.text
    )
    assert "東京都 千代田区 に送ってください。" in window.bar.text
    (note,) = _notes(office)
    assert _comments(note) == WORDS
    assert _acts(office)[-1] is Act.RETURNED
    assert list(office.output.glob("*.comments.txt")) == []
    assert screen(window, CaseView).words() == {}


def test_holding_asks_for_what(office: Office) -> None:
    """The reason is one press; 「やめる」 leaves everything as it was."""
    window = scenery.first(office)
    alt(window, "H")
    press(window, "やめる")
    assert list(office.output.glob("*.ledger.txt")) == []
    assert focused(window) is screen(window, CaseView).decisions.buttons[0]

    alt(window, "H")
    keys(window, Qt.Key.Key_Tab, Qt.Key.Key_Space)

    assert window.bar.text == "保留にしました。"
    assert "受付 花子は保留（調査元に確認中、" in texts(screen(window, CaseView))


def test_an_acceptance_is_taken_back_with_a_reason(office: Office) -> None:
    """The package can be decided about again."""
    window = scenery.accepted(office)
    alt(window, "K")
    keys(window, Qt.Key.Key_Space)
    assert window.bar.text == "受理を取り消しました。"
    assert "受付 花子は受理の取消し（まちがい、" in texts(screen(window, CaseView))

    alt(window, "A")

    assert _acts(office)[-3:] == [Act.ACCEPTED, Act.REOPENED, Act.ACCEPTED]


def test_accepting_with_comments_asks_whether_they_go(office: Office) -> None:
    """Nobody sends by mistake what was meant for a return."""
    window = scenery.first(office)
    compose(screen(window, CaseView).whole.box, "よくできています。")
    alt(window, "A")
    asked = window.bar.text
    keys(window, Qt.Key.Key_Space)

    assert "コメントが書いてあります。" in asked
    (note,) = _notes(office)
    assert (note.note.decision, _comments(note)) == ("accepted", {None: "よくできています。"})


def test_the_revision_before_stands_beside(office: Office) -> None:
    """What changed is counted, marked with words, and reached by Ctrl+↓ round the end."""
    window = scenery.compared(office)
    view = screen(window, CaseView)
    words = texts(view)

    assert "前の版（第1版）との違い 2問" in words
    for part in ("［追加］月", "［削除］週", "今の版", "前の版（第1版）", "第1版から変わりました"):
        assert part in words
    stops = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        stops.append(focused(window).accessibleName())
        QTest.keyClick(focused(window), key, CTRL)
    stops.append(focused(window).accessibleName())
    assert [one.partition("、")[0] for one in stops] == [
        "A-2 場面", "A-3 意見", "A-2 場面", "A-3 意見",
    ]  # fmt: skip
    assert "変更あり" in stops[0]


def test_only_what_changed_can_be_shown_and_the_list_leads_to_a_question(office: Office) -> None:
    """The list marks changes and comments; going to a hidden question shows all again."""
    window = scenery.compared(office)
    view = screen(window, CaseView)
    view.answers.panels["A1"].open_comment()
    compose(focused(window), "確かめてください。")
    press(window, "変わった設問だけを表示")
    only = texts(view.answers)
    window.resize(910, 433)
    settle()
    press(window, "▶ 設問の一覧")
    listed = texts(view)
    press(window, "A-1 利用")

    assert "A-1 利用" not in only
    assert "A-1 利用（コメントあり）" in listed
    assert "A-2 場面（変更）" in listed
    assert focused(window) is view.answers.panels["A1"].box.box
    assert "A-1 利用" in texts(view.answers)


def test_beside_the_answers_the_list_is_one_stop(office: Office) -> None:
    """Where there is room it stands at the left; Enter leads to the question, marks follow."""
    window = scenery.compared(office)
    view = screen(window, CaseView)
    (column,) = view.findChildren(CaseColumn)
    compose_at(view, "A1", "確かめてください。")
    shown = [column.tree.topLevelItem(place) for place in range(4)]
    column.tree.setFocus()
    keys(window, Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down, ENTER)

    assert column.isVisible()
    assert "▶ 設問の一覧" not in texts(view)
    assert [item.text(0) for item in shown if item is not None] == [
        "団体", "A-1 利用（コメントあり）", "A-2 場面（変更）", "A-3 意見（変更）",
    ]  # fmt: skip
    assert focused(window) is view.answers.panels["A2"].stop


def test_questions_of_a_check_that_was_answered_are_marked(office: Office) -> None:
    """Each question over which a reason was given, and no other."""
    view = screen(scenery.reasoned(office), CaseView)
    (column,) = view.findChildren(CaseColumn)
    shown = [column.tree.topLevelItem(place) for place in range(4)]

    assert "研修の日だけ使いました。" in texts(view)
    assert [item.text(0) for item in shown if item is not None] == [
        "団体", "A-1 利用（理由つき）", "A-2 場面（理由つき）", "A-3 意見",
    ]  # fmt: skip


def compose_at(view: CaseView, link_id: str, text: str) -> None:
    """Write a comment about a question."""
    view.answers.panels[link_id].open_comment()
    compose(view.answers.panels[link_id].box.box, text)


def test_a_note_that_was_interrupted_is_finished_once(office: Office) -> None:
    """After a crash between ledger and note the next look offers to make it; no second line."""
    window = scenery.unsent(office)
    before = _acts(office)
    words = texts(screen(window, CaseView))

    alt(window, "W")

    assert "返信ファイルがまだありません" in words
    (note,) = _notes(office)
    assert _comments(note) == WORDS
    assert _acts(office) == before
    assert "差し戻しました。返信ファイル" in window.bar.text


def test_a_conflict_names_who_decided_what(office: Office) -> None:
    """The next decision settles it."""
    window = scenery.contested(office)
    words = texts(screen(window, CaseView))

    alt(window, "A")

    assert "競合：" in words
    assert "benは保留（団体に確認中、" in words
    assert "競合" not in texts(screen(window, CaseView))


def test_a_colleague_who_was_quicker_is_shown_first(office: Office) -> None:
    """Nothing is recorded over a decision that was not on the screen; what was typed stays."""
    window = scenery.first(office)
    (path,) = office.output.glob("*.sealed.txt")
    found = open_package(path.read_bytes(), worlds.reader("ministry"))
    assert isinstance(found, Opened)
    scenery.work_of(office, found, "ben").decide(Wait("signer"), worlds.NOW)
    box = screen(window, CaseView).whole.box
    box.setFocus()
    compose(box, WORDS[None])

    alt(window, "R")

    assert "ほかの確認者が判断を記録しました。何も記録していません。" in window.bar.text
    view = screen(window, CaseView)
    assert "benは保留" in texts(view)
    assert view.words() == {None: WORDS[None]}
    assert not Shared(office.output).file().path.exists()
    alt(window, "R")
    assert "差し戻しました。" in window.bar.text
    assert _acts(office)[-1] is Act.RETURNED


def test_of_branches_one_is_chosen_then_accepted(office: Office) -> None:
    """Accepting before is refused by its reason."""
    window = scenery.forked(office)
    alt(window, "A")
    refused = window.bar.text
    alt(window, "C")
    keys(window, Qt.Key.Key_Space)
    chosen = window.bar.text
    alt(window, "A")

    assert "先に、採る版を選んでください。" in refused
    assert chosen == "この版を採りました。続けて受理できます。"
    assert "分岐（この版を採りました）" in texts(screen(window, CaseView))
    assert window.bar.text == "受理しました。"


def test_an_own_copy_shows_no_decisions(office: Office) -> None:
    """The respondent's identity opens it; whose desk this is, is told."""
    path = scenery.lay(office, sealed(), "r1")
    window = scenery.look(office, path, name="respondent")
    view = screen(window, CaseView)

    assert "この身分証は、この調査の受領側のものではありません。" in texts(view)
    assert not any("受理する" in one.text() for one in view.decisions.buttons)
    assert "コメント" not in texts(view.answers)
    assert not view.whole.isVisible()
    QTest.keyClick(focused(window), Qt.Key.Key_M, CTRL | SHIFT)
    press(window, "ホームに戻る")
    screen(window, HomeView)
