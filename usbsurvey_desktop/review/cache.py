"""Results of checks that were made before, encrypted, so that a second opening is at once.

Promises: what it gives is what checking the file again would give, or nothing: the file is known by
the SHA-256 of its bytes, the key of the cache hangs on everything else that decides, and only the
holder of the opening key can have written it, in this profile. A cache that is damaged, foreign, of
another version or locked by another program is no cache, and never an error. Only packages that
opened are kept; the roster's states are never in it. Source: docs/formats.md §8.2.
"""

import hashlib
import hmac
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from pydantic import TypeAdapter

from usbsurvey_desktop import __version__
from usbsurvey_desktop.crypto import aead
from usbsurvey_desktop.crypto.entropy import Entropy, random_bytes
from usbsurvey_desktop.crypto.kdf import subkey
from usbsurvey_desktop.crypto.own_key import own_secret
from usbsurvey_desktop.errors import Refused, SurveyError
from usbsurvey_desktop.files import OS, OsCalls, write_all
from usbsurvey_desktop.records import canonical, from_base64url, hash_text
from usbsurvey_desktop.review.cache_secret import profile_secret
from usbsurvey_desktop.review.checked import CheckedFile, CheckedPackage
from usbsurvey_desktop.sealing.opened import Reader

_PACKAGE = TypeAdapter(CheckedPackage)
ENDING = ".checks"
MAGIC = b"USBCHECKS1\n"
MOST_BYTES = 1 << 30
"""A larger cache is begun anew; 100,000 packages take about a quarter of that."""
_SALT_BYTES, _TAG_BYTES, _SIZE_BYTES = 16, 16, 4
_HEAD_BYTES = len(MAGIC) + _SALT_BYTES + aead.KEY_BYTES
_FRAME_BYTES = _TAG_BYTES + _SIZE_BYTES
_MOST_ENTRY = 4 * 1024 * 1024
_LEAST_ENTRY = aead.NONCE_BYTES + aead.TAG_BYTES
_PRIVATE = 0o600
_PURPOSE = "usbsurvey-check-cache-1"


@dataclass(frozen=True)
class _Keys:
    """What the salt of a file makes of a secret."""

    head: bytes
    """How the file begins: only whoever has the secret knows it."""
    body: bytes
    names: bytes

    def tag(self, sha256: str) -> bytes:
        """Under which name a file is kept: it tells nobody else which file."""
        name = from_base64url(sha256)
        return hmac.digest(self.names, name, hashlib.sha256)[:_TAG_BYTES]


@dataclass(frozen=True)
class _Secret:
    """The secrets of the opening key and of the profile, and a hash of all else that decides."""

    own: bytes
    decisive: str

    def keys(self, salt: bytes) -> _Keys:
        """The keys of a file with this salt."""
        proof, body, names = (
            subkey(self.own, salt=salt, purpose=f"{_PURPOSE} {use} {self.decisive}")
            for use in ("commit", "entry", "name")
        )
        return _Keys(MAGIC + salt + proof, body, names)


def decisive(reader: Reader) -> str:
    """A hash of what decides about a file besides itself, the key and the certificates it names."""
    bodies = [[one.code, one.name, one.prefecture, one.kind] for one in reader.municipalities]
    packs = sorted(pack.digest for pack in reader.packs)
    return hash_text(canonical([__version__, packs, bodies, sorted(reader.record_forms)]))


def cache_name(survey: str, reader: Reader) -> str:
    """The file of a survey and of who opens: one for each."""
    return f"{survey}-{hash_text(reader.identity.opener.kid.encode())[:8]}{ENDING}"


class _File:
    """An open file of entries; it knows places, and nothing of what is in them."""

    def __init__(self, descriptor: int, calls: OsCalls) -> None:
        self._descriptor, self._calls = descriptor, calls

    def close(self) -> None:
        """Give it back, and with it the lock."""
        with suppress(OSError):
            self._calls.close(self._descriptor)

    def lock(self) -> bool:
        """Whether no other program has it now."""
        return self._calls.try_lock(self._descriptor)

    @property
    def is_ours(self) -> bool:
        """Whether it is a cache, or as much of one as was written; nothing else is written over."""
        return MAGIC.startswith(self.read(0, len(MAGIC)))

    @property
    def size(self) -> int:
        """In bytes."""
        return self._calls.seek(self._descriptor, None)

    def cut(self, size: int) -> None:
        """Take away what lies behind."""
        self._calls.cut(self._descriptor, size)

    def read(self, start: int, count: int) -> bytes:
        """So many bytes from there; fewer where the file ends."""
        self._calls.seek(self._descriptor, start)
        return self._calls.read(self._descriptor, count)

    def write(self, start: int, content: bytes) -> None:
        """Put bytes there."""
        self._calls.seek(self._descriptor, start)
        write_all(self._descriptor, content, self._calls)

    def entry_end(self, start: int) -> int:
        """Where the entry that begins there ends; further than any file goes if there is none."""
        frame = self.read(start, _FRAME_BYTES)
        sealed = int.from_bytes(frame[_TAG_BYTES:], "big")
        is_one = len(frame) == _FRAME_BYTES and _LEAST_ENTRY <= sealed <= _MOST_ENTRY
        return start + _FRAME_BYTES + sealed if is_one else MOST_BYTES + 1


