"""決裁用の表紙 and the sheet of the public card."""

from dataclasses import replace
from pathlib import Path

from tests.support import worlds
from tests.support.pdfs import pages_of, picture_of, squeezed
from tests.support.records import record_forms
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.printing.approval_sheet import Signed, approval_paper, cover_printable
from usbsurvey_desktop.gui.printing.paper import Boxes, Paper, Style, Table, Text
from usbsurvey_desktop.gui.printing.pdf import pdf_of
from usbsurvey_desktop.gui.printing.public_card_sheet import (
    CardFacts,
    card_printable,
    public_card_paper,
)
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.sealing.submission import Submission
from usbsurvey_desktop.submitting.pending import Pending

DIG = "r0NgxRkq6mYx1l9b8sY0R2xUeDAJtYx5Kw1WmQe2v3c"
CARD = CardFacts(
    "千代田区",
    "情報システム課",
    "回答 一郎",
    "131016-ab12cd34.card.txt",
    "28312 71035 19033 54212 51492 41426",
)


def _signed(
    approver: str | None = "approver", receipt: str = DIG, submission: Submission | None = None
) -> Signed:
    said = submission or worlds.submission()
    form = worlds.signed(said, approver=approver)
    return Signed(worlds.pack(), Pending(form, said), record_forms(), receipt)


def _facts(paper: Paper) -> dict[str, str]:
    return {
        row[0]: row[1]
        for block in paper.blocks
        if isinstance(block, Table) and block.has_names
        for row in block.rows
    }


def test_the_cover_names_what_is_decided_and_by_whom(tmp_path: Path) -> None:
    """件名, issuer, deadline, recipients, day, revision, signers with 照合番号, and the counts."""
    paper = approval_paper(_signed())

    facts = _facts(paper)
    people = {name: worlds.identity(name).certificate for name in ("respondent", "approver")}
    numbers = {name: check_number(one.fingerprint) for name, one in people.items()}
    assert facts == {
        "件名": worlds.pack().payload.title,
        "調査主体": "試験省",
        "回答期限": "令和8年12月20日（日）",
        "提出先": "東京都、試験省",
        "団体": "東京都 千代田区（131016）",
        "版": "第1版",
        "作成日": "令和8年11月20日（金）10時00分",
        "回答者": f"情報システム課　回答 一郎\n照合番号 {numbers['respondent']}",
        "承認者": f"総務課　承認 次郎\n照合番号 {numbers['approver']}",
        "設問と回答": "対象 3問、回答 3問、対象外 0問",
    }
    (page,) = pages_of(pdf_of([paper], worlds.NOW), tmp_path)
    assert all(squeezed(value) in page for value in facts.values())


def test_the_cover_shows_the_receipt_large_and_the_digest_whole() -> None:
    """The digits that people compare, then the whole, and what counts as the original."""
    paper = approval_paper(_signed())
    texts = [block for block in paper.blocks if isinstance(block, Text)]
    assert Text(short_digest(DIG), Style.DIGITS) in texts
    assert Text(f"全体 {DIG}", Style.MONO) in texts
    assert texts[-1].text == (
        "この用紙はファイルの写しではありません。受付照合が同じファイルだけが正本です。"
    )
    assert paper.foot == "東京都 千代田区 第1版 受付照合 92185 92406 30228"
    (boxes,) = [block for block in paper.blocks if isinstance(block, Boxes)]
    assert boxes.names == ("起案", "審査", "決裁")


def test_boxes_for_stamps_are_empty_and_large_enough(tmp_path: Path) -> None:
    """There is white room of a stamp's size under 決裁."""
    picture = picture_of(pdf_of([approval_paper(_signed())], worlds.NOW), tmp_path)
    assert picture.ink(0.66, 0.14, 0.88, 0.175) == 0


def test_before_approval_the_cover_is_a_draft() -> None:
    """Nobody has approved: the mark stands on it, and that there is no 受付照合 yet."""
    paper = approval_paper(_signed(approver=None, receipt=""))
    assert paper.mark == "下書き（未提出）"
    assert paper.foot.endswith("第1版 下書き")
    assert _facts(paper)["承認者"] == "承認の署名はありません"
    assert "提出ファイルを作ると決まります。" in list(paper.texts())


def test_after_approval_the_mark_is_gone() -> None:
    """Approved and not sealed: no mark, and still no 受付照合."""
    paper = approval_paper(_signed(receipt=""))
    assert paper.mark == ""
    assert "第1版 下書き" in paper.foot


def test_a_later_revision_names_the_one_it_replaces() -> None:
    """第2版（第1版を置き換えます）."""
    later = worlds.submission().model_copy(update={"revision": 2, "prev": DIG})
    paper = approval_paper(_signed(submission=later))
    assert _facts(paper)["版"] == "第2版（第1版を置き換えます）"


def test_warnings_are_printed_with_their_reasons() -> None:
    """What the form warned of stands beside why it is so all the same."""
    quiet = approval_paper(_signed())
    assert "念のための確認にあたるところはありません。" in list(quiet.texts())
    said = worlds.submission().model_copy(update={"reasons": {"X1": "例年のとおり"}})
    paper = approval_paper(_signed(submission=said))
    rows = [block.rows for block in paper.blocks if isinstance(block, Table) and block.head]
    assert rows == [(("X1", "例年のとおり"),)]


def test_the_answers_follow_the_cover_on_demand() -> None:
    """The option adds the sheet of answers, with its own pages and the same foot."""
    look_up = ItemHelp(worlds.municipalities())
    printable = cover_printable(_signed(), look_up)

    assert printable.file == "131016-small-survey-r1-決裁用の表紙.pdf"
    assert printable.option == "回答票も続けて印刷する"
    assert len(printable.papers(False)) == 1
    cover, answers = printable.papers(True)
    assert answers.title.startswith("回答票")
    assert answers.foot == cover.foot


def test_the_public_card_has_its_number_in_large_digits(tmp_path: Path) -> None:
    """Six groups in two lines, larger than any other text, and whose they are."""
    paper = public_card_paper(CARD)

    digits = next(
        block for block in paper.blocks if isinstance(block, Text) and block.style is Style.DIGITS
    )
    assert digits.text == "28312 71035 19033\n54212 51492 41426"
    (page,) = pages_of(pdf_of([paper], worlds.NOW), tmp_path)
    assert "283127103519033542125149241426" in page
    for words in ("千代田区", "情報システム課", "回答一郎", CARD.file):
        assert words in page


def test_a_card_without_a_department_has_no_line_for_it() -> None:
    """What is not known leaves no empty line."""
    paper = public_card_paper(replace(CARD, department=""))
    assert "所属" not in list(paper.texts())
    assert card_printable(CARD).file == "131016-ab12cd34-照合番号.pdf"
    assert card_printable(CARD).papers(False) == (public_card_paper(CARD),)
