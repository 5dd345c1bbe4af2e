"""The collector's desk: choose a package, open it through every check, look at it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.covered import Covered
from usbsurvey_desktop.gui.frame.holdings import Holdings
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice, IdentitySource
from usbsurvey_desktop.gui.reviewer.case_desk import CaseDesk, CaseExits
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.case_work import ReadCase
from usbsurvey_desktop.gui.reviewer.check_words import refused_detail
from usbsurvey_desktop.gui.reviewer.inbox_desk import InboxDesk
from usbsurvey_desktop.gui.reviewer.inbox_opening import CaseWish
from usbsurvey_desktop.gui.reviewer.named_package import named
from usbsurvey_desktop.gui.reviewer.open_view import OpenView, OpenWish
from usbsurvey_desktop.gui.reviewer.work import (
    AtHand,
    ReviewOrder,
    RosterRefused,
    look_for,
    review,
)
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.whereabouts import Spot, go_to_spot
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.visible import visible_line


@dataclass(frozen=True)
class _Covered:
    """What opens a covered package again, and where the focus was."""

    order: ReviewOrder
    spot: Spot | None


def _nothing() -> None:
    """Stand for closing: a package is open in no file."""


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
        self._inbox: InboxDesk | None = None
        self._cases = CaseDesk(place, frame, self)
        self._cases.shown.connect(self.case_shown)
        self.left.connect(self._cases.forget)

    def start(self, holdings: Holdings, file: Path | None = None) -> None:
        """Ask for a package, or for the identity that opens the one given."""
        self._cases.forget()
        self._inbox = None
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

    def show_case(self, wish: CaseWish, inbox: InboxDesk) -> None:
        """Show a package of a 受領フォルダー; leaving it leads back there."""
        self._inbox = inbox
        exits = CaseExits(
            left=partial(self._back_to, inbox, wish.path), onward=partial(self._on_other, wish)
        )
        self._cases.show_case(wish.opening, wish.path, exits)

    def keep(self) -> None:
        """Bring the comments that were typed to the disk.

        Raises:
            SurveyError: they could not be saved.
        """
        self._cases.keep()

    def give_up(self) -> None:
        """Let the case go with what could not be saved."""
        self._cases.forget()

    def _back_to(self, inbox: InboxDesk, path: Path) -> None:
        self._cases.forget()
        self._inbox = None
        self.case_shown.emit(True)  # the folder can be covered again
        inbox.come_back(path)

    def _on_other(self, wish: CaseWish, step: int) -> None:
        """Show the package so many places on; at the end of the list it is told."""
        if self._inbox is None:
            return
        place = wish.paths.index(wish.path) + step if wish.path in wish.paths else -1
        if not 0 <= place < len(wish.paths):
            words = self.tr("一覧の最後です。") if step > 0 else self.tr("一覧の最初です。")
            self._frame.say(words)
            return
        self.show_case(replace(wish, path=wish.paths[place]), self._inbox)

    def _on_read(self, wish: OpenWish, read: ReadCase | Refused | RosterRefused) -> None:
        self._frame.clear_message()
        if isinstance(read, RosterRefused):
            self._forget_passphrase()
            file = wish.roster.name if wish.roster is not None else ""
            self._frame.say_refusal(read.error, file=file)
            return
        if isinstance(read, Refused):
            self._forget_passphrase()
            detail = refused_detail(read)
            self._frame.say_refusal(read.as_error(), file=wish.path.name, detail=detail)
            return
        self._show_read(read)

    def _show_read(self, case: ReadCase) -> CaseView:
        self._view = None
        again = partial(self.start, self._holdings)
        return self._cases.show_read(case, CaseExits(left=self.left.emit, another=again))

    def put_away(self) -> Covered | None:
        """What covers the package that is shown; None while there is none.

        Nothing of it is kept but where it lies, and what could not be saved, sealed: the 合言葉 of
        the identity opens it anew. One of a 受領フォルダー is covered with its folder.
        """
        case, inbox = self._cases.case, self._inbox
        put = self._cases.put_away()
        if case is None or put is None:
            return None
        of_folder = None if inbox is None else inbox.put_away()
        if of_folder is not None:
            return replace(of_folder, save=put.save, trouble=put.trouble)
        identity = case.opening.identity_path
        choice = IdentityChoice(identity, "")
        order = ReviewOrder(case.path, choice, case.opening.packs, case.opening.roster_path)
        return Covered(
            self.tr("身分証 {file} の合言葉").format(file=visible_line(identity.name)),
            partial(self._opened_again, _Covered(order, put.spot)),
            save=put.save,
            close=_nothing,
            file=case.path.name,
            is_draft=False,
            trouble=put.trouble,
        )

    def _opened_again(self, covered: _Covered, passphrase: str) -> Callable[[], None]:
        """Open the package once more, in a job; whatever is refused now leaves it covered."""
        choice = replace(covered.order.choice, passphrase=passphrase)
        read = review(replace(covered.order, choice=choice), self._place, self._place.clock())
        if isinstance(read, RosterRefused):
            raise read.error
        if isinstance(read, Refused):
            raise read.as_error()
        return partial(self._show_again, read, covered.spot)

    def _show_again(self, case: ReadCase, spot: Spot | None) -> None:
        go_to_spot(self._show_read(case), spot)

    def _forget_passphrase(self) -> None:
        """Keep no 合言葉 in a field while a person reads why nothing was opened."""
        if self._view is not None:
            self._view.picker.passphrase.clear()

    def _on_failed(self, wish: OpenWish, error: SurveyError) -> None:
        self._frame.clear_message()
        self._forget_passphrase()
        told = messages.in_scene(error, messages.Scene.REVIEW)
        if error.code is Code.IDENTITY_OPEN and self._view is not None:
            self._view.picker.show_error(messages.with_code(told))
            return
        name = wish.choice.path.name if error.code is Code.IDENTITY_KEY else wish.path.name
        self._frame.say_refusal(told, file=name)
