"""発行 3／3: what is signed, what changed, who signs; the file, its letter and its annex."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.support import collectors, worlds
from tests.support.fakes import PatientJobs
from tests.support.office import Office, alt, focused, keys, press, screen, texts, write
from tests.support.publishing_desk import (
    SURVEY,
    add_cards,
    begun,
    fill_terms,
    pack_in,
    published,
    put_issuer,
    sign,
    to_recipients,
    to_signing,
)
from tests.support.scenery.issuing import former, next_version
from tests.support.scenery.scene import settle
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.author.publish_view import PublishView
from usbsurvey_desktop.gui.author.published_view import PublishedView
from usbsurvey_desktop.gui.author.recipients_view import RecipientsView
from usbsurvey_desktop.gui.author.sign_survey_view import SignSurveyView
from usbsurvey_desktop.gui.frame.holdings import confirm_issuer, look_around
from usbsurvey_desktop.gui.frame.identity_view import IdentityView
from usbsurvey_desktop.gui.printing.print_view import PrintView
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.pins import How, Trust
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.publish import publish
from usbsurvey_desktop.store.profile_folder import ProfileFolder

NUMBER = check_number(worlds.identity("issuer").certificate.fingerprint)


def _others(version: int, key: str) -> Pack:
    return publish(
        replace(worlds.TERMS, survey=SURVEY, version=version),
        worlds.SMALL_FORM,
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity(key).signing_key(),
    )


def test_a_survey_is_published_as_it_was_written(office: Office) -> None:
    """The file passes every check, says what was typed, and lies in the profile unconfirmed."""
    window = to_signing(office, collectors.MINISTRY, *collectors.prefectures(2))
    path = sign(office, window, f"{SURVEY}-v1")
    assert office.ask.suggested == office.output / f"{SURVEY}-v1.survey.txt"
    pack = pack_in(path)
    payload = pack.payload
    assert (payload.survey, payload.version, payload.supersedes) == (SURVEY, 1, None)
    assert payload.deadline == "2026-12-28T23:59:59+09:00"
    assert (payload.title, payload.purpose) == ("小さな調査", "試験のため")
    assert payload.contact.tel == "03-0000-0000"
    assert [one.id for one in payload.recipients] == ["prefecture-01", "prefecture-02", "ministry"]
    assert all(pack.route_for(body) for body in worlds.municipalities())
    (held,) = look_around(office.profile, office.output).surveys
    assert (held.pack.digest, held.trust) == (pack.digest, Trust.UNCONFIRMED)


def test_the_letter_and_the_annex_bear_the_number(office: Office) -> None:
    """The number is shown, copied with its words, and printed on one page."""
    window = published(office)
    view = screen(window, PublishedView)
    assert NUMBER in texts(view)
    assert "通知文に必ず載せてください。" in texts(view)
    alt(window, "C")
    copied = QGuiApplication.clipboard().text()
    assert f"照合番号：{NUMBER}" in copied
    assert "調査主体：試験省　調査課" in copied
    alt(window, "P")
    printing = screen(window, PrintView)
    assert printing.file == f"{SURVEY}-v1-別紙.pdf"
    words = "\n".join(text for paper in printing.papers for text in paper.texts())
    for group in NUMBER.split():
        assert group in words
    alt(window, "B")
    screen(window, PublishedView)


def test_what_changed_is_told_before_the_signature(office: Office) -> None:
    """Question by question, by kind of change, and what a tally will do with it."""
    view = screen(next_version(office), SignSurveyView)
    told = texts(view)
    assert "第3版から変わったところ" in told
    lines = told.splitlines()
    facts = dict(pairwise(lines))
    assert facts["加えた設問（1件）"] == "A-4 意見"
    assert facts["なくした設問（1件）"] == "A-3 意見"
    assert facts["文か選択肢の文を変えた設問（1件）"] == "A-1 利用"
    assert facts["条件を変えた設問（1件）"] == "A-2 場面"
    assert facts["A-1 利用"] == "「USBメモリを使っていますか。」"
    assert "→「USBメモリを、業務に使っていますか。」" in lines
    assert facts["前の版と分けて集計する設問（2件）"] == "A-1 利用、A-2 場面"
    assert "前の版の回答と合わせて数えません。" in told


def test_provisional_options_are_asked_about(office: Office) -> None:
    """Giving up signs nothing; going on publishes version 4, which names version 3."""
    window = next_version(office)
    path = sign(office, window)
    assert "暫定の選択肢が1件あります。このまま発行しますか。" in texts(window)
    press(window, "やめる")
    assert not path.exists()
    press(window, "署名して発行する")
    press(window, "このまま発行する")
    payload = pack_in(path).payload
    assert (payload.version, payload.supersedes) == (4, former().digest)


def test_the_same_form_again_says_so(office: Office) -> None:
    """A new version for a new deadline alone has no changed question."""
    put_issuer(office)
    office.hold(former(), confirmed=False)
    window = begun(office)
    press(window, "次へ：提出先と経路")
    press(window, "次へ：確認と署名")
    assert "設問と点検に変わったところはありません。" in texts(window)


def test_changed_checks_and_routes_are_told(office: Office) -> None:
    """A check by its id; other recipients than before; a card that ends before the deadline."""
    put_issuer(office)
    office.hold(former(), confirmed=False)
    when = {"question": "A1", "operator": "=", "value": "yes"}
    check = {"id": "X1", "severity": "info", "when": when, "text": "?"}
    window = begun(office, {**worlds.SMALL_FORM, "checks": [check]})
    fill_terms(window, 提出期限="2031-12-01")
    press(window, "次へ：提出先と経路")
    add_cards(office, window, collectors.prefecture(1))
    screen(window, RecipientsView).directed.emit(True)
    press(window, "次へ：確認と署名")
    told = texts(window)
    assert "変わった点検（1件）\nX1" in told
    assert "なくした設問、" not in told
    assert "提出先の経路が、前の版と違います。" in told
    assert "公開カードの期限が切れる提出先があります：北海道、東京都、試験省" in told
    assert "政令指定都市は省だけに提出" in told


def test_the_next_version_comes_from_what_was_published_here(office: Office) -> None:
    """Back at the form, publishing again proposes the next version with all its terms."""
    window = published(office)
    press(window, "調査票に戻る")
    window.close()
    window = begun(office)
    plan = screen(window, PublishView).typed()
    assert (plan.version, plan.purpose) == ("2", "試験のため")
    press(window, "次へ：提出先と経路")
    press(window, "次へ：確認と署名")
    first = next(office.output.glob("*.survey.txt"))
    payload = pack_in(sign(office, window, "second")).payload
    assert (payload.version, payload.supersedes) == (2, pack_in(first).digest)


def test_a_version_known_here_is_never_gone_below(office: Office) -> None:
    """The pack came in while the screens were open: refused in words, and nothing is written."""
    window = to_signing(office)
    office.hold(_others(5, "issuer"), confirmed=False)
    path = sign(office, window)
    settle()
    assert "版が前の版（第5版）より低いので、発行していません。" in texts(window)
    assert not path.exists()


def test_the_same_version_is_never_signed_twice(office: Office) -> None:
    """Respondents' copies would find them in conflict."""
    window = to_signing(office)
    office.hold(_others(1, "issuer"), confirmed=False)
    path = sign(office, window)
    settle()
    assert "第1版はもう発行してあるので、発行していません。" in texts(window)
    assert not path.exists()


