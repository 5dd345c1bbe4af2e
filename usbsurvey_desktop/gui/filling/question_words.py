"""The words a question block puts around the question itself."""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.gui.filling.question_range import question_range
from usbsurvey_desktop.gui.items.finding_text import finding_text
from usbsurvey_desktop.gui.shared.joined import listed, sentences
from usbsurvey_desktop.questionnaire.definition import Question

translate = QCoreApplication.translate


def heading(question: Question) -> str:
    """Write number and original text; questions outside the count go without their number."""
    return f"{question.number}　{question.text}" if question.counted else question.text


def condition_line(state: QuestionState) -> str:
    """Write why the question is asked, with the answer that makes it so; "" without condition."""
    words = state.question.condition_text
    if not words:
        return ""
    given = state.condition_answer
    if given is None:
        return translate("Question", "条件：{condition}").format(condition=words)
    return translate("Question", "条件：{condition}（{number}の回答：{answer}）").format(
        condition=words, number=given.question.number, answer=given.label
    )


def option_grounds(question: Question) -> str:
    """Write where each provisional option comes from, one line each; "" when none is."""
    lines = []
    for option in question.options:
        if option.proposed:
            grounds = listed(option.derived_from)
            note = translate("Question", "（{note}）").format(note=option.note)
            lines.append(f"{option.code}. {grounds}{note if option.note else ''}")
    return "\n".join(lines)


def referred_line(state: QuestionState) -> str:
    """Write the earlier answer this question speaks of; "" when it speaks of none."""
    if state.referred is None:
        return ""
    answer = state.referred.label or translate("Question", "（まだ回答がありません）")
    return translate("Question", "{number}の回答：{answer}").format(
        number=state.referred.question.number, answer=answer
    )


def error_line(state: QuestionState) -> str:
    """Write what to mend here, one finding after the other, each with its sign."""
    sentences = [finding_text(state.question, finding) for finding in state.shown_findings]
    return "\n".join(f"＊{sentence}" for sentence in sentences if sentence)


def gate_line(state: QuestionState) -> str:
    """Write what follows from the answer: which questions come next, which fall away."""
    parts = []
    opens, closes = state.opens.questions, state.closes.questions
    if opens and state.opens.is_row and state.opens.is_next:
        parts.append(translate("Question", "次は {range}です。").format(range=_next(opens)))
    elif opens:
        parts.append(
            translate("Question", "{range}が対象になります。").format(
                range=question_range(opens, is_row=state.opens.is_row)
            )
        )
    if len(closes) > 1 or (closes and not opens):
        parts.append(
            translate("Question", "{range}は対象外になります。").format(
                range=question_range(closes, is_row=state.closes.is_row)
            )
        )
    return sentences(parts)


def _next(questions: tuple[Question, ...]) -> str:
    if len(questions) == 1:
        return f"{questions[0].number} "
    return translate("Question", "{first} から {last} の{count}問").format(
        first=questions[0].number, last=questions[-1].number, count=len(questions)
    )