class CheckCache:
    """An open cache file, locked; a `crew.Memory`. Made by `open_cache`.

    Results are written as they come, so that whatever ends the program loses at most the last one.
    """

    def __init__(self, file: _File, keys: _Keys, reader: Reader) -> None:
        self._file, self._keys, self._reader = file, keys, reader
        self._places: dict[bytes, int] = {}
        self._end, size = _HEAD_BYTES, file.size
        while (end := file.entry_end(self._end)) <= size:
            self._places[file.read(self._end, _TAG_BYTES)] = self._end
            self._end = end
        file.cut(self._end)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let another program have the file; it is asked nothing afterwards."""
        self._file.close()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return not self._places

    def recall(self, file: str, sha256: str) -> CheckedFile | None:
        """The result for a file with this SHA-256; None if it is not known or cannot be read."""
        tag = self._keys.tag(sha256)
        start = self._places.get(tag)
        if start is None:
            return None
        try:
            found = self._package(tag, start)
        except (OSError, ValueError, SurveyError):
            del self._places[tag]
            return None
        if any(self._reader.certificate(name) is None for name in found.needs):
            return None
        return CheckedFile(file, sha256, found)

    def _package(self, tag: bytes, start: int) -> CheckedPackage:
        end = self._file.entry_end(start)
        entry = self._file.read(start, end - start)[_FRAME_BYTES:]
        nonce, sealed = entry[: aead.NONCE_BYTES], entry[aead.NONCE_BYTES :]
        text = aead.decrypt(self._keys.body, nonce, sealed, self._keys.head + tag)
        return _PACKAGE.validate_json(text)

    def keep(self, one: CheckedFile) -> None:
        """Remember a package that opened; nothing happens where it cannot be written."""
        if one.sha256 is None or isinstance(one.found, Refused):
            return
        tag, nonce = self._keys.tag(one.sha256), random_bytes(aead.NONCE_BYTES)
        text = _PACKAGE.dump_json(one.found)
        sealed = nonce + aead.encrypt(self._keys.body, nonce, text, self._keys.head + tag)
        entry = tag + len(sealed).to_bytes(_SIZE_BYTES, "big") + sealed
        if tag in self._places or self._end + len(entry) > MOST_BYTES:
            return
        with suppress(OSError):  # the next entry goes over what was left of this one
            self._file.write(self._end, entry)
            self._places[tag] = self._end
            self._end += len(entry)


def open_cache(
    path: Path, reader: Reader, *, calls: OsCalls = OS, entropy: Entropy = random_bytes
) -> CheckCache | None:
    """The cache in a file, which is made if it is not there.

    Gives None where there can be none now: another program has it, the folder lets nobody write, or
    what lies there is a link or no cache, which is left as it is.

    Args:
        path: in the profile of the user; its folder is made too.
        reader: whose results are kept.
        calls: the operating system.
        entropy: gives the salt of a new file, and the secret of a new profile.

    Raises:
        SurveyError: `identity_pair` if the reader's identity has no opening key.
    """
    secret = own_secret(reader.identity.opener.private_key)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            calls.close(calls.open_new(path, _PRIVATE))
        file = _File(calls.open_own(path), calls)
    except OSError:
        return None
    try:
        if file.lock() and file.is_ours:
            own = secret + profile_secret(path.parent, calls, entropy)
            return CheckCache(file, _keys(file, _Secret(own, decisive(reader)), entropy), reader)
    except OSError:
        pass
    file.close()
    return None


def _keys(file: _File, secret: _Secret, entropy: Entropy) -> _Keys:
    """The keys of a file, which is begun anew if it is not a whole one under this secret."""
    head = file.read(0, _HEAD_BYTES)
    keys = secret.keys(head[len(MAGIC) :][:_SALT_BYTES])
    if not hmac.compare_digest(keys.head, head) or file.size > MOST_BYTES:
        keys = secret.keys(entropy(_SALT_BYTES))
        file.cut(0)
        file.write(0, keys.head)
    return keys
