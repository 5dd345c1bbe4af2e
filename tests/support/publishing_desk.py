"""An issuer at the window: a form that is open, cards in a folder, an identity in the profile."""

import json
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from tests.support import collectors, worlds
from tests.support.office import Office, press, screen, write
from tests.support.questionnaires import Json
from tests.support.scenery.authoring import opened
from usbsurvey_desktop.gui.author.publish_view import PublishView
from usbsurvey_desktop.gui.author.recipients_view import RecipientsView
from usbsurvey_desktop.gui.author.sign_survey_view import SignSurveyView
from usbsurvey_desktop.gui.frame.number_boxes import NumberBoxes
from usbsurvey_desktop.gui.items.text_area import TextArea
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.identity.card import make_card
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.check_number import groups
from usbsurvey_desktop.sealing.pack import Pack, read_pack

SURVEY = "small-form"


def put_form(office: Office, document: Json | None = None) -> Path:
    """Lay a form into the folder of the office, by default the small one."""
    office.folder.mkdir(parents=True, exist_ok=True)
    path = office.folder / "form.json"
    path.write_text(json.dumps(document or worlds.SMALL_FORM), encoding="utf-8")
    return path


def put_issuer(office: Office, name: str = "issuer") -> None:
    """Lay the identity of an issuer into the profile, with its card."""
    office.profile.make()
    signing = worlds.put_key_files(office.profile.identities, name)
    card = make_card(worlds.identity(name), now=worlds.NOW)
    signing.with_suffix(".card.txt").write_text(f"{card}\n", encoding="ascii")


def begun(office: Office, document: Json | None = None) -> MainWindow:
    """The first screen of publishing, from home over the form."""
    window = opened(office, put_form(office, document))
    press(window, "署名して発行する")
    screen(window, PublishView)
    return window


def fill_terms(window: MainWindow, **lines: str) -> None:
    """Write what has to be written; `lines` by their Japanese names, in either language."""
    view = screen(window, PublishView)
    wanted = {
        "提出期限": "令和8年12月28日",
        "目的": "試験のため",
        "担当": "試験省調査課",
        "電話": "03-0000-0000",
        **lines,
    }
    for name, text in wanted.items():
        _write(view, name, text)


def _write(view: PublishView, name: str, text: str) -> None:
    names = {QCoreApplication.translate(each, name) for each in ("PublishView", "PublishFields")}
    for line in view.findChildren(LineEdit):
        if line.accessibleName() in names:
            line.setText(text)
            return
    (box,) = (one for one in view.findChildren(TextArea) if one.accessibleName() in names)
    box.setPlainText(text)


def to_recipients(office: Office, document: Json | None = None) -> MainWindow:
    """The second screen, without any recipient."""
    window = begun(office, document)
    fill_terms(window)
    press(window, "次へ：提出先と経路")
    screen(window, RecipientsView)
    return window


def add_cards(office: Office, window: MainWindow, *subjects: Subject) -> None:
    """Add cards by their files."""
    office.ask.answers = collectors.put_cards(office.folder / "cards", *subjects)
    press(window, "公開カードを加える")


def type_groups(window: MainWindow, fingerprint: bytes) -> None:
    """Type the groups that the screen asks for, of a number that was heard."""
    boxes = screen(window, NumberBoxes)
    for box, group in zip(boxes.boxes, boxes.groups(), strict=True):
        box.setText(groups(fingerprint)[group])


def to_signing(office: Office, *subjects: Subject, document: Json | None = None) -> MainWindow:
    """The third screen, the issuer's identity at hand; by default the ministry receives."""
    put_issuer(office)
    window = to_recipients(office, document)
    add_cards(office, window, *(subjects or (collectors.MINISTRY,)))
    press(window, "次へ：確認と署名")
    screen(window, SignSurveyView)
    return window


def sign(
    office: Office, window: MainWindow, name: str = "out", passphrase: str = worlds.PASSPHRASE
) -> Path:
    """Sign and give the path of what was published."""
    path = office.output / f"{name}.survey.txt"
    office.output.mkdir(parents=True, exist_ok=True)
    office.ask.answers = [path]
    screen(window, SignSurveyView).picker.passphrase.setFocus()
    write(window, passphrase)
    press(window, "署名して発行する")
    return path


def published(office: Office, *subjects: Subject, document: Json | None = None) -> MainWindow:
    """The screen that says that the survey was published."""
    window = to_signing(office, *subjects, document=document)
    sign(office, window, f"{SURVEY}-v1")
    return window


def pack_in(path: Path) -> Pack:
    """What was published."""
    pack = read_pack(path.read_bytes())
    assert isinstance(pack, Pack)
    return pack
