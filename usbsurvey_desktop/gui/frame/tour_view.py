"""The first-run tour: three steps of words, before anything is asked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.layouts import column, empty
from usbsurvey_desktop.gui.shared.paragraph import Paragraph
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.theme import Space


class TourView(Screen):
    """Emits `left` at its end, and whenever the person has seen enough."""

    help_topic = "overview"

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("使い方の説明"))
        self._steps = self._all_steps()
        self._place = 0
        self._step = QWidget(self)
        self._lines = column(self._step, gap=Space.LARGE)
        self.body.addWidget(self._step)
        self.end_body()
        self._next = primary_button("", self)
        self._next.clicked.connect(self._on_next)
        self._back = secondary_button(self.tr("前へ(&B)"), self)
        self._back.clicked.connect(self._on_back)
        self._end = secondary_button(self.tr("説明を終える(&Q)"), self)
        self._end.clicked.connect(self.left)
        self.set_buttons(self._next, self._back, self._end)
        self.first_focus = self._next
        self._show()

    def _all_steps(self) -> tuple[tuple[str, ...], ...]:
        return (
            (
                self.tr("取り込んで、準備する"),
                self.tr("調査の通知に付いている調査票ファイルを取り込みます。"),
                self.tr("通知文に印刷された照合番号を入れて、本物の調査票であることを確かめます。"),
                self.tr(
                    "身分証と下書きを、1つの合言葉で作ります。合言葉を忘れると開けません。"
                    "情報システム管理者の復旧用の鍵を登録しておくと安心です。"
                ),
            ),
            (
                self.tr("答える"),
                self.tr(
                    "答えに応じて、いらない設問は「対象外」になります。理由はいつでも見られます。"
                ),
                self.tr(
                    "入力は自動で保存します。途中で閉じても、同じところから続けられます。"
                    "時間の制限はありません。"
                ),
                self.tr("席を離れるときは、Ctrl+Shift+L で画面を隠します。"),
            ),
            (
                self.tr("確認して、渡す"),
                self.tr("回答内容を確認して署名します。承認がいる調査では、別の人が承認します。"),
                self.tr(
                    "できた提出ファイルを、決められた方法で渡します。このソフトは送信しません。"
                ),
                self.tr("使い方は、どの画面でも F1 で読めます。まず試すときは、練習ができます。"),
            ),
        )

    def _show(self) -> None:
        title, *words = self._steps[self._place]
        empty(self._lines)
        numbered = self.tr("{step}／{count} {title}").format(
            step=self._place + 1, count=len(self._steps), title=title
        )
        self._lines.addWidget(plain_label(numbered, role="h2", parent=self._step))
        for one in words:
            self._lines.addWidget(Paragraph(one, self._step))
        is_last = self._place == len(self._steps) - 1
        self._next.setText(self.tr("始める(&N)") if is_last else self.tr("次へ(&N)"))
        self._back.setVisible(self._place > 0)
        self._end.setVisible(not is_last)
        announce(self, "\n".join((numbered, *words)))

    def _on_next(self) -> None:
        if self._place == len(self._steps) - 1:
            self.left.emit()
            return
        self._place += 1
        self._show()

    def _on_back(self) -> None:
        self._place -= 1
        self._show()
        if self._back.isHidden():
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)
