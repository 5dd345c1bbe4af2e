"""S02 調査票の取り込み: choose a survey pack, read what it is, take it in."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.ask import Ask
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column, empty
from usbsurvey_desktop.gui.shared.moments import day_words, days_left_words
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.questionnaire.outline import path_counts
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_trust import Admitted

_PATTERN = "*.survey.txt"


class PackView(Screen):
    """Emits `file_chosen` with a path, `taken` once the card was read, `left` to go home."""

    help_topic = "survey-file"

    file_chosen = Signal(object)
    taken = Signal(object)
    """Carries the `Admitted` of the card."""
    left = Signal()

    def __init__(self, ask: Ask, *, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("調査票の取り込み"))
        self._ask = ask
        self._folder = folder
        self.setAcceptDrops(True)
        self.choose = secondary_button(self.tr("調査票ファイルを選ぶ(&F)…"), self)
        self.choose.clicked.connect(self._on_choose)
        add_at_left(self.body, self.choose)
        self._missing = plain_label("", role="error", parent=self)
        self._missing.hide()
        self.body.addWidget(self._missing)
        drop = self.tr("ここにファイルを置いても選べます。")
        self.body.addWidget(plain_label(drop, role="support", parent=self))
        self._card = QWidget(self)
        self._card_layout = column(self._card, gap=Space.LARGE)
        self._card.hide()
        self.body.addWidget(self._card)
        self.end_body()
        self.take = primary_button(self.tr("取り込む(&N)"), self)
        self.take.clicked.connect(self._on_take)
        home = secondary_button(self.tr("ホームに戻る(&H)"), self)
        home.clicked.connect(self.left)
        self.set_buttons(self.take, home)
        self.first_focus = self.choose
        self._admitted: Admitted | None = None

    def show_pack(self, admitted: Admitted, now: datetime) -> None:
        """Show what a pack is, after all its checks; the focus goes to 取り込む."""
        self._admitted = admitted
        self._show_missing("")
        empty(self._card_layout)
        pack = admitted.pack
        issuer = pack.issuer.subject.organisation
        signed = self.tr("署名を確かめました：{issuer}").format(issuer=issuer)
        self._card_layout.addWidget(plain_label(signed, role="success", parent=self._card))
        if admitted.trust is Trust.UNCONFIRMED:
            words = self.tr("本物の{issuer}かどうかは、照合番号でまだ確かめていません。")
            unsure = plain_label(words.format(issuer=issuer), role="warning", parent=self._card)
            self._card_layout.addWidget(unsure)
        self._card_layout.addWidget(FactList(self._facts(pack, now), self._card))
        for remark in self._remarks(pack):
            self._card_layout.addWidget(plain_label(remark, role="warning", parent=self._card))
        self._card.show()
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Choose the file that was put down."""
        paths = [url.toLocalFile() for url in event.mimeData().urls()]
        if paths and paths[0]:
            self.file_chosen.emit(Path(paths[0]))

    def _facts(self, pack: Pack, now: datetime) -> tuple[tuple[str, str], ...]:
        payload = pack.payload
        contact = payload.contact
        deadline = moment(payload.deadline)
        to = listed(one.display_name for one in payload.recipients)
        return (
            (self.tr("調査名"), payload.title),
            (self.tr("調査主体"), pack.issuer.subject.organisation),
            (self.tr("発出日"), day_words(moment(payload.issued))),
            (self.tr("版"), self.tr("第{n}版").format(n=payload.version)),
            (self.tr("目的"), payload.purpose),
            (self.tr("根拠"), payload.legal_basis),
            (self.tr("回答期限"), f"{day_words(deadline)}　{days_left_words(deadline, now)}"),
            (
                self.tr("問い合わせ先"),
                "\n".join(
                    part
                    for part in (contact.office, contact.tel, contact.email, contact.hours)
                    if part
                ),
            ),
            (self.tr("提出先"), to),
            (self.tr("設問数"), self._count_words(pack)),
        )

    def _count_words(self, pack: Pack) -> str:
        questionnaire = pack.form.questionnaire
        total = sum(1 for question in questionnaire.questions() if question.counted)
        counts = path_counts(questionnaire)
        if counts is None or counts.fewest == counts.most:
            return self.tr("{total}問").format(total=total)
        return self.tr("{total}問（回答するのは、答えにより{fewest}問から{most}問）").format(
            total=total, fewest=counts.fewest, most=counts.most
        )

    def _remarks(self, pack: Pack) -> tuple[str, ...]:
        questionnaire = pack.form.questionnaire
        remarks = []
        if questionnaire.status and "案" in questionnaire.status:
            remarks.append(self.tr("（案）です。確定した調査票ではありません。"))
        proposed = [
            question.number
            for question in questionnaire.questions()
            if any(option.proposed for option in question.options)
        ]
        if proposed:
            words = self.tr("選択肢が暫定の設問：{numbers}")
            remarks.append(words.format(numbers=listed(proposed)))
        return tuple(remarks)

    def _on_choose(self) -> None:
        self._ask.open_file(
            self,
            self.tr("調査票ファイルを選ぶ"),
            folder=self._folder,
            pattern=_PATTERN,
            on_chosen=self._on_file_chosen,
        )

    def _on_file_chosen(self, path: Path) -> None:
        self.file_chosen.emit(path)

    def _show_missing(self, sentence: str) -> None:
        self._missing.setText(sentence)
        self._missing.setVisible(bool(sentence))
        self.choose.setAccessibleDescription(sentence)

    def _on_take(self) -> None:
        if self._admitted is None:
            self._show_missing(self.tr("＊調査票ファイルを選んでください。"))
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.taken.emit(self._admitted)
