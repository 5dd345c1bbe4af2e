"""発行: an issuer goes from a form to a signed file."""

from copy import deepcopy
from dataclasses import replace
from functools import cache

from tests.support import collectors, worlds
from tests.support.office import Office, press, screen
from tests.support.publishing_desk import (
    SURVEY,
    add_cards,
    begun,
    published,
    put_issuer,
    sign,
    to_recipients,
    to_signing,
    type_groups,
)
from tests.support.questionnaires import Json
from tests.support.scenery.scene import Scene
from usbsurvey_desktop.gui.author.recipient_tables import RecipientTable
from usbsurvey_desktop.gui.author.recipients_view import RecipientsView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.publish import publish

FORMER_TERMS = replace(worlds.TERMS, survey=SURVEY, version=3)


@cache
def former() -> Pack:
    """Version 3 of the small form, by the issuer."""
    return publish(
        FORMER_TERMS,
        {**worlds.SMALL_FORM, "id": SURVEY},
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("issuer").signing_key(),
    )


def corrected() -> Json:
    """The small form with a question more, one less, other words and another condition."""
    document: Json = deepcopy(dict(worlds.SMALL_FORM))
    page = document["items"][1]
    first, second, last = page["items"]
    first["text"] = "USBメモリを、業務に使っていますか。"
    second["options"][0]["proposed"] = True
    second["enable_when"] = {"question": "A1", "operator": "exists", "value": True}
    page["items"] = [first, second, {**last, "link_id": "A4", "number": "A-4"}]
    return document


def _missing(office: Office) -> MainWindow:
    window = begun(office)
    press(window, "次へ：提出先と経路")
    return window


def _after_a_former_version(office: Office) -> MainWindow:
    put_issuer(office)
    office.hold(former(), confirmed=False)
    return begun(office, corrected())


def after_a_stranger(office: Office) -> MainWindow:
    """The first screen, where the former version that was chosen is of nobody known here."""
    path = office.folder / "old.survey.txt"
    office.folder.mkdir(parents=True, exist_ok=True)
    path.write_text(former().text, encoding="ascii")
    window = begun(office, corrected())
    office.ask.answers = [path]
    press(window, "前の版の調査票ファイルを選ぶ")
    return window


def _whole_country(office: Office) -> MainWindow:
    window = to_recipients(office)
    add_cards(office, window, collectors.MINISTRY, *collectors.prefectures())
    screen(window, RecipientsView).directed.emit(True)
    return window


def _some(office: Office) -> MainWindow:
    window = to_recipients(office)
    add_cards(office, window, *collectors.prefectures(3), collectors.prefectures(2)[0])
    return window


def next_version(office: Office) -> MainWindow:
    """The third screen with what changed since version 3."""
    window = _after_a_former_version(office)
    press(window, "次へ：提出先と経路")
    press(window, "次へ：確認と署名")
    return window


def _number(office: Office) -> MainWindow:
    window = to_recipients(office)
    add_cards(office, window, collectors.MINISTRY)
    screen(window, RecipientTable).setCurrentCell(0, 0)
    press(window, "照合番号を確かめる")
    return window


def _wrong_number(office: Office) -> MainWindow:
    window = _number(office)
    type_groups(window, bytes(32))
    press(window, "確かめる")
    return window


def _provisional(office: Office) -> MainWindow:
    window = next_version(office)
    sign(office, window)
    return window


def _wrong_passphrase(office: Office) -> MainWindow:
    window = to_signing(office)
    sign(office, window, passphrase="chigauaikotoba")
    return window


def _annex(office: Office) -> MainWindow:
    window = published(office)
    press(window, "公文の別紙を印刷する")
    return window


SCENES = (
    Scene("publishing: terms", begun),
    Scene("publishing: terms missing", _missing),
    Scene("publishing: after a former version", _after_a_former_version),
    Scene("publishing: after a former version of a stranger", after_a_stranger),
    Scene("publishing: no recipients", to_recipients),
    Scene("publishing: the whole country", _whole_country),
    Scene("publishing: bodies without a recipient", _some),
    Scene("publishing: number of a card", _number),
    Scene("publishing: number of a card wrong", _wrong_number),
    Scene("publishing: to sign", to_signing),
    Scene("publishing: changes to sign", next_version),
    Scene("publishing: provisional options", _provisional),
    Scene("publishing: wrong passphrase", _wrong_passphrase),
    Scene("publishing: done", published),
    Scene("publishing: the annex", _annex),
)
