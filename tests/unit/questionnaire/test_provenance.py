"""Where every wording comes from: shipped forms say it, and lint warns where a form does not."""

from pathlib import Path

import pytest

from tests.support.questionnaires import Json, form, option, question
from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.finding import LintCode, LintSeverity
from usbsurvey_desktop.questionnaire.lint import lint
from usbsurvey_desktop.questionnaire.load import Loaded, load, load_object

ROOT = Path(__file__).resolve().parents[3]
NAMES = sorted(path.parent.name for path in ROOT.glob("forms/*/form.json"))


def _shipped(name: str) -> Questionnaire:
    loaded = load((ROOT / "forms" / name / "form.json").read_bytes())
    assert isinstance(loaded, Loaded)
    return loaded.questionnaire


@pytest.mark.parametrize("name", NAMES)
def test_every_question_says_where_it_comes_from(name: str) -> None:
    """Each has the basis of its type; each that is not ours has a document and its lines."""
    questionnaire = _shipped(name)

    assert {one.type_basis for one in questionnaire.questions()} <= {"explicit", "inferred", "ours"}
    for one in questionnaire.questions():
        assert one.source is not None or one.type_basis == "ours", one.link_id
        if one.source is not None:
            first, last = one.source.lines
            assert one.source.document in questionnaire.documents
            assert 1 <= first <= last, one.link_id
    assert LintCode.NO_PROVENANCE not in {found.code for found in lint(questionnaire)}


@pytest.mark.parametrize("name", NAMES)
def test_every_provisional_option_says_what_it_stands_for(name: str) -> None:
    """Lint names exactly the proposed options, and each tells what it was made from."""
    questionnaire = _shipped(name)
    proposed = {
        (one.link_id, choice.code)
        for one in questionnaire.questions()
        for choice in one.options
        if choice.proposed
    }
    told = [one for one in lint(questionnaire) if one.code is LintCode.PROVISIONAL_OPTION]

    assert {(one.link_id, one.facts["option"]) for one in told} == proposed
    assert all(
        choice.derived_from or choice.note
        for one in questionnaire.questions()
        for choice in one.options
        if choice.proposed
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_mend_of_a_text_shows_both_wordings(name: str) -> None:
    """Whoever compares with the source finds the words as they were and as they are."""
    for fix in _shipped(name).text_fixes:
        assert fix.before != fix.after
        assert all((fix.line, fix.before, fix.kind))


SOURCE: Json = {"document": "d", "lines": [1, 2]}
DOCUMENTS: Json = {"d": {"file": "d.pdf", "title": "D"}}


@pytest.mark.parametrize(
    ("members", "is_told"),
    [
        ({"counted": True, "source": SOURCE, "type_basis": "explicit"}, False),
        ({"counted": True, "source": SOURCE, "type_basis": None}, True),
        ({"counted": True, "source": None, "type_basis": "explicit"}, True),
        ({"counted": False, "source": None, "type_basis": "ours"}, False),
        ({"counted": False, "source": None, "type_basis": None}, True),
    ],
    ids=["whole", "no basis", "no source", "ours", "ours without basis"],
)
def test_a_question_without_provenance_is_told(members: Json, *, is_told: bool) -> None:
    """A counted question needs both, one of ours its basis; it is a warning and the form loads."""
    loaded = load_object(form(question("A", **members), documents=DOCUMENTS))

    assert isinstance(loaded, Loaded)
    expected = [(LintCode.NO_PROVENANCE, "A", LintSeverity.WARNING)] if is_told else []
    assert [(one.code, one.link_id, one.severity) for one in loaded.warnings] == expected


def test_an_option_that_stands_for_a_picture_is_told() -> None:
    """It may be answered, but its author should look at it again."""
    choices = [option("p1", proposed=True, derived_from=["図1"]), option("b")]
    loaded = load_object(form(question("A", "single_choice", options=choices)))

    assert isinstance(loaded, Loaded)
    assert [(one.code, one.facts) for one in loaded.warnings] == [
        (LintCode.PROVISIONAL_OPTION, {"option": "p1"})
    ]