def test_the_key_of_the_former_version_signs_the_next(office: Office) -> None:
    """Another identity is refused, because nobody who confirmed the former could take it in."""
    put_issuer(office)
    office.hold(_others(3, "stranger"))
    window = begun(office)
    press(window, "次へ：提出先と経路")
    press(window, "次へ：確認と署名")
    path = sign(office, window)
    settle()
    assert "前の版は、別の身分証で署名されています。発行していません。" in texts(window)
    assert not path.exists()


def test_a_survey_confirmed_as_somebody_elses_is_not_published(office: Office) -> None:
    """This desk believes another issuer of that survey; its own check refuses the new pack."""
    window = to_signing(office)
    stranger = _others(1, "stranger")
    office.profile.make()
    confirm_issuer(office.profile, stranger, now=worlds.NOW, by="anna", how=How.LETTER)
    path = sign(office, window)
    settle()
    assert "別の調査主体のものとして照合してあります。発行していません。" in texts(window)
    assert not path.exists()


def test_a_wrong_passphrase_is_told_at_its_field(office: Office) -> None:
    """Nothing typed before is lost, and the right one publishes."""
    window = to_signing(office)
    path = sign(office, window, passphrase="chigauaikotoba")
    assert "合言葉が違うか、ファイルが壊れています。発行していません。" in texts(window)
    assert not path.exists()
    assert sign(office, window).exists()


