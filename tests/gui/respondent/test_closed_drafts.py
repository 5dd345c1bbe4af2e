"""A draft that was closed is gone from the memory, and so is every key that was opened for it."""

import gc
import weakref
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.newcomer import (
    ENTER,
    answer,
    begin,
    sign,
    take_the_seat,
)
from tests.support.office import Office, keys, press, screen
from tests.support.signing import signed_for_the_approver
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui.approver.desk import ApproverDesk
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.respondent.issuer_check import IssuerCheck
from usbsurvey_desktop.gui.respondent.session import Session
from usbsurvey_desktop.gui.respondent.submit_view import SubmitView
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.store.container import Container

SECRETS = (Session, Filling, Container, Identity)
WATCHED = (*SECRETS, ApproverDesk, IssuerCheck)


class _Memory:
    """What a test makes from now on; whatever is older is held, so that it is not taken for new."""

    def __init__(self) -> None:
        gc.collect()
        self._older = [one for one in gc.get_objects() if isinstance(one, WATCHED)]

    def living(self, *kinds: type[object]) -> list[weakref.ref[object]]:
        """Weak references to all objects of some kinds that were made since."""
        gc.collect()
        older = {id(one) for one in self._older}
        return [
            weakref.ref(one)
            for one in gc.get_objects()
            if isinstance(one, kinds) and id(one) not in older
        ]


def _kinds(references: list[weakref.ref[object]]) -> set[str]:
    gc.collect()
    return {type(one).__name__ for one in (ref() for ref in references) if one is not None}


def _wait_until_gone(qtbot: QtBot, references: list[weakref.ref[object]]) -> None:
    def assert_gone() -> None:
        assert _kinds(references) == set()

    qtbot.waitUntil(assert_gone)


def test_going_home_forgets_answers_and_keys(office: Office, qtbot: QtBot) -> None:
    """After signing and going home, session, filling, draft and identity are gone."""
    memory = _Memory()
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    screen(window, SubmitView)
    references = memory.living(*SECRETS)
    before = _kinds(references)

    press(window, "確認に戻る")
    press(window, "下書きのまま終える")
    screen(window, HomeView)

    assert before == {"Session", "Filling", "Container", "Identity"}
    _wait_until_gone(qtbot, references)


def test_the_approver_leaves_nothing_behind(tmp_path: Path, qtbot: QtBot) -> None:
    """The desk of the approver and the draft it worked on are gone once home is shown."""
    office = Office(tmp_path)
    office.hold(worlds.pack(replace(worlds.TERMS, approval_required=True)))
    memory = _Memory()
    window = signed_for_the_approver(office)
    take_the_seat(window)
    references = memory.living(*SECRETS, ApproverDesk)
    before = _kinds(references)

    press(window, "ホームに戻る")
    screen(window, HomeView)

    assert "ApproverDesk" in before
    _wait_until_gone(qtbot, references)


def test_putting_a_check_off_again_and_again_piles_nothing_up(tmp_path: Path, qtbot: QtBot) -> None:
    """Each check of an issuer goes away with its screen."""
    office = Office(tmp_path)
    memory = _Memory()
    window = office.open_window()
    office.ask.answers.append(tmp_path / "p.survey.txt")
    (tmp_path / "p.survey.txt").write_text(worlds.pack().text)
    press(window, "調査票を取り込む")
    press(window, "調査票ファイルを選ぶ")
    keys(window, ENTER)
    references = memory.living(IssuerCheck)
    before = _kinds(references)

    press(window, "あとで確かめる")
    screen(window, HomeView)

    assert before == {"IssuerCheck"}
    _wait_until_gone(qtbot, references)
