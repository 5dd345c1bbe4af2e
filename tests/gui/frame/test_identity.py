"""準備: the words at the field when something is missing, and the generated 合言葉."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.fakes import ScriptedAsk
from tests.support.keyboard import compose
from tests.support.office import put
from usbsurvey_desktop.gui.frame.identity_view import IdentityView, IdentityWish
from usbsurvey_desktop.gui.frame.recovery_section import RecoveryTerms
from usbsurvey_desktop.store.recovery import NO_RULE


@pytest.fixture(name="view")
def _view(qtbot: QtBot) -> IdentityView:
    terms = RecoveryTerms(NO_RULE, ScriptedAsk(), Path("保存先"))
    view = IdentityView(worlds.municipalities(), place=Path("保存先"), recovery=terms)
    qtbot.addWidget(view)
    view.show()
    return view


def _errors(view: IdentityView) -> list[str]:
    rows = (
        view.body_row,
        view.department_row,
        view.person_row,
        view.passphrase_row,
        view.again_row,
    )
    return [row.error() for row in rows]


def _fill(view: IdentityView) -> None:
    compose(view.organisation.search.line, "ちよだく")
    QtBot.keyClick(view.organisation.search.line, Qt.Key.Key_Return)
    put(view.department, "情報政策課")
    put(view.person, "山田 太郎")
    for edit in (view.passphrase, view.again):
        edit.line.setText("korehanagaiaikotoba")


def test_every_missing_input_is_told_at_its_field_with_an_example(
    qtbot: QtBot, view: IdentityView
) -> None:
    """One press shows all that is missing; the focus goes to the first."""
    qtbot.mouseClick(view.make, Qt.MouseButton.LeftButton)

    assert _errors(view) == [
        "＊団体を一覧から選んでください。例：千代田区",
        "＊入力してください。例：情報政策課",
        "＊入力してください。例：山田 太郎",
        "＊合言葉を入れてください。",
        "",
    ]
    assert view.focusWidget() is view.organisation.search.line


def test_an_error_goes_as_soon_as_its_field_is_changed(qtbot: QtBot, view: IdentityView) -> None:
    """The others stay; nobody has to press the button to learn what is mended."""
    qtbot.mouseClick(view.make, Qt.MouseButton.LeftButton)
    before = [bool(error) for error in _errors(view)]
    put(view.department, "情報政策課")
    one_mended = [bool(error) for error in _errors(view)]

    _fill(view)

    assert before == [True, True, True, True, False]
    assert one_mended == [True, False, True, True, False]
    assert _errors(view) == [""] * 5


def test_two_that_differ_are_made_the_same_at_either(qtbot: QtBot, view: IdentityView) -> None:
    """Whichever of the two 合言葉 is typed again, the error at the second one goes."""
    _fill(view)
    left = []
    for edit in (view.passphrase, view.again):
        edit.line.setText("korehachigauaikotoba")
        qtbot.mouseClick(view.make, Qt.MouseButton.LeftButton)
        told = _errors(view)[-1]
        edit.line.setText("korehanagaiaikotoba")
        left.append((told, _errors(view)[-1]))

    assert left == [("＊2回の合言葉が同じではありません。", "")] * 2


def test_two_different_passphrases_are_noticed(qtbot: QtBot, view: IdentityView) -> None:
    """A slip of the finger does not lock anybody out of the own draft."""
    _fill(view)
    view.again.line.setText("korehachigauaikotoba")

    with qtbot.assertNotEmitted(view.submitted):
        qtbot.mouseClick(view.make, Qt.MouseButton.LeftButton)

    assert _errors(view)[-1] == "＊2回の合言葉が同じではありません。"


def test_a_name_that_no_certificate_can_carry_is_told_with_its_limit(
    qtbot: QtBot, view: IdentityView
) -> None:
    """Twenty-two kanji are one too many; the words say so before anything is made."""
    _fill(view)
    put(view.person, "寿" * 22)

    qtbot.mouseClick(view.make, Qt.MouseButton.LeftButton)

    assert _errors(view)[2] == "＊氏名は21文字までにしてください。"


def test_the_space_of_a_japanese_keyboard_stands_in_the_name(
    qtbot: QtBot, view: IdentityView
) -> None:
    """「栃木　花子」 with U+3000 is taken as it was typed."""
    _fill(view)
    put(view.person, "栃木　花子")

    with qtbot.waitSignal(view.submitted) as said:
        qtbot.mouseClick(view.make, Qt.MouseButton.LeftButton)

    (wish,) = said.args
    assert wish.subject.person == "栃木　花子"


def test_a_sign_nobody_sees_is_told_as_that(qtbot: QtBot, view: IdentityView) -> None:
    """A short name with a hidden sign is not called too long."""
    _fill(view)
    put(view.person, "山田\u200b太郎")

    qtbot.mouseClick(view.make, Qt.MouseButton.LeftButton)

    assert _errors(view)[2] == "＊見えない文字が入っています。消してから、入れ直してください。"


def test_generated_words_fill_both_fields_and_are_shown(qtbot: QtBot, view: IdentityView) -> None:
    """Four words are ready in one press, and can be read to be written down."""
    qtbot.mouseClick(view.suggest, Qt.MouseButton.LeftButton)

    assert view.passphrase.passphrase() == view.again.passphrase()
    assert len(view.passphrase.passphrase().split()) == 4
    assert view.passphrase.show_box.isChecked()


@pytest.mark.parametrize("place", ["first", "again"])
def test_what_was_typed_is_not_replaced(view: IdentityView, place: str) -> None:
    """One Tab short, the spaces of a 合言葉 press the button: what stands there is kept."""
    edit = view.passphrase if place == "first" else view.again
    edit.line.setText("korehanagaiaikotoba")
    view.suggest.setFocus()

    QTest.keyClicks(view.suggest, "kore ha nagai")

    typed = {view.passphrase.passphrase(), view.again.passphrase()}
    assert typed == {"korehanagaiaikotoba", ""}
    told = _errors(view)[3 if place == "first" else 4]
    assert told.startswith("＊入力した合言葉があります。")
    assert not view.passphrase.show_box.isChecked()


def test_other_words_come_at_the_next_press(qtbot: QtBot, view: IdentityView) -> None:
    """Words that were made may be made anew; once they are changed by hand they stay."""
    qtbot.mouseClick(view.suggest, Qt.MouseButton.LeftButton)
    first = view.passphrase.passphrase()
    qtbot.mouseClick(view.suggest, Qt.MouseButton.LeftButton)
    second = view.passphrase.passphrase()
    QTest.keyClicks(view.again.line, "x")
    qtbot.mouseClick(view.suggest, Qt.MouseButton.LeftButton)

    assert first != second
    assert view.again.passphrase() == f"{second}x"


def test_the_wish_names_the_body_as_the_list_has_it(qtbot: QtBot, view: IdentityView) -> None:
    """A reading finds the body; its official name and code go into the certificate."""
    _fill(view)

    with qtbot.waitSignal(view.submitted) as said:
        qtbot.mouseClick(view.make, Qt.MouseButton.LeftButton)

    (wish,) = said.args
    assert isinstance(wish, IdentityWish)
    assert (wish.subject.organisation, wish.subject.body_code) == ("千代田区", "131016")
    assert "korehanagaiaikotoba" not in repr(wish)


def test_the_list_is_reached_by_the_arrow_and_chosen_by_enter(
    qtbot: QtBot, view: IdentityView
) -> None:
    """府中市 occurs twice; the second one is chosen with two arrows."""
    search = view.organisation.search
    compose(search.line, "府中市")

    qtbot.keyClick(search.line, Qt.Key.Key_Down)
    qtbot.keyClick(search.list, Qt.Key.Key_Down)
    qtbot.keyClick(search.list, Qt.Key.Key_Return)

    assert search.body is not None
    assert search.body.name == "府中市"
    assert search.line.text() == f"{search.body.prefecture} 府中市（{search.body.code}）"


def test_what_is_typed_after_choosing_unchooses(view: IdentityView) -> None:
    """What stands in the field and what is chosen never differ."""
    _fill(view)

    compose(view.organisation.search.line, "x")

    assert view.organisation.search.body is None


def test_a_name_that_does_not_exist_says_how_else_to_search(view: IdentityView) -> None:
    """Nobody is left before an empty list."""
    compose(view.organisation.search.line, "存在しない町名")

    assert view.organisation.search.nothing.isVisible()
    assert not view.organisation.search.list.isVisible()
