"""The words of records and media that stand in lists and messages."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.engine.answers import Finding, is_blank
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.labels import label
from usbsurvey_desktop.gui.shared.moments import long_minute_words
from usbsurvey_desktop.logbook.judgement import RecordState

translate = QCoreApplication.translate

_STATES: Mapping[RecordState, object] = {
    RecordState.REQUESTED: QT_TRANSLATE_NOOP("Records", "申請中"),
    RecordState.APPROVED: QT_TRANSLATE_NOOP("Records", "承認済み"),
    RecordState.WORKING: QT_TRANSLATE_NOOP("Records", "作業中"),
    RecordState.DONE: QT_TRANSLATE_NOOP("Records", "完了"),
    RecordState.INSPECTED: QT_TRANSLATE_NOOP("Records", "点検済み"),
}
_PATTERNS: Mapping[str, object] = {
    "1": QT_TRANSLATE_NOOP("Records", "①"),
    "2": QT_TRANSLATE_NOOP("Records", "②"),
    "3": QT_TRANSLATE_NOOP("Records", "③"),
    "li": QT_TRANSLATE_NOOP("Records", "LGWAN・インターネット間"),
    "x": QT_TRANSLATE_NOOP("Records", "例外"),
}
_MEDIUM_STATES: Mapping[str, object] = {
    "in": QT_TRANSLATE_NOOP("Records", "保管中"),
    "out": QT_TRANSLATE_NOOP("Records", "貸出中"),
    "lost": QT_TRANSLATE_NOOP("Records", "紛失"),
    "gone": QT_TRANSLATE_NOOP("Records", "廃棄"),
    "unknown": QT_TRANSLATE_NOOP("Records", "媒体台帳にない番号"),
}
_NAMED = frozenset({"li", "x"})
"""Patterns called by words, not by a number."""
PATTERNS = tuple(_PATTERNS)
STATES = tuple(_STATES)
MEDIUM_STATES = tuple(code for code in _MEDIUM_STATES if code != "unknown")
NEVER_WRITE = QT_TRANSLATE_NOOP(
    "Records", "住民の氏名、マイナンバー、口座番号、パスワード、暗号鍵は書かないでください。"
)


def never_write() -> str:
    """Say what no record may hold."""
    return translate("Records", str(NEVER_WRITE))


def state_words(state: RecordState) -> str:
    """Say how far a record is."""
    return translate("Records", str(_STATES[state]))


def pattern_words(code: str) -> str:
    """Say a pattern in few letters; what the form does not know stands as it is."""
    return translate("Records", str(_PATTERNS[code])) if code in _PATTERNS else code


def way_words(pattern: str, direction: str) -> str:
    """Say a pattern and a direction together: 「①持ち出し」."""
    directions = {
        "out": translate("Records", "持ち出し"),
        "in": translate("Records", "取り込み"),
    }
    if not direction:
        return pattern_words(pattern)
    words = translate("Records", "{pattern}{direction}")
    if pattern in _NAMED:
        words = translate("Records", "{pattern}（{direction}）")
    return words.format(
        pattern=pattern_words(pattern), direction=directions.get(direction, direction)
    )


def medium_state_words(code: str) -> str:
    """Say where a medium is; what the form does not know stands as it is."""
    return translate("Records", str(_MEDIUM_STATES[code])) if code in _MEDIUM_STATES else code


def said(form: Form, raw: Mapping[str, object], link_id: str) -> str:
    """Say a value in the words of the form; "" while there is none."""
    value = raw.get(link_id)
    question = form.questions.get(link_id)
    if question is None or not isinstance(value, str | int | tuple) or is_blank(value):
        return ""
    return label(question.question, value)


def moment_words(time: str) -> str:
    """Write the local day and minute of an entry."""
    return long_minute_words(datetime.fromisoformat(time))


def medium_words(finding: Finding) -> str:
    """Say why a medium cannot be used for this record."""
    state = medium_state_words(str(finding.facts["state"]))
    words = translate("Records", "この媒体は{state}です。番号を確かめてください。")
    return words.format(state=state)


def short_number(no: str) -> str:
    """Name a record by its running number: 「0012」."""
    return no.rpartition("-")[2]
