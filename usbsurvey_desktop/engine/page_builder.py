"""From a standing to the state of one page."""

from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.labels import because, failing_gates, notes, referred
from usbsurvey_desktop.engine.page_state import Followers, PageState, QuestionState
from usbsurvey_desktop.engine.standing import Standing
from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.questionnaire.holds import holds


def page_state(standing: Standing, page_id: str) -> PageState:
    """Build the state of a page; KeyError when the form has no such page."""
    page = standing.form.pages[page_id]
    first = next(each for each in standing.form.pages.values() if each.section is page.section)
    return PageState(
        page_id=page_id,
        section_title=page.section.title,
        title=page.group.title,
        definition=page.section.definition,
        definition_title=page.section.definition_title,
        is_first_of_section=first is page,
        questions=tuple(question_state(standing, link_id) for link_id in page.question_ids),
        original=_original(standing.form, page.question_ids),
    )


def _original(form: Form, question_ids: tuple[str, ...]) -> tuple[Question, ...]:
    original = form.original
    if original is None:
        return ()
    return tuple(original.questions[link_id].question for link_id in question_ids)


def question_state(standing: Standing, link_id: str) -> QuestionState:
    """Build the state of one question."""
    form, evaluation = standing.form, standing.evaluation
    each = form.questions[link_id]
    question = each.question
    findings = standing.findings.get(link_id, ())
    comment = standing.comment(link_id)
    return QuestionState(
        question=question,
        raw=standing.raw.get(link_id),
        state=evaluation.states[link_id],
        is_enabled=link_id in evaluation.enabled,
        is_required=_is_required(standing, question),
        findings=findings,
        shown_findings=tuple(found for found in findings if standing.may_show(found)),
        is_recheck=link_id in standing.recheck,
        later=comment is not None and not comment.done,
        memo=comment.text if comment else "",
        remarks=standing.remarks(link_id),
        referred=referred(standing, question.refers_to) if question.refers_to else None,
        condition_answer=referred(standing, each.gates[0]) if each.gates else None,
        notes=notes(standing, question),
        free_texts=_free_texts(standing, link_id),
        open_free_texts=tuple(
            option.code
            for text_id, option in each.free_texts.items()
            if text_id in evaluation.enabled
        ),
        opens=_opens(standing, link_id),
        closes=_closes(standing, link_id),
    )


def _is_required(standing: Standing, question: Question) -> bool:
    condition = question.required_when
    values, types = standing.evaluation.values, standing.form.types
    return question.required and (condition is None or holds(condition, values, types))


def _free_texts(standing: Standing, link_id: str) -> dict[str, str]:
    options = standing.form.questions[link_id].free_texts
    return {
        option.code: str(standing.raw.get(text_id, ""))
        for text_id, option in options.items()
        if text_id in standing.raw or text_id in standing.evaluation.enabled
    }


def _opens(standing: Standing, link_id: str) -> Followers:
    enabled = standing.evaluation.enabled
    opened = {other for other in _after(standing, link_id) if other in enabled}
    return _followers(standing, link_id, opened)


def _closes(standing: Standing, link_id: str) -> Followers:
    """What this answer rules out, and what that rules out in turn; not what is still open."""
    closed: set[str] = set()
    waiting = [link_id]
    while waiting:
        for other in _after(standing, waiting.pop()):
            if other not in standing.evaluation.enabled and other not in closed:
                closed.add(other)
                waiting.append(other)
    return _followers(standing, link_id, _ruled_out(standing, closed))


def _ruled_out(standing: Standing, closed: set[str]) -> set[str]:
    """Those of them that answers have decided: no question still open can bring them back."""
    decided: set[str] = set()

    def is_decided(gate: str) -> bool:
        if gate in closed:
            return gate in decided
        if standing.evaluation.states[gate] is State.NOT_APPLICABLE:
            return all(_is_answered(standing, each.question) for each in because(standing, gate))
        return _is_answered(standing, standing.form.questions[gate].question)

    # In form order: what a question looks at is decided before it.
    for link_id in standing.form.in_order(closed):
        if all(is_decided(gate) for gate in failing_gates(standing, link_id)):
            decided.add(link_id)
    return decided


def _is_answered(standing: Standing, question: Question) -> bool:
    return standing.evaluation.states[question.link_id] is State.ANSWERED


def _after(standing: Standing, link_id: str) -> tuple[str, ...]:
    """The questions that look at this one, once it has an answer or does not apply."""
    is_open = standing.evaluation.states[link_id] is State.UNANSWERED
    return () if is_open else standing.form.dependents[link_id]


def _followers(standing: Standing, link_id: str, others: set[str]) -> Followers:
    form = standing.form
    if not others:
        return Followers()
    ordered = form.in_order(others)
    between = form.steps[form.places[link_id] + 1 : form.places[ordered[0]]]
    enabled = standing.evaluation.enabled
    return Followers(
        tuple(form.questions[each].question for each in ordered),
        is_row=form.is_row(ordered),
        is_next=not any(step.question and step.link_id in enabled for step in between),
    )
