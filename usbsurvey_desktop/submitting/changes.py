"""Which answers changed since a revision, or an approver's return, as far as the draft can tell.

A draft keeps no earlier answers. Its history names every question that was touched, so what is not
named here is surely the same; what is named may have been put back to what it was. Whoever can open
the former file has its answers and is told exactly. Source: docs/formats.md §8.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.sealing.submission import Submission
from usbsurvey_desktop.store.draft_content import Approval, DraftContent, Sent
from usbsurvey_desktop.store.history import Entry, Operation


@dataclass(frozen=True)
class Touched:
    """What was touched since some moment; questions by their link_id, in form order.

    `touched` were typed in since (of an exact comparison: differ); `follow` hang on such a question
    and may be asked, or not be asked, because of it; `reasons` are checks whose reason was touched.
    """

    touched: tuple[str, ...] = ()
    follow: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()

    @property
    def is_none(self) -> bool:
        """Whether every answer and every reason is what it was."""
        return not (self.touched or self.follow or self.reasons)


@dataclass(frozen=True, kw_only=True)
class Changes(Touched):
    """What changed since a revision."""

    revision: int
    """The one that is compared with."""
    is_exact: bool = False


def changes_since(
    content: DraftContent,
    form: Form,
    sent: Sent | None,
    *,
    typed: Mapping[str, object] | None = None,
) -> Changes | None:
    """What was touched since a file of the draft was sealed.

    Args:
        content: the draft.
        form: of its survey.
        sent: the file, one of its submissions.
        typed: the raw answers as they are typed now, where they may be newer than the draft.

    Returns:
        None where the history cannot tell: it does not reach back so far, or the draft moved to
        another version of the survey since.
    """
    if sent is None:
        return None
    found = _touched_since(content, form, ("seal", sent.sealed_at), typed)
    if found is None:
        return None
    return Changes(
        revision=sent.revision, touched=found.touched, follow=found.follow, reasons=found.reasons
    )


def changes_since_return(content: DraftContent, form: Form, returned: Approval) -> Touched | None:
    """What was touched since an approver sent the answers back.

    Returns:
        None where the history cannot tell, as in `changes_since`.
    """
    return _touched_since(content, form, ("decline", returned.at))


def _touched_since(
    content: DraftContent,
    form: Form,
    act: tuple[Operation, str],
    typed: Mapping[str, object] | None = None,
) -> Touched | None:
    since = _entries_since(content, *act)
    if since is None or any(one.op == "move_pack" for one in since):
        return None
    noted = {one.link_id for one in since if one.op in {"set", "clear"} and one.link_id}
    now = content.answers if typed is None else typed
    unsaved = {key for key in (*now, *content.answers) if now.get(key) != content.answers.get(key)}
    owners = {form.free_text_owner.get(key, key) for key in noted | unsaved}
    touched = owners & form.questions.keys()
    checks = {check.id for check in form.questionnaire.checks}
    return Touched(
        touched=_in_order(form, touched),
        follow=_in_order(form, _dependents(form, touched) - touched),
        reasons=tuple(sorted(noted & checks)),
    )


def compared(before: Submission, now: Submission, form: Form) -> Changes:
    """What differs between two revisions whose answers are both at hand."""
    keys = (*before.answers, *now.answers)
    differing = (key for key in keys if before.answers.get(key) != now.answers.get(key))
    owners = {form.free_text_owner.get(key, key) for key in differing}
    reasons = {
        key
        for key in (*before.reasons, *now.reasons)
        if before.reasons.get(key) != now.reasons.get(key)
    }
    return Changes(
        revision=before.revision,
        touched=_in_order(form, owners & form.questions.keys()),
        reasons=tuple(sorted(reasons)),
        is_exact=True,
    )


def _entries_since(content: DraftContent, op: Operation, at: str) -> tuple[Entry, ...] | None:
    """The acts after a seal or a return; None where that is not in the history any more."""
    place = content.history.place_of(op, at)
    return None if place is None else content.history.entries[place + 1 :]


def _dependents(form: Form, touched: Iterable[str]) -> set[str]:
    """All questions that are asked, or not, by what is answered there, near or far."""
    found: set[str] = set()
    waiting = list(touched)
    while waiting:
        for link_id in form.dependents.get(waiting.pop(), ()):
            if link_id not in found:
                found.add(link_id)
                waiting.append(link_id)
    return found


def _in_order(form: Form, wanted: Iterable[str]) -> tuple[str, ...]:
    known = set(wanted)
    return tuple(link_id for link_id in form.questions if link_id in known)
