"""What is inside a draft: the survey pack, everything typed, and what became of it.

Answers and reasons stand as they were typed, whatever their length: a draft with gaps or with too
long a text must save, and the engine says what is wrong with it. Source: docs/formats.md §8.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field
from pydantic_core import to_json

from usbsurvey_desktop.engine.snapshot import (
    APPROVER_SIGN,
    REVIEWER_SIGN,
    PageMark,
    PageRecord,
    Snapshot,
)
from usbsurvey_desktop.engine.snapshot import Comment as Memo
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import (
    LARGEST_INTEGER,
    MOST_TOKENS,
    ClockTime,
    Hash,
    Id,
    Ordered,
    Time,
    in_order,
    is_whole,
    read_canonical,
    text,
    time_text,
)
from usbsurvey_desktop.store.fields import AnswerId, OneLine, PackText, Who
from usbsurvey_desktop.store.handed import handed_id
from usbsurvey_desktop.store.history import History, Operation, Reach, history_with
from usbsurvey_desktop.store.kept import SlotChange
from usbsurvey_desktop.store.slots import MOST_SLOTS, AnyLabel, SlotName, SlotNumber
from usbsurvey_desktop.versions import told_if_newer

_DEPTH = 6
_SCHEMA: Final = "usbsurvey-draft-content-1"
_IN_ORDER = AfterValidator(in_order)

RawAnswer = Annotated[int, Field(ge=-LARGEST_INTEGER, le=LARGEST_INTEGER)] | str | tuple[str, ...]


class Person(Ordered):
    """Who a slot belongs to."""

    label: AnyLabel
    name: Annotated[str, text(64)]
    no: SlotNumber
    post: Annotated[str, text(64)]

    @property
    def slot(self) -> SlotName:
        """The slot itself."""
        return SlotName(label=self.label, no=self.no)


class PageWork(Ordered):
    """How far a page is, and the questions on it whose findings may be shown."""

    state: Literal["untouched", "started", "done", "recheck"]
    touched: tuple[AnswerId, ...] = ()


class Comment(Ordered, revalidate_instances="always"):
    """A remark of the office to itself, on a question or on the whole; it is never sent.

    Or, where `who` is `@` and a recipient id, what the office did about a comment of a return note;
    or, where `who` is an approver, what that approver asks for; or, by its id (`handed_id`), the
    day on which a sealed file was handed over.
    """

    at: ClockTime
    done: bool
    id: Id
    link_id: AnswerId | None
    text: Annotated[str, text(2_000)]
    who: Who

    @property
    def is_remark(self) -> bool:
        """Whether it is about a comment of a return note."""
        return self.who.startswith(REVIEWER_SIGN)

    @property
    def is_of_approver(self) -> bool:
        """Whether an approver asks for something by it."""
        return self.who.startswith(APPROVER_SIGN)


class Approval(Ordered):
    """One step of the office's own approval; `payload` is the hash of what was to be approved."""

    act: Literal["requested", "approved", "declined"]
    at: ClockTime
    comment: Annotated[str, text(2_000)]
    payload: Hash
    who: Who


class Sent(Ordered):
    """One sealed file made from this draft; `file` is its name, not a path."""

    aud: tuple[Hash, ...] = Field(max_length=16)
    dig: Hash
    file: Annotated[str, text(255)]
    pkg: Id
    revision: int = Field(ge=1, le=999)
    sealed_at: Time


class DraftContent(Ordered):
    """The plaintext of a draft.

    `pack` is the whole survey pack text, so that a draft opens by itself; whether its signature
    holds is judged by whoever opens it with `sealing.pack`. `pending` is the signed form that waits
    for its approver or its seal; `returns` are return notes as signed forms, in order of arrival.
    """

    answers: Annotated[Mapping[AnswerId, RawAnswer], _IN_ORDER] = Field(default_factory=dict)
    approvals: tuple[Approval, ...] = Field(default=(), max_length=200)
    comments: tuple[Comment, ...] = Field(default=(), max_length=2_000)
    history: History = History()
    pack: PackText = Field(max_length=4 * 1024 * 1024)
    pages: Annotated[Mapping[AnswerId, PageWork], _IN_ORDER] = Field(default_factory=dict)
    pending: OneLine | None = None
    people: tuple[Person, ...] = Field(default=(), max_length=MOST_SLOTS)
    reasons: Annotated[Mapping[AnswerId, str], _IN_ORDER] = Field(
        default_factory=dict, max_length=200
    )
    returns: tuple[OneLine, ...] = Field(default=(), max_length=500)
    schema_: Literal["usbsurvey-draft-content-1"] = Field(default=_SCHEMA, alias="schema")
    submissions: tuple[Sent, ...] = Field(default=(), max_length=999)


