"""The chain of a record book: whatever is changed, taken out or moved in it is seen."""

from collections.abc import Callable
from datetime import timedelta
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.books import (
    FIRST,
    OPENING,
    SECOND,
    USB,
    WHO,
    full_content,
    new_content,
    with_medium,
    with_record,
)
from tests.support.drafts import NOW
from usbsurvey_desktop import strict_json
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.logbook import chain
from usbsurvey_desktop.logbook.chain import (
    BookContent,
    builds_on,
    first_content,
    joined,
    next_record_no,
    read_book,
    record_numbers,
    require_name,
    with_act,
    write_book,
)
from usbsurvey_desktop.logbook.entries import (
    NO_ENTRY,
    Access,
    Act,
    Carried,
    Closing,
    Entry,
    PageSave,
    StockCheck,
)
from usbsurvey_desktop.logbook.standing import standing_of
from usbsurvey_desktop.records import canonical, time_text

AT = time_text(NOW)
DIGEST = NO_ENTRY


def _refusal(act: Callable[[], object]) -> SurveyError:
    with pytest.raises(SurveyError) as caught:
        act()
    return caught.value


def _later(content: BookContent, act: Act, minutes: int = 0) -> BookContent:
    return with_act(content, act, at=time_text(NOW + timedelta(minutes=minutes)), who=WHO)


def _with_entries(content: BookContent, entries: tuple[Entry, ...]) -> bytes:
    return canonical(content.model_copy(update={"entries": entries}))


def _rechained(content: BookContent, acts: tuple[Act, ...]) -> bytes:
    """A book of these acts with a right chain, made by somebody with own tools."""
    entries: list[Entry] = []
    for seq, act in enumerate(acts, start=1):
        before = entries[-1].sha256 if entries else NO_ENTRY
        entries.append(Entry(seq=seq, before=before, at=AT, who=WHO, act=act))
    update = {"entries": tuple(entries), "head": entries[-1].sha256}
    return canonical(content.model_copy(update=update))


def test_a_book_is_read_as_it_was_written() -> None:
    """Entries of every kind come back unchanged, in their order."""
    content = _later(full_content(), Carried(record=FIRST, dig=DIGEST))
    content = _later(content, StockCheck(medium=USB, on="2026-11-21", by=WHO))
    content = _later(content, Access(op="slot"))
    content = _later(content, Closing(reason="年度末"))
    assert read_book(write_book(content)) == content
    assert content.opening == OPENING
    assert content.is_closed
    assert not full_content().is_closed


@settings(deadline=None, max_examples=50)
@given(st.data())
def test_any_change_of_an_entry_is_seen(data: st.DataObject) -> None:
    """Another time, another person, another value: the entry, or the one after it, is named."""
    content = full_content()
    n = data.draw(st.integers(0, len(content.entries) - 1))
    changes: list[dict[str, object]] = [
        {"at": "2026-11-21T10:00:01+09:00"},
        {"who": "別の人"},
        {"before": DIGEST[:-1] + "E"},
        {"seq": n + 2},
        {"act": Access(op="rekey")},
    ]
    change = data.draw(st.sampled_from(changes))
    entries = list(content.entries)
    entries[n] = entries[n].model_copy(update=change)
    error = _refusal(lambda: read_book(_with_entries(content, tuple(entries))))
    assert error.code is Code.DRAFT_TAMPERED
    assert error.facts["entry"] in {n + 1, n + 2}


@settings(deadline=None, max_examples=50)
@given(st.data())
def test_any_value_that_is_changed_is_seen(data: st.DataObject) -> None:
    """One value of one page, closed or not."""
    content = full_content()
    n = data.draw(st.integers(2, len(content.entries) - 1))
    act = content.entries[n].act
    assert isinstance(act, PageSave)
    link_id = data.draw(st.sampled_from(sorted(act.values)))
    changed = act.model_copy(update={"values": {**act.values, link_id: "別の値"}})
    entries = list(content.entries)
    entries[n] = entries[n].model_copy(update={"act": changed})
    error = _refusal(lambda: read_book(_with_entries(content, tuple(entries))))
    assert error.code is Code.DRAFT_TAMPERED


@settings(deadline=None, max_examples=50)
@given(st.sets(st.integers(0, 5), min_size=1, max_size=5))
def test_entries_that_are_taken_out_are_missed(gone: set[int]) -> None:
    """First, last, one or many."""
    content = full_content()
    kept = tuple(entry for n, entry in enumerate(content.entries) if n not in gone)
    assert len(content.entries) == 6
    error = _refusal(lambda: read_book(_with_entries(content, kept)))
    assert error.code is Code.DRAFT_TAMPERED


@settings(deadline=None, max_examples=50)
@given(st.permutations(range(6)).filter(lambda order: order != list(range(6))))
def test_entries_in_another_order_are_seen(order: list[int]) -> None:
    """Whatever is moved."""
    content = full_content()
    moved = tuple(content.entries[n] for n in order)
    error = _refusal(lambda: read_book(_with_entries(content, moved)))
    assert error.code is Code.DRAFT_TAMPERED


