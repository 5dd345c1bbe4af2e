"""What a page is told, so that it can draw itself."""

from tests.support.questionnaires import equals, group, option, question, whole_form
from tests.support.scenario import Scenario, compiled, small_form, usb_form
from usbsurvey_desktop.engine.answers import FindingCode, State
from usbsurvey_desktop.engine.labels import label
from usbsurvey_desktop.engine.page_state import Followers


def numbers(questions: tuple[object, ...]) -> list[str]:
    """Give the link_ids of questions."""
    return [getattr(each, "link_id", "") for each in questions]


def test_a_page_carries_the_words_of_its_section() -> None:
    """Titles, the section's definition, and whether it is the section's first page."""
    person = Scenario(usb_form())

    first, later = person.filling.page("page.A1"), person.filling.page("page.A2")

    assert (first.section_title, first.title) == ("パターンA", "パターンA：利用の有無")
    assert first.is_first_of_section
    assert not later.is_first_of_section
    assert first.definition is not None
    assert first.definition == later.definition
    assert numbers(tuple(each.question for each in later.questions)) == ["A2", "A3", "A4"]


def test_findings_show_for_what_was_touched() -> None:
    """A required blank is found from the start and shown once touched."""
    person = Scenario(usb_form())
    assert [finding.code for finding in person.see("R.tel").findings] == [FindingCode.REQUIRED]
    assert person.see("R.tel").is_open
    assert person.see("R.tel").shown_findings == ()

    person.answer("R.tel", "03")
    person.answer("R.tel", "")

    assert [finding.code for finding in person.see("R.tel").shown_findings] == [
        FindingCode.REQUIRED
    ]
    assert person.see("R.department").shown_findings == ()


def test_findings_show_after_the_page_was_left() -> None:
    """After 次へ every gap of the page is shown, and the page says how many there are."""
    person = Scenario(usb_form())
    person.next()

    left = person.filling.page("page.R")

    assert all(each.shown_findings == each.findings for each in left.questions)
    assert left.gaps == 7
    assert all(each.shown_findings == () for each in person.filling.page("page.A1").questions)


def test_a_free_text_opens_under_its_option() -> None:
    """Its box is asked for while the option is chosen; un-choosing keeps the text."""
    person = Scenario(usb_form())
    person.answer_all(A1="yes", A3="f")
    opened = person.see("A3")
    person.answer("A3.f", "隔週")
    person.answer("A3", "a")
    closed = person.see("A3")

    assert (opened.free_texts, opened.open_free_texts) == ({"f": ""}, ("f",))
    assert [finding.link_id for finding in opened.findings] == ["A3.f"]
    assert opened.shown_findings == ()
    assert (closed.free_texts, closed.open_free_texts) == ({"f": "隔週"}, ())


def test_earlier_answers_are_shown_in_the_words_of_the_form() -> None:
    """What a question refers to, what its condition looks at, and answers inside notes."""
    person = Scenario(usb_form())
    person.answer("A1", "yes")
    blank = person.see("A3")
    person.answer("A2", "p3")
    seen = person.see("A3")

    assert blank.referred is not None
    assert blank.referred.label == ""
    assert blank.notes == ()
    assert seen.referred is not None
    assert (seen.referred.question.number, seen.referred.label) == (
        "A-2",
        "税務システムと財務会計システム",
    )
    assert seen.condition_answer is not None
    assert (seen.condition_answer.question.number, seen.condition_answer.label) == ("A-1", "Yes")
    assert any("「税務システムと財務会計システム」" in note for note in seen.notes)
    assert person.see("A1").condition_answer is None


def test_a_gate_says_what_follows_from_its_answer() -> None:
    """「次は A-2 から A-7」 and what falls away, in turn with what hangs on it."""
    person = Scenario(usb_form())
    assert person.see("A1").opens == person.see("A1").closes == Followers()

    person.answer_all(A1="yes", B1="no")

    assert numbers(person.see("A1").opens.questions) == ["A2", "A3", "A4", "A5", "A6", "A7"]
    assert numbers(person.see("A1").closes.questions) == ["A8"]
    assert numbers(person.see("B1").opens.questions) == ["B7"]
    assert numbers(person.see("B1").closes.questions) == ["B2", "B3", "B4", "B5", "B6"]

    person.answer("B1", "yes")
    assert numbers(person.see("B1").closes.questions) == ["B7"]


