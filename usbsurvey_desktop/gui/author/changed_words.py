"""What changed since the former version, in words for whoever is about to sign the next one."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.shared.joined import listed, noted
from usbsurvey_desktop.questionnaire.changes import Aspect, Changes, QuestionChange, Sameness
from usbsurvey_desktop.questionnaire.definition import Question, Questionnaire
from usbsurvey_desktop.visible import shortened, visible_line

_WORDS = frozenset({Aspect.TEXT, Aspect.LABELS})
_MOST_QUOTED = 120
"""Code points of a text that is quoted; who must read all of it has the form."""

translate = QCoreApplication.translate


def changed_facts(
    changes: Changes, former: Questionnaire, newer: Questionnaire
) -> tuple[tuple[str, str], ...]:
    """What kind of change, and which questions; () where questions and checks are the same."""
    before = {one.link_id: one for one in former.questions()}
    after = {one.link_id: one for one in newer.questions()}
    questions = {**before, **after}
    found = {**_by_sameness(changes), **_by_aspect(changes)}
    facts = [
        (
            noted(name, translate("Changes", "{n}件").format(n=len(of))),
            listed(question_name(questions[one.link_id]) for one in of),
        )
        for name, of in found.items()
        if of
    ]
    reworded = [one.link_id for one in changes.questions if one.aspects & _WORDS]
    facts += [fact for name in reworded for fact in _wordings(before[name], after[name])]
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
    words = translate("Changes", "「{before}」\n→「{after}」")
    for old, new in pairs:
        if old != new:
            yield question_name(after), words.format(before=_quoted(old), after=_quoted(new))


def _quoted(text: str) -> str:
    return shortened(visible_line(text), _MOST_QUOTED)


def _by_sameness(changes: Changes) -> dict[str, tuple[QuestionChange, ...]]:
    return {
        translate("Changes", "加えた設問"): changes.of(Sameness.ADDED),
        translate("Changes", "なくした設問"): changes.of(Sameness.REMOVED),
        translate("Changes", "種類か選択肢の符号を変えた設問"): changes.of(Sameness.CHANGED),
        translate("Changes", "文か選択肢の文を変えた設問"): changes.of(Sameness.REWORDED),
    }


def _by_aspect(changes: Changes) -> dict[str, tuple[QuestionChange, ...]]:
    return {
        translate("Changes", "条件を変えた設問"): tuple(_with(changes, Aspect.CONDITION)),
        translate("Changes", "必須か任意かを変えた設問"): tuple(_with(changes, Aspect.REQUIRED)),
        translate("Changes", "入力の決まりを変えた設問"): tuple(_with(changes, Aspect.LIMITS)),
        translate("Changes", "番号や補足などを変えた設問"): tuple(_with(changes, Aspect.AROUND)),
    }


def _with(changes: Changes, aspect: Aspect) -> Iterator[QuestionChange]:
    return (one for one in changes.questions if aspect in one.aspects)
