"""What lies beside the program: README.txt, and the helpers for shortcuts in a Windows bundle."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtQml import QJSEngine, QJSValue
from PySide6.QtWidgets import QApplication

from scripts.bundle.companions import SOURCES, WINDOWS, Form, write_companions
from scripts.bundle.target import Target, version
from usbsurvey_desktop.records import parse

MAKE, REMOVE, SCRIPT = "関連付け.cmd", "関連付け解除.cmd", "_internal/shortcuts.js"
LINK = "オフライン調査デスク.lnk"
_HOME = "C:\\道具 1\\usbsurvey"
_DESKTOP = f"C:\\Users\\花子\\Desktop\\{LINK}"
_SEND_TO = f"C:\\Users\\花子\\AppData\\Roaming\\Microsoft\\Windows\\SendTo\\{LINK}"
_WORLD = """
var there = {}, links = {}, said = [], ended = null, broken = {};
function ActiveXObject(name) { return name === "WScript.Shell" ? shellOfWindows : filesOfWindows; }
var shellOfWindows = {
  SpecialFolders: { Item: function (name) { return "C:\\\\Users\\\\花子\\\\" + name; } },
  ExpandEnvironmentStrings: function (text) {
    return text.replace("%APPDATA%", "C:\\\\Users\\\\花子\\\\AppData\\\\Roaming");
  },
  CreateShortcut: function (path) {
    return { Save: function () {
      if (broken[path]) { throw new Error("no access"); }
      there[path] = true; links[path] = this;
    } };
  }
};
var filesOfWindows = {
  GetParentFolderName: function (path) { return path.substring(0, path.lastIndexOf("\\\\")); },
  BuildPath: function (folder, name) { return folder + "\\\\" + name; },
  FileExists: function (path) { return there[path] === true; },
  DeleteFile: function (path) {
    if (broken[path]) { throw new Error("no access"); }
    delete there[path];
  }
};
var WScript = {
  ScriptFullName: HOME + "\\\\_internal\\\\shortcuts.js",
  Arguments: { length: words.length, Item: function (i) { return words[i]; } },
  Echo: function (text) { said.push(text); },
  Quit: function (code) { ended = code; }
};
"""
"""A Windows with nothing but what the script asks for."""


class _Windows:
    """Runs the script in a Windows that remembers its files from one call to the next."""

    def __init__(self, folder: Path) -> None:
        write_companions(folder, "windows")
        self._script = (folder / SCRIPT).read_text(encoding="ascii")
        self.files = {f"{_HOME}\\usbsurvey.exe"}
        self.broken: set[str] = set()
        self.links: Mapping[str, Mapping[str, str]] = {}
        self.said: list[str] = []

    def run(self, *words: str) -> int:
        """Call the script with these words, and give its exit code."""
        engine = QJSEngine()
        self._did(engine, f"var HOME = {json.dumps(_HOME)}, words = {json.dumps(words)};")
        self._did(engine, _WORLD)
        for name, paths in (("there", self.files), ("broken", self.broken)):
            self._did(engine, f"{name} = {json.dumps(dict.fromkeys(paths, True))};")
        self._did(engine, self._script)
        left = parse(self._did(engine, "JSON.stringify({there, links, said, ended})"), depth=4)
        assert isinstance(left, dict)
        self.files = set(cast("dict[str, bool]", left["there"]))
        self.links = cast("dict[str, dict[str, str]]", left["links"])
        self.said = cast("list[str]", left["said"])
        return cast("int", left["ended"])

    @staticmethod
    def _did(engine: QJSEngine, text: str) -> bytes:
        done = cast("QJSValue", engine.evaluate(text))  # its type says a pair, which it is not
        assert not done.isError(), done.toString()
        return str(done.toString()).encode()


@pytest.fixture
def windows(tmp_path: Path, qapp: QApplication) -> _Windows:
    """A user's terminal with the bundle on it; the script runs in Qt's engine."""
    del qapp
    return _Windows(tmp_path)


def test_shortcuts_lie_on_the_desktop_and_in_send_to(windows: _Windows) -> None:
    """Each leads to the program of this bundle, starts in its folder and bears its picture."""
    assert windows.run("make") == 0
    assert windows.files == {f"{_HOME}\\usbsurvey.exe", _DESKTOP, _SEND_TO}
    for link in (_DESKTOP, _SEND_TO):
        made = windows.links[link]
        assert made["TargetPath"] == f"{_HOME}\\usbsurvey.exe"
        assert made["WorkingDirectory"] == _HOME
        assert made["IconLocation"] == f"{_HOME}\\usbsurvey.exe,0"


def test_undoing_leaves_what_was_there_before(windows: _Windows) -> None:
    """Both shortcuts go, and nothing else; undoing once more changes nothing."""
    before = windows.files | {f"C:\\Users\\花子\\Desktop\\{LINK}.txt"}
    windows.files = set(before)
    windows.run("make")
    assert windows.run("remove") == 0
    assert windows.files == before
    assert windows.run("remove") == 0
    assert windows.files == before


@pytest.mark.parametrize("place", [_DESKTOP, _SEND_TO], ids=["desktop", "send-to"])
@pytest.mark.parametrize("wish", ["make", "remove"])
def test_a_place_that_is_closed_is_told_and_stops_nothing(
    windows: _Windows, wish: str, place: str
) -> None:
    """The other shortcut is made or removed all the same, and the exit code is not 0."""
    if wish == "remove":
        windows.run("make")
    windows.broken = {place}
    assert windows.run(wish) == 1
    assert windows.said == [f"{place}: no access"]
    (other,) = {_DESKTOP, _SEND_TO} - {place}
    assert (other in windows.files) is (wish == "make")


def test_no_shortcut_leads_to_a_program_that_is_not_there(windows: _Windows) -> None:
    """The script taken out of its bundle makes nothing."""
    windows.files = {f"{_HOME}\\another.exe"}
    assert windows.run("make") == 1
    assert windows.files == {f"{_HOME}\\another.exe"}


@pytest.mark.parametrize("words", [(), ("format",)], ids=["nothing", "another-word"])
def test_other_words_do_nothing(windows: _Windows, words: tuple[str, ...]) -> None:
    """Only make and remove are known."""
    before = windows.files
    assert windows.run(*words) == 1
    assert windows.files == before


def test_each_text_is_written_as_its_reader_takes_it(tmp_path: Path) -> None:
    """Notepad gets a mark, the console CP932, the script host ASCII, and all of them CRLF."""
    write_companions(tmp_path, "windows")
    for name in ("README.txt", MAKE, REMOVE, SCRIPT):
        content = (tmp_path / name).read_bytes()
        encoding = WINDOWS[Path(name).suffix].encoding
        source = (SOURCES / "windows" / name).read_text(encoding="utf-8")
        assert content.decode(encoding).replace("\r\n", "\n") == source
        assert b"\n" not in content.replace(b"\r\n", b"")
    assert (tmp_path / "README.txt").read_bytes().startswith(b"\xef\xbb\xbf")


def test_on_linux_texts_are_as_they_are_here(tmp_path: Path) -> None:
    """UTF-8 without a mark, LF, and no helper of Windows."""
    write_companions(tmp_path, "linux")
    assert [path.name for path in tmp_path.rglob("*")] == ["README.txt"]
    readme = tmp_path / "README.txt"
    assert readme.read_bytes() == (SOURCES / "linux" / "README.txt").read_bytes()
    assert b"\r" not in readme.read_bytes()


def test_a_sign_that_a_console_cannot_show_stops_the_build() -> None:
    """A text with 🗑 would reach people as something else."""
    with pytest.raises(UnicodeEncodeError):
        Form("cp932", "\r\n").written("🗑\n")


@pytest.mark.parametrize("name", [MAKE, REMOVE])
def test_a_helper_calls_nothing_but_the_script_host(name: str) -> None:
    """By its full path, so that nothing that lies about is run; no registry, no PowerShell."""
    text = (SOURCES / "windows" / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith(("rem ", "echo ", ":"))]
    wish = "make" if name == MAKE else "remove"
    host = '"%SystemRoot%\\System32\\cscript.exe" //nologo'
    script = f'"%~dp0{SCRIPT.replace("/", chr(92))}" {wish}'
    assert lines == [
        "@echo off",
        f"{host} {script}",
        f"if errorlevel 1 {host} //E:JScript {script}",
        "if errorlevel 1 goto failed",
        "set code=0",
        "goto end",
        "set code=1",
        "pause",
        "exit /b %code%",
    ]


def test_what_is_said_to_people_is_no_command() -> None:
    """No sign in an `echo` line means something to the console."""
    for name in (MAKE, REMOVE):
        text = (SOURCES / "windows" / name).read_text(encoding="utf-8")
        said = re.findall(r"^echo (.*)$", text, re.MULTILINE)
        assert said
        assert not [line for line in said if set(line) & set("&|<>^%!")]


def test_the_script_writes_no_registry() -> None:
    """Of the shell it uses shortcuts and names of folders."""
    text = (SOURCES / "windows" / SCRIPT).read_text(encoding="utf-8")
    assert set(re.findall(r"\bshell\.(\w+)", text)) == {
        "CreateShortcut",
        "ExpandEnvironmentStrings",
        "SpecialFolders",
    }
    assert set(re.findall(r"\bfiles\.(\w+)", text)) == {
        "BuildPath",
        "DeleteFile",
        "FileExists",
        "GetParentFolderName",
    }


@pytest.mark.parametrize("system", ["linux", "windows"])
def test_the_readme_names_the_files_of_its_bundle(system: str) -> None:
    """The programs, the lists and the helpers are called as they are; others are not named."""
    text = (SOURCES / system / "README.txt").read_text(encoding="utf-8")
    target = Target(version(), system)
    for name in (target.program.name, "sbom.cdx.json", "LICENSES", "SHA256SUMS", "portable"):
        assert name in text
    assert "usbsurvey-cli self-test" in text
    helpers = set(re.findall(r"[^\s、。 ]+\.cmd", text))
    assert helpers == ({MAKE, REMOVE} if system == "windows" else set())


@pytest.mark.parametrize("system", ["linux", "windows"])
def test_the_readme_says_everything_in_both_languages(system: str) -> None:
    """Every heading of the Japanese half has one in the English half, in the same order."""
    text = (SOURCES / system / "README.txt").read_text(encoding="utf-8")
    japanese, english = text.split("\n\n\n")
    headings = [re.findall(r"^\S.*$", half, re.MULTILINE) for half in (japanese, english)]
    assert len(headings[0]) == len(headings[1]) > 1
