"""Answers under a signature: a change is asked about, and what was taken back is told."""

from PySide6.QtWidgets import QPushButton, QRadioButton

from tests.support.newcomer import ENTER
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts, write
from tests.support.signing import (
    SIGNED,
    back_to_the_question,
    go_on,
    go_to,
    held_content,
    newest_draft,
    signed_draft,
)
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.sign_view import SignView
from usbsurvey_desktop.gui.respondent.submit_view import SubmitView
from usbsurvey_desktop.submitting.pending import read_pending


def _chosen(window: MainWindow) -> list[str]:
    view = screen(window, SurveyView)
    return [one.accessibleName() for one in view.findChildren(QRadioButton) if one.isChecked()]


def test_the_first_edit_after_a_signature_is_stopped(office: Office) -> None:
    """The answer stands as it was signed until the person decides."""
    window = signed_draft(office)
    back_to_the_question(window)

    write(window, "y")

    assert window.bar.text == SIGNED
    shown = [one.text() for one in window.bar.findChildren(QPushButton) if one.isVisible()]
    assert shown == ["やめる(&K)", "変える(&C)"]
    assert focused(window).property("text") == shown[0]
    assert _chosen(window) == ["いいえ"]
    assert held_content(office).pending is not None


def test_keeping_the_signature_leads_back_to_the_question(office: Office) -> None:
    """やめる takes the question away; the signature still leads to the file."""
    window = signed_draft(office)
    back_to_the_question(window)
    write(window, "y")

    press(window, "やめる")
    is_back = screen(window, SurveyView).isAncestorOf(focused(window))
    text = window.bar.text
    go_on(window)
    press(window, "提出に進む")

    assert is_back
    assert text == ""
    screen(window, SubmitView)


def test_changing_drops_the_signature_and_makes_the_change(office: Office) -> None:
    """変える does what was tried, and the next edit is free."""
    window = signed_draft(office)
    back_to_the_question(window)
    write(window, "y")

    press(window, "変える")
    chosen = _chosen(window)
    write(window, "n")
    window.close()

    assert chosen == ["はい"]
    content = held_content(office)
    assert content.pending is None
    assert content.answers["A1"] == "no"


def test_a_signature_taken_back_is_told_where_it_is_given(office: Office) -> None:
    """On the check page and at the signature, also when the change itself was taken back."""
    window = signed_draft(office)
    press(window, "確認に戻る")
    signed = texts(screen(window, CheckView))
    press(window, "回答に戻る")
    go_to(window, "A-1")
    write(window, "y")
    press(window, "変える")
    write(window, "n")
    go_on(window)
    checked = texts(screen(window, CheckView))
    press(window, "提出に進む")

    told = "回答を元に戻しても、署名と承認は戻りません。もう一度署名してください。"
    assert "署名済みです。まだ提出していません。" in signed
    assert told not in signed
    assert told in checked
    assert told in texts(screen(window, SignView))


def test_a_letter_typed_under_a_signature_waits_too(office: Office) -> None:
    """Text behaves as choices do: taken back, asked about, then there."""
    window = signed_draft(office)
    back_to_the_question(window)
    go_to(window, "A-3")

    write(window, "x")
    held = texts(screen(window, SurveyView))
    press(window, "変える")
    window.close()

    assert "x" not in held.split("\n")
    assert held_content(office).answers["A3"] == "x"


def test_a_signature_that_another_program_left_behind_is_told(office: Office) -> None:
    """Changed answers under an old signature are not sealed: the person signs anew."""
    window = signed_draft(office)
    window.close()
    draft = office.workplace().drafts.open(newest_draft(office), PASSPHRASE)
    answers = {**draft.content.answers, "A3": "changed elsewhere"}
    draft.save(draft.content.model_copy(update={"answers": answers}))
    draft.close()
    window = office.open_window()
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    words = window.bar.text

    go_on(window)
    press(window, "提出に進む")
    heading = screen(window, SignView).heading
    write(window, PASSPHRASE)
    keys(window, ENTER)

    assert words == "署名したあとで回答が変わっています。もう一度署名してください。"
    assert heading == "署名"
    screen(window, SubmitView)
    answered = read_pending(held_content(office)).submission.answers["A3"]
    assert answered == {"state": "answered", "value": "changed elsewhere"}
