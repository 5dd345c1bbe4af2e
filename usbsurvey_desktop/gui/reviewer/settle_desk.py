"""Settling what reviewers or revisions disagree about, from the list of a received folder."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import Refused, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.reviewer.case_work import Done, ReadCase, Undecided
from usbsurvey_desktop.gui.reviewer.check_words import refused_detail
from usbsurvey_desktop.gui.reviewer.settle_view import SettleView
from usbsurvey_desktop.gui.reviewer.settle_work import Settling, accept, look_at, prefer
from usbsurvey_desktop.gui.shared.names import body_name
from usbsurvey_desktop.gui.shared.revisions import revision_words
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.review.ledger_record import Act
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.visible import visible_line


class SettleDesk(QObject):
    """Shows one package until `left`, or until its answers are wanted."""

    left = Signal(object, str)
    """Carries the path of the package, and what there is to tell."""
    case_wanted = Signal(object)
    """Carries the path of the package."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)

    def forget(self) -> None:
        """Wait for nothing any more."""
        self._job.cancel()

    def start(self, settling: Settling) -> None:
        """Show what stands against what."""
        self._frame.say(self.tr("開いています…"))
        work = partial(look_at, settling, self._place)
        self._job.run(work, partial(self._on_read, settling), partial(self._fail, settling))

    def _on_read(self, settling: Settling, read: ReadCase | Refused) -> None:
        self._frame.clear_message()
        if isinstance(read, Refused):
            file = visible_line(settling.path.name)
            detail = refused_detail(read)
            self._frame.say_refusal(read.as_error(), file=file, detail=detail)
            return
        self._show(settling, read)

    def _show(self, settling: Settling, case: ReadCase) -> None:
        view = SettleView(case, settling.files)
        view.left.connect(partial(self.left.emit, settling.path, ""))
        view.case_wanted.connect(partial(self.case_wanted.emit, settling.path))
        view.accepted.connect(partial(self._decide, settling, partial(accept, case, self._place)))
        view.preferred.connect(partial(self._on_preferred, settling, case))
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_preferred(self, settling: Settling, case: ReadCase, chosen: Opened) -> None:
        self._decide(settling, partial(prefer, case, chosen, settling, self._place))

    def _decide(self, settling: Settling, work: Callable[[], Done | Undecided]) -> None:
        self._frame.say(self.tr("記録しています…"))
        self._job.run(work, partial(self._on_done, settling), partial(self._fail, settling))

    def _on_done(self, settling: Settling, done: Done | Undecided) -> None:
        self._frame.clear_message()
        if isinstance(done, Undecided):
            self._show(settling, done.case)
            told = messages.in_scene(done.error, messages.Scene.DECISION)
            self._frame.say_refusal(told, file=visible_line(settling.path.name))
            return
        opened = done.case.opened
        words = self.tr("{body}の{revision}を受理に決めました。")
        if done.decided.entry.line.act is Act.CHOSEN:
            words = self.tr("{body}の{revision}を採りました。続けて受理できます。")
        body, revision = body_name(opened.municipality), revision_words(opened.submission.revision)
        self.left.emit(done.case.path, words.format(body=body, revision=revision))

    def _fail(self, settling: Settling, error: SurveyError) -> None:
        self._frame.clear_message()
        told = messages.in_scene(error, messages.Scene.DECISION)
        self._frame.say_refusal(told, file=visible_line(settling.path.name))
