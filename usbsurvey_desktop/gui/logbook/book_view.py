"""受渡し記録簿を開く (S09): which book, by which 合言葉, and who writes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.ask import Ask
from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.frame.newest import DatedFile
from usbsurvey_desktop.gui.logbook.open_book import BOOK_ENDING, BookWish
from usbsurvey_desktop.gui.shared.button import link_button, primary_button, secondary_button
from usbsurvey_desktop.gui.shared.form_row import form_row
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.gui.shared.passphrase_row import PassphraseRow
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen

_MOST_BOOKS = 6


class BookView(Screen):
    """Emits `submitted` with a `BookWish`, `new_wanted`, or `left` to go back.

    `recovery_wanted` carries the path of the book that is chosen.
    """

    help_topic = "handover-records"

    submitted = Signal(object)
    new_wanted = Signal()
    recovery_wanted = Signal(object)
    left = Signal()

    def __init__(
        self, books: Sequence[DatedFile], ask: Ask, folder: Path, parent: QWidget | None = None
    ) -> None:
        """Offer the newest of these books; `folder` is where another one is looked for first."""
        super().__init__(parent=parent)
        self.set_heading(self.tr("受渡し記録簿を開く"))
        self._ask = ask
        self._folder = folder
        self._paths = [book.path for book in books[:_MOST_BOOKS]]
        self._other: Path | None = None
        words = self.tr(
            "受渡し記録簿は、USBメモリなどの媒体でデータを持ち出し、または取り込むたびに書く記録です。"
            "1年度に1つ作り、合言葉で開きます。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        self._choice = self._add_choice(books[:_MOST_BOOKS])
        self._chosen = plain_label("", role="strong", parent=self)
        self.body.addWidget(self._chosen)
        self._chosen.hide()
        elsewhere = secondary_button(self.tr("ほかの場所の記録簿を選ぶ(&O)…"), self)
        elsewhere.clicked.connect(self._on_elsewhere)
        add_at_left(self.body, elsewhere)
        self._make = secondary_button(self.tr("新しい記録簿を作る(&M)…"), self)
        self._make.clicked.connect(self.new_wanted)
        add_at_left(self.body, self._make)
        self._add_fields()
        self.end_body()
        self.primary = primary_button("", self)
        self.primary.clicked.connect(self._on_open)
        home = secondary_button(self.tr("戻る(&B)"), self)
        home.clicked.connect(self.left)
        self.set_buttons(self.primary, home)
        self._show_fields()
        self.first_focus = self.who if self._paths else self.primary

    def _add_choice(self, books: Sequence[DatedFile]) -> ChoiceSet | None:
        if not books:
            none = self.tr("この端末の保存場所には、受渡し記録簿がありません。")
            self.body.addWidget(plain_label(none, parent=self))
            return None
        names = [
            self.tr("{file}（{moment} に保存）").format(
                file=book.path.name, moment=minute_words(book.saved_at)
            )
            for book in books
        ]
        choice = ChoiceSet(self.tr("受渡し記録簿"), names, self)
        self.body.addWidget(choice)
        return choice

    def _add_fields(self) -> None:
        self.who = LineEdit(columns=16, parent=self)
        self._who_row = form_row(
            self.tr("記載する人の氏名"),
            self.who,
            support=self.tr("これから書く記載に付きます。"),
            parent=self,
        )
        self._row = PassphraseRow(self.tr("受渡し記録簿の合言葉"), parent=self)
        self.passphrase = self._row.edit
        self.body.addWidget(self._who_row)
        self.body.addWidget(self._row)
        self._forgotten = link_button(self.tr("合言葉を忘れたとき（復旧）(&R)…"), self)
        self._forgotten.clicked.connect(self._on_forgotten)
        add_at_left(self.body, self._forgotten)
        self.who.advanced.connect(self.passphrase.setFocus)
        self.passphrase.advanced.connect(self._on_open)

    def _show_fields(self) -> None:
        """Ask for name and 合言葉 only where there is a book to open; else lead to a first one."""
        is_first = self.path is None
        for row in (self._who_row, self._row, self._forgotten, self._make):
            row.setHidden(is_first)
        words = self.tr("新しい記録簿を作る(&N)…") if is_first else self.tr("開く(&N)")
        self.primary.setText(words)

    @property
    def path(self) -> Path | None:
        """The book that is chosen; None while there is none."""
        if self._other is not None or self._choice is None:
            return self._other
        return self._paths[self._choice.place()]

    def choose(self, path: Path) -> None:
        """Take a book that lies somewhere else."""
        self._other = path
        self._folder = path.parent
        if self._choice is not None:
            self._choice.hide()
        self._chosen.setText(self.tr("受渡し記録簿：{file}").format(file=path))
        self._chosen.show()
        self._show_fields()
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, sentence: str) -> None:
        """Show at the 合言葉 why the book did not open, ready for another try."""
        self._row.refuse(sentence)

    def show_name_error(self, sentence: str) -> None:
        """Show at the name what is wrong with it."""
        self._who_row.show_error(sentence)
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal(self._who_row)

    def _on_elsewhere(self) -> None:
        self._ask.open_file(
            self,
            self.tr("受渡し記録簿を選ぶ"),
            folder=self._folder,
            pattern=f"*{BOOK_ENDING}",
            on_chosen=self.choose,
        )

    def _on_forgotten(self) -> None:
        self.recovery_wanted.emit(self.path)

    def _on_open(self) -> None:
        path = self.path
        if path is None:
            self.new_wanted.emit()
            return
        who = self.who.text().strip()
        self._who_row.show_error("")
        self._row.show_error("")
        if not who:
            self.show_name_error(self.tr("記載する人の氏名を入れてください。"))
        elif passphrase := self._row.typed():
            self.submitted.emit(BookWish(path, who, passphrase))
