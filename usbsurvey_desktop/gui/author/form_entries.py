"""The tree of S16 as words: each section, page and question in few lines, and as it is heard."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.author.finding_words import Row, item_name
from usbsurvey_desktop.gui.author.open_form import OpenForm
from usbsurvey_desktop.gui.filling.condition_words import Questions, condition_words
from usbsurvey_desktop.gui.shared.joined import labelled, listed
from usbsurvey_desktop.questionnaire.definition import Group, ItemType, Question
from usbsurvey_desktop.questionnaire.enable_when import Condition
from usbsurvey_desktop.questionnaire.tree import references
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate


@dataclass(frozen=True)
class FormEntry:
    """One line of the tree, and what stands below it."""

    link_id: str
    text: str
    mark: str
    """「直す 1」, 「注意 2」; "" where nothing was found."""
    spoken: str
    is_group: bool
    entries: tuple["FormEntry", ...] = ()


@dataclass(frozen=True)
class _Marks:
    mend: Counter[str]
    heed: Counter[str]


def form_entries(opened: OpenForm, rows: tuple[Row, ...]) -> tuple[FormEntry, ...]:
    """Put every item into words; `rows` are the findings, which are counted at their items."""
    if opened.questionnaire is None:
        return ()
    marks = _Marks(
        Counter(row.link_id for row in rows if row.is_to_mend),
        Counter(row.link_id for row in rows if not row.is_to_mend),
    )
    questions = opened.questions
    return tuple(_entry(group, "", questions, marks) for group in opened.questionnaire.items)


def type_words(question: Question) -> str:
    """Call the type of a question: 「一つ選択」."""
    return _types()[question.type]


def _types() -> Mapping[ItemType, str]:
    return {
        ItemType.YES_NO: translate("Types of questions", "はい・いいえ"),
        ItemType.SINGLE_CHOICE: translate("Types of questions", "一つ選択"),
        ItemType.MULTI_CHOICE: translate("Types of questions", "複数選択"),
        ItemType.TEXT: translate("Types of questions", "文章"),
        ItemType.INTEGER: translate("Types of questions", "整数"),
        ItemType.DECIMAL: translate("Types of questions", "数（小数も可）"),
        ItemType.DATE: translate("Types of questions", "日付"),
        ItemType.DATE_TIME: translate("Types of questions", "日時"),
        ItemType.BODY_CODE: translate("Types of questions", "団体"),
    }


def when_words(condition: Condition, questions: Questions) -> str:
    """Say when a condition holds: 「A-1で「はい」を選んだとき」."""
    if any(name not in questions for name in references(condition)):
        return translate("Form entries", "ない設問を見ている条件のとき")
    words = translate("Form entries", "{condition}とき")
    return words.format(condition=condition_words(condition, questions))


def _entry(item: Group | Question, above: str, questions: Questions, marks: _Marks) -> FormEntry:
    """Put an item into words; the title of what stands above it is not said again."""
    if isinstance(item, Question):
        return _question(item, questions, marks)
    title = item_name(item).removeprefix(labelled(above, ""))
    entries = tuple(_entry(below, item_name(item), questions, marks) for below in item.items)
    lines, heard = [title], [title]
    if item.enable_when is not None:
        when = when_words(item.enable_when, questions)
        lines.append(labelled(translate("Form entries", "条件"), when))
        heard.append(translate("Form entries", "条件あり"))
    mend, heed = _found(item, marks)
    heard += _mark_parts(mend, heed)
    return FormEntry(
        item.link_id,
        "\n".join(lines),
        _mark(marks.mend[item.link_id], marks.heed[item.link_id]),
        listed((*heard, *lines[1:])),
        is_group=True,
        entries=entries,
    )


def _found(item: Group | Question, marks: _Marks) -> tuple[int, int]:
    """Count what was found at an item and below it."""
    mend, heed = marks.mend[item.link_id], marks.heed[item.link_id]
    if isinstance(item, Group):
        below = [_found(one, marks) for one in item.items]
        mend += sum(one for one, _ in below)
        heed += sum(one for _, one in below)
    return mend, heed


def _question(question: Question, questions: Questions, marks: _Marks) -> FormEntry:
    name = item_name(question)
    label = visible_line(question.short_label)
    title = f"{name} {label}" if label and label != name else name
    facts = [type_words(question), _required(question)]
    lines = [title, listed(facts)]
    heard = [title, *facts]
    if question.enable_when is not None:
        when = when_words(question.enable_when, questions)
        lines.append(labelled(translate("Form entries", "条件"), when))
        heard.append(translate("Form entries", "条件あり"))
    if question.required_when is not None:
        when = when_words(question.required_when, questions)
        lines.append(labelled(translate("Form entries", "必須にする条件"), when))
    mend, heed = marks.mend[question.link_id], marks.heed[question.link_id]
    heard += _mark_parts(mend, heed)
    return FormEntry(
        question.link_id,
        "\n".join(lines),
        _mark(mend, heed),
        listed((*heard, *lines[2:])),
        is_group=False,
    )


def _required(question: Question) -> str:
    if not question.required:
        return translate("Form entries", "任意")
    if question.required_when is not None:
        return translate("Form entries", "条件により必須")
    return translate("Form entries", "必須")


def _mark_parts(mend: int, heed: int) -> list[str]:
    parts = []
    if mend:
        parts.append(translate("Form entries", "直す {n}件").format(n=mend))
    if heed:
        parts.append(translate("Form entries", "注意 {n}件").format(n=heed))
    return parts


def _mark(mend: int, heed: int) -> str:
    return "\n".join(_mark_parts(mend, heed))
