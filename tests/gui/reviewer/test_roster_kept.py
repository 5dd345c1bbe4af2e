"""署名者名簿 is kept in the windows: a card is registered by its number, a registration revoked."""

from PySide6.QtCore import Qt

from tests.support import rosters, worlds
from tests.support.inboxes import column_of, filled, table_of
from tests.support.keeping import (
    add,
    begin_adding,
    card,
    choose,
    confirm,
    field,
    held,
    keeping,
    revoke,
)
from tests.support.managing import type_number
from tests.support.newcomer import ENTER
from tests.support.office import Office, focused, keys, press, put, screen, texts
from tests.support.scenery.tallying import accepted
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.reviewer.roster_add_view import RosterAddView
from usbsurvey_desktop.gui.reviewer.roster_revoke_view import RosterRevokeView
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.roster import RosterRole, Way
from usbsurvey_desktop.identity.roster_pins import roster_pins_in
from usbsurvey_desktop.locks import Holder, Lock
from usbsurvey_desktop.records import time_text

HERS = worlds.identity("respondent").certificate
NUMBER = check_number(HERS.fingerprint)
RESPONDENTS_ROW = 3
"""After the three reviewers."""


def _go_to_row(window: MainWindow, row: int) -> None:
    table_of(window).setFocus()
    keys(window, Qt.Key.Key_Home, *[Qt.Key.Key_Down] * row)


def test_a_card_is_registered_by_the_number_that_was_heard(office: Office) -> None:
    """The next version lies there, signed; every file is judged by it at once."""
    window = keeping(office, is_empty=True)
    view = begin_adding(window, office)
    shown = texts(view)

    add(window)

    assert "千代田区（131016）" in shown
    assert NUMBER[:5] not in shown
    made = held(office)
    (entry,) = [one for one in made.entries if one.certificate.der == HERS.der]
    assert made.payload.version == 3
    assert (entry.record.role, entry.record.body) == (RosterRole.RESPONDENT, worlds.BODY)
    assert entry.record.registered.how is Way.IN_PERSON
    assert entry.record.registered.by == worlds.identity("ministry").certificate.subject.person
    assert roster_pins_in(office.profile.rosters).pins[0].version == 3
    assert "登録しました：" in window.bar.text
    assert column_of(window, 0)[-1] == HERS.subject.person
    assert "第3版" in texts(screen(window, InboxView))
    press(window, "受領一覧")
    assert set(column_of(window, 4)) == {"登録済み・一致"}


def test_one_stands_at_the_row_that_changed(office: Office) -> None:
    """The entry that was made, and later the one that was revoked."""
    window = keeping(office, is_empty=True)
    begin_adding(window, office)

    add(window)
    made = table_of(window).key
    _go_to_row(window, 1)
    press(window, "登録を取り消す")
    revoke(window)

    assert made == str(RESPONDENTS_ROW)
    assert table_of(window).key == "1"


def test_who_was_accepted_and_does_not_fit_any_more_is_told(office: Office) -> None:
    """A body accepted while its signer was registered; the decision stands until it is changed."""
    inbox = accepted(office)
    confirm(inbox)
    window = inbox.open(with_roster=True)
    press(window, "署名者名簿")
    _go_to_row(window, RESPONDENTS_ROW)
    press(window, "登録を取り消す")

    revoke(window)

    told = window.bar.text
    assert told.startswith("登録を取り消しました：")
    assert "受理した1団体の署名が" in told
    assert "千代田区（131016）。判断を変えるまで、受理のまま集計に入ります。" in told
    assert "「受理を取り消す」" in told


def test_nobody_is_registered_by_a_wrong_number(office: Office) -> None:
    """It is said at the boxes; nothing is written, and the number is not shown."""
    window = keeping(office, is_empty=True)
    before = held(office)
    begin_adding(window, office)

    add(window, number="00000 00000 00000 00000 00000 00000")

    view = screen(window, RosterAddView)
    assert "番号が合いません。本人にもう一度確かめてください。" in texts(view)
    assert NUMBER[:5] not in texts(view)
    assert held(office) == before


def test_what_is_missing_is_said_one_after_another(office: Office) -> None:
    """The role, the number, who checked, the 合言葉: each time the focus is where it is missing."""
    window = keeping(office, is_empty=True)
    view = begin_adding(window, office)
    put(field(view, "確かめた人"), " ")
    told = []
    press(window, "登録する")
    told.append(texts(view))
    choose(view, "役割", "承認者")
    press(window, "登録する")
    told.append(texts(view))
    type_number(window, NUMBER)
    press(window, "登録する")
    told.append(texts(view))
    where = focused(window)
    put(field(view, "確かめた人"), "受付　花子")
    press(window, "登録する")
    told.append(texts(view))

    wanted = (
        "役割を選んでください。",
        "5桁ずつ入れてください。",
        "入れてください。",
        "合言葉を入れてください。",
    )
    assert [words in text for words, text in zip(wanted, told, strict=True)] == [True] * 4
    assert where is field(view, "確かめた人")
    assert held(office).payload.version == 2