def test_a_head_that_is_not_of_the_last_entry_is_seen() -> None:
    """An entry cut off at the end leaves a head that nothing has."""
    content = full_content().model_copy(update={"head": DIGEST})
    error = _refusal(lambda: read_book(canonical(content)))
    assert (error.code, error.facts["entry"]) == (Code.DRAFT_TAMPERED, 6)


def _page(record: str) -> PageSave:
    return PageSave(record=record, page="page.request", form=DIGEST, values={})


@pytest.mark.parametrize(
    "acts",
    [
        pytest.param((Access(op="slot"),), id="no opening"),
        pytest.param((OPENING, OPENING), id="two openings"),
        pytest.param((OPENING, Closing(), Access(op="slot")), id="after the end"),
        pytest.param((OPENING, _page(SECOND)), id="number left out"),
        pytest.param((OPENING, _page("131016-R7-0001")), id="number of another year"),
        pytest.param((OPENING, Carried(record=FIRST, dig=DIGEST)), id="unknown record"),
        pytest.param((OPENING, StockCheck(medium=USB, on="2026-11-21", by=WHO)), id="unknown USB"),
    ],
)
def test_a_right_chain_with_acts_out_of_place_is_refused(acts: tuple[Act, ...]) -> None:
    """Even whoever can chain anew cannot skip a number or write after the end."""
    raw = _rechained(new_content(), acts)
    error = _refusal(lambda: read_book(raw))
    assert (error.code, error.facts["entry"]) == (
        Code.DRAFT_TAMPERED,
        2 if len(acts) < 3 and acts[0] is OPENING else (1 if acts[0] is not OPENING else 2),
    )


@pytest.mark.parametrize(
    "plaintext",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"{}", id="no members"),
        pytest.param(b" " + canonical(full_content()), id="not canonical"),
        pytest.param(canonical({"schema": "usbsurvey-draft-content-1"}), id="other kind"),
    ],
)
def test_what_is_no_book_is_refused(plaintext: bytes) -> None:
    """Gate, canonical bytes, members."""
    assert _refusal(lambda: read_book(plaintext)).code is Code.DRAFT_CONTENT


@pytest.mark.parametrize("day", ["20261121", "2026-02-30", "R8.11.21"])
def test_a_day_has_one_spelling(day: str) -> None:
    """A stock check of another spelling is no stock check."""
    content = _later(full_content(), StockCheck(medium=USB, on="2026-11-21", by=WHO))
    plaintext = canonical(content).replace(b'"on":"2026-11-21"', b'"on":"%s"' % day.encode())
    assert _refusal(lambda: read_book(plaintext)).code is Code.DRAFT_CONTENT


def test_a_member_that_is_left_out_is_missed() -> None:
    """What has a usual value must be written all the same."""
    plaintext = write_book(full_content()).replace(b'"from_paper":false,', b"", 1)
    assert _refusal(lambda: read_book(plaintext)).code is Code.DRAFT_CONTENT


def test_a_content_without_opening_names_no_office() -> None:
    """Nothing invents a body for a content that was never checked."""
    content = BookContent(entries=(_entry(Access(op="slot")),), head=DIGEST)
    assert _refusal(lambda: content.opening).code is Code.DRAFT_TAMPERED


def _entry(act: Act) -> Entry:
    return Entry(seq=1, before=NO_ENTRY, at=AT, who=WHO, act=act)


@pytest.mark.parametrize("who", ["", "　", "一\n二", "長" * 65, "\x1b[31m"])
def test_somebody_must_have_written_it(who: str) -> None:
    """A blank name, one of two lines or one over 64 signs writes nothing."""
    error = _refusal(lambda: with_act(new_content(), Access(op="slot"), at=AT, who=who))
    assert (error.code, error.facts["reason"]) == (Code.RECORD_REFUSED, "who")
    assert _refusal(lambda: first_content(OPENING, at=AT, who=who)).facts["reason"] == "who"
    assert _refusal(lambda: require_name(who)).facts["reason"] == "who"


def test_nothing_follows_the_end_of_the_year() -> None:
    """A closed book takes no entry."""
    closed = _later(new_content(), Closing())
    error = _refusal(lambda: _later(closed, Access(op="slot")))
    assert error.facts["reason"] == "closed"


