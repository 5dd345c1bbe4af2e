"""S12: from a return file to what it asks for."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.engine.change import Change
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.identity_picker import IdentitySource
from usbsurvey_desktop.gui.frame.known_identities import Identities, identities_with_names
from usbsurvey_desktop.gui.frame.note_words import collector_name
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.respondent.return_book import ReturnBook
from usbsurvey_desktop.gui.respondent.return_card import ReturnCard
from usbsurvey_desktop.gui.respondent.return_import_view import ReturnImportView, ReturnWish
from usbsurvey_desktop.gui.respondent.return_view import ReturnView
from usbsurvey_desktop.gui.respondent.return_words import (
    said_lines,
    standing_words,
    taken_words,
    way_to_returns,
)
from usbsurvey_desktop.gui.respondent.work import take_return
from usbsurvey_desktop.gui.shared.message_bar import Tone
from usbsurvey_desktop.gui.shared.screen import Frame, is_shown
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.sealing.note_record import Note
from usbsurvey_desktop.sealing.note_states import NoteState
from usbsurvey_desktop.sealing.open_note import OpenedNote
from usbsurvey_desktop.store.draft_content import snapshot_of
from usbsurvey_desktop.submitting.notes import remarks_of
from usbsurvey_desktop.submitting.returning import TakenNote

_AT_THE_PASSPHRASE = frozenset({Code.IDENTITY_OPEN, Code.IDENTITY_KEY})


class ReturnSteps(QObject):
    """Shows what the notes of a draft ask for, or asks for a file; leads on by signals."""

    changed = Signal(object)
    """Carries every `Change` of the filling that is made here."""
    question_asked = Signal(str)
    check_wanted = Signal()
    shown = Signal()
    """Another screen is there; messages of the one before are gone."""
    left = Signal()

    def __init__(
        self,
        opened: OpenDraft,
        filling: Filling,
        place: Workplace,
        frame: Frame,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._filling = filling
        self._place = place
        self._frame = frame
        self._book = ReturnBook(opened, filling)
        self.look_up = ItemHelp(
            place.municipalities, self._book.words, place.clock, beside=place.panels(filling)
        )
        """What items may look up, the words of the notes among it."""
        self._view: ReturnView | ReturnImportView | None = None
        self._folder = Path.home()
        self._job = SingleJob(place.jobs, self)

    @property
    def is_shown(self) -> bool:
        """Whether one of these screens is shown."""
        return is_shown(self._view)

    def way_in(self) -> str:
        """Name the way here from the check page; "" before anything was sealed."""
        if not self._opened.draft.content.submissions:
            return ""
        return way_to_returns(self._filling, has_notes=bool(self._book.notes()))

    def start(self) -> None:
        """Show what the notes ask for; without any, ask for a file."""
        if self._book.notes():
            self._show_notes(None)
        else:
            self.ask()

    def ask(self) -> None:
        """Ask for a return file."""
        work = partial(identities_with_names, self._place.profile.identities)
        self._job.run(work, self._on_found, self._frame.say_refusal)

    def stop(self) -> None:
        """Let nothing that is under way change the screen."""
        self._job.cancel()

    def _on_found(self, identities: Identities) -> None:
        source = IdentitySource(
            identities.paths,
            self._place.ask,
            self._place.profile.identities,
            identities.names,
        )
        view = ReturnImportView(source, folder=self._folder)
        view.submitted.connect(partial(self._on_submitted, view))
        view.left.connect(self._on_away)
        self._show(view)

    def _show(self, view: ReturnView | ReturnImportView) -> None:
        self._view = view
        self._frame.show_screen(view, view.heading, view.first_focus)
        self.shown.emit()

    def _on_away(self) -> None:
        self.stop()
        self.check_wanted.emit()

    def _on_submitted(self, view: ReturnImportView, wish: ReturnWish) -> None:
        self._folder = wish.path.parent
        self._frame.say(self.tr("署名を確かめています…"))
        self._job.run(
            partial(take_return, self._opened, wish.path, wish.choice, self._place),
            self._on_taken,
            partial(self._on_failed, view, wish.path.name),
            on_late=self._on_taken_late,
        )

    def _on_failed(self, view: ReturnImportView, file: str, error: SurveyError) -> None:
        self._frame.clear_message()
        told = messages.in_scene(error, messages.Scene.RETURN)
        if error.code in _AT_THE_PASSPHRASE:
            view.picker.show_error(messages.with_code(told))
            return
        self._frame.say_refusal(told, file=file)

    def _on_taken_late(self, taken: TakenNote) -> None:
        """Keep what came in after the person had gone to another screen."""
        if taken.opened.state is NoteState.LATEST:
            for remark in snapshot_of(self._opened.draft.content).comments:
                self._filling.remark(remark)

    def _on_taken(self, taken: TakenNote) -> None:
        # The screen that listened to the filling before is gone.
        self._filling.subscribe(_tell_nobody)
        self._on_taken_late(taken)
        self._show_notes(taken.opened)
        words = taken_words(taken, self._opened.draft.content)
        is_news = taken.opened.state is NoteState.LATEST and not taken.dropped_signature
        self._frame.say(words, tone=Tone.NOTE if is_news else Tone.WARNING)
        if taken.trouble is not None:
            self._frame.say_refusal(taken.trouble)

    def _show_notes(self, opened: OpenedNote | None) -> None:
        view = ReturnView(
            self._filling, self.look_up, self._cards(opened), changes=self._book.changes()
        )
        view.changed.connect(self.changed)
        view.question_asked.connect(self.question_asked)
        view.check_asked.connect(self.check_wanted)
        view.import_asked.connect(self.ask)
        view.left.connect(self.left)
        self._show(view)

    def _cards(self, opened: OpenedNote | None) -> list[ReturnCard]:
        """A card for each note that counts, and before them one for a note that does not."""
        pack = self._opened.pack
        kept = self._book.notes()
        cards = [
            ReturnCard(
                one.note, collector_name(pack, one.note), one.signer, said=self._said(one.note)
            )
            for one in kept
        ]
        if opened is None or opened.digest in {one.digest for one in kept}:
            return cards
        shown_only = ReturnCard(
            opened.note,
            collector_name(pack, opened.note),
            opened.signer,
            standing=standing_words(opened, self._opened.draft.content),
            said=said_lines(opened.note, pack.form),
        )
        return [shown_only, *cards]

    def _said(self, note: Note) -> tuple[str, ...]:
        """What stands on the card: the message is read first, comments that wait stand below."""
        return (note.message,) if remarks_of(note) else said_lines(note, self._opened.pack.form)


def _tell_nobody(_change: Change) -> None:
    """Listen until the next screen does."""