def write_content(content: DraftContent) -> bytes:
    """The canonical bytes of a content that will surely be read again.

    Raises:
        SurveyError: `draft_content`, if a member is over its limit or a text cannot be written; it
            is noticed here and not at the next opening.
    """
    members = {name: value for name, value in content if name != "schema_"}  # it is constant
    try:
        plaintext = to_json(DraftContent.model_validate(members), by_alias=True)
    except ValueError:
        # The cause is dropped on purpose: pydantic's details quote the input.
        raise SurveyError(Code.DRAFT_CONTENT) from None
    if len(plaintext) > MOST_TOKENS:
        _read(plaintext)
    return plaintext


def read_content(plaintext: bytes) -> DraftContent:
    """The content of a draft: check 5 of the format, but for the signature of its pack.

    Raises:
        SurveyError: `draft_content`, with `reason` `newer` for one of a later version.
    """
    content = _read(plaintext)
    if not is_whole(content):
        raise SurveyError(Code.DRAFT_CONTENT)
    return content


def _read(plaintext: bytes) -> DraftContent:
    with told_if_newer(plaintext, _SCHEMA):
        return read_canonical(DraftContent, plaintext, depth=_DEPTH, code=Code.DRAFT_CONTENT)


def is_sent_back(content: DraftContent, comment: Comment) -> bool:
    """Whether an approver's comment has gone back to the respondent, and is not being written.

    The comments of a return bear its time.
    """
    return any(
        (one.act, one.who, one.at) == ("declined", comment.who, comment.at)
        for one in content.approvals
    )


def snapshot_of(content: DraftContent) -> Snapshot:
    """What a `Filling` goes on from: of the comments, those that the respondent works with."""
    aside = _left_alone(content)
    return Snapshot(
        answers=content.answers,
        pages={
            page_id: PageRecord(PageMark(work.state), work.touched)
            for page_id, work in content.pages.items()
        },
        reasons=content.reasons,
        comments=tuple(
            Memo(memo.id, memo.link_id or "", memo.who, memo.at, memo.text, memo.done)
            for memo in content.comments
            if memo.id not in aside
        ),
    )


def content_with(
    content: DraftContent, snapshot: Snapshot, *, at: datetime, who: str
) -> DraftContent:
    """The content with what has been filled in since, and one history entry for each change.

    Of a page its state is noted, of a reason its check id, and of nothing a value. A change of an
    answer, of a reason or of what is said to a return note drops the signed form that waited
    (docs/formats.md §4.1): it stated something else. The members are not judged here but by
    `write_content`.
    """
    after = content.model_copy(
        update={
            "answers": dict(snapshot.answers),
            "pages": _pages_after(content, snapshot),
            "reasons": dict(snapshot.reasons),
            "comments": _comments_after(content, snapshot),
        }
    )
    is_same = _says(content) == _says(after)
    return after.model_copy(
        update={
            "pending": content.pending if is_same else None,
            "history": _history_after(content, after, at=time_text(at), who=who),
        }
    )


def _pages_after(content: DraftContent, snapshot: Snapshot) -> dict[str, PageWork]:
    pages = {}
    for page_id, record in snapshot.pages.items():
        known = content.pages.get(page_id)
        if known is None or (known.state, known.touched) != (record.state, record.touched):
            known = PageWork(state=record.state.value, touched=record.touched)
        pages[page_id] = known
    return pages


def _comments_after(content: DraftContent, snapshot: Snapshot) -> tuple[Comment, ...]:
    """What was written, the comments of a return note that came while it was, and all others."""
    written = tuple(_comment(memo) for memo in snapshot.comments)
    known = {one.id for one in written}
    aside = _left_alone(content)
    kept = (one for one in content.comments if one.is_remark or one.id in aside)
    return (*written, *(one for one in kept if one.id not in known))


