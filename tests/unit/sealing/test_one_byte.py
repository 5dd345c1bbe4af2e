"""One byte of a package changed on the way: refused with a code, or provably the same package.

Three things are the same by design. What gateways change is stripped before reading, so the line
end may become another blank. JSON blanks are such blanks too. And the key wrapped for one recipient
is of no meaning to another: its change is refused by that recipient, and every other reader still
has the seal, the digest and the signatures over the same bytes.
"""

from collections.abc import Iterator

import pytest

from tests.support import forgery, worlds
from tests.support import jose_by_hand as hand
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.unseal import open_package

READERS = ("prefecture", "ministry", "respondent")
CONTENT = worlds.package(worlds.signed(worlds.submission(), approver="approver")).content
BLANKS = frozenset(range(0x21)) | {0x7F}
_CODES = {code.value for code in Code}


def wrapped_keys() -> dict[str, range]:
    """Where in the file the key wrapped for each reader stands."""
    text = CONTENT.decode()
    found = {}
    for one in hand.parsed(text)["recipients"]:
        start = text.index(one["encrypted_key"])
        name = next(name for name in READERS if forgery.kid(name) == one["header"]["kid"])
        found[name] = range(start, start + len(one["encrypted_key"]))
    return found


WRAPPED = wrapped_keys()


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


@pytest.mark.parametrize("part", range(4))
def test_any_byte_changed_is_refused_with_a_code(part: int) -> None:
    """At every place of the file, for the ministry; the keys of others are judged below."""
    others = {*WRAPPED["prefecture"], *WRAPPED["respondent"]}
    for position in positions()[part::4]:
        for value in other_values(position):
            found = reads(changed(position, value), "ministry")
            is_judged_below = position in others and isinstance(found, Opened)
            assert is_judged_below or isinstance(found, Refused), (position, value)


@pytest.mark.parametrize("owner", READERS)
def test_a_key_wrapped_for_one_reader_matters_to_that_reader(owner: str) -> None:
    """Its owner refuses every change of it; what the others read is the same to the last member."""
    expected = {name: honest(name) for name in READERS if name != owner}
    for position in WRAPPED[owner]:
        for value in other_values(position):
            raw = changed(position, value)
            assert isinstance(reads(raw, owner), Refused), (position, value)
            for name, whole in expected.items():
                found = reads(raw, name)
                assert found == whole or isinstance(found, Refused), (position, value)


def test_every_other_value_of_chosen_bytes_is_refused() -> None:
    """All 255 other values at one place of each member; a byte made blank is missed."""
    text = CONTENT.decode()
    members = ("protected", "kid", "epk", '"x"', "encrypted_key", "iv", "ciphertext", "tag")
    chosen = [text.index(name) + len(name) + 10 for name in members]
    assert len(set(chosen)) == len(members)
    for position in (0, *chosen):
        for value in set(range(256)) - {CONTENT[position]}:
            found = reads(changed(position, value), "prefecture")
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
