"""復旧 of a record book (S09): the same way as of a draft, from the screen that opens one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.recover_desk import RecoverDesk, RecoverKind
from usbsurvey_desktop.gui.frame.recover_view import RecoverWords
from usbsurvey_desktop.gui.logbook.keeper import book_error
from usbsurvey_desktop.gui.logbook.open_book import books_of
from usbsurvey_desktop.gui.shared.message_bar import Tone
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.store.slots import SlotName


class BookRecovery(QObject):
    """From `start` to a new 合言葉: `done` carries the path and what to tell; `left` goes back."""

    done = Signal(object, str)
    left = Signal(object)

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        kind = RecoverKind(
            partial(books_of, place),
            self._words,
            messages.Scene.BOOK_RECOVERY,
            messages.Scene.BOOK,
            is_book=True,
        )
        self._desk = RecoverDesk(kind, place, frame, self)
        self._desk.done.connect(self.done)
        self._desk.left.connect(self.left)

    def start(self, path: Path) -> None:
        """Look whether a book can be recovered, and ask for the identity that does it."""
        self._job.cancel()
        self._job.run(
            partial(books_of(self._place).slots, path),
            partial(self._on_slots, path),
            partial(self._on_not_read, path),
        )

    def stop(self) -> None:
        """Ask for nothing any more."""
        self._job.cancel()

    def _on_slots(self, path: Path, slots: tuple[SlotName, ...]) -> None:
        if any(slot.label == "manager" for slot in slots):
            self._desk.start(path, slots)
            return
        words = self.tr(
            "この記録簿には復旧用の鍵が登録されていないので、復旧できません。"
            "合言葉を知っているほかの人に開いてもらい、"
            "「この記録簿を開ける人」で復旧用の鍵を登録してください。"
        )
        self._frame.say(words, tone=Tone.WARNING)

    def _on_not_read(self, path: Path, error: SurveyError) -> None:
        self._frame.say_refusal(book_error(error), file=path.name)

    def _words(self, path: Path) -> RecoverWords:
        return RecoverWords(
            file=self.tr("受渡し記録簿：{file}").format(file=path.name),
            note=self.tr("この操作は記録簿に残ります。記録の内容は表示しません。"),
            done=self.tr("新しい合言葉を決めました。この操作を記録簿に残しました。"),
        )
