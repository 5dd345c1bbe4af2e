"""Out of the envelope: checks C1 to J1, which packages and return notes share.

What is sealed is a signed text and nothing else. Source: docs/formats.md §4.3, §5.
"""

from dataclasses import dataclass

from usbsurvey_desktop.armour import TextKind, strip
from usbsurvey_desktop.crypto.sealed_form import SealedForm, open_sealed, read_sealed
from usbsurvey_desktop.crypto.signed_form import Known, SignedForm, read_signed
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.key_file import Opener
from usbsurvey_desktop.sealing.course import Course
from usbsurvey_desktop.sealing.text_file import stripped


@dataclass(frozen=True)
class EnvelopeKind:
    """What is sealed in what."""

    outer: TextKind
    inner: TextKind


def unsealed(
    raw: bytes, kind: EnvelopeKind, opener: Opener, course: Course, known: Known | None = None
) -> tuple[SealedForm, SignedForm]:
    """The sealed form, and the signed one in it, which is not verified yet.

    With `known`, the signed form may name its certificates only.

    Raises:
        SurveyError: of C1 to C4, S1 to S4 or J1, where the course then is.
    """
    sealed = read_envelope(raw, kind, course)
    plaintext = opened_envelope(sealed, opener, course)
    return sealed, read_inside(plaintext, kind, course, known)


def read_envelope(raw: bytes, kind: EnvelopeKind, course: Course) -> SealedForm:
    """The sealed form: C1 to C4 and S1."""
    course.enter("C1")
    text = stripped(raw, kind.outer)
    course.enter("C2", "C3", "C4", "S1")
    return read_sealed(text, kind.outer)


def opened_envelope(sealed: SealedForm, opener: Opener, course: Course) -> bytes:
    """What is sealed: S2 to S4."""
    course.enter("S2", "S3", "S4")
    return open_sealed(sealed, *opener)


def read_inside(
    plaintext: bytes, kind: EnvelopeKind, course: Course, known: Known | None = None
) -> SignedForm:
    """The signed form in it: J1."""
    course.enter("J1")
    return _signed(plaintext, kind.inner, known)


def _signed(plaintext: bytes, kind: TextKind, known: Known | None) -> SignedForm:
    text = strip(plaintext, limit=kind.stripped)
    # No gateway has been inside the seal: what could be stripped there was put there.
    if text.encode("ascii") != plaintext:
        raise SurveyError(Code.TEXT_DAMAGED)
    return read_signed(text, kind, known)
