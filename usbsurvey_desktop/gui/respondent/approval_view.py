"""S08 after the respondent's signature: the approver opens this draft by a slot of their own."""

from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.frame.new_passphrase import NewPassphrase
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import link_button, primary_button, secondary_button
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.visible import visible_line


class Way(IntEnum):
    """How the draft gets to its approver, in the order of the choice."""

    HERE = 0
    SHARED = 1
    COPY = 2


class ApprovalView(Screen):
    """Waits for the approver: `added` carries a new 合言葉, `handed_over` closes the draft.

    `ended` leaves it a draft for the approver, `copied` writes a copy for one, `skipped` goes on
    without one. `people_wanted` leads to everybody who can open it.
    """

    help_topic = "approval"

    added = Signal(str)
    handed_over = Signal()
    ended = Signal()
    copied = Signal()
    skipped = Signal()
    people_wanted = Signal()
    left = Signal()

    def __init__(
        self, draft: Path, *, has_approver: bool, may_skip: bool, parent: QWidget | None = None
    ) -> None:
        """Offer the ways to an approver; `may_skip` where the survey demands no approval."""
        super().__init__(parent=parent)
        self._draft = draft
        self.set_heading(self.tr("承認を受ける"))
        if has_approver:
            self._add_ways()
        else:
            self._add_passphrases()
        people = link_button(self.tr("この下書きを開ける人(&P)…"), self)
        people.clicked.connect(self.people_wanted)
        add_at_left(self.body, people)
        self.end_body()
        self.go_on = primary_button("", self)
        if has_approver:
            self.go_on.clicked.connect(self._on_way)
            self._show_way(self.ways.place())
        else:
            self.go_on.setText(self.tr("承認者を加える(&U)"))
            self.go_on.clicked.connect(self._on_add)
        back = secondary_button(self.tr("確認に戻る(&B)"), self)
        back.clicked.connect(self.left)
        skip = secondary_button(self.tr("提出ファイルを作る(&M)…"), self)
        skip.clicked.connect(self.skipped)
        skip.setHidden(not may_skip)
        self.set_buttons(self.go_on, *((skip,) if may_skip else ()), back)
        self.first_focus = self.ways.stop() if has_approver else self.passphrase.first

    def _add_ways(self) -> None:
        title = self.tr("承認者に、この下書きを開いてもらってください。")
        options = (
            self.tr("この端末で続けて承認を受ける"),
            self.tr("共有フォルダーの下書きを開いてもらう"),
            self.tr("下書きの写しを渡す"),
        )
        self.ways = ChoiceSet(title, options, self)
        self.ways.chosen.connect(self._on_chosen)
        self.body.addWidget(self.ways)
        self._steps = plain_label("", parent=self)
        self.body.addWidget(self._steps)

    def _on_chosen(self, place: int) -> None:
        self._show_way(place)
        announce(self, self._steps.text())

    def _show_way(self, place: int) -> None:
        steps, lead = self._words(Way(place))
        self._steps.setText(steps.format(path=visible_line(str(self._draft))))
        self.go_on.setText(lead)

    def _words(self, way: Way) -> tuple[str, str]:
        match way:
            case Way.HERE:
                return (
                    self.tr(
                        "この下書きを閉じて、開く画面を出します。承認者に席を代わってください。"
                        "承認者は、だれとして開くかで「承認者」を選び、自分の合言葉で開きます。"
                    ),
                    self.tr("承認者に代わる(&N)"),
                )
            case Way.SHARED:
                return (
                    self.tr(
                        "署名した回答は下書きに残ります。承認者に、次の下書きを開いてもらってください。\n"
                        "{path}\n"
                        "承認のあとで、あなたがもう一度開くと、提出ファイルを作れます。"
                    ),
                    self.tr("下書きのまま終える(&N)"),
                )
            case Way.COPY:
                return (
                    self.tr(
                        "下書きの写しを承認者に渡します。承認者は写しを開いて承認し、その写しをあなたに"
                        "返します。返ってきた写しを開くと、提出ファイルを作れます。\n"
                        "写しが返るまで、もとの下書きは変えないでください。"
                    ),
                    self.tr("写しを保存する(&N)…"),
                )

    def _on_way(self) -> None:
        match Way(self.ways.place()):
            case Way.HERE:
                self.handed_over.emit()
            case Way.SHARED:
                self.ended.emit()
            case Way.COPY:
                self.copied.emit()

    def _add_passphrases(self) -> None:
        words = self.tr(
            "この下書きには、承認者がまだいません。承認者が自分の合言葉を入れてください。"
            "回答者の合言葉とは別のものです。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        self.passphrase = NewPassphrase(self.tr("承認者の合言葉"), parent=self)
        self.body.addWidget(self.passphrase)
        self.passphrase.advanced.connect(self._on_add)

    def _on_add(self) -> None:
        passphrase = self.passphrase.passphrase()
        if passphrase is not None:
            self.added.emit(passphrase)
