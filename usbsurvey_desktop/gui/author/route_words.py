"""Routes through a form in words: the questions that are asked, and the answers that lead there."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.author.finding_words import item_name
from usbsurvey_desktop.gui.author.open_form import OpenForm
from usbsurvey_desktop.gui.items.option_text import option_text
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.moments import date_words, long_minute_words
from usbsurvey_desktop.questionnaire.coverage import Route, Routes
from usbsurvey_desktop.questionnaire.definition import ItemType, Question
from usbsurvey_desktop.questionnaire.value import Value

translate = QCoreApplication.translate
_FEWEST_IN_RUN = 3
_MOST_ANSWERS = 20
_DIGITS = 15


def length_words(routes: Routes) -> str:
    """Say how many questions are asked: 「すべての道筋：回答は最小7問、最大21問。」."""
    words = translate("Routes", "すべての道筋：回答は最小{fewest}問、最大{most}問。")
    return words.format(fewest=routes.shortest.counted, most=routes.longest.counted)


def count_words(routes: Routes) -> str:
    """Say how many routes differ."""
    if routes.count == 1:
        return translate("Routes", "道筋は1通りです。だれにも同じ設問を聞きます。")
    words = translate("Routes", "道筋（聞かれる設問の組み合わせ）は{n}通りです。")
    return words.format(n=f"{routes.count:,}")


def names_in_runs(names: Iterable[str], opened: OpenForm) -> str:
    """Name items in form order; questions that follow each other as 「B-3からB-7の5問」."""
    wanted = set(names)
    groups = [
        item_name(item)
        for name, item in opened.items.items()
        if name in wanted and name not in opened.questions
    ]
    return listed((*groups, *_runs(wanted, opened)))


def _runs(wanted: set[str], opened: OpenForm) -> Iterator[str]:
    run: list[Question] = []
    for name, question in opened.questions.items():
        if name in wanted:
            run.append(question)
            continue
        yield from _run(run)
        run = []
    yield from _run(run)


def _run(run: Sequence[Question]) -> Iterator[str]:
    if len(run) < _FEWEST_IN_RUN:
        yield from map(item_name, run)
        return
    words = translate("Routes", "{first}から{last}の{count}問")
    yield words.format(first=item_name(run[0]), last=item_name(run[-1]), count=len(run))


def answers_words(route: Route, opened: OpenForm) -> str:
    """Say which answers lead along a route: 「A-1「いいえ」」 and so on; "" where none decide."""
    words = translate("Routes", "{name}「{answer}」")
    said = [
        words.format(
            name=item_name(opened.questions[name]), answer=_answer(opened.questions[name], value)
        )
        for name, value in route.answers.items()
    ]
    if len(said) > _MOST_ANSWERS:
        more = translate("Routes", "ほか{n}問")
        said[_MOST_ANSWERS:] = [more.format(n=len(said) - _MOST_ANSWERS)]
    return listed(said)


def _answer(question: Question, value: Value) -> str:
    match value:
        case tuple():
            return listed(_answer(question, code) for code in value)
        case datetime():
            return long_minute_words(value)
        case date():
            return date_words(value)
        case Decimal():
            return _decimal(value)
        case str() if question.type is ItemType.TEXT:
            return translate("Routes", "何か書く")
    option = question.option(str(value))
    return str(value) if option is None else option_text(question, option)


def _decimal(value: Decimal) -> str:
    """Say a number; one just beside a compared one differs only in the fortieth digit."""
    near = round(value, _DIGITS)
    words = f"{near.normalize():f}"
    if near == value:
        return words
    if value > near:
        return translate("Routes", "{n}より大きい数").format(n=words)
    return translate("Routes", "{n}より小さい数").format(n=words)
