"""Crossings of 集計 in words: a question in the parts of a split, and the same asked twice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.items.option_text import option_text
from usbsurvey_desktop.gui.printing.tally_figures import split_name
from usbsurvey_desktop.gui.reviewer.tally_words import part_words
from usbsurvey_desktop.gui.reviewer.tally_work import Counts
from usbsurvey_desktop.questionnaire.definition import AnswerOption, ItemType, Question
from usbsurvey_desktop.tally.crossing import Crossing, remarks_on_each_other
from usbsurvey_desktop.tally.splits import Split
from usbsurvey_desktop.tally.tabulate import QuestionTally


@dataclass(frozen=True)
class CrossColumn:
    """A column: its head, and what the head stands for."""

    head: str
    words: str


@dataclass(frozen=True)
class CrossRow:
    """A row: what it is about, how many answered, how many of them chose what."""

    label: str
    base: int
    counts: tuple[int, ...]


@dataclass(frozen=True)
class CrossShown:
    """A whole crossing; the first sentence says what stands in rows and columns."""

    title: str
    corner: str
    """What the rows are about."""
    sentences: tuple[str, ...]
    warnings: tuple[str, ...]
    columns: tuple[CrossColumn, ...]
    rows: tuple[CrossRow, ...]


def _say(words: object) -> str:
    return QCoreApplication.translate("TallyCross", str(words))


def parts_shown(form: Form, split: Split | None, counts: Counts, link_id: str) -> CrossShown | None:
    """A question in every part of what was split; None without a split by something else."""
    question = form.questions[link_id].question
    if split is None or split.name == link_id or not question.options:
        return None
    parts = {key: part.question(link_id) for key, part in counts.tally.parts.items()}
    return split_shown(form, split, question, parts)


def pair_shown(form: Form, counts: Counts, link_id: str) -> CrossShown | None:
    """What was asked twice, once by this question; None for others."""
    pairs = (one for one in counts.crossings if link_id in {one.rows, one.columns})
    pair = next(pairs, None)
    return None if pair is None else twice_shown(form, pair)


def split_shown(
    form: Form, split: Split, question: Question, parts: Mapping[str, QuestionTally]
) -> CrossShown:
    """A question in every part of a split.

    Args:
        form: in the words to show.
        split: in the same words.
        question: one with options, of that form.
        parts: its counts by part.
    """
    by = form.questions.get(split.name)
    name = split_name(form, split.name)
    words = QT_TRANSLATE_NOOP("TallyCross", "行は{split}、列は{question}の選択肢です。")
    sentences = [_say(words).format(split=name, question=question_name(question))]
    if ItemType.MULTI_CHOICE in {question.type, None if by is None else by.question.type}:
        more = QT_TRANSLATE_NOOP("TallyCross", "複数回答のため、一つの団体が何度も数えられます。")
        sentences.append(_say(more))
    # Parts of a question have the letters of its options, as columns do.
    labels = part_words(split)
    named = {} if by is None else {o.code: option_text(by.question, o) for o in by.question.options}
    rows = (
        CrossRow(named.get(key, label), parts[key].answered, tuple(parts[key].counts.values()))
        for key, label in zip(split.parts, labels, strict=True)
        # Parts of ours, which are no option and no place, only where somebody answered.
        if parts[key].answered or not key.startswith(".")
    )
    title = QT_TRANSLATE_NOOP("TallyCross", "{split}ごとの{question}")
    return CrossShown(
        title=_say(title).format(split=name, question=question_name(question)),
        corner=name,
        sentences=tuple(sentences),
        warnings=() if by is None else remarks_on_each_other(by.question, question),
        columns=tuple(_columns(question)),
        rows=tuple(rows),
    )


def twice_shown(form: Form, crossing: Crossing) -> CrossShown:
    """What was asked twice, the earlier question in rows."""
    first, second = (form.questions[key].question for key in (crossing.rows, crossing.columns))
    names = {"rows": question_name(first), "columns": question_name(second)}
    title = QT_TRANSLATE_NOOP("TallyCross", "{rows} → {columns}")
    axes = QT_TRANSLATE_NOOP("TallyCross", "行は{rows}、列は{columns}です。")
    numbers = QT_TRANSLATE_NOOP(
        "TallyCross",
        "両方に回答した{n}団体のうち、同じ選択肢を選んだ団体は{same}、別の選択肢を選んだ団体は{other}です。",
    )
    n, same = crossing.bodies, crossing.unchanged
    counted = _say(numbers).format(n=f"{n:,}", same=f"{same:,}", other=f"{n - same:,}")
    return CrossShown(
        title=_say(title).format(**names),
        corner=names["rows"],
        sentences=(_say(axes).format(**names), counted),
        warnings=remarks_on_each_other(first, second),
        columns=tuple(_columns(second)),
        rows=tuple(_rows_of(crossing, first, second)),
    )


def _rows_of(crossing: Crossing, first: Question, second: Question) -> Iterator[CrossRow]:
    for option in first.options:
        counts = tuple(crossing.counts.get((option.code, code), 0) for code in second.codes)
        yield CrossRow(option_text(first, option), sum(counts), counts)


def _columns(question: Question) -> Iterator[CrossColumn]:
    for option in question.options:
        words = option_text(question, option)
        yield CrossColumn(_head(option, words), words)


def _head(option: AnswerOption, words: str) -> str:
    """The letter of an option where it is known by one, else all its words."""
    return option.code if words.startswith(f"{option.code}. ") else words