def test_what_is_ruled_out_twice_is_named_once() -> None:
    """A question that looks at two others closes with both of them."""
    both = {"all": [equals("A", "yes"), equals("B", "yes")]}
    either = {"any": [equals("B", "yes"), equals("C", "yes")]}
    form = compiled(
        whole_form(
            group(
                "s",
                question("A"),
                question("B", enable_when=equals("A", "yes")),
                question("C", enable_when=both),
                question("D", enable_when=either),
                page=True,
            )
        )
    )
    person = Scenario(form)

    person.answer("A", "no")

    assert numbers(person.see("A").closes.questions) == ["B", "C", "D"]
    (section,) = person.filling.outline()
    because = {each.question.link_id: each.because for each in section.not_applicable}
    assert numbers(tuple(each.question for each in because["C"])) == ["A"]
    assert numbers(tuple(each.question for each in because["D"])) == ["A"]


def test_what_an_open_question_still_decides_is_not_ruled_out() -> None:
    """D waits for B: A's yes opens two that are no row, and closes nothing before B has spoken."""
    outside = {"all": [equals("A", "yes"), equals("B", "yes")]}
    person = Scenario(
        compiled(
            whole_form(
                group(
                    "s",
                    question("A"),
                    question("B", enable_when=equals("A", "yes")),
                    question("C"),
                    question("D", enable_when=outside),
                    question("E", enable_when=equals("A", "yes")),
                    question("F", enable_when=equals("D", "yes")),
                    page=True,
                )
            )
        )
    )
    person.answer("A", "yes")
    opened, waiting = person.see("A").opens, person.see("A").closes
    person.answer("B", "no")
    closed = person.see("B").closes
    person.answer("B", "yes")
    later = person.see("B").opens

    assert numbers(opened.questions) == ["B", "E"]
    assert (opened.is_row, opened.is_next) == (False, True)
    assert waiting == Followers()
    assert numbers(closed.questions) == ["D", "F"]
    assert not closed.is_row
    assert numbers(later.questions) == ["D"]
    assert (later.is_row, later.is_next) == (True, False)


def test_what_was_ruled_out_before_counts_as_decided() -> None:
    """C hangs on A or B: B fell away with Z's answer, or waits for Z while that is open."""
    either = {"any": [equals("A", "yes"), equals("B", "yes")]}
    form = compiled(
        whole_form(
            group(
                "s",
                question("Z"),
                question("B", enable_when=equals("Z", "yes")),
                question("A"),
                question("C", enable_when=either),
                page=True,
            )
        )
    )
    person = Scenario(form)
    person.answer("A", "no")
    waiting = person.see("A").closes
    person.answer("Z", "no")

    assert waiting == Followers()
    assert numbers(person.see("A").closes.questions) == ["C"]


def test_the_outline_counts_what_applies() -> None:
    """Sections count applicable questions, name what does not apply and why, and the open gate."""
    person = Scenario(usb_form())
    before = person.section("section.B")
    person.answer_all(B1="yes", B2=("a",))
    after = person.section("section.B")

    assert (before.answered, before.applicable) == (0, 1)
    assert before.gate is not None
    assert before.gate.link_id == "B1"
    assert (after.answered, after.applicable, after.gate) == (2, 2, None)
    assert [page.page_id for page in after.pages] == ["page.B1", "page.B2"]
    because = {each.question.link_id: each.because for each in after.not_applicable}
    assert [(ref.question.link_id, ref.label) for ref in because["B7"]] == [("B1", "Yes")]
    assert numbers(tuple(ref.question for ref in because["B3"])) == ["B2"]
    assert after.is_counted
    assert not person.section("section.R").is_counted


def test_a_reason_leads_back_to_what_applies() -> None:
    """B-3 hangs on B-2, which does not apply itself: the reason given is B-1."""
    person = Scenario(usb_form())
    person.answer("B1", "no")

    because = {
        each.question.link_id: each.because for each in person.section("section.B").not_applicable
    }

    assert [(ref.question.link_id, ref.label) for ref in because["B3"]] == [("B1", "No")]


