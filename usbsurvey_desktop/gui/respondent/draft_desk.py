"""Opening a draft that exists (S04): right and wrong passphrases, damage, somebody else at work."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.covered import Covered
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.frame.recover_desk import RecoverDesk, RecoverKind
from usbsurvey_desktop.gui.frame.recover_view import RecoverWords
from usbsurvey_desktop.gui.respondent.draft_copies import copy_of, look_at, open_copy
from usbsurvey_desktop.gui.respondent.draft_view import DraftView
from usbsurvey_desktop.gui.respondent.locked_view import LockedView
from usbsurvey_desktop.gui.respondent.look_desk import LookDesk
from usbsurvey_desktop.gui.respondent.way_out import way_out
from usbsurvey_desktop.gui.respondent.work import Unlocking, open_draft
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import Frame, Screen
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.store.slots import SlotName


def _close_again(opened: OpenDraft) -> None:
    """Let the next person into a draft that nobody waits for any more."""
    opened.draft.close()


class DraftDesk(QObject):
    """From `start` to an open draft (`opened` carries an `OpenDraft`), or back home (`left`).

    Whoever leaves while a draft is being opened has not opened it. Once it is open, the screen
    does nothing more until the next one takes its place.
    """

    opened = Signal(object)
    left = Signal()
    identity_wanted = Signal()
    """The 合言葉 of an identity was forgotten too: another one is to be made."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._screen: Screen | None = None
        self._is_for_return = False
        self._is_for_approver = False
        recovery = messages.Scene.RECOVERY
        kind = RecoverKind(lambda: place.drafts, self._recover_words, recovery, recovery)
        self._recovering = RecoverDesk(kind, place, frame, self)
        self._recovering.left.connect(self.start)
        self._recovering.done.connect(self.start)
        self.looking = LookDesk(place, frame, self)
        self.looking.left.connect(self._on_left)
        self.looking.copy_wanted.connect(self._on_copy_of_looked)

    def start(self, path: Path, recovered: str = "", *, told: str = "") -> None:
        """Ask as whom and by which 合言葉 a draft is opened.

        `recovered` tells of a 復旧, `told` of anything else that was done just now.
        """
        self._frame.set_subject("")
        self._job.cancel()
        self._job.run(
            partial(self._place.drafts.slots, path),
            partial(self._on_slots, path, recovered, told),
            partial(self._on_not_opened, Unlocking(path, "", None)),
        )

    def start_moved(self, path: Path, told: str) -> None:
        """Ask for the 合言葉 of a draft that was just made from another one, and say so."""
        self.start(path, told=told)

    def start_for_approver(self, path: Path) -> None:
        """Open a draft that a respondent has just closed, so that the approver takes the seat."""
        self._is_for_approver = True
        self.start(path)

    def start_for_return(self, path: Path) -> None:
        """Open a draft to take a return note into it."""
        self._is_for_return = True
        self.start(path)

    def put_away(self) -> Covered | None:
        """What covers a draft that is only looked at; None while there is none."""
        return self.looking.put_away()

    def start_elsewhere(self, parent: QWidget) -> None:
        """Ask for a draft that lies somewhere else, and open it."""
        self._place.ask.open_file(
            parent,
            self.tr("下書きを選ぶ"),
            folder=self._place.profile.drafts,
            pattern="*.usbdraft",
            on_chosen=self.start,
        )

    def _show(self, screen: Screen) -> None:
        self._screen = screen
        self._frame.show_screen(screen, screen.heading, screen.first_focus)

    def _on_slots(self, path: Path, recovered: str, told: str, slots: tuple[SlotName, ...]) -> None:
        view = DraftView(
            path,
            slots,
            is_for_return=self._is_for_return,
            is_for_approver=self._is_for_approver,
        )
        self._is_for_approver = False
        view.submitted.connect(self._on_wish)
        view.recovery_wanted.connect(partial(self._on_recovery, path, slots))
        view.left.connect(self._on_left)
        self._show(view)
        if recovered:
            make = BarAction(self.tr("身分証を作る(&M)…"), self._on_identity_wanted)
            self._frame.say(recovered, actions=(make,))
        elif told:
            self._frame.say(told)

    def _on_identity_wanted(self) -> None:
        self._screen = None
        self._is_for_return = False
        self._job.cancel()
        self.identity_wanted.emit()

    def _recover_words(self, path: Path) -> RecoverWords:
        done = self.tr("新しい合言葉を決めました。この操作を履歴に残しました。")
        return RecoverWords(
            file=self.tr("下書き：{file}").format(file=path.name),
            note=self.tr("この操作は履歴に残ります。回答は表示しません。"),
            done=sentences((done, way_out(was_recovered=True))),
        )

    def _on_recovery(self, path: Path, slots: tuple[SlotName, ...]) -> None:
        self._screen = None
        self._recovering.start(path, slots)

    def _on_left(self) -> None:
        if self._screen is None:
            return
        self._screen = None
        self._is_for_return = False
        self._job.cancel()
        self.left.emit()

    def _on_wish(self, wish: Unlocking) -> None:
        if self._screen is None:
            return
        self._frame.say(self.tr("合言葉を確かめています…"))
        self._job.run(
            partial(open_draft, self._place.drafts, wish, self._place.profile),
            self._on_opened,
            partial(self._on_not_opened, wish),
            on_late=_close_again,
        )

    def _on_opened(self, opened: OpenDraft) -> None:
        self._screen = None
        self._frame.say(self.tr("下書きを開いています…"))
        errand = replace(opened, is_for_return=self._is_for_return)
        self._is_for_return = False
        self.opened.emit(errand)

    def _on_not_opened(self, wish: Unlocking, error: SurveyError) -> None:
        self._frame.clear_message()
        view = self._screen
        if error.code is Code.WRONG_PASSPHRASE and isinstance(view, DraftView):
            told = error if view.has_choice else messages.in_scene(error, messages.Scene.ONE_SLOT)
            view.show_error(messages.with_code(told))
        elif error.code is Code.WRONG_PASSPHRASE:
            self.start(wish.path)
        elif error.code is Code.DRAFT_LOCKED:
            locked = LockedView(error.facts)
            locked.take_over.connect(partial(self._on_wish, replace(wish, take_over=True)))
            locked.look_wanted.connect(partial(self._on_look, wish))
            locked.copy_wanted.connect(partial(self._on_copy, wish))
            locked.left.connect(self._on_left)
            self._show(locked)
        else:
            self._frame.say_refusal(error, file=wish.path.name, actions=self._previous(wish, error))

    def _on_look(self, wish: Unlocking) -> None:
        self._frame.say(self.tr("合言葉を確かめています…"))
        self._job.run(
            partial(look_at, self._place.drafts, wish),
            partial(self.looking.show, wish),
            partial(self._on_not_opened, wish),
        )

    def _on_copy(self, wish: Unlocking) -> None:
        self._frame.say(self.tr("合言葉を確かめています…"))
        self._job.run(
            partial(open_copy, self._place.drafts, wish, self._place.profile),
            self._on_copy_opened,
            partial(self._on_not_opened, wish),
            on_late=_close_again,
        )

    def _on_copy_opened(self, opened: OpenDraft) -> None:
        words = self.tr(
            "写し {file} を作って開きました。ここで書いた内容は、もとの下書きには入りません。"
        ).format(file=opened.draft.path.name)
        self._on_opened(replace(opened, told=words))

    def _on_copy_of_looked(self, path: Path) -> None:
        self._job.run(
            partial(copy_of, self._place.drafts, path, self._place.profile.drafts),
            self._on_copied,
            partial(self._frame.say_refusal, file=path.name),
        )

    def _on_copied(self, copy: Path) -> None:
        self.start(copy, told=self.tr("写し {file} を作りました。").format(file=copy.name))

    def _previous(self, wish: Unlocking, error: SurveyError) -> tuple[BarAction, ...]:
        if not error.facts.get("previous") or not wish.passphrase:
            return ()
        again = partial(self._on_wish, replace(wish, previous=True))
        return (BarAction(self.tr("1つ前の保存を開く(&P)"), again),)
