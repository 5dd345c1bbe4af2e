"""Plausible answers, given page by page through the same `Filling` that a screen uses."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from random import Random  # noqa: TID251 - the draw of a practice world, from its seed
from zlib import crc32

from usbsurvey_desktop.engine.answers import RawAnswer, free_text_id
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.municipality import Municipality, MunicipalityKind
from usbsurvey_desktop.questionnaire.definition import RESPONDENT_BODY, ItemType, Question

_TEXTS = (
    "（練習）月末の締め処理のときに使っています。",
    "（練習）委託先との受け渡しに限って使っています。",
    "（練習）専用の端末で、立会いのもとに行っています。",
    "（練習）来年度に別の方法へ切り替える予定です。",
    "（練習）件数が少ないため、手作業で行っています。",
)
_REASON = "（練習）業務の都合により、両方に当てはまります。"
_POPULATION_CLASSES: Mapping[MunicipalityKind, Sequence[str]] = {
    MunicipalityKind.PREFECTURE: ("prefecture",),
    MunicipalityKind.DESIGNATED_CITY: ("over_300k",),
    MunicipalityKind.SPECIAL_WARD: ("50k_100k", "200k_300k", "over_300k"),
    MunicipalityKind.CITY: ("20k_50k", "50k_100k", "100k_200k", "200k_300k"),
    MunicipalityKind.TOWN: ("under_20k", "under_20k", "20k_50k"),
    MunicipalityKind.VILLAGE: ("under_20k",),
}
_CHANCE_OF_EXCLUSIVE = 0.15
_CHANCE_OF_OPTIONAL = 0.7
_MOST_CHOICES = 3
_LONGEST_BACK = 28
_CHANCE_OF_KEEPING = 0.9
_POPULARITIES = (1, 2, 3, 5, 8, 13)
"""How often an option is chosen beside others: a country does not answer evenly."""


def answered(
    form: Form,
    body: Municipality,
    today: date,
    chance: Random,
    before: Mapping[str, RawAnswer] | None = None,
) -> Finished:
    """Fill the form for a body until it is complete.

    Args:
        form: any form whose required texts, numbers and dates carry no pattern or range of their
            own outside the respondent block.
        body: named in the respondent block.
        today: the latest 回答基準日.
        chance: seeded by the caller.
        before: the answers of the revision before, most of which stay.

    Raises:
        SurveyError: `answers_incomplete`, for a form that these answers cannot complete.
    """
    filling = Filling(form)
    known = _respondent_block(body, today, chance)
    page: str | None = filling.route[0]
    while page is not None:
        filling.enter_page(page)
        for link_id in form.pages[page].question_ids:
            if link_id in filling.evaluation.enabled:
                _answer(filling, form.questions[link_id].question, known, before or {}, chance)
        filling.leave_page(page)
        page = filling.next_page(page)
    for check_id in filling.evaluation.unexplained:
        filling.give_reason(check_id, _REASON)
    finished = filling.finish()
    if not isinstance(finished, Finished):
        raise SurveyError(Code.ANSWERS_INCOMPLETE)
    return finished


def _respondent_block(body: Municipality, today: date, chance: Random) -> Mapping[str, RawAnswer]:
    as_of = today - timedelta(days=chance.randrange(_LONGEST_BACK))
    return {
        RESPONDENT_BODY: body.code,
        "R.department": "情報システム課",
        "R.person": "練習 一郎",
        "R.tel": f"03-0000-{chance.randrange(10_000):04}",
        "R.email": f"renshu@{body.code}.example.lg.jp",
        "R.as_of": as_of.isoformat(),
        "R.population_class": chance.choice(_POPULATION_CLASSES[body.kind]),
    }


def _answer(
    filling: Filling,
    question: Question,
    known: Mapping[str, RawAnswer],
    before: Mapping[str, RawAnswer],
    chance: Random,
) -> None:
    link_id = question.link_id
    is_kept = link_id in before and chance.random() < _CHANCE_OF_KEEPING
    if not (question.required or is_kept) and chance.random() > _CHANCE_OF_OPTIONAL:
        return
    drawn = before[link_id] if is_kept else None
    if link_id in known and (not question.options or known[link_id] in question.codes):
        drawn = known[link_id]
    raw = _DRAWS[question.type](question, chance) if drawn is None else drawn
    filling.answer(link_id, raw)
    for code in raw if isinstance(raw, tuple) else (raw,):
        option = question.option(str(code))
        if option is not None and option.free_text is not None:
            text_id = free_text_id(link_id, option.code)
            filling.answer(text_id, before.get(text_id) or chance.choice(_TEXTS))


def _one_choice(question: Question, chance: Random) -> str:
    weights = [_popularity(question, code) for code in question.codes]
    return chance.choices(question.codes, weights)[0]


def _several_choices(question: Question, chance: Random) -> tuple[str, ...]:
    alone = [option.code for option in question.options if option.exclusive]
    together = [option.code for option in question.options if not option.exclusive]
    if alone and (not together or chance.random() < _CHANCE_OF_EXCLUSIVE):
        return (chance.choice(alone),)
    count = chance.randint(1, min(_MOST_CHOICES, len(together)))
    luck = {code: chance.random() ** (1 / _popularity(question, code)) for code in together}
    return tuple(sorted(together, key=luck.__getitem__)[-count:])


def _popularity(question: Question, code: str) -> int:
    """Of an option, the same in every world."""
    return _POPULARITIES[crc32(f"{question.link_id}={code}".encode()) % len(_POPULARITIES)]


def _text(_question: Question, chance: Random) -> str:
    return chance.choice(_TEXTS)


def _number(_question: Question, chance: Random) -> str:
    return str(chance.randrange(100))


_DRAWS: Mapping[ItemType, Callable[[Question, Random], RawAnswer]] = {
    ItemType.YES_NO: _one_choice,
    ItemType.SINGLE_CHOICE: _one_choice,
    ItemType.MULTI_CHOICE: _several_choices,
    ItemType.TEXT: _text,
    ItemType.INTEGER: _number,
    ItemType.DECIMAL: _number,
    ItemType.DATE: lambda _question, _chance: "2026-04-01",
    ItemType.DATE_TIME: lambda _question, _chance: "2026-04-01T09:00:00+09:00",
    ItemType.BODY_CODE: lambda _question, _chance: "131016",
}
