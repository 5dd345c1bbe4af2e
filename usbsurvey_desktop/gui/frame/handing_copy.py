"""ほかの職員に渡す (S04): a copy of a draft for a colleague, written to a chosen place."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.message_bar import Tone
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.store.drafts import Draft


class HandingCopy(QObject):
    """Asks for a place and writes what was saved last there; the draft itself stays open."""

    def __init__(self, draft: Draft, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._draft = draft
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)

    def start(self, parent: QWidget) -> None:
        """Ask for the place, if there is somebody who could open the copy."""
        others = (slot for slot in self._draft.slots if slot != self._draft.slot)
        if all(slot.label == "manager" for slot in others):
            words = self.tr(
                "この下書きを開けるのは、まだあなただけです。"
                "先に「人を加える」で、渡す相手の合言葉を登録してください。"
            )
            self._frame.say(words, tone=Tone.WARNING)
            return
        self._place.ask.save_file(
            parent,
            self.tr("写しを書き出す"),
            suggested=self._draft.path,
            pattern="*.usbdraft",
            on_chosen=self._on_chosen,
        )

    def stop(self) -> None:
        """Let nothing that is under way change the screen."""
        self._job.cancel()

    def _on_chosen(self, target: Path) -> None:
        self._frame.say(self.tr("写しを書き出しています…"))
        self._job.run(
            partial(self._place.drafts.write_copy, self._draft, target),
            partial(self._on_written, target),
            partial(self._frame.say_refusal, file=target.name),
        )

    def _on_written(self, target: Path, _nothing: None) -> None:
        words = self.tr(
            "写し {file} を書き出しました：{folder}\n"
            "相手は、自分の合言葉で開けます。続きは、どちらか一方だけで書いてください。"
            "両方で書くと、自動では1つにまとまりません。"
        )
        self._frame.say(words.format(file=target.name, folder=target.parent))
