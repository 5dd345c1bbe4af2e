"""Recovering a file whose 合言葉 was forgotten: by an identity to a new one, seeing nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.identity_picker import IdentitySource, identities_in
from usbsurvey_desktop.gui.frame.identity_work import open_identity
from usbsurvey_desktop.gui.frame.known_identities import known_identities, name_of
from usbsurvey_desktop.gui.frame.older_view import OlderView
from usbsurvey_desktop.gui.frame.recover_view import RecoverView, RecoverWords, RecoveryWish
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.message_bar import BarAction, Tone
from usbsurvey_desktop.gui.shared.screen import Frame, Screen
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.store.containers import Containers
from usbsurvey_desktop.store.generations import Generation
from usbsurvey_desktop.store.slots import SlotName

_AT_THE_IDENTITY = frozenset(
    {Code.IDENTITY_OPEN, Code.IDENTITY_KEY, Code.IDENTITY_PAIR, Code.NOT_ADDRESSED}
)


Files = Containers[Any]
"""Drafts or record books: nothing of their content is read here."""


@dataclass(frozen=True)
class RecoverKind:
    """Which files are recovered, and how that is told.

    `words` are asked for each time, in the language that is spoken then; `at_identity` is the scene
    of what is wrong with the identity, `scene` that of all else.
    """

    files: Callable[[], Files]
    words: Callable[[Path], RecoverWords]
    at_identity: messages.Scene
    scene: messages.Scene
    is_book: bool = False


@dataclass(frozen=True)
class _Older:
    """The file is an older copy, and nothing was done to it."""

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


def set_passphrase(files: Files, wish: RecoveryWish, now: datetime) -> _Older | SurveyError | None:
    """Set a new 合言葉 by the recovery slot, and let the next person in.

    Gives the `draft_conflict` if the file had to be saved under another name, and an older copy
    back as it is unless the wish accepts it.

    Raises:
        SurveyError: a code of the identity, what `Containers.open_by_recovery` raises, or what
            saving raises.
    """
    identity = open_identity(wish.choice, now)
    recovery = files.open_by_recovery(wish.path, identity, take_over=wish.take_over)
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

    def __init__(self, kind: RecoverKind, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._kind = kind
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
        view = RecoverView(path, slots, source, self._kind.words(path))
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
            self._frame.say(self.tr("保存しています。終わるまでお待ちください。"))
            return
        self.left.emit(path)

    def _on_wish(self, view: RecoverView | None, wish: RecoveryWish) -> None:
        self._frame.say(self.tr("身分証を開いています…"))
        self._job.run(
            partial(set_passphrase, self._kind.files(), wish, self._place.clock()),
            partial(self._on_set, wish),
            partial(self._on_failed, view, wish),
        )

    def _on_set(self, wish: RecoveryWish, outcome: _Older | SurveyError | None) -> None:
        if isinstance(outcome, _Older):
            view = OlderView(
                wish.path.name, outcome.present, outcome.newer, is_book=self._kind.is_book
            )
            accepted = replace(wish, accepts_older=True)
            view.accepted.connect(partial(self._on_wish, None, accepted))
            view.left.connect(partial(self._on_left, wish.path))
            self._show(view)
            return
        trouble = "" if outcome is None else messages.with_code(self._told(outcome))
        told = sentences((self._kind.words(wish.path).done, trouble))
        self.done.emit(wish.path, told)

    def _on_failed(self, view: RecoverView | None, wish: RecoveryWish, error: SurveyError) -> None:
        self._frame.clear_message()
        told = self._told(error)
        if error.code in _AT_THE_IDENTITY and view is not None:
            view.picker.show_error(messages.with_code(told))
        elif error.code is Code.DRAFT_LOCKED:
            self._say_locked(view, wish, error)
        else:
            self._frame.say_refusal(told, file=wish.path.name)

    def _told(self, error: SurveyError) -> SurveyError:
        is_identity = error.code in _AT_THE_IDENTITY
        return messages.in_scene(error, self._kind.at_identity if is_identity else self._kind.scene)

    def _say_locked(self, view: RecoverView | None, wish: RecoveryWish, error: SurveyError) -> None:
        """Say who has the file; what was typed stays, so that one more press is enough."""
        if error.facts.get("alive", 1):
            words = self.tr(
                "{account}さんが {host} で開いています。合言葉はまだ変わっていません。"
                "閉じてもらってから、もう一度「合言葉を決め直す」を押してください。"
            ).format(account=error.facts.get("account", "?"), host=error.facts.get("host", "?"))
            self._frame.say(words, tone=Tone.WARNING)
            return
        words = self.tr(
            "ほかのウィンドウが開いたままになっています（停電や強制終了のあとなど）。"
            "ほかの端末で開いていないことを確かめて、続けてください。"
        )
        stop = BarAction(self.tr("やめる(&K)"), self._frame.clear_message)
        again = partial(self._on_wish, view, replace(wish, take_over=True))
        self._frame.ask(words, (stop, BarAction(self.tr("このまま決め直す(&X)"), again)))
