"""この下書きを開ける人 (S04): who can open a draft, and what can be done about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from usbsurvey_desktop.gui.frame.slot_words import slot_words
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.store.slots import SlotName
from usbsurvey_desktop.visible import visible_line


@dataclass(frozen=True)
class PersonLine:
    """One way into a draft as it stands in the list; the own one cannot be taken away."""

    slot: SlotName
    name: str
    is_own: bool

    @property
    def words(self) -> str:
        """Slot and name."""
        return "　".join(part for part in (slot_words(self.slot), self.name) if part)


class PeopleView(Screen):
    """Emits what the person wants to do; `removal_wanted` carries a `SlotName`."""

    help_topic = "draft"

    person_wanted = Signal()
    removal_wanted = Signal(object)
    passphrase_wanted = Signal()
    recovery_wanted = Signal()
    key_wanted = Signal()
    copy_wanted = Signal()
    """A copy is to be written for a colleague."""
    left = Signal()

    def __init__(
        self, lines: Sequence[PersonLine], *, offers_key: bool, parent: QWidget | None = None
    ) -> None:
        """List the people; `offers_key` says that a copy before opens for somebody who is out."""
        super().__init__(parent=parent)
        self.set_heading(self.tr("この下書きを開ける人"))
        words = self.tr(
            "人はそれぞれ自分の合言葉で、情報システム管理者は自分の身分証で開けます。"
            "名前は、下書きを開いた人だけに見えます。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        self.body.addWidget(self._table(lines))
        self._add_person()
        self._add_recovery(has_recovery=any(line.slot.label == "manager" for line in lines))
        self._add_own(offers_key=offers_key)
        self.end_body()
        back = primary_button(self.tr("戻る(&N)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(back)
        self.first_focus = self.add

    def _table(self, lines: Sequence[PersonLine]) -> QWidget:
        table = QWidget(self)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.WIDE)
        grid.setVerticalSpacing(Space.MEDIUM)
        grid.setColumnStretch(0, 1)
        for place, line in enumerate(lines):
            own = self.tr("{words}（いま開いている人）").format(words=line.words)
            shown = visible_line(own if line.is_own else line.words)
            label = plain_label(shown, parent=table)
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignVCenter)
            if line.is_own:
                continue
            button = secondary_button(self.tr("外す"), table)
            name = self.tr("{who}を外す").format(who=slot_words(line.slot))
            button.setAccessibleName(name)
            button.clicked.connect(partial(self._on_remove, line.slot))
            grid.addWidget(button, place, 1)
        return table

    def _add_person(self) -> None:
        self.add = secondary_button(self.tr("人を加える(&U)…"), self)
        self.add.clicked.connect(self.person_wanted)
        add_at_left(self.body, self.add)
        self.hand_over = secondary_button(self.tr("ほかの職員に渡す(&H)…"), self)
        self.hand_over.clicked.connect(self.copy_wanted)
        words = self.tr(
            "この下書きの写しを、選んだ場所に書き出します。"
            "写しも、ここに並んでいる人が、それぞれの合言葉で開けます。"
        )
        self._add_group(words, "", self.hand_over)

    def _add_recovery(self, *, has_recovery: bool) -> None:
        words = (
            self.tr("合言葉を忘れたときは、情報システム管理者が復旧用の鍵で開けます。")
            if has_recovery
            else self.tr(
                "復旧用の鍵が登録されていません。"
                "全員が合言葉を忘れると、この下書きはだれにも開けません。"
            )
        )
        text = (
            self.tr("復旧用の鍵を登録し直す(&K)…")
            if has_recovery
            else self.tr("復旧用の鍵を登録する(&K)…")
        )
        role = "" if has_recovery else "warning"
        register = secondary_button(text, self)
        register.clicked.connect(self.recovery_wanted)
        self._add_group(words, role, register)

    def _add_own(self, *, offers_key: bool) -> None:
        change = secondary_button(self.tr("自分の合言葉を変える(&C)…"), self)
        change.clicked.connect(self.passphrase_wanted)
        add_at_left(self.body, change)
        renew = secondary_button(self.tr("鍵を更新する(&R)…"), self)
        renew.clicked.connect(self.key_wanted)
        add_at_left(self.body, renew)
        words = self.tr(
            "合言葉を変えたり人を外したりしても、前の写しは、今までの合言葉でまだ開けます。"
        )
        if offers_key:
            onward = self.tr("これから書く内容も守るには、鍵を更新してください。")
            words = sentences((words, onward))
        role = "warning" if offers_key else "support"
        self.body.addWidget(plain_label(words, role=role, parent=self))

    def _add_group(self, words: str, role: str, button: QWidget) -> None:
        group = QWidget(self)
        layout = column(group, gap=Space.SMALL)
        layout.addWidget(plain_label(words, role=role, parent=group))
        add_at_left(layout, button)
        self.body.addWidget(group)

    def _on_remove(self, slot: SlotName) -> None:
        self.removal_wanted.emit(slot)
