"""What the records say of the times, for those that somebody ties to the answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.gui.items.option_text import option_text
from usbsurvey_desktop.gui.logbook.time_figures import TimeRecords
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.field_set import FieldSet
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column, empty
from usbsurvey_desktop.gui.shared.moments import date_words
from usbsurvey_desktop.gui.shared.option_row import OptionRow, check_row
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import reveal
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.logbook.figures import Band
from usbsurvey_desktop.logbook.last_year import LastYear
from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.visible import visible_line

_WITH_PROPOSAL = "A4"
"""B-5 and C-4 ask in other words: the same figures, no proposal."""
_PROPOSED = frozenset({Band.A, Band.B})


class TimeResult(QFrame):
    """Emits `taken` with the code of the option that follows, once a person takes it."""

    taken = Signal(str)

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "panel")
        self._question = question
        self._records: TimeRecords | None = None
        self.rows: dict[str, OptionRow] = {}
        layout = column(self, gap=Space.MEDIUM, edge=Space.LARGE)
        self._which = FieldSet(self.tr("どの記録を数えますか（データの名前）"), parent=self)
        words = self.tr("前の設問で選んだ連携・業務に当たるものだけを選んでください。")
        self._which.body.addWidget(plain_label(words, role="support", parent=self))
        self._names = QWidget(self)
        self._names_layout = column(self._names)
        self._which.body.addWidget(self._names)
        layout.addWidget(self._which)
        self._words = plain_label("", parent=self)
        layout.addWidget(self._words)
        self._take = secondary_button(self.tr("この回答を選ぶ"), self)
        self._take.clicked.connect(self._on_take)
        add_at_left(layout, self._take)

    def show_records(self, records: TimeRecords) -> None:
        """Offer the records; nothing is counted until somebody ties them to the answer."""
        self._records = records
        empty(self._names_layout)
        self.rows = {}
        for name, found in records.by_name.items():
            words = self.tr("{name}（{n}回）").format(name=visible_line(name), n=len(found))
            row = check_row(words, parent=self._names)
            row.mark.toggled.connect(self._on_toggled)
            self.rows[name] = row
            self._names_layout.addWidget(row)
            # A part that comes later is shown only at the next turn, too late for the focus.
            row.show()
        self._which.setVisible(bool(self.rows))
        self._show()
        if self.rows:
            first = next(iter(self.rows.values()))
            first.mark.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            announce(self, self._words.text())
        reveal(self)

    def _tied(self) -> frozenset[str]:
        return frozenset(name for name, row in self.rows.items() if row.mark.isChecked())

    def _on_toggled(self) -> None:
        self._show()
        announce(self, self._words.text())

    def _show(self) -> None:
        figures, tied = self._figures(), self._tied()
        self._words.setText(self._sentence(figures) if tied or not self.rows else "")
        self._words.setVisible(bool(self._words.text()))
        self._take.setVisible(self._code(figures) is not None and bool(tied))

    def _figures(self) -> LastYear | None:
        return None if self._records is None else self._records.figures(self._tied())

    def _code(self, figures: LastYear | None) -> str | None:
        """The option that follows from the figures; None where none does."""
        if figures is None or self._question.link_id != _WITH_PROPOSAL:
            return None
        return None if figures.band not in _PROPOSED else figures.band.value

    def _sentence(self, figures: LastYear | None) -> str:
        if figures is None or not self.rows:
            return self.tr("過去12か月に、この設問のパターンに当たる記録はありません。")
        often = self.tr("過去12か月の記録：{n}回。").format(n=figures.often.count)
        medians = figures.medians
        if medians.elapsed is None or medians.work is None:
            return sentences(
                (often, self.tr("申請または完了の時刻がないので、時間は分かりません。"))
            )
        code = self._code(figures)
        option = None if code is None else self._question.option(code)
        if option is not None:
            words = self.tr("申請から完了まで：中央値 {minutes}分（{option}に当たります）")
            shown = option_text(self._question, option)
            told = sentences((often, words.format(minutes=medians.elapsed, option=shown)))
        else:
            words = self.tr("申請から完了まで：中央値 {elapsed}分、作業：中央値 {work}分。")
            typical = words.format(elapsed=medians.elapsed, work=medians.work)
            told = sentences((often, typical, self._why_nothing(figures)))
        return "\n".join(filter(None, (told, self._days(figures))))

    def _days(self, figures: LastYear) -> str:
        """When the records were; "" for a single one."""
        often = figures.often
        if often.first is None or often.last is None or often.gap is None:
            return ""
        words = self.tr("最初の日 {first}、最後の日 {last}、間隔の中央値 {gap}日。")
        return words.format(
            first=date_words(often.first),
            last=date_words(often.last),
            gap=format(often.gap, "g"),
        )

    def _why_nothing(self, figures: LastYear) -> str:
        """Why no option is named."""
        if self._question.link_id != _WITH_PROPOSAL:
            return self.tr(
                "この設問は「作業に係る総時間」をたずねています。貴団体で選んでください。"
            )
        if figures.band is Band.C_OR_D:
            return self.tr(
                "1時間以上です。cとdのどちらかは貴団体の「半日」の考え方で選んでください。"
            )
        return self.tr("経過と作業で区分が違うので、選ぶ区分は示しません。")

    def _on_take(self) -> None:
        code = self._code(self._figures())
        if code is not None:
            self.taken.emit(code)
