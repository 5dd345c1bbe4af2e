"""S16 without a form: what can be opened here, and how a survey is made with Excel."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.author.dropped_file import dropped_file
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.paragraph import Paragraph
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen


class StartView(Screen):
    """Asks for a file."""

    help_topic = "author"

    open_wanted = Signal()
    example_wanted = Signal()
    dropped = Signal(object)
    """Carries the path of a file or folder that was dropped."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("調査票の作成・点検"))
        self.setAcceptDrops(True)
        words = self.tr(
            "調査票は、Excelで作ります。できたブックをここで開くと、点検し、回答する人と同じ画面で"
            "試し、印刷し、発行できます。直すときは、Excelで直して、開きなおします。"
        )
        self.body.addWidget(Paragraph(words, self))
        begin = self.tr("はじめて作るときは、見本を保存して、書き換えるのが近道です。")
        self.body.addWidget(Paragraph(begin, self))
        self.body.addWidget(plain_label(self.tr("開けるもの"), role="h2", parent=self))
        for kind in (
            self.tr("Excelで作った調査票（XLSForm、.xlsx）"),
            self.tr("このソフトの調査票の定義（form.json、またはそのフォルダー）"),
        ):
            self.body.addWidget(plain_label(self.tr("・{kind}").format(kind=kind), parent=self))
        drop = self.tr("ここにファイルを置いても開けます。")
        self.body.addWidget(plain_label(drop, role="support", parent=self))
        self._reading = plain_label("", role="strong", parent=self)
        self._reading.hide()
        self.body.addWidget(self._reading)
        self.end_body()
        choose = primary_button(self.tr("開く(&O)…"), self)
        choose.clicked.connect(self.open_wanted)
        example = secondary_button(self.tr("見本を保存する(&S)…"), self)
        example.clicked.connect(self.example_wanted)
        back = secondary_button(self.tr("ホームへ(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(choose, example, back)
        self.set_back(back)
        self.first_focus = choose

    def show_reading(self, *, is_reading: bool) -> None:
        """Say that a file is being read, or no longer."""
        self._reading.setText(self.tr("点検しています…") if is_reading else "")
        self._reading.setVisible(is_reading)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file or folder of this terminal."""
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        event.acceptProposedAction()
        self.dropped.emit(dropped_file(event))
