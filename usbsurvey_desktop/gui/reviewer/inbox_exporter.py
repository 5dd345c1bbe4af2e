"""Asking where a list of 受領フォルダー goes, writing it, and telling how that ended."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.reviewer.inbox_export import Form, ListWish, write_list
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import Frame, is_shown
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.visible import visible_line


class InboxExporter(QObject):
    """Writes lists for a desk."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame

    def ask(self, view: QWidget, survey: str, wish: ListWish) -> None:
        """Ask for a form and a file, and write it; cancelling writes nothing."""
        words = {
            Form.XLSX: self.tr("Excel(&X)"),
            Form.UTF8: self.tr("CSV（UTF-8）(&U)"),
            Form.CP932: self.tr("CSV（CP932、シフトJIS）(&W)"),
        }
        forms = tuple(
            BarAction(text, partial(self._ask_where, view, survey, wish, form))
            for form, text in words.items()
        )
        give_up = BarAction(self.tr("やめる"), partial(self._on_given_up, view))
        question = self.tr("{title}を、どの形で書き出しますか。").format(title=wish.title)
        self._frame.ask(question, (*forms, give_up))

    def _ask_where(self, view: QWidget, survey: str, wish: ListWish, form: Form) -> None:
        ending = "xlsx" if form is Form.XLSX else "csv"
        self._on_given_up(view)
        self._place.ask.save_file(
            view,
            self.tr("一覧を書き出す"),
            suggested=self._place.output / f"{survey}-{wish.tab.value}.{ending}",
            pattern=f"*.{ending}",
            on_chosen=partial(self._on_chosen, wish, form),
        )

    def _on_given_up(self, view: QWidget) -> None:
        """Take the question away before the focus goes with it."""
        self._frame.clear_message()
        if is_shown(view):
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, wish: ListWish, form: Form, path: Path) -> None:
        work = partial(write_list, wish, form, path, self._place.clock())
        failed = partial(self._frame.say_refusal, file=path.name)
        self._place.jobs.run(self, work, self._on_written, failed)

    def _on_written(self, file: str) -> None:
        words = self.tr("一覧を書き出しました：{file}").format(file=visible_line(file))
        self._frame.say(words)
