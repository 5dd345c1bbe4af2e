"""Whoever gets a bundle gets the licence of everything in it, and is told about the LGPL."""

import dataclasses
import sys
from pathlib import Path

import pytest

from scripts.bundle.inventory import take_inventory
from scripts.bundle.known import TEXTS
from scripts.bundle.licence_rules import REPLACEABLE
from scripts.bundle.licences import FOLDER, texts, write_licences
from scripts.bundle.notice import notice
from scripts.bundle.parts import PROGRAM, Holding, Inside, Kind, Part
from scripts.bundle.refused import NotShippableError, Why

PYTHON = Path(sys.executable)
_QT = Part(
    key="qt",
    name="Qt",
    version="6.99.1",
    maker="The Qt Company Ltd.",
    kind=Kind.FRAMEWORK,
    licence="LGPL-3.0-only OR GPL-3.0-only",
    purl="pkg:generic/qt@6.99.1",
    source="https://download.qt.io/qt-6.99.1.tar.xz",
    texts={},
)
_PROGRAM = dataclasses.replace(
    _QT, key=PROGRAM, name=PROGRAM, version="0.9", licence="Apache-2.0", source=""
)
_PYTHON = dataclasses.replace(
    _QT, key="python", name="CPython", version="3.99.2", licence="Python-2.0.1"
)


def _small(*, program: str = "usbsurvey") -> tuple[Holding, ...]:
    return (
        Holding(_PYTHON),
        Holding(_QT, {"_internal/PySide6/Qt6Core": "00"}),
        Holding(_PROGRAM, {program: "00"}),
    )


def test_every_part_has_the_text_of_its_licence(bundle: Path) -> None:
    """In a folder of its name; a Debian one also what its copyright file refers to."""
    write_licences(bundle, PYTHON)
    keys = {holding.part.key for holding in take_inventory(bundle, PYTHON)}
    folder = bundle / FOLDER
    assert {key for key in keys if not any((folder / key).glob("**/*"))} == set()
    assert "Permission is hereby granted" in (folder / "cffi/LICENSE").read_text(encoding="utf-8")
    assert (folder / "debian-zlib1g/copyright").is_file()
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in (folder / "python/LICENSE.txt").read_text(
        encoding="utf-8"
    )


def test_what_is_built_in_is_listed_with_the_texts_it_needs(bundle: Path) -> None:
    """Cryptography's wheel holds OpenSSL and crates of Rust, and brings no text of theirs."""
    write_licences(bundle, PYTHON)
    listed = (bundle / FOLDER / "cryptography" / "INSIDE.txt").read_text(encoding="utf-8")
    assert "\nopenssl 4." in listed
    assert "(MIT OR Apache-2.0) AND Unicode-3.0" in listed
    given = {path.stem for path in (bundle / FOLDER / "texts").iterdir()}
    assert {"Apache-2.0", "BSD-3-Clause", "Unicode-3.0"} <= given


def test_the_same_bundle_gets_the_same_licences(bundle: Path) -> None:
    """Again, and over those that are there; a stray one goes."""

    def written() -> dict[str, bytes]:
        write_licences(bundle, PYTHON)
        files = sorted(path for path in (bundle / FOLDER).rglob("*") if path.is_file())
        return {str(path): path.read_bytes() for path in files}

    first = written()
    (bundle / FOLDER / "stray.txt").write_bytes(b"x")
    assert written() == first


def test_a_missing_text_stops_the_build(tmp_path: Path) -> None:
    """Whether a part should bring it or we do."""
    lost = dataclasses.replace(_QT, texts={"LICENSE": tmp_path / "lost"})
    with pytest.raises(NotShippableError) as refused:
        texts([Holding(_PROGRAM), Holding(lost)])
    assert refused.value.why is Why.NO_TEXT
    inside = (Inside("core", "1", "IJG", "", "a list"),)
    with pytest.raises(NotShippableError) as refused:
        texts([Holding(_PROGRAM), Holding(dataclasses.replace(_QT, key="thing", inside=inside))])
    assert refused.value.names == ("thing: IJG",)


def test_the_lgpl_comes_with_the_gpl_that_it_adds_to() -> None:
    """Section 4 of the LGPL asks for both."""
    given = texts([Holding(_PROGRAM), Holding(_QT)])
    lgpl = given["texts/LGPL-3.0-only.txt"].decode()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in lgpl
    assert "GNU GENERAL PUBLIC LICENSE" in given["texts/GPL-3.0-only.txt"].decode()


@pytest.mark.parametrize(
    ("program", "library", "commands"),
    [
        ("usbsurvey", "_internal/PySide6/Qt/lib/libQt6*.so.6", "./usbsurvey-cli"),
        ("usbsurvey.exe", r"_internal\PySide6\Qt6*.dll", "usbsurvey-cli.exe"),
    ],
    ids=["linux", "windows"],
)
def test_the_notice_tells_how_to_put_another_qt_in(
    program: str, library: str, commands: str
) -> None:
    """In Japanese and in English: what, which version, from where, and how to try it."""
    japanese, english = notice(_small(program=program)).split("What is in usbsurvey-desktop")
    for text in (japanese, english):
        for told in (library, commands, "self-test", "6.99.1", "CPython 3.99.2", _QT.source):
            assert told in text, told
    assert "入れ替える手順" in japanese
    assert "How to put another Qt" in english


def test_the_notice_names_every_part_but_the_program() -> None:
    """By its folder, with the licence that we keep to of those it offers."""
    text = notice(_small())
    assert "  qt 6.99.1: LGPL-3.0-only\n" in text
    assert "  python 3.99.2: Python-2.0.1\n" in text
    assert f"  {PROGRAM} " not in text


def test_the_texts_that_we_bring_are_those_of_their_names() -> None:
    """None is empty, and each LGPL that may be needed is there or comes from Debian."""
    files = {path.stem: path.read_text(encoding="utf-8") for path in TEXTS.glob("*.txt")}
    assert [name for name, text in files.items() if len(text) < 500] == []
    assert {"LGPL-3.0-only"} == REPLACEABLE & files.keys()
