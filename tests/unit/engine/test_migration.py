"""A filling is taken to a newer version of its form, and nothing disappears on the way."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.questionnaires import (
    Json,
    compares,
    equals,
    group,
    option,
    question,
    whole_form,
)
from tests.support.scenario import compiled, small_form, usb_form
from usbsurvey_desktop.engine.answers import FindingCode, RawAnswer, is_blank
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.migration import migration
from usbsurvey_desktop.engine.moves import Fate, Kind, Migration, Move, Why, Wording
from usbsurvey_desktop.engine.snapshot import Comment, PageMark, PageRecord, Snapshot
from usbsurvey_desktop.engine.standing import at_rest, restored

TEXT = {"max_length": 20}
TYPED: dict[str, RawAnswer] = {
    "A1": "yes",
    "A2": "b",
    "A2.b": "その他",
    "A3": ("a", "b"),
    "A4": "12",
    "A5": "文",
}
QUESTIONS: dict[str, Json] = {
    "A1": question("A1"),
    "A2": question("A2", "single_choice", options=[option("a"), option("b", free_text=TEXT)]),
    "A3": question("A3", "multi_choice"),
    "A4": question("A4", "integer"),
    "A5": question("A5", "text"),
}


def _form(*instead: Json, without: str = "", **members: object) -> Form:
    items = QUESTIONS | {one["link_id"]: one for one in instead}
    return small_form(*(one for name, one in items.items() if name != without), **members)


BEFORE = _form()


def _filled(form: Form = BEFORE, typed: dict[str, RawAnswer] | None = None) -> Snapshot:
    filling = Filling(form)
    for link_id, raw in (TYPED if typed is None else typed).items():
        filling.answer(link_id, raw)
    return filling.snapshot()


def _moved(form: Form, snapshot: Snapshot | None = None, earlier: Form = BEFORE) -> Migration:
    return migration(earlier, snapshot or _filled(), form)


def _move(found: Migration, name: str, kind: Kind = Kind.ANSWER) -> Move:
    return next(one for one in found.moves if (one.kind, one.name) == (kind, name))


def test_the_same_form_changes_nothing() -> None:
    """Every answer is carried, every page is what it was."""
    found = _moved(BEFORE)

    assert {one.fate for one in found.moves} == {Fate.CARRIED}
    assert found.snapshot == _filled()
    assert (found.added, found.conditioned) == ((), ())


def test_a_reworded_question_keeps_its_answer_and_asks_for_a_look() -> None:
    """Old and new words are there; the question beside it is done as it was."""
    found = _moved(_form(question("A4", "integer", text="いくつですか", unit="台")))
    filling = Filling(_form(), found.snapshot)

    move = _move(found, "A4")
    assert (move.fate, move.why) == (Fate.RECHECK, Why.WORDS)
    assert move.wordings == (Wording("A4?", "いくつですか"), Wording("", "台"))
    assert found.snapshot.pages["page"].state is PageMark.RECHECK
    assert found.snapshot.answers == TYPED
    assert [one.question.link_id for one in filling.page("page").questions if one.is_recheck] == [
        "A4"
    ]


@pytest.mark.parametrize(
    ("members", "wording"),
    [
        ({"help": "例"}, Wording("", "例")),
        ({"annotation": "注"}, Wording("", "注")),
        ({"notes": [{"text": "補足"}]}, Wording("", "補足")),
        (
            {"options": [option("a"), option("b", label="乙", free_text=TEXT)]},
            Wording("b", "乙"),
        ),
        (
            {"options": [option("a"), option("b", label_display="乙", free_text=TEXT)]},
            Wording("b", "乙"),
        ),
    ],
    ids=["help", "annotation", "note", "label", "label shown"],
)
def test_all_that_people_read_of_a_question_counts_as_its_words(
    members: Json, wording: Wording
) -> None:
    """The free text of an option is looked at together with its question."""
    found = _moved(_form(QUESTIONS["A2"] | members))

    assert _move(found, "A2").wordings == (wording,)
    assert _move(found, "A2.b", Kind.FREE_TEXT).fate is Fate.RECHECK
    assert _move(found, "A1").fate is Fate.CARRIED


@pytest.mark.parametrize(
    ("members", "wording"),
    [
        ({"definition": "SDカードのこと"}, Wording("USBメモリのこと", "SDカードのこと")),
        ({"definition_title": "媒体とは"}, Wording("", "媒体とは")),
        ({"title": "使っていない場合"}, Wording("page", "使っていない場合")),
    ],
    ids=["definition", "title of the definition", "title"],
)
def test_what_stands_above_a_question_counts_as_its_words(members: Json, wording: Wording) -> None:
    """Another definition makes another question of the same words; a blank needs no look."""
    page = {"page": True, "definition": "USBメモリのこと"}
    earlier, later = (
        compiled(whole_form(group("s", group("page", question("A1"), question("A2"), **above))))
        for above in (page, page | members)
    )
    found = _moved(later, _filled(earlier, {"A1": "yes"}), earlier)

    move = _move(found, "A1")
    assert (move.fate, move.why, move.wordings) == (Fate.RECHECK, Why.WORDS, (wording,))
    assert [one.name for one in found.of(Fate.RECHECK) if one.kind is Kind.ANSWER] == ["A1"]


def test_another_note_of_an_option_asks_for_a_look() -> None:
    """It says what the option covers."""
    noted = [option("a", note="庁舎外も含む"), option("b", free_text=TEXT)]
    move = _move(_moved(_form(QUESTIONS["A2"] | {"options": noted})), "A2")

    assert (move.fate, move.why) == (Fate.RECHECK, Why.WORDS)
    assert move.wordings == (Wording("", "庁舎外も含む"),)


def test_an_option_more_asks_for_a_look_at_the_chosen_one() -> None:
    """Perhaps the new one is what the office would have chosen."""
    more = [option("a"), option("b", free_text=TEXT), option("c")]
    move = _move(_moved(_form(QUESTIONS["A2"] | {"options": more})), "A2")

    assert (move.fate, move.why) == (Fate.RECHECK, Why.OPTIONS)
    assert move.wordings == (Wording("", "c", is_offer=True),)


@pytest.mark.parametrize(
    ("instead", "lost", "why", "finding"),
    [
        (question("A1", "text"), {"A1"}, Why.TYPE, None),
        (
            question("A2", "single_choice", options=[option("a"), option("c")]),
            {"A2"},
            Why.OPTION_GONE,
            FindingCode.UNPARSED,
        ),
        (question("A2", "single_choice"), {"A2.b"}, Why.OPTION_GONE, None),
        (
            question("A3", "multi_choice", options=[option("a"), option("c")]),
            {"A3"},
            Why.OPTION_GONE,
            FindingCode.UNPARSED,
        ),
        (
            question("A3", "multi_choice", options=[option("a"), option("b", exclusive=True)]),
            {"A3"},
            Why.LIMITS,
            FindingCode.EXCLUSIVE,
        ),
        (
            question("A4", "integer", constraint={"maximum": "9"}),
            {"A4"},
            Why.LIMITS,
            FindingCode.TOO_LARGE,
        ),
        (
            question(
                "A2",
                "single_choice",
                options=[option("a"), option("b", free_text={"max_length": 2})],
            ),
            {"A2.b"},
            Why.LIMITS,
            FindingCode.TOO_LONG,
        ),
    ],
    ids=[
        "type", "option gone", "no free text", "one of two", "exclusive", "too large", "text long",
    ],
)  # fmt: skip
def test_what_the_newer_form_does_not_take_is_dropped_with_its_reason(
    instead: Json, lost: set[str], why: Why, finding: FindingCode | None
) -> None:
    """What was typed stands in the list; half of an answer is none."""
    found = _moved(_form(instead))
    dropped = {one.name: one for one in found.of(Fate.DROPPED)}

    for name in lost:
        move = dropped[name]
        assert (move.what, move.why, move.finding) == (TYPED[name], why, finding)
    assert set(found.snapshot.answers) == TYPED.keys() - dropped.keys()


def test_a_question_that_is_gone_takes_its_answer_free_text_and_memo_out() -> None:
    """A memo on the whole and what was said to a return note stay."""
    comments = (
        Comment("1", "A2", "respondent-1", "t", "見積もり中", done=False),
        Comment("2", "", "respondent-1", "t", "全体", done=True),
        Comment("3", "A2", "@soumu", "t", "直しました", done=True),
    )
    found = _moved(_form(without="A2"), replace(_filled(), comments=comments))

    gone = {(one.kind, one.name, one.what, one.why) for one in found.of(Fate.DROPPED)}
    assert gone == {
        (Kind.ANSWER, "A2", "b", Why.GONE),
        (Kind.FREE_TEXT, "A2.b", "その他", Why.GONE),
        (Kind.MEMO, "A2", "見積もり中", Why.GONE),
    }
    assert found.snapshot.comments == comments[1:]
    assert _move(found, "A2", Kind.REMARK).fate is Fate.CARRIED


def test_what_was_as_wrong_before_goes_over_and_is_still_wrong() -> None:
    """A draft holds what is half typed; the newer form says what is the matter."""
    snapshot = _filled(typed={"A4": "たくさん", "A5": " "})
    found = _moved(_form(question("A4", "integer", constraint={"maximum": "9"})), snapshot)

    assert _move(found, "A4").fate is Fate.CARRIED
    assert found.snapshot.answers == {"A4": "たくさん", "A5": " "}


def test_what_no_form_knows_is_dropped() -> None:
    """Only own tools can have written it."""
    snapshot = Snapshot(answers={"X9": "?"})

    assert _move(_moved(BEFORE, snapshot), "X9").why is Why.GONE


CHECKS = [
    {"id": name, "severity": "warn_with_reason", "when": equals("A1", "yes"), "text": text}
    for name, text in (("X1", "本当ですか"), ("X2", "よいですか"), ("X3", "なぜですか"))
]


def test_a_reason_goes_over_with_a_check_that_asks_the_same() -> None:
    """Said to other words it would explain what nobody asked."""
    earlier = _form(checks=CHECKS)
    snapshot = replace(_filled(earlier), reasons={"X1": "理由", "X2": "理由", "X3": "理由"})
    later = _form(checks=[CHECKS[0], CHECKS[1] | {"text": "よろしいですか"}])

    found = _moved(later, snapshot, earlier)

    fates = {one.name: (one.fate, one.why) for one in found.moves if one.kind is Kind.REASON}
    assert fates == {
        "X1": (Fate.CARRIED, None),
        "X2": (Fate.DROPPED, Why.CHECK),
        "X3": (Fate.DROPPED, Why.GONE),
    }
    assert found.snapshot.reasons == {"X1": "理由"}


def test_new_questions_and_other_conditions_are_told() -> None:
    """A new question is open; one with another condition keeps its answer."""
    later = _form(
        question("A5", "text", enable_when=equals("A1", "yes")),
        question("A6", "text", required=False),
        question("A4", "integer", required=False),
    )
    found = _moved(later)

    assert (found.added, found.conditioned) == (("A6",), ("A4", "A5"))
    assert _move(found, "A5").fate is Fate.CARRIED


def test_a_hidden_answer_goes_over_and_one_that_is_shown_again_asks_for_a_look() -> None:
    """As it would, had another answer brought it back."""
    hidden = question("A5", "text", enable_when=equals("A1", "no"))
    snapshot = _filled(_form(hidden))
    still = _moved(_form(hidden), snapshot, _form(hidden))
    shown = _moved(BEFORE, snapshot, _form(hidden))

    assert (_move(still, "A5").fate, still.snapshot.answers) == (Fate.CARRIED, TYPED)
    assert (_move(shown, "A5").fate, _move(shown, "A5").why) == (Fate.RECHECK, Why.SHOWN)
    assert "A5" not in shown.snapshot.pages["page"].touched


def test_a_page_that_is_gone_is_told_and_one_to_which_questions_moved_was_seen() -> None:
    """How far a page was is kept as far as there is such a page."""
    first = group("p1", question("A1"), page=True)
    earlier = compiled(
        whole_form(group("s", first, group("p2", question("A2", "text"), page=True, title="頁")))
    )
    later = compiled(
        whole_form(
            group("s", first, group("p3", question("A2", "text"), page=True, title="頁")),
            group("t", group("p4", question("A3", "text"), page=True)),
        )
    )
    filling = Filling(earlier)
    filling.answer("A1", "yes")
    filling.answer("A2", "文")

    found = _moved(later, filling.snapshot(), earlier)

    pages = {one.name: (one.fate, one.why) for one in found.moves if one.kind is Kind.PAGE}
    assert pages == {"p1": (Fate.CARRIED, None), "p2": (Fate.DROPPED, Why.GONE)}
    marks = {name: record.state for name, record in found.snapshot.pages.items()}
    assert marks == {"p1": "done", "p3": "done", "p4": "untouched"}


def test_a_look_that_was_waited_for_is_still() -> None:
    """And a page that was opened and left blank stays one to be begun."""
    page = PageRecord(PageMark.RECHECK, ("A2", "A3", "A4", "A5"))
    snapshot = Snapshot(answers=TYPED, pages={"page": page})

    found = _moved(_form(question("A5", "text", text="ほかに")), snapshot)

    assert found.snapshot.pages["page"].touched == ("A2", "A2.b", "A3", "A4")
    assert _move(found, "page", Kind.PAGE).fate is Fate.CARRIED


def test_a_page_with_reworded_questions_is_to_be_looked_at() -> None:
    """Its move says so too."""
    found = _moved(_form(question("A1", text="問い")))

    assert _move(found, "page", Kind.PAGE) == Move(Kind.PAGE, "page", "done", Fate.RECHECK)


def test_the_words_of_a_matrix_are_words_of_its_question() -> None:
    """Rows and columns are what people read there."""
    before = usb_form()
    document: Any = before.questionnaire.model_dump(mode="json", by_alias=True)
    asked = next(one for one in before.questions.values() if one.question.matrix is not None)
    name = asked.question.link_id

    def reworded(items: list[Any]) -> None:
        for item in items:
            reworded(item.get("items", []))
            if item["link_id"] == name:
                item["matrix"]["rows"][0] = "別の行"

    reworded(document["items"])
    snapshot = Snapshot(answers={name: asked.question.codes[0]})

    found = _moved(compiled(document), snapshot, before)

    assert _move(found, name).wordings == (
        Wording(asked.question.matrix.rows[0] if asked.question.matrix else "", "別の行"),
    )


_ANSWERS: dict[str, st.SearchStrategy[RawAnswer]] = {
    "A1": st.sampled_from(["yes", "no"]),
    "A2": st.sampled_from(["a", "b", "c"]),
    "A2.b": st.text(max_size=30),
    "A3": st.lists(st.sampled_from("abc"), unique=True).map(tuple),
    "A4": st.sampled_from(["1", "12", "1,000", "半分", " "]),
    "A5": st.text(max_size=5),
}
_TYPED = st.fixed_dictionaries({}, optional=_ANSWERS)
_CHANGED = {
    "A1": [None, question("A1", text="?"), question("A1", "text")],
    "A2": [
        None,
        question("A2", "single_choice"),
        question("A2", "single_choice", options=[option("b", free_text=TEXT), option("c")]),
    ],
    "A3": [None, question("A3", "multi_choice", options=[option("a")])],
    "A4": [
        None,
        question("A4", "integer", constraint={"maximum": "9"}),
        question("A4", "integer", enable_when=compares("A3", "count>=", 1)),
    ],
    "A5": [None, question("A5", "text", enable_when=equals("A1", "no")), question("A5", "date")],
}
_INSTEAD = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(some) for name, some in _CHANGED.items()}
)


def _versions(instead: dict[str, Json | None]) -> Form:
    items = {**QUESTIONS, **instead}
    if items["A3"] is None and items["A4"] is not None:
        items["A4"] = QUESTIONS["A4"]
    if items["A1"] is None or items["A1"]["type"] == "text":
        items["A5"] = QUESTIONS["A5"]
    return small_form(*(one for one in items.values() if one), question("A9", "text"))


@settings(deadline=None, max_examples=50)
@given(_TYPED, _INSTEAD, _INSTEAD)
def test_nothing_typed_disappears(
    typed: dict[str, RawAnswer], old: dict[str, Json | None], new: dict[str, Json | None]
) -> None:
    """Each answer is in exactly one list; what is carried is as typed, and no worse than before."""
    earlier, later = _versions(old), _versions(new)
    known = {name: raw for name, raw in typed.items() if earlier.has(name)}
    snapshot = _filled(earlier, known)

    found = migration(earlier, snapshot, later)

    told = [one for one in found.moves if one.kind in {Kind.ANSWER, Kind.FREE_TEXT}]
    assert {one.name: one.what for one in told} == snapshot.answers
    assert len(told) == len(snapshot.answers)
    kept = {one.name: one.what for one in told if one.fate is not Fate.DROPPED}
    assert found.snapshot.answers == kept
    standing = restored(later, found.snapshot)
    assert at_rest(standing) == found.snapshot
    before = {one.link_id: one.code for one in restored(earlier, snapshot).evaluation.findings}
    asked = restored(earlier, snapshot).evaluation.enabled
    for one in standing.evaluation.findings:
        is_typed = one.link_id in kept and not is_blank(kept[one.link_id])
        if is_typed and one.link_id in asked and one.code is not FindingCode.RECHECK:
            assert before[one.link_id] is one.code


@settings(deadline=None, max_examples=50)
@given(_TYPED, _INSTEAD)
def test_moving_to_the_same_form_is_nothing(
    typed: dict[str, RawAnswer], changed: dict[str, Json | None]
) -> None:
    """Whatever was filled in, in whichever state."""
    form = _versions(changed)
    snapshot = _filled(form, {name: raw for name, raw in typed.items() if form.has(name)})

    found = migration(form, snapshot, form)

    assert found.snapshot == snapshot
    assert {one.fate for one in found.moves} <= {Fate.CARRIED}
