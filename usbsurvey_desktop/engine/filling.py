"""`Filling`: the one object a screen talks to while a form is filled, the one writer of answers.

Promises: every change goes through it, is told to its one subscriber, and, where it changes
answers, can be undone. It keeps an immutable `Standing` and replaces it; it knows no clock (who
writes a memo, and when, comes from the `stamp` it is given), no disk and no window.
Source: docs/semantics.md §2, §5, §6.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.change import Change, ChangeKind, compare, settle
from usbsurvey_desktop.engine.evaluation import Evaluation
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.memos import with_mark, with_memo, with_remark
from usbsurvey_desktop.engine.outline import hidden_inputs, outline
from usbsurvey_desktop.engine.page_builder import page_state
from usbsurvey_desktop.engine.page_state import HiddenInput, PageState, SectionState
from usbsurvey_desktop.engine.response import Finished, Unfinished, finish
from usbsurvey_desktop.engine.route import first_open_page, next_page, previous_page
from usbsurvey_desktop.engine.snapshot import Comment, Snapshot, Stamp
from usbsurvey_desktop.engine.standing import Standing, at_rest, restored
from usbsurvey_desktop.engine.steps import Steps
from usbsurvey_desktop.questionnaire.definition import CHOICE_TYPES

Act = Callable[[], object]
"""A change that can be made later."""


class Filling:
    """A form being filled. Unknown link_ids and pages are a `KeyError`.

    Args:
        form: the compiled form.
        snapshot: where an earlier filling stopped.
        stamp: asked at each new memo for its id, its writer and the time.
    """

    def __init__(
        self, form: Form, snapshot: Snapshot | None = None, *, stamp: Callable[[], Stamp] = Stamp
    ) -> None:
        self._standing = restored(form, snapshot or Snapshot())
        self._stamp = stamp
        self._steps = Steps()
        self._tell: Callable[[Change], None] = _tell_nobody
        self._hold: Callable[[str, Act], bool] = _hold_nothing

    @property
    def form(self) -> Form:
        """The form that is filled."""
        return self._standing.form

    @property
    def evaluation(self) -> Evaluation:
        """What the answers mean now."""
        return self._standing.evaluation

    @property
    def route(self) -> tuple[str, ...]:
        """The pages that have something to answer, in form order."""
        return self.evaluation.route

    @property
    def can_undo(self) -> bool:
        """Whether a change of answers can be taken back."""
        return self._steps.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether an undone change can be made again."""
        return self._steps.can_redo

    def speak(self, form: Form) -> None:
        """Show the same questions in the words of a translation, or of the form itself again."""
        self._standing = replace(self._standing, form=form)

    def subscribe(self, callback: Callable[[Change], None]) -> None:
        """Tell every change to this callback from now on, and to no other."""
        self._tell = callback

    def hold(self, hold: Callable[[str, Act], bool]) -> None:
        """Ask this before each change of what is signed, with the item and the change itself.

        These are answers, reasons and what is said to reviewers' comments.

        When it says True nothing changes and the subscriber is told `HELD`, so that it shows what
        stands; calling the act later tries again.
        """
        self._hold = hold

    def answer(self, link_id: str, raw: RawAnswer | None) -> Change:
        """Answer a question or a free text; None, an empty text or no codes take the answer back.

        An exclusive option clears the others and the reverse. An answer that came back from hiding
        is confirmed by any answer. Typing on in one field is one step to undo.
        """
        before = self._standing
        question = before.form.owner(link_id).question
        settled, cleared = settle(question, before.raw.get(link_id), raw)
        after = before.answered(link_id, settled)
        if after.raw != before.raw and self._hold(link_id, partial(self.answer, link_id, raw)):
            return self._held(link_id)
        kind = ChangeKind.CLEAR if link_id not in after.raw else ChangeKind.SET
        change = compare(kind, link_id, before=before, after=after, cleared=cleared)
        is_typed = link_id != question.link_id or question.type not in CHOICE_TYPES
        return self._step(change, after, is_typing=is_typed and not (change.hidden or change.shown))

    def confirm(self, link_id: str) -> Change:
        """Say that an answer that came back from hiding is still right."""
        before = self._standing
        owner = before.form.owner(link_id).question.link_id
        touched = before.touched | {owner}
        after = replace(before, recheck=before.recheck - {owner}, touched=touched).after(before)
        return self._step(
            compare(ChangeKind.CONFIRM, owner, before=before, after=after), after, is_typing=False
        )

    def undo(self) -> Change | None:
        """Take the last change of answers back; None when there is none."""
        if self.can_undo and self._hold("", self.undo):
            return self._held("")
        return self._travel(ChangeKind.UNDO, self._steps.undo(self._standing))

    def redo(self) -> Change | None:
        """Make the change undone last again; None when there is none."""
        if self.can_redo and self._hold("", self.redo):
            return self._held("")
        return self._travel(ChangeKind.REDO, self._steps.redo(self._standing))

    def give_reason(self, check_id: str, text: str) -> Change:
        """Explain why the answers stand although a check fires; an empty text takes it back."""
        is_new = self._standing.reasons.get(check_id, "") != text
        if is_new and self._hold(check_id, partial(self.give_reason, check_id, text)):
            return self._held(check_id)
        others = {key: value for key, value in self._standing.reasons.items() if key != check_id}
        reasons = {**others, check_id: text} if text else others
        return self._note(ChangeKind.REASON, check_id, replace(self._standing, reasons=reasons))

    def enter_page(self, page_id: str) -> PageState:
        """Open a page: from now on it is begun."""
        visited = self._standing.visited | {self.form.pages[page_id].group.link_id}
        self._note(ChangeKind.PAGE, page_id, replace(self._standing, visited=visited))
        return self.page(page_id)

    def leave_page(self, page_id: str) -> Change:
        """Leave a page: from now on all its findings may be shown."""
        return self._note(ChangeKind.PAGE, page_id, self._standing.left(page_id))

    def mark_later(self, link_id: str, on: bool) -> Change:  # noqa: FBT001 - a check box's state
        """Set or take away あとで確認."""
        comments = with_mark(self._standing, link_id, self._stamp, on=on)
        return self._note(ChangeKind.COMMENT, link_id, replace(self._standing, comments=comments))

    def memo(self, link_id: str, text: str) -> Change:
        """Write the memo inside the office (庁内メモ), which is never submitted."""
        comments = with_memo(self._standing, link_id, self._stamp, text=text)
        return self._note(ChangeKind.COMMENT, link_id, replace(self._standing, comments=comments))

    def remark(self, changed: Comment) -> Change:
        """Say what was done about a reviewer's comment, maybe a new one: dealt with, reply."""
        comments = with_remark(self._standing, changed)
        is_new = comments != self._standing.comments
        if is_new and self._hold(changed.id, partial(self.remark, changed)):
            return self._held(changed.id)
        after = replace(self._standing, comments=comments)
        return self._note(ChangeKind.REMARK, changed.id, after)

    def page(self, page_id: str) -> PageState:
        """Build what a page needs to draw itself."""
        return page_state(self._standing, page_id)

    def outline(self) -> tuple[SectionState, ...]:
        """Build the outline: sections, the pages of the route, counts, what does not apply."""
        return outline(self._standing)

    def hidden_inputs(self) -> tuple[HiddenInput, ...]:
        """List what was entered and will not be sent."""
        return hidden_inputs(self._standing)

    def next_page(self, page_id: str) -> str | None:
        """Name the page after this one on the route as it is now; None at its end."""
        return next_page(self.form, self.route, page_id)

    def previous_page(self, page_id: str) -> str | None:
        """Name the page before this one on the route as it is now; None at its start."""
        return previous_page(self.form, self.route, page_id)

    def first_open_page(self) -> str | None:
        """Name the first page with something left to do; None when at most checks are left."""
        returned = self._standing.returned_pages
        return first_open_page(self.form, self.evaluation.blocking, returned)

    def finish(self) -> Finished | Unfinished:
        """Close the form if nothing is left to mend, to confirm or to explain."""
        return finish(self.form, self.evaluation, self._standing.reasons)

    def snapshot(self) -> Snapshot:
        """Write down where the filling stands; steps to undo are not kept."""
        return at_rest(self._standing)

    def _held(self, name: str) -> Change:
        change = Change(ChangeKind.HELD, name)
        self._tell(change)
        return change

    def _step(self, change: Change, after: Standing, *, is_typing: bool) -> Change:
        if change.is_undoable:
            self._steps.take(change.link_id, self._standing, is_typing=is_typing)
        self._standing = after
        self._tell(change)
        return change

    def _travel(self, kind: ChangeKind, found: tuple[str, Standing] | None) -> Change | None:
        if found is None:
            return None
        link_id, after = found[0], found[1].after(self._standing)
        change = compare(kind, link_id, before=self._standing, after=after)
        self._standing = after
        self._tell(change)
        return change

    def _note(self, kind: ChangeKind, name: str, after: Standing) -> Change:
        """Keep what is no answer; a field typed into before is another step afterwards."""
        self._steps.pause()
        self._standing = after.after(self._standing)
        change = Change(kind, name)
        self._tell(change)
        return change


def _hold_nothing(_name: str, _act: Act) -> bool:
    """Stand in until somebody asks to be asked."""
    return False


def _tell_nobody(_change: Change) -> None:
    """Stand in until a screen subscribes."""
