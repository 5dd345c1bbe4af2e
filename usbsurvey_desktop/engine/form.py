"""A questionnaire made ready for evaluation: every index the engine needs, built once.

Promises: pure and immutable; `compile_form` expects a questionnaire that `load` has passed, so
every reference leads to an earlier item and every condition can be judged.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

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
    References,
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
    """One item in form order; it applies only where its parent does and its condition holds.

    `followers` are the places in `Form.steps` of all that is decided by this item and nothing
    between: what stands in a group, and what has a condition that looks at a question.
    """

    link_id: str
    parent: str
    holds: Holds | None = field(compare=False)
    question: FormQuestion | None
    """None for a group."""
    followers: tuple[int, ...]
    answered_ids: tuple[str, ...]
    """The question and its free texts; none for a group."""


@dataclass(frozen=True)
class FormPage:
    """A page, the section it stands in (maybe itself) and its questions in form order."""

    group: Group
    section: Group
    question_ids: tuple[str, ...]


@dataclass(frozen=True)
class FormCheck:
    """A check, and the questions it looks at; none where it looks through all texts."""

    check: Check
    holds: Holds = field(compare=False)
    looks_at: frozenset[str]


@dataclass(frozen=True)
class Form:
    """A compiled questionnaire; all mappings are in form order.

    `places` says where in `steps` an item stands, a free text with its question. `dependents`
    names, for a question, those whose conditions look at it; `sections` has the questions of each
    section; `free_text_owner` names the question of a free text; `check_pages` the pages that a
    check keeps open.
    """

    questionnaire: Questionnaire
    steps: tuple[FormStep, ...]
    places: Mapping[str, int]
    questions: Mapping[str, FormQuestion]
    pages: Mapping[str, FormPage]
    sections: Mapping[str, tuple[FormQuestion, ...]]
    types: Mapping[str, ItemType]
    dependents: Mapping[str, tuple[str, ...]]
    free_text_owner: Mapping[str, str]
    check_pages: Mapping[str, tuple[str, ...]]
    checks: tuple[FormCheck, ...]
    original: "Form | None" = field(default=None, compare=False, repr=False)
    """The form in its own words, where this one is a translation of it."""

    def has(self, link_id: str) -> bool:
        """Whether a link_id names a question or a free text of one."""
        return link_id in self.questions or link_id in self.free_text_owner

    def owner(self, link_id: str) -> FormQuestion:
        """Find the question that a link_id names or belongs to; KeyError when there is none."""
        return self.questions[self.free_text_owner.get(link_id, link_id)]

    def in_order(self, link_ids: Iterable[str]) -> tuple[str, ...]:
        """Give those that are questions, in form order."""
        return tuple(sorted(self.questions.keys() & link_ids, key=self.places.__getitem__))

    def is_row(self, link_ids: Sequence[str]) -> bool:
        """Whether questions, one at least and in form order, stand there one after the other."""
        first, last = self.places[link_ids[0]], self.places[link_ids[-1]]
        between = (step.question for step in self.steps[first : last + 1])
        return sum(each is not None for each in between) == len(link_ids)


def compile_form(questionnaire: Questionnaire) -> Form:
    """Build the indexes of a loaded questionnaire; the time it takes grows with its size."""
    placed = placed_items(questionnaire)
    types = question_types(questionnaire)
    referring = References()
    questions = dict(_questions(placed, types, referring))
    free_text_owner = {
        text_id: link_id for link_id, each in questions.items() for text_id in each.free_texts
    }
    places = {each.item.link_id: place for place, each in enumerate(placed)}
    return Form(
        questionnaire=questionnaire,
        steps=tuple(_steps(placed, questions, types, _followers(placed, places, referring))),
        places=places | {text_id: places[owner] for text_id, owner in free_text_owner.items()},
        questions=questions,
        pages=dict(_pages(placed, questions)),
        sections=_gathered(questions.values(), by=lambda each: each.section_id),
        types=types,
        dependents=_dependents(questions),
        free_text_owner=free_text_owner,
        check_pages=dict(_check_pages(questionnaire.checks, questions)),
        checks=tuple(
            FormCheck(check, compiled(check.when, types), frozenset(referring.of(check.when)))
            for check in questionnaire.checks
        ),
    )


def in_words(form: Form, words: Mapping[str, str], language: str | None = None) -> Form:
    """The same form in the words of a translation, to be shown; without any it is the form.

    Args:
        form: the form in its own words.
        words: the translated texts by key; see `questionnaire.texts`.
        language: which one they are in, if it is known.
    """
    if not words:
        return form
    shown = compile_form(translated(form.questionnaire, words, language))
    return replace(shown, original=form)


def _compiled(condition: Condition | None, types: Mapping[str, ItemType]) -> Holds | None:
    return None if condition is None else compiled(condition, types)


def _steps(
    placed: tuple[Placed, ...],
    questions: Mapping[str, FormQuestion],
    types: Mapping[str, ItemType],
    followers: Sequence[Iterable[int]],
) -> Iterator[FormStep]:
    for each, following in zip(placed, followers, strict=True):
        link_id = each.item.link_id
        question = questions.get(link_id)
        yield FormStep(
            link_id=link_id,
            parent=each.groups[-1].link_id if each.groups else "",
            holds=_compiled(each.item.enable_when, types),
            question=question,
            followers=tuple(following),
            answered_ids=() if question is None else (link_id, *question.free_texts),
        )


def _followers(
    placed: tuple[Placed, ...], places: Mapping[str, int], referring: References
) -> list[dict[int, None]]:
    """By place, the places of what an item decides, each once and in form order."""
    found: list[dict[int, None]] = [{} for _ in placed]
    for place, each in enumerate(placed):
        item = each.item
        if each.groups:
            found[places[each.groups[-1].link_id]][place] = None
        required_when = item.required_when if isinstance(item, Question) else None
        for condition in (item.enable_when, required_when):
            for name in () if condition is None else referring.of(condition):
                found[places[name]][place] = None
    return found


def _questions(
    placed: tuple[Placed, ...], types: Mapping[str, ItemType], referring: References
) -> Iterator[tuple[str, FormQuestion]]:
    for each in placed:
        question = each.item
        if isinstance(question, Question):
            conditions = each.conditions()[::-1]
            gates = dict.fromkeys(chain.from_iterable(map(referring.of, conditions)))
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


def _check_pages(
    checks: Iterable[Check], questions: Mapping[str, FormQuestion]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """For each check its own page, else the last that it looks at, else all of them."""
    pages = tuple(dict.fromkeys(each.page_id for each in questions.values()))
    order = {page_id: place for place, page_id in enumerate(pages)}
    for check in checks:
        looked_at = {questions[name].page_id for name in references(check.when)}
        if check.page is not None:
            yield check.id, (check.page,)
        else:
            yield check.id, (max(looked_at, key=order.__getitem__),) if looked_at else pages


def _pages(
    placed: tuple[Placed, ...], questions: Mapping[str, FormQuestion]
) -> Iterator[tuple[str, FormPage]]:
    asked = _gathered(questions.values(), by=lambda each: each.page_id)
    for each in placed:
        group = each.item
        if isinstance(group, Group) and group.page:
            ids = tuple(one.question.link_id for one in asked[group.link_id])
            yield group.link_id, FormPage(group, (*each.groups, group)[0], ids)


def _gathered(
    questions: Iterable[FormQuestion], *, by: Callable[[FormQuestion], str]
) -> dict[str, tuple[FormQuestion, ...]]:
    """The questions of each page, or of each section, in form order."""
    found: dict[str, list[FormQuestion]] = {}
    for each in questions:
        found.setdefault(by(each), []).append(each)
    return {link_id: tuple(asked) for link_id, asked in found.items()}
