"""発行 2／3: cards come in and go out, wrong ones in words, and who has nobody is said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QTableWidget

from tests.support import collectors, worlds
from tests.support.fakes import PatientJobs
from tests.support.office import Office, focused, keys, press, screen, texts
from tests.support.publishing_desk import add_cards, begun, to_recipients, type_groups
from tests.support.scenery.issuing import former
from tests.support.scenery.scene import settle
from usbsurvey_desktop.gui.author.card_check_view import CardCheckView
from usbsurvey_desktop.gui.author.publish_view import PublishView
from usbsurvey_desktop.gui.author.recipient_tables import RecipientTable, ServedTable
from usbsurvey_desktop.gui.author.recipients_view import RecipientsView
from usbsurvey_desktop.gui.author.sign_survey_view import SignSurveyView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.identity.check_number import check_number

ONWARD = "次へ：確認と署名"


def _cells(window: MainWindow, kind: type[QTableWidget]) -> list[list[str]]:
    table = screen(window, kind)
    return [
        [item.text() for place in range(table.columnCount()) if (item := table.item(row, place))]
        for row in range(table.rowCount())
    ]


def _direct(window: MainWindow) -> QCheckBox:
    found = [one for one in window.findChildren(QCheckBox) if "政令" in one.accessibleName()]
    (mark,) = found
    return mark


def test_a_folder_brings_47_prefectures_at_once(office: Office) -> None:
    """With the ministry all 1,788 bodies have a recipient; each card shows its 照合番号."""
    window = to_recipients(office)
    folder = office.folder / "all"
    collectors.put_cards(folder, collectors.MINISTRY, *collectors.prefectures())
    (folder / "read me.txt").write_text("", encoding="ascii")
    office.ask.answers = [folder]
    press(window, "フォルダーの公開カードをすべて加える")
    assert "公開カードを48枚加えました。" in texts(window)
    assert "1,788団体のすべてに提出先があります。" in texts(window)
    rows = _cells(window, RecipientTable)
    tokyo = collectors.card(collectors.prefecture(13)).certificate
    assert rows[12] == [
        "東京都（団体コード 130001）",
        "63団体",
        check_number(tokyo.fingerprint),
        "まだ",
        "東京都　市町村課　東京都 太郎",
    ]
    assert rows[-1][:2] == ["試験省（省）", "1,788団体"]
    assert _cells(window, ServedTable)[12] == ["東京都", "63", "東京都、試験省"]


def test_designated_cities_may_go_past_their_prefecture(office: Office) -> None:
    """The table gets a row for them, and the prefecture receives from fewer."""
    window = to_recipients(office)
    add_cards(office, window, collectors.MINISTRY, *collectors.prefectures(1))
    assert _cells(window, ServedTable)[0] == ["北海道", "180", "北海道、試験省"]
    _direct(window).click()
    assert _cells(window, ServedTable)[:2] == [
        ["北海道", "179", "北海道、試験省"],
        ["北海道（政令指定都市）", "1", "試験省"],
    ]


def test_who_has_nobody_is_named(office: Office) -> None:
    """By prefecture, in a table of 47; going on is refused in words."""
    window = to_recipients(office)
    add_cards(office, window, *collectors.prefectures(46))
    assert "42団体に提出先がありません：沖縄県（42団体）" in texts(window)
    press(window, ONWARD)
    settle()
    assert "提出先のない団体があります。" in texts(window)
    assert ["沖縄県", "42", "提出先がありません"] in _cells(window, ServedTable)
    screen(window, RecipientsView)


def test_many_are_told_in_the_table(office: Office) -> None:
    """Two prefectures of 47: the sentence counts, the table names."""
    window = to_recipients(office)
    add_cards(office, window, *collectors.prefectures(2))
    assert "1,567団体に提出先がありません。「経路」の表で、" in texts(window)


def test_nobody_at_all_is_refused(office: Office) -> None:
    """An empty list leads nowhere."""
    window = to_recipients(office)
    assert "まだ提出先がありません。公開カードを加えてください。" in texts(window)
    press(window, ONWARD)
    settle()
    assert "提出先のない団体があります。" in texts(window)


def test_designated_cities_need_a_ministry(office: Office) -> None:
    """Otherwise they would have nowhere to send to directly."""
    window = to_recipients(office)
    add_cards(office, window, collectors.prefecture(13))
    _direct(window).click()
    press(window, ONWARD)
    settle()
    assert "政令指定都市が直接に提出する省の公開カードがありません。" in texts(window)


def test_wrong_cards_are_told_and_right_ones_taken(office: Office) -> None:
    """A private key, the same card twice, another person of an office: none stops the others."""
    window = to_recipients(office)
    folder = office.folder / "cards"
    paths = collectors.put_cards(
        folder,
        collectors.MINISTRY,
        collectors.MINISTRY,
        collectors.SECOND,
        collectors.prefecture(13),
    )
    leak = worlds.put_key_files(folder, "ministry").rename(folder / "leak.card.txt")
    office.ask.answers = [leak, *paths]
    press(window, "公開カードを加える")
    told = texts(window)
    assert "公開カードを2枚加えました。加えなかったファイルが3つあります。" in told
    assert "leak.card.txt：これは秘密の鍵が入った身分証ファイルです。" in told
    assert "ministry-1.card.txt：「ministry-1.card.txt」の人は、もう入っています。" in told
    assert "同じ提出先のほかの人は、「返信に署名する人を加える」で加えてください。" in told
    assert [row[0] for row in _cells(window, RecipientTable)] == [
        "東京都（団体コード 130001）",
        "試験省（省）",
    ]


def test_an_expired_card_is_refused(office: Office) -> None:
    """Years later the card of today is no recipient."""
    window = to_recipients(office)
    office.clock.now = office.clock.now.replace(year=2031)
    add_cards(office, window, collectors.MINISTRY)
    assert "公開カードの期限が切れています。提出先にしていません。" in texts(window)


def test_other_people_of_an_office_sign_its_notes(office: Office) -> None:
    """They stand beside the first; a stranger is refused."""
    window = to_recipients(office)
    add_cards(office, window, collectors.MINISTRY)
    office.ask.answers = collectors.put_cards(
        office.folder / "more", collectors.SECOND, collectors.prefecture(1)
    )
    press(window, "返信に署名する人を加える")
    assert _cells(window, RecipientTable)[0][4] == (
        "試験省　受付課　受付 花子、試験省　受付課　受付 次子"
    )
    assert "提出先のどれとも団体が違います。" in texts(window)


def test_an_office_is_taken_away_by_its_row(office: Office) -> None:
    """Without a row nothing goes, and it is said."""
    window = to_recipients(office)
    add_cards(office, window, collectors.MINISTRY, collectors.prefecture(13))
    press(window, "選んだ提出先を外す")
    settle()
    assert "外す提出先の行を選んでください。" in texts(window)
    table = screen(window, RecipientTable)
    table.setFocus()
    keys(window, Qt.Key.Key_Down)
    press(window, "選んだ提出先を外す")
    assert [row[0] for row in _cells(window, RecipientTable)] == ["東京都（団体コード 130001）"]


def test_a_city_is_doubted(office: Office) -> None:
    """The card of a city would receive from its whole prefecture."""
    window = to_recipients(office)
    add_cards(office, window, collectors.CITY, collectors.MINISTRY)
    assert "札幌市は都道府県ではありませんが、" in texts(window)
    press(window, ONWARD)
    screen(window, SignSurveyView)


def test_rows_are_read_in_a_narrow_window(office: Office) -> None:
    """All of an office stands in its first cell, and nothing is hidden that is not there."""
    window = to_recipients(office)
    window.resize(880, 420)
    add_cards(office, window, collectors.MINISTRY)
    table = screen(window, RecipientTable)
    assert table.is_narrow
    item = table.item(0, 0)
    assert item is not None
    number = check_number(collectors.card(collectors.MINISTRY).certificate.fingerprint)
    assert item.text().splitlines()[:3] == ["試験省（省）", "1,788団体", number]
    screen(window, ServedTable).setFocus()
    keys(window, Qt.Key.Key_Return)


@pytest.mark.parametrize("is_there", [True, False], ids=["empty", "gone"])
def test_a_folder_without_cards_is_told(office: Office, *, is_there: bool) -> None:
    """Empty or gone, in its own words."""
    window = to_recipients(office)
    folder = office.folder / "nothing"
    if is_there:
        folder.mkdir()
    office.ask.answers = [folder]
    press(window, "フォルダーの公開カードをすべて加える")
    words = "公開カード（.card.txt）がありません。" if is_there else "「nothing」を読み取れません。"
    assert words in texts(window)


def test_going_back_keeps_the_recipients(office: Office) -> None:
    """And the terms that were typed before."""
    window = to_recipients(office)
    add_cards(office, window, collectors.MINISTRY)
    press(window, "前へ戻る")
    assert screen(window, PublishView).typed().addressing.recipients[0].id == "ministry"
    press(window, "次へ：提出先と経路")
    assert len(_cells(window, RecipientTable)) == 1


def test_cards_that_come_late_change_no_other_screen(office: Office) -> None:
    """Whoever has gone back meanwhile does not get what was being read."""
    office.jobs = jobs = PatientJobs()
    window = to_recipients(office)
    jobs.is_late = True
    add_cards(office, window, collectors.MINISTRY)
    press(window, "前へ戻る")
    assert jobs.work_off() == 1
    assert not screen(window, PublishView).typed().addressing.recipients


def _row(window: MainWindow, row: int) -> None:
    table = screen(window, RecipientTable)
    table.setFocus()
    table.setCurrentCell(row, 0)


def test_a_number_that_was_heard_is_typed_by_its_groups(office: Office) -> None:
    """A wrong one is told; the right one stands in the row, and is not asked for again."""
    window = to_recipients(office)
    add_cards(office, window, collectors.MINISTRY)
    press(window, "照合番号を確かめる")
    settle()
    assert "照合番号を確かめる提出先の行を選んでください。" in texts(window)
    _row(window, 0)
    press(window, "照合番号を確かめる")
    view = screen(window, CardCheckView)
    press(window, "確かめる")
    assert "5桁ずつ入れてください。" in texts(view)
    type_groups(window, bytes(32))
    press(window, "確かめる")
    assert "番号が合いません。" in texts(view)
    type_groups(window, collectors.card(collectors.MINISTRY).certificate.fingerprint)
    press(window, "確かめる")
    settle()
    assert "照合番号を確かめました：試験省　受付課　受付 花子" in texts(window)
    assert _cells(window, RecipientTable)[0][3] == "済み"
    _row(window, 0)
    press(window, "照合番号を確かめる")
    settle()
    assert "この提出先の照合番号は、もう確かめてあります。" in texts(window)


def test_everybody_who_signs_for_an_office_is_heard(office: Office) -> None:
    """A second person is asked about next; the way back keeps what was heard."""
    window = to_recipients(office)
    add_cards(office, window, collectors.MINISTRY)
    office.ask.answers = collectors.put_cards(office.folder / "more", collectors.SECOND)
    press(window, "返信に署名する人を加える")
    for subject in (collectors.MINISTRY, collectors.SECOND):
        assert _cells(window, RecipientTable)[0][3] == "まだ"
        _row(window, 0)
        press(window, "照合番号を確かめる")
        assert subject.person in texts(screen(window, CardCheckView))
        type_groups(window, collectors.card(subject).certificate.fingerprint)
        press(window, "確かめる")
    press(window, "前へ戻る")
    press(window, "次へ：提出先と経路")
    assert _cells(window, RecipientTable)[0][3] == "済み"


def test_one_row_leads_to_the_next_that_is_still_to_be_heard(office: Office) -> None:
    """Enter on a row, the groups, and the focus is on the next まだ; after the last it stays."""
    window = to_recipients(office)
    people = (*collectors.prefectures(2), collectors.MINISTRY)
    add_cards(office, window, *people)
    _row(window, 1)
    for subject in (people[1], people[2], people[0]):
        keys(window, Qt.Key.Key_Return)
        type_groups(window, collectors.card(subject).certificate.fingerprint)
        press(window, "確かめる")
        assert focused(window) is screen(window, RecipientTable)
    assert [row[3] for row in _cells(window, RecipientTable)] == ["済み"] * 3
    assert screen(window, RecipientTable).currentRow() == 0


def test_leaving_the_boxes_confirms_nothing(office: Office) -> None:
    """Esc leads back, and the row says まだ."""
    window = to_recipients(office)
    add_cards(office, window, collectors.MINISTRY)
    _row(window, 0)
    press(window, "照合番号を確かめる")
    keys(window, Qt.Key.Key_Escape)
    assert _cells(window, RecipientTable)[0][3] == "まだ"


def test_who_stands_in_the_former_version_is_known(office: Office) -> None:
    """Signed for once, the same cards need not be read out again."""
    office.hold(former())
    window = begun(office)
    press(window, "次へ：提出先と経路")
    assert [row[3] for row in _cells(window, RecipientTable)] == ["前の版と同じ"] * 2


def test_numbers_nobody_heard_are_told_before_the_signature(office: Office) -> None:
    """By name while there are few; it hinders nobody."""
    window = to_recipients(office)
    add_cards(office, window, collectors.MINISTRY, collectors.prefecture(13))
    press(window, ONWARD)
    told = "照合番号を確かめていない提出先が2件あります（東京都、試験省）。"
    assert told in texts(screen(window, SignSurveyView))


def test_of_many_only_some_are_named(office: Office) -> None:
    """Nobody reads forty-seven names in a sentence."""
    window = to_recipients(office)
    add_cards(office, window, collectors.MINISTRY, *collectors.prefectures(9))
    press(window, ONWARD)
    assert "照合番号を確かめていない提出先が10件あります（北海道、" in texts(window)
    assert "群馬県" not in texts(screen(window, SignSurveyView)).split("確かめてください")[1]
