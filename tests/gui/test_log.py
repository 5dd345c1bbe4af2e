"""What the help desk can read in the log of the windows, and what is never in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.newcomer import ENTER, answer, begin
from tests.support.office import PASSPHRASE, Office, keys, press, screen, write
from usbsurvey_desktop import log_file
from usbsurvey_desktop.gui.reviewer.open_view import OpenView

PACKAGE_NAME = "131016-small-survey-r1.sealed.txt"


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Iterator[Office]:
    del qtbot
    office = Office(tmp_path)
    log_file.keep_in(tmp_path / "log.txt")
    yield office
    log_file.stop()


def _log(office: Office) -> list[str]:
    text = (office.folder / "log.txt").read_text(encoding="utf-8")
    return [line.partition(" ")[2] for line in text.splitlines()]


def _review(office: Office, name: str) -> None:
    office.output.mkdir()
    (office.output / PACKAGE_NAME).write_bytes(worlds.package().content)
    worlds.put_key_files(office.profile.identities, name)
    window = office.open_window()
    press(window, "提出ファイルを確認する")
    screen(window, OpenView).picker.passphrase.setFocus()
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)


def test_a_survey_that_is_read_is_told_by_version_and_digest(office: Office) -> None:
    """Eight signs of the digest tell two packs apart at the telephone."""
    pack = worlds.pack()
    path = office.folder / "new.survey.txt"
    path.write_text(pack.text, encoding="ascii")
    window = office.open_window()
    office.ask.answers.append(path)
    keys(window, ENTER)

    press(window, "調査票ファイルを選ぶ")

    assert _log(office) == [f"pack.read version=1 digest={pack.digest[:8]}"]


def test_a_day_with_a_draft_leaves_generations_and_nothing_of_the_person(office: Office) -> None:
    """Opened and saved, each with its generation; no answer, name, path or passphrase."""
    office.hold()
    window = office.open_window()
    begin(window)
    answer(window)
    press(window, "下書きのまま終える")
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)

    written = _log(office)

    assert {line.partition("=")[0] for line in written} == {
        "draft.saved generation",
        "draft.opened generation",
    }
    for canary in ("山田", "千代田", "131016", PASSPHRASE, str(office.folder), "usbdraft"):
        assert canary not in "\n".join(written)


def test_a_package_that_opens_is_told_by_revision_and_digest(office: Office) -> None:
    """Which file it was can be asked of whoever has it; its name is not kept."""
    office.hold()

    _review(office, "ministry")

    assert _log(office)[-1].startswith("package.opened revision=1 digest=")
    assert PACKAGE_NAME not in "\n".join(_log(office))


def test_a_package_that_does_not_open_is_told_by_code_and_check(office: Office) -> None:
    """What the person reads on the telephone stands in the log too."""
    office.hold()

    _review(office, "stranger")

    assert _log(office) == ["refused code=not_addressed step=S2"]
