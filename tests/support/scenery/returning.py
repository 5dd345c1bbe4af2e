"""返信の取り込み: the file that comes back, what it says, and its comments at their questions."""

from tests.support.newcomer import ENTER
from tests.support.office import PASSPHRASE, Office, keys, press, screen, write
from tests.support.returning import (
    ASKED,
    RETURNED,
    WHOLE,
    go_on,
    open_for_return,
    put_file,
    put_note,
    seal_again,
    send_first,
    settle,
    take_another,
    take_in,
)
from tests.support.scenery.scene import Scene
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.sealing.note_record import NoteComment
from usbsurvey_desktop.sealing.return_note import Ruling

_NOT_APPLICABLE = Ruling("returned", (NoteComment(link_id="A2", text="場面も教えてください。"),))
_ACCEPTED = Ruling(
    "accepted",
    (NoteComment(link_id="A1", text="来年も続けてください。"),),
    "ありがとうございました。",
)


def file_asked(office: Office) -> MainWindow:
    """A return note is to be chosen."""
    office.hold()
    window = send_first(office)
    open_for_return(window)
    return window


def _file_chosen(office: Office) -> MainWindow:
    office.hold()
    window = send_first(office)
    put_note(office)
    open_for_return(window)
    press(window, "返信ファイルを選ぶ")
    return window


def _file_damaged(office: Office) -> MainWindow:
    office.hold()
    window = send_first(office)
    note = put_note(office)
    office.ask.answers.clear()
    put_file(office, "131016.return.txt", note.content[:500] + note.content[501:])
    open_for_return(window)
    press(window, "返信ファイルを選ぶ")
    if not window.bar.text:
        write(window, PASSPHRASE)
        keys(window, ENTER)
    return window


def two_notes(office: Office) -> MainWindow:
    """Two collectors returned the file."""
    office.hold()
    window = send_first(office)
    for person in ("ministry", "prefecture"):
        put_note(office, WHOLE, by=person)
    take_in(window)
    take_another(window)
    return window


def _one(office: Office, ruling: Ruling) -> MainWindow:
    office.hold()
    window = send_first(office)
    put_note(office, ruling)
    take_in(window)
    return window


def _accepted(office: Office) -> MainWindow:
    return _one(office, _ACCEPTED)


def _about_what_does_not_apply(office: Office) -> MainWindow:
    return _one(office, _NOT_APPLICABLE)


def _of_an_old_revision(office: Office) -> MainWindow:
    office.hold()
    window = send_first(office)
    note = put_note(office, Ruling("returned", (ASKED,), "古い版について。"))
    office.ask.answers.clear()
    press(window, "続きから回答する")
    write(window, PASSPHRASE)
    keys(window, ENTER)
    seal_again(window)
    press(window, "ホームに戻る")
    put_file(office, note.file_name, note.content)
    take_in(window)
    return window


def at_the_question(office: Office) -> MainWindow:
    """The comments stand at their question."""
    window = two_notes(office)
    press(window, "直す(N)")
    screen(window, SurveyView)
    return window


def _dealt_with(office: Office) -> MainWindow:
    window = _one(office, RETURNED)
    go_on(window)
    settle(window, "USBメモリは使っていません。")
    return window


def _check_with_comments(office: Office) -> MainWindow:
    window = _one(office, WHOLE)
    press(window, "直す(N)")
    go_on(window)
    return window


SCENES = (
    Scene("return: empty", file_asked),
    Scene("return: file chosen", _file_chosen),
    Scene("return: file damaged", _file_damaged),
    Scene("returned: two notes", two_notes),
    Scene("returned: accepted", _accepted),
    Scene("returned: about what does not apply", _about_what_does_not_apply),
    Scene("returned: of an old revision", _of_an_old_revision),
    Scene("page: returned", at_the_question),
    Scene("page: comment dealt with", _dealt_with),
    Scene("check: comments wait", _check_with_comments),
)
