"""A draft under a covered screen: what its desk leaves behind, and how it is opened again.

Everything of the work that is kept lies encrypted in `PutAway`. The one exception is named in
`HiddenDraft.typed`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.records import Record, canonical
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.drafts import Drafts
from usbsurvey_desktop.store.put_away import PutAway
from usbsurvey_desktop.submitting.order import revise
from usbsurvey_desktop.submitting.placing import SubmittedFile


@dataclass(frozen=True)
class Unsaved:
    """What was typed and could not be saved, and why."""

    revision: Callable[[DraftContent], DraftContent] = field(repr=False)
    snapshot: Snapshot = field(repr=False)
    trouble: SurveyError


@dataclass(frozen=True)
class HiddenDraft:
    """An open draft without its key, and what does not depend on it."""

    put_away: PutAway
    pack: Pack
    trouble: SurveyError | None = None
    """Why not all is on the disk, or the `draft_conflict` of the last save."""
    typed: Snapshot | None = field(default=None, repr=False)
    """What was typed where a draft could never hold it (a text over its limit): readable memory."""
    done: SubmittedFile | None = None
    """The sealed file that was just made."""


@dataclass(frozen=True)
class Uncovered:
    """A draft that is open again, what lay aside with it, and what happened meanwhile."""

    opened: OpenDraft
    aside: bytes
    hidden: HiddenDraft
    is_unsaved: bool
    trouble: SurveyError | None


def put_away(
    opened: OpenDraft,
    where: Record,
    *,
    unsaved: Unsaved | None = None,
    conflict: SurveyError | None = None,
    done: SubmittedFile | None = None,
) -> HiddenDraft:
    """Drop the key of a draft; whoever holds `opened` must let go of it now."""
    aside, draft = canonical(where), opened.draft
    if unsaved is None:
        return HiddenDraft(draft.put_away(aside), opened.pack, conflict, done=done)
    try:
        kept = draft.put_away(aside, unsaved.revision)
    except SurveyError:
        kept = draft.put_away(aside)
        return HiddenDraft(kept, opened.pack, unsaved.trouble, unsaved.snapshot, done)
    return HiddenDraft(kept, opened.pack, unsaved.trouble, done=done)


def save_hidden(hidden: HiddenDraft) -> None:
    """Save what could not be saved before the key was dropped.

    Raises:
        SurveyError: what `PutAway.save` raises, or why it can never be saved as it is.
    """
    if hidden.typed is not None and hidden.trouble is not None:
        raise hidden.trouble
    hidden.put_away.save()


def _as_it_is(content: DraftContent) -> DraftContent:
    return content


def uncover(drafts: Drafts, hidden: HiddenDraft, passphrase: str) -> Uncovered:
    """Open a draft again; if somebody else saved meanwhile, both are kept and one is renamed.

    Raises:
        SurveyError: `wrong_passphrase`; it stays put away.
    """
    kept = hidden.put_away
    is_unsaved = not kept.is_saved or hidden.typed is not None
    draft, aside = drafts.take_out(kept, passphrase)
    trouble = None
    if draft.has_changed_on_disk():
        try:
            trouble = revise(draft, _as_it_is)
        except SurveyError as error:
            trouble, is_unsaved = error, True
    if trouble is None and hidden.trouble is not None:
        is_conflict = hidden.trouble.code is Code.DRAFT_CONFLICT
        trouble = hidden.trouble if is_conflict else None
    return Uncovered(OpenDraft(draft, hidden.pack), aside, hidden, is_unsaved, trouble)
