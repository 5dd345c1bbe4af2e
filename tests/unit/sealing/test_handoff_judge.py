"""The part of a hand-off record: made of an approved record, and judged by the form it names."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.support import forgery, records, worlds
from tests.support.forgery import Json, outcome, put, spoilt
from tests.support.refusals import refused
from usbsurvey_desktop.armour import ANSWERS
from usbsurvey_desktop.crypto.signed_form import read_signed
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.records import canonical, hash_text, parse
from usbsurvey_desktop.sealing.handoff_judge import judge_part, make_part, require_part
from usbsurvey_desktop.sealing.handoff_part import SENT, Handoff, read_handoff
from usbsurvey_desktop.sealing.handoff_words import part_lines
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.seal import seal_package
from usbsurvey_desktop.sealing.states import Remark
from usbsurvey_desktop.sealing.unseal import open_package

INCONSISTENT = Code.ANSWERS_INCONSISTENT


def document(**values: object) -> Json:
    """A part as JSON, with other values; `__` stands for the dot, None takes one away."""
    plain: Json = parse(canonical(records.part()), depth=4)  # type: ignore[assignment]  # an object
    changed = {name.replace("__", "."): value for name, value in values.items()}
    whole = {**plain["values"], **changed}
    return {**plain, "values": {name: one for name, one in whole.items() if one is not None}}


def facts(part: Handoff) -> Mapping[str, object]:
    """Why the form refuses a part."""
    with pytest.raises(SurveyError) as caught:
        judge_part(part, records.record_form())
    assert caught.value.code is INCONSISTENT
    return caught.value.facts


# Making


def test_a_part_holds_what_is_known_and_no_name() -> None:
    """Posts, times and codes leave as documents write them; names, results and the rest stay."""
    part = records.part()
    assert part.record_no == "131016-R8-0001"
    assert part.form_digest == records.digest()
    assert part.values == {
        "H2": "1",
        "H3": "out",
        "H4.from_zone": "m",
        "H4.from_system": "住民記録",
        "H4.to_zone": "lg",
        "H4.to_system": "調査・照会",
        "H5.name": "アンケートの回答",
        "H5.count": 1,
        "H5.class": "2",
        "H6.purpose": "調査への回答",
        "H7.post": "主事",
        "H7.at": "2026-11-20T09:05:00+09:00",
        "H8.post": "課長",
        "H8.at": "2026-11-20T09:30:00+09:00",
        "H9.post": "係長",
        "H9.from": "2026-11-20T10:00:00+09:00",
        "H9.planned": "2026-11-20T10:30:00+09:00",
        "H10.medium": "USB-007",
        "H10.dedicated": "yes",
        "H11.how": "AES-256",
        "H14.post": "主任",
        "H15.kind": "person",
        "H16.place": "電算室",
    }


def test_what_does_not_apply_is_not_sent() -> None:
    """Without a release and without encryption neither is there, whatever was typed before."""
    part = records.part(H9__mode="admin_only", H11__on="no", H11__on__no="庁内の運用")
    assert not {"H9.post", "H9.from", "H9.planned", "H11.how"} & set(part.values)


def test_every_item_that_is_sent_is_in_the_form() -> None:
    """The list of the format and the form name the same items."""
    form = records.record_form()
    assert set(SENT) <= form.questions.keys() | form.free_text_owner.keys()


@pytest.mark.parametrize("result", ["no", "more", None])
def test_only_an_approved_record_is_attached(result: str | None) -> None:
    """Refused, sent back or not decided yet: it stays in the office."""
    with pytest.raises(SurveyError) as caught:
        records.part(H8__result=result)
    assert caught.value.code is Code.ANSWERS_INCOMPLETE
    assert caught.value.facts == {"reason": "handoff_approval"}


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"H6__why": None}, "H6.why"),
        ({"H8__who": None}, "H8.who"),
        ({"H11__on": None}, "H11.on"),
        ({"H14__post": None}, "H14.post"),
        ({"H15__kind": None}, "H15.kind"),
        ({"H16__place": None}, "H16.place"),
        ({"H2": "x"}, "H2.x"),
        ({"H5__name": "名" * 201}, "H5.name"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_demanded_record_must_be_whole_before_the_medium_leaves(
    changes: Mapping[str, str | None], missing: str
) -> None:
    """A survey that demands a record wants H1 to H8, H10, H11 and where the work is done."""
    evaluation = records.judged(**changes)
    with pytest.raises(SurveyError) as caught:
        make_part(
            records.record_form(),
            records.digest(),
            evaluation,
            entry_sha256=records.ENTRY,
            is_demanded=True,
        )
    assert caught.value.facts == {"reason": "handoff_item", "handoff": missing}


def test_a_demanded_record_need_not_tell_what_comes_later() -> None:
    """Witness, place and count may stay open where the form does not require them."""
    changes: Mapping[str, RawAnswer | None] = {
        "H2": "li", "H5__count": None, "H9__mode": None, "H15__kind": None, "H16__place": None,
    }  # fmt: skip
    part = make_part(
        records.record_form(),
        records.digest(),
        records.judged(**changes),
        entry_sha256=records.ENTRY,
        is_demanded=True,
    )
    assert part.values["H2"] == "li"
    require_part(part, records.record_forms(), is_demanded=True)


def test_a_record_that_is_not_demanded_may_have_gaps() -> None:
    """An optional record is attached as far as it is known."""
    part = records.part(H6__purpose=None, H16__place=None)
    require_part(part, records.record_forms(), is_demanded=False)
    assert "H6.purpose" not in part.values


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"H3": "in", "H2": "3"}, "direction"),
        ({"H12__result": "found"}, "virus_found"),
        ({"H5__count": "-1"}, "H5.count"),
        ({"H1__no": None}, "H1.no"),
        ({"H1__no": "2026-001"}, "H1.no"),
    ],
    ids=["direction", "virus", "constraint", "no number", "foreign number"],
)
def test_a_record_that_its_form_blocks_is_not_attached(
    changes: Mapping[str, str | None], told: str
) -> None:
    """What a reader would refuse is not made."""
    with pytest.raises(SurveyError) as caught:
        records.part(**changes)
    assert caught.value.facts == {"reason": "handoff_value", "handoff": told}


# Judging


@pytest.mark.parametrize(
    ("values", "told"),
    [
        pytest.param({"H2": "9"}, "H2", id="no option"),
        pytest.param({"H2__x": "例外の理由"}, "H2.x", id="reason of another pattern"),
        pytest.param({"H3": "sideways"}, "H3", id="no direction"),
        pytest.param({"H5__count": "1"}, "H5.count", id="a number as text"),
        pytest.param({"H5__count": -1}, "H5.count", id="below nothing"),
        pytest.param({"H7__at": "2026-11-20 9:05"}, "H7.at", id="time as typed"),
        pytest.param({"H7__at": "2026-11-20"}, "H7.at", id="day without time"),
        pytest.param({"H12__defs": "2026-02-30"}, "H12.defs", id="no such day"),
        pytest.param({"H10__dedicated": "maybe"}, "H10.dedicated", id="neither yes nor no"),
        pytest.param({"H18__carrier": "運送", "H2": "li"}, "H18.carrier", id="does not apply"),
        pytest.param({"H6__purpose": " "}, "H6.purpose", id="blank"),
        pytest.param({"H11__how": "鍵" * 101}, "H11.how", id="too long for the form"),
        pytest.param({"H1__no": "131016-R8-0002"}, "H1.no", id="another number"),
        pytest.param({"H2": "3", "H3": "in"}, "direction", id="blocked"),
    ],
)
def test_values_that_the_form_refuses(values: Mapping[str, object], told: str) -> None:
    """The engine judges each value; both the writer and every reader refuse what it refuses."""
    spoilt_part = document(**values)
    part = read_handoff(spoilt_part)
    assert facts(part) == {"reason": "handoff_value", "handoff": told}
    with refused(INCONSISTENT):
        require_part(part, records.record_forms(), is_demanded=False)
    assert outcome(spoilt(put(handoff=spoilt_part))) == (INCONSISTENT.value, "P5")


def test_the_right_number_may_stand_among_the_values() -> None:
    """`H1.no` twice is no contradiction if it says the same."""
    judge_part(read_handoff(document(H1__no="131016-R8-0001")), records.record_form())


def test_a_part_of_an_unknown_form_opens_with_a_remark() -> None:
    """A newer office is not refused: its record is shown, and said not to be judged."""
    foreign = {**document(H2="pattern of tomorrow"), "form_digest": hash_text(b"tomorrow")}
    found = open_package(spoilt(put(handoff=foreign)), worlds.reader("ministry"))
    assert isinstance(found, Opened)
    assert found.remarks == (Remark.HANDOFF_FORM_UNKNOWN,)
    assert found.submission.handoff is not None


def test_a_reader_without_any_form_says_so() -> None:
    """A known form is a matter of the reader: without forms nothing is judged."""
    raw = spoilt(put(handoff=document(H2="9")))
    found = open_package(raw, replace(worlds.reader("ministry"), record_forms={}))
    assert isinstance(found, Opened)
    assert found.remarks == (Remark.HANDOFF_FORM_UNKNOWN,)


def test_what_is_missing_is_not_judged_by_a_reader() -> None:
    """A part with nothing but its number opens."""
    bare = {**document(), "values": {}}
    assert not isinstance(
        open_package(spoilt(put(handoff=bare)), worlds.reader("ministry")), Refused
    )


# Writing


def test_a_writer_signs_no_part_of_an_unknown_form() -> None:
    """What cannot be judged here is not sealed here."""
    foreign = read_handoff({**document(), "form_digest": hash_text(b"tomorrow")})
    with pytest.raises(SurveyError) as caught:
        require_part(foreign, records.record_forms(), is_demanded=False)
    assert (caught.value.code, caught.value.facts) == (INCONSISTENT, {"reason": "handoff_form"})


def test_a_writer_demands_a_whole_part_where_the_survey_does() -> None:
    """A part from elsewhere with a gap is refused by its first missing item."""
    gap = read_handoff(document(H4__to_zone=None, H14__post=None))
    require_part(gap, records.record_forms(), is_demanded=False)
    with pytest.raises(SurveyError) as caught:
        require_part(gap, records.record_forms(), is_demanded=True)
    assert caught.value.facts == {"reason": "handoff_item", "handoff": "H4.to_zone"}


@pytest.mark.parametrize(
    "handoff", [pytest.param(None, id="none"), pytest.param({"values": {}}, id="empty")]
)
def test_a_signed_form_without_the_demanded_record_is_not_sealed(handoff: Json | None) -> None:
    """Signed by another program, it is stopped before the seal."""
    pack = worlds.pack(replace(worlds.TERMS, handoff_record="required"))
    stated = None if handoff is None else {**document(), **handoff}
    members = forgery.payload() | {"handoff": stated, "pack_sha256": pack.digest}
    signed = read_signed(forgery.signed(forgery.packed(members)), ANSWERS)
    with refused(Code.ANSWERS_INCOMPLETE):
        seal_package(
            signed, pack=pack, trust=Trust.CONFIRMED, reader=worlds.reader("respondent", pack)
        )


# Reading over


def test_a_part_is_read_over_in_the_words_of_its_form() -> None:
    """Labels, units and minutes; the reason of an exception by the name of its pattern."""
    part = read_handoff(document(H2="x", H2__x="委託先から返ってきたため"))
    lines = dict(part_lines(part, records.record_forms()))
    assert lines["パターン"] == "①②③以外の方法（例外）"
    assert lines["①②③以外の方法（例外）"] == "委託先から返ってきたため"
    assert lines["件数"] == "1件"
    assert lines["申請日時"] == "2026-11-20 09:05"
    assert len(lines) == len(part.values)


def test_a_part_of_an_unknown_form_is_read_over_by_its_link_ids() -> None:
    """Nothing is hidden only because its words are not known."""
    part = records.part()
    assert part_lines(part, {}) == tuple(
        (link_id, str(part.values[link_id])) for link_id in SENT if link_id in part.values
    )
