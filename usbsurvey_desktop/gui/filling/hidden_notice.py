"""What a change of answers did to others, in words for the message bar; it never takes focus."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.change import Change, ChangeKind
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.filling.question_range import question_range
from usbsurvey_desktop.questionnaire.definition import Question

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Notice:
    """A sentence, and whether the list of hidden inputs belongs to it."""

    text: str
    has_hidden_inputs: bool = False
    is_undoable: bool = True


def notice(form: Form, change: Change) -> Notice | None:
    """Write what people should know about a change; None when nothing else moved."""
    teller: tuple[tuple[bool, Callable[[Form, Change], Notice]], ...] = (
        (change.kind in {ChangeKind.UNDO, ChangeKind.REDO}, _travelled),
        (bool(change.dropped), _hidden),
        (bool(change.returned), _returned),
        (bool(change.cleared), _cleared),
    )
    return next((tell(form, change) for applies, tell in teller if applies), None)


def _travelled(form: Form, change: Change) -> Notice:
    """Name the question: it may stand on another page than the one that is shown."""
    number = form.owner(change.link_id).question.number
    if change.kind is ChangeKind.UNDO:
        words = translate("Notice", "{number}の回答を元に戻しました。")
    else:
        words = translate("Notice", "{number}の回答をやり直しました。")
    return Notice(words.format(number=number), is_undoable=False)


def _hidden(form: Form, change: Change) -> Notice:
    number = form.owner(change.link_id).question.number
    words = translate(
        "Notice",
        "{cause}、{range}が対象外になりました。入力した内容は下書きに残りますが、提出されません。",
    )
    cause = _cause(form.owner(change.link_id).question, number, change)
    text = words.format(cause=cause, range=_range(form, change.hidden))
    return Notice(text, has_hidden_inputs=True)


def _range(form: Form, link_ids: tuple[str, ...]) -> str:
    questions = [form.questions[link_id].question for link_id in link_ids]
    return question_range(questions, is_row=form.is_row(link_ids))


def _cause(question: Question, number: str, change: Change) -> str:
    before, after = (_label(question, raw) for raw in (change.before, change.after))
    if before and after:
        return translate("Notice", "{number}を「{before}」から「{after}」に変えたので").format(
            number=number, before=before, after=after
        )
    return translate("Notice", "{number}の回答を変えたので").format(number=number)


def _label(question: Question, raw: RawAnswer | None) -> str:
    option = question.option(raw) if isinstance(raw, str) else None
    return option.label if option else ""


def _returned(form: Form, change: Change) -> Notice:
    words = translate(
        "Notice",
        "{range}が対象になり、前の入力を戻しました。"
        "「要再確認」の設問は、今の状況に合うか確かめてください。",
    )
    return Notice(words.format(range=_range(form, change.shown)))


def _cleared(form: Form, change: Change) -> Notice:
    question = form.owner(change.link_id).question
    before = change.before if isinstance(change.before, tuple) else ()
    after = change.after if isinstance(change.after, tuple) else ()
    chosen = next((code for code in after if code not in before), "")
    option = question.option(chosen)
    words = translate("Notice", "「{label}」を選んだので、ほかの{count}つを外しました。")
    return Notice(words.format(label=option.label if option else "", count=len(change.cleared)))