def test_a_full_book_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit of entries is met before anything is written."""
    monkeypatch.setattr(chain, "MOST_ENTRIES", 1)
    error = _refusal(lambda: _later(new_content(), Access(op="slot")))
    assert error.facts["reason"] == "full"


@pytest.mark.parametrize(
    ("room", "limit"),
    [(chain, "LARGEST_PLAINTEXT"), (strict_json, "MOST_TOKENS")],
    ids=["8 MiB", "gate"],
)
def test_a_book_beyond_its_file_is_full(
    monkeypatch: pytest.MonkeyPatch, room: ModuleType, limit: str
) -> None:
    """It is told as full, not as damaged, and before anything is written."""
    monkeypatch.setattr(room, limit, 100)
    error = _refusal(lambda: write_book(full_content()))
    assert (error.code, error.facts["reason"]) == (Code.RECORD_REFUSED, "full")


def test_what_could_not_be_read_again_is_not_written() -> None:
    """A broken chain is noticed when it is written, not at the next opening."""
    broken = full_content().model_copy(update={"head": DIGEST})
    assert _refusal(lambda: write_book(broken)).code is Code.DRAFT_TAMPERED


def test_numbers_run_on() -> None:
    """Each record gets the number after the last."""
    content = with_record(full_content(), pages=1)
    assert record_numbers(content.entries) == (FIRST, SECOND)
    assert next_record_no(content) == "131016-R8-0003"


def test_two_copies_that_went_apart_are_joined() -> None:
    """Every entry of both stands; the record begun twice under one number becomes two."""
    common = full_content()
    mine = with_record(common, pages=2)
    mine = _later(mine, Carried(record=SECOND, dig=DIGEST))
    theirs = _later(common, Carried(record=FIRST, dig=DIGEST), 1)
    theirs = with_record(theirs, pages=1, days=1)
    whole = joined(theirs, mine)
    assert whole.entries[: len(theirs.entries)] == theirs.entries
    assert len(whole.entries) == len(theirs.entries) + 3
    assert read_book(write_book(whole)) == whole
    records = standing_of(whole).records
    assert tuple(records) == (FIRST, SECOND, "131016-R8-0003")
    assert records["131016-R8-0003"].raw["H1.no"] == "131016-R8-0003"
    assert records["131016-R8-0003"].packages == (DIGEST,)
    assert records[SECOND].packages == ()


def test_joining_again_adds_nothing() -> None:
    """An entry that was brought in before is recognised, though its place is another one."""
    common = full_content()
    mine = _later(common, StockCheck(medium=USB, on="2026-11-21", by=WHO))
    theirs = _later(common, Carried(record=FIRST, dig=DIGEST), 1)
    whole = joined(theirs, mine)
    assert joined(whole, mine) == whole
    assert joined(whole, theirs) == whole
    assert joined(mine, common) == mine


def test_a_copy_builds_on_another_if_it_has_all_its_entries() -> None:
    """In the same place; of two that went apart neither does."""
    common = full_content()
    mine = _later(common, StockCheck(medium=USB, on="2026-11-21", by=WHO))
    theirs = _later(common, Carried(record=FIRST, dig=DIGEST), 1)
    assert builds_on(mine, common)
    assert builds_on(common, common)
    assert not builds_on(common, mine)
    assert not builds_on(mine, theirs)


def test_a_copy_that_goes_on_after_joining_keeps_its_new_number() -> None:
    """What was begun apart is known by what it says, so later pages of it find their record."""
    common = full_content()
    mine = with_record(common, pages=1)
    theirs = with_record(common, pages=1, days=1)
    whole = joined(theirs, mine)
    assert joined(whole, mine) == whole
    more = joined(whole, _later(mine, Carried(record=SECOND, dig=DIGEST)))
    assert standing_of(more).records["131016-R8-0003"].packages == (DIGEST,)
    assert tuple(standing_of(more).records) == (FIRST, SECOND, "131016-R8-0003")


def test_equal_pages_of_two_records_stay_two() -> None:
    """Two records that say the same, written in one second, are not taken for one."""
    once = with_record(full_content(), pages=1)
    twice = with_record(once, pages=1)
    whole = joined(once, twice)
    assert whole == twice
    assert joined(_later(full_content(), Access(op="slot"), 1), twice).entries[-1].seq == 9


def test_a_page_added_to_a_common_record_keeps_its_number() -> None:
    """Only what was begun apart is numbered anew."""
    common = with_record(with_medium(new_content()), pages=1)
    mine = _later(common, Carried(record=FIRST, dig=DIGEST))
    theirs = _later(common, Access(op="slot"), 1)
    assert standing_of(joined(theirs, mine)).records[FIRST].packages == (DIGEST,)


def test_another_book_is_not_joined() -> None:
    """Two books that were opened apart have nothing in common."""
    other = first_content(OPENING, at="2026-11-21T11:00:00+09:00", who=WHO)
    assert _refusal(lambda: joined(new_content(), other)).facts["reason"] == "other_book"


def test_nothing_is_joined_behind_the_end_of_the_year() -> None:
    """What somebody added to a copy after the year was closed has to be written into the next."""
    closed = _later(new_content(), Closing())
    more = _later(new_content(), Access(op="slot"))
    assert _refusal(lambda: joined(closed, more)).facts["reason"] == "closed"
