"""From a standing to the outline (目次) and to the list of inputs that will not be sent."""

from collections.abc import Sequence

from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.engine.form import FormQuestion
from usbsurvey_desktop.engine.labels import because, label_in, referred
from usbsurvey_desktop.engine.page_state import HiddenInput, NotApplicable, PageEntry, SectionState
from usbsurvey_desktop.engine.standing import Standing
from usbsurvey_desktop.questionnaire.definition import Group, Question


def outline(standing: Standing) -> tuple[SectionState, ...]:
    """Build the sections in form order, those with no page on the route included."""
    return tuple(_section(standing, group) for group in standing.form.questionnaire.items)


def hidden_inputs(standing: Standing) -> tuple[HiddenInput, ...]:
    """List what was entered and will not be sent, in form order."""
    return tuple(_hidden(standing, link_id) for link_id in standing.evaluation.dropped)


def _section(standing: Standing, group: Group) -> SectionState:
    asked = standing.form.sections[group.link_id]
    answered = _in_state(standing, asked, State.ANSWERED)
    required = standing.evaluation.required
    unanswered = _in_state(standing, asked, State.UNANSWERED)
    return SectionState(
        group=group,
        pages=tuple(
            _entry(standing, page_id)
            for page_id in standing.evaluation.route
            if standing.form.pages[page_id].section.link_id == group.link_id
        ),
        answered=sum(question.link_id not in standing.findings for question in answered),
        applicable=len(answered) + sum(question.link_id in required for question in unanswered),
        is_counted=any(each.question.counted for each in asked),
        not_applicable=_ruled_out(standing, asked),
        gate=_gate(standing, group, unanswered),
    )


def _ruled_out(standing: Standing, asked: Sequence[FormQuestion]) -> tuple[NotApplicable, ...]:
    """List what answers have ruled out; what an open question still decides is not among it."""
    states = standing.evaluation.states
    found = (
        NotApplicable(question, because(standing, question.link_id))
        for question in _in_state(standing, asked, State.NOT_APPLICABLE)
    )
    return tuple(
        each
        for each in found
        if all(states[given.question.link_id] is State.ANSWERED for given in each.because)
    )


def _in_state(standing: Standing, asked: Sequence[FormQuestion], state: State) -> list[Question]:
    states = standing.evaluation.states
    return [each.question for each in asked if states[each.question.link_id] is state]


def _entry(standing: Standing, page_id: str) -> PageEntry:
    page = standing.form.pages[page_id]
    return PageEntry(
        page_id=page_id,
        title=page.group.short_title or page.group.title,
        mark=standing.mark(page_id),
        later=any(
            not comment.done and not comment.is_remark and comment.link_id in page.question_ids
            for comment in standing.comments
        ),
        is_returned=page_id in standing.returned_pages,
    )


def _gate(standing: Standing, section: Group, unanswered: list[Question]) -> Question | None:
    """Find the first unanswered question that more of its own section waits for."""
    form = standing.form
    return next(
        (
            question
            for question in unanswered
            if any(
                form.questions[other].section_id == section.link_id
                for other in form.dependents[question.link_id]
            )
        ),
        None,
    )


def _hidden(standing: Standing, link_id: str) -> HiddenInput:
    question = standing.form.owner(link_id).question
    raw = standing.raw[link_id]
    is_own_text = link_id != question.link_id
    # A text whose question applies is hidden by the choice in that very question.
    is_choice = question.link_id in standing.evaluation.enabled
    return HiddenInput(
        link_id=link_id,
        question=question,
        label=str(raw) if is_own_text else label_in(standing.form, link_id, raw),
        because=(
            (referred(standing, question.link_id),)
            if is_choice
            else because(standing, question.link_id)
        ),
    )
