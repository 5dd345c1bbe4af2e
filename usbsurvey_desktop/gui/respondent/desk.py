"""The respondent's desk up to the open draft: S02 import, 照合, S03 prepare, S04 open."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.holdings import Holdings, keep_pack, read_for_import
from usbsurvey_desktop.gui.frame.identity_done_view import IdentityDoneView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView, IdentityWish
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.frame.subject import show_subject
from usbsurvey_desktop.gui.respondent.draft_view import DraftView
from usbsurvey_desktop.gui.respondent.issuer_check import IssuerCheck
from usbsurvey_desktop.gui.respondent.locked_view import LockedView
from usbsurvey_desktop.gui.respondent.pack_view import PackView
from usbsurvey_desktop.gui.respondent.work import (
    Prepared,
    Unlocking,
    open_draft,
    prepare,
)
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import Frame, Screen
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.sealing.pack_trust import Admitted
from usbsurvey_desktop.store.slots import SlotName


class RespondentDesk(QObject):
    """Leads to an open draft (`draft_opened` carries an `OpenDraft`) or back home (`left`)."""

    draft_opened = Signal(object)
    left = Signal()

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._holdings = Holdings()
        self._admitted: Admitted | None = None
        self._wish: Unlocking | None = None
        self._screen: Screen | None = None

    def _show(self, screen: Screen) -> None:
        self._screen = screen
        self._frame.show_screen(screen, screen.heading, screen.first_focus)

    # S02

    def start_import(self, holdings: Holdings, file: Path | None = None) -> None:
        """Take a survey in, from a file that is known or one that will be chosen."""
        self._holdings = holdings
        self._frame.set_subject("")
        view = PackView(self._place.ask, folder=Path.home())
        view.file_chosen.connect(self._on_pack_chosen)
        view.taken.connect(self._on_pack_taken)
        view.left.connect(self.left)
        self._show(view)
        if file is not None:
            self._on_pack_chosen(file)

    def _on_pack_chosen(self, path: Path) -> None:
        self._frame.clear_message()
        profile, packs = self._place.profile, self._holdings.packs
        self._place.jobs.run(
            self,
            partial(read_for_import, profile, path, packs),
            self._on_pack_read,
            partial(self._frame.say_refusal, file=path.name),
        )

    def _on_pack_read(self, admitted: Admitted) -> None:
        self._admitted = admitted
        view = self._screen
        if not isinstance(view, PackView):
            return
        show_subject(self._frame, admitted.pack)
        view.show_pack(admitted, self._place.clock())
        if self._holdings.is_held(admitted.pack):
            same = self.tr("同じ調査票が取り込み済みです。変わったところはありません。")
            self._frame.say(same)
        if admitted.trust is Trust.RENEWED:
            words = self.tr("{issuer}の証明書が新しくなりました（鍵は同じです）。")
            issuer = admitted.pack.issuer.subject.organisation
            self._frame.say(words.format(issuer=issuer))

    def _on_pack_taken(self) -> None:
        admitted = self._admitted
        if admitted is None:
            return
        self._place.jobs.run(
            self,
            partial(keep_pack, self._place.profile, admitted.pack),
            self._on_pack_kept,
            partial(self._frame.say_refusal, file=admitted.pack.file_name),
        )

    def _on_pack_kept(self, _nothing: object) -> None:
        admitted = self._admitted
        if admitted is not None and admitted.trust is Trust.UNCONFIRMED:
            self.start_confirming(admitted)
            return
        self.left.emit()

    def start_confirming(self, admitted: Admitted) -> None:
        """Confirm the issuer of a survey by its 照合番号."""
        show_subject(self._frame, admitted.pack)
        check = IssuerCheck(admitted.pack, self._place, self._frame, self)
        check.confirmed.connect(self.left)
        check.put_off.connect(self.left)

    # S03

    def start_preparing(self, admitted: Admitted) -> None:
        """Make an identity and the first draft of a survey in one step."""
        self._admitted = admitted
        show_subject(self._frame, admitted.pack)
        view = IdentityView(
            self._place.municipalities, place=self._place.profile.folder, with_draft=True
        )
        view.submitted.connect(self._on_wish)
        view.left.connect(self.left)
        self._show(view)

    def _on_wish(self, wish: IdentityWish) -> None:
        if self._admitted is None:
            return
        self._frame.say(self.tr("身分証を作っています…"))
        self._place.jobs.run(
            self,
            partial(prepare, wish, self._admitted.pack, self._place),
            self._on_prepared,
            partial(self._frame.say_refusal, file=self._place.profile.folder.name),
        )

    def _on_prepared(self, prepared: Prepared) -> None:
        view = IdentityDoneView(prepared.identity, with_draft=True)
        view.left.connect(partial(self.draft_opened.emit, prepared.opened))
        self._show(view)

    # S04

    def start_opening(self, path: Path) -> None:
        """Open a draft that exists."""
        self._frame.set_subject("")
        self._place.jobs.run(
            self,
            partial(self._place.drafts.slots, path),
            partial(self._on_slots, path),
            partial(self._on_not_opened, Unlocking(path, "", None)),
        )

    def start_opening_elsewhere(self, parent: QWidget) -> None:
        """Ask for a draft that lies somewhere else, and open it."""
        self._place.ask.open_file(
            parent,
            self.tr("下書きを選ぶ"),
            folder=self._place.profile.drafts,
            pattern="*.usbdraft",
            on_chosen=self.start_opening,
        )

    def _on_slots(self, path: Path, slots: tuple[SlotName, ...]) -> None:
        view = DraftView(path, slots)
        view.submitted.connect(self._on_unlocking)
        view.left.connect(self.left)
        self._show(view)

    def _on_unlocking(self, wish: Unlocking) -> None:
        self._wish = wish
        self._frame.say(self.tr("合言葉を確かめています…"))
        self._place.jobs.run(
            self,
            partial(open_draft, self._place.drafts, wish),
            self._on_opened,
            partial(self._on_not_opened, wish),
        )

    def _on_opened(self, opened: OpenDraft) -> None:
        self._frame.clear_message()
        self._wish = None
        self.draft_opened.emit(opened)

    def _on_not_opened(self, wish: Unlocking, error: SurveyError) -> None:
        self._frame.clear_message()
        view = self._screen
        if error.code is Code.WRONG_PASSPHRASE and isinstance(view, DraftView):
            view.show_error(messages.with_code(error))
        elif error.code is Code.WRONG_PASSPHRASE:
            self.start_opening(wish.path)
        elif error.code is Code.DRAFT_LOCKED:
            locked = LockedView(error.facts)
            locked.take_over.connect(self._on_take_over)
            locked.left.connect(self.left)
            self._show(locked)
        else:
            self._frame.say_refusal(error, file=wish.path.name, actions=self._previous(wish, error))

    def _previous(self, wish: Unlocking, error: SurveyError) -> tuple[BarAction, ...]:
        if not error.facts.get("previous") or not wish.passphrase:
            return ()
        self._wish = wish
        return (BarAction(self.tr("1つ前の保存を開く(&P)"), self._on_previous),)

    def _on_previous(self) -> None:
        if self._wish is not None:
            wish = self._wish
            self._on_unlocking(Unlocking(wish.path, wish.passphrase, wish.slot, previous=True))

    def _on_take_over(self) -> None:
        if self._wish is not None:
            wish = self._wish
            self._on_unlocking(
                Unlocking(
                    wish.path, wish.passphrase, wish.slot, previous=wish.previous, take_over=True
                )
            )
