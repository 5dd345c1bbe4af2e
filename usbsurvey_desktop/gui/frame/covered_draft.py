"""A draft under a covered screen: what its desk leaves behind, and how it is opened again.

Everything of the work that is kept lies encrypted in `PutAway`. The one exception is named in
`CoveredDraft.typed`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.frame.covered import Covered
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.frame.slot_words import slot_words
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
class CoveredDraft:
    """An open draft without its key, and what does not depend on it."""

    put_away: PutAway
    pack: Pack
    trouble: SurveyError | None = None
    """Why not all is on the disk, or the `draft_conflict` of the last save."""
    typed: Snapshot | None = field(default=None, repr=False)
    """What was typed where a draft could never hold it (a text over its limit): readable memory."""
    done: SubmittedFile | None = None
    """The sealed file that was just made."""
    later: Pack | None = None


@dataclass(frozen=True)
class Uncovered:
    """A draft that is open again, what lay aside with it, and what happened meanwhile."""

    opened: OpenDraft
    aside: bytes
    covered: CoveredDraft
    is_unsaved: bool
    trouble: SurveyError | None


def put_away(
    opened: OpenDraft,
    where: Record,
    *,
    unsaved: Unsaved | None = None,
    conflict: SurveyError | None = None,
    done: SubmittedFile | None = None,
) -> CoveredDraft:
    """Drop the key of a draft; whoever holds `opened` must let go of it now."""
    aside, draft = canonical(where), opened.draft
    covered = partial(CoveredDraft, pack=opened.pack, done=done, later=opened.later)
    if unsaved is None:
        return covered(draft.put_away(aside), trouble=conflict)
    try:
        kept = draft.put_away(aside, unsaved.revision)
    except SurveyError:
        kept = draft.put_away(aside)
        return covered(kept, trouble=unsaved.trouble, typed=unsaved.snapshot)
    return covered(kept, trouble=unsaved.trouble)


def covered_draft(
    kept: CoveredDraft, drafts: Drafts, resume: Callable[[Uncovered], None]
) -> Covered:
    """What covers a draft: its owner's 合言葉 opens it, and `resume` shows it again."""
    draft = kept.put_away
    return Covered(
        QCoreApplication.translate("PuttingAway", "{who}の合言葉").format(
            who=slot_words(draft.slot)
        ),
        partial(_opened, drafts, kept, resume),
        save=partial(_save, kept),
        close=draft.close,
        file=draft.path.name,
        trouble=kept.trouble,
    )


def _opened(
    drafts: Drafts, kept: CoveredDraft, resume: Callable[[Uncovered], None], passphrase: str
) -> Callable[[], None]:
    return partial(resume, _uncovered(drafts, kept, passphrase))


def _save(covered: CoveredDraft) -> None:
    """Save what could not be saved before the key was dropped, or say why it never can be."""
    if covered.typed is not None and covered.trouble is not None:
        raise covered.trouble
    covered.put_away.save()


def _as_it_is(content: DraftContent) -> DraftContent:
    return content


def _uncovered(drafts: Drafts, covered: CoveredDraft, passphrase: str) -> Uncovered:
    """Open a draft again; if somebody else saved meanwhile, both are kept and one is renamed."""
    kept = covered.put_away
    is_unsaved = not kept.is_saved or covered.typed is not None
    draft, aside = drafts.take_out(kept, passphrase)
    trouble = None
    if draft.has_changed_on_disk():
        try:
            trouble = revise(draft, _as_it_is)
        except SurveyError as error:
            trouble, is_unsaved = error, True
    if trouble is None and covered.trouble is not None:
        is_conflict = covered.trouble.code is Code.DRAFT_CONFLICT
        trouble = covered.trouble if is_conflict else None
    opened = OpenDraft(draft, covered.pack, later=covered.later)
    return Uncovered(opened, aside, covered, is_unsaved, trouble)
