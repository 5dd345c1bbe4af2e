"""The plaintext of a draft: what is written is read again, and nothing else is."""

from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.drafts import NOW
from usbsurvey_desktop.engine.snapshot import Comment as Memo
from usbsurvey_desktop.engine.snapshot import PageMark, PageRecord, Snapshot
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import JsonValue, canonical, parse_object
from usbsurvey_desktop.store.draft_content import (
    Approval,
    Comment,
    DraftContent,
    PageWork,
    Person,
    Sent,
    content_with,
    reach_of,
    read_content,
    snapshot_of,
    write_content,
)
from usbsurvey_desktop.store.history import NO_HEAD, Reach, history_with

AT = "2026-11-21T10:00:00+09:00"
HASH = "A" * 43
ID = "A" * 22
FULL = DraftContent(
    pack='{"payload":"e30"}',
    people=(Person(label="respondent", no=1, name="佐藤 﨑子", post="情報政策課"),),
    answers={"A1": "yes", "A5": ("a", "e"), "A5.e": "葛󠄀城\n二行目", "A6": 12},
    pages={"A": PageWork(state="recheck", touched=("A1", "A5.e"))},
    reasons={"X1": "年度途中のため"},
    comments=(
        Comment(id=ID, link_id="A1", who="respondent-1", at=AT, text="要確認", done=False),
        Comment(id="B" * 21 + "A", link_id=None, who="other-1", at=AT, text="", done=True),
    ),
    pending='{"signatures":[]}',
    approvals=(Approval(who="approver-1", at=AT, act="approved", payload=HASH, comment="可"),),
    submissions=(Sent(revision=1, dig=HASH, pkg=ID, aud=(HASH,), sealed_at=AT, file="a.txt"),),
    returns=('{"payload":"e30"}',),
    history=history_with(DraftContent(pack="x").history, "seal", at=AT, who="respondent-1"),
)


def test_a_full_content_comes_back() -> None:
    """Every member, with variant glyphs, line feeds and all three kinds of answers."""
    assert read_content(write_content(FULL)) == FULL
    assert read_content(write_content(DraftContent(pack="x"))) == DraftContent(pack="x")


ANSWERS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.integers(-(2**53) + 1, 2**53 - 1),
    st.lists(st.from_regex(r"[a-z0-9_]{1,32}", fullmatch=True)).map(tuple),
)
LINK_IDS = st.from_regex(r"[A-Za-z0-9_.-]{1,97}", fullmatch=True)


@pytest.mark.no_cover
@settings(deadline=None, max_examples=50)
@given(
    st.dictionaries(LINK_IDS, ANSWERS),
    st.dictionaries(LINK_IDS, st.text(st.characters(exclude_categories=["Cs"])), max_size=20),
)
def test_whatever_was_typed_comes_back(
    answers: dict[str, str | int | tuple[str, ...]], reasons: dict[str, str]
) -> None:
    """Any text of any length, control signs included: a draft never refuses what was typed."""
    content = FULL.model_copy(update={"answers": answers, "reasons": reasons})

    assert read_content(write_content(content)) == content


@pytest.mark.parametrize("count", [50_000, 400_000])
def test_a_draft_saves_also_what_is_too_long_to_send(count: int) -> None:
    """The limits of an answer are a finding, not a lost draft, be it longer than most drafts."""
    long = FULL.model_copy(update={"answers": {"A3.f": "長" * count}})

    assert read_content(write_content(long)).answers["A3.f"] == "長" * count


def test_what_the_gate_would_not_let_pass_again_is_not_written() -> None:
    """So many codes that a reader would refuse to count them."""
    many = FULL.model_copy(update={"answers": {"A5": ("a",) * 400_000}})

    with pytest.raises(SurveyError) as refusal:
        write_content(many)

    assert refusal.value.code is Code.DRAFT_CONTENT


def test_the_maps_of_a_draft_are_written_in_order() -> None:
    """In whatever order the questions were answered, the bytes are the same."""
    answers = {"B1": "yes", "A1": "no"}
    turned = dict(reversed(answers.items()))

    one, two = (FULL.model_copy(update={"answers": each}) for each in (answers, turned))

    assert write_content(one) == write_content(two) == canonical(one)


