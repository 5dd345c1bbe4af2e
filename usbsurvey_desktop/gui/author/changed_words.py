"""What changed since the former version, in words for whoever is about to sign the next one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, zip_longest

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.shared.joined import listed, noted
from usbsurvey_desktop.questionnaire.changes import (
    Aspect,
    Changes,
    QuestionChange,
    Sameness,
    definitions,
    headings,
)
from usbsurvey_desktop.questionnaire.definition import Question, Questionnaire
from usbsurvey_desktop.questionnaire.tree import PlacedQuestion, placed_questions
from usbsurvey_desktop.visible import shortened, visible_line

_WORDS = frozenset({Aspect.TEXT, Aspect.LABELS})
_MOST_QUOTED = 120
"""Code points of a text that is quoted; who must read all of it has the form."""

translate = QCoreApplication.translate


def changed_facts(
    changes: Changes, former: Questionnaire, newer: Questionnaire
) -> tuple[tuple[str, str], ...]:
    """What kind of change, and which questions; () where questions and checks are the same."""
    before, after = placed_questions(former), placed_questions(newer)
    questions = {**before, **after}
    found = {**_by_sameness(changes), **_by_aspect(changes)}
    facts = [
        (
            noted(name, translate("Changes", "{n}件").format(n=len(of))),
            listed(question_name(questions[one.link_id].item) for one in of),
        )
        for name, of in found.items()
        if of
    ]
    reworded = [one.link_id for one in changes.questions if one.aspects & _WORDS]
    facts += [fact for name in reworded for fact in _wordings(before[name].item, after[name].item)]
    kept = [(before[name], placed) for name, placed in after.items() if name in before]
    for name, above in (
        (translate("Changes", "用語の定義"), definitions),
        (translate("Changes", "見出し"), headings),
    ):
        facts += [(name, words) for words in _quoted_above(kept, above)]
    if changes.checks:
        count = translate("Changes", "{n}件").format(n=len(changes.checks))
        checks = noted(translate("Changes", "変わった点検"), count)
        facts.append((checks, listed(map(visible_line, changes.checks))))
    return tuple(facts)


def _wordings(before: Question, after: Question) -> Iterator[tuple[str, str]]:
    """What the words were and what they are, of a question and of the options it kept."""
    pairs = [(before.text, after.text)]
    pairs += [
        (kept.label, option.label)
        for option in after.options
        if (kept := before.option(option.code)) is not None
    ]
    for old, new in pairs:
        if old != new:
            yield question_name(after), _both(old, new)


def _quoted_above(
    kept: Iterable[tuple[PlacedQuestion, PlacedQuestion]],
    above: Callable[[PlacedQuestion], Sequence[str]],
) -> Iterator[str]:
    """What stands above questions that both versions have, once for all that stand below it."""
    pairs = (zip_longest(above(old), above(new), fillvalue="") for old, new in kept)
    for old, new in dict.fromkeys(chain.from_iterable(pairs)):
        if old != new:
            yield _both(old, new)


def _both(before: str, after: str) -> str:
    words = translate("Changes", "「{before}」\n→「{after}」")
    return words.format(before=_quoted(before), after=_quoted(after))


def _quoted(text: str) -> str:
    return shortened(visible_line(text), _MOST_QUOTED)


def _by_sameness(changes: Changes) -> dict[str, tuple[QuestionChange, ...]]:
    return {
        translate("Changes", "加えた設問"): changes.of(Sameness.ADDED),
        translate("Changes", "なくした設問"): changes.of(Sameness.REMOVED),
        translate("Changes", "答え方の種類を変えた設問"): tuple(_with(changes, Aspect.TYPE)),
        translate("Changes", "選択肢を加えたか、なくした設問"): tuple(_other_options(changes)),
        translate("Changes", "文か選択肢の文を変えた設問"): _reworded(changes),
    }


def _reworded(changes: Changes) -> tuple[QuestionChange, ...]:
    """Those whose own words differ; a definition above them is told by itself."""
    return tuple(one for one in changes.of(Sameness.REWORDED) if one.aspects & _WORDS)


def _other_options(changes: Changes) -> Iterator[QuestionChange]:
    """Those with other codes; of another type they are told by that."""
    return (one for one in _with(changes, Aspect.CODES) if Aspect.TYPE not in one.aspects)


def _by_aspect(changes: Changes) -> dict[str, tuple[QuestionChange, ...]]:
    return {
        translate("Changes", "用語の定義を変えた設問"): tuple(_with(changes, Aspect.DEFINITION)),
        translate("Changes", "ページなどの見出しを変えた設問"): tuple(
            _with(changes, Aspect.HEADINGS)
        ),
        translate("Changes", "条件を変えた設問"): tuple(_with(changes, Aspect.CONDITION)),
        translate("Changes", "必須か任意かを変えた設問"): tuple(_with(changes, Aspect.REQUIRED)),
        translate("Changes", "入力の決まりを変えた設問"): tuple(_with(changes, Aspect.LIMITS)),
        translate("Changes", "番号や補足などを変えた設問"): tuple(_with(changes, Aspect.AROUND)),
    }


def _with(changes: Changes, aspect: Aspect) -> Iterator[QuestionChange]:
    return (one for one in changes.questions if aspect in one.aspects)
