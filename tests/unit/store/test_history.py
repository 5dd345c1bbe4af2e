"""The edit history: who changed what and when, never what was written."""

import hashlib

import pytest
from pydantic import ValidationError

from usbsurvey_desktop.records import canonical, from_base64url
from usbsurvey_desktop.store.history import (
    MOST_ENTRIES,
    NO_HEAD,
    Base,
    Entry,
    History,
    Reach,
    history_with,
)

AT = "2026-11-21T10:00:00+09:00"
LATER = "2026-11-21T10:05:00+09:00"


EMPTY = History()


def _grown(count: int, history: History = EMPTY) -> History:
    for number in range(count):
        history = history_with(history, "set", at=AT, who="respondent-1", link_id=f"A{number}")
    return history


def test_an_empty_history_has_the_head_of_the_format() -> None:
    """Nothing yet: count 0, 32 zero bytes, no time."""
    assert (History().count, History().head, History().last_at) == (0, NO_HEAD, None)
    assert from_base64url(NO_HEAD) == bytes(32)


def test_an_act_becomes_a_numbered_entry() -> None:
    """Entries are numbered from 1 and say when, who, what and where."""
    history = _grown(1)
    history = history_with(history, "page", at=LATER, who="approver-1")

    assert history.entries == (
        Entry(n=1, at=AT, who="respondent-1", op="set", link_id="A0"),
        Entry(n=2, at=LATER, who="approver-1", op="page", link_id=None),
    )
    assert history.last_at == LATER


def test_the_head_chains_every_entry() -> None:
    """Each head is the SHA-256 of the head before and the entry in canonical JSON."""
    history = _grown(3)
    head = bytes(32)
    for entry in history.entries:
        head = hashlib.sha256(head + canonical(entry)).digest()

    assert from_base64url(history.head) == head


def test_typing_at_one_question_is_one_entry() -> None:
    """The same act straight after itself moves the time; anything in between starts a new entry."""
    history = _grown(1)

    typing = history_with(history, "set", at=LATER, who="respondent-1", link_id="A0")
    assert (typing.count, typing.last_at) == (1, LATER)

    for act in (
        history_with(history, "clear", at=LATER, who="respondent-1", link_id="A0"),
        history_with(history, "set", at=LATER, who="other-1", link_id="A0"),
        history_with(history, "set", at=LATER, who="respondent-1", link_id="A1"),
    ):
        assert act.count == 2


def test_an_act_that_may_have_been_signed_is_never_moved() -> None:
    """Two requests in a row are two entries: the head after the first one may be in a payload."""
    once = history_with(EMPTY, "request", at=AT, who="respondent-1")
    twice = history_with(once, "request", at=LATER, who="respondent-1")

    assert twice.entries[:1] == once.entries
    assert twice.count == 2


def test_a_long_history_is_folded_without_losing_its_head() -> None:
    """The 5,000th entry folds the oldest 2,500; count, head and both times stay true."""
    almost = _grown(MOST_ENTRIES - 1)
    entries = almost.entries
    folded = history_with(almost, "seal", at=LATER, who="respondent-1")

    assert len(folded.entries) == 2_500
    assert (folded.count, folded.base.count, folded.entries[0].n) == (5_000, 2_500, 2_501)
    assert (folded.base.first_at, folded.base.last_at) == (AT, AT)
    whole = History.model_construct(base=Base(), entries=(*entries, folded.entries[-1]))
    assert folded.head == whole.head

    again = _grown(2_500, history_with(folded, "page", at=LATER, who="respondent-1"))
    assert (again.base.count, again.base.first_at, again.count) == (5_000, AT, 7_501)


def test_a_folded_history_without_entries_knows_its_last_time() -> None:
    """The time of the last edit comes from the base if nothing else is there."""
    base = Base(count=3, head="A" * 42 + "E", first_at=AT, last_at=LATER)

    assert History(base=base).last_at == LATER


@pytest.mark.parametrize(
    "base",
    [
        {"count": 1},
        {"count": 0, "head": "A" * 42 + "E"},
        {"count": 0, "first_at": AT},
        {"count": 2, "head": "A" * 42 + "E", "first_at": AT},
        {"count": 2, "first_at": AT, "last_at": AT},
        {"count": -1},
    ],
)
def test_a_base_is_whole_or_empty(base: dict[str, object]) -> None:
    """A count without head or times, or the reverse, is no base."""
    with pytest.raises(ValidationError):
        Base.model_validate(base)


@pytest.mark.parametrize("numbers", [(2,), (1, 3), (1, 1), (2, 1)])
def test_a_gap_or_a_swap_in_the_numbers_is_refused(numbers: tuple[int, ...]) -> None:
    """Entries that were taken out, doubled or swapped do not load."""
    entries = tuple(Entry(n=n, at=AT, who="respondent-1", op="set", link_id=None) for n in numbers)

    with pytest.raises(ValidationError):
        History(entries=entries)


@pytest.mark.parametrize(
    "time",
    ["", "2026-11-21T10:00:00", "2026-11-21T10:00:00Z", "2026-02-30T10:00:00+09:00"],
)
def test_an_entry_needs_a_real_time_with_its_offset(time: str) -> None:
    """No time, no offset, Z instead of an offset, a day that does not exist."""
    with pytest.raises(ValidationError):
        history_with(History(), "set", at=time, who="respondent-1")


# Held against a sealed file


def test_a_draft_that_never_got_as_far_as_a_sealed_file_is_older() -> None:
    """A copy from before the signing lacks the entries that the sealed file counts."""
    copy = _grown(3)
    signed = history_with(copy, "request", at=LATER, who="respondent-1")
    later = history_with(signed, "seal", at=LATER, who="respondent-1")

    told = [one.reach(signed.count, signed.head) for one in (copy, signed, later)]

    assert told == [Reach.OLDER, Reach.REACHED, Reach.REACHED]


def test_a_draft_that_went_another_way_is_a_fork() -> None:
    """As many entries and more, but not those that were signed."""
    signed = history_with(_grown(3), "request", at=LATER, who="respondent-1")
    other = history_with(_grown(3), "request", at=LATER, who="other-1")
    longer = _grown(5, other)

    assert [one.reach(signed.count, signed.head) for one in (other, longer)] == [Reach.FORKED] * 2
    assert _grown(5).reach(0, NO_HEAD) is Reach.UNKNOWN


def test_what_was_folded_is_no_longer_told_apart() -> None:
    """At the base itself the head is known; before it, nobody can say."""
    folded = _grown(MOST_ENTRIES)
    base = folded.base

    assert folded.reach(base.count, base.head) is Reach.REACHED
    assert folded.reach(base.count, NO_HEAD) is Reach.FORKED
    assert folded.reach(base.count - 1, NO_HEAD) is Reach.UNKNOWN