@pytest.mark.parametrize(
    "members",
    [
        {"schema": "usbsurvey-draft-content-2"},
        {"more": 1},
        {"pack": ""},
        {"pack": "二"},
        {"pack": "x\n"},
        {"answers": {"A 1": "x"}},
        {"answers": {"A1": True}},
        {"answers": {"A1": None}},
        {"answers": {"A1": [1]}},
        {"pages": {"A": {"state": "open", "touched": []}}},
        {"reasons": {f"X{n}": "x" for n in range(201)}},
        {"people": [{"label": "respondent", "no": 1, "name": "x" * 65, "post": ""}]},
        {"people": [{"label": "respondent", "no": 1, "name": "x\ty", "post": ""}]},
        {"comments": [{"id": "A", "link_id": None, "who": "", "at": AT, "text": "", "done": True}]},
        {"pending": "not one line"},
        {"returns": [""]},
        {"history": {"base": {"count": 1}, "entries": []}},
    ],
)
def test_a_content_with_other_members_is_not_read(members: dict[str, JsonValue]) -> None:
    """Exactly the members of the format, each in its range: else `draft_content`."""
    text = canonical({**parse_object(write_content(FULL), depth=9), **members})

    with pytest.raises(SurveyError) as refusal:
        read_content(text)

    assert refusal.value.code is Code.DRAFT_CONTENT


@pytest.mark.parametrize("left_out", ["schema", "people", "answers", "returns", "history"])
def test_a_content_without_a_member_is_not_read(left_out: str) -> None:
    """Nothing is taken for its default: whoever wrote it may have meant something else."""
    members = parse_object(write_content(FULL), depth=9)

    with pytest.raises(SurveyError) as refusal:
        read_content(canonical({key: members[key] for key in members if key != left_out}))

    assert refusal.value.code is Code.DRAFT_CONTENT


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"[" * 9 + b"]" * 9, b'{"a":1.5}', b"{} "])
def test_a_content_that_is_not_canonical_is_not_read(text: bytes) -> None:
    """The gate of all our JSON stands here too."""
    with pytest.raises(SurveyError) as refusal:
        read_content(text)

    assert refusal.value.code is Code.DRAFT_CONTENT


@pytest.mark.parametrize("answer", ["\ud800", "x\udfff"])
def test_half_a_character_is_noticed_before_anything_is_written(answer: str) -> None:
    """What could not be read again is not saved as if it could."""
    with pytest.raises(SurveyError) as refusal:
        write_content(FULL.model_copy(update={"answers": {"A1": answer}}))

    assert refusal.value.code is Code.DRAFT_CONTENT


def test_a_member_over_its_limit_is_noticed_before_anything_is_written() -> None:
    """A comment of 2,001 code points would make a draft that does not open."""
    comment = FULL.comments[0].model_copy(update={"text": "x" * 2_001})

    with pytest.raises(SurveyError) as refusal:
        write_content(FULL.model_copy(update={"comments": (comment,)}))

    assert refusal.value.code is Code.DRAFT_CONTENT


# A filling at rest


def test_a_filling_comes_back_as_it_was_left() -> None:
    """A snapshot put into a draft and read from the file is the same snapshot."""
    snapshot = Snapshot(
        answers=MappingProxyType({"A1": "no", "A5": ("a",)}),
        pages={"A": PageRecord(PageMark.RECHECK, ("A1",))},
        reasons={"X1": "r"},
        comments=(
            Memo(ID, "A1", "respondent-1", AT, "m", done=False),
            Memo("B" * 21 + "A", "", "respondent-1", AT, "whole", done=True),
        ),
    )

    content = content_with(DraftContent(pack="x"), snapshot, at=NOW, who="respondent-1")

    assert snapshot_of(read_content(write_content(content))) == snapshot


def test_a_terminal_whose_clock_was_reset_still_saves() -> None:
    """A dead battery puts it back to 1970; what was typed is worth more than its date."""
    reset = datetime(1970, 1, 1, 9, 0, tzinfo=UTC)
    changed = replace(snapshot_of(FULL), answers={"A1": "no"})

    content = content_with(FULL, changed, at=reset, who="respondent-1")

    assert read_content(write_content(content)).history.last_at == "1970-01-01T09:00:00+00:00"


def _acts(before: DraftContent, snapshot: Snapshot) -> list[tuple[str, str | None]]:
    after = content_with(before, snapshot, at=NOW, who="respondent-1")
    assert after.history.base == before.history.base
    return [(e.op, e.link_id) for e in after.history.entries[len(before.history.entries) :]]