def test_only_the_answer_that_rules_out_is_a_reason() -> None:
    """Of two conditions, the one that holds is not named."""
    inner = question("Q", enable_when=equals("B", "yes"))
    ruled = group("g", inner, enable_when=equals("A", "yes"))
    person = Scenario(
        compiled(whole_form(group("s", question("A"), question("B"), ruled, page=True)))
    )
    person.answer_all(A="yes", B="no")

    (ruled_out,) = person.section("s").not_applicable

    assert [(ref.question.link_id, ref.label) for ref in ruled_out.because] == [("B", "No")]


def test_a_gate_of_another_section_is_not_this_sections_gate() -> None:
    """Only what decides over more of its own section is its gate."""
    second = group("q", question("C", enable_when=equals("A", "yes")), page=True)
    form = compiled(whole_form(group("p", question("A"), page=True), second))

    first, _second = Scenario(form).filling.outline()

    assert first.gate is None


def test_optional_blanks_do_not_count() -> None:
    """Progress counts answered and required questions."""
    person = Scenario(usb_form())

    assert person.section("section.R").applicable == 7
    person.answer("R.email", "a@example.jp")
    assert (person.section("section.R").answered, person.section("section.R").applicable) == (1, 8)


def test_an_answer_without_its_free_text_is_not_counted_as_done() -> None:
    """Its state is answered; the outline counts it when nothing is left to mend."""
    person = Scenario(usb_form())
    person.answer_all(A1="yes", A3="f")
    state, before = person.see("A3").state, person.section("section.A")
    person.answer("A3.f", "隔週")
    after = person.section("section.A")

    assert state is State.ANSWERED
    assert (before.answered, before.applicable) == (1, 7)
    assert (after.answered, after.applicable) == (2, 7)


def test_what_will_not_be_sent_is_listed_in_words() -> None:
    """Options by their labels, half a matrix by its row, texts as typed, each with its reason."""
    person = Scenario(usb_form())
    person.answer_all(A1="yes", A3="f", A5=("a", "b"), A6="-:1", B1="yes", B2=("b",), B3="h")
    person.answer("A3.f", "隔週")
    person.answer("B3.h", "税務")
    person.answer("B3", "a")
    person.answer("A1", "no")

    listed = {each.link_id: each for each in person.filling.hidden_inputs()}

    assert list(listed) == ["A3", "A3.f", "A5", "A6", "B3.h"]
    assert listed["A3.f"].label == "隔週"
    assert listed["A5"].label.count("、") >= 1
    assert listed["A6"].label == "LGWAN接続系・インターネット接続系（LG・I）：クラウド"
    assert [ref.question.link_id for ref in listed["A3"].because] == ["A1"]
    assert [ref.question.link_id for ref in listed["A3.f"].because] == ["A1"]
    assert [ref.question.link_id for ref in listed["B3.h"].because] == ["B3"]


def test_a_hidden_text_is_listed_as_typed() -> None:
    """A question without options has no labels."""
    asked = question("Q", "integer", enable_when=equals("G", "yes"))
    form = compiled(whole_form(group("s", question("G"), asked, page=True)))
    person = Scenario(form)
    person.answer("Q", "１２")

    assert [each.label for each in person.filling.hidden_inputs()] == ["１２"]
    assert person.see("Q").state is State.NOT_APPLICABLE


def test_a_section_may_be_a_page_itself() -> None:
    """Its title is then both; a short title stands in the outline."""
    page = group("p", question("Q", options=[option("yes"), option("no")]), page=True)
    person = Scenario(compiled(whole_form({**page, "short_title": "短"})))

    assert (person.page().section_title, person.page().title) == ("p", "p")
    assert [entry.title for entry in person.section("p").pages] == ["短"]


def test_an_instant_is_told_to_the_minute() -> None:
    """In remarks as everywhere; what cannot be read yet stands as typed."""
    asked = question("A", "date_time", notes=[{"text": "{answer:A}"}])
    person = Scenario(small_form(asked))

    person.answer("A", "令和8年12月1日14時5分")
    assert person.see("A").notes == ("2026-12-01 14:05",)
    assert label(person.see("A").question, "12月1日") == "12月1日"
