"""A survey that was corrected: its versions in 受領フォルダー, in a case, in 集計 and on paper."""

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support import fifty
from tests.support.changed_versions import (
    NEW_WORDS,
    OLD,
    changed_pack,
    changed_package,
    opened,
)
from tests.support.inboxes import Inbox, column_of, filled, table_of
from tests.support.office import Office, keys, press, screen, texts
from tests.support.scenery.tallying import (
    PART,
    QUESTION,
    SCOPE,
    SPLIT,
    VERSION,
    changed_versions,
    choose,
    two_versions,
)
from usbsurvey_desktop.gui.filling.fold import Fold
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.reviewer.publish_view import PublishView
from usbsurvey_desktop.gui.reviewer.tally_apart import TallyApart
from usbsurvey_desktop.gui.reviewer.tally_question import TallyQuestion
from usbsurvey_desktop.gui.reviewer.tally_table import TallyTable
from usbsurvey_desktop.gui.reviewer.tally_view import TallyView

REMOVED = 3
"""The place of A-3, which the newest version does not ask, among the questions."""
EITHER = "すべての版の集計と、一つの版だけの集計は、どちらか一方だけを公表してください。"
HIDDEN = "調査票の版によって違う設問は、公表用の表に載せません。"


def _apart(window: MainWindow) -> TallyApart:
    (part,) = screen(window, TallyView).findChildren(TallyApart)
    return part


def _cells(table: TallyTable) -> list[list[str]]:
    rows, columns = range(table.rowCount()), range(table.columnCount())
    found = ([table.item(row, column) for column in columns] for row in rows)
    return [[cell.text() for cell in row if cell is not None] for row in found]


def test_a_question_in_other_words_is_shown_twice(office: Office) -> None:
    """Each with its versions, its base and its own words; what was done is said above."""
    window = changed_versions(office)

    whole, apart = texts(screen(window, TallyView)), texts(_apart(window))
    (table,) = _apart(window).findChildren(TallyTable)
    (fold,) = _apart(window).findChildren(Fold)

    assert "（第2版 3団体、第1版 2団体）。型・言葉・選択肢・条件が同じ設問だけを" in whole
    assert "A-2 場面（第2版）" in whole
    assert "対象 2、回答済み 2、未回答 0、対象外 1、この形では聞いていない 2" in whole
    assert "第1版の設問 A-2 場面（言葉が違う）" in apart
    assert "対象 2、回答済み 2、未回答 0、対象外 0、この形では聞いていない 3" in apart
    assert "この形の設問に回答した2団体を100とした値です" in apart
    assert _cells(table)[0] == ["a. 庁内", "2", "100.0％"]
    assert table.accessibleName() == "第1版の設問 A-2 場面（言葉が違う）"
    assert fold.words.text() == "どの場面で使いますか。"
    assert NEW_WORDS not in apart
    assert "書かれた回答は、「調査票」で第1版だけを選ぶと読めます。" in apart


def test_what_is_asked_alike_is_shown_once(office: Office) -> None:
    """No version beside its name, nobody who was not asked."""
    window = changed_versions(office)

    choose(window, QUESTION, 0)

    words = texts(screen(window, TallyView))
    assert "A-1 利用\n" in words
    assert "対象 5、回答済み 5、未回答 0、対象外 0\n" in words
    assert not _apart(window).isVisible()


def test_a_question_of_the_older_version_is_found_behind_the_others(office: Office) -> None:
    """Only what that version said of it is shown."""
    window = changed_versions(office)

    choose(window, QUESTION, REMOVED)

    words = texts(screen(window, TallyView))
    assert "第1版の設問 A-3 意見（新しい版では聞いていない）" in words
    assert "対象 2、回答済み 2、未回答 0、対象外 0、この形では聞いていない 3" in words
    assert not any(
        part.isVisible() for part in screen(window, TallyView).findChildren(TallyQuestion)
    )
    assert "割合は" not in words
    choose(window, QUESTION, 0)
    assert "A-1 利用\n" in texts(screen(window, TallyView))


def test_the_parts_of_a_split_show_it_too(office: Office) -> None:
    """Hokkaido has the first bodies of the list; Aomori nobody."""
    window = changed_versions(office)
    choose(window, SPLIT, 1)

    choose(window, PART, 1)
    hokkaido = texts(_apart(window))
    choose(window, PART, 2)

    assert "対象 2、回答済み 2、" in hokkaido
    assert "回答した団体がありません。" in texts(_apart(window))
    assert "書かれた回答は" not in texts(_apart(window))


