"""A former version proposes its recipients only where its issuer is known; a stranger's is told."""

from dataclasses import replace

import pytest

from tests.support import collectors, worlds
from tests.support.office import Office, press, screen, texts
from tests.support.publishing_desk import (
    add_cards,
    begun,
    fill_terms,
    pack_in,
    put_issuer,
    sign,
)
from tests.support.scenery.issuing import FORMER_TERMS, after_a_stranger, corrected, former
from tests.support.scenery.scene import settle
from usbsurvey_desktop.gui.author.publish_view import PublishView
from usbsurvey_desktop.gui.author.recipients_view import RecipientsView
from usbsurvey_desktop.gui.author.sign_survey_view import SignSurveyView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.identity.card import make_card, read_card
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.sealing.addressing import Addressing
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Contact
from usbsurvey_desktop.sealing.publish import publish

ONWARD = "次へ：提出先と経路"
SECOND = Subject("札幌市", "総務課", "二人目 太郎", "011002")
DOUBT = "この前の版の調査主体は、照合番号を確かめておらず、"


def false_version() -> Pack:
    """Version 9 of the survey by a stranger, who would open all answers and take all calls."""
    stranger = worlds.identity("stranger")
    card = read_card(make_card(stranger, now=worlds.NOW).encode())
    addressing = Addressing().with_card(card, worlds.NOW)
    contact = Contact(office="試験省調査課", tel="090-0000-0000", email="x@example.com", hours="夜")
    terms = replace(
        FORMER_TERMS,
        version=9,
        title="にせの調査",
        purpose="にせの目的",
        contact=contact,
        approval_required=True,
        roster_policy="strict",
    )
    return publish(
        terms,
        worlds.SMALL_FORM,
        recipients=addressing.recipients,
        routes=addressing.routes,
        key=stranger.signing_key(),
    )


def _choose(office: Office, window: MainWindow, pack: Pack) -> None:
    path = office.folder / "chosen.survey.txt"
    path.write_text(pack.text, encoding="ascii")
    office.ask.answers = [path]
    press(window, "前の版の調査票ファイルを選ぶ")
    settle()


def test_a_version_of_a_stranger_is_not_proposed(office: Office) -> None:
    """However high its number: the newest of the own key is."""
    put_issuer(office)
    office.hold(former(), confirmed=False)
    office.hold(false_version(), confirmed=False)
    plan = screen(begun(office, corrected()), PublishView).typed()
    assert (plan.version, plan.former) == ("4", former())
    assert plan.contact["tel"] == worlds.CONTACT.tel


def test_nobody_known_is_nothing_proposed(office: Office) -> None:
    """Without an identity or a confirmed issuer the screen begins as for a new survey."""
    office.hold(false_version(), confirmed=False)
    plan = screen(begun(office, corrected()), PublishView).typed()
    assert (plan.version, plan.former, plan.addressing) == ("1", None, Addressing())


def test_a_confirmed_issuer_is_believed(office: Office) -> None:
    """A deputy with an identity elsewhere gets what the confirmed former version says."""
    office.hold(former())
    window = begun(office, corrected())
    assert screen(window, PublishView).typed().former == former()
    assert DOUBT not in texts(window)


def test_a_chosen_version_of_a_stranger_only_compares(office: Office) -> None:
    """It is told, and fills in neither terms nor recipients; what changed is shown."""
    window = after_a_stranger(office)
    settle()
    assert DOUBT in texts(window)
    plan = screen(window, PublishView).typed()
    assert (plan.version, plan.former, plan.purpose) == ("4", former(), "")
    assert (plan.addressing, plan.heard.known) == (Addressing(), frozenset())
    assert not any(plan.contact.values())
    fill_terms(window)
    press(window, ONWARD)
    add_cards(office, window, collectors.MINISTRY)
    press(window, "次へ：確認と署名")
    told = texts(screen(window, SignSurveyView))
    assert "第3版から変わったところ" in told
    assert "照合番号を確かめていない提出先が1件あります（試験省）。" in told


def test_a_pack_of_another_key_than_the_confirmed_one_is_a_strangers(office: Office) -> None:
    """Its pin is no error while choosing; it is told, and nothing of it stands in the fields."""
    office.hold(former())
    window = begun(office, corrected())
    _choose(office, window, false_version())
    assert DOUBT in texts(window)
    plan = screen(window, PublishView).typed()
    assert (plan.purpose, plan.addressing) == ("", Addressing())
    assert not any(plan.contact.values())


@pytest.mark.parametrize("with_signer", [False, True], ids=["as proposed", "with a signer more"])
def test_what_another_key_proposed_goes_with_it(office: Office, *, with_signer: bool) -> None:
    """The true version takes the place of a false one that was believed; what was typed stays."""
    put_issuer(office)
    office.hold(false_version())
    window = begun(office, corrected())
    fill_terms(window, 目的="わたしの目的", 電話="090-0000-0000", 担当="試験省調査課")
    if with_signer:
        press(window, ONWARD)
        office.ask.answers = collectors.put_cards(office.folder / "c", SECOND)
        press(window, "返信に署名する人を加える")
        assert "公開カードを1枚加えました。" in texts(window)
        press(window, "前へ戻る")
    _choose(office, window, former())
    plan = screen(window, PublishView).typed()
    assert (plan.version, plan.purpose, plan.title) == ("4", "わたしの目的", "小さな調査")
    assert dict(plan.contact) == worlds.CONTACT.model_dump()
    assert (plan.approval_required, plan.roster_policy) == (False, "record")
    false = {one.open_cert for one in false_version().payload.recipients}
    assert not false & {one.open_cert for one in plan.addressing.recipients}
    assert [one.id for one in plan.addressing.recipients] == ["prefecture", "ministry"]
    assert all(plan.heard.next_of(one) is None for one in plan.addressing.recipients)


def test_the_true_version_after_a_false_one_is_signed_with_its_own_recipients(
    office: Office,
) -> None:
    """From the false version on the desk to the file: nobody else's key is in it."""
    put_issuer(office)
    office.hold(false_version(), confirmed=False)
    window = begun(office, corrected())
    _choose(office, window, former())
    press(window, ONWARD)
    screen(window, RecipientsView)
    press(window, "次へ：確認と署名")
    sign(office, window)
    press(window, "このまま発行する")
    payload = pack_in(office.output / "out.survey.txt").payload
    assert (payload.version, payload.contact) == (4, worlds.CONTACT)
    assert {one.open_cert for one in payload.recipients} == {
        one.open_cert for one in former().payload.recipients
    }
