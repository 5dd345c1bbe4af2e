"""The collector's desk: choose a package, open it through every check, look at it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop import logs
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.covered import Covered
from usbsurvey_desktop.gui.frame.holdings import Holdings
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice, IdentitySource
from usbsurvey_desktop.gui.frame.subject import show_subject
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.check_words import check_question
from usbsurvey_desktop.gui.reviewer.named_package import named
from usbsurvey_desktop.gui.reviewer.open_view import OpenView, OpenWish
from usbsurvey_desktop.gui.reviewer.work import (
    AtHand,
    Reviewed,
    ReviewOrder,
    RosterRefused,
    look_for,
    review,
)
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.whereabouts import Spot, go_to_spot, spot_of
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.visible import visible_line


@dataclass(frozen=True)
class _Case:
    """Which package is shown, by whose identity it was opened, and where the focus was."""

    path: Path
    identity: Path
    roster: Path | None
    spot: Spot | None = None


def _nothing() -> None:
    """Stand for saving and closing: a package is only looked at."""


class ReviewerDesk(QObject):
    """Shows one package after another until `left`."""

    left = Signal()
    case_shown = Signal(bool)
    """Whether an opened package is shown now, which can be covered."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._holdings = Holdings()
        self._view: OpenView | None = None
        self._roster: Path | None = None
        self._case: _Case | None = None
        self._shown: CaseView | None = None
        self.left.connect(self._forget_case)

    def start(self, holdings: Holdings, file: Path | None = None) -> None:
        """Ask for a package, or for the identity that opens the one given."""
        self._forget_case()
        self._holdings = holdings
        self._frame.set_subject("")
        work = partial(look_for, self._place, file)
        self._place.jobs.run(self, work, self._on_found, self._frame.say_refusal)

    def _on_found(self, at_hand: AtHand) -> None:
        place = self._place
        hint = ""
        if place.practice is not None:
            hint = self.tr("練習用の合言葉は、ファイル {file} に書いてあります。").format(
                file=place.practice.passphrase
            )
        source = IdentitySource(
            at_hand.identities, place.ask, place.profile.identities, at_hand.names
        )
        view = OpenView(
            at_hand.packages,
            source,
            name=partial(named, municipalities=place.municipalities),
            roster=self._roster,
            hint=hint,
        )
        view.submitted.connect(self._on_wish)
        view.left.connect(self.left)
        self._view = view
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_wish(self, wish: OpenWish) -> None:
        self._frame.say(self.tr("開いています…"))
        self._roster = wish.roster
        order = ReviewOrder(wish.path, wish.choice, self._holdings.packs, wish.roster)
        work = partial(review, order, self._place, self._place.clock())
        done = partial(self._on_read, wish)
        failed = partial(self._on_failed, wish)
        self._place.jobs.run(self, work, done, failed)

    def _on_read(self, wish: OpenWish, read: Reviewed | RosterRefused) -> None:
        self._frame.clear_message()
        if isinstance(read, RosterRefused):
            self._forget_passphrase()
            file = wish.roster.name if wish.roster is not None else ""
            self._frame.say_refusal(read.error, file=file)
            return
        if isinstance(read.found, Refused):
            self._forget_passphrase()
            detail = self._detail(read.found)
            self._frame.say_refusal(read.found.as_error(), file=wish.path.name, detail=detail)
            return
        case = _Case(wish.path, wish.choice.path, wish.roster)
        self._show_case(case, read.found, read.roster)

    def _show_case(self, case: _Case, read: Opened, known: AdmittedRoster | None) -> CaseView:
        logs.event("package.opened", revision=read.submission.revision, digest=read.digest)
        self._view = None
        look_up = ItemHelp(self._place.municipalities)
        forms = self._place.record_forms
        pack = self._place.form_words.shown_pack(read.pack)
        shown = replace(read, pack=pack)
        view = CaseView(shown, look_up, case.path.name, record_forms=forms, known=known)
        view.another_wanted.connect(partial(self.start, self._holdings))
        view.left.connect(self.left)
        show_subject(self._frame, pack, read.municipality.name)
        self._frame.show_screen(view, view.heading, view.first_focus)
        self._case, self._shown = case, view
        self.case_shown.emit(True)
        return view

    def put_away(self) -> Covered | None:
        """What covers the package that is shown; None while there is none.

        Nothing of it is kept but where it lies: the 合言葉 of the identity opens it anew.
        """
        case = self._case
        if case is None:
            return None
        spot = None if self._shown is None else spot_of(self._shown)
        self._forget_case()
        return Covered(
            self.tr("身分証 {file} の合言葉").format(file=visible_line(case.identity.name)),
            partial(self._opened_again, replace(case, spot=spot)),
            save=_nothing,
            close=_nothing,
            file=case.path.name,
            is_draft=False,
        )

    def _opened_again(self, case: _Case, passphrase: str) -> Callable[[], None]:
        """Open the package once more, in a job; whatever is refused now leaves it covered."""
        wish = OpenWish(case.path, IdentityChoice(case.identity, passphrase), case.roster)
        order = ReviewOrder(case.path, wish.choice, self._holdings.packs, case.roster)
        read = review(order, self._place, self._place.clock())
        if isinstance(read, RosterRefused):
            raise read.error
        if isinstance(read.found, Refused):
            raise read.found.as_error()
        return partial(self._show_again, case, read.found, read.roster)

    def _show_again(self, case: _Case, opened: Opened, known: AdmittedRoster | None) -> None:
        view = self._show_case(case, opened, known)
        go_to_spot(view, case.spot)

    def _forget_case(self) -> None:
        self._case, self._shown = None, None
        self.case_shown.emit(False)

    def _forget_passphrase(self) -> None:
        """Keep no 合言葉 in a field while a person reads why nothing was opened."""
        if self._view is not None:
            self._view.picker.passphrase.clear()

    def _detail(self, refused: Refused) -> str:
        return self.tr("止まった点検：{check}　{words}").format(
            check=refused.step, words=check_question(refused.step)
        )

    def _on_failed(self, wish: OpenWish, error: SurveyError) -> None:
        self._frame.clear_message()
        self._forget_passphrase()
        told = messages.in_scene(error, messages.Scene.REVIEW)
        if error.code is Code.IDENTITY_OPEN and self._view is not None:
            self._view.picker.show_error(messages.with_code(told))
            return
        name = wish.choice.path.name if error.code is Code.IDENTITY_KEY else wish.path.name
        self._frame.say_refusal(told, file=name)
