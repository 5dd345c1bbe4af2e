"""The own decisions count where those of every reviewer do: by the roster, and only by it."""

import re
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support import rosters, worlds
from tests.support.command_line import Call, caller
from tests.support.office import Office, press, screen, texts
from tests.support.scenery.tallying import accepted
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.reviewer.tally_view import TallyView


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    return Office(tmp_path)


@pytest.fixture(name="call")
def _call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    monkeypatch.setenv("USBSURVEY_PASSPHRASE", worlds.PASSPHRASE)
    return caller(capsys)


@pytest.mark.parametrize(
    ("with_roster", "is_reviewer", "n"),
    [(False, True, 0), (True, False, 0), (True, True, 1)],
    ids=["no roster", "struck off", "reviewer"],
)
def test_the_desk_counts_what_the_command_line_counts(
    office: Office,
    tmp_path: Path,
    call: Call,
    *,
    with_roster: bool,
    is_reviewer: bool,
    n: int,
) -> None:
    """One N, whoever asks; on the desk it is told that the own ledger does not count."""
    inbox = accepted(office)
    if not is_reviewer:
        inbox.roster.write_text(rosters.founded().text, encoding="ascii")
    worlds.put_key_files(tmp_path, "ministry")
    pack = tmp_path / worlds.pack().file_name
    pack.write_text(worlds.pack().text, encoding="ascii")
    words = ["tally", inbox.folder, "--survey", pack, "--identity", tmp_path / "ministry.p12"]
    words += ["--ledger", inbox.folder, *(["--roster", inbox.roster] if with_roster else [])]
    assert call(*words, "--json").document["bodies"] == n

    window = inbox.open(with_roster=with_roster)
    told = texts(screen(window, InboxView))
    press(window, "集計")
    counted = texts(screen(window, TallyView))

    assert f"受理 {n}" in told
    is_stranger = with_roster and not is_reviewer
    assert ("署名者名簿の確認者ではありません。集計に使っていません。" in told) is is_stranger
    assert (
        "名簿を選んでいないので、確認台帳1件の判断を使っていません。" in told
    ) is not with_roster
    assert re.findall(r"受理 (\d+)、この集計に入れた団体 N＝(\d+)（", counted) == [(str(n), str(n))]