def test_a_missing_passphrase_asks_for_no_place(office: Office) -> None:
    """The press says what is missing."""
    window = to_signing(office)
    press(window, "署名して発行する")
    assert office.ask.suggested is None
    screen(window, SignSurveyView)


def test_cancelling_the_place_publishes_nothing(office: Office) -> None:
    """The screen stays as it was, and another press asks again."""
    window = to_signing(office)
    view = screen(window, SignSurveyView)
    view.picker.passphrase.setFocus()
    write(window, worlds.PASSPHRASE)
    keys(window, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert office.ask.asked[-1] == "調査票ファイルの保存場所を選ぶ"
    assert view.picker.passphrase.passphrase() == worlds.PASSPHRASE


def test_an_identity_is_made_on_the_way(office: Office) -> None:
    """S03 and back: the plan is there still."""
    window = to_recipients(office)
    add_cards(office, window, collectors.MINISTRY)
    press(window, "次へ：確認と署名")
    assert "この端末には見つかりません" in texts(window)
    press(window, "身分証を新しく作る")
    screen(window, IdentityView)
    assert "小さな調査" in window.windowTitle()
    press(window, "発行に戻る")
    assert "1件：試験省" in texts(screen(window, SignSurveyView))


def test_going_back_and_forth_keeps_everything(office: Office) -> None:
    """From the signature to the recipients to the terms and on again."""
    window = to_signing(office)
    press(window, "前へ戻る")
    screen(window, RecipientsView)
    press(window, "前へ戻る")
    assert screen(window, PublishView).typed().purpose == "試験のため"
    press(window, "次へ：提出先と経路")
    press(window, "次へ：確認と署名")
    assert "1件：試験省" in texts(window)


def test_what_is_signed_is_seen_before_the_passphrase(office: Office) -> None:
    """The screen begins at its top; a press without a 合言葉 leads to its field."""
    window = to_signing(office)
    window.resize(910, 433)
    settle()
    view = screen(window, SignSurveyView)
    assert view.scroll_area.verticalScrollBar().value() == 0
    keys(window, Qt.Key.Key_Return)
    assert focused(window).accessibleName() == "身分証の合言葉"


def test_nobody_leaves_while_it_is_signed(office: Office) -> None:
    """It is said, and the file is written to its end."""
    office.jobs = jobs = PatientJobs()
    window = to_signing(office)
    jobs.is_late = True
    path = sign(office, window)
    press(window, "前へ戻る")
    settle()
    assert "発行しています。終わるまでお待ちください。" in texts(window)
    jobs.work_off()
    assert path.exists()
    screen(window, PublishedView)


def test_a_disk_that_refuses_leaves_no_file(office: Office) -> None:
    """The place is told by its name; the screen stays for another place."""
    window = to_signing(office)
    office.ask.answers = [office.folder / "gone" / "x.survey.txt"]
    view = screen(window, SignSurveyView)
    view.picker.passphrase.setFocus()
    write(window, worlds.PASSPHRASE)
    press(window, "署名して発行する")
    settle()
    assert "x.survey.txt" in texts(window)
    assert not list(office.folder.glob("**/x.survey.txt"))
    screen(window, SignSurveyView)


def test_a_profile_that_refuses_does_not_take_the_file_back(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The published file stands; that this desk did not take it in is said."""
    window = to_signing(office)

    def refuse(_profile: ProfileFolder) -> None:
        raise SurveyError(Code.DISK_FULL)

    monkeypatch.setattr(ProfileFolder, "make", refuse)
    path = sign(office, window)
    assert path.exists()
    assert "この端末のホームには入れられませんでした。" in texts(screen(window, PublishedView))
