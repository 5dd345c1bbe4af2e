"""What came while a case was on the screen: told and shown before anything is signed."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.casework import WORDS
from tests.support.keyboard import compose, composing
from tests.support.office import Office, press, screen, texts
from tests.support.reviewing import Shared, opened, sealed
from tests.support.scenery import deciding as scenery
from tests.support.scenery.scene import stage
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.review.casework import Casework, Prefer
from usbsurvey_desktop.review.comment_files import Kept
from usbsurvey_desktop.review.ledger_record import Act
from usbsurvey_desktop.review.unfinished import Words

HERE, THERE = "この画面で書きました。", "別の画面で書きました。"


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    return stage(tmp_path)


def _is_undecided(office: Office) -> bool:
    return not list(office.output.glob("*.ledger.txt"))


def _two_windows(office: Office) -> tuple[MainWindow, Casework]:
    """A case on the screen, and another window of the same reviewer on the same case."""
    package = sealed()
    window = scenery.look(office, scenery.lay(office, package, "r1"))
    return window, scenery.work_of(office, opened(package))


@pytest.mark.parametrize(
    ("button", "told"),
    [
        pytest.param("受理する", "分岐した版があるので、受理できません。", id="accept"),
        pytest.param("保留にする", "この団体の提出ファイルが変わりました。", id="hold"),
    ],
)
def test_a_branch_that_came_meanwhile_is_shown_first(
    button: str, told: str, office: Office
) -> None:
    """The folder is read again at the press; nothing is recorded, the new file is named."""
    window = scenery.first(office)
    branch = scenery.lay(office, sealed(), "r1-b")
    press(window, button)
    if button == "保留にする":
        press(window, "その他")

    words = texts(screen(window, CaseView))
    assert told in window.bar.text
    assert "新しく届いた提出ファイル：第1版（受付照合 " in words
    assert "分岐：この団体から、互いに置き換えない版が2つ届いています。" in words
    assert _is_undecided(office)

    branch.unlink()
    press(window, "保留にする")
    press(window, "その他")
    words = texts(screen(window, CaseView))
    assert "なくなった提出ファイル：第1版（受付照合 " in words
    assert "新しく届いた" not in words
    press(window, "受理する")
    assert window.bar.text == "受理しました。"


def test_a_colleague_s_decision_is_named(office: Office) -> None:
    """Who decided what stands above the answers; the next press counts."""
    window = scenery.overtaken(office)

    assert "新しい判断：benは保留（署名した人を確認中、" in texts(screen(window, CaseView))
    press(window, "受理する")
    assert window.bar.text == "受理しました。"
    assert "新しい判断" not in texts(screen(window, CaseView))


def test_a_choice_of_a_colleague_is_told(office: Office) -> None:
    """Between two branches somebody has chosen since."""
    one, other = sealed(), sealed()
    scenery.lay(office, other, "r1-b")
    window = scenery.look(office, scenery.lay(office, one, "r1-a"))
    ben = scenery.work_of(office, opened(one), "ben")
    ben.decide(Prefer((opened(other),)), worlds.NOW)
    press(window, "保留にする")
    press(window, "その他")

    assert "採る版を、ほかの確認者が選びました。" in texts(screen(window, CaseView))
    assert not Shared(office.output).file().path.exists()


def test_comments_of_two_windows_are_both_kept(office: Office, qtbot: QtBot) -> None:
    """The second to save shows both texts and says where; the cursor stays where it was."""
    window, other = _two_windows(office)
    theirs: Words = {"A3": THERE, None: THERE}
    other.comments.save(theirs, worlds.NOW, over=Kept())
    view = screen(window, CaseView)
    compose(view.whole.box, HERE)

    qtbot.waitUntil(lambda: "別の画面で書きかけのコメントがあります。" in window.bar.text)

    both = f"{HERE}\n{THERE}"
    assert view.words() == {"A3": THERE, None: both} == other.comments.read().words
    assert "両方を残しました：A-3 意見、全体。" in window.bar.text
    assert view.whole.box.textCursor().position() == len(HERE)
    compose(view.whole.box, "もう一つ。")
    press(window, "差し戻す")
    assert "差し戻しました。" in window.bar.text
    assert other.comments.read() == Kept()


def test_comments_that_join_at_the_press_are_read_first(office: Office) -> None:
    """Nothing is sent that was not on the screen when it was decided."""
    window = scenery.joined(office)

    assert "何も記録していません。確かめてから、もう一度押してください。" in window.bar.text
    assert screen(window, CaseView).words() == {
        **WORDS,
        "A3": THERE,
        None: f"{HERE}\n{WORDS[None]}",
    }
    assert _is_undecided(office)
    press(window, "差し戻す")
    assert "差し戻しました。" in window.bar.text
    assert Shared(office.output).ledger().entries[-1].line.act is Act.RETURNED


def test_comments_of_another_window_hold_up_an_acceptance(office: Office) -> None:
    """Where nothing was typed here they are read at the press all the same."""
    window, other = _two_windows(office)
    other.comments.save({None: THERE}, worlds.NOW, over=Kept())
    press(window, "受理する")

    assert "別の画面で書きかけのコメントがあります。何も記録していません。" in window.bar.text
    assert screen(window, CaseView).words() == {None: THERE}
    assert _is_undecided(office)
    press(window, "受理する")
    assert "コメントが書いてあります。" in window.bar.text


def test_words_of_another_window_wait_for_the_input_method(office: Office, qtbot: QtBot) -> None:
    """While letters are composed in a box nothing is put there; with the next save it is."""
    window, other = _two_windows(office)
    box = screen(window, CaseView).whole.box
    compose(box, HERE)
    other.comments.save({None: THERE}, worlds.NOW, over=Kept())
    box.setFocus()
    composing(box, "とちゅう")
    qtbot.waitUntil(lambda: other.comments.read().words != {None: THERE})
    assert screen(window, CaseView).words() == {None: HERE}
    compose(box, "終わり。")
    qtbot.waitUntil(lambda: THERE in screen(window, CaseView).words().get(None, ""))
    assert HERE in screen(window, CaseView).words()[None]
