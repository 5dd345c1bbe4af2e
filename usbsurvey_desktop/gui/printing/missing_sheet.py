"""未提出一覧: the bodies without an answer, for telephone calls and for the file.

Source: the screens' design, S13, §10.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.printing.paper import Block, Heading, Paper, Style, Table, Text
from usbsurvey_desktop.gui.printing.print_view import Printable
from usbsurvey_desktop.gui.shared.moments import day_words, long_minute_words
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate

_SHARES = (28, 12, 17, 28, 15)
_STATE_SHARES = (60, 40)


@dataclass(frozen=True)
class MissingList:
    """Who has not answered a survey, as the desk shows it."""

    survey: str
    """Its id, for the name of the file."""
    title: str
    deadline: datetime
    made: datetime
    """Aware, like the deadline."""
    counts: str
    """How many bodies are in each state, in words."""
    rows: Sequence[tuple[str, ...]]
    """団体, コード, 都道府県, 状況, in the order of codes."""
    is_practice: bool = False
    is_over: bool = True
    """Whether every file was looked at."""


def missing_printable(missing: MissingList) -> Printable:
    """What the printing screen needs for the list."""
    paper = missing_paper(missing)
    name = translate("MissingSheet", "{survey}-未提出一覧.pdf").format(survey=missing.survey)
    heading = translate("MissingSheet", "未提出一覧の印刷")
    return Printable(heading=heading, file=name, papers=lambda _option: (paper,))


def missing_paper(missing: MissingList) -> Paper:
    """The list: counts first, then a line for each body with room for a note by hand."""
    title = translate("MissingSheet", "未提出一覧")
    foot = translate("MissingSheet", "{n}団体　{moment}現在").format(
        n=f"{len(missing.rows):,}", moment=long_minute_words(missing.made)
    )
    return Paper(
        title=f"{title} {missing.title}",
        blocks=(
            Heading(title, level=1),
            Text(missing.title, Style.STRONG),
            Text(_dates(missing)),
            Text(missing.counts),
            *_list(missing.rows),
        ),
        foot=foot,
        mark=translate("MissingSheet", "練習") if missing.is_practice else "",
        head=visible_line(f"{title} {missing.title}"),
    )


def _dates(missing: MissingList) -> str:
    words = translate("MissingSheet", "{moment}現在　回答期限 {deadline}")
    if not missing.is_over:
        words = translate(
            "MissingSheet", "{moment}現在（ファイルを確かめている途中）　回答期限 {deadline}"
        )
    return words.format(
        moment=long_minute_words(missing.made), deadline=day_words(missing.deadline)
    )


def _list(rows: Sequence[tuple[str, ...]]) -> tuple[Block, ...]:
    if not rows:
        return (Text(translate("MissingSheet", "未提出の団体はありません。")),)
    states = Counter(row[-1] for row in rows)
    total = (translate("MissingSheet", "合計"), f"{len(rows):,}")
    count_head = (translate("MissingSheet", "状況"), translate("MissingSheet", "団体数"))
    head = (
        translate("MissingSheet", "団体"),
        translate("MissingSheet", "コード"),
        translate("MissingSheet", "都道府県"),
        translate("MissingSheet", "状況"),
        translate("MissingSheet", "連絡のメモ"),
    )
    return (
        Table(
            (*((state, f"{n:,}") for state, n in states.items()), total),
            count_head,
            _STATE_SHARES,
            is_small=True,
            figures=(1,),
            is_whole=True,
        ),
        Table(tuple((*row, "") for row in rows), head, _SHARES, is_small=True),
    )
