"""What mail, gateways and editors do to a text file, and that the package is still the same."""

import re
import textwrap
from collections.abc import Callable

import pytest

from tests.support import jose_by_hand as hand
from tests.support import worlds
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.sealing.unseal import open_package

PACKAGE = worlds.package()
PACK = worlds.pack()


def wrapped(text: str, end: str = "\n") -> str:
    """The text in lines of 76 signs."""
    return end.join(textwrap.wrap(text, 76, break_on_hyphens=False)) + end


def shuffled(text: str) -> bytes:
    """The same JSON with its members the other way round, indented."""
    members = hand.parsed(text)
    return re.sub(r"([,{])", "\\1\n  ", hand.plain(dict(reversed(members.items())))).encode()


REWRITINGS: dict[str, Callable[[str], bytes]] = {
    "no line end": lambda text: text.encode(),
    "CRLF": lambda text: f"{text}\r\n".encode(),
    "CR": lambda text: f"{text}\r".encode(),
    "BOM": lambda text: f"\ufeff{text}\n".encode(),
    "UTF-16 LE with BOM": lambda text: f"\ufeff{text}\n".encode("utf-16-le"),
    "UTF-16 BE with BOM": lambda text: f"\ufeff{text}\n".encode("utf-16-be"),
    "CP932": lambda text: text.encode("cp932"),
    "lines of 76, LF": lambda text: wrapped(text).encode(),
    "lines of 76, CRLF": lambda text: wrapped(text, "\r\n").encode(),
    "lines of 76, BOM, UTF-16": lambda text: wrapped(text, "\r\n").encode("utf-16"),
    "blank lines": lambda text: f"\n\n{wrapped(text, chr(10) * 3)}\n".encode(),
    "indented": lambda text: textwrap.indent(wrapped(text), "    ").encode(),
    "NBSP": lambda text: text.replace(",", "\u00a0,").encode(),
    "zero width and full-width blanks": lambda text: text.replace(
        ",", "\u200b,\u3000\u2060"
    ).encode(),
    "NUL and Ctrl-Z at the end": lambda text: f"{text}\x1a\x00\x00".encode(),
    "members sorted otherwise": shuffled,
}

REFUSED: dict[str, tuple[Callable[[str], bytes], Code]] = {
    "quoted": (lambda text: f"> {text}".encode(), Code.JSON_SYNTAX),
    "full-width digits": (lambda text: text.replace("1", "１").encode(), Code.TEXT_DAMAGED),
    "HTML": (lambda text: text.replace('"', "&quot;").encode(), Code.JSON_SYNTAX),
    "UTF-7": (lambda text: text.encode("utf-7"), Code.RECIPIENTS),
    "a footer": (lambda text: f"{text}\nThis mail was scanned.".encode(), Code.JSON_SYNTAX),
}


@pytest.mark.parametrize("name", REWRITINGS)
@pytest.mark.parametrize("reader", ["prefecture", "ministry", "respondent"])
def test_a_rewritten_package_opens_to_the_same(name: str, reader: str) -> None:
    """Line ends, marks, encodings, wrapping and blanks are no part of a package."""
    found = open_package(REWRITINGS[name](PACKAGE.text), worlds.reader(reader))
    assert found == open_package(PACKAGE.content, worlds.reader(reader))
    assert isinstance(found, Opened)


@pytest.mark.parametrize("name", REWRITINGS)
def test_a_rewritten_pack_reads_the_same(name: str) -> None:
    """The same holds for a survey pack, whose digest stays."""
    found = read_pack(REWRITINGS[name](PACK.text))
    assert isinstance(found, Pack)
    assert found.digest == PACK.digest


@pytest.mark.parametrize("name", REFUSED)
def test_other_rewritings_are_refused(name: str) -> None:
    """What changes letters is told as damage, never guessed at."""
    rewrite, code = REFUSED[name]
    found = open_package(rewrite(PACKAGE.text), worlds.reader("ministry"))
    assert isinstance(found, Refused)
    assert found.code is code


def test_lower_case_is_refused() -> None:
    """A gateway that folds letters breaks the header, which is noticed first."""
    found = open_package(PACKAGE.text.lower().encode(), worlds.reader("ministry"))
    assert isinstance(found, Refused)
    assert found.step in {"C3", "C4"}
