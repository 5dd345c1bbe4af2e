"""Who wrote a return note, and what it decided, in words."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.shared.moments import day_words
from usbsurvey_desktop.sealing.note_record import Note
from usbsurvey_desktop.sealing.pack import Pack

translate = QCoreApplication.translate


def collector_name(pack: Pack, note: Note) -> str:
    """Name the collector of a note as the survey does; one it does not know, as the note does."""
    names = {one.id: one.display_name for one in pack.payload.recipients}
    return names.get(note.recipient, note.reviewer.office)


def decision_words(note: Note) -> str:
    """Say what was decided, about which revision, and when."""
    day = day_words(datetime.fromisoformat(note.created))
    words = (
        translate("Returns", "第{n}版は {day} に受理されました。")
        if note.decision == "accepted"
        else translate("Returns", "第{n}版への差戻し、{day}")
    )
    return words.format(n=note.revision, day=day)
