"""S03 準備: who answers, and one 合言葉; a newcomer gets the first draft in the same step."""

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.crypto.kdf import normalise, require_strength, suggest_passphrase
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.earlier_section import Earlier, EarlierSection
from usbsurvey_desktop.gui.frame.organisation_edit import OrganisationEdit
from usbsurvey_desktop.gui.frame.recovery_section import RecoverySection, RecoveryTerms
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.form_row import FormRow, form_row
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.passphrase_edit import PassphraseEdit
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.identity.card import Card
from usbsurvey_desktop.identity.certificate import NameFault, Subject, require_subject
from usbsurvey_desktop.municipality import Municipalities

translate = QCoreApplication.translate

_MOST_KANJI_OF_A_NAME = 21


@dataclass(frozen=True)
class IdentityWish:
    """What a person gave to get an identity."""

    subject: Subject
    passphrase: str = field(repr=False)
    recovery: Card | None = None
    """Of the 情報システム管理者 who shall be able to recover the draft."""
    earlier: Earlier | None = None
    """The draft whose answers the new one begins with."""


class IdentityView(Screen):
    """Asks for body, person and 合言葉; `submitted` carries an `IdentityWish`, `left` goes home.

    With `recovery` a draft is made too, and the body is one of the list; without, it may be any
    organisation. `drafts` is where earlier drafts lie, if there may be any.
    """

    help_topic = "prepare"

    submitted = Signal(object)
    left = Signal()

    def __init__(
        self,
        municipalities: Municipalities,
        *,
        place: Path,
        recovery: RecoveryTerms | None = None,
        drafts: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        with_draft = recovery is not None
        self.set_heading(self.tr("準備") if with_draft else self.tr("身分証の作成"))
        self._add_introduction()
        # Only bodies of the list answer: a draft needs the 団体コード.
        self._add_organisation(municipalities, has_others=not with_draft)
        self._add_person()
        self._add_passphrase()
        self._forget_mended()
        self.recovery: RecoverySection | None = None
        if recovery is not None:
            self.recovery = RecoverySection(recovery, self)
            self.recovery.advanced.connect(self._on_last_field)
            self.body.addWidget(self.recovery)
        self.earlier: EarlierSection | None = None
        if recovery is not None and drafts is not None:
            self.earlier = EarlierSection(recovery.ask, drafts, self)
            self.earlier.advanced.connect(self._on_last_field)
            self.body.addWidget(self.earlier)
        place_words = self.tr("保存場所：{folder}").format(folder=place)
        self.body.addWidget(plain_label(place_words, role="support", parent=self))
        self.end_body()
        text = self.tr("身分証と下書きを作る(&N)") if with_draft else self.tr("身分証を作る(&N)")
        self.make = primary_button(text, self)
        self.make.clicked.connect(self._on_make)
        self.home = secondary_button(self.tr("ホームに戻る(&H)"), self)
        self.home.clicked.connect(self.left)
        self.set_buttons(self.make, self.home)
        self.first_focus = self.organisation

    def _add_introduction(self) -> None:
        words = self.tr(
            "身分証は、あなたが回答したこと（承認したこと、確認したこと）を電子的に示すものです。"
            "職印と同じように、ほかの人に貸さないでください。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        every = self.tr("このページの項目は、すべて入力が必要です。")
        self.body.addWidget(plain_label(every, parent=self))

    def _add_organisation(self, municipalities: Municipalities, *, has_others: bool) -> None:
        self.organisation = OrganisationEdit(municipalities, has_others=has_others, parent=self)
        self.body_row = form_row(self.tr("団体"), self.organisation, parent=self)
        self.body.addWidget(self.body_row)

    def _add_person(self) -> None:
        self.department = LineEdit(columns=24, parent=self)
        self.person = LineEdit(columns=16, parent=self)
        self.department_row = form_row(self.tr("所属"), self.department, parent=self)
        self.person_row = form_row(self.tr("氏名"), self.person, parent=self)
        for row in (self.department_row, self.person_row):
            self.body.addWidget(row)
        self.organisation.advanced.connect(self.department.setFocus)
        self.department.advanced.connect(self.person.setFocus)

    def _add_passphrase(self) -> None:
        group = QWidget(self)
        layout = column(group, gap=Space.MEDIUM)
        # Made in reading order, which the Tab key follows.
        self.passphrase = PassphraseEdit(group)
        self.suggest = secondary_button(self.tr("4つの言葉を作る(&G)"), group)
        self.again = PassphraseEdit(group)
        rule = self.tr(
            "12文字以上で、5種類以上の文字を使ってください。"
            "4つの言葉にすると覚えやすくなります。貼り付けもできます。"
        )
        self.passphrase_row = form_row(
            self.tr("合言葉"), self.passphrase, support=rule, parent=group
        )
        self.again_row = form_row(self.tr("合言葉（もう一度）"), self.again, parent=group)
        self.suggest.clicked.connect(self._on_suggest)
        self._is_suggested = False
        for edit in (self.passphrase, self.again):
            edit.changed.connect(self._on_typed)
        layout.addWidget(self.passphrase_row)
        add_at_left(layout, self.suggest)
        layout.addWidget(self.again_row)
        self.body.addWidget(group)
        self.person.advanced.connect(self.passphrase.setFocus)
        self.passphrase.advanced.connect(self.again.setFocus)
        self.again.advanced.connect(self._on_last_field)

    def _forget_mended(self) -> None:
        """Take the error at a field away once something else is typed there."""
        for changed, row in (
            (self.organisation.search.line.textChanged, self.body_row),
            (self.organisation.line.textChanged, self.body_row),
            (self.organisation.swap.clicked, self.body_row),
            (self.department.textChanged, self.department_row),
            (self.person.textChanged, self.person_row),
            (self.passphrase.changed, self.passphrase_row),
            # Two that differ may be made the same at either.
            (self.passphrase.changed, self.again_row),
            (self.again.changed, self.again_row),
        ):
            changed.connect(partial(_forget_error, row))

    def _on_last_field(self) -> None:
        self.make.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_typed(self) -> None:
        self._is_suggested = False

    def _on_suggest(self) -> None:
        edits = (self.passphrase, self.again)
        rows = (self.passphrase_row, self.again_row)
        typed = [row for row, edit in zip(rows, edits, strict=True) if edit.passphrase()]
        # Spaces of a 合言葉 typed while the button has the focus must not take what was typed.
        if typed and not self._is_suggested:
            sentence = self.tr(
                "入力した合言葉があります。4つの言葉に替えるときは、2つの欄を空にしてから押してください。"
            )
            typed[0].show_error(sentence)
            self.reveal(typed[0])
            return
        words = suggest_passphrase()
        for edit in edits:
            edit.set_passphrase(words)
        self._is_suggested = True
        # Shown, because nobody can keep words they have not seen.
        self.passphrase.show_box.setChecked(True)

    def _on_make(self) -> None:
        passphrase = normalise(self.passphrase.passphrase())
        mistakes = [
            self._mark(self.body_row, self._organisation_error()),
            self._mark(self.department_row, _department_error(self.department.text().strip())),
            self._mark(self.person_row, _person_error(self.person.text().strip())),
            self._mark(
                self.passphrase_row,
                _weakness(passphrase) if passphrase else self.tr("合言葉を入れてください。"),
            ),
            self._mark(self.again_row, self._difference()),
        ]
        wrong = next((row for row in mistakes if row is not None), None)
        if wrong is not None:
            wrong.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reveal(wrong)
            return
        sections = (self.recovery, self.earlier)
        if not all(one.is_right() for one in sections if one is not None):
            return
        card = self.recovery.card if self.recovery is not None else None
        earlier = self.earlier.earlier() if self.earlier is not None else None
        self.submitted.emit(IdentityWish(self._subject(), passphrase, card, earlier))

    def _mark(self, row: FormRow, sentence: str) -> FormRow | None:
        row.show_error(sentence)
        return row if sentence else None

    def _subject(self) -> Subject:
        body = self.organisation.body
        return Subject(
            organisation=self.organisation.name,
            department=self.department.text().strip(),
            person=self.person.text().strip(),
            body_code=body.code if body is not None else None,
        )

    def _organisation_error(self) -> str:
        name = self.organisation.name
        if self.organisation.is_listed:
            return "" if name else self.tr("団体を一覧から選んでください。例：千代田区")
        if not name:
            return self.tr("機関の名前を入れてください。例：総務省")
        too_long = self.tr("機関の名前は64文字までにしてください。")
        return _fault_words(Subject(name, "", "-", None), too_long)

    def _difference(self) -> str:
        if self.passphrase.passphrase() == self.again.passphrase():
            return ""
        return self.tr("2回の合言葉が同じではありません。")


def _forget_error(row: FormRow, *_of_change: object) -> None:
    if row.error():
        row.show_error("")


def _department_error(text: str) -> str:
    if not text:
        return translate("IdentityView", "入力してください。例：情報政策課")
    too_long = translate("IdentityView", "所属は64文字までにしてください。")
    return _fault_words(Subject("-", text, "-", None), too_long)


def _person_error(text: str) -> str:
    if not text:
        return translate("IdentityView", "入力してください。例：山田 太郎")
    too_long = translate("IdentityView", "氏名は{most}文字までにしてください。")
    return _fault_words(Subject("-", "", text, None), too_long.format(most=_MOST_KANJI_OF_A_NAME))


def _fault_words(subject: Subject, too_long: str) -> str:
    """Say why a certificate cannot carry this; "" if it can."""
    try:
        require_subject(subject)
    except SurveyError as error:
        if error.facts["reason"] == NameFault.TOO_LONG:
            return too_long
        return translate(
            "IdentityView", "見えない文字が入っています。消してから、入れ直してください。"
        )
    return ""


def _weakness(passphrase: str) -> str:
    try:
        require_strength(passphrase)
    except SurveyError as error:
        return messages.sentence(Code.PASSPHRASE_WEAK, error.facts)
    return ""