def _left_alone(content: DraftContent) -> frozenset[str]:
    """The comments no filling touches: what an approver still writes, and days of handing over."""
    writing = (
        one.id for one in content.comments if one.is_of_approver and not is_sent_back(content, one)
    )
    return frozenset((*writing, *(handed_id(one.dig) for one in content.submissions)))


def _says(content: DraftContent) -> tuple[object, ...]:
    """What is signed of a content."""
    remarks = [one for one in content.comments if one.is_remark]
    return content.answers, content.reasons, remarks


def _history_after(before: DraftContent, after: DraftContent, *, at: str, who: str) -> History:
    """One entry for each page that got another state, then each answer, reason and comment.

    Pages first: typing on in one question is one entry as long as the page stays what it is.
    """
    history = before.history
    for page_id in _changed_pages(before, after):
        history = history_with(history, "page", at=at, who=who, link_id=page_id)
    for old, new in ((before.answers, after.answers), (before.reasons, after.reasons)):
        for key in _changed(old, new):
            op: Operation = "set" if key in new else "clear"
            history = history_with(history, op, at=at, who=who, link_id=key)
    remarks = {one.id: one for one in (*before.comments, *after.comments)}
    for memo_id in _changed(_by_id(before.comments), _by_id(after.comments)):
        link_id = remarks[memo_id].link_id
        history = history_with(history, "comment", at=at, who=who, link_id=link_id)
    return history


def _changed_pages(before: DraftContent, after: DraftContent) -> tuple[str, ...]:
    """The pages that are something else now; mostly none is, and all are the same records."""
    is_same = before.pages == after.pages
    return () if is_same else _changed(_states(before), _states(after))


def _states(content: DraftContent) -> Mapping[str, str]:
    """The pages that are more than untouched, and what they are."""
    states = {page_id: work.state for page_id, work in content.pages.items()}
    return {page_id: state for page_id, state in states.items() if state != "untouched"}


def content_after(content: DraftContent, change: SlotChange) -> DraftContent:
    """The content that knows of a change of slots: one history entry, and nobody who is out."""
    history = history_with(content.history, change.op, at=change.at, who=change.who)
    people = tuple(one for one in content.people if one.slot not in change.gone)
    return content.model_copy(update={"history": history, "people": people})


def reach_of(
    content: DraftContent, digest: str, previous: str | None, *, count: int, head: str
) -> Reach:
    """How far a draft is, against a sealed file: its digest, the one it replaces, its history.

    A history that has been at the head of the file shows that the file comes from this draft, as
    does a digest among its submissions. Without either any other draft would look the same.
    """
    sent = {one.dig for one in content.submissions}
    found = content.history.reach(count, head)
    if found is Reach.UNKNOWN and digest in sent:
        return Reach.REACHED
    is_of_this = found is Reach.REACHED or digest in sent or previous in sent
    return found if is_of_this else Reach.UNKNOWN


def content_with_person(
    content: DraftContent, slot: SlotName, *, name: str, post: str
) -> DraftContent:
    """The content that tells who a slot belongs to; whoever had it before is forgotten.

    Raises:
        ValidationError: `name` or `post` is over 64 code points, or holds a sign no text may hold.
    """
    person = Person(label=slot.label, no=slot.no, name=name, post=post)
    others = tuple(one for one in content.people if one.slot != slot)
    return content.model_copy(update={"people": (*others, person)})


def _comment(memo: Memo) -> Comment:
    # At every key stroke, and too long for a while: `write_content` checks the whole.
    return Comment.model_construct(
        id=memo.id,
        link_id=memo.link_id or None,
        who=memo.who,
        at=memo.at,
        text=memo.text,
        done=memo.done,
    )


def _by_id(comments: tuple[Comment, ...]) -> Mapping[str, Comment]:
    return {comment.id: comment for comment in comments}


def _changed(before: Mapping[str, object], after: Mapping[str, object]) -> tuple[str, ...]:
    """The keys whose value differs, those of `before` first."""
    if before == after:
        return ()
    every = dict.fromkeys((*before, *after))
    return tuple(key for key in every if before.get(key) != after.get(key))
