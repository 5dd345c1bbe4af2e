"""調査票 on paper: the whole form with everything that the windows would say, and where to go on.

Source: the screens' design, §10 and S16.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.printing.form_questions import question_blocks
from usbsurvey_desktop.gui.printing.form_routes import after_items, only_if_items
from usbsurvey_desktop.gui.printing.paper import Block, Heading, Item, Paper, Style, Table, Text
from usbsurvey_desktop.gui.printing.print_view import Printable
from usbsurvey_desktop.gui.shared.unofficial import unofficial_words
from usbsurvey_desktop.questionnaire.definition import Group, Question, Questionnaire, Severity
from usbsurvey_desktop.questionnaire.instructions import Instructions, instructions
from usbsurvey_desktop.records import from_base64url
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate

_FACT_SHARES = (24, 76)
_APART = 4
"""Points between two questions."""

_MARK_BYTES = 4
"""Enough to tell two drafts of a form apart; nothing is decided by it."""


@dataclass(frozen=True)
class PrintedForm:
    """A form to be printed: maybe a translation, its digest, and the purpose where it is known."""

    form: Form
    digest: str
    purpose: str = ""


def form_printable(printed: PrintedForm) -> Printable:
    """What the printing screen needs."""
    paper = form_paper(printed)
    name = translate("FormSheet", "{form}-調査票.pdf")
    return Printable(
        heading=translate("FormSheet", "調査票の印刷"),
        file=name.format(form=printed.form.questionnaire.id),
        papers=lambda _wanted: (paper,),
    )


def form_paper(printed: PrintedForm) -> Paper:
    """The sheet, in the words of the form and the language of the windows."""
    questionnaire = printed.form.questionnaire
    foot = translate("FormSheet", "{title}　版 {version}　版の印 {mark}")
    return Paper(
        title=visible_line(questionnaire.title),
        blocks=(*_head(printed), *_Body(questionnaire).blocks(), *_checks(questionnaire)),
        foot=foot.format(
            title=visible_line(questionnaire.short_title),
            version=visible_line(questionnaire.version),
            mark=_mark(printed.digest),
        ),
        mark=translate("FormSheet", "参考訳") if printed.form.original is not None else "",
    )


def _head(printed: PrintedForm) -> Iterator[Block]:
    questionnaire = printed.form.questionnaire
    yield Heading(questionnaire.title, level=1)
    rows = (
        (translate("FormSheet", "発出"), questionnaire.issued or ""),
        (translate("FormSheet", "状態"), questionnaire.status or ""),
        (translate("FormSheet", "目的"), printed.purpose),
        (translate("FormSheet", "版"), questionnaire.version),
        (translate("FormSheet", "版の印"), _mark(printed.digest)),
    )
    yield Table(tuple(row for row in rows if row[1]), shares=_FACT_SHARES, has_names=True)
    for words in _guide(printed.form):
        yield Item("・", words, Style.NOTE)


def _mark(digest: str) -> str:
    """Which text of the form this is; in letters too, for it is no 照合番号 to be compared."""
    return from_base64url(digest)[:_MARK_BYTES].hex()


def _guide(form: Form) -> Iterator[str]:
    """How the sheet is to be read."""
    if form.original is not None:
        yield unofficial_words()
    yield translate(
        "FormSheet", "○は1つだけ、□はあてはまるものをすべて選んで、印を付けてください。"
    )
    yield _Tags(form.questionnaire).words()
    if any(each.conditions for each in form.questions.values()):
        yield translate(
            "FormSheet",
            "▼の枠は、続く設問にお答えいただく方を示します。当てはまらない方は、枠に書かれた設問へ"
            "進み、間の設問には何も書かないでください。→は、次にお答えいただく設問を示します。",
        )
    if any(option.proposed for each in form.questionnaire.questions() for option in each.options):
        yield translate("FormSheet", "「暫定」の選択肢は、確定した調査票では変わることがあります。")


class _Tags:
    """Whether a question must be answered: said of the fewer ones, and once of all others."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        required = [each.required for each in questionnaire.questions()]
        self._is_usual = required.count(True) >= required.count(False)
        self._is_same = len(set(required)) == 1

    def words(self) -> str:
        """What is said once."""
        if self._is_same and self._is_usual:
            return translate("FormSheet", "お答えいただく設問は、すべて回答が必要です。")
        if self._is_usual:
            return translate(
                "FormSheet",
                "「任意」とある設問のほかは、お答えいただく設問のすべてに回答が必要です。",
            )
        return translate("FormSheet", "「必須」とある設問のほかは、答えなくてもかまいません。")

    def of(self, question: Question) -> str:
        """What is said at a question; where it depends, a sentence of its own tells."""
        if question.required is self._is_usual or question.required_when is not None:
            return ""
        required, free = translate("FormSheet", "必須"), translate("FormSheet", "任意")
        return required if question.required else free


class _Body:
    """The sections with their pages and questions, each behind what says who answers it."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self._sections = questionnaire.items
        self._questions = {each.link_id: each for each in questionnaire.questions()}
        self._told: Instructions = instructions(questionnaire)
        self._tags = _Tags(questionnaire)

    def blocks(self) -> Iterator[Block]:
        """Everything in form order."""
        for section in self._sections:
            yield Heading(section.title)
            yield from self._group(section)

    def _group(self, group: Group) -> Iterator[Block]:
        """What stands in a group, below its title."""
        yield from self._only_if(group.link_id)
        if group.definition:
            title = group.definition_title or group.title
            yield Item("", title, Style.STRONG, joins=True)
            yield Text(group.definition, Style.NOTE)
        for item in group.items:
            if isinstance(item, Group):
                if item.title != group.title:
                    yield Heading(item.title, level=3)
                yield from self._group(item)
            else:
                yield from self._question(item)

    def _question(self, question: Question) -> Iterator[Block]:
        yield from self._only_if(question.link_id)
        after = tuple(after_items(question.link_id, self._told, self._questions))
        yield from question_blocks(
            question, self._questions, tag=self._tags.of(question), stays=bool(after)
        )
        yield from after
        yield Text("", points=_APART)

    def _only_if(self, link_id: str) -> Iterator[Block]:
        only_if = self._told.only_if.get(link_id)
        if only_if is not None:
            yield from only_if_items(only_if, self._questions)


def _checks(questionnaire: Questionnaire) -> Iterator[Block]:
    """What the program would ask about the answers once they are there."""
    if not questionnaire.checks:
        return
    yield Heading(translate("FormSheet", "回答のあとの確認"))
    words = translate(
        "FormSheet",
        "次のことが当てはまるときは、回答を確かめてください。"
        "「理由」とあるものは、そのままでよい理由もお知らせください。",
    )
    yield Text(words, Style.NOTE, leads=True)
    for check in questionnaire.checks:
        needs = check.severity is Severity.WARN_WITH_REASON
        mark = translate("FormSheet", "理由") if needs else "・"
        yield Item(mark, check.text, Style.NOTE, level=1)
