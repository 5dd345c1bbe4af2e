"""`draft migrate`: a draft taken to a later version of its survey."""

import json
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.command_line import Call
from tests.support.drafts import drafts
from tests.support.moving import NEW_WORDS, OLD_WORDS, TYPED, corrected_pack
from tests.support.packs_by_hand import as_issuer


@pytest.fixture
def draft(desk: Call, office: Path) -> Path:
    """A draft of the first version, with answers."""
    path, answers = office / "131016-small.usbdraft", office / "answers.json"
    desk("draft", "new", "--survey", office / worlds.pack().file_name, "--file", path)
    answers.write_text(json.dumps(TYPED), encoding="utf-8")
    assert desk("draft", "import", path, "--answers", answers).code == 0
    return path


@pytest.fixture
def newer(office: Path) -> Path:
    """The corrected survey."""
    path = office / "small-survey-v2.survey.txt"
    path.write_text(corrected_pack().text, encoding="ascii")
    return path


def test_everything_is_told_and_the_draft_before_is_as_it_was(
    desk: Call, draft: Path, newer: Path
) -> None:
    """The new one is opened by the same 合言葉, and tells its version."""
    before, out = draft.read_bytes(), draft.with_name("next.usbdraft")

    moved = desk("draft", "migrate", draft, "--survey", newer, "--out", out, "--json")
    shown = desk("draft", "show", out, "--contents", "--json")

    found = moved.document
    assert (moved.code, draft.read_bytes()) == (0, before)
    carried = [{"kind": "answer", "name": name} for name in ("R.body_code", "A1")]
    assert found["carried"] == [*carried, {"kind": "page", "name": "page.R"}]
    assert found["recheck"] == [
        {
            "kind": "free_text",
            "name": "A2.c",
            "why": "options",
            "finding": None,
            "typed": "研修会場で配布",
            "wordings": [{"before": "庁外", "now": ""}],
        },
        {
            "kind": "answer",
            "name": "A3",
            "why": "words",
            "finding": None,
            "typed": "意見です",
            "wordings": [{"before": OLD_WORDS, "now": NEW_WORDS}],
        },
        {
            "kind": "page",
            "name": "page.A",
            "why": None,
            "finding": None,
            "typed": "done",
            "wordings": [],
        },
    ]
    assert found["dropped"] == [
        {
            "kind": "answer",
            "name": "A2",
            "why": "option_gone",
            "finding": "unparsed",
            "typed": "庁外、その他",
            "wordings": [],
        }
    ]
    assert (found["added"], found["conditioned"], found["was_signed"]) == (["A4"], [], False)
    assert (found["former_version"], found["version"], found["file"]) == (1, 2, str(out))
    assert shown.document["version"] == 2
    assert shown.document["file_id"] == found["file_id"]


def test_people_are_told_the_same(desk: Call, draft: Path, newer: Path) -> None:
    """With the reason behind each, and that the old one counts as the older copy from now on."""
    out = draft.with_name("next.usbdraft")

    moved = desk("draft", "migrate", draft, "--survey", newer, "--out", out)

    lines = moved.out.splitlines()
    assert "  回答 A2: 庁外、その他 — 選んだ選択肢がありません" in lines
    assert "  回答 A3: 意見です — 言葉が変わりました" in lines
    assert "引き継いで、もう一度確かめるもの: 2" in lines
    assert "ページ" not in moved.out
    assert lines[-2:] == ["新しい設問: 1", "  A4"]
    assert "元の下書きは変わっていません。" in moved.err
    assert desk("draft", "show", draft, "--json").document["is_older"] is True


def test_the_memos_tell_former_words_and_answers(desk: Call, draft: Path, newer: Path) -> None:
    """They stand at the questions, and are never sent."""
    out = draft.with_name("next.usbdraft")
    desk("draft", "migrate", draft, "--survey", newer, "--out", out)

    content = drafts().look(out, worlds.PASSPHRASE)
    assert {one.link_id: one.text for one in content.comments} == {
        "A2": "調査票の第1版での回答：庁外、その他",
        "A3": f"調査票の第1版での文：{OLD_WORDS}",
    }


def test_a_file_that_is_there_is_never_replaced(desk: Call, draft: Path, newer: Path) -> None:
    """Nor is a passphrase asked for it."""
    again = desk("draft", "migrate", draft, "--survey", newer, "--out", draft, "--json")

    assert again.document == {"status": "output_exists", "reason": "never_over"}


def test_what_is_no_later_version_is_refused(desk: Call, draft: Path) -> None:
    """The same version, or one that somebody else signed."""
    out, survey = draft.with_name("next.usbdraft"), draft.with_name("other.survey.txt")
    same = draft.with_name(worlds.pack().file_name)
    survey.write_bytes(as_issuer("stranger"))

    older = desk("draft", "migrate", draft, "--survey", same, "--out", out)
    forged = desk("draft", "migrate", draft, "--survey", survey, "--out", out)

    assert older.code == 1
    assert "より新しい版ではありません" in older.err
    assert forged.code == 3
    assert not out.exists()


def test_a_signature_that_stays_behind_is_told(desk: Call, draft: Path, newer: Path) -> None:
    """The person has to sign again."""
    opened = drafts().open(draft, worlds.PASSPHRASE)
    opened.save(opened.content.model_copy(update={"pending": "signed"}))
    opened.close()

    out = draft.with_name("next.usbdraft")
    moved = desk("draft", "migrate", draft, "--survey", newer, "--out", out, "--older-copy")

    assert "署名は新しい下書きに引き継ぎません。" in moved.err
