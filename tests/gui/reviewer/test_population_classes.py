"""分け方「人口区分」: the collector names a file, and what it says is told."""

import pytest

from tests.support.office import Office, press, screen, texts
from tests.support.scenery.tallying import PART, SPLIT, choose, tallied
from usbsurvey_desktop.gui.reviewer.tally_view import TallyView

POPULATION = 3
"""Its place in 分け方."""


def _chosen(office: Office, content: str) -> str:
    """All words after 人口区分 was wished for and this file was chosen."""
    file = office.output / "classes.csv"
    file.write_text(content, encoding="utf-8")
    window = tallied(office)
    choose(window, SPLIT, POPULATION)
    office.ask.answers[:0] = [file]
    press(window, "人口区分のファイルを選ぶ")
    return texts(window)


def test_without_a_file_nothing_is_guessed(office: Office) -> None:
    """It is said, the button stands there, and the whole is shown."""
    window = tallied(office)
    before = texts(screen(window, TallyView))

    choose(window, SPLIT, POPULATION)

    words = texts(screen(window, TallyView))
    assert "人口区分のファイルがありません。" in words
    assert "人口区分のファイルを選ぶ" in words
    assert "人口区分のファイルを選ぶ" not in before
    assert "表示する部分" not in words


def test_the_file_splits_the_bodies(office: Office) -> None:
    """How many it names is told, and each class is a part."""
    file = office.output / "classes.csv"
    file.write_text("団体コード,人口\n131016,67049\n990001,5\n", encoding="cp932")
    window = tallied(office)
    choose(window, SPLIT, POPULATION)
    office.ask.answers[:0] = [file]
    press(window, "人口区分のファイルを選ぶ")
    told = texts(window)
    choose(window, PART, 3)

    assert "classes.csv。2団体。このうち1件は、一覧にない団体コードです。" in told
    assert "ファイルがありません。" not in told
    assert "5万人以上10万人未満：N＝1" in texts(screen(window, TallyView))


def test_a_file_of_the_list_alone_is_told_shortly(office: Office) -> None:
    """Where every code is in the list there is nothing more to say."""
    words = _chosen(office, "団体コード,区分\n131016,30万人以上\n")
    assert "classes.csv。1団体。" in words
    assert "一覧にない" not in words


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("名前\n", "列の名前がそろっていません。"),
        ("団体コード,人口\n131016\n", "2行目は、列の数が"),
        ("団体コード,人口\n131016,?\n", "2行目の人口または区分を読めません。"),
        ("団体コード,人口\n131016,1\n131016,1\n", "3行目の団体コードは、前にもあります。"),
        ("団体コード,人口\n131010,1\n", "2行目の団体コードが正しくありません。"),
        ('"', "を読み取れません。"),
    ],
    ids=["columns", "row", "value", "twice", "code", "text"],
)
def test_a_file_that_is_refused_changes_nothing(office: Office, content: str, told: str) -> None:
    """With the line, and what to do."""
    words = _chosen(office, content)
    assert told in words
    assert "人口区分のファイルがありません。" in words
