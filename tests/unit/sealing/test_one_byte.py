"""One byte of a package changed on the way: refused with a code, by every recipient.

The one exception is by design: what gateways change is stripped before reading, so the last byte,
a line end, may become another blank.
"""

from collections.abc import Iterator

import pytest

from tests.support import jose_by_hand as hand
from tests.support import worlds
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.unseal import open_package

READERS = ("prefecture", "ministry", "respondent")
CONTENT = worlds.package(worlds.signed(worlds.submission())).content
BLANKS = frozenset(range(0x21)) | {0x7F}
KEYLESS = frozenset({"C1", "C2", "C3", "C4", "S1"})
"""The checks before a key is used: what they refuse for one reader, they refuse for all."""
_CODES = {code.value for code in Code}


def changed(position: int, value: int) -> bytes:
    """The file with another byte at a position."""
    return CONTENT[:position] + bytes([value]) + CONTENT[position + 1 :]


def reads(raw: bytes, name: str) -> Opened | Refused:
    """What a reader gets."""
    return open_package(raw, worlds.reader(name))


def honest(name: str) -> Opened:
    """What a reader gets of the file as it was written."""
    found = reads(CONTENT, name)
    assert isinstance(found, Opened)
    return found


def other_values(position: int) -> Iterator[int]:
    """Two changes that differ in kind: a neighbour in the same alphabet, and a blank."""
    byte = CONTENT[position]
    yield byte + 1 if chr(byte).isalnum() and chr(byte + 1).isalnum() else byte ^ 1
    yield 0x20


def positions() -> range:
    """Every byte but the line end."""
    return range(len(CONTENT) - 1)


def test_the_package_is_for_three_readers_who_open_it() -> None:
    """What is refused below is refused for its one byte alone."""
    assert len(hand.parsed(CONTENT.decode())["recipients"]) == len(READERS)
    assert len({honest(name).digest for name in READERS}) == 1


@pytest.mark.no_cover
@pytest.mark.parametrize("part", range(4))
def test_any_byte_changed_is_refused_with_a_code_by_every_recipient(part: int) -> None:
    """At every place of the file, whoever it belongs to."""
    for position in positions()[part::4]:
        for value in other_values(position):
            for name in READERS:
                found = reads(changed(position, value), name)
                assert isinstance(found, Refused), (position, value, name)
                if found.step in KEYLESS:
                    break


def test_what_is_another_recipients_is_judged_without_a_key() -> None:
    """Each sign of the list is covered before anybody decrypts, also the keys of others."""
    text = CONTENT.decode()
    start = text.index('"recipients":[')
    end = text.index("]", start)
    for position in range(start, end):
        for value in other_values(position):
            found = reads(changed(position, value), "ministry")
            assert isinstance(found, Refused), (position, value)
            assert found.step in KEYLESS, (position, value)


def test_every_other_value_of_chosen_bytes_is_refused() -> None:
    """All 255 other values at one place of each member; those of the list are another's."""
    text = CONTENT.decode()
    members = ("protected", "kid", "epk", '"x"', "encrypted_key", "iv", "ciphertext", "tag")
    chosen = [text.index(name) + len(name) + 10 for name in members]
    assert len(set(chosen)) == len(members)
    for position in (0, *chosen):
        for value in set(range(256)) - {CONTENT[position]}:
            found = reads(changed(position, value), "respondent")
            assert isinstance(found, Refused), (position, value)
            assert found.code.value in _CODES


def test_the_line_end_may_become_any_blank_and_nothing_else() -> None:
    """The only byte that may change is one that is no part of the text."""
    whole = honest("ministry")
    last = len(CONTENT) - 1
    for value in set(range(256)) - {CONTENT[last]}:
        found = reads(changed(last, value), "ministry")
        assert found == whole if value in BLANKS else isinstance(found, Refused), value


@pytest.mark.parametrize(
    "position",
    [0, 1, len(CONTENT) // 3, len(CONTENT) - 2],
    ids=["first", "second", "inside", "last"],
)
def test_a_byte_lost_or_added_is_refused(position: int) -> None:
    """One byte fewer, or one letter more, at the beginning, inside and at the end."""
    assert isinstance(reads(CONTENT[:position] + CONTENT[position + 1 :], "ministry"), Refused)
    added = CONTENT[:position] + b"A" + CONTENT[position:]
    assert isinstance(reads(added, "ministry"), Refused)
