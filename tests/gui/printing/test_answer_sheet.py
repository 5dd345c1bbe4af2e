"""回答票: the same words as the screen, nothing that is not sent."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support import records, worlds
from tests.support.pdfs import pages_of, squeezed
from tests.support.scenario import usb_form
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.gui.filling.answer_lines import answer_lines
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.printing.answer_sheet import answer_paper, drafted, submitted
from usbsurvey_desktop.gui.printing.paper import Heading, Paper, Table
from usbsurvey_desktop.gui.printing.pdf import pdf_of
from usbsurvey_desktop.gui.printing.standing import Standing
from usbsurvey_desktop.sealing.submission import Reply

DIG = "r0NgxRkq6mYx1l9b8sY0R2xUeDAJtYx5Kw1WmQe2v3c"
STANDING = Standing("アンケート(案)", "総務省", "東京都 千代田区", 1)
ANSWERS: Mapping[str, RawAnswer] = {
    "R.body_code": "131016",
    "R.person": "回答 一郎",
    "A1": "yes",
    "A2": "p1",
    "A5": ("a", "e"),
    "A5.e": "その他の影響です",
    "B1": "no",
    "B2": ("a",),
    "B7": ("a",),
    "C1": "no",
    "C2": "z",
    "C2.z": "見えない入力",
}


def _look_up() -> ItemHelp:
    return ItemHelp(worlds.municipalities())


def _filling(answers: Mapping[str, RawAnswer] = ANSWERS, **members: object) -> Filling:
    return Filling(usb_form(), Snapshot(answers=answers, **members))  # type: ignore[arg-type]  # members by name


def _paper(filling: Filling, standing: Standing = STANDING, *, with_memos: bool = False) -> Paper:
    return answer_paper(drafted(filling, _look_up()), standing, _look_up(), with_memos=with_memos)


def _rows(paper: Paper) -> dict[str, str]:
    """The answer by number, or by name in the respondent block."""
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    return {row[0]: row[-1] for table in tables for row in table.rows}


def test_every_question_stands_there_in_its_own_words(tmp_path: Path) -> None:
    """Number, original text and the answer as the screen writes it, all of it in the PDF too."""
    filling = _filling()
    paper = _paper(filling)

    rows = _rows(paper)
    for page_id in filling.form.pages:
        for state in filling.page(page_id).questions:
            key = state.question.number if state.question.counted else state.question.text
            assert key in rows
            if state.is_enabled:
                assert rows[key] == answer_lines(state, _look_up())
    text = "".join(pages_of(pdf_of([paper], worlds.NOW), tmp_path))
    texts = [each.question.text for each in filling.form.questions.values()]
    short = [one for one in texts if len(squeezed(one)) < 40]
    assert short
    assert all(squeezed(one) in text for one in short)


def test_what_is_not_sent_is_not_printed() -> None:
    """Answers that a choice hid, and texts of options not chosen, stay in the draft."""
    filling = _filling()
    assert {each.link_id for each in filling.hidden_inputs()} >= {"B2", "C2", "C2.z"}

    paper = _paper(filling)
    assert "見えない入力" not in "".join(paper.texts())
    assert _rows(paper)["B-2"] == "対象外（B-1の回答が「No」のため）"
    assert _rows(paper)["C-2"] == "対象外（C-1の回答が「No」のため）"


def test_what_waits_for_an_answer_says_so() -> None:
    """Without the gate's answer nobody knows; the free text of a choice stands below it."""
    rows = _rows(_paper(_filling()))
    assert rows["その他-1"] == "未回答"
    assert rows["その他-2"] == "対象かどうか、まだ決まっていません"
    assert rows["A-5"].endswith("　内容：その他の影響です")


def test_reasons_are_printed_with_their_check() -> None:
    """What was explained stands under the text of the check; of a check that is quiet nothing."""
    answers = {**ANSWERS, "B1": "yes", "A1": "no", "A8": ("a",)}
    filling = _filling(answers, reasons={"X1": "別の業務だから", "X2": "もう当たらない"})
    words = list(_paper(filling).texts())
    assert "念のための確認への理由" in words
    assert "別の業務だから" in words
    assert "もう当たらない" not in words


def test_memos_are_printed_on_demand_alone() -> None:
    """庁内メモ and marks of the office stand at the end, named as what is not sent."""
    filling = _filling()
    filling.memo("A1", "財政課に確かめる")
    filling.mark_later("A2", on=True)
    filling.memo("B2", "対象外のメモ")

    without = list(_paper(filling).texts())
    words = list(_paper(filling, with_memos=True).texts())
    assert "財政課に確かめる" not in without
    assert "庁内メモ" not in without
    assert "財政課に確かめる" in words
    assert "あとで確認" in words
    assert "対象外のメモ" not in words
    assert "庁内メモは提出されません。" in words


@pytest.mark.parametrize(
    ("standing", "mark", "foot", "words"),
    [
        (STANDING, "下書き（未提出）", "東京都 千代田区 第1版 下書き", "下書き（未提出）"),
        (
            Standing("調査", "省", "東京都 千代田区", 2, is_approved=True),
            "",
            "東京都 千代田区 第2版 下書き",
            "承認済み（提出ファイルはまだありません）",
        ),
        (
            Standing("調査", "省", "東京都 千代田区", 2, receipt=DIG),
            "",
            "東京都 千代田区 第2版 受付照合 92185 92406 30228",
            "提出ファイルを作りました（受付照合 92185 92406 30228）",
        ),
    ],
    ids=["draft", "approved", "sealed"],
)
def test_every_page_says_how_far_the_answers_are(
    standing: Standing, mark: str, foot: str, words: str, tmp_path: Path
) -> None:
    """下書き stands at the head until an approver signed, the 受付照合 at the foot once sealed."""
    paper = _paper(_filling(), standing)

    assert (paper.mark, paper.foot) == (mark, foot)
    assert _rows(paper)["状況"] == words
    pages = pages_of(pdf_of([paper], worlds.NOW), tmp_path)
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert page.endswith(squeezed(f"{mark}{foot} {number}／{len(pages)}"))


def test_what_was_signed_is_printed_from_the_signed_form() -> None:
    """Replies and the part of a hand-off record stand there; there is no memo to print."""
    note = "A" * 22
    replies = (
        Reply(link_id="A1", note=note, text="確かめました"),
        Reply(link_id=None, note=note, text="全体を見直しました"),
    )
    said = worlds.submission().model_copy(update={"replies": replies, "handoff": records.part()})
    answers = submitted(said, worlds.pack(), records.record_forms())
    paper = answer_paper(answers, STANDING, _look_up(), with_memos=True)

    headings = [block.text for block in paper.blocks if isinstance(block, Heading)]
    assert headings[0] == "回答票"
    assert headings[-2:] == ["返信への返事", "受渡し記録（申請・承認の部分）"]
    assert {each.group.title for each in answers.filling.outline()} <= set(headings)
    rows = _rows(paper)
    assert rows["全体へのコメント"] == "全体を見直しました"
    assert "確かめました" in rows.values()
    assert rows["データ名"] == "アンケートの回答"
