"""The questions of a printed tally: each with its line, its table and its bars, or by parts."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.printing.paper import Block, Heading, Style, Table, Text
from usbsurvey_desktop.gui.printing.tally_figures import (
    bar_length,
    base_words,
    count_and_share,
    labels,
    number,
    option_share,
    option_words,
    question_words,
    state_words,
    told_questions,
)
from usbsurvey_desktop.gui.shared.joined import noted
from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.tally.published import Shown
from usbsurvey_desktop.tally.report import Report
from usbsurvey_desktop.tally.splits import Split
from usbsurvey_desktop.tally.summary import Notable, ranked, top
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate

_BAR_SHARES = (44, 11, 15, 30)
_RANK_SHARES = (30, 70)
_NOTABLE_SHARES = (30, 46, 24)
_WHOLE_ON_A_PAGE = 25
"""Rows: a longer table is divided wherever a page ends."""
_BESIDE_STATES, _MOST_OPTIONS = 6, 8
"""Options in the first piece of a wide table, and in another one."""
_Parts: TypeAlias = tuple[tuple[str, Shown], ...]
"""A question in the whole and in each part with anybody in it: name with N, and numbers."""
_STATES_WIDTH, _OPTION_WIDTH, _PART_WIDTH = 7, 12, 17


def questions_title() -> str:
    """What the part with every question is called."""
    return translate("TallyQuestions", "設問ごとの集計")


def summary_title() -> str:
    """What the part with the most and the least chosen is called."""
    return translate("TallyQuestions", "要約")


def split_title(split: Split) -> str:
    """What the part with every question by the parts of a split is called."""
    return translate("TallyQuestions", "{split}別の集計").format(split=visible_line(split.title))


def question_blocks(report: Report) -> Iterator[Block]:
    """Every question, under the title of its section."""
    yield Heading(questions_title(), level=1)
    form, told = report.form, told_questions(report.form)
    for section in form.questionnaire.items:
        own = [one for one in told if form.questions[one].section_id == section.link_id]
        if own:
            yield Heading(section.title)
        for link_id in own:
            yield from _question(report, link_id)


def _question(report: Report, link_id: str) -> Iterator[Block]:
    question = report.form.questions[link_id].question
    one = report.publication.whole[link_id]
    name = question_words(report.form, link_id)
    yield Text(name, Style.STRONG, leads=True)
    if question.text != question.short_label:
        yield Text(question.text, Style.NOTE, leads=True)
    line = state_words(one)
    if question.type is ItemType.MULTI_CHOICE:
        line = noted(line, translate("TallyQuestions", "複数回答"))
    yield Text(line, leads=bool(question.options))
    if not question.options:
        return
    words = labels(report.form, link_id)
    head = (
        name,
        translate("TallyQuestions", "団体数"),
        base_words(one),
        translate("TallyQuestions", "割合の棒（枠の右端が100％）"),
    )
    rows = tuple(
        (label, number(one.counts[code]), option_share(one, code), "")
        for code, label in words.items()
    )
    yield Table(
        rows,
        head,
        _BAR_SHARES,
        is_small=True,
        figures=(1, 2),
        bars=tuple(bar_length(one, code) for code in words),
        is_whole=len(rows) <= _WHOLE_ON_A_PAGE,
    )


def summary_blocks(report: Report) -> Iterator[Block]:
    """What the counts say first: the three chosen most, and shares worth a look."""
    shown = {one: report.publication.whole[one] for one in told_questions(report.form)}
    ranks = tuple(_rank_rows(report, shown))
    yield Heading(summary_title(), level=1)
    yield Text(
        translate(
            "TallyQuestions",
            "数だけから選んだものです。同数は同じ順位です。"
            "回答のない設問と、伏せた数のある設問は載せていません。",
        ),
        Style.NOTE,
    )
    if ranks:
        head = (translate("TallyQuestions", "設問"), translate("TallyQuestions", "多い順に3位まで"))
        yield Table(ranks, head, _RANK_SHARES, is_small=True)
    notable = tuple(_notable_rows(report, shown))
    if notable:
        yield Heading(translate("TallyQuestions", "目立つ割合"))
        heads = (
            translate("TallyQuestions", "設問"),
            translate("TallyQuestions", "選択肢"),
            translate("TallyQuestions", "4分の3以上、または0"),
        )
        yield Table(
            notable,
            heads,
            _NOTABLE_SHARES,
            is_small=True,
            figures=(2,),
            is_whole=len(notable) <= _WHOLE_ON_A_PAGE,
        )


def _rank_rows(report: Report, shown: dict[str, Shown]) -> Iterator[tuple[str, str]]:
    for link_id, one in shown.items():
        words = labels(report.form, link_id)
        place = translate("TallyQuestions", "{rank}位　{option}　{count}")
        best = [
            place.format(
                rank=each.rank,
                option=words[each.code],
                count=count_and_share(each.count, each.share),
            )
            for each in top(one)
        ]
        if best:
            yield question_words(report.form, link_id), "\n".join(best)


def _notable_rows(report: Report, shown: dict[str, Shown]) -> Iterator[tuple[str, str, str]]:
    for kind in (Notable.LARGE, Notable.NOBODY):
        for link_id, one in shown.items():
            words = labels(report.form, link_id)
            for each in ranked(one):
                if each.notable is kind:
                    told = count_and_share(each.count, each.share)
                    yield question_words(report.form, link_id), words[each.code], told


def split_blocks(report: Report) -> Iterator[Block]:
    """Every question by the parts of the split: wide tables, in pieces that can be read."""
    split = report.split
    if split is None:
        return
    yield Heading(split_title(split), level=1)
    yield Text(
        translate(
            "TallyQuestions",
            "団体数と、その区分でその設問に回答した団体を100とした割合です。"
            "集計に入れた団体がない区分は載せていません。",
        ),
        Style.NOTE,
    )
    for link_id in told_questions(report.form):
        yield from _split_question(report, link_id)


def _split_question(report: Report, link_id: str) -> Iterator[Block]:
    parts = _parts(report, link_id)
    name = question_words(report.form, link_id)
    codes = tuple(report.form.questions[link_id].question.codes)
    first, *others = _pieces(codes)
    yield Text(name, Style.STRONG, leads=True)
    yield _states_piece(report, link_id, parts, first)
    for piece in others:
        yield _options_piece(report, link_id, parts, piece)


def _parts(report: Report, link_id: str) -> _Parts:
    labelled = [(translate("TallyQuestions", "全体"), report.publication.whole)]
    split = report.split
    if split is not None:
        labelled += [
            (split.parts[key], part)
            for key, part in report.publication.parts.items()
            if report.part_bodies[key]
        ]
    n = translate("TallyQuestions", "N＝{n}")
    return tuple(
        (noted(label, n.format(n=number(part[link_id].bodies))), part[link_id])
        for label, part in labelled
    )


def _pieces(codes: Sequence[str]) -> Iterator[Sequence[str]]:
    """Options in as few pieces as there is room for, of about one size."""
    others = -(-max(len(codes) - _BESIDE_STATES, 0) // _MOST_OPTIONS)
    first = min(_BESIDE_STATES, -(-len(codes) // (1 + others)))
    yield codes[:first]
    size = -(-(len(codes) - first) // max(others, 1))
    yield from (codes[at : at + size] for at in range(first, len(codes), max(size, 1)))


def _states_piece(report: Report, link_id: str, parts: _Parts, codes: Sequence[str]) -> Table:
    head = (
        question_words(report.form, link_id),
        translate("TallyQuestions", "対象"),
        translate("TallyQuestions", "回答済み（母数）"),
        translate("TallyQuestions", "未回答"),
        translate("TallyQuestions", "対象外"),
    )
    before = [
        (name, *map(number, (one.applicable, one.answered, one.unanswered, one.not_applicable)))
        for name, one in parts
    ]
    return _piece(report, link_id, parts, codes, head, before)


def _options_piece(report: Report, link_id: str, parts: _Parts, codes: Sequence[str]) -> Table:
    words = translate("TallyQuestions", "{question}（つづき）")
    name = words.format(question=question_words(report.form, link_id))
    head = (name, translate("TallyQuestions", "回答済み（母数）"))
    before = [(part, number(one.answered)) for part, one in parts]
    return _piece(report, link_id, parts, codes, head, before)


def _piece(
    report: Report,
    link_id: str,
    parts: _Parts,
    codes: Sequence[str],
    head: tuple[str, ...],
    before: Sequence[tuple[str, ...]],
) -> Table:
    words = labels(report.form, link_id)
    rows = tuple(
        (*cells, *(option_words(one, code) for code in codes))
        for cells, (_name, one) in zip(before, parts, strict=True)
    )
    widths = (_PART_WIDTH, *(_STATES_WIDTH,) * (len(head) - 1), *(_OPTION_WIDTH,) * len(codes))
    return Table(
        rows,
        (*head, *(words[code] for code in codes)),
        widths,
        is_small=True,
        figures=tuple(range(1, len(widths))),
        is_whole=len(rows) <= _WHOLE_ON_A_PAGE,
    )
