"""新しい受渡し記録簿 (S09): whose it is, for which year, and its 合言葉."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.typed_dates import narrow
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.ask import Ask
from usbsurvey_desktop.gui.frame.new_passphrase import NewPassphrase
from usbsurvey_desktop.gui.frame.organisation_edit import OrganisationEdit
from usbsurvey_desktop.gui.frame.recovery_section import RecoverySection, RecoveryTerms
from usbsurvey_desktop.gui.logbook.open_book import NewBook, new_content
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.form_row import FormRow, form_row
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.moments import fiscal_year_words
from usbsurvey_desktop.gui.shared.plain_label import data_label, plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.logbook.chain import BookContent
from usbsurvey_desktop.logbook.entries import Opening
from usbsurvey_desktop.logbook.fiscal_year import fiscal_year
from usbsurvey_desktop.municipality import Municipalities


@dataclass(frozen=True)
class NewBookTerms:
    """What the screen needs to know; `following` is the content of a book that goes on."""

    municipalities: Municipalities
    recovery: RecoveryTerms
    folder: Path
    now: datetime
    who: str
    following: BookContent | None = None


class NewBookView(Screen):
    """Emits `submitted` with a `NewBook`, or `left`."""

    help_topic = "handover-records"

    submitted = Signal(object)
    left = Signal()

    def __init__(self, terms: NewBookTerms, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._terms = terms
        self._ask = ask
        self._folder = terms.folder
        self.set_heading(
            self.tr("新しい受渡し記録簿")
            if terms.following is None
            else self.tr("次の年度の受渡し記録簿")
        )
        self._rows: list[FormRow] = []
        if terms.following is None:
            self._add_opening()
        else:
            self._add_following(terms.following.opening)
        self.passphrase = NewPassphrase(
            self.tr("受渡し記録簿の合言葉"),
            support=self._rule(),
            parent=self,
        )
        self.passphrase.advanced.connect(self._on_make)
        self.body.addWidget(self.passphrase)
        missing = self.tr(
            "復旧用の鍵が登録されていません。合言葉を忘れると、この記録簿はだれにも開けません。"
        )
        required = self.tr("この端末では、登録しないと記録簿を作れません。")
        self.recovery = RecoverySection(terms.recovery, self, missing=(missing, required))
        self.recovery.advanced.connect(self._on_make)
        self.body.addWidget(self.recovery)
        self._add_place()
        self.end_body()
        make = primary_button(self.tr("記録簿を作る(&N)"), self)
        make.clicked.connect(self._on_make)
        back = secondary_button(self.tr("やめる(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(make, back)
        self.first_focus = self.passphrase.first
        if terms.following is None:
            self.first_focus = self.organisation

    def _rule(self) -> str:
        return self.tr(
            "12文字以上で、5種類以上の文字を使ってください。"
            "あなただけの合言葉です。ほかの人は、加えるときに自分の合言葉を決めます。"
        )

    def _add_opening(self) -> None:
        every = self.tr("このページの項目は、すべて入力が必要です。")
        self.body.addWidget(plain_label(every, parent=self))
        self.organisation = OrganisationEdit(
            self._terms.municipalities, has_others=False, parent=self
        )
        self._body_row = form_row(self.tr("団体"), self.organisation, parent=self)
        self.department = LineEdit(columns=24, parent=self)
        self._department_row = form_row(self.tr("所属"), self.department, parent=self)
        self.year = LineEdit(columns=6, parent=self)
        self.year.setText(fiscal_year(self._terms.now.date()))
        self._year_row = form_row(
            self.tr("年度"), self.year, support=self.tr("例：R8（令和8年度）"), parent=self
        )
        self.who = LineEdit(columns=16, parent=self)
        self.who.setText(self._terms.who)
        self._who_row = form_row(
            self.tr("記載する人の氏名"),
            self.who,
            support=self.tr("これから書く記載に付きます。"),
            parent=self,
        )
        self._rows = [self._body_row, self._department_row, self._year_row, self._who_row]
        for row in self._rows:
            self.body.addWidget(row)
        self.organisation.advanced.connect(self.department.setFocus)
        self.department.advanced.connect(self.year.setFocus)
        self.year.advanced.connect(self.who.setFocus)
        self.who.advanced.connect(self._on_last_line)

    def _add_following(self, opening: Opening) -> None:
        words = self.tr(
            "{year}の記録簿を作ります。媒体台帳を引き継ぎます（廃棄した媒体は除きます）。"
        ).format(year=fiscal_year_words(opening.year))
        self.body.addWidget(plain_label(words, parent=self))

    def _add_place(self) -> None:
        part = QWidget(self)
        layout = column(part, gap=Space.SMALL)
        self._place = data_label("", role="support", parent=part)
        layout.addWidget(self._place)
        choose = secondary_button(self.tr("保存場所を選ぶ(&F)…"), part)
        choose.clicked.connect(self._on_folder)
        add_at_left(layout, choose)
        self.body.addWidget(part)
        self._on_chosen(self._folder)

    def _on_folder(self) -> None:
        self._ask.folder(
            self,
            self.tr("記録簿の保存場所を選ぶ"),
            folder=self._folder,
            on_chosen=self._on_chosen,
        )

    def _on_chosen(self, folder: Path) -> None:
        self._folder = folder
        self._place.setText(self.tr("保存場所：{folder}").format(folder=folder))

    def _on_last_line(self) -> None:
        self.passphrase.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_make(self) -> None:
        for row in self._rows:
            row.show_error("")
        content = self._terms.following or self._first_content()
        if isinstance(content, _Wrong):
            content.row.show_error(content.sentence)
            content.row.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reveal(content.row)
            return
        passphrase = self.passphrase.passphrase()
        if passphrase is not None and self.recovery.is_right():
            who = content.entries[0].who
            self.submitted.emit(NewBook(self._folder, content, passphrase, who, self.recovery.card))

    def _first_content(self) -> "BookContent | _Wrong":
        body, department = self.organisation.body, self.department.text().strip()
        if body is None:
            return _Wrong(self._body_row, self.tr("団体を一覧から選んでください。"))
        if not department:
            return _Wrong(self._department_row, self.tr("所属を入れてください。"))
        opening = _opening(body.code, department, self.year.text())
        if opening is None:
            words = self.tr("年度は R8 のように、所属は100文字までの1行で書いてください。")
            return _Wrong(self._year_row, words)
        try:
            return new_content(opening, now=self._terms.now, who=self.who.text().strip())
        except SurveyError as error:
            return _Wrong(self._who_row, messages.sentence(error.code, error.facts))


@dataclass(frozen=True)
class _Wrong:
    """The first input that will not do, and why."""

    row: FormRow
    sentence: str


def _opening(body: str, department: str, year: str) -> Opening | None:
    try:
        return Opening(body=body, department=department, year=narrow(year).upper())
    except ValidationError:
        return None
