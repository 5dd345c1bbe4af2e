"""S10 提出ファイルの作成: who gets it, what goes, what does not; then the file in four steps."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from usbsurvey_desktop.gui.ask import Ask
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import link_button, primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.plain_label import data_label, literal, plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.theme import Space


class SubmitView(Screen):
    """Emits `submitted` with the folder, `hidden_wanted`, or `left` to look at the answers."""

    help_topic = "submit"

    submitted = Signal(object)
    hidden_wanted = Signal()
    left = Signal()

    def __init__(
        self,
        facts: Iterable[tuple[str, str]],
        *,
        hidden: int,
        folder: Path,
        ask: Ask,
        remark: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show what will be sealed; `remark` is what a person should think about before."""
        super().__init__(parent=parent)
        self.set_heading(self.tr("提出ファイルを作ります"))
        self._ask = ask
        self._folder = folder
        self.body.addWidget(FactList(facts, self))
        if remark:
            self.body.addWidget(plain_label(remark, role="warning", parent=self))
        copy = self.tr("あなたの控えも同じファイルから開けます。")
        self.body.addWidget(plain_label(copy, role="support", parent=self))
        if hidden:
            words = literal(self.tr("提出しない入力 {n}件").format(n=hidden))
            link = link_button(words, self)
            link.clicked.connect(self.hidden_wanted)
            add_at_left(self.body, link)
        self._add_place()
        self._steps_panel, self._steps = self._make_steps()
        self.body.addWidget(self._steps_panel)
        self.end_body()
        self.make = primary_button(self.tr("提出ファイルを作る(&N)"), self)
        self.make.clicked.connect(self._on_make)
        back = secondary_button(self.tr("確認に戻る(&B)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(self.make, back)
        self.first_focus = self.make

    def show_step(self, step: int) -> None:
        """Say which of the four steps is under way, from 1; 0 takes the steps away."""
        self._steps_panel.setVisible(step > 0)
        for number, (label, words) in enumerate(self._steps, start=1):
            mark = self.tr("済み") if number < step else ""
            now = self.tr("しています…") if number == step else ""
            label.setText(f"{words}　{mark or now}".strip())
            if number == step:
                announce(self, label.text())

    def _add_place(self) -> None:
        line = Flow(gap=Space.LARGE)
        self._place = data_label("", parent=self)
        self._show_place()
        change = secondary_button(self.tr("保存場所を変える(&F)…"), self)
        change.clicked.connect(self._on_change)
        line.addWidget(self._place)
        line.addWidget(change)
        self.body.addLayout(line)

    def _show_place(self) -> None:
        self._place.setText(self.tr("保存場所：{folder}").format(folder=self._folder))

    def _make_steps(self) -> tuple[QWidget, list[tuple[QLabel, str]]]:
        panel = QFrame(self)
        panel.setProperty("panel", "note")
        layout = column(panel, gap=Space.HAIR, edge=Space.MEDIUM)
        steps = []
        for words in (
            self.tr("1／4 まとめる"),
            self.tr("2／4 封をする"),
            self.tr("3／4 自分の鍵で開いて確かめる"),
            self.tr("4／4 保存する"),
        ):
            label = plain_label(words, parent=panel)
            layout.addWidget(label)
            steps.append((label, words))
        panel.hide()
        return panel, steps

    def _on_change(self) -> None:
        self._ask.folder(
            self, self.tr("保存場所を選ぶ"), folder=self._folder, on_chosen=self._on_chosen
        )

    def _on_chosen(self, folder: Path) -> None:
        self._folder = folder
        self._show_place()

    def _on_make(self) -> None:
        self.submitted.emit(self._folder)