def test_each_change_is_one_act_in_the_history() -> None:
    """Set, cleared and commented, by question; nothing changed, no act."""
    same = snapshot_of(FULL)
    first, second = same.comments

    assert _acts(FULL, same) == []
    assert _acts(FULL, replace(same, answers={"A5": ("a", "e"), "A1": "no", "B1": ""})) == [
        ("set", "A1"),
        ("clear", "A5.e"),
        ("clear", "A6"),
        ("set", "B1"),
    ]
    assert _acts(FULL, replace(same, comments=(first,))) == [("comment", None)]
    done = replace(first, done=True)
    assert _acts(FULL, replace(same, comments=(done, second))) == [("comment", "A1")]
    assert _acts(FULL, replace(same, comments=())) == [("comment", "A1"), ("comment", None)]


def test_a_page_and_a_reason_are_noted_by_their_ids() -> None:
    """A page when its state is another one, a reason under its check id, touching alone not."""
    same = snapshot_of(FULL)
    page, record = next(iter(same.pages.items()))
    begun = replace(same, pages={page: PageRecord(PageMark.STARTED), "new": record})
    visited = replace(same, pages={**same.pages, "new": PageRecord(PageMark.UNTOUCHED)})
    touched = replace(same, pages={page: replace(record, touched=("A1", "A5"))})

    assert _acts(FULL, begun) == [("page", page), ("page", "new")]
    assert _acts(FULL, visited) == _acts(FULL, touched) == []
    assert _acts(FULL, replace(same, reasons={"X9": "r"})) == [
        *(("clear", check_id) for check_id in same.reasons),
        ("set", "X9"),
    ]


def test_typing_on_within_one_page_visit_is_one_entry() -> None:
    """A page is noted before its answers, so that the next save goes on where this one ended."""
    begun = {"P": PageRecord(PageMark.STARTED)}
    content = DraftContent(pack="x")
    for text in ("葛", "葛城", "葛城市"):
        snapshot = Snapshot(answers={"A1": text}, pages=begun)
        content = content_with(content, snapshot, at=NOW, who="respondent-1")

    assert [(e.op, e.link_id) for e in content.history.entries] == [("page", "P"), ("set", "A1")]


def test_an_edit_drops_what_waited_for_approval() -> None:
    """Another answer or reason: the signed form was about others. Pages and memos do not matter."""
    same = snapshot_of(FULL)
    kept = [same, replace(same, pages={}), replace(same, comments=())]
    dropped = [replace(same, answers={"A1": "no"}), replace(same, reasons={"X1": "other"})]

    pending = [
        content_with(FULL, snapshot, at=NOW, who="respondent-1").pending
        for snapshot in (*kept, *dropped)
    ]

    assert pending == [FULL.pending] * 3 + [None] * 2


def test_what_a_filling_does_not_know_stays() -> None:
    """The pack, the people, the submissions and the returns are carried along."""
    after = content_with(FULL, Snapshot(), at=NOW, who="respondent-1")

    for member in ("pack", "people", "approvals", "submissions", "returns"):
        assert getattr(after, member) == getattr(FULL, member)
    assert snapshot_of(after) == Snapshot()


def _sent(digest: str) -> Sent:
    return Sent(revision=1, dig=digest, pkg=ID, aud=(), sealed_at=AT, file="r1.sealed.txt")


@pytest.mark.parametrize(
    ("kept", "digest", "previous", "count", "reach"),
    [
        pytest.param((), "file", None, 0, Reach.UNKNOWN, id="sealed_without_a_draft"),
        pytest.param((), "file", None, 9, Reach.UNKNOWN, id="a_longer_history_of_any_draft"),
        pytest.param((), "file", None, 1, Reach.UNKNOWN, id="another_history_of_any_draft"),
        pytest.param((HASH,), "file", HASH, 9, Reach.OLDER, id="a_copy_from_before"),
        pytest.param((HASH,), "file", HASH, 1, Reach.FORKED, id="another_way"),
        pytest.param((HASH,), HASH, None, 9, Reach.OLDER, id="itself_sent_and_longer"),
        pytest.param(
            (HASH,), HASH, None, 0, Reach.REACHED, id="itself_sent_and_nothing_to_compare"
        ),
    ],
)
def test_only_a_file_shown_to_come_from_the_draft_is_compared(
    kept: tuple[str, ...], digest: str, previous: str | None, count: int, reach: Reach
) -> None:
    """A package of an unrelated draft has another history too, and says nothing about this one."""
    history = history_with(DraftContent(pack="{}").history, "seal", at=AT, who="respondent-1")
    content = DraftContent(pack="{}", submissions=tuple(map(_sent, kept)), history=history)

    assert reach_of(content, digest, previous, count=count, head=NO_HEAD) is reach
    assert reach_of(content, "other", None, count=1, head=history.head) is Reach.REACHED
