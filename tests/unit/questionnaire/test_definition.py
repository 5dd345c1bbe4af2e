"""The records of a form: looking things up in them."""

from tests.support.questionnaires import group, option, question, read, whole_form

WHOLE = read(
    whole_form(
        group("first", question("A"), page=True),
        group(
            "second",
            group("inner", group("p1", question("B"), page=True)),
            question("loose"),
            group("p2", group("block", question("C")), page=True),
        ),
    )
)


def test_questions_come_in_form_order() -> None:
    """However deep they stand."""
    assert [each.link_id for each in WHOLE.questions()] == ["A", "B", "loose", "C"]


def test_pages_come_in_form_order() -> None:
    """A section may itself be a page, and a page may hold groups that are none."""
    assert [page.link_id for page in WHOLE.pages()] == ["first", "p1", "p2"]


def test_an_option_is_found_by_its_code() -> None:
    """A code that no option has finds none."""
    asked = question("A", "single_choice", options=[option("a"), option("z", free_text={})])
    (read_back,) = read(whole_form(group("s", asked, page=True))).questions()

    found = read_back.option("z")

    assert found is not None
    assert found.free_text is not None
    assert found.free_text.max_length == 1000
    assert read_back.option("y") is None
