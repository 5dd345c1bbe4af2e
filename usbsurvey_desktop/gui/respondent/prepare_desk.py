"""Getting ready to answer: an identity and the first draft of a survey in one step (S03)."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.identity_done_view import IdentityDoneView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView, IdentityWish
from usbsurvey_desktop.gui.frame.people_work import read_card_file
from usbsurvey_desktop.gui.frame.recovery_section import RecoverySection, RecoveryTerms
from usbsurvey_desktop.gui.frame.subject import show_subject
from usbsurvey_desktop.gui.printing.printing import Printing
from usbsurvey_desktop.gui.printing.public_card_sheet import card_printable
from usbsurvey_desktop.gui.respondent.work import Prepared, prepare
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_trust import Admitted

_OF_A_DRAFT = frozenset(
    {
        Code.FILE_UNREADABLE,
        Code.DRAFT_DAMAGED,
        Code.DRAFT_CONTENT,
        Code.DRAFT_KDF,
        Code.DRAFT_TAMPERED,
        Code.VERSION_NEWER,
        Code.WRONG_KIND,
    }
)
"""What only reading the earlier draft refuses; nothing was made then."""


class PrepareDesk(QObject):
    """From `start` to an open draft (`opened` carries an `OpenDraft`), or back home (`left`)."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._printing = Printing(place, frame, self)

    def start(self, admitted: Admitted) -> None:
        """Ask who answers this survey."""
        show_subject(self._frame, self._place.form_words.shown_pack(admitted.pack))
        folder = self._place.profile.folder
        terms = RecoveryTerms(
            self._place.drafts.recovery, self._place.ask, self._place.profile.identities
        )
        view = IdentityView(
            self._place.municipalities,
            place=folder,
            recovery=terms,
            drafts=self._place.profile.drafts,
        )
        if view.recovery is not None:
            view.recovery.chosen.connect(partial(self._on_card_chosen, view.recovery))
        view.submitted.connect(partial(self._on_wish, view, admitted.pack))
        view.left.connect(self._on_left)
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_left(self) -> None:
        if self._job.is_running:
            words = self.tr("身分証を作っています。終わるまでお待ちください。")
            self._frame.say(words)
            return
        self.left.emit()

    def _on_card_chosen(self, section: RecoverySection, path: Path) -> None:
        self._frame.clear_message()
        self._job.run(
            partial(read_card_file, path),
            section.show_card,
            partial(self._frame.say_refusal, file=path.name),
        )

    def _on_wish(self, view: IdentityView, pack: Pack, wish: IdentityWish) -> None:
        self._frame.say(self.tr("身分証を作っています…"))
        work = partial(prepare, wish, pack, self._place)
        self._job.run(work, partial(self._on_prepared, wish), partial(self._on_failed, view, wish))

    def _on_prepared(self, wish: IdentityWish, prepared: Prepared) -> None:
        told = self._copied_words(wish, prepared.copied)
        self._show_done(replace(prepared, opened=replace(prepared.opened, told=told)))

    def _copied_words(self, wish: IdentityWish, count: int) -> str:
        """Say how many answers were copied; "" for a new beginning."""
        if wish.earlier is None:
            return ""
        words = (
            self.tr(
                "前回の下書き {file} から、{count}問の回答を写しました。"
                "写した回答は「要再確認」です。1問ずつ確かめてください。"
            )
            if count
            else self.tr("前回の下書き {file} には、写せる回答がありませんでした。")
        )
        return words.format(file=wish.earlier.path.name, count=count)

    def _show_done(self, prepared: Prepared) -> IdentityDoneView:
        view = IdentityDoneView(prepared.identity, with_draft=True)
        view.left.connect(partial(self.opened.emit, prepared.opened))
        view.print_wanted.connect(partial(self._on_print, prepared, view))
        self._frame.show_screen(view, view.heading, view.first_focus)
        return view

    def _on_print(self, prepared: Prepared, view: IdentityDoneView) -> None:
        printable = card_printable(prepared.identity.card)
        self._printing.start(printable, view, partial(self._show_done, prepared))

    def _on_failed(self, view: IdentityView, wish: IdentityWish, error: SurveyError) -> None:
        if error.code is Code.WRONG_PASSPHRASE and view.earlier is not None:
            self._frame.clear_message()
            told = messages.in_scene(error, messages.Scene.ONE_SLOT)
            view.earlier.show_error(messages.with_code(told))
            return
        is_of_draft = wish.earlier is not None and error.code in _OF_A_DRAFT
        file = wish.earlier.path if is_of_draft and wish.earlier else self._place.profile.folder
        self._frame.say_refusal(error, file=file.name)
