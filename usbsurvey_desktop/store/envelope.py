"""The grammar of a draft or record book: magic, header, checksums, body. Nothing is decrypted here.

    magic ‖ header length (4 bytes, big-endian) ‖ header ‖ SHA-256(all before)
          ‖ body ‖ SHA-256(all before)

Promises: what `read_envelope` gives back is undamaged, has exactly the members of the format and
asks for no key derivation out of bounds. Source: docs/formats.md §8.
"""

import hashlib
import re
from dataclasses import dataclass
from enum import Enum
from typing import Annotated

from pydantic import Field
from pydantic_core import to_json

from usbsurvey_desktop.crypto import aead
from usbsurvey_desktop.crypto.kdf import require_bounds
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import (
    LARGEST_INTEGER,
    Hash,
    Id,
    Ordered,
    canonical,
    parse_object,
    validate,
)
from usbsurvey_desktop.store.fields import binary
from usbsurvey_desktop.store.slots import MOST_SLOTS, RecoverySlot, Slot

LARGEST_FILE = 9 * 1024 * 1024

_LARGEST_HEADER = 65_536
_LENGTH_BYTES = 4
_SUM_BYTES = 32
_HEADER_DEPTH = 3
_VERSION = 1
_MAGIC = re.compile(rb"USB(DRAFT|RECORD)([1-9][0-9]{0,2})\n")


class ContainerKind(Enum):
    """What lies in a container; the magic tells, and is authenticated together with the body."""

    DRAFT = b"DRAFT"
    RECORD_BOOK = b"RECORD"

    @property
    def magic(self) -> bytes:
        """The first bytes of a file of this kind, as this version writes it."""
        return b"USB%b%d\n" % (self.value, _VERSION)


class Header(Ordered):
    """What is readable of a file without its key; `len` counts the bytes of the body."""

    commit: Hash
    file_id: Id
    gen: int = Field(ge=1, le=LARGEST_INTEGER)
    len: int = Field(ge=aead.TAG_BYTES, le=LARGEST_FILE)
    nonce: Annotated[str, binary(aead.NONCE_BYTES)]
    slots: tuple[Slot, ...] = Field(min_length=1, max_length=MOST_SLOTS)
    v: int = Field(ge=_VERSION, le=_VERSION)  # Literal[1] would take `true`


@dataclass(frozen=True)
class Envelope:
    """A file in its parts; `head` is everything before the body."""

    header: Header
    head: bytes
    body: bytes


def write_head(header: Header, kind: ContainerKind) -> bytes:
    """Everything before the body; it is authenticated together with the body."""
    text = to_json(header)
    if len(text) > _LARGEST_HEADER:
        raise SurveyError(Code.FILE_TOO_LARGE, {"limit": _LARGEST_HEADER})
    return _summed(kind.magic + len(text).to_bytes(_LENGTH_BYTES, "big") + text)


def write_envelope(head: bytes, body: bytes) -> bytes:
    """The whole file."""
    return _summed(head, body)


def _summed(*parts: bytes) -> bytes:
    total = hashlib.sha256()
    for part in parts:
        total.update(part)
    return b"".join((*parts, total.digest()))


def _without_sum(content: bytes) -> bytes:
    inner = content[:-_SUM_BYTES]
    if _summed(inner) != content:
        raise SurveyError(Code.DRAFT_DAMAGED)
    return inner


def read_envelope(raw: bytes, kind: ContainerKind) -> Envelope:
    """The parts of a file of this kind, checked in the order of the format: check 1, then 2.

    Raises:
        SurveyError: `draft_damaged`, with `reason` `no_magic` for what does not even begin like
            one; `wrong_kind`, `version_newer` or `draft_kdf`.
    """
    if len(raw) > LARGEST_FILE:
        raise SurveyError(Code.DRAFT_DAMAGED)
    start = _after_magic(raw, kind)
    text_start = start + _LENGTH_BYTES
    text_bytes = int.from_bytes(raw[start:text_start], "big")
    if text_bytes > _LARGEST_HEADER:
        raise SurveyError(Code.DRAFT_DAMAGED)
    content = _without_sum(raw)
    head = content[: text_start + text_bytes + _SUM_BYTES]
    header = _header(_without_sum(head)[text_start:])
    body = content[len(head) :]
    if len(body) != header.len:
        raise SurveyError(Code.DRAFT_DAMAGED)
    with_passphrase = [one for one in header.slots if not isinstance(one, RecoverySlot)]
    if len({(one.label, one.no) for one in with_passphrase}) != len(with_passphrase):
        # A person picks the own slot by its name, and the history names people by it.
        raise SurveyError(Code.DRAFT_DAMAGED)
    for slot in with_passphrase:
        require_bounds(slot.parameters)
    return Envelope(header, head, body)


def _after_magic(raw: bytes, kind: ContainerKind) -> int:
    match = _MAGIC.match(raw)
    if not match:
        raise SurveyError(Code.DRAFT_DAMAGED, {"reason": "no_magic"})
    if int(match[2]) > _VERSION:
        # Every version closes with its checksum; without it the digit is only a flipped bit.
        _without_sum(raw)
        raise SurveyError(Code.VERSION_NEWER)
    if match[1] != kind.value:
        raise SurveyError(Code.WRONG_KIND)
    return match.end()


def _header(text: bytes) -> Header:
    try:
        members = parse_object(text, depth=_HEADER_DEPTH)
    except SurveyError as error:
        raise SurveyError(Code.DRAFT_DAMAGED) from error
    version = members.get("v")
    if isinstance(version, int) and version > _VERSION:
        raise SurveyError(Code.VERSION_NEWER)
    if canonical(members) != text:
        raise SurveyError(Code.DRAFT_DAMAGED)
    return validate(Header, members, code=Code.DRAFT_DAMAGED)
