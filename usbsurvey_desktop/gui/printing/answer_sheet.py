"""回答票: all questions in the words of the form, with the answers that count.

What was entered and is not sent is not printed. Source: the screens' design, §10.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.answers import FindingCode, State
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.page_state import QuestionState, SectionState
from usbsurvey_desktop.engine.record_forms import RecordForms
from usbsurvey_desktop.engine.response import raw_of
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.gui.filling.answer_lines import answer_lines
from usbsurvey_desktop.gui.filling.question_range import because_words, question_name
from usbsurvey_desktop.gui.filling.remark_points import reply_lines
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.printing.paper import Block, Heading, Paper, Style, Table, Text
from usbsurvey_desktop.gui.printing.standing import Standing
from usbsurvey_desktop.sealing.handoff_words import part_lines
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.submission import Submission

translate = QCoreApplication.translate

_SHARES = (11, 49, 40)
_NAMED_SHARES = (35, 65)


@dataclass(frozen=True)
class Answers:
    """What a sheet of answers shows beside the questions: name and words of each.

    `reasons` by the text of their check; `record` is the part of a hand-off record that travels.
    """

    filling: Filling
    reasons: tuple[tuple[str, str], ...] = ()
    replies: tuple[tuple[str, str], ...] = ()
    record: tuple[tuple[str, str], ...] = ()
    memos: tuple[tuple[str, str], ...] = field(default=(), repr=False)


def drafted(filling: Filling, look_up: ItemHelp) -> Answers:
    """What a draft says now."""
    fired = {
        str(finding.facts["check"])
        for finding in filling.evaluation.findings
        if finding.code is FindingCode.CHECK
    }
    reasons = filling.snapshot().reasons
    given = {check: text for check, text in reasons.items() if check in fired and text.strip()}
    return Answers(
        filling,
        reasons=_reasons(filling, given),
        replies=reply_lines(filling, look_up),
        memos=tuple(_memos(filling)),
    )


def submitted(submission: Submission, pack: Pack, record_forms: RecordForms) -> Answers:
    """What was signed; it holds no memo."""
    raw = raw_of(submission.stated)
    filling = Filling(pack.form, Snapshot(answers=raw))
    part = submission.handoff
    return Answers(
        filling,
        reasons=_reasons(filling, submission.reasons),
        replies=tuple((_reply_name(filling, one.link_id), one.text) for one in submission.replies),
        record=part_lines(part, record_forms) if part is not None else (),
    )


def answer_paper(
    answers: Answers, standing: Standing, look_up: ItemHelp, *, with_memos: bool = False
) -> Paper:
    """The sheet; 庁内メモ only on demand, and never in a sealed file."""
    title = translate("AnswerSheet", "回答票")
    memos = answers.memos if with_memos else ()
    return Paper(
        title=f"{title} {standing.survey}",
        blocks=(
            Heading(title, level=1),
            Table(standing.facts(), shares=_NAMED_SHARES, has_names=True),
            *_sections(answers.filling, look_up),
            *_named(translate("AnswerSheet", "念のための確認への理由"), answers.reasons),
            *_named(translate("AnswerSheet", "返信への返事"), answers.replies),
            *_named(translate("AnswerSheet", "受渡し記録（申請・承認の部分）"), answers.record),
            *_memo_blocks(memos),
        ),
        foot=standing.foot(),
        mark=standing.mark(),
    )


def _sections(filling: Filling, look_up: ItemHelp) -> Iterator[Block]:
    for section in filling.outline():
        yield Heading(section.group.title)
        yield from _section(filling, section, look_up)


def _section(filling: Filling, section: SectionState, look_up: ItemHelp) -> Iterator[Block]:
    states = [
        state
        for page_id, page in filling.form.pages.items()
        if page.section.link_id == section.group.link_id
        for state in filling.page(page_id).questions
    ]
    named = tuple(
        (state.question.text, _answer(state, section, look_up))
        for state in states
        if not state.question.counted
    )
    numbered = tuple(
        (state.question.number, state.question.text, _answer(state, section, look_up))
        for state in states
        if state.question.counted
    )
    if named:
        yield Table(named, shares=_NAMED_SHARES, has_names=True)
    if numbered:
        head = (
            translate("AnswerSheet", "番号"),
            translate("AnswerSheet", "設問"),
            translate("AnswerSheet", "回答"),
        )
        yield Table(numbered, head, _SHARES)


def _answer(state: QuestionState, section: SectionState, look_up: ItemHelp) -> str:
    if state.state is not State.NOT_APPLICABLE:
        return answer_lines(state, look_up)
    ruled_out = {each.question.link_id: each.because for each in section.not_applicable}
    reasons = ruled_out.get(state.question.link_id)
    if reasons is None:
        return translate("AnswerSheet", "対象かどうか、まだ決まっていません")
    words = translate("AnswerSheet", "対象外（{reasons}）")
    return words.format(reasons=because_words(reasons))


def _reasons(filling: Filling, given: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    texts = {check.id: check.text for check in filling.form.questionnaire.checks}
    return tuple((texts.get(check, check), reason) for check, reason in given.items())


def _reply_name(filling: Filling, link_id: str | None) -> str:
    if link_id is None:
        return translate("AnswerSheet", "全体へのコメント")
    return question_name(filling.form.owner(link_id).question)


def _memos(filling: Filling) -> Iterator[tuple[str, str]]:
    for page_id in filling.form.pages:
        for state in filling.page(page_id).questions:
            later = translate("AnswerSheet", "あとで確認") if state.later else ""
            words = "\n".join(part for part in (later, state.memo) if part)
            if state.is_enabled and words:
                yield question_name(state.question), words


def _named(heading: str, rows: Iterable[tuple[str, str]]) -> Iterator[Block]:
    lines = tuple(rows)
    if lines:
        yield Heading(heading)
        yield Table(lines, shares=_NAMED_SHARES, has_names=True)


def _memo_blocks(memos: tuple[tuple[str, str], ...]) -> Iterator[Block]:
    if memos:
        yield from _named(translate("AnswerSheet", "庁内メモ"), memos)
        yield Text(translate("AnswerSheet", "庁内メモは提出されません。"), Style.NOTE)