def test_a_card_without_a_body_asks_for_one(office: Office) -> None:
    """A respondent signs for a body; a reviewer of a ministry for none."""
    window = keeping(office, is_empty=True)
    newcomer = worlds.extra_identity("newcomer")
    view = begin_adding(window, office, newcomer)
    number = check_number(newcomer.certificate.fingerprint)
    choose(view, "役割", "回答者")
    type_number(window, number)
    put(view.picker.passphrase.line, worlds.PASSPHRASE)
    press(window, "登録する")
    asked = texts(view)
    choose(view, "役割", "確認者")
    hidden = texts(view)

    press(window, "登録する")

    assert "団体を選んでください。" in asked
    assert "公開カードに団体コードがありません。" not in hidden
    assert held(office).entries[-1].record.body is None
    assert held(office).entries[-1].record.role is RosterRole.REVIEWER


def test_the_wrong_passphrase_signs_nothing(office: Office) -> None:
    """It is said at the 合言葉, what was typed is there still."""
    window = keeping(office, is_empty=True)
    begin_adding(window, office)

    add(window, passphrase="machigai")

    assert "署名者名簿は変わっていません。" in texts(screen(window, RosterAddView))
    assert held(office).payload.version == 2


def test_only_a_keeper_signs(office: Office) -> None:
    """A reviewer who is no keeper is told so by code."""
    inbox = filled(office)
    first = rosters.founded("stranger")
    following = rosters.following(first, rosters.listed(first.payload, HERS), "stranger")
    inbox.roster.write_text(following.text, encoding="ascii")
    window = inbox.open(with_roster=True)
    press(window, "署名者名簿")
    _go_to_row(window, 0)
    press(window, "登録を取り消す")

    revoke(window)

    assert "名簿の管理者の身分証を選んでください。" in window.bar.text
    assert "roster_signer" in texts(window.bar)
    assert held(office) == following


def test_who_is_registered_already_is_not_entered_twice(office: Office) -> None:
    """It is said, and nothing is signed."""
    window = keeping(office)
    begin_adding(window, office)

    add(window)

    assert window.bar.text == "もう登録されています。"
    assert held(office).payload.version == 2


def test_a_file_that_is_no_card_is_refused_by_name(office: Office) -> None:
    """Somebody chose the file with the private key."""
    window = keeping(office)
    office.ask.answers[:] = [office.profile.identities / "ministry.p12"]

    press(window, "公開カードを登録する")

    assert "private_key_given" in texts(window.bar)
    screen(window, InboxView)


def test_a_registration_is_revoked_with_a_reason(office: Office) -> None:
    """It stays as history; who signed by it is 登録取消 from now on."""
    window = keeping(office)
    _go_to_row(window, RESPONDENTS_ROW)
    press(window, "登録を取り消す")
    shown = texts(screen(window, RosterRevokeView))

    revoke(window, "人事異動")

    entry = held(office).entries[RESPONDENTS_ROW]
    assert HERS.subject.person in shown
    assert NUMBER in shown
    assert entry.record.revoked is not None
    assert entry.record.revoked.reason == "人事異動"
    assert column_of(window, 3)[RESPONDENTS_ROW] == "登録取消"
    press(window, "受領一覧")
    assert set(column_of(window, 4)) == {"登録取消"}


def test_all_registrations_of_a_certificate_go_together_if_wanted(office: Office) -> None:
    """The ministry's reviewer is registered as an approver of a body, too."""
    inbox = filled(office)
    reviewer = worlds.identity("ministry").certificate
    first = rosters.founded()
    payload = rosters.listed(first.payload, reviewer, rosters.REVIEWER, None)
    payload = rosters.listed(payload, reviewer, rosters.APPROVER)
    inbox.roster.write_text(rosters.following(first, payload).text, encoding="ascii")
    window = inbox.open(with_roster=True)
    press(window, "署名者名簿")
    _go_to_row(window, 0)
    press(window, "登録を取り消す")
    choose(screen(window, RosterRevokeView), "取り消す登録", "すべて")

    revoke(window)

    assert [one.is_active for one in held(office).entries] == [False, False]


