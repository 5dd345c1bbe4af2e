"""発行、2／3: public cards come in and go out, until every body has a recipient."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.author.card_check_view import CardCheckView
from usbsurvey_desktop.gui.author.cards_heard import CardsHeard
from usbsurvey_desktop.gui.author.publish_work import (
    CARD_ENDING,
    CardsAdded,
    cards_added,
    cards_in,
)
from usbsurvey_desktop.gui.author.recipients_view import RecipientsView
from usbsurvey_desktop.gui.shared.message_bar import Tone
from usbsurvey_desktop.gui.shared.names import person_name
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.sealing.addressing import Addressing
from usbsurvey_desktop.sealing.pack_record import Recipient
from usbsurvey_desktop.visible import visible_line


class RecipientSteps(QObject):
    """Works on one addressing at a time, from `show` until `finished` or `left`."""

    changed = Signal(object)
    """Carries the `Addressing` as it is now."""
    heard = Signal(object)
    """Carries the `CardsHeard` as they are now."""
    finished = Signal()
    left = Signal()

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._addressing = Addressing()
        self._heard = CardsHeard()

    def show(self, addressing: Addressing, heard: CardsHeard, chosen: str = "") -> None:
        """Show who receives so far, and whose number was heard; begin at a row if one is chosen."""
        self._addressing, self._heard = addressing, heard
        view = RecipientsView(addressing, heard, tuple(self._place.municipalities))
        view.cards_wanted.connect(partial(self._ask_cards, view, as_signers=False))
        view.signers_wanted.connect(partial(self._ask_cards, view, as_signers=True))
        view.folder_wanted.connect(partial(self._ask_folder, view))
        view.check_wanted.connect(self._on_check)
        view.removed.connect(partial(self._on_removed, view))
        view.directed.connect(partial(self._on_directed, view))
        view.submitted.connect(self._on_submitted)
        view.left.connect(self._on_left)
        if chosen:
            view.choose(chosen)
        self._frame.clear_message()
        self._frame.show_screen(view, view.heading, view.first_focus)

    def stop(self) -> None:
        """Let nothing that is under way change the screen."""
        self._job.cancel()

    def _ask_cards(self, view: RecipientsView, *, as_signers: bool) -> None:
        title = self.tr("提出先の公開カードを選ぶ（いくつでも選べます）")
        if as_signers:
            title = self.tr("返信に署名する人の公開カードを選ぶ（いくつでも選べます）")
        self._place.ask.open_files(
            view,
            title,
            folder=Path.home(),
            pattern=f"*{CARD_ENDING}",
            on_chosen=partial(self._add, view, as_signers=as_signers),
        )

    def _ask_folder(self, view: RecipientsView) -> None:
        self._place.ask.folder(
            view,
            self.tr("公開カードのあるフォルダーを選ぶ"),
            folder=Path.home(),
            on_chosen=partial(self._on_folder, view),
        )

    def _on_folder(self, view: RecipientsView, folder: Path) -> None:
        found = partial(self._on_folder_read, view)
        failed = partial(self._frame.say_refusal, file=visible_line(folder.name))
        self._job.run(partial(cards_in, folder), found, failed)

    def _on_folder_read(self, view: RecipientsView, paths: Sequence[Path]) -> None:
        if not paths:
            words = self.tr("このフォルダーに公開カード（.card.txt）がありません。")
            self._frame.say(words, tone=Tone.WARNING)
            return
        self._add(view, paths, as_signers=False)

    def _add(self, view: RecipientsView, paths: Sequence[Path], *, as_signers: bool) -> None:
        add = partial(cards_added, self._addressing, paths, self._place, as_signers=as_signers)
        self._job.run(add, partial(self._on_added, view), self._frame.say_refusal)

    def _on_added(self, view: RecipientsView, added: CardsAdded) -> None:
        self._take(view, added.addressing)
        view.show_wrong(added.wrong)
        words = self.tr("公開カードを{n}枚加えました。")
        if added.wrong:
            words = self.tr(
                "公開カードを{n}枚加えました。加えなかったファイルが{wrong}つあります。"
                "理由は下に示しています。"
            )
        tone = Tone.WARNING if added.wrong else Tone.NOTE
        self._frame.say(words.format(n=added.added, wrong=len(added.wrong)), tone=tone)

    def _on_check(self, recipient: str) -> None:
        chosen = next((one for one in self._addressing.recipients if one.id == recipient), None)
        if chosen is None:
            self._frame.say(self.tr("照合番号を確かめる提出先の行を選んでください。"))
            return
        certificate = self._heard.next_of(chosen)
        if certificate is None:
            self._frame.say(self.tr("この提出先の照合番号は、もう確かめてあります。"))
            return
        view = CardCheckView(certificate)
        view.confirmed.connect(partial(self._on_confirmed, chosen, certificate))
        view.left.connect(partial(self._show_again, recipient))
        self._frame.clear_message()
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_confirmed(self, recipient: Recipient, certificate: Certificate) -> None:
        self._heard = self._heard.with_heard(certificate)
        self.heard.emit(self._heard)
        self._show_again(self._next_after(recipient))
        words = self.tr("照合番号を確かめました：{name}")
        self._frame.say(words.format(name=visible_line(person_name(certificate.subject))))

    def _next_after(self, recipient: Recipient) -> str:
        """The next office of which somebody is still to be heard; this one if there is none."""
        offices = self._addressing.recipients
        place = offices.index(recipient)
        order = (*offices[place:], *offices[:place])
        return next((one.id for one in order if self._heard.next_of(one)), recipient.id)

    def _show_again(self, chosen: str) -> None:
        self.show(self._addressing, self._heard, chosen)

    def _on_removed(self, view: RecipientsView, recipient: str) -> None:
        if not recipient:
            self._frame.say(self.tr("外す提出先の行を選んでください。"))
            return
        self._frame.clear_message()
        self._take(view, self._addressing.without(recipient))

    def _on_directed(self, view: RecipientsView, is_direct: bool) -> None:  # noqa: FBT001 - a signal's
        self._take(view, replace(self._addressing, is_direct=is_direct))

    def _take(self, view: RecipientsView, addressing: Addressing) -> None:
        self._addressing = addressing
        view.show_addressing(addressing)
        self.changed.emit(addressing)

    def _on_submitted(self) -> None:
        try:
            self._addressing.require_whole(self._place.clock())
        except SurveyError as error:
            self._frame.say_refusal(error)
            return
        self.stop()
        self.finished.emit()

    def _on_left(self) -> None:
        self.stop()
        self.left.emit()
