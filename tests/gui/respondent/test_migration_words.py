"""What becomes of a draft in words, for everything that can stand in one."""

from dataclasses import replace

from tests.support import worlds
from tests.support.moving import corrected_pack
from tests.support.questionnaires import equals, option, question
from tests.support.scenario import small_form
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.migration import migration
from usbsurvey_desktop.engine.snapshot import Comment, Snapshot
from usbsurvey_desktop.gui.respondent.migration_words import MoveLists, lists_of
from usbsurvey_desktop.submitting.moving import Moving

CHECK = {
    "id": "X1",
    "severity": "warn_with_reason",
    "when": equals("A1", "yes"),
    "text": "本当に？",
}
OTHER = option("b", label="その他", free_text={"max_length": 20})
QUESTIONS = (
    question("A1"),
    question("A2", "single_choice", options=[option("a"), OTHER]),
    question("A3", "text", enable_when=equals("A1", "no")),
    question("A4", "multi_choice"),
)


def _form(*items: dict[str, object], **members: object) -> Form:
    return small_form(*(items or QUESTIONS), **members)


def _lists(earlier: Form, snapshot: Snapshot, later: Form) -> MoveLists:
    before, after = replace(worlds.pack(), form=earlier), replace(corrected_pack(), form=later)
    found = migration(earlier, snapshot, later)
    moving = Moving(before, after, found, is_signed=False)
    return lists_of(moving, earlier, later, file="d.usbdraft", bodies=worlds.municipalities())


def _rows(lists: MoveLists, heading: str) -> tuple[tuple[str, ...], ...]:
    return next(one.rows for one in lists.parts if one.heading.startswith(heading))


def _comment(number: str, link_id: str, who: str, text: str) -> Comment:
    return Comment(number, link_id, who, "2026-11-20T10:00:00+09:00", text, done=False)


def test_everything_that_stays_behind_has_its_name_and_reason() -> None:
    """A reason under the words of its check, a memo under its question, a free text with it."""
    earlier = _form(checks=[CHECK])
    filling = Filling(earlier)
    for link_id, raw in (("A1", "yes"), ("A2", "b"), ("A2.b", "別の方法"), ("A4", ("a",))):
        filling.answer(link_id, raw)
    filling.give_reason("X1", "台帳のとおり")
    filling.memo("A2", "課長に確認")
    later = _form(question("A1"), question("A4", "text"))

    lists = _lists(earlier, filling.snapshot(), later)

    assert _rows(lists, "引き継がない") == (
        ("A2", "その他\n内容：別の方法", "新しい版に、この設問はありません。"),
        ("A4", "a", "新しい版では、答え方の種類が違います。"),
        ("念のための確認への理由：本当に？", "台帳のとおり", "新しい版に、この設問はありません。"),
        ("庁内メモ：A2", "課長に確認", "新しい版に、この設問はありません。"),
    )


def test_what_goes_over_is_named_too() -> None:
    """A memo on the whole, and what was said to a comment of a return."""
    form = _form()
    comments = (
        _comment("1", "", "respondent-1", "全体"),
        _comment("2", "A1", "@soumu", "直しました"),
        _comment("3", "A2.b", "@soumu", "書きました"),
    )

    lists = _lists(form, Snapshot(comments=comments), form)

    assert _rows(lists, "引き継ぐ") == (
        ("庁内メモ：調査全体", "全体"),
        ("コメントへの対応：A1", "直しました"),
        ("コメントへの対応：A2：その他", "書きました"),
    )


def test_a_question_that_applies_now_is_to_be_looked_at() -> None:
    """So is one with an option more; both say what was before."""
    earlier = _form()
    filling = Filling(earlier)
    for link_id, raw in (("A1", "no"), ("A3", "文"), ("A1", "yes"), ("A4", ("a",))):
        filling.answer(link_id, raw)
    more = question("A4", "multi_choice", options=[option("a"), option("b"), option("c")])
    later = _form(QUESTIONS[0], QUESTIONS[1], question("A3", "text"), more)

    lists = _lists(earlier, filling.snapshot(), later)

    assert _rows(lists, "確かめる") == (
        ("A3", "文", "対象外でした", "対象になりました"),
        ("A4", "a", "（なし）", "選択肢「c」"),
    )
    assert _rows(lists, "答える条件が変わった設問") == (("A3", "A3?"),)


def test_what_no_form_knows_stands_under_its_name() -> None:
    """Only own tools can have written it."""
    lists = _lists(_form(), Snapshot(answers={"X9": "?"}), _form())

    assert _rows(lists, "引き継がない") == (("X9", "?", "新しい版に、この設問はありません。"),)
