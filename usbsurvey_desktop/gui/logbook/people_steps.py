"""Letting people into an open book: one more person, and the key of the 情報システム管理者.

The book is locked only while that is written.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.gui.frame.people_work import Newcomer, read_card_file
from usbsurvey_desktop.gui.frame.person_view import PersonView
from usbsurvey_desktop.gui.frame.recovery_section import RecoveryTerms
from usbsurvey_desktop.gui.frame.slot_words import slot_words
from usbsurvey_desktop.gui.logbook.book_people_view import BookPeopleView
from usbsurvey_desktop.gui.logbook.keeper import BookKeeper
from usbsurvey_desktop.gui.logbook.open_book import OpenBook, books_of, read_anew
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.card import Card
from usbsurvey_desktop.logbook.chain import BookContent
from usbsurvey_desktop.store.container import Container
from usbsurvey_desktop.store.draft_content import Person


class PeopleSteps(QObject):
    """Shows who can open the book until `left`."""

    left = Signal()

    def __init__(self, keeper: BookKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper

    def start(self) -> None:
        """Show who can open the book."""
        held, place = self._keeper.book.held, self._keeper.place
        slots = held.opened.vault.names
        names = {one.slot: one for one in held.content.people}
        people = [
            (slot_words(slot), "　".join(filter(None, (names[slot].post, names[slot].name))))
            if slot in names
            else (slot_words(slot), "")
            for slot in slots
        ]
        terms = RecoveryTerms(place.drafts.recovery, place.ask, place.profile.identities)
        has_recovery = any(slot.label == "manager" for slot in slots)
        view = BookPeopleView(people, terms, has_recovery=has_recovery)
        view.person_wanted.connect(self._on_person_wanted)
        view.card_wanted.connect(self._on_card)
        if view.card is not None:
            view.card.chosen.connect(partial(self._on_card_chosen, view))
        view.left.connect(self.left)
        self._show(view)

    def _show(self, view: Screen) -> None:
        self._keeper.frame.show_screen(view, view.heading, view.first_focus)

    def _on_person_wanted(self) -> None:
        view = PersonView()
        view.submitted.connect(self._on_person)
        view.left.connect(self.start)
        self._show(view)

    def _on_card_chosen(self, view: BookPeopleView, path: Path) -> None:
        self._keeper.job.run(
            partial(read_card_file, path),
            view.show_card,
            partial(self._keeper.frame.say_refusal, file=path.name),
        )

    def _on_person(self, newcomer: Newcomer) -> None:
        words = self.tr("加えました。前の写しは、加えた人の合言葉では開けません。")
        self._do(partial(_add_person, newcomer), words)

    def _on_card(self, card: Card) -> None:
        words = self.tr(
            "復旧用の鍵を登録しました。合言葉を忘れたときは、情報システム管理者が開けます。"
        )
        self._do(partial(_add_recovery, card), words)

    def _do(self, act: Callable[[Container[BookContent]], None], words: str) -> None:
        self._keeper.frame.say(self.tr("記録簿に書いています…"))
        work = partial(_written, self._keeper.place, self._keeper.book, act)
        self._keeper.job.run(work, partial(self._on_done, words), self._keeper.say_refusal)

    def _on_done(self, words: str, book: OpenBook) -> None:
        self._keeper.book = book
        self.start()
        self._keeper.frame.say(words)


def _written(
    place: Workplace, book: OpenBook, act: Callable[[Container[BookContent]], None]
) -> OpenBook:
    """Do something to the ways into a book, and read it anew.

    Raises:
        SurveyError: what `act`, opening or reading raises.
    """
    opened = books_of(place).open_held(book.held)
    try:
        act(opened)
    finally:
        opened.close()
    return read_anew(place, book)


def _add_person(newcomer: Newcomer, opened: Container[BookContent]) -> None:
    slot = opened.add_slot(newcomer.label, newcomer.passphrase)
    if newcomer.name or newcomer.post:
        person = Person(label=slot.label, no=slot.no, name=newcomer.name, post=newcomer.post)
        opened.revise(partial(_with_person, person))


def _with_person(person: Person, content: BookContent) -> BookContent:
    return content.model_copy(update={"people": (*content.people, person)})


def _add_recovery(card: Card, opened: Container[BookContent]) -> None:
    opened.add_recovery(card)
