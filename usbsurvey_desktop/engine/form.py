"""A questionnaire made ready for evaluation: every index the engine needs, built once.

Promises: pure and immutable; `compile_form` expects a questionnaire that `load` has passed, so
every reference leads to an earlier item and every condition can be judged.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from usbsurvey_desktop.engine.answers import free_text_id
from usbsurvey_desktop.engine.parsing import Reads, reader
from usbsurvey_desktop.engine.validation import Judges, judge_of
from usbsurvey_desktop.questionnaire.definition import (
    AnswerOption,
    Check,
    Group,
    ItemType,
    Question,
    Questionnaire,
)
from usbsurvey_desktop.questionnaire.enable_when import Condition
from usbsurvey_desktop.questionnaire.holds import Holds, compiled
from usbsurvey_desktop.questionnaire.translation import translated
from usbsurvey_desktop.questionnaire.tree import (
    Placed,
    placed_items,
    question_types,
    references,
)


@dataclass(frozen=True)
class FormQuestion:
    """A question with what surrounds it.

    `gates` are the questions that the conditions above it and its own look at, innermost first;
    `free_texts` are its options with a text, by the text's link_id. The last three are what it says
    about answers, taken apart once: `required_when` is None where only `question.required` decides,
    `judges` where no value can be wrong.
    """

    question: Question
    page_id: str
    section_id: str
    conditions: tuple[Condition, ...]
    gates: tuple[str, ...]
    free_texts: Mapping[str, AnswerOption]
    is_required: bool
    reads: Reads = field(compare=False)
    judges: Judges | None = field(compare=False)
    required_when: Holds | None = field(compare=False)


@dataclass(frozen=True)
class FormStep:
    """One item in form order; it applies only where its parent does and its condition holds."""

    link_id: str
    parent: str
    holds: Holds | None = field(compare=False)
    question: FormQuestion | None
    """None for a group."""


@dataclass(frozen=True)
class FormPage:
    """A page, the section it stands in (maybe itself) and its questions in form order."""

    group: Group
    section: Group
    question_ids: tuple[str, ...]


@dataclass(frozen=True)
class Form:
    """A compiled questionnaire; all mappings are in form order.

    `dependents` names, for a question, those whose conditions look at it; `free_text_owner` names
    the question of a free text; `check_pages` the pages that a check keeps open.
    """

    questionnaire: Questionnaire
    steps: tuple[FormStep, ...]
    questions: Mapping[str, FormQuestion]
    pages: Mapping[str, FormPage]
    types: Mapping[str, ItemType]
    dependents: Mapping[str, tuple[str, ...]]
    free_text_owner: Mapping[str, str]
    check_pages: Mapping[str, tuple[str, ...]]
    checks: tuple[tuple[Check, Holds], ...] = field(compare=False)
    original: "Form | None" = field(default=None, compare=False, repr=False)
    """The form in its own words, where this one is a translation of it."""

    def has(self, link_id: str) -> bool:
        """Whether a link_id names a question or a free text of one."""
        return link_id in self.questions or link_id in self.free_text_owner

    def owner(self, link_id: str) -> FormQuestion:
        """Find the question that a link_id names or belongs to; KeyError when there is none."""
        return self.questions[self.free_text_owner.get(link_id, link_id)]


def compile_form(questionnaire: Questionnaire) -> Form:
    """Build the indexes of a loaded questionnaire."""
    placed = placed_items(questionnaire)
    types = question_types(questionnaire)
    questions = dict(_questions(placed, types))
    return Form(
        questionnaire=questionnaire,
        steps=tuple(
            FormStep(
                each.item.link_id,
                each.groups[-1].link_id if each.groups else "",
                _compiled(each.item.enable_when, types),
                questions.get(each.item.link_id),
            )
            for each in placed
        ),
        questions=questions,
        pages=dict(_pages(placed, questions)),
        types=types,
        dependents=_dependents(questions),
        free_text_owner={
            text_id: link_id for link_id, each in questions.items() for text_id in each.free_texts
        },
        check_pages={
            check.id: tuple(_check_pages(check, questions)) for check in questionnaire.checks
        },
        checks=tuple((check, compiled(check.when, types)) for check in questionnaire.checks),
    )


def in_words(form: Form, words: Mapping[str, str]) -> Form:
    """The same form in the words of a translation, to be shown; without any it is the form."""
    if not words:
        return form
    return replace(compile_form(translated(form.questionnaire, words)), original=form)


def _compiled(condition: Condition | None, types: Mapping[str, ItemType]) -> Holds | None:
    return None if condition is None else compiled(condition, types)


def _questions(
    placed: tuple[Placed, ...], types: Mapping[str, ItemType]
) -> Iterator[tuple[str, FormQuestion]]:
    for each in placed:
        question = each.item
        if isinstance(question, Question):
            conditions = each.conditions()[::-1]
            gates = dict.fromkeys(ref for condition in conditions for ref in references(condition))
            yield (
                question.link_id,
                FormQuestion(
                    question=question,
                    page_id=next(group.link_id for group in each.groups[::-1] if group.page),
                    section_id=each.groups[0].link_id,
                    conditions=conditions,
                    gates=tuple(gates),
                    free_texts={
                        free_text_id(question.link_id, option.code): option
                        for option in question.options
                        if option.free_text is not None
                    },
                    is_required=question.required,
                    reads=reader(question),
                    judges=judge_of(question),
                    required_when=_compiled(question.required_when, types),
                ),
            )


def _dependents(questions: Mapping[str, FormQuestion]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {link_id: [] for link_id in questions}
    for link_id, each in questions.items():
        for gate in each.gates:
            found[gate].append(link_id)
    return {link_id: tuple(others) for link_id, others in found.items()}


def _check_pages(check: Check, questions: Mapping[str, FormQuestion]) -> list[str]:
    """Its own page, else the last that it looks at, else all of them."""
    pages = list(dict.fromkeys(each.page_id for each in questions.values()))
    if check.page is not None:
        return [check.page]
    looked_at = {questions[name].page_id for name in references(check.when)}
    return [page for page in pages if page in looked_at][-1:] or pages


def _pages(
    placed: tuple[Placed, ...], questions: Mapping[str, FormQuestion]
) -> Iterator[tuple[str, FormPage]]:
    for each in placed:
        group = each.item
        if isinstance(group, Group) and group.page:
            yield (
                group.link_id,
                FormPage(
                    group=group,
                    section=(*each.groups, group)[0],
                    question_ids=tuple(
                        link_id
                        for link_id, each in questions.items()
                        if each.page_id == group.link_id
                    ),
                ),
            )