def test_who_was_not_asked_is_a_part_of_its_own(office: Office) -> None:
    """Split by the question in other words."""
    window = changed_versions(office)
    choose(window, SPLIT, -2)
    choose(window, PART, -1)

    assert "この形では聞いていない：N＝2" in texts(screen(window, TallyView))


def test_each_version_is_counted_alone_when_wanted(office: Office) -> None:
    """Then nothing is apart, and the texts of that version are read."""
    window = changed_versions(office)

    choose(window, VERSION, 2)

    words = texts(screen(window, TallyView))
    assert "調査票の版が違う回答が3件あります。いっしょに数えていません。" in words
    assert "調査票：第1版だけ（2団体）" in words
    assert "聞いていない" not in words
    choose(window, VERSION, 0)
    assert "N＝5（" in texts(screen(window, TallyView))


def test_where_all_answered_the_newest_there_is_no_choice(office: Office) -> None:
    """The older pack is here, and no answer to it."""
    inbox = Inbox(office)
    office.hold(changed_pack())
    inbox.put(changed_package(0), fifty.name_of(OLD))
    window = inbox.open()
    press(window, "集計")
    choose(window, SCOPE, 1)

    words = texts(screen(window, TallyView))
    assert "N＝1（" in words
    assert "版が違う" not in words
    assert "調査票：" not in words


def test_what_is_published_leaves_out_what_differs(office: Office, qtbot: QtBot) -> None:
    """It is said before; one version alone says only that both are never published."""
    window = two_versions(office)
    press(window, "公表・返す表")
    together = texts(screen(window, PublishView))
    press(window, "集計に戻る")
    choose(window, VERSION, 1)
    press(window, "公表・返す表")
    alone = texts(screen(window, PublishView))

    assert HIDDEN in together
    assert EITHER in together
    assert HIDDEN not in alone
    assert EITHER in alone
    book = office.output / "public.xlsx"
    press(window, "集計に戻る")
    choose(window, VERSION, 0)
    press(window, "公表・返す表")
    office.ask.answers[:0] = [book]
    press(window, "集計の表を書き出す")
    qtbot.waitUntil(book.exists)
    names = load_workbook(book).sheetnames
    assert "調査票の版" in names
    assert "版で違う設問の集計" not in names


def test_the_summary_says_who_was_not_asked(office: Office) -> None:
    """Each question with its four numbers."""
    window = changed_versions(office)

    press(window, "要約を見る")

    assert "この形では聞いていない 2" in texts(window)


def test_the_folder_tells_who_has_not_answered_the_newest_version(office: Office) -> None:
    """Above the list, and in a column of it."""
    window = opened(office)

    view = screen(window, InboxView)

    told = "2団体の回答は、いちばん新しい版（第2版）ではない調査票への回答です。"
    assert told in texts(view)
    table = table_of(window)
    place = table.heads.index("調査票の版")
    assert column_of(window, place) == ["第1版", "第1版", "第2版", "第2版", "第2版"]
    assert not table.isColumnHidden(place)


def test_a_folder_of_one_version_says_nothing_of_it(office: Office) -> None:
    """No column, no sentence."""
    window = filled(office).open()

    table = table_of(window)
    assert table.isColumnHidden(table.heads.index("調査票の版"))
    assert "いちばん新しい版" not in texts(screen(window, InboxView))


def test_a_case_tells_which_version_it_answers(office: Office) -> None:
    """And which is the newest, so that a person may ask for it when giving back."""
    window = opened(office)
    keys(window, Qt.Key.Key_Return)

    assert "第1版　いちばん新しい版は第2版です。" in texts(screen(window, CaseView))


def test_a_revision_to_the_newest_version_stands_beside_one_to_an_older(office: Office) -> None:
    """What leads is counted once, as the version that it answers, and the case tells of both."""
    window = opened(office, with_corrected=True)
    view = screen(window, InboxView)
    assert "1団体の回答は、いちばん新しい版（第2版）ではない" in texts(view)
    keys(window, Qt.Key.Key_Down, Qt.Key.Key_Return)
    case = texts(screen(window, CaseView))
    assert "前の版（第1版）との違い 2問" in case
    assert "前の版は、第1版の調査票への回答です。" in case
    press(window, "受領フォルダーに戻る")
    press(window, "集計")
    choose(window, SCOPE, 1)
    assert "（第2版 4団体、第1版 1団体）" in texts(screen(window, TallyView))
