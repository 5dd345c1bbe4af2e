"""`about`: which copy of the program this is, and whose folder it works on."""

from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.command_line import Call
from usbsurvey_desktop import __version__
from usbsurvey_desktop.store.last_used import note_use


def test_a_copy_tells_its_version_and_places(desk: Call, profile: Path) -> None:
    """The same for people and as a document; nothing is written by asking."""
    told = desk("about", "--json")
    plain = desk("about")

    facts = {name: told.document[name] for name in ("version", "program", "profile", "policy")}
    assert facts == {
        "version": __version__,
        "program": str(worlds.ROOT),
        "profile": str(profile),
        "policy": None,
    }
    assert told.document["newer"] is None
    assert (told.code, plain.code, plain.err) == (0, 0, "")
    assert plain.out.splitlines()[:4] == [
        f"版: {__version__}",
        f"ソフトの場所: {worlds.ROOT}",
        f"利用者のフォルダー: {profile}",
        "管理者の設定: なし",
    ]
    assert list(profile.iterdir()) == []


def test_another_folder_is_asked_about_by_naming_it(desk: Call, tmp_path: Path) -> None:
    """As with every command."""
    assert desk("--profile", tmp_path, "about", "--json").document["profile"] == str(tmp_path)


def test_who_uses_the_older_of_two_programs_is_told(desk: Call, profile: Path) -> None:
    """On stderr, and in the document."""
    note_use(profile / "program.json", "9.10.0", worlds.NOW)

    told = desk("about", "--json")

    assert told.document["newer"] == {"version": "9.10.0", "at": "2026-11-20T10:00:00+09:00"}
    assert told.err == (
        "利用者のフォルダーは、新しい版のソフトに使われています。新しい版のソフトを使ってください: "
        "9.10.0 (2026-11-20T10:00:00+09:00)\n"
    )


def test_the_version_is_told_in_english_too(desk: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the language of the moment."""
    monkeypatch.setenv("USBSURVEY_LANG", "en")
    assert desk("about").out.splitlines()[0] == f"Version: {__version__}"
