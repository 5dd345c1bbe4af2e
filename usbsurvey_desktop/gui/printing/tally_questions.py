"""The questions of a printed tally: the summary of them, then each with its table and bars."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.printing.paper import Block, Heading, Style, Table, Text
from usbsurvey_desktop.gui.printing.tally_figures import (
    bar_length,
    base_words,
    count_and_share,
    labels,
    number,
    option_share,
    question_words,
    state_words,
    told_questions,
)
from usbsurvey_desktop.gui.printing.tally_versions import apart_title, asked_by_words
from usbsurvey_desktop.gui.shared.joined import noted
from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.tally.published import Shown, ShownApart
from usbsurvey_desktop.tally.remarks import WHOLE, quote_of
from usbsurvey_desktop.tally.report import Report
from usbsurvey_desktop.tally.summary import Notable, ranked, top
from usbsurvey_desktop.tally.texts import text_ids

translate = QCoreApplication.translate

_BAR_SHARES = (44, 11, 15, 30)
_RANK_SHARES = (30, 70)
_NOTABLE_SHARES = (30, 46, 24)
_QUOTE_SHARES = (27, 73)
_WHOLE_ON_A_PAGE = 25
"""Rows: a longer table is divided wherever a page ends."""


def questions_title() -> str:
    """What the part with every question is called."""
    return translate("TallyQuestions", "設問ごとの集計")


def summary_title() -> str:
    """What the part with the most and the least chosen is called."""
    return translate("TallyQuestions", "要約")


def question_blocks(report: Report) -> Iterator[Block]:
    """Every question, under the title of its section."""
    yield Heading(questions_title(), level=1)
    form, told = report.form, told_questions(report.form, report.publication.whole)
    for section in form.questionnaire.items:
        own = [one for one in told if form.questions[one].section_id == section.link_id]
        if own:
            yield Heading(section.title)
        for link_id in own:
            name, asked_by = question_words(form, link_id), asked_by_words(report.versions, link_id)
            title = noted(name, asked_by) if asked_by else name
            yield from _question(form, link_id, report.publication.whole[link_id], title)
            for one in report.publication.apart:
                if one.link_id == link_id:
                    yield from _apart(one)
            yield from _crossing(report, link_id)
            yield from _said(report, link_id)
    removed = [one for one in report.publication.apart if one.link_id not in form.questions]
    if removed:
        yield Heading(translate("TallyQuestions", "新しい版では聞いていない設問"))
    for one in removed:
        yield from _apart(one)


def _apart(one: ShownApart) -> Iterator[Block]:
    yield from _question(one.way.form, one.link_id, one.whole, apart_title(one))


def _question(form: Form, link_id: str, one: Shown, title: str) -> Iterator[Block]:
    question = form.questions[link_id].question
    yield Text(title, Style.STRONG, leads=True)
    if question.text != question.short_label:
        yield Text(question.text, Style.NOTE, leads=True)
    line = state_words(one)
    if question.type is ItemType.MULTI_CHOICE:
        line = noted(line, translate("TallyQuestions", "複数回答"))
    yield Text(line, leads=bool(question.options))
    if question.options:
        yield _option_table(form, link_id, one)


def _option_table(form: Form, link_id: str, one: Shown) -> Table:
    words = labels(form, link_id)
    head = (
        question_words(form, link_id),
        translate("TallyQuestions", "団体数"),
        base_words(one),
        translate("TallyQuestions", "割合の棒（枠の右端が100％）"),
    )
    rows = tuple(
        (label, number(one.counts[code]), option_share(one, code), "")
        for code, label in words.items()
    )
    return Table(
        rows,
        head,
        _BAR_SHARES,
        is_small=True,
        figures=(1, 2),
        bars=tuple(bar_length(one, code) for code in words),
        is_whole=len(rows) <= _WHOLE_ON_A_PAGE,
    )


def _crossing(report: Report, link_id: str) -> Iterator[Block]:
    """After the second of two questions that ask the same: what became of what."""
    for one in report.crossings:
        if one.columns != link_id:
            continue
        rows, columns = (labels(report.form, each) for each in (one.rows, one.columns))
        axes = translate("TallyQuestions", "行は{rows}、列は{columns}（両方に回答した{n}団体）")
        words = axes.format(
            rows=question_words(report.form, one.rows),
            columns=question_words(report.form, one.columns),
            n=number(one.bodies),
        )
        yield Text(words, leads=True)
        yield Table(
            tuple(
                (label, *(number(one.counts.get((row, code), 0)) for code in columns))
                for row, label in rows.items()
            ),
            (question_words(report.form, one.rows), *columns.values()),
            is_small=True,
            has_names=True,
            figures=tuple(range(1, len(columns) + 1)),
            is_whole=True,
        )


def _said(report: Report, link_id: str) -> Iterator[Block]:
    """The answers a person chose to quote, and what the person says of the question."""
    owners, chosen = text_ids(report.form), report.remarks.quotes
    rows = tuple(
        (noted(one.municipality.name, one.municipality.code), one.text)
        for one in report.texts
        if owners[one.link_id] == link_id and quote_of(one) in chosen
    )
    if rows:
        head = (
            translate("TallyQuestions", "団体"),
            translate("TallyQuestions", "書かれた回答から"),
        )
        yield Table(rows, head, _QUOTE_SHARES, is_small=True)
    yield from _remark(report, link_id)


def _remark(report: Report, about: str) -> Iterator[Block]:
    remark = report.remarks.words.get(about, "")
    if remark:
        yield Text(translate("TallyQuestions", "考察"), Style.STRONG, leads=True)
        yield Text(remark)


def summary_blocks(report: Report) -> Iterator[Block]:
    """What the counts say first: the three chosen most, and shares worth a look."""
    whole = report.publication.whole
    shown = {one: whole[one] for one in told_questions(report.form, whole)}
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
    yield from _remark(report, WHOLE)
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
