"""Every question of a printed tally by the parts of a split: wide tables, in pieces to be read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.printing.paper import Block, Heading, Style, Table, Text
from usbsurvey_desktop.gui.printing.tally_figures import (
    labels,
    number,
    option_words,
    question_words,
    split_name,
    told_questions,
)
from usbsurvey_desktop.gui.printing.tally_versions import apart_title
from usbsurvey_desktop.gui.shared.joined import noted
from usbsurvey_desktop.tally.published import Shown
from usbsurvey_desktop.tally.report import Report
from usbsurvey_desktop.tally.splits import Split

translate = QCoreApplication.translate

_WHOLE_ON_A_PAGE = 20
"""Rows: a longer table is divided wherever a page ends."""
_BESIDE_STATES, _MOST_OPTIONS = 6, 8
"""Options in the first piece of a wide table, and in another one."""
_PART_WIDTH, _STATES_WIDTH, _OPTION_WIDTH = 17, 7, 12
_Parts: TypeAlias = tuple[tuple[str, Shown], ...]
"""A question in the whole and in each part with anybody in it: name with N, and numbers."""


@dataclass(frozen=True)
class _Asked:
    """A question of a form, with its numbers."""

    form: Form
    link_id: str
    parts: _Parts

    @property
    def name(self) -> str:
        return question_words(self.form, self.link_id)


def split_title(form: Form, split: Split) -> str:
    """What the part with every question by the parts of a split is called."""
    return translate("TallyParts", "{split}別の集計").format(split=split_name(form, split.name))


def split_blocks(report: Report, split: Split) -> Iterator[Block]:
    """Every question by the parts of the split: wide tables, in pieces that can be read."""
    yield Heading(split_title(report.form, split), level=1)
    yield Text(
        translate(
            "TallyParts",
            "団体数と、その区分でその設問に回答した団体を100とした割合です。"
            "集計に入れた団体がない区分は載せていません。",
        ),
        Style.NOTE,
    )
    shown = report.publication
    for link_id in told_questions(report.form, shown.whole):
        own = {key: part[link_id] for key, part in shown.parts.items()}
        parts = _parts(report, split, shown.whole[link_id], own)
        yield from _split_question(_Asked(report.form, link_id, parts), "")
    for one in shown.apart:
        parts = _parts(report, split, one.whole, one.parts)
        yield from _split_question(_Asked(one.way.form, one.link_id, parts), apart_title(one))


def _split_question(asked: _Asked, title: str) -> Iterator[Block]:
    first, *others = _pieces(asked.form.questions[asked.link_id].question.codes)
    yield Text(title or asked.name, Style.STRONG, leads=True)
    yield _states_piece(asked, first)
    for piece in others:
        yield _options_piece(asked, piece)


def _parts(report: Report, split: Split, whole: Shown, parts: Mapping[str, Shown]) -> _Parts:
    labelled = [(translate("TallyParts", "全体"), whole)]
    labelled += [(split.parts[key], part) for key, part in parts.items() if report.part_bodies[key]]
    n = translate("TallyParts", "N＝{n}")
    return tuple((noted(label, n.format(n=number(part.bodies))), part) for label, part in labelled)


def _pieces(codes: Sequence[str]) -> Iterator[Sequence[str]]:
    """Options in as few pieces as there is room for, of about one size."""
    others = -(-max(len(codes) - _BESIDE_STATES, 0) // _MOST_OPTIONS)
    first = min(_BESIDE_STATES, -(-len(codes) // (1 + others)))
    yield codes[:first]
    size = -(-(len(codes) - first) // max(others, 1))
    yield from (codes[at : at + size] for at in range(first, len(codes), max(size, 1)))


def _states_piece(asked: _Asked, codes: Sequence[str]) -> Table:
    head: tuple[str, ...] = (
        asked.name,
        translate("TallyParts", "対象"),
        translate("TallyParts", "回答済み（母数）"),
        translate("TallyParts", "未回答"),
        translate("TallyParts", "対象外"),
    )
    before: list[tuple[str, ...]] = [
        (name, *map(number, (one.applicable, one.answered, one.unanswered, one.not_applicable)))
        for name, one in asked.parts
    ]
    if any(one.not_asked for _name, one in asked.parts):
        head = (*head, translate("TallyParts", "この形では聞いていない"))
        before = [
            (*cells, number(one.not_asked))
            for cells, (_name, one) in zip(before, asked.parts, strict=True)
        ]
    return _piece(asked, codes, head, before)


def _options_piece(asked: _Asked, codes: Sequence[str]) -> Table:
    words = translate("TallyParts", "{question}（つづき）")
    head = (words.format(question=asked.name), translate("TallyParts", "回答済み（母数）"))
    before = [(part, number(one.answered)) for part, one in asked.parts]
    return _piece(asked, codes, head, before)


def _piece(
    asked: _Asked,
    codes: Sequence[str],
    head: tuple[str, ...],
    before: Sequence[tuple[str, ...]],
) -> Table:
    words = labels(asked.form, asked.link_id)
    rows = tuple(
        (*cells, *(option_words(one, code) for code in codes))
        for cells, (_name, one) in zip(before, asked.parts, strict=True)
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
