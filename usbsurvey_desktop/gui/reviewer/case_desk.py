"""Shows one case after another, keeps what is written about them, and lets them be decided."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop import logs
from usbsurvey_desktop.errors import Refused, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.subject import show_subject
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.reviewer.case_decisions import CaseWays
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.case_work import ReadCase, read_case
from usbsurvey_desktop.gui.reviewer.check_words import refused_detail
from usbsurvey_desktop.gui.reviewer.comment_keeper import CommentKeeper, Saved
from usbsurvey_desktop.gui.reviewer.decision_steps import DecisionSteps
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.shared.message_bar import BarAction, Tone
from usbsurvey_desktop.gui.shared.moments import second_words
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.shared.whereabouts import Spot, spot_of
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.review.comment_files import Kept


def _nothing() -> None:
    """Have nothing to do."""


@dataclass(frozen=True)
class CaseExits:
    """Where leaving a case leads; all that was typed is on the disk by then."""

    left: Callable[[], None]
    another: Callable[[], None] = _nothing
    onward: Callable[[int], None] | None = None
    """Goes so many bodies on (1) or back (-1); None outside a 受領フォルダー."""


@dataclass(frozen=True)
class CasePutAway:
    """A case that is covered: neither key nor answer; unsaved comments sealed."""

    opening: Path
    """Whose identity opens it again."""
    spot: Spot | None
    save: Callable[[], None] = field(default=_nothing, repr=False)
    trouble: SurveyError | None = None
    """Why not everything that was typed is on the disk."""


@dataclass(frozen=True)
class _Shown:
    case: ReadCase
    view: CaseView
    keeper: CommentKeeper
    exits: CaseExits


class CaseDesk(QObject):
    """At most one case is shown; `shown` tells whether one is, which can be covered."""

    shown = Signal(bool)

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._at: _Shown | None = None

    @property
    def case(self) -> ReadCase | None:
        """The case that is shown."""
        return None if self._at is None else self._at.case

    def show_case(self, opening: InboxOpening, path: Path, exits: CaseExits) -> None:
        """Open a package and show it; a refusal is told over the screen before."""
        self._frame.say(self.tr("開いています…"))
        work = partial(
            read_case,
            opening,
            path,
            self._place,
            self._place.clock(),
            in_folder=exits.onward is not None,
        )
        self._job.run(work, partial(self._on_read, path, exits), partial(self._on_failed, path))

    def show_read(self, case: ReadCase, exits: CaseExits, *, is_decided: bool = False) -> CaseView:
        """Show a case that was read; after a decision the focus is on what leads on."""
        logs.event(
            "package.opened", revision=case.opened.submission.revision, digest=case.opened.digest
        )
        pack = self._place.form_words.shown_pack(case.opened.pack)
        shown = replace(case.opened, pack=pack)
        ways = CaseWays(is_in_folder=exits.onward is not None)
        view = CaseView(case, shown, ItemHelp(self._place.municipalities), ways)
        kept = Kept() if case.state is None else case.state.kept
        files, place = case.work.comments, self._place
        keeper = CommentKeeper(files, kept, view.words, place.jobs, place.clock, view)
        keeper.saved.connect(self._on_saved)
        keeper.joined.connect(partial(self._on_joined, view))
        keeper.failed.connect(partial(self._say, case))
        view.changed.connect(keeper.touch)
        steps = DecisionSteps(case, view, keeper, self._place, self._frame)
        steps.decided.connect(partial(self._on_decided, exits))
        steps.refused.connect(partial(self._on_refused, exits))
        self._connect_ways(view, exits)
        show_subject(self._frame, pack, case.opened.municipality.name)
        onward = view.decisions.buttons[view.decisions.onward]
        focus = onward if is_decided else view.first_focus
        self._frame.show_screen(view, view.heading, focus)
        self._at = _Shown(case, view, keeper, exits)
        self.shown.emit(True)
        return view

    def keep(self) -> None:
        """Bring everything that was typed to the disk.

        Raises:
            SurveyError: it could not be saved.
        """
        if self._at is not None:
            self._at.keeper.settle()

    def put_away(self) -> CasePutAway | None:
        """Save and forget the case that is shown; None while there is none."""
        at = self._at
        if at is None:
            return None
        put = CasePutAway(at.case.opening.identity_path, spot_of(at.view))
        try:
            at.keeper.settle()
        except SurveyError as error:
            put = replace(put, trouble=error, save=_save_later(at))
        self.forget()
        return put

    def forget(self) -> None:
        """Let the case go; what was typed and is not saved goes with it."""
        if self._at is not None:
            self._at.keeper.drop()
        self._at = None
        self._job.cancel()
        self._frame.set_save_state("")
        self.shown.emit(False)

    def _on_read(self, path: Path, exits: CaseExits, read: ReadCase | Refused) -> None:
        self._frame.clear_message()
        if isinstance(read, Refused):
            detail = refused_detail(read)
            self._frame.say_refusal(read.as_error(), file=path.name, detail=detail)
            return
        self.show_read(read, exits)

    def _on_failed(self, path: Path, error: SurveyError) -> None:
        self._frame.clear_message()
        self._frame.say_refusal(messages.in_scene(error, messages.Scene.REVIEW), file=path.name)

    def _on_decided(self, exits: CaseExits, case: ReadCase) -> None:
        self.show_read(case, exits, is_decided=True)

    def _on_refused(self, exits: CaseExits, case: ReadCase) -> None:
        self.show_read(case, exits)

    def _connect_ways(self, view: CaseView, exits: CaseExits) -> None:
        buttons = view.decisions
        buttons.left.connect(partial(self._go, exits.left))
        buttons.another_wanted.connect(partial(self._go, exits.another))
        if exits.onward is not None:
            buttons.next_wanted.connect(partial(self._go, partial(exits.onward, 1)))
            buttons.previous_wanted.connect(partial(self._go, partial(exits.onward, -1)))

    def _go(self, way: Callable[[], None]) -> None:
        """Leave once all that was typed is on the disk, or the person gives it up."""
        try:
            self.keep()
        except SurveyError as error:
            leave = BarAction(self.tr("保存せずに移る(&X)"), partial(self._go_anyway, way))
            told = messages.in_scene(error, messages.Scene.DECISION)
            self._frame.say_refusal(told, actions=(leave,))
            return
        self._go_anyway(way)

    def _go_anyway(self, way: Callable[[], None]) -> None:
        self._frame.clear_message()
        if self._at is not None:
            self._at.keeper.drop()
        way()

    def _on_saved(self, at: datetime) -> None:
        clock = second_words(at)
        self._frame.set_save_state(self.tr("コメントを保存しました {clock}").format(clock=clock))

    def _on_joined(self, view: CaseView, saved: Saved) -> None:
        view.join_words(saved.given, saved.kept.words)
        self._frame.say(view.joined, tone=Tone.WARNING)

    def _say(self, case: ReadCase, error: SurveyError) -> None:
        told = messages.in_scene(error, messages.Scene.DECISION)
        self._frame.say_refusal(told, file=case.comments_file)


def _save_later(at: _Shown) -> Callable[[], None]:
    """A way to save what is sealed now without a key; where it cannot be sealed it is lost."""
    try:
        return at.keeper.saving() or _nothing
    except SurveyError:
        return _nothing
