"""要約 of a tally in words: what the counts say first, what was quoted, what a person wrote.

Nothing is worded by the program but numbers: 考察 are the person's own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.printing.tally_figures import percent
from usbsurvey_desktop.gui.reviewer.tally_words import state_words
from usbsurvey_desktop.gui.reviewer.tally_work import Counts
from usbsurvey_desktop.gui.shared.joined import listed, noted
from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.tally.published import Shown
from usbsurvey_desktop.tally.remarks import Quote, Remarks, quote_of
from usbsurvey_desktop.tally.summary import Notable, ranked, top
from usbsurvey_desktop.tally.texts import text_ids
from usbsurvey_desktop.visible import visible_line


@dataclass(frozen=True)
class SummaryPart:
    """What a report says of one question."""

    title: str
    states: str
    data: tuple[str, ...]
    """「データから」: the first three, and notable shares."""
    quotes: tuple[str, ...]
    remark: str
    """As it was written; "" for none."""


def _say(words: object) -> str:
    return QCoreApplication.translate("TallySummary", str(words))


def summary_parts(counts: Counts, form: Form, remarks: Remarks) -> Iterator[SummaryPart]:
    """Every question that has anything to say, in form order.

    Args:
        counts: what was counted.
        form: in the words to show.
        remarks: what a person wrote and chose.
    """
    quotes = _quotes(counts, form, remarks.quotes)
    for link_id, one in form.questions.items():
        question = one.question
        shown = counts.publication.whole[link_id]
        data = tuple(_data(question, shown)) if question.options else ()
        remark, said = remarks.words.get(link_id, ""), tuple(quotes.get(link_id, ()))
        if data or said or remark:
            states = state_words(counts.tally.whole.question(link_id))
            yield SummaryPart(question_name(question), states, data, said, remark)


def _quotes(counts: Counts, form: Form, chosen: frozenset[Quote]) -> Mapping[str, list[str]]:
    """The chosen texts that still stand, by question."""
    owners = text_ids(form)
    found: dict[str, list[str]] = {}
    for one in counts.texts:
        if quote_of(one) in chosen:
            body = visible_line(one.municipality.name)
            found.setdefault(owners[one.link_id], []).append(f"・{noted(one.text, body)}")
    return found


def _data(question: Question, shown: Shown) -> Iterator[str]:
    labels = {option.code: option.label for option in question.options}
    line = QT_TRANSLATE_NOOP("TallySummary", "{rank}位　{option}　{n}件（{share}）")
    for one in top(shown):
        yield _say(line).format(
            rank=one.rank, option=labels[one.code], n=f"{one.count:,}", share=percent(one.share)
        )
    words = {
        Notable.LARGE: QT_TRANSLATE_NOOP(
            "TallySummary", "回答した団体の4分の3以上が選びました：{options}"
        ),
        Notable.NOBODY: QT_TRANSLATE_NOOP(
            "TallySummary", "回答した団体のどれも選んでいません：{options}"
        ),
    }
    for notable, sentence in words.items():
        named = [labels[one.code] for one in ranked(shown) if one.notable is notable]
        if named:
            yield _say(sentence).format(options=listed(named))
