"""Records as the rows of the list, and which of them a person wants to see."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.logbook.row_table import Row
from usbsurvey_desktop.gui.logbook.words import (
    said,
    short_number,
    state_words,
    way_words,
)
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.moments import date_words
from usbsurvey_desktop.logbook.figures import used_on
from usbsurvey_desktop.logbook.forms import BookForms
from usbsurvey_desktop.logbook.judgement import Judgement, RecordState
from usbsurvey_desktop.questionnaire.text_kinds import folded
from usbsurvey_desktop.visible import shortened

translate = QCoreApplication.translate

_PATTERN, _DIRECTION, _NAME = "H2", "H3", "H5.name"
_MOST_LETTERS = 40
"""As much of a name as tells records apart; the record itself shows the whole."""
_FROM, _TO = "H4.from_zone", "H4.to_zone"


@dataclass(frozen=True)
class Filter:
    """What is shown: a state and a pattern, or None for every one, and a text in any cell."""

    state: RecordState | None = None
    pattern: str | None = None
    text: str = ""

    def takes(self, judgement: Judgement, row: Row) -> bool:
        """Whether a record is shown."""
        if self.state is not None and judgement.state is not self.state:
            return False
        if self.pattern is not None and judgement.record.raw.get(_PATTERN) != self.pattern:
            return False
        return folded(self.text) in folded("".join((row.key, *row.cells)))


def record_rows(records: Iterable[Judgement], forms: BookForms, wanted: Filter) -> tuple[Row, ...]:
    """The rows of the records that are wanted, the newest first."""
    pairs = ((each, _row(each, forms)) for each in records)
    return tuple(row for judgement, row in pairs if wanted.takes(judgement, row))[::-1]


def _row(judgement: Judgement, forms: BookForms) -> Row:
    record = judgement.record
    form, raw = forms.of(record.form).form, record.raw
    used = used_on(judgement.evaluation)
    day = "" if used is None else date_words(used)
    way = way_words(str(raw.get(_PATTERN, "")), str(raw.get(_DIRECTION, "")))
    state = state_words(judgement.state)
    ends = [said(form, raw, link_id) or "―" for link_id in (_FROM, _TO)]
    between = translate("Records", "{sender} → {receiver}")
    cells = (
        short_number(record.no),
        day,
        way,
        between.format(sender=ends[0], receiver=ends[1]),
        shortened(said(form, raw, _NAME), _MOST_LETTERS),
        state,
    )
    name = translate("Records", "記録 {no}").format(no=cells[0])
    return Row(record.no, cells, listed(part for part in (name, day, way, state) if part))
