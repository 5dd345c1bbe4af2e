"""集計の報告: who was counted, what the counts say first, every question, who is missing.

Source: the screens' design, §10: tables with bars, N and notes on every page.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.printing.paper import Block, Heading, Paper, Style, Table, Text
from usbsurvey_desktop.gui.printing.print_view import Printable
from usbsurvey_desktop.gui.printing.tally_figures import (
    coverage_name,
    number,
    percent,
    question_words,
    scope_name,
    split_name,
)
from usbsurvey_desktop.gui.printing.tally_parts import split_blocks, split_title
from usbsurvey_desktop.gui.printing.tally_questions import (
    question_blocks,
    questions_title,
    summary_blocks,
    summary_title,
)
from usbsurvey_desktop.gui.printing.tally_versions import (
    either_words,
    hidden_words,
    together_words,
    versions_words,
)
from usbsurvey_desktop.gui.shared.joined import listed, noted
from usbsurvey_desktop.gui.shared.moments import long_minute_words
from usbsurvey_desktop.tally.coverage import Coverage, Covered
from usbsurvey_desktop.tally.report import Report
from usbsurvey_desktop.tally.shares import share
from usbsurvey_desktop.tally.texts import text_ids
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate

_FACT_SHARES = (28, 72)
_STATE_SHARES = (60, 40)
_PLACE_SHARES = (40, 20, 20, 20)
_MISSING_SHARES = (13, 30, 17, 40)
_TEXT_SHARES = (27, 73)


def tally_printable(report: Report) -> Printable:
    """What the printing screen needs; what bodies wrote is added on demand.

    All words are found here, which takes a moment: to be called away from the windows.
    """
    whole = tally_papers(report, with_texts=True)
    usual = whole[:-1] if report.texts else whole
    name = translate("TallySheet", "{survey}-集計の報告.pdf")
    words = translate("TallySheet", "書かれた回答も続けて印刷する") if report.texts else ""
    return Printable(
        heading=translate("TallySheet", "集計の報告の印刷"),
        file=name.format(survey=report.heading.survey),
        papers=lambda with_texts: whole if with_texts else usual,
        option=words,
    )


def tally_papers(report: Report, *, with_texts: bool = False) -> tuple[Paper, ...]:
    """The report: pages counted through, each with scope, N and how the shares are to be read."""
    first = _cover(report)
    without_shares = {_missing_title(), _texts_title()}
    others = (
        replace(
            first,
            blocks=tuple(blocks),
            is_landscape=lies,
            goes_on=True,
            head=visible_line(f"{title} {report.heading.title}"),
            foot_note="" if title in without_shares else first.foot_note,
        )
        for title, blocks, lies in _parts(report, with_texts=with_texts)
    )
    return (first, *(paper for paper in others if paper.blocks))


def _parts(report: Report, *, with_texts: bool) -> Iterator[tuple[str, Iterator[Block], bool]]:
    """What follows the cover: title, content, and whether it lies on its side."""
    if report.heading.bodies:
        yield summary_title(), summary_blocks(report), False
        yield questions_title(), question_blocks(report), False
        if report.split is not None:
            yield split_title(report.form, report.split), split_blocks(report, report.split), True
    yield _missing_title(), _missing(report.covered), False
    if with_texts and report.texts:
        yield _texts_title(), _texts(report), False


def _missing_title() -> str:
    return translate("TallySheet", "集計に入っていない団体")


def _texts_title() -> str:
    return translate("TallySheet", "書かれた回答")


def _cover(report: Report) -> Paper:
    heading = report.heading
    title = translate("TallySheet", "集計の報告")
    name = f"{title} {heading.title}"
    foot = translate("TallySheet", "範囲：{scope}　N＝{n}　{moment}現在").format(
        scope=scope_name(heading.scope),
        n=number(heading.bodies),
        moment=long_minute_words(heading.made),
    )
    return Paper(
        title=name,
        blocks=(
            Heading(title, level=1),
            Text(heading.title, Style.STRONG),
            Table(tuple(_facts(report)), shares=_FACT_SHARES, has_names=True),
            Heading(translate("TallySheet", "読み方")),
            *(Text(note, Style.NOTE) for note in _notes(report)),
            *_states(report.covered),
        ),
        foot=foot,
        mark=_mark(report),
        head=visible_line(name),
        foot_note=translate(
            "TallySheet",
            "割合：その設問に回答した団体を100とした値（四捨五入）。"
            "複数回答では合計が100を超えることがある。",
        ),
    )


def _mark(report: Report) -> str:
    heading = report.heading
    marks = []
    if heading.is_practice:
        marks.append(translate("TallySheet", "練習"))
    if heading.at_least is not None:
        words = translate("TallySheet", "{n}未満の数を伏せた集計")
        marks.append(words.format(n=heading.at_least))
    return listed(marks)


def _facts(report: Report) -> Iterator[tuple[str, str]]:
    heading = report.heading
    if heading.is_practice:
        yield (
            translate("TallySheet", "練習"),
            translate("TallySheet", "練習用の調査票による集計で、実際の調査の結果ではありません。"),
        )
    version = translate("TallySheet", "第{n}版")
    packs = listed(version.format(n=n) for n in heading.pack_versions)
    form = translate("TallySheet", "様式の版 {version}").format(version=heading.form_version)
    yield translate("TallySheet", "調査"), noted(heading.title, heading.survey)
    yield translate("TallySheet", "調査票"), packs if heading.versions else noted(packs, form)
    if heading.versions:
        yield translate("TallySheet", "版ごとの団体数"), versions_words(heading.versions)
    yield translate("TallySheet", "範囲"), scope_name(heading.scope)
    yield translate("TallySheet", "対象の団体"), number(heading.expected)
    yield translate("TallySheet", "集計した団体 N"), number(heading.bodies)
    rate = translate("TallySheet", "{rate}（対象 {expected}団体のうち {asked}団体）")
    yield (
        translate("TallySheet", "回収率"),
        rate.format(
            rate=percent(share(report.asked, heading.expected)),
            expected=number(heading.expected),
            asked=number(report.asked),
        ),
    )
    if heading.left_out:
        words = translate("TallySheet", "{n}団体（別の版の調査票に回答したため）")
        yield translate("TallySheet", "入れていない団体"), words.format(n=number(heading.left_out))
    if report.split is not None:
        yield translate("TallySheet", "分け方"), split_name(report.form, report.split.name)
    yield translate("TallySheet", "集計日時"), long_minute_words(heading.made)
    yield translate("TallySheet", "作成"), f"usbsurvey {heading.program}"


def _notes(report: Report) -> Iterator[str]:
    if report.heading.versions:
        yield translate(
            "TallySheet",
            "各設問の団体数は、対象と対象外と、この形では聞いていない団体に分かれ、"
            "対象は回答済みと未回答に分かれます。",
        )
    else:
        yield translate(
            "TallySheet",
            "各設問の団体数は、対象と対象外に分かれ、対象は回答済みと未回答に分かれます。"
            "対象と対象外の合計は N です。",
        )
    yield translate(
        "TallySheet",
        "割合は、その設問に回答した団体（母数）を100とした値で、小数第2位を四捨五入しました。"
        "合計が100％にならないことがあります。母数が0のとき、割合は「―」です。",
    )
    yield translate(
        "TallySheet",
        "複数回答の設問では、一つの団体がいくつも選べるため、合計が100％を超えることがあります。",
    )
    if report.heading.versions:
        yield together_words() if report.heading.at_least is None else hidden_words()
    if report.heading.at_least is not None:
        words = translate(
            "TallySheet",
            "1以上{n}未満の数と、それを計算できる数を伏せました。"
            "同じ時点の集計は、一つの分け方だけで公表してください（比べると計算できます）。",
        )
        yield words.format(n=report.heading.at_least)
        if report.heading.versions or report.heading.left_out:
            yield either_words()
    if not report.heading.bodies:
        yield translate("TallySheet", "集計に入る回答がありません。")


def _states(covered: Sequence[Covered]) -> Iterator[Block]:
    """How many bodies stand where."""
    if not covered:
        return
    states = Counter(one.coverage for one in covered)
    rows = [(coverage_name(state), number(states[state])) for state in Coverage if states[state]]
    total = (translate("TallySheet", "合計"), number(len(covered)))
    head = (translate("TallySheet", "状況"), translate("TallySheet", "団体数"))
    yield Heading(translate("TallySheet", "回答の状況"))
    yield Table((*rows, total), head, _STATE_SHARES, is_small=True, figures=(1,), is_whole=True)


def _prefectures(covered: Sequence[Covered]) -> Iterator[Block]:
    """How many of each prefecture were counted, where there are several."""
    places = Counter(map(_place, covered))
    if len(places) == 1:
        return
    counted = Counter(_place(one) for one in covered if one.coverage is Coverage.COUNTED)
    head = (
        translate("TallySheet", "都道府県"),
        translate("TallySheet", "団体数"),
        translate("TallySheet", "集計に入れた"),
        translate("TallySheet", "集計に入れた割合"),
    )
    rows = tuple(
        (place, number(every), number(counted[place]), percent(share(counted[place], every)))
        for place, every in places.items()
    )
    yield Table(rows, head, _PLACE_SHARES, is_small=True, figures=(1, 2, 3))


def _place(one: Covered) -> str:
    other = translate("TallySheet", "その他の団体")
    return visible_line(one.municipality.prefecture) or other


def _missing(covered: Sequence[Covered]) -> Iterator[Block]:
    """Who is not counted, and why."""
    rows = tuple(
        (
            one.municipality.code,
            visible_line(one.municipality.name),
            visible_line(one.municipality.prefecture),
            coverage_name(one.coverage),
        )
        for one in covered
        if one.coverage is not Coverage.COUNTED
    )
    if rows:
        head = (
            translate("TallySheet", "コード"),
            translate("TallySheet", "団体"),
            translate("TallySheet", "都道府県"),
            translate("TallySheet", "状況"),
        )
        yield Heading(noted(_missing_title(), number(len(rows))), level=1)
        yield from _prefectures(covered)
        yield Table(rows, head, _MISSING_SHARES, is_small=True)


def _texts(report: Report) -> Iterator[Block]:
    """What bodies wrote, by question, each text whole."""
    yield Heading(_texts_title(), level=1)
    head = (translate("TallySheet", "団体"), translate("TallySheet", "本文"))
    for link_id, question_id in text_ids(report.form).items():
        rows = tuple(
            (noted(one.municipality.name, one.municipality.code), one.text)
            for one in report.texts
            if one.link_id == link_id
        )
        if rows:
            question = report.form.questions[question_id]
            name = question_words(report.form, question_id)
            option = question.free_texts.get(link_id)
            yield Heading(noted(name, visible_line(option.label)) if option else name)
            yield Table(rows, head, _TEXT_SHARES, is_small=True)
