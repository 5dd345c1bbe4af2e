"""What one act in a filling changed, and what choosing an exclusive option does to the others."""

from dataclasses import dataclass
from enum import StrEnum

from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.standing import Standing
from usbsurvey_desktop.questionnaire.definition import Question


class ChangeKind(StrEnum):
    """The acts of a person who fills a form."""

    SET = "set"
    CLEAR = "clear"
    CONFIRM = "confirm"
    UNDO = "undo"
    REDO = "redo"
    REASON = "reason"
    PAGE = "page"
    COMMENT = "comment"
    REMARK = "remark"
    """Something about a reviewer's comment, which `Change.link_id` names by its id."""
    HELD = "held"
    """Something was tried and must be allowed first: nothing changed."""


@dataclass(frozen=True)
class Change:
    """One act and what followed from it; link_ids are of questions, in form order.

    `link_id` names the item, page or check that was acted on, or whose answer was undone. `hidden`
    and `shown` no longer or newly apply; `dropped` are those of `hidden` that hold an answer, so
    that people are told; `returned` are those of `shown` whose answer awaits a look. `cleared` are
    option codes un-chosen by an exclusive choice.
    """

    kind: ChangeKind
    link_id: str
    before: RawAnswer | None = None
    after: RawAnswer | None = None
    hidden: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    returned: tuple[str, ...] = ()
    cleared: tuple[str, ...] = ()
    is_undoable: bool = False


def compare(
    kind: ChangeKind,
    link_id: str,
    *,
    before: Standing,
    after: Standing,
    cleared: tuple[str, ...] = (),
) -> Change:
    """Describe the way from one standing to another of the same form."""
    was, now = before.evaluation, after.evaluation
    hidden = after.form.in_order(was.enabled - now.enabled)
    shown = after.form.in_order(now.enabled - was.enabled)
    return Change(
        kind=kind,
        link_id=link_id,
        before=before.raw.get(link_id),
        after=after.raw.get(link_id),
        hidden=hidden,
        shown=shown,
        dropped=tuple(key for key in hidden if key in now.dropped),
        returned=tuple(key for key in shown if key in after.recheck),
        cleared=cleared,
        is_undoable=(before.raw, before.recheck) != (after.raw, after.recheck),
    )


def settle(
    question: Question, before: RawAnswer | None, raw: RawAnswer | None
) -> tuple[RawAnswer | None, tuple[str, ...]]:
    """Give an answer as it is kept, and the codes an exclusive choice took out of it.

    The newest choice decides between an exclusive option and the others. Known codes come in the
    form's order; what the form does not know stays behind them.
    """
    if not isinstance(raw, tuple):
        return raw, ()
    exclusive = {option.code for option in question.options if option.exclusive}
    earlier = before if isinstance(before, tuple) else ()
    chosen = _in_form_order(question, raw)
    added = [code for code in chosen if code not in earlier]
    newest = next((code for code in added if code in exclusive), None)
    leaving = set(chosen) - {newest} if newest else exclusive if added else set()
    kept = tuple(code for code in chosen if code not in leaving)
    return kept, tuple(code for code in chosen if code in leaving)


def _in_form_order(question: Question, codes: tuple[str, ...]) -> tuple[str, ...]:
    known = [option.code for option in question.options if option.code in codes]
    return tuple(dict.fromkeys((*known, *codes)))
