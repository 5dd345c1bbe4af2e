"""What becomes of a draft in a later version of its survey, in words: rows for a screen or a sheet.

Names and answers stand in the language of the windows, former and new words as their asker wrote
them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.labels import label_in
from usbsurvey_desktop.engine.moves import Fate, Kind, Move, Why, Wording
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.items.municipality import body_text
from usbsurvey_desktop.gui.shared.joined import labelled, listed
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.submitting.moving import Former, Moving, formers
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate

_WHYS: Mapping[Why, object] = {
    Why.GONE: QT_TRANSLATE_NOOP("Moving", "新しい版に、この設問はありません。"),
    Why.TYPE: QT_TRANSLATE_NOOP("Moving", "新しい版では、答え方の種類が違います。"),
    Why.OPTION_GONE: QT_TRANSLATE_NOOP("Moving", "選んでいた選択肢が、新しい版にありません。"),
    Why.LIMITS: QT_TRANSLATE_NOOP("Moving", "新しい版で決めている長さ、範囲、選び方に合いません。"),
    Why.CHECK: QT_TRANSLATE_NOOP("Moving", "新しい版では、確認の文や条件が違います。"),
}

Row = tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """A list of one kind: `words` say what becomes of it, each row has a cell for each head."""

    heading: str
    words: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class MoveLists:
    """All that a screen or a sheet says of a move: names and values, then the lists not empty."""

    facts: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    is_signed: bool


def lists_of(
    moving: Moving, earlier: Form, later: Form, *, file: str, bodies: Municipalities
) -> MoveLists:
    """Put a move of the draft `file` into words; the forms are those to show.

    What stays behind comes first, as that is what a person has to know.
    """
    found, told = moving.migration, _Told(moving, earlier, bodies)
    parts = (
        _dropped([(*names, _why_words(move)) for names, move in told.rows(Fate.DROPPED)]),
        _recheck([(*names, *_changed_words(move)) for names, move in told.rows(Fate.RECHECK)]),
        _added([_question_row(later, name) for name in found.added]),
        _conditioned([_question_row(later, name) for name in found.conditioned]),
        _carried([names for names, _ in told.rows(Fate.CARRIED)]),
    )
    version = translate("Moving", "調査票の第{n}版")
    facts = (
        (translate("Moving", "調査"), moving.later.payload.title),
        (translate("Moving", "下書き"), file),
        (translate("Moving", "いまの版"), version.format(n=moving.earlier.payload.version)),
        (translate("Moving", "新しい版"), version.format(n=moving.later.payload.version)),
        (translate("Moving", "内訳"), listed(one.heading for one in parts if one.rows)),
    )
    return MoveLists(facts, tuple(one for one in parts if one.rows), moving.is_signed)


def _dropped(rows: Sequence[Row]) -> Part:
    return Part(
        translate("Moving", "引き継がない（{count}件）").format(count=len(rows)),
        translate(
            "Moving",
            "新しい下書きには入りません。元の下書きには残ります。"
            "設問が新しい版にもあるときは、元の回答を、その設問の庁内メモに写します。",
        ),
        (_asked(), translate("Moving", "元の回答"), translate("Moving", "理由")),
        tuple(rows),
    )


def _recheck(rows: Sequence[Row]) -> Part:
    return Part(
        translate("Moving", "確かめる（{count}件）").format(count=len(rows)),
        translate(
            "Moving",
            "回答を引き継いで「要再確認」にします。"
            "移したあとで、新しい言葉を読んで、このままでよいか確かめてください。",
        ),
        (
            _asked(),
            translate("Moving", "回答"),
            translate("Moving", "前の言葉"),
            translate("Moving", "新しい言葉"),
        ),
        tuple(rows),
    )


def _added(rows: Sequence[Row]) -> Part:
    heading = translate("Moving", "新しい設問（{count}問）").format(count=len(rows))
    heads = (_asked(), translate("Moving", "設問の文"))
    return Part(heading, "", heads, tuple(rows))


def _conditioned(rows: Sequence[Row]) -> Part:
    heading = translate("Moving", "答える条件が変わった設問（{count}問）").format(count=len(rows))
    words = translate("Moving", "答える必要があるかどうかが、前の版と変わることがあります。")
    heads = (_asked(), translate("Moving", "設問の文"))
    return Part(heading, words, heads, tuple(rows))


def _carried(rows: Sequence[Row]) -> Part:
    heading = translate("Moving", "引き継ぐ（{count}件）").format(count=len(rows))
    words = translate("Moving", "そのまま新しい下書きに入ります。")
    return Part(heading, words, (_asked(), translate("Moving", "回答")), tuple(rows))


def _asked() -> str:
    return translate("Moving", "設問")


def memos_of(moving: Moving) -> Mapping[str, str]:
    """What to add to the 庁内メモ of questions: former words, and answers that stay behind."""
    version = moving.earlier.payload.version
    return {name: "\n".join(_memo(one, version)) for name, one in formers(moving).items()}


def _memo(former: Former, version: int) -> Iterator[str]:
    words = translate("Moving", "調査票の第{n}版での言葉：{words}")
    answer = translate("Moving", "調査票の第{n}版での回答：{words}")
    for sentence, told in ((words, former.words), (answer, former.answers)):
        yield from (sentence.format(n=version, words=one) for one in told)


def _question_row(form: Form, name: str) -> Row:
    question = form.questions[name].question
    return question_name(question), question.text


@dataclass(frozen=True)
class _Told:
    """The moves of one draft, each under its name; a free text stands with its answer."""

    moving: Moving
    form: Form
    bodies: Municipalities

    def rows(self, fate: Fate) -> Iterator[tuple[tuple[str, str], Move]]:
        """Name and what was typed, and the move; pages follow their questions and have no row."""
        moves = [one for one in self.moving.migration.of(fate) if one.kind is not Kind.PAGE]
        texts: dict[str, list[str]] = {one.name: [] for one in moves if one.kind is Kind.ANSWER}
        for one in moves:
            if self._is_beside(one, texts):
                words = translate("Moving", "内容：{text}").format(text=one.what)
                texts[self.form.free_text_owner[one.name]].append(words)
        for one in moves:
            if not self._is_beside(one, texts):
                beside = texts[one.name] if one.kind is Kind.ANSWER else []
                yield (self._name(one), "\n".join((self._typed(one), *beside))), one

    def _is_beside(self, one: Move, answered: Mapping[str, object]) -> bool:
        """Whether it is a free text whose answer has a row of its own in the same list."""
        return one.kind is Kind.FREE_TEXT and self.form.free_text_owner[one.name] in answered

    def _typed(self, one: Move) -> str:
        asked = self.form.questions.get(one.name) if one.kind is Kind.ANSWER else None
        if asked is None:
            return str(one.what)
        is_body = asked.question.type is ItemType.BODY_CODE
        body = self.bodies.by_code(str(one.what)) if is_body else None
        return body_text(body) if body else label_in(self.form, one.name, one.what)

    def _name(self, one: Move) -> str:
        match one.kind:
            case Kind.REASON:
                checks = {check.id: check.text for check in self.form.questionnaire.checks}
                said = checks.get(one.name, one.name)
                return labelled(translate("Moving", "念のための確認への理由"), said)
            case Kind.MEMO:
                return labelled(translate("Moving", "庁内メモ"), self._place(one.name))
            case Kind.REMARK:
                return labelled(translate("Moving", "コメントへの対応"), self._place(one.name))
            case _:
                return self._place(one.name)

    def _place(self, name: str) -> str:
        if not name:
            return translate("Moving", "調査全体")
        owner = self.form.free_text_owner.get(name, name)
        if owner not in self.form.questions:
            return visible_line(name)
        words = question_name(self.form.questions[owner].question)
        if owner == name:
            return words
        option = self.form.questions[owner].free_texts[name]
        return labelled(words, option.label_display or option.label)


def _why_words(move: Move) -> str:
    return translate("Moving", str(_WHYS[move.why])) if move.why is not None else ""


def _changed_words(move: Move) -> tuple[str, str]:
    """The former and the new words, each over as many lines as there are."""
    if move.why is Why.SHOWN:
        return translate("Moving", "対象外でした"), translate("Moving", "対象になりました")
    before = "\n".join(_one(words, words.before) for words in move.wordings)
    return before, "\n".join(_one(words, words.now) for words in move.wordings)


def _one(wording: Wording, words: str) -> str:
    if not words:
        return translate("Moving", "（なし）")
    return (
        translate("Moving", "選択肢「{label}」").format(label=words) if wording.is_offer else words
    )
