"""発行しました (S16): the file, its 照合番号, and what to do with them."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.gui.author.publish_work import Published
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.moments import day_words, deadline_words
from usbsurvey_desktop.gui.shared.names import office_name
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.print_button import prints
from usbsurvey_desktop.gui.shared.revisions import version_words
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.sealing.fields import moment


class PublishedView(Screen):
    """Tells of a pack that was published; `left` when the person goes back to the form."""

    help_topic = "author"

    print_wanted = Signal()
    """The person wants the sheet that goes with the official letter."""
    left = Signal()

    def __init__(self, published: Published, now: datetime, parent: QWidget | None = None) -> None:
        """Show what lies there."""
        super().__init__(parent=parent)
        self.set_heading(self.tr("発行しました"))
        self._pack = published.pack
        unsent = self.tr("まだ配られていません。このソフトは送信しません。")
        self.body.addWidget(plain_label(unsent, role="strong", parent=self))
        self.body.addWidget(self._number())
        self._copy = secondary_button(self.tr("通知文用の文をコピー(&C)"), self)
        self._copy.clicked.connect(self._on_copy)
        printing = secondary_button(self.tr("公文の別紙を印刷する(&P)…"), self)
        prints(printing, self, self.print_wanted)
        add_at_left(self.body, self._copy)
        add_at_left(self.body, printing)
        self.body.addWidget(FactList(self._facts(published, now), self))
        self._add_next(published)
        self.end_body()
        back = primary_button(self.tr("調査票に戻る(&B)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(back)
        self.set_back(back)
        self.first_focus = self._copy

    def letter_words(self) -> str:
        """What goes into the letter."""
        payload, issuer = self._pack.payload, self._pack.issuer
        return self.tr(
            "調査「{title}」（第{version}版、提出期限 {deadline}）の調査票ファイルの照合番号は、"
            "次のとおりです。回答するソフトに調査票ファイルを取り込んだら、"
            "画面が求める組をこの番号から入れて、確かめてください。\n"
            "調査主体：{issuer}\n"
            "照合番号：{number}"
        ).format(
            title=payload.title,
            version=payload.version,
            deadline=day_words(moment(payload.deadline)),
            issuer=office_name(issuer.subject),
            number=check_number(issuer.fingerprint),
        )

    def _number(self) -> QFrame:
        panel = QFrame(self)
        panel.setProperty("panel", "panel")
        layout = column(panel, gap=Space.HAIR, edge=Space.LARGE)
        layout.addWidget(plain_label(self.tr("照合番号"), role="strong", parent=panel))
        number = check_number(self._pack.issuer.fingerprint)
        layout.addWidget(plain_label(number, role="mono", parent=panel))
        must = self.tr("通知文に必ず載せてください。")
        layout.addWidget(plain_label(must, parent=panel))
        return panel

    def _facts(self, published: Published, now: datetime) -> tuple[tuple[str, str], ...]:
        payload = self._pack.payload
        return (
            (self.tr("調査名"), payload.title),
            (self.tr("版"), version_words(payload.version)),
            (self.tr("提出期限"), deadline_words(moment(payload.deadline), now)),
            (self.tr("ファイル名"), published.path.name),
            (self.tr("場所"), str(published.path.parent)),
        )

    def _add_next(self, published: Published) -> None:
        self.body.addWidget(plain_label(self.tr("次にすること"), role="h2", parent=self))
        try_it = self.tr(
            "3 この端末のホームの「取り込んだ調査」にも入れました。"
            "別紙の番号で照合して、ためしに回答してください。"
        )
        if published.trouble is not None:
            try_it = self.tr(
                "3 この端末のホームには入れられませんでした。発行したファイルは無事です。"
                "ためしに回答するときは、ホームから取り込んでください。"
            )
        steps = (
            self.tr("1 通知文に照合番号を載せ、別紙を付ける"),
            self.tr("2 調査票ファイルを、通知文とは別に、団体と提出先に配る"),
            try_it,
        )
        self.body.addWidget(plain_label("\n".join(steps), parent=self))
        corrected = self.tr(
            "あとから直すときは、調査票を直してもう一度発行します。版が上がり、"
            "団体は回答を持ったまま新しい版に移れます。前の版のファイルは残しておいてください。"
        )
        self.body.addWidget(plain_label(corrected, role="support", parent=self))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.letter_words())
        announce(self, self.tr("コピーしました。"))