def test_no_reason_revokes_nothing(office: Office) -> None:
    """It is asked for at its field."""
    window = keeping(office)
    _go_to_row(window, RESPONDENTS_ROW)
    press(window, "登録を取り消す")
    view = screen(window, RosterRevokeView)

    revoke(window, " ")

    assert "入れてください。" in texts(view)
    assert focused(window) is field(view, "取り消す理由")
    assert held(office).payload.version == 2


def test_what_cannot_be_revoked_is_said(office: Office) -> None:
    """No row, a row that is revoked already, and no roster at all."""
    window = keeping(office)
    press(window, "登録を取り消す")
    none = window.bar.text
    _go_to_row(window, RESPONDENTS_ROW)
    press(window, "登録を取り消す")
    revoke(window)
    _go_to_row(window, RESPONDENTS_ROW)
    press(window, "登録を取り消す")
    again = window.bar.text

    assert none == "取り消す人の行を選んでください。"
    assert again == "この登録は、もう取り消されています。"


def test_without_a_roster_nothing_is_entered(office: Office) -> None:
    """Where one is chosen is said."""
    window = filled(office).open()
    press(window, "署名者名簿")

    press(window, "公開カードを登録する")

    assert "署名者名簿を選んでいません。" in window.bar.text


def test_a_version_of_somebody_else_is_never_written_over(office: Office) -> None:
    """Another keeper has written meanwhile; the person is told to open anew."""
    window = keeping(office, is_empty=True)
    begin_adding(window, office)
    before = held(office)
    other = rosters.following(before, rosters.listed(before.payload, HERS))
    (office.folder / "ministry.roster.txt").write_text(other.text, encoding="ascii")

    add(window)

    assert "ほかの人が署名者名簿を変えました。" in window.bar.text
    assert held(office) == other


def test_while_another_keeper_writes_nothing_is_lost(office: Office) -> None:
    """It is said who writes; pressed once more with the 合言葉, the entry stands."""
    window = keeping(office, is_empty=True)
    view = begin_adding(window, office)
    before = held(office)
    lock = office.folder / "ministry.roster.txt.lock"
    theirs = Lock.take(lock, Holder(account="b", host="pc-2", since=time_text(worlds.NOW)))
    assert isinstance(theirs, Lock)

    add(window)
    told = window.bar.text
    between = held(office)
    theirs.release()
    put(view.picker.passphrase.line, worlds.PASSPHRASE)
    press(window, "登録する")

    assert "ほかの管理者が書いているところです。まだ何も書いていません。" in told
    assert between == before
    assert held(office).payload.version == 3


def test_giving_up_leads_back_to_the_roster(office: Office) -> None:
    """Nothing is written; the same table is shown."""
    window = keeping(office)
    begin_adding(window, office)

    press(window, "やめる")

    assert len(column_of(window, 0)) == RESPONDENTS_ROW + 1
    assert held(office).payload.version == 2


def test_enter_leads_from_field_to_field(office: Office) -> None:
    """From who checked to the note, and on to the 合言葉, where Enter signs."""
    window = keeping(office, is_empty=True)
    view = begin_adding(window, office)
    choose(view, "役割", "回答者")
    type_number(window, NUMBER)
    field(view, "確かめた人").setFocus()

    keys(window, ENTER)
    note = focused(window)
    keys(window, ENTER)
    put(view.picker.passphrase.line, worlds.PASSPHRASE)
    keys(window, ENTER)

    assert note is field(view, "覚え書き")
    assert held(office).payload.version == 3


def test_a_card_chosen_in_vain_changes_nothing(office: Office) -> None:
    """The dialog was closed."""
    window = keeping(office)
    card(office, worlds.identity("respondent"))

    before = held(office)

    press(window, "公開カードを登録する")

    screen(window, InboxView)
    assert held(office) == before


def test_revoking_needs_a_roster(office: Office) -> None:
    """Where one is chosen is said."""
    none = filled(office).open()
    press(none, "署名者名簿")
    press(none, "登録を取り消す")
    told = none.bar.text
    none.close()

    assert "署名者名簿を選んでいません。" in told


def test_a_name_that_is_too_long_is_refused_at_its_field(office: Office) -> None:
    """The roster takes 64 letters."""
    window = keeping(office)
    _go_to_row(window, RESPONDENTS_ROW)
    press(window, "登録を取り消す")
    view = screen(window, RosterRevokeView)
    put(field(view, "取り消す人"), "長" * 65)

    revoke(window)
    long = texts(view)
    press(window, "やめる")

    assert "64文字までにし、見えない文字は消してください。" in long
    screen(window, InboxView)
    assert held(office).payload.version == 2
