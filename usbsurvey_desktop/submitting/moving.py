"""Moving a draft to a later version of its survey: what would come of it, and a new file with it.

Promises: the former draft is not written; the new one has its history, its sealed files and its
return notes, so that the next revision follows the last one whichever version that was of; nothing
signed goes over. Source: docs/semantics.md §8, docs/formats.md §3, §4.1, decisions/0040.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from usbsurvey_desktop.crypto.entropy import new_id
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.labels import label_in
from usbsurvey_desktop.engine.migration import migration
from usbsurvey_desktop.engine.moves import Fate, Kind, Migration, Move, Why
from usbsurvey_desktop.engine.snapshot import LONGEST_MEMO, Snapshot, Stamp
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_trust import require_later
from usbsurvey_desktop.store.draft_content import DraftContent, content_with, snapshot_of
from usbsurvey_desktop.store.drafts import Draft, Drafts
from usbsurvey_desktop.store.history import history_with
from usbsurvey_desktop.submitting.pending import Stage, stage


@dataclass(frozen=True)
class Moving:
    """A draft's way from one version of its survey to a later one.

    `is_signed` says that a signature waits in the draft, which does not go over.
    """

    earlier: Pack
    later: Pack
    migration: Migration
    is_signed: bool

    def owner(self, name: str) -> str | None:
        """The question of the later version that an answer or free text of the draft belongs to."""
        owner = self.earlier.form.free_text_owner.get(name, name)
        return owner if owner in self.later.form.questions else None

    def label(self, one: Move) -> str:
        """What was typed, in the words of the form it was typed into; as it stands for the rest."""
        is_answer = one.kind is Kind.ANSWER and one.name in self.earlier.form.questions
        return label_in(self.earlier.form, one.name, one.what) if is_answer else str(one.what)


@dataclass(frozen=True)
class Former:
    """What a person should see at a question that is still asked: former words, former answers."""

    words: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()


def way_to(later: Pack, earlier: Pack, content: DraftContent) -> Moving:
    """What would come of a draft in a later version; nothing is written.

    Raises:
        SurveyError: what `require_later` raises; `answers_incomplete` with `reason` `unfinished`
            while a sealed file of the draft waits for its name: its revision may be in use.
    """
    require_later(later, earlier)
    standing = stage(earlier, content)
    if standing is Stage.SEALED:
        raise SurveyError(Code.ANSWERS_INCOMPLETE, {"reason": "unfinished"})
    found = migration(earlier.form, snapshot_of(content), later.form)
    return Moving(earlier, later, found, is_signed=content.pending is not None)


def formers(moving: Moving) -> Mapping[str, Former]:
    """What a move changes or leaves behind at the questions of the later version, by link_id."""
    found: dict[str, Former] = {}
    for one in moving.migration.moves:
        owner = moving.owner(one.name)
        if owner is None or one.kind not in {Kind.ANSWER, Kind.FREE_TEXT}:
            continue
        known = found.get(owner, Former())
        if one.fate is Fate.DROPPED:
            found[owner] = replace(known, answers=(*known.answers, moving.label(one)))
        elif one.why is Why.WORDS:
            found[owner] = replace(
                known, words=tuple(filter(None, (w.before for w in one.wordings)))
            )
    return found


def move(
    drafts: Drafts,
    draft: Draft,
    target: Path,
    moving: Moving,
    *,
    now: datetime,
    memos: Mapping[str, str] | None = None,
) -> None:
    """Write a draft of the later version; the open one stays as it is.

    Args:
        drafts: this terminal's.
        draft: open, and as it was when `way_to` looked at it.
        target: of the new file, which must not be there; everybody opens it as the former one.
        moving: the way that a person has seen.
        now: aware.
        memos: by question of the later version, what to add to its 庁内メモ: former words, an
            answer that stays behind. What does not fit into a memo is cut.

    Raises:
        SurveyError: what `Containers.write_next` raises.
    """
    make = partial(_moved, moving, memos or {}, now, draft.slot.who)
    drafts.write_next(draft, target, make)


def _moved(
    moving: Moving, memos: Mapping[str, str], now: datetime, who: str, content: DraftContent
) -> DraftContent:
    at, former = time_text(now), moving.earlier.payload
    left = f"{former.survey}-v{former.version}"
    history = history_with(content.history, "move_pack", at=at, who=who, link_id=left)
    begun = content.model_copy(
        update={"pack": moving.later.text, "pending": None, "history": history}
    )
    stamp = partial(_stamp, at, who)
    filling = Filling(moving.later.form, moving.migration.snapshot, stamp=stamp)
    return content_with(begun, _with_memos(filling, memos), at=now, who=who)


def _stamp(at: str, who: str) -> Stamp:
    return Stamp(id=new_id(), who=who, at=at)


def _with_memos(filling: Filling, memos: Mapping[str, str]) -> Snapshot:
    own = {one.link_id: one.text for one in filling.snapshot().comments if not one.is_remark}
    for link_id, text in memos.items():
        lines = (part for part in (own.get(link_id), text) if part)
        filling.memo(link_id, "\n".join(lines)[:LONGEST_MEMO])
    return filling.snapshot()
