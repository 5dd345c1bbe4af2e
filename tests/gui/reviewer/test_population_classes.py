"""分け方「人口区分」: the collector names a file, and what it says is told."""

import pytest

from tests.support.inboxes import column_of, files_of
from tests.support.office import Office, press, screen, texts
from tests.support.scenery.tallying import PART, POPULATION, SPLIT, by_population, choose, tallied
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.inbox_filter import InboxFilter
from usbsurvey_desktop.gui.reviewer.tally_view import TallyView
from usbsurvey_desktop.gui.shared.choice_button import ChoiceButton


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


def _population(window: MainWindow) -> ChoiceButton:
    found = screen(window, InboxFilter).findChildren(ChoiceButton)
    (one,) = [each for each in found if each.text().startswith("人口区分")]
    return one


def test_the_lists_are_filtered_by_the_file_named_in_the_tally(office: Office) -> None:
    """Those who answered and those who did not; 条件を消す shows all of them again."""
    window = by_population(office)
    choices = _population(window).choices.actions()
    every = len(files_of(window))

    choices[3].trigger()
    fitting = len(files_of(window))
    choices[1].trigger()
    others = len(files_of(window))
    press(window, "未提出一覧")
    missing = column_of(window, 0)
    press(window, "条件を消す")

    assert choices[3].text() == "5万人以上10万人未満"
    assert (every, fitting, others) == (1, 1, 0)
    assert missing == ["中央区"]
    assert len(column_of(window, 0)) == 1_787
    assert _population(window).place == 0


def test_what_is_wanted_by_population_stays_until_another_folder(office: Office) -> None:
    """Gone to 集計 and back, the list is as it was."""
    window = by_population(office)
    _population(window).choices.actions()[3].trigger()

    press(window, "集計")
    press(window, "受領フォルダーに戻る")

    assert _population(window).place == 3
    assert not _population(window).isHidden()


def test_without_a_file_the_lists_ask_for_no_class(office: Office) -> None:
    """There is nothing by which it could be known."""
    window = tallied(office)
    press(window, "受領フォルダーに戻る")

    assert _population(window).isHidden()
