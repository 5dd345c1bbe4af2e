"""A secret of this profile, so that a check cache is believed only where it was written.

Several people of an office share an opening key, and a profile may lie where a colleague can write.
Promises: it is 32 bytes of chance in a file that belongs to this user, that nobody else may read,
that is no link and has no other name; any other file in its place is taken away, and another secret
made. On Windows nobody is told who may read a file: there the folder of the user decides.
Source: docs/formats.md §8.2; docs/decisions/0020-crew-and-cache.md.
"""

from contextlib import suppress
from pathlib import Path

from usbsurvey_desktop.crypto.entropy import Entropy
from usbsurvey_desktop.files import OsCalls, write_all

SECRET = "profile.secret"  # noqa: S105 - the name of a file
_BYTES = 32
_PRIVATE = 0o600


def profile_secret(folder: Path, calls: OsCalls, entropy: Entropy) -> bytes:
    """The secret that lies in a folder; it is made where there is none.

    Raises:
        OSError: it cannot be had or kept here.
    """
    path = folder / SECRET
    found = _found(path, calls)
    return _made(path, calls, entropy) if found is None else found


def _found(path: Path, calls: OsCalls) -> bytes | None:
    try:
        descriptor = calls.open_own(path)
    except OSError:
        return None
    try:
        secret = calls.read(descriptor, _BYTES + 1)
        return secret if len(secret) == _BYTES and calls.is_private(descriptor) else None
    finally:
        calls.close(descriptor)


def _made(path: Path, calls: OsCalls, entropy: Entropy) -> bytes:
    secret = entropy(_BYTES)
    with suppress(FileNotFoundError):
        calls.unlink(path)
    descriptor = calls.open_new(path, _PRIVATE)
    try:
        write_all(descriptor, secret, calls)
    finally:
        calls.close(descriptor)
    return secret
