"""Recovering a draft whose 合言葉 was forgotten: by an identity to a new one, seeing nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.identity_picker import IdentitySource, identities_in
from usbsurvey_desktop.gui.frame.identity_work import open_identity
from usbsurvey_desktop.gui.frame.known_identities import known_identities, name_of
from usbsurvey_desktop.gui.frame.older_view import OlderView
from usbsurvey_desktop.gui.respondent.locked_view import LockedView
from usbsurvey_desktop.gui.respondent.recover_view import RecoverView, RecoveryWish
from usbsurvey_desktop.gui.respondent.way_out import way_out
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.screen import Frame, Screen
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.store.drafts import Drafts
from usbsurvey_desktop.store.generations import Generation
from usbsurvey_desktop.store.slots import SlotName

_AT_THE_IDENTITY = frozenset(
    {Code.IDENTITY_OPEN, Code.IDENTITY_KEY, Code.IDENTITY_PAIR, Code.NOT_ADDRESSED}
)


@dataclass(frozen=True)
class _Older:
    """The draft is an older copy, and nothing was done to it."""

    present: Generation
    newer: Generation


@dataclass(frozen=True)
class _Found:
    """The identities of this terminal, and whose they are where a card tells."""

    paths: tuple[Path, ...]
    known: Mapping[Path, Certificate]


def _look_for(folder: Path) -> _Found:
    paths = identities_in(folder)
    return _Found(paths, known_identities(paths))


def set_passphrase(
    drafts: Drafts, wish: RecoveryWish, now: datetime
) -> _Older | SurveyError | None:
    """Set a new 合言葉 by the recovery slot, and let the next person in.

    Gives the `draft_conflict` if the draft had to be saved under another name, and an older copy
    back as it is unless the wish accepts it.

    Raises:
        SurveyError: a code of the identity, what `Drafts.open_by_recovery` raises, or what saving
            raises.
    """
    identity = open_identity(wish.choice, now)
    recovery = drafts.open_by_recovery(wish.path, identity, take_over=wish.take_over)
    try:
        if recovery.newer is not None and not wish.accepts_older:
            return _Older(recovery.generation, recovery.newer)
        recovery.set_passphrase(wish.slot, wish.passphrase)
    except SurveyError as error:
        if error.code is not Code.DRAFT_CONFLICT:
            raise
        return error
    finally:
        recovery.close()
    return None


class RecoverDesk(QObject):
    """From `start` to a new 合言葉: `done` carries the path and what to tell; `left` goes back."""

    done = Signal(object, str)
    left = Signal(object)
    home_wanted = Signal()

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)

    def start(self, path: Path, slots: tuple[SlotName, ...]) -> None:
        """Ask for the identity of the 情報システム管理者."""
        self._job.cancel()
        self._job.run(
            partial(_look_for, self._place.profile.identities),
            partial(self._on_found, path, slots),
            self._frame.say_refusal,
        )

    def _on_found(self, path: Path, slots: tuple[SlotName, ...], identities: _Found) -> None:
        source = self._source(identities)
        view = RecoverView(path, slots, source)
        view.submitted.connect(partial(self._on_wish, view))
        view.left.connect(partial(self._on_left, path))
        self._show(view)

    def _source(self, found: _Found) -> IdentitySource:
        """Nobody knows which of them is the manager's, so none is chosen for the person."""
        names = {path: name_of(one) for path, one in found.known.items()}
        folder = self._place.profile.identities
        return IdentitySource(found.paths, self._place.ask, folder, names, is_settled=False)

    def _show(self, view: Screen) -> None:
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_left(self, path: Path) -> None:
        if self._job.is_running:
            self._frame.say(self.tr("下書きに保存しています。終わるまでお待ちください。"))
            return
        self.left.emit(path)

    def _on_wish(self, view: RecoverView | None, wish: RecoveryWish) -> None:
        self._frame.say(self.tr("身分証を開いています…"))
        self._job.run(
            partial(set_passphrase, self._place.drafts, wish, self._place.clock()),
            partial(self._on_set, wish),
            partial(self._on_failed, view, wish),
        )

    def _on_set(self, wish: RecoveryWish, outcome: _Older | SurveyError | None) -> None:
        if isinstance(outcome, _Older):
            view = OlderView(wish.path.name, outcome.present, outcome.newer)
            accepted = replace(wish, accepts_older=True)
            view.accepted.connect(partial(self._on_wish, None, accepted))
            view.left.connect(partial(self._on_left, wish.path))
            self._show(view)
            return
        words = self.tr("新しい合言葉を決めました。この操作を履歴に残しました。")
        trouble = "" if outcome is None else messages.with_code(outcome)
        told = sentences((words, way_out(was_recovered=True), trouble))
        self.done.emit(wish.path, told)

    def _on_failed(self, view: RecoverView | None, wish: RecoveryWish, error: SurveyError) -> None:
        self._frame.clear_message()
        told = messages.in_scene(error, messages.Scene.RECOVERY)
        if error.code in _AT_THE_IDENTITY and view is not None:
            view.picker.show_error(messages.with_code(told))
        elif error.code is Code.DRAFT_LOCKED:
            locked = LockedView(error.facts)
            locked.take_over.connect(partial(self._on_wish, None, replace(wish, take_over=True)))
            locked.left.connect(self.home_wanted)
            self._show(locked)
        else:
            self._frame.say_refusal(told, file=wish.path.name)
