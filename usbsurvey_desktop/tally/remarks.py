"""What a person writes to a tally: remarks (考察) and the answers chosen to be quoted, sealed.

Promises: only the holder of the opening key reads or could have written the file; what was chosen
is the very text that was seen, so that a later revision of a body is never quoted unseen. Nothing
in it is made by the program. Source: docs/formats.md §8.3.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from usbsurvey_desktop.crypto import aead
from usbsurvey_desktop.crypto.entropy import Entropy, random_bytes
from usbsurvey_desktop.crypto.kdf import subkey
from usbsurvey_desktop.crypto.own_key import own_secret
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.records import Record, canonical, hash_text, read_canonical
from usbsurvey_desktop.signs import as_text
from usbsurvey_desktop.tally.texts import FreeText

ENDING = ".remarks"
MAGIC = b"USBREMARK1\n"
_MAGIC_OF_ANY_VERSION = re.compile(rb"USBREMARK([1-9][0-9]{0,2})\n")
MOST_BYTES = 16 * 1024 * 1024
LONGEST_REMARK = 2_000
"""Code points of one remark; a longer one is told, and kept all the same."""
WHOLE = ""
"""The key of the remark about the whole tally."""
_SALT_BYTES = 16
_DEPTH = 4
_PURPOSE = "usbsurvey-remarks-1"


class Quote(Record):
    """A text somebody wrote, chosen for the report."""

    body: str
    link_id: str
    text: str


class RemarkContent(Record):
    """What the file holds once it is opened; `words` by link_id and `WHOLE`."""

    survey: str
    words: dict[str, str]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Remarks:
    """All of a survey; nothing of it is blank."""

    words: Mapping[str, str] = field(default_factory=dict)
    """By link_id, and under `WHOLE`."""
    quotes: frozenset[Quote] = frozenset()

    def with_words(self, about: str, words: str) -> Self:
        """Say this about a question; blank words take away what was said."""
        others = {key: text for key, text in self.words.items() if key != about}
        said = {about: as_text(words)} if words.strip() else {}
        return replace(self, words=others | said)

    def with_quote(self, text: FreeText, *, is_chosen: bool) -> Self:
        """Choose a text, or choose it no more."""
        one = frozenset({quote_of(text)})
        return replace(self, quotes=self.quotes | one if is_chosen else self.quotes - one)


def quote_of(text: FreeText) -> Quote:
    """What stands for a text that is chosen."""
    return Quote(body=text.municipality.code, link_id=text.link_id, text=text.text)


def remarks_name(survey: str, identity: Identity) -> str:
    """The file of a survey and of who opens: one for each.

    Raises:
        SurveyError: `identity_pair` if the identity has no opening key.
    """
    return f"{survey}-{hash_text(identity.opener.kid.encode())[:8]}{ENDING}"


def seal_remarks(
    remarks: Remarks, survey: str, identity: Identity, *, entropy: Entropy = random_bytes
) -> bytes:
    """The bytes of the file.

    Raises:
        SurveyError: `identity_pair`; `payload_schema` for more than a file may hold.
    """
    quotes = sorted(remarks.quotes, key=lambda one: (one.link_id, one.body, one.text))
    content = RemarkContent(survey=survey, words=dict(remarks.words), quotes=tuple(quotes))
    head, nonce = MAGIC + entropy(_SALT_BYTES), entropy(aead.NONCE_BYTES)
    sealed = head + nonce + aead.encrypt(_key(identity, head), nonce, canonical(content), head)
    if len(sealed) > MOST_BYTES:
        raise SurveyError(Code.PAYLOAD_SCHEMA)
    return sealed


def open_remarks(raw: bytes, survey: str, identity: Identity) -> Remarks:
    """What a file says.

    Raises:
        SurveyError: `identity_pair`; `version_newer`; `decrypt_failed` if anything of it was
            changed or it is of somebody else; `payload_schema` if it is of another survey.
    """
    magic = _MAGIC_OF_ANY_VERSION.match(raw)
    if magic is not None and int(magic[1]) > 1:
        raise SurveyError(Code.VERSION_NEWER)
    head, rest = raw[: len(MAGIC) + _SALT_BYTES], raw[len(MAGIC) + _SALT_BYTES :]
    nonce, sealed = rest[: aead.NONCE_BYTES], rest[aead.NONCE_BYTES :]
    if len(nonce) < aead.NONCE_BYTES:
        raise SurveyError(Code.DECRYPT_FAILED)
    text = aead.decrypt(_key(identity, head), nonce, sealed, head)
    content = read_canonical(RemarkContent, text, depth=_DEPTH, code=Code.PAYLOAD_SCHEMA)
    if content.survey != survey:
        raise SurveyError(Code.PAYLOAD_SCHEMA)
    return Remarks(content.words, frozenset(content.quotes))


def _key(identity: Identity, head: bytes) -> bytes:
    secret = own_secret(identity.opener.private_key)
    return subkey(secret, salt=head[len(MAGIC) :], purpose=_PURPOSE)
