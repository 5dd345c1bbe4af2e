"""Keeping the 署名者名簿 of a received folder: a card is registered, a registration revoked."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.identity_picker import IdentityPicker, IdentitySource
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.reviewer.inbox_work import identities_at_hand
from usbsurvey_desktop.gui.reviewer.roster_add_view import RegisterWish, RosterAddView
from usbsurvey_desktop.gui.reviewer.roster_fields import entry_words
from usbsurvey_desktop.gui.reviewer.roster_revoke_view import RevokeWish, RosterRevokeView
from usbsurvey_desktop.gui.reviewer.roster_work import RosterOrder, card_in, write_next
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.card import Card
from usbsurvey_desktop.identity.roster import Entry, Roster, SignerState
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster
from usbsurvey_desktop.visible import visible_line


class RosterDesk(QObject):
    """Works on the roster that a folder was opened with, until `left` or `changed`."""

    left = Signal()
    changed = Signal(object, str)
    """Carries the `AdmittedRoster` that lies there now, and what there is to tell."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._opening: InboxOpening | None = None

    def forget(self) -> None:
        """Let keys go, and wait for nothing any more."""
        self._job.cancel()
        self._opening = None

    def add(self, view: QWidget, opening: InboxOpening) -> None:
        """Ask for a card, then everything that registering its holder needs."""
        if self._held(opening) is None:
            return
        self._opening = opening
        self._place.ask.open_file(
            view,
            self.tr("公開カードを選ぶ"),
            folder=opening.folder,
            pattern="*.card.txt",
            on_chosen=self._on_card_chosen,
        )

    def revoke(self, opening: InboxOpening, row: str) -> None:
        """Ask why the entry of a row goes; "" is no row."""
        held = self._held(opening)
        if held is None:
            return
        entry = held.entries[int(row)] if row else None
        if entry is None or not entry.is_active:
            words = self.tr("取り消す人の行を選んでください。")
            if entry is not None:
                words = self.tr("この登録は、もう取り消されています。")
            self._frame.say(words)
            return
        self._opening = opening
        work = partial(_identities, self._place, opening)
        self._job.run(work, partial(self._ask_why, entry), self._frame.say_refusal)

    def _held(self, opening: InboxOpening) -> Roster | None:
        """The roster at hand; None, with what to do told, where none was chosen."""
        if opening.roster is None or opening.roster_path is None:
            self._frame.say(
                self.tr(
                    "署名者名簿を選んでいません。「フォルダーを選ぶ」で開き直して、"
                    "署名者名簿を選んでください。"
                )
            )
            return None
        return opening.roster.roster

    def _on_card_chosen(self, path: Path) -> None:
        opening = self._opening
        if opening is None:
            return
        place = self._place

        def read() -> tuple[Card, IdentitySource]:
            return card_in(path), _identities(place, opening)

        failed = partial(self._frame.say_refusal, file=visible_line(path.name))
        self._job.run(read, self._ask_about, failed)

    def _ask_about(self, read: tuple[Card, IdentitySource]) -> None:
        opening = self._opening
        if opening is not None:
            card, source = read
            keeper = opening.identity.certificate.subject.person
            view = RosterAddView(card, source, self._place.municipalities, keeper=keeper)
            view.submitted.connect(partial(self._on_register, view))
            self._show(view)

    def _ask_why(self, entry: Entry, source: IdentitySource) -> None:
        opening = self._opening
        if opening is None or opening.roster is None:
            return
        certificate = entry.certificate.der
        active = [one for one in opening.roster.roster.entries if one.is_active]
        view = RosterRevokeView(
            entry,
            source,
            self._place.municipalities,
            keeper=opening.identity.certificate.subject.person,
            has_others=sum(one.certificate.der == certificate for one in active) > 1,
        )
        view.submitted.connect(partial(self._on_revoke, view, entry))
        self._show(view)

    def _show(self, view: RosterAddView | RosterRevokeView) -> None:
        view.left.connect(self._on_left)
        self._frame.clear_message()
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_register(self, view: RosterAddView, wish: RegisterWish) -> None:
        opening = self._opening
        if opening is None or opening.roster is None:
            return
        change = wish.change
        fingerprint = change.certificate.fingerprint
        state = opening.roster.roster.standing(change.place.body, change.place.role, fingerprint)
        if state is SignerState.REGISTERED:
            view.picker.passphrase.clear()
            self._frame.say(self.tr("もう登録されています。"))
            return
        words = self.tr("登録しました：{name}")
        self._write(
            view.picker, wish, lambda made: words.format(name=entry_words(made.entries[-1]))
        )

    def _on_revoke(self, view: RosterRevokeView, entry: Entry, wish: RevokeWish) -> None:
        words = self.tr("登録を取り消しました：{name}").format(name=entry_words(entry))
        self._write(view.picker, wish, lambda _made: words)

    def _write(
        self,
        picker: IdentityPicker,
        wish: RegisterWish | RevokeWish,
        told: Callable[[Roster], str],
    ) -> None:
        opening = self._opening
        if opening is None or opening.roster is None or opening.roster_path is None:
            return
        self._frame.say(self.tr("署名しています…"))
        order = RosterOrder(opening.roster_path, opening.roster.roster, wish.change, wish.choice)
        work = partial(write_next, order, self._place)
        done = partial(self._on_written, told)
        self._job.run(work, done, partial(self._on_failed, picker, order))

    def _on_written(self, told: Callable[[Roster], str], made: AdmittedRoster) -> None:
        self._opening = None
        self._frame.clear_message()
        self.changed.emit(made, told(made.roster))

    def _on_failed(self, picker: IdentityPicker, order: RosterOrder, error: SurveyError) -> None:
        self._frame.clear_message()
        picker.passphrase.clear()
        told = messages.in_scene(error, messages.Scene.ROSTER)
        if error.code is Code.IDENTITY_OPEN:
            picker.show_error(messages.with_code(told))
            return
        self._frame.say_refusal(told, file=visible_line(order.path.name))

    def _on_left(self) -> None:
        self._opening = None
        self._frame.clear_message()
        self.left.emit()


def _identities(place: Workplace, opening: InboxOpening) -> IdentitySource:
    """The identities at hand; first the one that opened the folder, who often is the keeper."""
    source = identities_at_hand(place)
    own = opening.identity_path
    return replace(source, found=(own, *(one for one in source.found if one != own)))
