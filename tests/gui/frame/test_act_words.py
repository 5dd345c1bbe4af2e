"""Words of a history: acts, places, people, and what changed."""

import pytest
from pytestqt.qtbot import QtBot

from tests.support.scenario import usb_form
from usbsurvey_desktop.gui.frame.act_words import act_words, place_words, who_words
from usbsurvey_desktop.gui.frame.change_words import (
    change_mark,
    change_marks,
    change_words,
    ground_words,
)
from usbsurvey_desktop.store.draft_content import DraftContent, Person
from usbsurvey_desktop.store.history import Entry, Operation
from usbsurvey_desktop.submitting.changes import Changes

_AT = "2026-11-20T10:00:00+09:00"


def _entry(op: Operation, link_id: str | None) -> Entry:
    return Entry(n=1, at=_AT, who="respondent-1", op=op, link_id=link_id)


@pytest.mark.parametrize(
    ("link_id", "words"),
    [
        ("A3", "A-3 頻度"),
        ("A3.f", "A-3 頻度"),
        ("X1", "念のための確認への理由"),
        ("page.A1", "パターンA：利用の有無"),
        ("gone", "gone"),
        (None, ""),
    ],
    ids=["question", "free text", "check", "page", "unknown", "none"],
)
def test_a_place_is_named_as_lists_do(qtbot: QtBot, link_id: str | None, words: str) -> None:
    """A question, a check, a page; what the form does not know stands as it is."""
    del qtbot
    assert place_words(_entry("set", link_id), usb_form()) == words


@pytest.mark.parametrize("op", ["set", "clear", "rekey", "recover", "move_pack", "decline"])
def test_every_act_has_its_words(qtbot: QtBot, op: Operation) -> None:
    """None shows its name in the file."""
    del qtbot
    assert op not in act_words(_entry(op, None))


def test_people_are_named_where_somebody_wrote_it_down(qtbot: QtBot) -> None:
    """A slot that nobody knows any more by its number alone."""
    del qtbot
    known = Person(label="approver", no=2, name="承認 次郎", post="総務課")
    content = DraftContent(pack="x", people=(known,))

    assert who_words("approver-2", content) == "承認者2　総務課　承認 次郎"
    assert who_words("approver-1", content) == "承認者1"
    assert who_words("manager-1", content) == "復旧（情報システム管理者）"
    assert who_words("nobody", content) == "nobody"
    assert who_words("other-x", content) == "other-x"


def test_what_changed_claims_no_more_than_is_known(qtbot: QtBot) -> None:
    """Touched, hanging on it, and reasons are told apart."""
    del qtbot
    form = usb_form()
    found = Changes(revision=2, touched=("R.as_of", "A1"), follow=("A2",), reasons=("X1",))

    words = change_words(found, form)

    assert "第2版のあとで入力があった設問（2問）：" in words
    assert "A-1" in words
    assert "それにより対象かどうかが変わりうる設問（1問）：A-2" in words
    assert "「念のための確認」への理由が、第2版から変わっています。" in words
    assert change_marks(found)["A2"] == "第2版から、対象かどうかが変わったかもしれません"
    assert change_marks(found)["X1"] == "この理由は、第2版から変わっています"
    assert change_marks(None) == {}
    assert change_mark(None, "A1") == ""
    assert change_mark(found, "A3") == "履歴には、第2版のあとの入力がありません"
    exact = Changes(revision=2, is_exact=True)
    assert change_mark(exact, "A3") == "第2版から変わっていません"
    assert change_words(exact, form) == "第2版と同じです。変わった回答はありません。"
    assert "すべての回答を確かめてください。" in ground_words(None)
    only_reasons = change_words(Changes(revision=1, reasons=("X1",)), form)
    assert only_reasons == "「念のための確認」への理由が、第1版から変わっています。"
