"""The hand-off record in the windows: chosen before signing, read by approver and collector."""

from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.support import records, worlds
from tests.support.fakes import PatientJobs
from tests.support.hearing import description_of, name_of
from tests.support.newcomer import ENTER, answer, begin
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts, write
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.frame.answer_sheet import AnswerSheet
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.sign_view import SignView
from usbsurvey_desktop.gui.respondent.submit_view import SubmitView
from usbsurvey_desktop.records import canonical, hash_text
from usbsurvey_desktop.sealing.handoff_part import Handoff
from usbsurvey_desktop.submitting.pending import read_pending

CHOOSE = "受渡し記録を選ぶ"


def _office(folder: Path, wish: Literal["none", "optional", "required"]) -> Office:
    office = Office(folder)
    office.hold(worlds.pack(replace(worlds.TERMS, handoff_record=wish)))
    return office


def _before_signing(office: Office) -> MainWindow:
    window = office.open_window()
    begin(window)
    answer(window)
    press(window, "提出に進む")
    return window


def _file(office: Office, part: Handoff | None = None, name: str = "record.json") -> Path:
    path = office.folder / name
    path.write_bytes(canonical(part or records.part()))
    return path


def _sign(window: MainWindow) -> None:
    screen(window, SignView).picker.passphrase.setFocus()
    write(window, PASSPHRASE)
    keys(window, ENTER)


def _signed_part(office: Office) -> Handoff | None:
    (path,) = office.profile.drafts.glob("*.usbdraft")
    content = office.workplace().drafts.look(path, PASSPHRASE)
    return read_pending(content).submission.handoff


def _error(window: MainWindow) -> str:
    labels = screen(window, SignView).findChildren(QLabel)
    shown = [one.text() for one in labels if one.isVisible() and one.property("role") == "error"]
    return "\n".join(shown)


def test_a_survey_without_records_asks_for_none(tmp_path: Path, qtbot: QtBot) -> None:
    """Nothing about records is on the screen."""
    del qtbot
    window = _before_signing(_office(tmp_path, "none"))
    assert "受渡し記録" not in texts(screen(window, SignView))


def test_a_demanded_record_is_asked_for_before_signing(tmp_path: Path, qtbot: QtBot) -> None:
    """Signing leads to the button that chooses it; with the record it is signed inside."""
    del qtbot
    office = _office(tmp_path, "required")
    window = _before_signing(office)
    _sign(window)

    assert _error(window) == "＊受渡し記録を選んでください。"
    button = focused(window)
    assert name_of(button) == "受渡し記録を選ぶ"
    assert "必須" in description_of(button)
    office.ask.answers.append(_file(office))
    keys(window, ENTER)
    assert "添える記録：131016-R8-0001" in texts(screen(window, SignView))
    assert _error(window) == ""
    screen(window, SignView).picker.passphrase.setFocus()
    keys(window, ENTER)

    screen(window, SubmitView)
    assert _signed_part(office) == records.part()


def test_an_offered_record_may_be_left_out(tmp_path: Path, qtbot: QtBot) -> None:
    """One may sign without it, also after having chosen one."""
    del qtbot
    office = _office(tmp_path, "optional")
    window = _before_signing(office)
    office.ask.answers.append(_file(office))
    press(window, CHOOSE)
    press(window, "添えるのをやめる")
    assert "添える記録：ありません" in texts(screen(window, SignView))
    assert focused(window).property("text").startswith(CHOOSE)
    _sign(window)

    screen(window, SubmitView)
    assert _signed_part(office) is None


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (records.part(H16__place=None), "まだ書いていない項目（H16.place）"),
        (records.part().model_copy(update={"values": {"H2": "9"}}), "（H2）"),
        (
            records.part().model_copy(update={"form_digest": hash_text(b"tomorrow")}),
            "このソフトの知らない様式",
        ),
    ],
    ids=["gap", "value", "form"],
)
def test_a_record_that_cannot_travel_is_told_at_once(
    tmp_path: Path, qtbot: QtBot, part: Handoff, told: str
) -> None:
    """Where it is chosen, and what was chosen before stays."""
    del qtbot
    office = _office(tmp_path, "required")
    window = _before_signing(office)
    office.ask.answers += [_file(office), _file(office, part, "wrong.json")]
    press(window, CHOOSE)
    press(window, CHOOSE)

    assert told in _error(window)
    assert "添える記録：131016-R8-0001" in texts(screen(window, SignView))


def test_a_file_that_is_no_record_is_named(tmp_path: Path, qtbot: QtBot) -> None:
    """The refusal names the file, not the draft."""
    del qtbot
    office = _office(tmp_path, "optional")
    window = _before_signing(office)
    wrong = office.folder / "note.json"
    wrong.write_text("dear all", encoding="utf-8")
    office.ask.answers.append(wrong)
    press(window, CHOOSE)

    assert "「note.json」" in _error(window)
    assert "添える記録：ありません" in texts(screen(window, SignView))


def test_whoever_leaves_while_a_record_is_read_is_left_in_peace(
    tmp_path: Path, qtbot: QtBot
) -> None:
    """What comes too late changes no screen."""
    del qtbot
    office = _office(tmp_path, "optional")
    office.jobs = jobs = PatientJobs()
    window = _before_signing(office)
    office.ask.answers.append(_file(office))
    jobs.is_late = True
    press(window, CHOOSE)
    press(window, "確認に戻る")
    jobs.finish()

    assert "131016-R8-0001" not in texts(screen(window, CheckView))


def test_what_is_signed_already_carries_its_record(tmp_path: Path, qtbot: QtBot) -> None:
    """Whoever opens the identity again is not asked for another record."""
    del qtbot
    office = _office(tmp_path, "optional")
    window = _before_signing(office)
    office.ask.answers.append(_file(office))
    press(window, CHOOSE)
    _sign(window)
    screen(window, SubmitView)
    window.close()

    assert _signed_part(office) == records.part()


def test_the_record_is_read_over_with_the_answers(qtbot: QtBot) -> None:
    """Approver and collector see what else they sign or take in, signs that hide among it too."""
    part = records.part(H6__purpose="調査\u202eへの回答")
    submission = worlds.submission().model_copy(update={"handoff": part})
    sheet = AnswerSheet(
        submission,
        worlds.pack(),
        ItemHelp(worlds.municipalities()),
        record_forms=records.record_forms(),
    )
    qtbot.addWidget(sheet)
    sheet.show()

    told = texts(sheet)
    assert "受渡し記録：添えてあります（申請・承認の部分）" in told
    assert "131016-R8-0001" in told
    assert "① 庁内のほかの系との受け渡し" in told
    assert "調査⟦RLO⟧への回答" in told
    assert sheet.unseen > 0
