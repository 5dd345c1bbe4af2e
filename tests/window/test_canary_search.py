"""The search of the canary tests finds what it must find; without that its silence is nothing."""

from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.support.canary import Search, spellings

CANARY = "水晶文書qzfree"


def _amid(offset: int, encode: Callable[[bytes], bytes], text: str) -> bytes:
    return encode(b"?" * (offset + 3) + text.encode() + b"!")


SPELT: Mapping[str, Callable[[str], bytes]] = {
    "utf-8": str.encode,
    "utf-16-le": lambda text: text.encode("utf-16-le"),
    "utf-16-be": lambda text: text.encode("utf-16-be"),
    "percent": lambda text: quote(text).lower().encode(),
    "json": lambda text: ascii(text).upper().encode(),
    "hex": lambda text: text.encode().hex().upper().encode(),
    **{f"base64-{n}": partial(_amid, n, b64encode) for n in range(3)},
    **{f"base64url-{n}": partial(_amid, n, urlsafe_b64encode) for n in range(3)},
}
"""What a program might have written, spelt by other hands than those of the search."""


def test_every_spelling_is_tried() -> None:
    """No spelling of the search goes without its proof."""
    assert SPELT.keys() == spellings(CANARY).keys()


@pytest.mark.parametrize("spelling", SPELT)
def test_a_planted_canary_is_found(spelling: str, tmp_path: Path) -> None:
    """In a file deep in the folder, amid other bytes; and where only half of it was written."""
    place = tmp_path / "cache" / "deep" / "file.bin"
    place.parent.mkdir(parents=True)
    search = Search({"free text": CANARY})
    for written, what in ((CANARY, "free text"), (CANARY[:6], "half of the free text")):
        place.write_bytes(bytes(range(256)) + SPELT[spelling](written) + b"\xff\0")
        found = {(one.what, one.spelling) for one in search.below(tmp_path)}
        assert (what, spelling) in found


def test_a_canary_in_a_name_is_found(tmp_path: Path) -> None:
    """Recently-used lists and lock files may be named after what they are about."""
    (tmp_path / f"{CANARY}.txt").touch()
    assert {one.place for one in Search({"x": CANARY}).below(tmp_path)} == {
        f"the name {CANARY}.txt",
    }


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    """Words that only look alike are no sighting."""
    (tmp_path / "file").write_bytes("水晶文と書qzfre".encode() + bytes(range(256)))
    assert not Search({"free text": CANARY}).below(tmp_path)
