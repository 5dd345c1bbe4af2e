"""集計の報告 over several versions: what is added, what stands apart, and what is not published."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.support.reworked import answered, mixed
from tests.support.tallying import CODES, heading
from usbsurvey_desktop.gui.printing.paper import Heading, Paper, Table, Text
from usbsurvey_desktop.gui.printing.tally_sheet import tally_papers
from usbsurvey_desktop.tally.chance import chance_of
from usbsurvey_desktop.tally.published import published
from usbsurvey_desktop.tally.report import Report, report_of
from usbsurvey_desktop.tally.splits import Split, by_kind
from usbsurvey_desktop.tally.suppression import suppressed
from usbsurvey_desktop.tally.together import bodies_by_version, tabulate_versions

pytestmark = pytest.mark.usefixtures("qapp")
HIDDEN = "調査票の版によって違う設問は、公表用の表に載せません。"


def _report(split: Split | None = None, at_least: int | None = None, left_out: int = 0) -> Report:
    versions = mixed()
    bodies = (
        answered(versions, 1, CODES[0], G="small", A="yes", B="a", T="old words"),
        answered(versions, 1, CODES[1], G="small", A="yes", B="b"),
        answered(versions, 2, CODES[2], G="large", A="no", N="yes"),
    )
    tally = tabulate_versions(versions, bodies, split)
    shown = published(tally)
    if at_least is not None:
        shown = suppressed(tally, at_least, chance_of(bodies))
    told = replace(
        heading(bodies, at_least),
        versions=bodies_by_version(versions.every, bodies),
        left_out=left_out,
    )
    return report_of(tally, shown, told, bodies, (), len(bodies))


def _tables(papers: Sequence[Paper]) -> list[Table]:
    return [block for paper in papers for block in paper.blocks if isinstance(block, Table)]


def _lines(papers: Sequence[Paper]) -> list[str]:
    return [
        block.text
        for paper in papers
        for block in paper.blocks
        if isinstance(block, (Text, Heading))
    ]


def test_the_cover_names_the_versions_and_what_was_done() -> None:
    """How many bodies answered which; no version of the form, as there are several."""
    cover = tally_papers(_report())[0]

    facts = {row[0]: row[1] for row in _tables([cover])[0].rows}
    assert facts["調査票"] == "第1版、第2版"
    assert facts["版ごとの団体数"] == "第2版 1団体、第1版 2団体"
    words = "\n".join(cover.texts())
    assert "同じ設問だけを、版をまたいで足しています。" in words
    assert "この形では聞いていない団体に分かれ" in words
    assert HIDDEN not in words


def test_other_words_stand_below_their_question_with_their_own_base() -> None:
    """And what the newest version does not ask under a heading at the end."""
    lines = _lines(tally_papers(_report()))

    at = lines.index("第1版の設問 A A（言葉が違う）")
    assert "N＝3：対象 2、回答済み 2、未回答 0、対象外 0、この形では聞いていない 1" in lines[at:]
    before = lines[:at]
    assert "A A（第2版）" in before
    assert "N＝3：対象 1、回答済み 1、未回答 0、対象外 0、この形では聞いていない 2" in before
    end = lines.index("新しい版では聞いていない設問")
    assert lines[end + 1] == "第1版の設問 T T（新しい版では聞いていない）"


def test_a_split_has_a_column_of_those_who_were_not_asked_so() -> None:
    """Of a question that all were asked alike it has none."""
    tables = [one for one in _tables(tally_papers(_report(by_kind()))) if "未回答" in one.head]

    heads = {one.head[0]: one.head for one in tables}
    assert "この形では聞いていない" in heads["A A"]
    assert "この形では聞いていない" not in heads["G"]
    with_a = [one for one in tables if one.head[0] == "A A"]
    numbers = [one.rows[0][1:6] for one in with_a]
    assert numbers == [("1", "1", "0", "0", "2"), ("2", "2", "0", "0", "1")]


def test_what_differs_is_not_published() -> None:
    """It is said, and stands nowhere: neither the question nor its other words."""
    papers = tally_papers(_report(by_kind(), at_least=3))

    words = "\n".join(text for paper in papers for text in paper.texts())
    assert HIDDEN in words
    assert "どちらか一方だけを公表してください。" in words
    assert "A A" not in words
    assert "G" in {one.head[0] for one in _tables(papers) if one.head}
