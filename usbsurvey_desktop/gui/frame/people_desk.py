"""この下書きを開ける人, from beginning to end: list, add, take away, 合言葉, recovery, key."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame import people_work
from usbsurvey_desktop.gui.frame.handing_copy import HandingCopy
from usbsurvey_desktop.gui.frame.passphrase_view import PassphraseView
from usbsurvey_desktop.gui.frame.people_view import PeopleView, PersonLine
from usbsurvey_desktop.gui.frame.people_work import Newcomer
from usbsurvey_desktop.gui.frame.person_view import PersonView
from usbsurvey_desktop.gui.frame.recovery_card_view import RecoveryCardView
from usbsurvey_desktop.gui.frame.rekey_view import RekeyView
from usbsurvey_desktop.gui.frame.slot_words import slot_words
from usbsurvey_desktop.gui.shared.message_bar import BarAction, Tone
from usbsurvey_desktop.gui.shared.screen import Frame, Screen
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.card import Card
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.store.slots import MOST_SLOTS, SlotName

_Work = Callable[[], SurveyError | None]


class PeopleDesk(QObject):
    """Works on the ways into one open draft until `left`."""

    left = Signal()

    def __init__(self, draft: Draft, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._draft = draft
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._handing = HandingCopy(draft, place, frame, self)

    def start(self) -> None:
        """Show who can open the draft."""
        self.stop()
        draft = self._draft
        lines = [
            PersonLine(slot, self._name_of(slot), is_own=slot == draft.slot) for slot in draft.slots
        ]
        view = PeopleView(lines, offers_key=draft.offers_rekey)
        view.person_wanted.connect(self._on_person_wanted)
        view.removal_wanted.connect(self._on_removal_wanted)
        view.passphrase_wanted.connect(self._on_passphrase_wanted)
        view.recovery_wanted.connect(self._on_recovery_wanted)
        view.key_wanted.connect(self._on_key_wanted)
        view.copy_wanted.connect(partial(self._handing.start, view))
        view.left.connect(self._on_left)
        self._show(view)

    def stop(self) -> None:
        """Let nothing that is under way change the screen."""
        self._job.cancel()
        self._handing.stop()

    def _name_of(self, slot: SlotName) -> str:
        """Who a slot belongs to, as far as somebody wrote it down."""
        found = next((one for one in self._draft.content.people if one.slot == slot), None)
        parts = (found.post, found.name) if found is not None else ()
        return "　".join(part for part in parts if part)

    def _show(self, view: Screen) -> None:
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_left(self) -> None:
        if self._job.is_running:
            self._frame.say(self.tr("下書きに保存しています。終わるまでお待ちください。"))
            return
        self.left.emit()

    def _do(
        self,
        work: _Work,
        words: str,
        *,
        at_passphrase: Callable[[str], None] | None = None,
    ) -> None:
        """Save in a job, then show the list and say what was done."""
        self._frame.say(self.tr("下書きに保存しています…"))
        self._job.run(work, partial(self._on_done, words), partial(self._on_failed, at_passphrase))

    def _on_done(self, words: str, conflict: SurveyError | None) -> None:
        self.start()
        self._frame.say(words)
        if conflict is not None:
            self._frame.say_refusal(conflict)

    def _on_failed(self, at_passphrase: Callable[[str], None] | None, error: SurveyError) -> None:
        self._frame.clear_message()
        if error.code is Code.WRONG_PASSPHRASE and at_passphrase is not None:
            told = messages.in_scene(error, messages.Scene.ONE_SLOT)
            at_passphrase(messages.with_code(told))
            return
        self._frame.say_refusal(error, file=self._draft.path.name)

    def _is_full(self) -> bool:
        if len(self._draft.slots) < MOST_SLOTS:
            return False
        words = self.tr("この下書きを開けるのは{most}人までです。だれかを外すと加えられます。")
        self._frame.say(words.format(most=MOST_SLOTS), tone=Tone.WARNING)
        return True

    def _on_person_wanted(self) -> None:
        if self._is_full():
            return
        view = PersonView()
        view.submitted.connect(self._on_person)
        view.left.connect(self.start)
        self._show(view)

    def _on_person(self, newcomer: Newcomer) -> None:
        self._do(
            partial(people_work.add_person, self._draft, newcomer),
            self.tr("加えました。前の写しは、加えた人の合言葉では開けません。"),
        )

    def _on_removal_wanted(self, slot: SlotName) -> None:
        words = self.tr(
            "{who}を外すと、{who}の合言葉ではこの下書きを開けなくなります。"
            "前の写しは、今までの合言葉でまだ開けます。"
        ).format(who=slot_words(slot))
        remove = BarAction(self.tr("外す(&X)"), partial(self._on_remove, slot))
        keep = BarAction(self.tr("やめる(&M)"), partial(self._on_kept, QApplication.focusWidget()))
        self._frame.ask(words, (keep, remove))

    def _on_kept(self, before: QWidget | None) -> None:
        self._frame.clear_message()
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_remove(self, slot: SlotName) -> None:
        words = self.tr("{who}を外しました。").format(who=slot_words(slot))
        self._do(partial(people_work.take_away, self._draft, slot), words)

    def _on_passphrase_wanted(self) -> None:
        view = PassphraseView(slot_words(self._draft.slot))
        view.submitted.connect(partial(self._on_passphrase, view))
        view.left.connect(self.start)
        self._show(view)

    def _on_passphrase(self, view: PassphraseView, present: str, new: str) -> None:
        self._do(
            partial(people_work.change_passphrase, self._draft, present, new),
            self.tr("合言葉を変えました。"),
            at_passphrase=view.show_error,
        )

    def _on_recovery_wanted(self) -> None:
        has_recovery = any(slot.label == "manager" for slot in self._draft.slots)
        fixed = self._place.drafts.recovery.card
        if not has_recovery and self._is_full():
            return
        if fixed is not None:
            self._on_card(fixed)
            return
        self._show_card_view().submitted.connect(self._on_card)

    def _show_card_view(self, *, renews: bool = False, may_skip: bool = False) -> RecoveryCardView:
        view = RecoveryCardView(
            self._place.ask, self._place.profile.identities, renews=renews, may_skip=may_skip
        )
        view.card.chosen.connect(partial(self._on_card_chosen, view))
        view.left.connect(self.start)
        self._show(view)
        return view

    def _on_card_chosen(self, view: RecoveryCardView, path: Path) -> None:
        self._frame.clear_message()
        self._job.run(
            partial(people_work.read_card_file, path),
            view.card.show_card,
            partial(self._frame.say_refusal, file=path.name),
        )

    def _on_card(self, card: Card) -> None:
        self._do(
            partial(people_work.add_recovery, self._draft, card),
            self.tr(
                "復旧用の鍵を登録しました。合言葉を忘れたときは、情報システム管理者が開けます。"
            ),
        )

    def _on_key_wanted(self) -> None:
        rule = self._place.drafts.recovery
        has_recovery = any(slot.label == "manager" for slot in self._draft.slots)
        if rule.card is not None or not (has_recovery or rule.is_required):
            self._show_rekey(None)
            return
        # The slot does not hold the card it was made for, so the card is asked for again.
        view = self._show_card_view(renews=True, may_skip=not rule.is_required)
        view.submitted.connect(self._show_rekey)
        view.skipped.connect(partial(self._show_rekey, None))

    def _show_rekey(self, card: Card | None) -> None:
        goes_on = card is not None or self._place.drafts.recovery.card is not None
        out = [
            slot_words(slot)
            for slot in self._draft.slots
            if slot != self._draft.slot and not (goes_on and slot.label == "manager")
        ]
        view = RekeyView(slot_words(self._draft.slot), out)
        view.submitted.connect(partial(self._on_rekey, view, card))
        view.left.connect(self.start)
        self._show(view)

    def _on_rekey(self, view: RekeyView, card: Card | None, passphrase: str) -> None:
        self._do(
            partial(people_work.renew_key, self._draft, passphrase, card),
            self.tr("鍵を更新しました。前の写しは、今までの合言葉でまだ開けます。"),
            at_passphrase=view.show_error,
        )
